"""What a person does in the inspector, and what they then see."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from careercruise_desktop.domain.records import Record
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.inspector.form_view import FormView
from careercruise_desktop.ui.inspector.panel import Inspector
from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.option_list import OptionList
from tests.robots.desktop import CTRL, Desktop
from tests.robots.widgets import click, settle

SETTLED_MS = 450


class InspectorRobot:
    """Opens records and edits them with keys and clicks."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop

    @property
    def panel(self) -> Inspector:
        return self.desktop.session.panels.inspector

    @property
    def form(self) -> FormView:
        assert self.panel.form is not None, "nothing is open"
        return self.panel.form

    def open(self, kind: str, key: int) -> None:
        """Ask for a record, as a click on it does."""
        context = self.desktop.session.context
        assert context is not None
        context.bus.record_requested.emit(kind, key)
        settle()

    def editor(self, name: str) -> Any:
        return self.form.editors[name]

    def row(self, name: str) -> Row:
        return self.form.rows[name]

    def line(self, name: str) -> Any:
        """The widget of a field that takes the keys."""
        editor = self.editor(name)
        return getattr(editor, "edit", editor)

    def go_to(self, name: str) -> Any:
        """Put the focus into a field, with its text selected as Tab does."""
        field = self.line(name)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
        if isinstance(field, QLineEdit):
            field.selectAll()
        return field

    def type(self, name: str, text: str) -> None:
        """Type into a field over what is in it, and stay there."""
        field = self.go_to(name)
        if not isinstance(field, QLineEdit):
            QTest.keyClick(field, Qt.Key.Key_A, CTRL)
        if text:
            QTest.keyClicks(field, text)
        else:
            QTest.keyClick(field, Qt.Key.Key_Delete)
        settle()

    def enter(self, name: str, text: str) -> None:
        """Type into a field and go on."""
        self.type(name, text)
        self.leave()

    def leave(self) -> None:
        """Go on with Tab."""
        QTest.keyClick(self.desktop.focus, Qt.Key.Key_Tab)
        settle()

    def pause(self) -> None:
        """Type nothing for longer than a text takes to be meant."""
        QTest.qWait(SETTLED_MS)
        settle()

    def choose(self, name: str, letters: str, *, at: int = 0) -> None:
        """Open a list, type letters, go down and press Enter."""
        field = self.editor(name)
        opener = getattr(field, "add_chip", field)
        opener.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(opener, Qt.Key.Key_Return)
        settle()
        self.pick(letters, at=at)

    def pick(self, letters: str, *, at: int = 0) -> None:
        """Choose in the list that is open."""
        focused = QApplication.focusWidget()
        assert focused is not None
        if isinstance(focused, QLineEdit):
            QTest.keyClicks(focused, letters)
        elif letters:
            QTest.keyClicks(focused, letters[0])
        for _ in range(at):
            QTest.keyClick(focused, Qt.Key.Key_Down)
        QTest.keyClick(focused, Qt.Key.Key_Return)
        settle()

    def listed(self) -> list[str]:
        """What the open list offers."""
        lists = self.desktop.window.findChildren(Choices)
        rows = [rows for choices in lists if choices.is_open for rows in choices.findChildren(OptionList)]
        return [option.text for rows_of in rows for option in rows_of.options]

    def press(self, act: str) -> None:
        """Click a button of the form."""
        click(self.form.buttons[act])

    def text(self, name: str) -> str:
        """What a field shows."""
        editor = self.editor(name)
        text = editor.text
        return str(text() if callable(text) else text)

    def complaint(self, name: str) -> str:
        """What is said below a field."""
        return self.row(name).complaint.text

    def remark(self, name: str) -> str:
        """The quiet words below a field."""
        return self.row(name).remark

    def only(self, kind: type[Record]) -> Any:
        """The one record of a kind in the data file."""
        (found,) = self.desktop.kept(kind)
        return found


def hand_over(desktop: Desktop, name: str) -> None:
    """Choose or make the person in the form that asks to whom, and press Enter."""
    desktop.key(Qt.Key.Key_Return)
    QTest.keyClicks(desktop.focus, name)
    settle()
    for _ in range(2):
        desktop.key(Qt.Key.Key_Return)
    desktop.rest()
