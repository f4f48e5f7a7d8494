"""What is linked to a person, of one kind: a title, the rows, and what can be added."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .state import LineState, Section

# More rows than this are shown when they are asked for.
FIRST = 6
_INSET = 8


class LineRow(ListRow):
    """A record; Delete takes out what may go.

    Signals: remove_requested: it is to be deleted.
    """

    remove_requested = Signal()

    def __init__(self, line: LineState, parent: QWidget | None = None) -> None:
        super().__init__(
            line.title, line.second, mark=line.role, icon=line.icon, value=line.value,
            state=line.state, inset=_INSET, parent=parent,
        )  # fmt: skip
        self.line = line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete."""
        if event.key() == Qt.Key.Key_Delete and self.line.goes and not event.modifiers():
            self.remove_requested.emit()
        else:
            super().keyPressEvent(event)


class SectionBox(QWidget):
    """Shows a `Section`.

    Signals:
        opened: a record (kind, id) is to be opened.
        removed: a record is to be deleted.
        menu_requested: a record that may be deleted, and the place of the screen where its menu is wanted.
        acted: its button.
    """

    opened = Signal(str, int)
    removed = Signal(str, int)
    menu_requested = Signal(str, int, QPoint)
    acted = Signal()

    def __init__(self, section: Section, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.section = section
        self.rows: list[LineRow] = []
        self._whole = False
        self.head = SectionHead(section.title, section.detail, height=26)
        self.act = Button(section.act, "plain", "plus", small=True, parent=self)
        self.act.setVisible(bool(section.act))
        self.none = Label(section.none, "small", "text3", wrap=True)
        self.note = Label(section.note, "small", "text2", wrap=True)
        self.more = Button("", "ghost", small=True)
        self.head.add(self.act)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._list.setContentsMargins(0, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addWidget(Hairline())
        column.addSpacing(6)
        column.addWidget(self.head)
        column.addWidget(self.note)
        column.addWidget(self.none)
        column.addLayout(self._list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.act.clicked.connect(lambda _=False: self.acted.emit())
        self.more.clicked.connect(lambda _=False: self._show_whole())
        self._fill()

    def show_section(self, section: Section, *, anew: bool) -> None:
        """Show other rows; those of another person from their beginning."""
        if anew:
            self._whole = False
        if section == self.section and not anew:
            return
        self.section = section
        self.head.set_words(section.title, section.detail)
        self.none.set_text(section.none)
        self.note.set_text(section.note)
        self._fill()

    def _show_whole(self) -> None:
        at = len(self.rows)
        self._whole = True
        self._fill()
        if at < len(self.rows):
            self.rows[at].setFocus()

    def _fill(self) -> None:
        """Make the rows; the keys stay at the place where they were."""
        had = next((at for at, row in enumerate(self.rows) if row.hasFocus()), -1)
        old, self.rows = self.rows, []
        lines = self.section.rows
        # One more takes no more room than the button that would show it.
        whole = self._whole or len(lines) <= FIRST + 1
        for line in lines if whole else lines[:FIRST]:
            row = LineRow(line, self)
            row.activated.connect(lambda line=line: self.opened.emit(*line.key))
            row.remove_requested.connect(lambda line=line: self.removed.emit(*line.key))
            if line.goes:
                row.menu_requested.connect(lambda at, line=line: self.menu_requested.emit(*line.key, at))
            self.rows.append(row)
            self._list.addWidget(row)
        if had >= 0 and self.rows:
            self.rows[min(had, len(self.rows) - 1)].setFocus()
        for row in old:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.note.setVisible(bool(self.section.note))
        self.none.setVisible(not lines and bool(self.section.none))
        self.more.setText(f"Show all {len(lines)}")
        self.more.setVisible(not whole)
