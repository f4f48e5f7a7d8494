"""Fields of text: what is typed, what is meant, what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets import speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import SETTLED_AFTER, TextField
from tests.robots.widgets import press, settle, shows, type_text
from tests.ui.conftest import Show


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader was told."""
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    return heard


def listen(field: TextField | TextArea) -> tuple[list[str], list[str]]:
    edited: list[str] = []
    committed: list[str] = []
    field.edited.connect(edited.append)
    field.committed.connect(committed.append)
    return edited, committed


def test_each_letter_is_heard_and_the_text_is_meant_after_a_pause(show: Show) -> None:
    field = TextField(name="Title")
    edited, committed = listen(field)
    show(field)
    field.setFocus()

    type_text(field, "abc")

    assert edited == ["a", "ab", "abc"]
    assert not committed
    QTest.qWait(SETTLED_AFTER + 100)
    assert committed == ["abc"]


def test_leaving_means_the_text_at_once(show: Show) -> None:
    field, button = TextField("old", name="Title"), Button("Next")
    _, committed = listen(field)
    show(field, button)
    field.setFocus()
    type_text(field, "x")

    button.setFocus()
    settle()

    assert committed == ["oldx"]


def test_enter_means_the_text_and_the_same_text_is_told_once(show: Show) -> None:
    field = TextField(name="Title")
    _, committed = listen(field)
    show(field)
    field.setFocus()
    type_text(field, "abc")

    press(field, Qt.Key.Key_Return, 2)

    assert committed == ["abc"]


def test_escape_leaves_what_was_meant_already(show: Show) -> None:
    field = TextField("old", name="Title")
    _, committed = listen(field)
    show(field)
    field.setFocus()
    type_text(field, "er")
    press(field, Qt.Key.Key_Return)
    type_text(field, "s")

    for _ in range(2):
        press(field, Qt.Key.Key_Escape)

    assert field.text() == "older"
    assert committed == ["older"]


def test_escape_with_nothing_to_take_back_goes_on_to_the_window(show: Show) -> None:
    from PySide6.QtWidgets import QWidget

    class Window(QWidget):
        heard = 0

        def keyPressEvent(self, event: object) -> None:  # noqa: N802 - Qt's name
            Window.heard += 1

    window = Window()
    field = TextField("old", name="Title", parent=window)
    show(window)
    field.setFocus()

    press(field, Qt.Key.Key_Escape)

    assert Window.heard == 1


def test_a_refresh_leaves_alone_what_is_being_typed(show: Show) -> None:
    field = TextField("old", name="Title")
    show(field)
    field.setFocus()
    type_text(field, "er text")

    field.set_value("from the store")

    assert field.text() == "older text"


def test_a_refresh_that_changes_nothing_leaves_the_caret_where_it_is(show: Show) -> None:
    field = TextField("older", name="Title")
    show(field)
    field.setFocus()
    field.setCursorPosition(2)

    field.set_value("older")

    assert field.cursorPosition() == 2


def test_an_error_is_shown_spoken_and_gone_with_the_next_letter(show: Show, said: list[str]) -> None:
    field = TextField("25 h", name="Duration")
    show(field)
    before = field.sizeHint().height()

    field.show_error("A day has 24 hours")
    settle()

    assert said == ["A day has 24 hours"]
    assert field.accessibleDescription() == "A day has 24 hours"
    assert field.sizeHint().height() == before + 20
    assert shows(field, "danger")
    field.setFocus()
    type_text(field, "x")
    assert field.error == ""
    assert field.sizeHint().height() == before


def test_nothing_is_said_when_there_is_nothing_to_say(app: Application, said: list[str]) -> None:
    speech.say(Button("x"), "")

    assert not said


def test_a_field_with_the_focus_has_an_accent_border_and_caret(show: Show) -> None:
    field = TextField("abc", name="Title")
    show(field, Button("other"))
    field.setFocus()

    assert shows(field, "accent")
    field.clearFocus()
    assert not shows(field, "accent")


def test_fields_have_the_heights_of_the_design(app: Application) -> None:
    assert TextField().sizeHint().height() == 32
    assert TextField(compact=True).sizeHint().height() == 28
    assert TextField(title=True).sizeHint().height() == 36


def test_undo_is_the_fields_own_and_never_that_of_the_window(show: Show) -> None:
    from PySide6.QtGui import QKeySequence, QShortcut

    field, heard = TextField("old", name="Title"), []
    window = show(field)
    QShortcut(QKeySequence("Ctrl+Z"), window).activated.connect(lambda: heard.append(1))
    field.setFocus()
    type_text(field, "x")
    control = Qt.KeyboardModifier.ControlModifier

    press(field, Qt.Key.Key_Z, modifier=control)
    assert field.text() == "old"
    assert not heard
    press(field, Qt.Key.Key_Z, modifier=control)
    assert field.text() == "old"
    assert not heard


def test_an_area_means_its_text_after_a_pause_and_on_leaving(show: Show) -> None:
    area, button = TextArea("one", name="Notes"), Button("Next")
    edited, committed = listen(area)
    show(area, button)
    area.setFocus()
    press(area.edit, Qt.Key.Key_End)

    type_text(area.edit, "!")
    assert edited == ["one!"]
    QTest.qWait(SETTLED_AFTER + 100)
    assert committed == ["one!"]
    type_text(area.edit, "?")
    button.setFocus()
    settle()
    assert committed == ["one!", "one!?"]


def test_an_area_takes_back_by_escape_what_was_not_meant_yet(show: Show) -> None:
    area = TextArea("one", name="Notes")
    _, committed = listen(area)
    show(area)
    area.setFocus()
    type_text(area.edit, "x")
    area.commit()
    type_text(area.edit, "y")

    for _ in range(2):
        press(area.edit, Qt.Key.Key_Escape)

    assert area.text == "xone"
    assert committed == ["xone"]


def test_an_area_grows_with_its_lines_up_to_its_most(show: Show) -> None:
    area = TextArea("", name="Notes", min_lines=2, max_lines=4)
    show(area)
    heights = []

    for lines in (1, 3, 4, 9):
        area.set_value("\n".join(["line"] * lines))
        settle()
        heights.append(area.sizeHint().height())

    assert heights[1] - heights[0] == 20
    assert heights[2] - heights[1] == 20
    assert heights[3] == heights[2]


def test_tab_leaves_an_area(show: Show) -> None:
    area, button = TextArea("one", name="Notes"), Button("Next")
    window = show(area, button)
    area.setFocus()

    press(area.edit, Qt.Key.Key_Tab)

    assert window.focusWidget() is button
    assert area.text == "one"


def test_a_value_that_is_set_cannot_be_undone_into_another_record(show: Show) -> None:
    area = TextArea("of one record", name="Notes")
    show(area)
    area.set_value("of another")
    area.setFocus()

    assert not area.edit.document().isUndoAvailable()


def test_an_area_says_what_is_wrong(show: Show, said: list[str]) -> None:
    area = TextArea("x", name="Notes")
    show(area)

    area.show_error("Too long")

    assert said == ["Too long"]
    assert shows(area, "danger")
    area.setFocus()
    type_text(area.edit, "y")
    assert area.error == ""
