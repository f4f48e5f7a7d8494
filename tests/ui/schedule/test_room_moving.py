"""Blocks and entries are drawn, moved, resized and copied in the room, as acts that come back in one."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.ui.schedule.state import ItemKey, Lane, Look
from tests.factories import TODAY, at, block, entry, span
from tests.robots.desktop import CTRL, SHIFT, Desktop
from tests.robots.schedule import Schedule

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)
ALT = Qt.KeyboardModifier.AltModifier


def clock_of(moment: Moment) -> str:
    return f"{moment.wall:%H:%M}"


def times(desktop: Desktop) -> dict[str, str]:
    """The blocks in the data file, each with its start on the wall."""
    return {one.title: clock_of(one.when.first) for one in desktop.kept(TimeBlock)}


def test_a_stretch_drawn_in_the_planned_lane_is_a_block_whose_title_is_typed_over(room: Schedule) -> None:
    room.drag(room.place(TOMORROW, at("13:00", TOMORROW).at + 60), room.place(TOMORROW, at("15:00", TOMORROW).at))
    (made,) = room.desktop.kept(TimeBlock)
    assert (clock_of(made.when.first), clock_of(made.when.last)) == ("13:00", "15:00")
    assert made.when.day == TOMORROW
    assert room.view.grid.selected == (ItemKey("time_block", made.id, TOMORROW),)
    room.desktop.type("Load test")
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert [one.title for one in room.desktop.kept(TimeBlock)] == ["Load test"]
    assert room.item("Load test").look is Look.PLANNED


def test_a_stretch_drawn_in_the_logged_lane_is_an_entry(room: Schedule) -> None:
    room.drag(
        room.place(MONDAY, at("13:00", MONDAY).at + 60, Lane.LOGGED),
        room.place(MONDAY, at("14:00", MONDAY).at, Lane.LOGGED),
    )
    (made,) = room.desktop.kept(TimeEntry)
    assert made.when == span("13:00", "14:00", MONDAY)


def test_a_stretch_drawn_beside_an_unlogged_block_is_that_blocks_work(room: Schedule) -> None:
    (planned,) = room.desktop.given(block("13:00", "14:00", MONDAY, title="Tracing lab"))
    room.drag(
        room.place(MONDAY, at("13:15", MONDAY).at + 60, Lane.LOGGED),
        room.place(MONDAY, at("14:00", MONDAY).at, Lane.LOGGED),
    )
    (made,) = room.desktop.kept(TimeEntry)
    assert (made.title, made.block_id) == ("Tracing lab", planned.id)
    assert made.when == span("13:15", "14:00", MONDAY)


def test_n_plans_a_block_and_opens_it(room: Schedule) -> None:
    room.desktop.key(Qt.Key.Key_N)
    room.desktop.rest()
    (made,) = room.desktop.kept(TimeBlock)
    assert made.when.day == TODAY
    assert room.desktop.session.panels.inspector.isVisible()


def test_n_plans_at_the_time_cursor(room: Schedule) -> None:
    room.view.grid.put_cursor(Lane.PLANNED, at("15:00", TOMORROW).at)
    room.desktop.key(Qt.Key.Key_N)
    room.desktop.rest()
    (made,) = room.desktop.kept(TimeBlock)
    assert made.when == span("15:00", "16:00", TOMORROW)


def test_a_dragged_block_moves_and_what_is_behind_it_makes_room_in_one_act(room: Schedule) -> None:
    room.desktop.given(
        block("09:00", "10:00", TOMORROW, title="One"),
        block("10:00", "11:00", TOMORROW, title="Two"),
        block("11:00", "12:00", TOMORROW, title="Three"),
    )
    begun = room.spot(room.item("One").key)
    hour = round(room.view.grid.hour_px)
    room.drag(begun, begun + QPoint(0, hour // 2))
    assert times(room.desktop) == {"One": "09:30", "Two": "10:30", "Three": "11:30"}
    assert room.desktop.toast == "Moved to 09:30, 2 after it shifted"
    room.desktop.undo()
    assert times(room.desktop) == {"One": "09:00", "Two": "10:00", "Three": "11:00"}


def test_with_shift_only_the_dragged_block_moves(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", TOMORROW, title="One"), block("10:00", "11:00", TOMORROW, title="Two"))
    begun = room.spot(room.item("One").key)
    room.drag(begun, begun + QPoint(0, round(room.view.grid.hour_px) // 2), SHIFT)
    assert times(room.desktop) == {"One": "09:30", "Two": "10:00"}


def test_a_block_can_be_dragged_to_another_day(room: Schedule) -> None:
    room.desktop.given(block("13:00", "14:00", TOMORROW, title="One"))
    begun = room.spot(room.item("One").key)
    room.drag(begun, QPoint(room.place(TODAY, at("13:00").at).x(), begun.y()))
    (moved,) = room.desktop.kept(TimeBlock)
    assert moved.when == span("13:00", "14:00")
    assert room.desktop.toast == "Moved to today, 13:00"


def test_keys_move_resize_and_copy_what_is_selected(room: Schedule) -> None:
    room.desktop.given(block("13:00", "14:00", TOMORROW, title="One"))
    room.click_item("One")
    room.desktop.key(Qt.Key.Key_Down, ALT)
    assert times(room.desktop) == {"One": "13:15"}
    room.desktop.key(Qt.Key.Key_Down, SHIFT)
    (kept,) = room.desktop.kept(TimeBlock)
    assert kept.when == span("13:15", "14:30", TOMORROW)
    assert room.desktop.toast == "Now 1 h 15"
    room.desktop.key(Qt.Key.Key_Left, ALT | CTRL)
    assert sorted(one.when.day for one in room.desktop.kept(TimeBlock)) == [TODAY, TOMORROW]
    (selected,) = room.view.grid.selected
    assert selected.day == TODAY


def test_an_entry_moved_into_the_time_to_come_is_refused_and_stays(room: Schedule) -> None:
    room.desktop.given(entry("10:00", "11:00", title="Call"))
    item = room.item("Call")
    room.view.grid.moved.emit(item.key, at("15:00").at, False)
    room.desktop.rest()
    assert "still to come" in room.desktop.toast
    assert room.item("Call").start == item.start


def test_several_items_move_in_one_act_and_come_back_in_one(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="One"), entry("11:00", "12:00", MONDAY, title="Call"))
    one, call = room.item("One"), room.item("Call")
    room.view.grid.select(one.key, call.key)
    room.view.grid.moved_many.emit((one.key, call.key), 24 * 3600)
    room.desktop.rest()
    tuesday = MONDAY + timedelta(days=1)
    assert [one.when.day for one in room.desktop.kept(TimeBlock)] == [tuesday]
    assert [one.when.day for one in room.desktop.kept(TimeEntry)] == [tuesday]
    assert room.desktop.toast == "Moved 2 items"
    room.desktop.undo()
    assert [one.when.day for one in (*room.desktop.kept(TimeBlock), *room.desktop.kept(TimeEntry))] == [MONDAY] * 2


def test_what_makes_room_is_foreseen_and_a_block_that_is_gone_foresees_nothing(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", TOMORROW, title="One"), block("10:00", "11:00", TOMORROW, title="Two"))
    one, two = room.item("One"), room.item("Two")
    foreseen = room.view.grid.preview
    assert foreseen is not None
    half = 30 * 60
    assert foreseen(one.key, one.start + half) == [(two.key, two.start + half, two.end + half)]
    assert foreseen(one.key._replace(id=99), one.start + half) == []


def test_moving_a_block_that_was_deleted_meanwhile_is_refused_without_harm(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", TOMORROW, title="One"))
    key = room.item("One").key
    room.view.grid.moved.emit(key._replace(id=99), at("11:00", TOMORROW).at, False)
    room.desktop.rest()
    assert "no longer" in room.desktop.toast
    assert times(room.desktop) == {"One": "09:00"}
