"""The records behind a point: a list over the wall, each row opens its record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .state import RecordsState, RecordState

WIDTH = 380
ROW = 44
MOST_HEIGHT = 7 * ROW


class RecordsList(Popover):
    """Opens at a point; closes by Escape or a press elsewhere.

    Signals:
        opened: a record (kind, id) is to be edited.
        more_requested: the rows after those that are shown.
    """

    opened = Signal(str, int)
    more_requested = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, padding=6)
        self.state: RecordsState | None = None
        self.rows: list[ListRow] = []
        self._title = Label("", "strong", elide=True)
        self._sub = Label("", "small", "text3")
        close = IconButton("x", "Close", size=24)
        close.clicked.connect(lambda _=False: self.close_now())
        head = QHBoxLayout()
        head.setContentsMargins(8, 2, 2, 6)
        head.setSpacing(8)
        for widget, stretch in ((self._title, 1), (self._sub, 0), (close, 0)):
            head.addWidget(widget, stretch)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.more = Button("", "ghost", small=True)
        self.more.clicked.connect(self.more_requested)
        self._scroll = ScrollArea(self._inside, "surface")
        self.body.addLayout(head)
        self.body.addWidget(self._scroll)

    def show_first(self, state: RecordsState) -> None:
        """Open with the first rows."""
        self.state = state
        self._title.set_text(state.title)
        self._sub.set_text(state.sub)
        self.setAccessibleName(f"{state.title}, {state.sub}")
        self._add(state.rows)
        self._offer_more()
        self.open(self.rows[0] if self.rows else None, width=WIDTH)

    def show_more(self, state: RecordsState) -> None:
        """Add rows below those that are shown; the focus goes to the first of them."""
        first = len(self.rows)
        self._add(state.rows)
        self._offer_more()
        if len(self.rows) > first:
            self.rows[first].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, states: tuple[RecordState, ...]) -> None:
        for state in states:
            row = ListRow(state.title, state.second, mark=state.role, value=state.right, height=ROW)
            row.activated.connect(lambda kind=state.kind, key=state.id: self._open_record(kind, key))
            self.rows.append(row)
            self._list.addWidget(row)

    def _open_record(self, kind: str, key: int) -> None:
        self.close_now()
        self.opened.emit(kind, key)

    def _offer_more(self) -> None:
        total = self.state.total if self.state is not None else 0
        left = total - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(f"Show more ({left:,} left)")
        self._list.removeWidget(self.more)
        self._list.addWidget(self.more)
        rows = len(self.rows) * ROW + (self.more.sizeHint().height() if left > 0 else 0)
        self._scroll.setFixedHeight(max(8, min(rows, MOST_HEIGHT)))
