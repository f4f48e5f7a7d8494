"""Planned blocks that do not repeat: made, moved with what is behind them, changed, copied and deleted."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey, Scope, TimeBlock
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.blocks import Blocks, key_of
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, skill, span

TOMORROW = TODAY + timedelta(days=1)
SPRING = date(2026, 3, 29)


@pytest.fixture
def blocks(store: Store, clock: FixedClock) -> Blocks:
    return Blocks(store, clock)


def given(store: Store, *wanted: TimeBlock) -> list[BlockKey]:
    with store.write("Set up") as desk:
        return [key_of(desk.add(each)) for each in wanted]


def all_blocks(store: Store) -> list[TimeBlock]:
    with store.read() as reader:
        return reader.find(TimeBlock)


def test_a_block_is_planned(store: Store, blocks: Blocks) -> None:
    made = blocks.add("  Retry queue ", Role.IT, span("09:00", "11:00"), note="With Ana")
    assert all_blocks(store) == [made.block]
    assert (made.block.title, made.block.note) == ("Retry queue", "With Ana")
    assert made.key == BlockKey(made.block.id, TODAY)
    assert store.next_steps()[0].label == "Plan Retry queue"  # type: ignore[union-attr]


def test_a_start_that_the_clocks_jump_over_is_moved_and_said(blocks: Blocks) -> None:
    made = blocks.add_at("Release", Role.IT, SPRING, 2 * 60 + 30, 60)
    assert made.block.when == span("03:00", "04:00", SPRING)
    assert made.remark == "The clocks jump over 02:30 on Sun 29 March; 03:00 is taken."


def test_the_zone_may_be_another_one(blocks: Blocks) -> None:
    made = blocks.add_at("Call", Role.PM, TODAY, 9 * 60, 30, zone="America/New_York")
    assert made.block.when == span("09:00", "09:30", zone="America/New_York")


@pytest.mark.parametrize(
    ("start", "minutes", "zone", "field"),
    [(540, 0, "", "minutes"), (540, -30, "", "minutes"), (540, 25 * 60, "", "end"), (540, 30, "Mars/Olympus", "zone")],
)
def test_what_cannot_be_is_refused_beside_its_field(
    store: Store, blocks: Blocks, start: int, minutes: int, zone: str, field: str
) -> None:
    with pytest.raises(Refused) as refusal:
        blocks.add_at("Retry queue", Role.IT, TODAY, start, minutes, zone=zone)
    assert refusal.value.field == field
    assert all_blocks(store) == []


def test_an_end_before_the_start_is_refused() -> None:
    with pytest.raises(Refused, match="The end must be after the start") as refusal:
        Span.between(at("11:00"), at("10:00"))
    assert refusal.value.field == "end"


@pytest.mark.parametrize(
    "rule",
    ["FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;COUNT=0", "every day", "FREQ=DAILY;UNTIL=20260101", "FREQ=WEEKLY;BYDAY=MO"],
)
def test_a_rule_that_cannot_be_is_refused(store: Store, blocks: Blocks, rule: str) -> None:
    (key,) = given(store, block())
    with pytest.raises(Refused) as refusal:
        blocks.set_repeat(key, rule)
    assert refusal.value.field == "repeat"
    with pytest.raises(Refused):
        blocks.add("Retry queue", Role.IT, span("09:00", "10:00"), repeat=rule)
    assert [each.repeat for each in all_blocks(store)] == [""]


def test_a_moved_block_keeps_its_length_and_its_zone(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block(when=span("09:00", "10:15", zone="Asia/Kolkata")))
    moved = blocks.move(key, at("14:00", TOMORROW))
    assert moved.block.when == Span(at("14:00", TOMORROW).at, at("15:15", TOMORROW).at, "Asia/Kolkata")
    assert moved.key == key_of(moved.block)
    assert all_blocks(store) == [moved.block]


def test_a_block_that_is_put_where_it_is_leaves_no_step(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block())
    assert blocks.move(key, at("09:00"), push=True).pushed == 0
    assert store.next_steps()[0].label == "Set up"  # type: ignore[union-attr]


def test_the_blocks_behind_give_way_in_one_act(store: Store, blocks: Blocks, clock: FixedClock) -> None:
    clock.moment = at("08:00")
    keys = given(
        store,
        block("09:00", "10:00"),
        block("10:00", "11:00"),
        block("11:00", "12:00"),
        block("14:00", "15:00"),
        block("10:30", "11:30", TOMORROW),
    )
    before = all_blocks(store)
    assert blocks.plan_move(keys[0], at("10:15")) == [
        (keys[0], span("10:15", "11:15")),
        (keys[2], span("11:15", "12:15")),
    ]
    moved = blocks.move(keys[0], at("09:30"), push=True)
    assert (moved.pushed, moved.stayed) == (2, 0)
    assert [each.when for each in all_blocks(store)] == [
        span("09:30", "10:30"),
        span("10:30", "11:30"),
        span("11:30", "12:30"),
        span("14:00", "15:00"),
        span("10:30", "11:30", TOMORROW),
    ]
    assert store.next_steps()[0].label == "Move 3 blocks"  # type: ignore[union-attr]
    store.undo()
    assert all_blocks(store) == before


def test_what_is_over_or_worked_on_is_never_pushed(store: Store, blocks: Blocks) -> None:
    """It is 11:12: the block until 11:00 is history, and the one at 12:00 was begun earlier."""
    keys = given(
        store, block("09:00", "10:00"), block("10:00", "11:00"), block("12:00", "13:00"), block("13:00", "14:00")
    )
    with store.write("Log") as desk:
        desk.add(entry("11:00", "11:10", block_id=keys[2].id))
    assert blocks.plan_move(keys[0], at("10:30")) == [(keys[0], span("10:30", "11:30"))]
    assert blocks.move(keys[0], at("12:15"), push=True).pushed == 1
    assert [each.when for each in all_blocks(store)][1:] == [
        span("10:00", "11:00"), span("12:00", "13:00"), span("13:15", "14:15"),
    ]  # fmt: skip


def test_without_pushing_the_others_stay(store: Store, blocks: Blocks) -> None:
    keys = given(store, block("09:00", "10:00"), block("10:00", "11:00"))
    assert blocks.plan_move(keys[0], at("09:30"), push=False) == [(keys[0], span("09:30", "10:30"))]
    blocks.move(keys[0], at("09:30"))
    assert all_blocks(store)[1].when == span("10:00", "11:00")


def test_what_has_no_room_on_its_day_stays_and_is_told_apart(store: Store, blocks: Blocks) -> None:
    keys = given(store, block("09:00", "10:00"), block("22:00", "23:30"))
    moved = blocks.move(keys[0], at("21:45"), push=True)
    assert (moved.pushed, moved.stayed) == (0, 1)
    assert all_blocks(store)[1].when == span("22:00", "23:30")


def test_the_days_of_a_push_are_those_of_the_person(store: Store, blocks: Blocks) -> None:
    """10:00 in Stockholm is already the evening in Tokyo, but still the same day here."""
    keys = given(store, block("08:00", "09:00"), block(when=Span(at("16:30").at, at("17:30").at, "Asia/Tokyo")))
    assert blocks.move(keys[0], at("16:00"), push=True).pushed == 1
    assert all_blocks(store)[1].when == Span(at("17:00").at, at("18:00").at, "Asia/Tokyo")


def test_quick_moves_of_a_block_are_one_step(store: Store, blocks: Blocks, clock: FixedClock) -> None:
    (key,) = given(store, block())
    before = all_blocks(store)
    for start in ("09:15", "09:30", "09:45"):
        key = blocks.move(key, at(start)).key
        clock.forward(0.02)
    store.undo()
    assert all_blocks(store) == before


def test_a_resized_block_has_the_new_ends(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block())
    assert blocks.resize(key, span("08:45", "10:30")).block.when == span("08:45", "10:30")
    with pytest.raises(Refused) as refusal:
        blocks.resize(key, Span(at("08:00").at, at("08:00").at + 25 * 3600, "Europe/Stockholm"))
    assert refusal.value.field == "end"


def test_a_resized_block_keeps_its_zone(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block(when=span("09:00", "10:00", zone="Asia/Kolkata")))
    when = blocks.resize(key, span("05:00", "06:00")).block.when
    assert when == Span(at("05:00").at, at("06:00").at, "Asia/Kolkata")


@pytest.mark.parametrize(
    ("part", "value", "when"),
    [
        ("day", TOMORROW, span("09:00", "10:00", TOMORROW)),
        ("start", 600, span("10:00", "11:00")),
        ("end", 660, span("09:00", "11:00")),
        ("length", 15, span("09:00", "09:15")),
    ],
)
def test_a_time_is_changed_part_by_part(store: Store, blocks: Blocks, part: str, value: date | int, when: Span) -> None:
    (key,) = given(store, block())
    assert blocks.retime(key, Scope.THIS, part, value).block.when == when


@pytest.mark.parametrize(("part", "value"), [("end", 480), ("end", 540), ("length", 0), ("length", 25 * 60)])
def test_a_part_that_cannot_be_is_refused_beside_it(store: Store, blocks: Blocks, part: str, value: int) -> None:
    (key,) = given(store, block())
    with pytest.raises(Refused) as refusal:
        blocks.retime(key, Scope.THIS, part, value)
    assert refusal.value.field in {part, "end"}
    assert all_blocks(store)[0].when == span("09:00", "10:00")


def test_a_day_whose_clocks_jump_over_the_start_is_said(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block("02:30", "04:00"))
    moved = blocks.retime(key, Scope.THIS, "day", SPRING)
    assert moved.block.when == span("03:00", "04:00", SPRING)
    assert moved.remark.startswith("The clocks jump over 02:30")


def test_a_copy_is_a_block_of_its_own(store: Store, blocks: Blocks) -> None:
    with store.write("Set up") as desk:
        known = desk.add(skill())
    (key,) = given(store, block(skills=frozenset({known.id}), note="With Ana"))
    copy = blocks.copy(key, at("15:00", TOMORROW))
    assert copy.when == span("15:00", "16:00", TOMORROW)
    assert (copy.skills, copy.note) == (frozenset({known.id}), "With Ana")
    assert len(all_blocks(store)) == 2


def test_fields_change_together_with_one_step_for_quick_changes(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block())
    for title in ("Retry", "Retry queue"):
        assert blocks.change(key, title=title).title == title
    with pytest.raises(Refused) as refusal:
        blocks.change(key, title=" ")
    assert refusal.value.field == "title"
    store.undo()
    assert all_blocks(store)[0].title == "Code review"


def test_blocks_are_deleted_in_one_act_and_what_was_logged_stays(store: Store, blocks: Blocks) -> None:
    keys = given(store, block(), block("10:00", "11:00"), block("11:00", "12:00"))
    with store.write("Log") as desk:
        desk.add(entry(block_id=keys[0].id))
    before = all_blocks(store)
    assert blocks.remove(keys[:2]) == 2
    assert [each.id for each in all_blocks(store)] == [keys[2].id]
    assert store.next_steps()[0].label == "Delete 2 blocks"  # type: ignore[union-attr]
    with pytest.raises(Refused, match="no longer exists"):
        blocks.remove(keys[:2])
    store.undo()
    assert all_blocks(store) == before


def test_several_blocks_change_their_role_at_once(store: Store, blocks: Blocks) -> None:
    keys = given(store, block(), block("10:00", "11:00", role=Role.PM))
    blocks.switch_role(keys)
    assert [each.role for each in all_blocks(store)] == [Role.PM, Role.IT]
    store.undo()
    assert [each.role for each in all_blocks(store)] == [Role.IT, Role.PM]


def test_what_did_not_happen_goes(store: Store, blocks: Blocks) -> None:
    (key,) = given(store, block())
    blocks.did_not_happen(key)
    assert all_blocks(store) == []
    with pytest.raises(Refused):
        blocks.get(key)
