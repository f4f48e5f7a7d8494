"""The inspector beside the schedule: what is selected, moved and undone on the grid shows in it, and the way back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.ui.inspector.several import SeveralPage
from careercruise_desktop.ui.widgets.attendant import Attendant
from tests.factories import TODAY, at, block, entry
from tests.robots.desktop import Desktop
from tests.robots.repeats import RepeatRobot
from tests.robots.schedule import Schedule
from tests.robots.widgets import click, settle

MONDAY = TODAY - timedelta(days=3)
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def inspector(desktop: Desktop) -> RepeatRobot:
    return RepeatRobot(desktop)


def click_with(room: Schedule, title: str, held: Qt.KeyboardModifier) -> None:
    item = next(item for item in room.items if item.title == title)
    QTest.mouseClick(room.view.grid.grid, Qt.MouseButton.LeftButton, held, room.spot(item.key))
    settle()


def page(inspector: RepeatRobot) -> SeveralPage:
    return inspector.panel.forms.several


def open_of(room: Schedule, title: str) -> None:
    """Select an item with a click and open it with Enter."""
    room.click_item(title)
    room.view.grid.grid.setFocus()
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()


def test_a_block_that_is_dragged_shows_its_new_time(desktop: Desktop, inspector: RepeatRobot) -> None:
    desktop.given(block("09:00", "10:00", title="Review"))
    room = Schedule(desktop)
    open_of(room, "Review")
    assert inspector.text("when.start") == "09:00"
    tomorrow = TODAY + timedelta(days=1)
    room.drag(room.spot(room.item("Review").key, down=20), room.place(tomorrow, at("13:00", tomorrow).at))
    kept = inspector.only(TimeBlock)
    assert kept.when.day == tomorrow
    assert inspector.panel.isVisible()
    assert inspector.text("when.day") == "Fri 20 March"
    assert inspector.text("when.start") == f"{kept.when.first.wall:%H:%M}"


def test_ctrl_z_takes_a_block_back_that_was_drawn_just_now_though_its_title_has_the_focus(
    desktop: Desktop, inspector: RepeatRobot
) -> None:
    room = Schedule(desktop)
    nine = at("09:00", TODAY).at
    room.drag(room.place(TODAY, nine), room.place(TODAY, nine + 3600))
    assert desktop.focus is inspector.form.title
    desktop.key(Qt.Key.Key_Z, CTRL)
    desktop.rest()
    assert desktop.kept(TimeBlock) == []
    assert not inspector.panel.isVisible()
    assert desktop.toast.startswith("Undone")
    desktop.key(Qt.Key.Key_Z, CTRL | SHIFT)
    desktop.rest()
    (made,) = desktop.kept(TimeBlock)
    inspector.open_time(made.id)
    inspector.go_to("note")
    desktop.key(Qt.Key.Key_Z, CTRL)
    desktop.rest()
    assert desktop.kept(TimeBlock) == []


def test_ctrl_z_in_a_title_that_was_typed_takes_back_the_text_and_never_the_block(
    desktop: Desktop, inspector: RepeatRobot
) -> None:
    room = Schedule(desktop)
    nine = at("09:00", TODAY).at
    room.drag(room.place(TODAY, nine), room.place(TODAY, nine + 3600))
    desktop.type("x")
    for _ in range(3):
        desktop.key(Qt.Key.Key_Z, CTRL)
    desktop.rest()
    assert len(desktop.kept(TimeBlock)) == 1


def test_enter_on_a_block_goes_into_the_inspector_though_it_is_open_already(
    desktop: Desktop, inspector: RepeatRobot, attendant: Attendant
) -> None:
    desktop.given(block("09:00", "10:00", title="One"), block("11:00", "12:00", title="Two"))
    room = Schedule(desktop)
    room.click_item("One")
    room.focus_grid()
    desktop.key(Qt.Key.Key_Return)
    room.focus_grid()
    desktop.key(Qt.Key.Key_Down)
    assert inspector.text("title") == "Two"
    assert desktop.focus is room.view.grid.grid
    desktop.key(Qt.Key.Key_Return)
    assert desktop.focus is inspector.form.title


def test_what_is_typed_in_the_inspector_is_on_the_grid(desktop: Desktop, inspector: RepeatRobot) -> None:
    desktop.given(block("09:00", "10:00", MONDAY, title="Stand-up", repeat="FREQ=DAILY"))
    room = Schedule(desktop)
    inspector.open_time(desktop.kept(TimeBlock)[0].id)
    inspector.enter("when.end", "10:30")
    desktop.rest()
    lengths = {(item.key.day, (item.end - item.start) // 60) for item in room.items if item.title == "Stand-up"}
    assert (TODAY, 90) in lengths
    assert {minutes for day, minutes in lengths if day != TODAY} == {60}


def test_several_that_are_clicked_with_the_keyboard_held_are_shown_together(
    desktop: Desktop, inspector: RepeatRobot
) -> None:
    desktop.given(block("09:00", "10:00", title="One"), block("11:00", "12:00", title="Two"))
    room = Schedule(desktop)
    room.click_item("One")
    click_with(room, "Two", SHIFT)
    assert inspector.panel.accessibleName() == "2 blocks"
    room.click_item("One")
    assert not page(inspector).isVisible()


def test_times_of_a_repeat_go_on_being_selected_while_they_are_shifted(
    desktop: Desktop, inspector: RepeatRobot
) -> None:
    desktop.given(
        block("09:00", "10:00", MONDAY, title="Stand-up", repeat="FREQ=WEEKLY;BYDAY=MO"),
        block("13:00", "14:00", title="Once"),
    )
    room = Schedule(desktop)
    room.click_item("Stand-up")
    click_with(room, "Once", CTRL)
    for _ in range(2):
        click(page(inspector).buttons["later"])
        desktop.rest()
    assert inspector.panel.isVisible()
    assert sorted(f"{one.when.first.wall:%H:%M}" for one in desktop.kept(TimeBlock)) == ["09:00", "09:30", "13:30"]
    assert len(room.view.grid.selected) == 2
    room.click_item("Once")
    assert not page(inspector).isVisible()


def test_merged_entries_are_one_on_the_grid_and_in_the_inspector(desktop: Desktop, inspector: RepeatRobot) -> None:
    desktop.given(entry("08:00", "09:00", title="First"), entry("09:30", "10:30", title="Second"))
    room = Schedule(desktop)
    room.click_item("First")
    click_with(room, "Second", SHIFT)
    click(page(inspector).buttons["merge"])
    desktop.rest()
    assert [item.title for item in room.items] == ["First"]
    assert inspector.text("title") == "First"
    desktop.undo()
    assert [item.title for item in room.items] == ["First", "Second"]
