"""The tabs beside the outcomes: the records of the project as rows, newest first."""

from __future__ import annotations

from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.records_list import RecordState
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import FEEDBACK, LOG, MILESTONES, BehindState

ROW = 44
_NOTHING = {
    MILESTONES: "No milestones yet",
    FEEDBACK: "Nobody has said anything about this project yet",
    LOG: "Nothing was logged for this project yet",
}


class RecordsTab(QWidget):
    """Rows that open their records, and a button for more of them.

    Signals:
        record_opened: a record (kind, id) is wanted.
        more_requested: the rows after so many that are shown.
    """

    record_opened = Signal(str, int)
    more_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[ListRow] = []
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(12, 12, 20, 20)
        self._list.setSpacing(0)
        self._nothing = Label("", "body", "text2")
        self.more = Button("", "ghost", small=True)
        self.more.clicked.connect(lambda _=False: self.more_requested.emit(len(self.rows)))
        under = QHBoxLayout()
        under.setContentsMargins(8, 8, 0, 0)
        under.addWidget(self._nothing)
        under.addWidget(self.more)
        under.addStretch(1)
        self._list.addLayout(under)
        self._list.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        area = ScrollArea(self._inside, "surface")
        area.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
        whole.addWidget(area)

    def show_rows(self, tab: str, state: BehindState, shown: int) -> None:
        """Show rows; `shown` of them are on screen already."""
        if not shown:
            for row in self.rows:
                self._list.removeWidget(row)
                row.hide()
                row.deleteLater()
            self.rows = []
        fresh = [self._row(each) for each in state.rows]
        for row in fresh:
            self._list.insertWidget(len(self.rows), row)
            self.rows.append(row)
        left = state.total - len(self.rows)
        self.more.setText(f"Show more ({left:,} left)")
        self.more.setVisible(left > 0)
        self._nothing.set_text(_NOTHING.get(tab, ""))
        self._nothing.setVisible(not self.rows)
        if shown and fresh:
            fresh[0].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _row(self, state: RecordState) -> ListRow:
        row = ListRow(state.title, state.second, mark=state.role, value=state.right, height=ROW, parent=self._inside)
        row.activated.connect(partial(self.record_opened.emit, state.kind, state.id))
        return row
