"""The records behind a figure or a point: a list over its place, each row opens its record."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from . import painting
from .button import Button
from .icon_button import IconButton
from .label import Label
from .list_row import ListRow
from .popover import Popover
from .scroll_area import ScrollArea

WIDTH, MOST_WIDTH = 380, 620
# What stands around the words of a row: its edges, the mark of a role, the gap before the value.
_AROUND = 80
# What stands around the words of the head: the edges of the list and its own; beside them the button that closes it.
_HEAD, _CLOSE = 30, 42
ROW = 44
MOST_HEIGHT = 7 * ROW


class RecordState(NamedTuple):
    """A record as a row of the list; `day` tells the times of a repeating block apart."""

    kind: str
    id: int
    role: str
    title: str
    second: str
    right: str
    day: date | None = None


class RecordsPage(Protocol):
    """Some of the `total` records behind something."""

    @property
    def title(self) -> str:
        """What they are behind."""
        ...

    @property
    def sub(self) -> str:
        """How many they are."""
        ...

    @property
    def rows(self) -> tuple[RecordState, ...]:
        """Those to be shown now."""
        ...

    @property
    def total(self) -> int:
        """How many there are in all."""
        ...


class RecordsList(Popover):
    """Opens at a point; closes by Escape or a press elsewhere.

    Signals:
        opened: a record (kind, id) is to be edited.
        chosen: the same, as its `RecordState`.
        more_requested: the rows after those that are shown.
    """

    opened = Signal(str, int)
    chosen = Signal(object)
    more_requested = Signal()

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, padding=6)
        self.state: RecordsPage | None = None
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
        # What stands beside the title, where there is no room for both.
        self._below = Label("", "small", "text3", elide=True)
        self._below.setContentsMargins(8, 0, 8, 6)
        self._below.hide()
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self.more = Button("", "ghost", small=True)
        self.more.clicked.connect(self.more_requested)
        self._scroll = ScrollArea(self._inside, "surface")
        self.body.addLayout(head)
        self.body.addWidget(self._below)
        self.body.addWidget(self._scroll)

    def show_first(self, state: RecordsPage) -> None:
        """Open with the first rows."""
        self.state = state
        self._title.set_text(state.title)
        self.setAccessibleName(f"{state.title}, {state.sub}")
        self._add(state.rows)
        self._offer_more()
        sub = painting.text_width(state.sub, "small")
        wide = max((_wide(row) for row in state.rows), default=WIDTH)
        wide = max(WIDTH, min(max(wide, sub + _HEAD), MOST_WIDTH))
        beside = painting.text_width(state.title, "strong") + sub + _HEAD + _CLOSE <= wide
        self._sub.set_text(state.sub if beside else "")
        self._below.set_text("" if beside else state.sub)
        self._below.setVisible(not beside)
        self.open(self.rows[0] if self.rows else None, width=wide)

    def show_more(self, state: RecordsPage) -> None:
        """Add rows below those that are shown; the focus goes to the first of them."""
        first = len(self.rows)
        self._add(state.rows)
        self._offer_more()
        if len(self.rows) > first:
            self.rows[first].setFocus(Qt.FocusReason.TabFocusReason)

    def _add(self, states: tuple[RecordState, ...]) -> None:
        for state in states:
            row = ListRow(state.title, state.second, mark=state.role, value=state.right, height=ROW)
            row.activated.connect(lambda state=state: self._open_record(state))
            self.rows.append(row)
            self._list.addWidget(row)

    def _open_record(self, state: RecordState) -> None:
        self.close_now()
        self.opened.emit(state.kind, state.id)
        self.chosen.emit(state)

    def _offer_more(self) -> None:
        total = self.state.total if self.state is not None else 0
        left = total - len(self.rows)
        self.more.setVisible(left > 0)
        self.more.setText(f"Show more ({left:,} left)")
        self._list.removeWidget(self.more)
        self._list.addWidget(self.more)
        rows = len(self.rows) * ROW + (self.more.sizeHint().height() if left > 0 else 0)
        self._scroll.setFixedHeight(max(8, min(rows, MOST_HEIGHT)))


def _wide(state: RecordState) -> int:
    """How wide a row has to be for all of its title and what it gives."""
    value = painting.text_width(state.right, "small")
    # A row leaves its value no more than three fifths.
    return max(painting.text_width(state.title, "body_medium") + value, value * 5 // 3) + _AROUND
