"""Menus and keys: a plan becomes actual, the log is repaired."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.ui.schedule.state import Look
from tests.factories import TODAY, at, block, entry, span
from tests.robots.inspector import InspectorRobot
from tests.robots.schedule import Schedule

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)


def test_d_logs_a_past_block_as_it_was_planned(room: Schedule) -> None:
    (planned,) = room.desktop.given(block("09:00", "10:00", MONDAY, title="Tracing lab"))
    assert room.item("Tracing lab").look is Look.UNLOGGED
    room.click_item("Tracing lab")
    room.desktop.key(Qt.Key.Key_D)
    room.desktop.rest()
    (logged,) = room.desktop.kept(TimeEntry)
    assert logged.block_id == planned.id
    looks = {item.look for item in room.items}
    assert looks == {Look.PLANNED, Look.LOGGED}
    assert room.desktop.toast == "Logged 1 h on Mon 16 March"


def test_a_key_that_is_held_down_logs_once_and_a_second_time_is_refused(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="Tracing lab"))
    room.click_item("Tracing lab")
    grid = room.view.grid.grid
    for held in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_D, Qt.KeyboardModifier.NoModifier, "d", held)
        QApplication.sendEvent(grid, event)
    room.desktop.rest()
    assert len(room.desktop.kept(TimeEntry)) == 1
    assert room.desktop.toast == "Logged 1 h on Mon 16 March"
    room.desktop.key(Qt.Key.Key_D)
    assert len(room.desktop.kept(TimeEntry)) == 1
    assert "is logged already (09:00 – 10:00)" in room.desktop.toast


def test_the_menu_of_a_block_changes_its_role_adjusts_and_starts_the_timer(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="Tracing lab"))
    room.menu_of_block("Tracing lab")
    room.choose("Move to the other role")
    assert [one.role for one in room.desktop.kept(TimeBlock)] == [Role.PM]
    room.menu_of_block("Tracing lab")
    room.choose("Adjust and log")
    assert "Tracing lab" in room.desktop.session.panels.quick_log.text
    room.menu_of_block("Tracing lab")
    room.choose("Start timer here")
    assert [timer.title for timer in room.desktop.kept(Timer)] == ["Tracing lab"]


def test_what_is_still_to_come_is_not_offered_to_be_logged(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", TOMORROW, title="Ahead"))
    room.menu_of("Ahead")
    assert "Log as done" not in room.offers
    assert "Start timer here" in room.offers


def test_what_is_logged_is_not_offered_to_be_logged_again(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="Tracing lab"))
    room.menu_of_block("Tracing lab")
    assert {"Log as done", "Adjust and log"} <= set(room.offers)
    room.choose("Log as done")
    room.menu_of_block("Tracing lab")
    assert not {"Log as done", "Adjust and log"} & set(room.offers)


def test_unplanned_work_says_so(room: Schedule) -> None:
    room.desktop.given(entry("09:00", "10:00", MONDAY, title="Incident"))
    item = room.item("Incident")
    assert item.unplanned
    assert item.name == "Incident, IT, logged, not planned, Monday 09:00 to 10:00"


def test_the_menu_of_an_entry_repairs_it(room: Schedule) -> None:
    room.desktop.given(entry("09:00", "10:00", MONDAY, title="Call"))
    item = room.item("Call")
    room.view.grid.menu_requested.emit(item.key, QPoint(400, 400), at("09:15", MONDAY).at)
    room.choose("Split here")
    assert sorted(one.when for one in room.desktop.kept(TimeEntry)) == [
        span("09:00", "09:15", MONDAY),
        span("09:15", "10:00", MONDAY),
    ]
    assert room.desktop.toast == "Entry split at 09:15"
    room.view.grid.select(*(item.key for item in room.items))
    keys = room.view.grid.selected
    room.view.grid.menu_requested.emit(keys[0], QPoint(400, 400), at("09:15", MONDAY).at)
    room.choose("Merge into one entry")
    assert [one.when for one in room.desktop.kept(TimeEntry)] == [span("09:00", "10:00", MONDAY)]
    room.desktop.undo()
    assert len(room.desktop.kept(TimeEntry)) == 2


def test_selected_items_are_deleted_in_one_act(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="One"), entry("11:00", "12:00", MONDAY, title="Call"))
    room.view.grid.select(*(item.key for item in room.items))
    room.focus_grid()
    room.desktop.key(Qt.Key.Key_Delete)
    assert room.items == []
    assert room.desktop.toast == "2 items deleted"
    room.desktop.undo()
    assert len(room.items) == 2


def test_an_open_inspector_follows_what_is_selected(room: Schedule) -> None:
    room.desktop.given(block("09:00", "10:00", MONDAY, title="One"), block("11:00", "12:00", MONDAY, title="Two"))
    room.click_item("One")
    assert not room.desktop.session.panels.inspector.isVisible()
    room.desktop.key(Qt.Key.Key_Return)
    inspector = InspectorRobot(room.desktop)
    assert inspector.text("title") == "One"
    room.click_item("Two")
    room.desktop.rest()
    assert inspector.text("title") == "Two"
