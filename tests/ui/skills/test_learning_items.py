"""Learning items by keyboard and mouse: added by a line, begun, finished, logged, sorted."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.system import opener
from careercruise_desktop.ui.skills.learning.item_row import ItemRow
from careercruise_desktop.ui.widgets.menu import Menu
from tests.factories import TODAY, skill
from tests.robots.desktop import Desktop
from tests.robots.learning import LearningRobot
from tests.robots.widgets import click, press, settle, type_text
from tests.ui.conftest import Show
from tests.usecases.keeping import all_of, kept, labels

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def learning(desktop: Desktop, show: Show) -> LearningRobot:
    """The tab over an empty profile."""
    robot = LearningRobot(desktop)
    show(robot.tab).resize(1240, 840)
    robot.read()
    return robot


@pytest.fixture
def three(learning: LearningRobot) -> LearningRobot:
    """Three items of the reading list."""
    for title in ("One", "Two", "Three"):
        learning.add(title)
    return learning


def over(day: date) -> LearningItem:
    return LearningItem(title=f"Done {day}", kind=LearningKind.TALK, status=LearningStatus.DONE, finished=day)


def items(robot: LearningRobot) -> dict[str, LearningItem]:
    return {one.title: one for one in all_of(robot.store, LearningItem)}


def test_an_item_is_added_by_one_line(learning: LearningRobot) -> None:
    known = kept(learning.store, skill(name="Observability"))
    part = learning.tab.items
    assert part.state.empty
    click(part.empty.action)
    assert QApplication.focusWidget() is part.line
    type_text(part.line, "book: Site reliability by Murphy, 20 h 45 EUR +observability")
    assert part.hint.text() == (
        "“Site reliability” · book · by Murphy · about 20 h · €45 · +observability · Enter adds it"
    )
    press(part.line, Qt.Key.Key_Return)
    item = items(learning)["Site reliability"]
    assert (item.kind, item.provider, item.estimate) == (LearningKind.BOOK, "Murphy", 1200)
    assert (item.cost, item.skills) == (Decimal(45), frozenset({known.id}))
    assert part.line.text() == ""
    assert learning.titles()["reading"] == ["Site reliability"]
    row = learning.row("Site reliability")
    assert row.accessibleName() == "Site reliability, planned, Book, Murphy, Observability, about 20 h, €45"


def test_a_line_that_names_no_skill_offers_to_make_it(learning: LearningRobot) -> None:
    kept(learning.store, skill(name="Python"))
    part = learning.tab.items
    type_text(part.line, "Talk +Nowhere +python")
    assert part.hint.text().endswith("+Nowhere (new) and +python · Ctrl+Enter makes and adds it")
    assert part.make.text() == "Make +Nowhere and add"
    press(part.line, Qt.Key.Key_Return)
    assert part.line.text() == "Talk +Nowhere +python"
    assert part.hint.text() == "There is no skill “Nowhere”."
    assert (all_of(learning.store, LearningItem), len(all_of(learning.store, Skill))) == ([], 1)
    press(part.line, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
    made = {one.id: one.name for one in all_of(learning.store, Skill)}
    assert [made[key] for key in sorted(items(learning)["Talk"].skills)] == ["Python", "Nowhere"]
    assert (part.line.text(), part.make.isHidden()) == ("", True)
    learning.store.undo()
    assert (all_of(learning.store, LearningItem), len(all_of(learning.store, Skill))) == ([], 1)


def test_the_button_makes_the_skill_of_a_line_too(learning: LearningRobot) -> None:
    part = learning.tab.items
    part.line.setFocus()
    type_text(part.line, 'Talk +"Chaos drills"')
    press(part.line, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is part.make
    press(part.make, Qt.Key.Key_Return)
    (made,) = all_of(learning.store, Skill)
    assert (made.name, items(learning)["Talk"].skills) == ("Chaos drills", frozenset({made.id}))
    assert QApplication.focusWidget() is part.line


def test_keys_say_how_far_an_item_is_and_the_focus_goes_with_it(three: LearningRobot) -> None:
    three.on_row("Two", Qt.Key.Key_B)
    assert three.titles() == {"doing": ["Two"], "reading": ["One", "Three"], "done": [], "stopped": []}
    focused = QApplication.focusWidget()
    assert isinstance(focused, ItemRow)
    assert focused.item.title == "Two"
    press(focused, Qt.Key.Key_D)
    assert three.titles()["done"] == ["Two"]
    assert items(three)["Two"].finished == TODAY
    three.on_row("One", Qt.Key.Key_X)
    assert items(three)["One"].status is LearningStatus.STOPPED
    assert three.titles()["stopped"] == ["One"]
    three.on_row("One", Qt.Key.Key_P)
    assert three.titles()["reading"] == ["One", "Three"]
    three.store.undo()
    three.desktop.rest()
    assert items(three)["One"].status is LearningStatus.STOPPED


def test_the_same_status_again_is_no_act(three: LearningRobot) -> None:
    before = labels(three.store)
    three.on_row("One", Qt.Key.Key_P)
    assert labels(three.store) == before


def test_arrows_walk_through_all_groups(three: LearningRobot) -> None:
    three.on_row("Two", Qt.Key.Key_B)
    press(three.row("Two"), Qt.Key.Key_Down)
    focused = QApplication.focusWidget()
    assert isinstance(focused, ItemRow)
    assert focused.item.title == "One"
    press(focused, Qt.Key.Key_End)
    assert QApplication.focusWidget() is three.row("Three")
    press(three.row("Three"), Qt.Key.Key_Home)
    assert QApplication.focusWidget() is three.row("Two")


def test_the_reading_list_is_sorted_by_keys(three: LearningRobot) -> None:
    three.on_row("Three", Qt.Key.Key_Up, ALT)
    assert three.titles()["reading"] == ["One", "Three", "Two"]
    assert QApplication.focusWidget() is three.row("Three")
    ordered = sorted(all_of(three.store, LearningItem), key=lambda one: one.position)
    assert [one.title for one in ordered] == ["One", "Three", "Two"]


def test_the_reading_list_is_sorted_by_dragging(three: LearningRobot) -> None:
    reading = three.tab.items.reading
    key = reading.order[0]
    start = reading.grip_of(key)
    end = QPoint(start.x(), reading.height() - 4)
    QTest.mousePress(reading, Qt.MouseButton.LeftButton, pos=start)
    for place in (start + QPoint(0, 20), end):
        QTest.mouseMove(reading, place)
    QTest.mouseRelease(reading, Qt.MouseButton.LeftButton, pos=end)
    settle()
    assert three.titles()["reading"] == ["Two", "Three", "One"]


def test_time_is_logged_on_an_item(three: LearningRobot) -> None:
    three.on_row("One", Qt.Key.Key_L)
    box = three.tab.items.box
    assert box is not None
    assert QApplication.focusWidget() is box.minutes
    type_text(box.minutes, "1h30")
    press(box.minutes, Qt.Key.Key_Return)
    (entry,) = all_of(three.store, TimeEntry)
    item = items(three)["One"]
    assert (entry.learning_item_id, entry.when.minutes) == (item.id, 90)
    assert item.status is LearningStatus.DOING
    assert three.row("One").item.hours == "1 h 30"
    assert "Logged 1 h 30 of learning" in three.toasts


def test_time_is_logged_on_a_day_before_and_not_on_one_to_come(three: LearningRobot) -> None:
    three.on_row("One", Qt.Key.Key_L)
    box = three.tab.items.box
    assert box is not None
    box.day.selectAll()
    type_text(box.day, "2.2.2026")
    click(box.go)
    (entry,) = all_of(three.store, TimeEntry)
    assert (entry.when.day, entry.when.minutes) == (date(2026, 2, 2), 60)
    assert items(three)["One"].started == date(2026, 2, 2)
    assert "Logged 1 h of learning on 2 Feb" in three.toasts
    three.on_row("One", Qt.Key.Key_L)
    box = three.tab.items.box
    assert box is not None
    box.day.selectAll()
    type_text(box.day, "20.3.2026")
    click(box.go)
    assert len(all_of(three.store, TimeEntry)) == 1
    # What was typed stays, with the complaint.
    assert (box.is_open, box.complaint, box.day.text()) == (True, "That day is still to come.", "Fri 20 March")
    box.day.selectAll()
    type_text(box.day, "19.3.2026")
    press(box.day, Qt.Key.Key_Return)
    assert (len(all_of(three.store, TimeEntry)), box.is_open) == (2, False)


@pytest.mark.parametrize(
    ("typed", "told"),
    [("25h", "At most 24 h"), ("abc", "Not a duration, such as 1 h 30")],
)
def test_a_length_that_cannot_be_is_said_below_the_fields(three: LearningRobot, typed: str, told: str) -> None:
    three.on_row("One", Qt.Key.Key_L)
    box = three.tab.items.box
    assert box is not None
    box.minutes.selectAll()
    type_text(box.minutes, typed)
    press(box.minutes, Qt.Key.Key_Return)
    assert (box.is_open, box.complaint) == (True, told)
    assert not all_of(three.store, TimeEntry)
    box.minutes.selectAll()
    type_text(box.minutes, "2h")
    press(box.minutes, Qt.Key.Key_Return)
    assert [one.when.minutes for one in all_of(three.store, TimeEntry)] == [120]


def test_escape_logs_nothing(three: LearningRobot) -> None:
    three.on_row("One", Qt.Key.Key_L)
    box = three.tab.items.box
    assert box is not None
    press(box.minutes, Qt.Key.Key_Escape)
    assert not all_of(three.store, TimeEntry)
    assert QApplication.focusWidget() is three.row("One")


def test_a_click_opens_and_delete_deletes(three: LearningRobot) -> None:
    click(three.row("Two"))
    assert three.opened == [("learning_item", items(three)["Two"].id)]
    three.on_row("Two", Qt.Key.Key_Delete)
    assert "Two" not in items(three)
    assert isinstance(QApplication.focusWidget(), ItemRow)


def test_the_menu_leaves_out_what_the_item_is(three: LearningRobot) -> None:
    row = three.row("One")
    row.menu_wanted.emit(row.mapToGlobal(QPoint(10, 10)))
    settle()
    menu = next(one for one in three.tab.items.findChildren(Menu) if one.isVisible())
    offered = [action.text().partition("\t")[0] for action in menu.actions() if not action.isSeparator()]
    assert offered == ["Open", "Log time", "Begin", "Finish", "Stop", "Delete learning item"]
    next(action for action in menu.actions() if action.text().startswith("Begin")).trigger()
    menu.close()
    settle()
    assert three.titles()["doing"] == ["One"]


def test_many_that_are_over_come_page_by_page(learning: LearningRobot) -> None:
    days = [TODAY - timedelta(days=n) for n in range(60)]
    kept(learning.store, *(over(day) for day in days))
    learning.read()
    part = learning.tab.items
    assert len(part.done.rows) == 50
    assert part.more.text() == "Show more (10 left)"
    click(part.more)
    assert len(part.done.rows) == 60
    assert part.more.isHidden()


def test_what_is_ahead_is_said_with_what_it_is_made_of(three: LearningRobot) -> None:
    three.add("Four 2h")
    assert three.tab.summary.text() == "0 under way, 4 planned, about 2 h left in the 1 of 4 with an estimate"


def test_markup_in_a_title_is_drawn_as_text(learning: LearningRobot) -> None:
    learning.add("<b>Bold</b> & co")
    assert learning.row("<b>Bold</b> & co").item.title == "<b>Bold</b> & co"


def test_the_part_is_remembered(learning: LearningRobot, desktop: Desktop) -> None:
    learning.part("radar")
    again = LearningRobot(desktop)
    again.read()
    assert again.tab.part == "radar"
    again.tab.deleteLater()


def test_an_address_is_opened_only_when_it_is_asked_for(
    learning: LearningRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    visited: list[str] = []
    monkeypatch.setattr(opener, "open_link", visited.append)
    learning.add("Traces https://example.org/traces")
    learning.add("No link")
    learning.on_row("No link", Qt.Key.Key_O)
    assert visited == []
    learning.on_row("Traces", Qt.Key.Key_O)
    assert visited == ["https://example.org/traces"]
    row = learning.row("Traces")
    row.menu_wanted.emit(row.mapToGlobal(QPoint(10, 10)))
    settle()
    menu = next(one for one in learning.tab.items.findChildren(Menu) if one.isVisible())
    next(action for action in menu.actions() if action.text().startswith("Open its address")).trigger()
    menu.close()
    assert len(visited) == 2


def test_without_a_browser_it_is_said(learning: LearningRobot, monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing_there(url: str) -> None:
        raise OSError(url)

    monkeypatch.setattr(opener, "open_link", nothing_there)
    learning.add("Traces https://example.org/traces")
    learning.on_row("Traces", Qt.Key.Key_O)
    assert learning.toasts[-1] == "No program is there to open the address."


ODD = [
    "<img src=x onerror=alert(1)>", "=HYPERLINK(1)", "%s{0}", "'; DROP TABLE learning_item; --", "a\u202eb & co",
]  # fmt: skip


@pytest.mark.parametrize("title", ODD)
def test_any_title_is_drawn_and_said_as_text(learning: LearningRobot, title: str) -> None:
    kept(learning.store, LearningItem(title=title, kind=LearningKind.BOOK, provider=title))
    learning.read()
    (row,) = learning.tab.items.reading_rows
    assert row.item.title == title
    assert row.accessibleName().startswith(title)
    assert row.toolTip() == f"{title} · Book · {title}"
    assert not row.grab().isNull()


def test_a_pasted_text_of_lines_and_controls_becomes_one_title(learning: LearningRobot) -> None:
    field = learning.tab.items.line
    field.setFocus()
    field.insert("Service\x00 levels\r\nand\tmore")
    press(field, Qt.Key.Key_Return)
    assert list(items(learning)) == ["Service levels and more"]


def test_a_title_of_ten_thousand_letters_is_refused_and_stays(learning: LearningRobot) -> None:
    field = learning.tab.items.line
    field.setText("x" * 10_000)
    field.textEdited.emit(field.text())
    press(field, Qt.Key.Key_Return)
    assert learning.tab.items.hint.text() == "The title has 10,000 characters; at most 300 are kept. Shorten it."
    assert len(field.text()) == 10_000
    assert not all_of(learning.store, LearningItem)


def test_enter_held_down_adds_once(learning: LearningRobot) -> None:
    field = learning.tab.items.line
    type_text(field, "One")
    for again in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r", again)
        QApplication.sendEvent(field, event)
    settle()
    assert list(items(learning)) == ["One"]
