"""What stands behind a level, source by source: a head with how much there is, and its newest records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.section_head import SectionHead

from .state import RowState, SourceState

ROW = 40


class RecordRows(QWidget):
    """Records under each other; each opens by a click or Enter.

    Signals: opened(kind, id).
    """

    opened = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.states: list[RowState] = []
        self.rows: list[ListRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_rows(self, states: Sequence[RowState], icon: str = "") -> None:
        """Show other records; rows that stay keep the focus."""
        self.states = list(states)
        while len(self.rows) > len(states):
            row = self.rows.pop()
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(states):
            at = len(self.rows)
            row = ListRow("", height=ROW, parent=self)
            row.activated.connect(lambda at=at: self.opened.emit(self.states[at].kind, self.states[at].id))
            self._column.addWidget(row)
            if self.rows:
                QWidget.setTabOrder(self.rows[-1], row)
            self.rows.append(row)
        for row, state in zip(self.rows, self.states, strict=True):
            row.show_row(state.title, state.second, icon=icon, value=state.right)


class Source(QWidget):
    """One source of evidence.

    Signals: opened(kind, id); more_requested(its key).
    """

    opened = Signal(str, int)
    more_requested = Signal(str)

    def __init__(self, state: SourceState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = state
        self.head = SectionHead(state.name, height=28)
        self.none = Label("", "small", "text3", self)
        self.records = RecordRows(self)
        self.more = Button("", "ghost", small=True, parent=self)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.head, self.none, self.records):
            column.addWidget(widget)
        column.addLayout(foot)
        self.records.opened.connect(self.opened)
        self.more.clicked.connect(lambda _=False: self.more_requested.emit(self.state.key))
        self.show_state(state)

    @property
    def rows(self) -> list[RowState]:
        """The records that are shown."""
        return self.records.states

    def show_state(self, state: SourceState) -> None:
        """Show how much there is."""
        self.state = state
        self.head.set_words(state.name, state.detail)
        self.none.set_text(state.none)
        self.none.setVisible(not state.n)
        self._offer_more()

    def show_rows(self, rows: Sequence[RowState]) -> None:
        """Show the newest records; where more came at the end, the focus goes to the first of those."""
        before = len(self.rows)
        asked = self.more.hasFocus()
        self.records.show_rows(rows, self.state.icon)
        self._offer_more()
        if asked and len(rows) > before:
            self.records.rows[before].setFocus(Qt.FocusReason.TabFocusReason)

    def _offer_more(self) -> None:
        left = self.state.n - len(self.rows)
        self.more.setVisible(left > 0 and bool(self.rows))
        self.more.setText(f"Show more ({left:,} left)")
        self.more.setAccessibleName(f"Show more of {self.state.name.lower()}, {left:,} left")
