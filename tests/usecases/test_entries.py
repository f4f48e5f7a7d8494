"""Repairing the log: every repair is one act, loses no minute and can be undone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.adjusting import Adjusting
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.quicklog import QuickLog
from careercruise_desktop.usecases.timer import TimerCase
from careercruise_desktop.usecases.today import TodayCase
from tests import factories
from tests.conftest import FixedClock
from tests.factories import TODAY, ZONE, at, entry, span

YESTERDAY = date(2026, 3, 18)


@pytest.fixture
def log(store: Store, clock: FixedClock) -> Entries:
    return Entries(store, clock)


def kept(store: Store, *values: TimeEntry) -> list[TimeEntry]:
    with store.write("Set up") as desk:
        return [desk.add(value) for value in values]


def times(store: Store) -> list[str]:
    """Every entry as "09:00-10:00 title", by start."""
    with store.read() as reader:
        found = reader.find(TimeEntry, order="start_at")
    return [
        f"{one.when.first.wall:%H:%M}-{one.when.last.wall:%H:%M} {one.title}"
        if isinstance(one.when, Span) else f"{one.when.minutes} min {one.title}"
        for one in found
    ]  # fmt: skip


def test_an_entry_is_added_changed_and_removed(log: Entries, store: Store) -> None:
    added = log.add(entry(title="  Code   review "))
    assert added.title == "Code review"
    log.edit(entry("09:00", "09:30", id=added.id, title="Review"))
    assert times(store) == ["09:00-09:30 Review"]
    assert log.switch_role(added.id).role is Role.PM
    log.remove(added.id)
    assert times(store) == []
    with pytest.raises(Refused):
        log.remove(added.id)
    store.undo()
    assert times(store) == ["09:00-09:30 Review"]


@pytest.mark.parametrize(
    "wrong",
    [entry(title=" "), entry("11:00", "12:00"), entry(when=DayTotal(date(2026, 3, 20), 60, ZONE)),
     entry(when=Span.between(at("09:00", date(2026, 3, 16)), at("10:00", YESTERDAY)))],
)  # fmt: skip
def test_an_impossible_entry_is_refused(log: Entries, store: Store, wrong: TimeEntry) -> None:
    with pytest.raises(Refused):
        log.add(wrong)
    assert times(store) == []


def test_splitting(log: Entries, store: Store) -> None:
    (one,) = kept(store, entry("09:00", "10:30", note="n"))
    first, second = log.split_at(one.id, at("09:20"))
    assert times(store) == ["09:00-09:20 Code review", "09:20-10:30 Code review"]
    assert (first.id, second.note) == (one.id, "n")
    log.split_in_half(second.id)
    assert times(store)[1:] == ["09:20-09:55 Code review", "09:55-10:30 Code review"]
    with pytest.raises(Refused, match="between the start and the end"):
        log.split_at(one.id, at("09:20"))
    (short,) = kept(store, entry("10:40", "10:41"))
    with pytest.raises(Refused, match="too short"):
        log.split_in_half(short.id)
    (total,) = kept(store, entry(when=DayTotal(TODAY, 60, ZONE)))
    with pytest.raises(Refused, match="day total"):
        log.split_in_half(total.id)


def test_merging(log: Entries, store: Store) -> None:
    one, two, other = kept(
        store,
        entry("09:00", "09:30", note="a"),
        entry("10:00", "10:30", note="b"),
        entry("10:40", "11:00", role=Role.PM),
    )
    whole = log.merge_all([two.id, one.id])
    assert times(store) == ["09:00-10:00 Code review", "10:40-11:00 Code review"]
    assert (whole.id, whole.note) == (one.id, "a\nb")
    with pytest.raises(Refused, match="different roles"):
        log.merge_with_next(one.id)
    with pytest.raises(Refused, match="no later entry"):
        log.merge_with_next(other.id)
    with pytest.raises(Refused, match="takes two entries"):
        log.merge_all([one.id, one.id])
    store.undo()
    assert len(times(store)) == 3
    log.merge_with_next(one.id)
    assert times(store)[0] == "09:00-10:00 Code review"


def test_merging_day_totals(log: Entries, store: Store) -> None:
    one, _, _ = kept(
        store, entry(when=DayTotal(TODAY, 60, ZONE)), entry(when=DayTotal(TODAY, 30, ZONE), role=Role.PM),
        entry(when=DayTotal(TODAY, 45, ZONE)),
    )  # fmt: skip
    assert log.merge_with_next(one.id).when == DayTotal(TODAY, 105, ZONE)


def test_filling_the_gap_to_both_neighbours(log: Entries, store: Store) -> None:
    one, *_ = kept(
        store, entry("09:30", "10:00"), entry("08:00", "09:00", title="b"), entry("08:10", "09:15", title="c"),
        entry("10:20", "11:00", title="d"), entry("09:00", "11:00", day=YESTERDAY, title="e"),
    )  # fmt: skip
    log.fill(one.id)
    assert "09:15-10:20 Code review" in times(store)
    with pytest.raises(Refused, match="no gap"):
        log.fill(one.id)


def test_cutting_what_overlaps(log: Entries, store: Store) -> None:
    one, covered, *_ = kept(
        store, entry("08:00", "10:00"), entry("09:05", "09:10", title="x"), entry("08:30", "08:45", title="b"),
        entry("09:00", "09:30", title="c"), entry("10:00", "11:00", title="d"),
    )  # fmt: skip
    parts = log.cut_overlap(one.id)
    assert [part.id == one.id for part in parts] == [True, False, False]
    assert [text for text in times(store) if text.endswith("Code review")] == [
        "08:00-08:30 Code review", "08:45-09:00 Code review", "09:30-10:00 Code review",
    ]  # fmt: skip
    with pytest.raises(Refused, match="overlaps no other"):
        log.cut_overlap(one.id)
    with pytest.raises(Refused, match="cover this one wholly"):
        log.cut_overlap(covered.id)
    store.undo()
    assert "08:00-10:00 Code review" in times(store)


def test_an_overlap_that_began_the_day_before_is_cut_too(log: Entries, store: Store) -> None:
    night = entry(when=Span.between(at("22:00", YESTERDAY), at("01:00", TODAY)), title="night")
    _, one = kept(store, night, entry("00:30", "02:00"))
    assert log.cut_overlap(one.id)[0].when == span("01:00", "02:00")


def test_a_planned_block_is_logged_as_planned_or_adjusted(log: Entries, store: Store) -> None:
    with store.write("Plan") as desk:
        skill = desk.add(factories.skill())
        block = desk.add(factories.block("09:00", "10:00", skills=frozenset({skill.id})))
        later = desk.add(factories.block("13:00", "14:00"))
    first = log.log_block(BlockKey(block.id, TODAY))
    assert (first.when, first.block_id, first.skills, first.source) == (block.when, block.id, {skill.id}, "block")
    store.undo()
    assert log.log_block(BlockKey(block.id, TODAY), DayTotal(TODAY, 30, ZONE)).when.minutes == 30
    with pytest.raises(Refused, match="still to come"):
        log.log_block(BlockKey(later.id, TODAY))


def test_the_same_work_is_not_logged_twice(log: Entries, store: Store, clock: FixedClock) -> None:
    with store.write("Plan") as desk:
        once = desk.add(factories.block("09:00", "10:00"))
        weekly = desk.add(factories.block("07:00", "08:00", TODAY - timedelta(days=7), repeat="FREQ=WEEKLY"))
        typed = desk.add(factories.block("08:00", "09:00", title="Mail"))
        desk.add(factories.entry("08:15", "08:45", title="Mail"))
    log.log_block(BlockKey(once.id, TODAY))
    log.log_block(BlockKey(weekly.id, TODAY - timedelta(days=7)))
    log.log_block(BlockKey(weekly.id, TODAY))
    with pytest.raises(Refused, match=r"^“Code review” is logged already \(09:00 – 10:00\)\. Change that"):
        log.log_block(BlockKey(once.id, TODAY))
    with pytest.raises(Refused, match=r"logged already \(07:00 – 08:00\)"):
        log.log_block(BlockKey(weekly.id, TODAY), span("08:00", "08:30"))
    with pytest.raises(Refused, match=r"logged already \(08:15 – 08:45\)"):
        log.log_block(BlockKey(typed.id, TODAY))
    assert len(times(store)) == 4


def test_a_block_that_the_timer_runs_for_is_not_logged_as_done(log: Entries, store: Store, clock: FixedClock) -> None:
    with store.write("Plan") as desk:
        planned = desk.add(factories.block("09:00", "10:00"))
    TimerCase(store, clock).start_block(BlockKey(planned.id, TODAY))
    with pytest.raises(Refused, match="timer is running for “Code review”"):
        log.log_block(BlockKey(planned.id, TODAY))


def test_what_is_still_to_come_says_when_it_can_be_logged(log: Entries, store: Store) -> None:
    with store.write("Plan") as desk:
        later = desk.add(factories.block("13:00", "15:00"))
        under_way = desk.add(factories.block("08:00", "13:30"))
        tomorrow = desk.add(factories.block("13:00", "14:00", TODAY + timedelta(days=1)))
    for planned, said in (
        (later, "still to come: it ends at 15:00. Log it when it is done."),
        (under_way, "still going on: it ends at 13:30."),
        (tomorrow, "still to come: it ends tomorrow at 14:00."),
    ):
        with pytest.raises(Refused, match=said):
            log.log_block(BlockKey(planned.id, planned.when.day))


def test_a_block_that_did_not_happen_is_not_asked_about_again(log: Entries, store: Store, clock: FixedClock) -> None:
    today = TodayCase(store, clock)
    with store.write("Plan") as desk:
        once = desk.add(factories.block("14:00", "16:00", YESTERDAY))
        weekly = desk.add(factories.block("12:00", "13:00", YESTERDAY, repeat="FREQ=WEEKLY"))
    asked = today.state().unlogged
    assert asked is not None
    assert asked.id == once.id
    Blocks(store, clock).did_not_happen(BlockKey(once.id, YESTERDAY))
    asked = today.state().unlogged
    assert asked is not None
    assert asked.id == weekly.id
    Blocks(store, clock).did_not_happen(BlockKey(weekly.id, YESTERDAY))
    assert today.state().unlogged is None
    with store.read() as reader:
        assert [block.id for block in reader.find(TimeBlock)] == [weekly.id]
    store.undo()
    store.undo()
    asked = today.state().unlogged
    assert asked is not None
    assert asked.id == once.id


@pytest.mark.parametrize("title", ["Code review", "mon 2h sync", "todo: x", 'the "big" one', "C# +1", "start up"])
@pytest.mark.parametrize("hours", [("14:00", "16:00"), ("22:30", "23:59"), ("00:00", "20:00")])
def test_the_line_for_a_block_reads_as_that_block(
    log: Entries, store: Store, clock: FixedClock, title: str, hours: tuple[str, str]
) -> None:
    with store.write("Plan") as desk:
        project = desk.add(factories.project())
        skill = desk.add(factories.skill(name="Risk management"))
        block = desk.add(
            factories.block(*hours, YESTERDAY, title=title, project_id=project.id, skills=frozenset({skill.id}))
        )
    reading = QuickLog(store, clock).read(Adjusting(store, clock).line(BlockKey(block.id, YESTERDAY)))
    assert reading.complaints == ()
    assert (reading.title, reading.when, reading.project_id, reading.skill_ids) == (
        title, block.when, project.id, {skill.id},
    )  # fmt: skip
    assert reading.block_id == block.id
