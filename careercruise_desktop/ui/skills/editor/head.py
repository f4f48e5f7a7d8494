"""The head of the editor: what the entry tells, its day, its menu and its title."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.editors.text_editors import LineEditor
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.menu import Menu

from .head_fields import KindEditor, WhenEditor


class EntryHead(QWidget):
    """Kind, day and title, each in a row found by the name of its value.

    Signals: removed: the entry is to be deleted. closed: the editor is to be left.
    """

    removed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = KindEditor()
        self.day = WhenEditor()
        self.title = LineEditor("Title", "What happened", title=True)
        self.editors = {"kind": self.kind, "day": self.day, "title": self.title}
        self._when = Row("", [self.kind, self.day], gap=2)
        self.rows = {"kind": self._when, "day": self._when, "title": Row("", [self.title], wide=True)}
        self.more = IconButton("ellipsis", "More")
        self.more.clicked.connect(lambda _=False: self.open_menu())
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._when, 1)
        line.addWidget(self.more, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.rows["title"])

    def show_written(self, text: str) -> None:
        """Say the time of day when it was begun."""
        self.day.show_begun(text)

    def open_menu(self) -> Menu:
        """Open the menu of the entry."""
        menu = Menu(self)
        menu.add("Close", self.closed.emit, icon="x")
        menu.addSeparator()
        menu.add("Delete", self.removed.emit, icon="trash-2", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.more, right=True)
        return menu
