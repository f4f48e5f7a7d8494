"""The timeline as a picture: a state laid out, painted, and painted anew only where something has changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import cast

from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList
from careercruise_desktop.ui.widgets.strips import Strips

from .axis import Axis, around_today, spanning
from .board import Board, labels_width
from .ground import paint_rows
from .overlay import Ghost, Trace, paint_ring
from .rows import Kind, Row, RowKey, rows
from .state import TimelineState
from .threads import Threads
from .wording import spoken, spoken_group

# Six rows each: where time is panned everything is painted anew, and little is painted that is not seen. A multiple of
# four, so that strips end on whole pixels of the screen at 125 and 150 % too.
_STRIP, _MOST_STRIPS = 148, 24


class TimelineCanvas(PaintedList):
    """Paints rows; what is done with them by mouse and keys is its heirs' business.

    Signals:
        laid: the rows stand elsewhere, or another span is in sight.
        chosen: another row is meant, or another milestone selected.
    """

    laid = Signal()
    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.board: Board | None = None
        self.current: RowKey | None = None
        self._trace: Trace | None = None
        # Dates that were asked for and are not shown yet, so that two quick presses of a key add up.
        self.awaited: dict[int, date] = {}
        self._given: tuple[date | None, int] | None = None
        self._by_key = False
        self.threads = Threads(self)
        self._strips = Strips(self._paint_strip, _STRIP, _MOST_STRIPS)
        theme().changed.connect(self._forget)

    @property
    def ghost(self) -> Ghost | None:
        """What a drag would lead to."""
        return self._trace.ghost if self._trace is not None else None

    @property
    def by_key(self) -> bool:
        """Whether what is meant was chosen by a key, so that it is ringed and kept in sight."""
        return self._by_key

    @property
    def meant(self) -> Row | None:
        """The row that the keys mean."""
        return self.board.rows.holding(self.current) if self.board is not None else None

    def entries(self) -> list[Entry]:
        """The rows, as a screen reader reads them."""
        board = self.board
        if board is None:
            return []
        state, meant = board.state, self.meant
        found = []
        for row in board.rows.walked:
            name = spoken_group(row, state) if row.kind is Kind.GROUP else spoken(row.line, state)
            place = QRect(0, row.top, self.width(), row.height)
            found.append(Entry(name, place, row.key == state.selected, row is meant))
        return found

    def show_state(self, state: TimelineState) -> None:
        """Show milestones. The same state again changes nothing; another one repaints what differs."""
        self.awaited.clear()
        before = self.board
        if before is not None and state == before.state:
            return
        if before is None or before.state.selected != state.selected:
            self.current = state.selected if state.selected is not None else self.current
        span = (state.first_day, state.days)
        axis = before.axis if before is not None else None
        if before is None or axis is None:
            axis = self._spanning(state)
        elif span not in {self._given, (axis.first, axis.days)}:
            axis = axis.zoomed(state.days, before.middle) if state.first_day is None else self._spanning(state)
        self._given = span
        self._lay(state, axis)

    def set_axis(self, axis: Axis) -> None:
        """Show another span of time."""
        if self.board is not None and axis != self.board.axis:
            self._lay(self.board.state, axis)

    def zoom_to(self, days: int) -> None:
        """Have so many days in sight."""
        if self.board is not None:
            self.set_axis(self.board.axis.zoomed(days, self.board.middle))

    def choose(self, key: RowKey | None, *, by_key: bool = False) -> None:
        """Mean another row, and select its milestone; `by_key` rings it."""
        board = self.board
        if board is None:
            return
        if key == self.current and by_key == self._by_key:
            return
        before = self.meant
        self.current, self._by_key = key, by_key
        for row in (before, self.meant):
            if row is not None:
                self.update(self._rect_of(row))
        selected = key if isinstance(key, int) else None
        if selected != board.state.selected:
            self._lay(replace(board.state, selected=selected), board.axis)
        self.chosen.emit()

    def set_ghost(self, ghost: Ghost | None) -> None:
        """Paint what a drag would lead to, or nothing any more."""
        if ghost == self.ghost or self.board is None:
            return
        before, self._trace = self._trace, Trace(self.board, ghost) if ghost is not None else None
        for shown in (before, self._trace):
            for rect in shown.rects() if shown is not None else ():
                self.update(rect)

    def sizeHint(self) -> QSize:
        """All rows."""
        return QSize(640, self.board.rows.height if self.board is not None else 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same days in another width."""
        super().resizeEvent(event)
        board = self.board
        if board is not None and event.size().width() != board.width:
            self._lay(board.state, board.axis.within(*self._time()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The kept picture, and above it what changes often."""
        board = self.board
        if board is None:
            return
        with painting.begin(self) as painter:
            for part in cast(Iterable[QRect], event.region()):
                self._strips.draw(painter, part, self.width(), self.devicePixelRatioF())
            self.threads.paint(painter, board, QRectF(event.rect()))
            if self._trace is not None:
                self._trace.paint(painter, QRectF(event.rect()))
            row = self.meant
            if row is not None and self._by_key and self.hasFocus():
                paint_ring(painter, board, row)

    def _paint_strip(self, painter: QPainter, rect: QRectF) -> None:
        if self.board is not None:
            paint_rows(painter, self.board, rect)

    def _time(self) -> tuple[float, float]:
        return float(labels_width(self.width())), float(max(self.width(), 1))

    def _spanning(self, state: TimelineState) -> Axis:
        left, right = self._time()
        return spanning(state.first_day or around_today(state.today, state.days), state.days, left, right)

    def _lay(self, state: TimelineState, axis: Axis) -> None:
        before = self.board
        same_lines = before is not None and (before.state.lines, before.state.folded) == (state.lines, state.folded)
        laid = before.rows if before is not None and same_lines else rows(state)
        if before is not None and same_lines and axis == before.axis and self.width() == before.width:
            # Another selection or other rights: nothing has moved.
            self.board = before.with_state(state)
            self._spoil(before, self.board)
        else:
            self.board = Board(state, laid, axis, self.width())
            self._forget()
        if self._trace is not None:
            self._trace = Trace(self.board, self._trace.ghost)
            self.update()
        if self.minimumHeight() != laid.height:
            self.setMinimumHeight(laid.height)
            self.updateGeometry()
        self.threads.follow(self.board)
        self.laid.emit()

    def _spoil(self, before: Board, now: Board) -> None:
        was, is_now = before.state, now.state
        if (was.today, was.role_names) != (is_now.today, is_now.role_names):
            self._forget()
            return
        for key in {was.selected, is_now.selected}:
            row = now.rows.holding(key)
            if row is not None:
                self._strips.spoil(self._rect_of(row))
                self.update(self._rect_of(row))

    def _rect_of(self, row: Row) -> QRect:
        return QRect(0, row.top - 1, self.width(), row.height + 2)

    def _forget(self) -> None:
        self._strips.forget()
        self.update()
