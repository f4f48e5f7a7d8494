"""The backlog beside the real grid: what is pulled from one is planned in the other."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.tasks import Task
from tests.factories import TODAY, at, span, task
from tests.robots.backlog import drag_card
from tests.robots.schedule import Schedule
from tests.robots.widgets import settle


def test_a_card_that_is_let_go_on_the_week_becomes_a_block_of_its_task(room: Schedule) -> None:
    room.desktop.given(task(title="Webhook check", minutes=90))
    cards = room.view.backlog.cards
    drag_card(cards.made[1], room.view.grid.grid, room.place(TODAY, at("14:00").at))
    room.desktop.rest()
    made: TimeBlock = room.desktop.kept(TimeBlock)[0]
    assert (made.title, made.task_id, made.when) == ("Webhook check", 1, span("14:00", "15:30"))
    assert room.item("Webhook check").start == at("14:00").at
    assert cards.made[1].card.notes[0].text == "1 h 30 of 1 h 30 planned"
    assert room.view.backlog.left == "Nothing left to plan"
    assert QApplication.focusWidget() is room.view.grid.grid
    room.desktop.undo()
    assert room.desktop.kept(TimeBlock) == []
    assert room.view.backlog.left == "1 h 30 still to plan"


def test_an_undo_right_after_adding_takes_the_task_back_and_does_not_write_its_line_again(room: Schedule) -> None:
    field = room.view.backlog.add.field
    field.setFocus()
    QTest.keyClicks(field, "Trace spans 1h @it")
    QTest.keyClick(field, Qt.Key.Key_Return)
    room.desktop.rest()
    assert len(room.desktop.kept(Task)) == 1
    room.desktop.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    room.desktop.rest()
    assert room.desktop.kept(Task) == []
    assert field.text() == ""


def test_a_task_is_added_planned_and_done_without_the_mouse(room: Schedule) -> None:
    field = room.view.backlog.add.field
    field.setFocus()
    QTest.keyClicks(field, "Trace spans 1h @it")
    QTest.keyClick(field, Qt.Key.Key_Return)
    room.desktop.rest()
    QTest.keyClick(field, Qt.Key.Key_Tab)
    settle()
    card = room.view.backlog.cards.made[1]
    assert QApplication.focusWidget() is card
    room.desktop.key(Qt.Key.Key_P)
    room.desktop.rest()
    assert room.item("Trace spans").start == at("11:15").at
    room.desktop.key(Qt.Key.Key_X)
    room.desktop.rest()
    assert room.desktop.kept(Task)[0].finished == TODAY
    assert room.view.backlog.nothing.startswith("Type a task above")
