"""Changes of repeating blocks: this one, this and following, all; what is beyond their reach stays as it was."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.blocks import Blocks, key_of
from careercruise_desktop.usecases.week import WeekCase
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, skill, span

THIS, FOLLOWING, ALL = Scope.THIS, Scope.FOLLOWING, Scope.ALL
WEEK = timedelta(days=7)
SPRING = date(2026, 3, 29)


@pytest.fixture
def blocks(store: Store, clock: FixedClock) -> Blocks:
    return Blocks(store, clock)


def repeating(store: Store, rule: str, start: str = "09:00", end: str = "10:00", **more: object) -> BlockKey:
    with store.write("Set up") as desk:
        return key_of(desk.add(block(start, end, repeat=rule, **more)))


def later(key: BlockKey, turns: int, step: timedelta = WEEK) -> BlockKey:
    return BlockKey(key.id, key.day + turns * step)


def shown(store: Store, until: date = TODAY + 8 * WEEK) -> list[BlockRow]:
    with store.read() as reader:
        return blocks_between(reader, date(2026, 1, 1), until)


def times(store: Store, until: date = TODAY + 8 * WEEK) -> list[Span]:
    return [row.when for row in shown(store, until)]


def stored(store: Store) -> list[TimeBlock]:
    with store.read() as reader:
        return reader.find(TimeBlock)


def weekly(*starts: str) -> list[Span]:
    """A time a week from today on; "" for a week without one."""
    return [
        span(start, f"{int(start[:2]) + 1:02d}{start[2:]}", TODAY + turn * WEEK)
        for turn, start in enumerate(starts)
        if start
    ]


def test_this_one_becomes_a_block_of_its_own(store: Store, blocks: Blocks) -> None:
    with store.write("Set up") as desk:
        known = desk.add(skill())
    key = repeating(store, "FREQ=WEEKLY;COUNT=4", skills=frozenset({known.id}))
    moved = blocks.move(later(key, 1), at("14:00", TODAY + WEEK))
    assert times(store) == weekly("09:00", "14:00", "09:00", "09:00")
    assert (moved.block.series_id, moved.block.series_day, moved.block.repeat) == (key.id, TODAY + WEEK, "")
    assert moved.block.skills == {known.id}
    assert moved.key == BlockKey(moved.block.id, TODAY + WEEK)
    assert blocks.get(later(key, 1)) == moved.block
    store.undo()
    assert times(store) == weekly("09:00", "09:00", "09:00", "09:00")


def test_this_and_following_begins_a_new_repeat(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=5")
    moved = blocks.move(later(key, 2), at("14:00", TODAY + 2 * WEEK), scope=FOLLOWING)
    assert times(store) == weekly("09:00", "09:00", "14:00", "14:00", "14:00")
    assert [each.repeat for each in stored(store)] == ["FREQ=WEEKLY;COUNT=2", "FREQ=WEEKLY;COUNT=3"]
    assert moved.key == BlockKey(stored(store)[1].id, TODAY + 2 * WEEK)


def test_a_repeat_with_a_last_day_or_none_ends_before_and_goes_on_as_it_would(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY")
    blocks.change(later(key, 2), FOLLOWING, title="Pairing")
    assert [(each.title, each.repeat) for each in stored(store)] == [
        ("Code review", "FREQ=WEEKLY;UNTIL=20260401"),
        ("Pairing", "FREQ=WEEKLY"),
    ]


def test_all_moves_by_as_much_on_the_clock(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;BYDAY=TH;COUNT=3")
    moved = blocks.move(later(key, 2), at("14:30", TODAY + 2 * WEEK), scope=ALL)
    assert times(store) == weekly("14:30", "14:30", "14:30")
    assert moved.block.when == span("14:30", "15:30", TODAY + 2 * WEEK)
    blocks.move(moved.key, at("14:30", TODAY + 2 * WEEK + timedelta(days=1)), scope=ALL)
    assert [when.day.weekday() for when in times(store)] == [4, 4, 4]
    assert stored(store)[0].repeat == "FREQ=WEEKLY;BYDAY=FR;COUNT=3"


def test_all_keeps_the_clock_when_the_clocks_change(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=3")
    assert times(store)[2].start - times(store)[1].start == WEEK.total_seconds() - 3600
    blocks.resize(later(key, 2), span("08:00", "10:00", TODAY + 2 * WEEK), scope=ALL)
    assert times(store) == [span("08:00", "10:00", TODAY + turn * WEEK) for turn in range(3)]


def test_several_days_of_a_week_change_their_time_together_but_not_their_day(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;BYDAY=MO,TH")
    blocks.move(later(key, 1), at("08:00", TODAY + WEEK), scope=ALL)
    assert {when.first.minute_of_day for when in times(store)} == {480}
    before = stored(store)
    with pytest.raises(Refused, match="several days of the week"):
        blocks.move(later(key, 1), at("08:00", TODAY + WEEK + timedelta(days=1)), scope=ALL)
    assert stored(store) == before


def test_the_first_time_and_following_is_all(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY")
    assert blocks.change(key, FOLLOWING, title="Pairing").id == key.id
    assert [each.repeat for each in stored(store)] == ["FREQ=WEEKLY"]


def test_exceptions_keep_what_is_their_own_and_share_the_rest(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    blocks.move(later(key, 1), at("14:00", TODAY + WEEK))
    blocks.change(later(key, 2), THIS, title="Pairing")
    blocks.remove([later(key, 3)])
    blocks.move(key, at("10:00"), scope=ALL)
    blocks.change(key, ALL, role=Role.PM, title="Review")
    assert [(row.title, row.role, row.when) for row in shown(store)] == [
        ("Review", Role.PM, span("10:00", "11:00")),
        ("Review", Role.PM, span("14:00", "15:00", TODAY + WEEK)),
        ("Pairing", Role.PM, span("10:00", "11:00", TODAY + 2 * WEEK)),
    ]


def test_exceptions_and_left_out_days_go_with_the_days_of_their_series(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    own = blocks.move(later(key, 2), at("14:00", TODAY + 2 * WEEK)).block
    blocks.remove([later(key, 3)])
    friday = TODAY + timedelta(days=1)
    blocks.move(key, at("09:00", friday), scope=ALL)
    assert times(store) == [
        span("09:00", "10:00", friday),
        span("09:00", "10:00", friday + WEEK),
        span("14:00", "15:00", TODAY + 2 * WEEK),
    ]
    assert blocks.get(BlockKey(own.id, own.when.day)).series_day == friday + 2 * WEEK


def test_an_exception_leads_the_wider_change(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    own = blocks.move(later(key, 1), at("14:00", TODAY + WEEK))
    blocks.move(own.key, at("14:30", TODAY + WEEK), scope=FOLLOWING)
    assert times(store) == weekly("09:00", "14:30", "09:30", "09:30")


def test_what_was_logged_stays_with_its_time(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY", "09:00", "10:00")
    with store.write("Log") as desk:
        first = desk.add(entry(block_id=key.id))
        second = desk.add(entry(day=TODAY + WEEK, block_id=key.id))
        third = desk.add(entry(day=TODAY + 2 * WEEK, block_id=key.id))
        running = desk.add(Timer(title="Review", role=Role.IT, start=at("09:05", TODAY + WEEK), block_id=key.id))
    own = blocks.change(later(key, 1), THIS, title="Pairing")
    new = blocks.change(later(key, 2), FOLLOWING, title="Mobbing")
    with store.read() as reader:
        linked = [reader.get(TimeEntry, each.id).block_id for each in (first, second, third)]
        assert reader.get(Timer, running.id).block_id == own.id
    assert linked == [key.id, own.id, new.id]


def test_pushed_times_of_a_repeat_change_by_themselves(store: Store, blocks: Blocks) -> None:
    repeating(store, "FREQ=WEEKLY;COUNT=3")
    with store.write("Set up") as desk:
        other = key_of(desk.add(block("08:00", "09:00", TODAY + WEEK)))
    before = stored(store)
    assert blocks.move(other, at("08:30", TODAY + WEEK), push=True).pushed == 1
    assert times(store)[2] == span("09:30", "10:30", TODAY + WEEK)
    assert times(store)[3] == span("09:00", "10:00", TODAY + 2 * WEEK)
    store.undo()
    assert stored(store) == before


def test_deleting_reaches_as_far_as_was_said(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    blocks.move(later(key, 3), at("14:00", TODAY + 3 * WEEK))
    blocks.remove([later(key, 1)])
    assert times(store) == weekly("09:00", "", "09:00", "14:00")
    with pytest.raises(Refused, match="no longer planned"):
        blocks.get(later(key, 1))
    blocks.remove([later(key, 2)], FOLLOWING)
    assert times(store) == weekly("09:00")
    blocks.remove([key], ALL)
    assert stored(store) == []
    for _ in range(3):
        store.undo()
    assert times(store) == weekly("09:00", "09:00", "09:00", "14:00")


def test_a_series_without_any_time_goes_and_its_exceptions_stay(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=2")
    blocks.move(later(key, 1), at("14:00", TODAY + WEEK))
    blocks.did_not_happen(key)
    (left,) = stored(store)
    assert (left.when, left.repeat, left.series_id) == (span("14:00", "15:00", TODAY + WEEK), "", None)


def test_a_copy_of_one_time_does_not_repeat(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=2")
    copy = blocks.copy(later(key, 1), at("15:00"))
    assert (copy.when, copy.repeat, copy.series_id) == (span("15:00", "16:00"), "", None)


def test_a_block_begins_to_repeat_and_stops(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "")
    assert blocks.set_repeat(key, "rrule:freq=weekly;count=3").repeat == "FREQ=WEEKLY;COUNT=3"
    assert times(store) == weekly("09:00", "09:00", "09:00")
    blocks.move(later(key, 2), at("14:00", TODAY + 2 * WEEK))
    kept = blocks.set_repeat(later(key, 1), "")
    assert times(store) == [span("09:00", "10:00", TODAY + WEEK)]
    assert stored(store) == [kept]


def test_a_repeat_stops_from_a_time_on(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    blocks.move(later(key, 3), at("14:00", TODAY + 3 * WEEK))
    kept = blocks.set_repeat(later(key, 2), "", FOLLOWING)
    assert times(store) == weekly("09:00", "09:00", "09:00")
    assert (kept.series_id, kept.when.day) == (None, TODAY + 2 * WEEK)


def test_the_rule_changes_from_a_time_on(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=5")
    blocks.set_repeat(later(key, 3), "FREQ=DAILY;COUNT=5", FOLLOWING)
    assert times(store) == [
        *weekly("09:00", "09:00", "09:00", "09:00"),
        span("09:00", "10:00", TODAY + 3 * WEEK + timedelta(days=1)),
    ]


def test_exceptions_that_the_new_rule_has_no_day_for_stand_for_themselves(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    own = blocks.move(later(key, 1), at("14:00", TODAY + WEEK)).key
    blocks.set_repeat(key, "FREQ=WEEKLY;INTERVAL=2;COUNT=2")
    assert blocks.get(own).series_id is None
    assert times(store) == weekly("09:00", "14:00", "09:00")


@pytest.mark.parametrize(
    ("rule", "scope"), [("FREQ=DAILY", THIS), ("FREQ=DAILY;UNTIL=20260101", ALL), ("x", FOLLOWING)]
)
def test_a_rule_that_does_not_go_is_refused(store: Store, blocks: Blocks, rule: str, scope: Scope) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=4")
    before = stored(store)
    with pytest.raises(Refused) as refusal:
        blocks.set_repeat(later(key, 1), rule, scope)
    assert refusal.value.field == "repeat"
    assert stored(store) == before


def test_what_follows_a_day_on_which_the_clocks_jump_keeps_its_clock(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=DAILY;COUNT=13", "02:30", "03:30")
    before = times(store)
    assert span("03:00", "04:00", SPRING) in before
    blocks.change(BlockKey(key.id, SPRING), FOLLOWING, title="Release")
    assert times(store) == before
    assert [row.title for row in shown(store)] == ["Code review"] * 10 + ["Release"] * 3


def test_a_first_time_that_the_clocks_jump_over_is_said(store: Store, blocks: Blocks) -> None:
    with store.write("Set up") as desk:
        key = key_of(desk.add(block("04:00", "05:00", SPRING, repeat="FREQ=DAILY;COUNT=3")))
    moved = blocks.retime(later(key, 1, timedelta(days=1)), ALL, "start", 150)
    assert moved.remark == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."


def test_an_exception_that_is_the_last_one_from_there_on_stands_for_itself(store: Store, blocks: Blocks) -> None:
    key = repeating(store, "FREQ=WEEKLY;COUNT=3")
    own = blocks.move(later(key, 2), at("14:00", TODAY + 2 * WEEK)).key
    assert blocks.change(own, FOLLOWING, title="Pairing").series_id is None
    assert times(store) == weekly("09:00", "09:00", "14:00")
    assert len(stored(store)) == 2


def test_quick_changes_of_one_time_are_one_step(store: Store, blocks: Blocks) -> None:
    key = later(repeating(store, "FREQ=WEEKLY;COUNT=4"), 1)
    for start in ("10:00", "11:00"):
        key = blocks.move(key, at(start, TODAY + WEEK)).key
    store.undo()
    assert times(store) == weekly("09:00", "09:00", "09:00", "09:00")


PAST = (TODAY - 3 * WEEK, TODAY - 2 * WEEK, TODAY - WEEK)


@pytest.fixture
def worked(store: Store) -> BlockKey:
    """A weekly block since three weeks, with work logged up to the week before last; its time of today."""
    with store.write("Set up") as desk:
        made = desk.add(block(day=PAST[0], repeat="FREQ=WEEKLY;COUNT=6"))
        for day in PAST[:2]:
            desk.add(entry(day=day, block_id=made.id))
    return BlockKey(made.id, TODAY)


def clocks(store: Store) -> list[str]:
    return [f"{when.day:%d} {when.first.wall:%H:%M}" for when in times(store)]


def test_all_leaves_past_times_with_work_at_their_time_and_says_so(
    store: Store, blocks: Blocks, clock: FixedClock, worked: BlockKey
) -> None:
    before, accuracy = stored(store), WeekCase(store, clock).days(PAST[0], 14).figures.accuracy
    moved = blocks.move(worked, at("14:00"), scope=ALL)
    assert clocks(store) == ["26 09:00", "05 09:00", "12 14:00", "19 14:00", "26 14:00", "02 14:00"]
    assert moved.remark == "Those up to Thu 5 March stay as they were, for work is logged."
    assert moved.block.when == span("14:00", "15:00")
    assert blocks.get(moved.key) == moved.block
    assert accuracy == WeekCase(store, clock).days(PAST[0], 14).figures.accuracy == 1
    blocks.move(moved.key, at("15:00"), scope=ALL)
    assert clocks(store)[2:] == ["12 15:00", "19 15:00", "26 15:00", "02 15:00"]
    store.undo()
    store.undo()
    assert stored(store) == before


def test_a_past_time_that_is_changed_with_all_changes_by_itself_and_so_do_those_to_come(
    store: Store, blocks: Blocks, worked: BlockKey
) -> None:
    before = stored(store)
    own = blocks.resize(BlockKey(worked.id, PAST[0]), span("08:00", "09:30", PAST[0]), scope=ALL)
    assert clocks(store) == ["26 08:00", "05 09:00", "12 08:00", "19 08:00", "26 08:00", "02 08:00"]
    assert [when.minutes for when in times(store)] == [90, 60, 90, 90, 90, 90]
    assert own.block.series_day == PAST[0]
    store.undo()
    assert stored(store) == before


def test_an_exception_that_was_worked_on_counts_too_and_leads_the_change(
    store: Store, blocks: Blocks, worked: BlockKey
) -> None:
    third = blocks.move(BlockKey(worked.id, PAST[2]), at("11:00", PAST[2])).key
    with store.write("Log") as desk:
        desk.add(entry("11:00", "12:00", PAST[2], block_id=third.id))
    today = blocks.move(worked, at("09:30")).key
    blocks.move(today, at("10:00"), scope=ALL)
    assert clocks(store) == ["26 09:00", "05 09:00", "12 11:00", "19 10:00", "26 09:30", "02 09:30"]


@pytest.mark.parametrize(
    ("rule", "after"),
    [
        ("FREQ=WEEKLY;BYDAY=FR;COUNT=2", ["26 09:00", "05 09:00", "06 09:00", "13 09:00"]),
        ("FREQ=WEEKLY;COUNT=4", ["26 09:00", "05 09:00", "12 09:00", "19 09:00"]),
        ("", ["26 09:00", "05 09:00", "19 09:00"]),
    ],
)
def test_another_rule_for_all_leaves_past_times_with_work_too(
    store: Store, blocks: Blocks, worked: BlockKey, rule: str, after: list[str]
) -> None:
    before = stored(store)
    blocks.set_repeat(worked, rule, ALL)
    assert clocks(store) == after
    store.undo()
    assert stored(store) == before


def test_a_repeat_whose_last_time_was_worked_on_does_not_get_another_rule(
    store: Store, blocks: Blocks, worked: BlockKey
) -> None:
    with store.write("Log") as desk:
        desk.add(entry(day=TODAY + 2 * WEEK, block_id=worked.id))
    with pytest.raises(Refused, match="Plan a new block"):
        blocks.set_repeat(worked, "FREQ=DAILY", ALL)
