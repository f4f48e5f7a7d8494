"""A week in the schedule by mouse and keyboard: plan, make room, repeat, delegate, log, take it all out and back in."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.ui.delegating import DelegatePopover
from careercruise_desktop.ui.schedule.backlog.card import Card
from careercruise_desktop.ui.schedule.state import Look
from careercruise_desktop.usecases.calendar_export import CalendarExport
from tests.conftest import FixedClock
from tests.factories import TODAY, at
from tests.robots.backlog import drag_card
from tests.robots.desktop import SHIFT, Desktop
from tests.robots.schedule import Schedule
from tests.robots.widgets import press, settle

FRIDAY, MONDAY = TODAY + timedelta(days=1), TODAY - timedelta(days=3)
ALT = Qt.KeyboardModifier.AltModifier


def test_a_week_from_the_first_stroke_to_the_next_start(desktop: Desktop, data_dir: Path, clock: FixedClock) -> None:
    room = Schedule(desktop)
    draw(room, FRIDAY, "10:00", "11:00", "Steering report")
    draw(room, TODAY, "13:00", "15:00", "Retry queue")
    assert plan(desktop) == ["Thu 13:00 Retry queue", "Fri 10:00 Steering report"]

    # It is put where another one is: that one makes room, and one undo takes back both.
    move(room, "Retry queue", FRIDAY, "09:30")
    assert plan(desktop) == ["Fri 09:30 Retry queue", "Fri 11:30 Steering report"]
    desktop.undo()
    assert plan(desktop) == ["Thu 13:00 Retry queue", "Fri 10:00 Steering report"]

    # The same by keyboard, and half an hour longer.
    room.click_item("Retry queue")
    desktop.key(Qt.Key.Key_Down, ALT)
    desktop.key(Qt.Key.Key_Down, SHIFT)
    desktop.key(Qt.Key.Key_Down, SHIFT)
    assert plan(desktop)[0] == "Thu 13:15 Retry queue"
    assert desktop.kept(TimeBlock)[1].when.minutes == 150
    assert room.item("Retry queue").name == "Retry queue, IT, planned, Thursday 13:15 to 15:45"

    pull_a_task_and_give_one_away(room)
    log_what_is_past(room)

    before = plan(desktop)
    desktop.close()
    again = Desktop(data_dir, clock)
    try:
        assert plan(again) == before
        assert {item.title for item in Schedule(again).items} == {"Webhook check", "Retry queue", "Steering report"}
        again.undo()
        assert again.kept(TimeEntry) == []
    finally:
        again.close()


def pull_a_task_and_give_one_away(room: Schedule) -> None:
    """A task is typed and pulled onto the grid, another one goes to Ana with a day to ask about it."""
    desktop = room.desktop
    add_task(room, "Webhook check 1h30 @it")
    add_task(room, "Failover runbook 2h @it !fri")
    grid = room.view.grid.grid
    drag_card(card(room, "Webhook check"), grid, grid.mapFrom(grid, room.place(MONDAY, at("09:00", MONDAY).at)))
    desktop.rest()
    assert plan(desktop)[0] == "Mon 09:00 Webhook check"
    delegate(room, "Failover runbook", "Ana", "fri")
    (given,) = desktop.kept(Delegation)
    assert (given.follow_up, given.freed_minutes) == (FRIDAY, 120)
    assert {task.title: task.status for task in desktop.kept(Task)} == {
        "Webhook check": TaskStatus.OPEN,
        "Failover runbook": TaskStatus.DELEGATED,
    }


def log_what_is_past(room: Schedule) -> None:
    """What is past and not logged is dashed; one key logs it, as planned."""
    desktop = room.desktop
    assert room.item("Webhook check").look is Look.UNLOGGED
    room.click_item("Webhook check")
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    (logged,) = desktop.kept(TimeEntry)
    assert (logged.title, logged.when.minutes, logged.task_id is not None) == ("Webhook check", 90, True)
    assert {item.look for item in room.items if item.title == "Webhook check"} == {Look.PLANNED, Look.LOGGED}


def test_the_plan_goes_out_as_a_calendar_and_another_comes_in(desktop: Desktop, tmp_path: Path) -> None:
    room = Schedule(desktop)
    draw(room, FRIDAY, "10:00", "11:00", "Stand-up")
    out, private = tmp_path / "plan.ics", tmp_path / "private.ics"
    assert desktop.program.use(CalendarExport).export(out).count == 1
    private.write_text(out.read_text(encoding="utf-8").replace("Stand-up", "Dentist"), encoding="utf-8")
    for _ in range(2):
        drop(desktop, private)
        assert [event.title for event in desktop.kept(CalendarEvent)] == ["Dentist"]
    assert room.item("Dentist").look is Look.EVENT
    assert room.figure("logged").startswith("Logged 0 min")
    desktop.undo()
    assert [item.title for item in room.items] == ["Stand-up"]


def draw(room: Schedule, day: date, start: str, end: str, title: str) -> None:
    """Draw a stretch in the planned lane and type over the title."""
    room.drag(room.place(day, at(start, day).at + 60), room.place(day, at(end, day).at))
    room.desktop.type(title)
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()


def move(room: Schedule, title: str, day: date, start: str) -> None:
    """Drag a block by its upper part to another time."""
    item = room.item(title)
    begun = room.spot(item.key)
    top = room.place(item.key.day, item.start)
    room.drag(begun, room.place(day, at(start, day).at) + QPoint(0, begun.y() - top.y()))


def plan(desktop: Desktop) -> list[str]:
    """The planned blocks in the data file, by start."""
    blocks = sorted(desktop.kept(TimeBlock), key=lambda block: block.when)
    return [f"{block.when.first.wall:%a %H:%M} {block.title}" for block in blocks]


def add_task(room: Schedule, line: str) -> None:
    field = room.view.backlog.add.field
    field.setFocus()
    QTest.keyClicks(field, line)
    QTest.keyClick(field, Qt.Key.Key_Return)
    room.desktop.rest()


def card(room: Schedule, title: str) -> Card:
    return next(card for card in room.view.backlog.cards.made.values() if card.card.title == title)


def delegate(room: Schedule, title: str, person: str, follow_up: str) -> None:
    """Hand a task over by keys: who, when to ask, Enter."""
    cards = room.view.backlog.cards
    cards.go_to(card(room, title).card.id)
    press(card(room, title), Qt.Key.Key_G)
    form = room.view.backlog.forms.open
    assert isinstance(form, DelegatePopover)
    form.who.open(person)
    settle()
    press(QApplication.focusWidget() or form, Qt.Key.Key_Return)
    form.follow_up.setFocus()
    form.follow_up.selectAll()
    QTest.keyClicks(form.follow_up, follow_up)
    press(form.follow_up, Qt.Key.Key_Return)
    room.desktop.rest()


def drop(desktop: Desktop, file: Path) -> None:
    """Let go of a file over the window."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    middle = QPointF(desktop.window.rect().center())
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(desktop.window, QDragEnterEvent(middle.toPoint(), copy, data, left, none))
    QApplication.sendEvent(desktop.window, QDropEvent(middle, copy, data, left, none))
    desktop.rest()
