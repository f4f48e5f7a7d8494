"""The head of the editor: what the entry tells, when, and its menu."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain.journal import JournalKind
from careercruise_desktop.ui.editors.choice_editors import ChoiceEditor
from careercruise_desktop.ui.editors.rows import Row
from careercruise_desktop.ui.editors.text_editors import DayEditor, LineEditor
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.menu import Menu

KINDS = {"conflict": "Conflict resolved"}
_KIND_WIDTH = 148


class EntryHead(QWidget):
    """Kind, day and title, each in a row found by the name of its value.

    Signals: removed: the entry is to be deleted. closed: the editor is to be left.
    """

    removed = Signal()
    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.kind = ChoiceEditor("Kind", JournalKind, KINDS, without=(JournalKind.WEEKLY_REVIEW,))
        self.day = DayEditor("Day", past=True, optional=False)
        self.title = LineEditor("Title", "What happened", title=True)
        self.editors = {"kind": self.kind, "day": self.day, "title": self.title}
        self._when = Row("", [self.kind, self.day], gap=8)
        self.kind.setFixedWidth(_KIND_WIDTH)
        self.rows = {"kind": self._when, "day": self._when, "title": Row("", [self.title], wide=True)}
        self._written = Label("", "small", "text3")
        self.more = IconButton("ellipsis", "More")
        self.cross = IconButton("x", "Close")
        self.more.clicked.connect(lambda _=False: self.open_menu())
        self.cross.clicked.connect(lambda _=False: self.closed.emit())
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self._when, 1)
        line.addWidget(self._written)
        line.addWidget(self.more)
        line.addWidget(self.cross)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(line)
        column.addWidget(self.rows["title"])

    def show_written(self, text: str) -> None:
        """Say the time of day when it was begun."""
        self._written.set_text(text)
        self._written.setVisible(bool(text))

    def open_menu(self) -> Menu:
        """Open the menu of the entry."""
        menu = Menu(self)
        menu.add("Delete", self.removed.emit, icon="trash-2", danger=True)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.open_below(self.more, right=True)
        return menu
