"""Oneself and the others on the scale of ratings, one row for each dimension; a press shows the answers behind it."""

from __future__ import annotations

from collections.abc import Sequence
from math import floor

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import RowList

from .state import BesideRow

_ROW, _AXIS, _LABEL, _WORD = 34, 24, 112, 52
_DOT, _RING = 10.0, 11.0
_STEPS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


class DimensionRows(RowList):
    """Rows of dimensions that are walked by the arrows; Enter or a press shows the answers behind one.

    Signals: opened(name of a dimension).
    """

    opened = Signal(str)
    ring_radius = 4.0

    def __init__(self, name: str, height: int, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.rows: tuple[BesideRow, ...] = ()
        self._height = height
        self._meant = 0
        self._hover = -1

    def show_rows(self, rows: Sequence[BesideRow]) -> None:
        """Show other dimensions."""
        self.rows = tuple(rows)
        self._meant = min(self._meant, max(0, len(self.rows) - 1))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def entries(self) -> Sequence[Entry]:
        """Every dimension."""
        return [
            Entry(self.said(row), self.rect_of(place), False, place == self._meant)
            for place, row in enumerate(self.rows)
        ]

    def said(self, row: BesideRow) -> str:
        """A row for a screen reader."""
        return row.spoken

    def rect_of(self, place: int) -> QRect:
        """Where a row is."""
        return QRect(0, place * self._height, self.width(), self._height)

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(280, max(1, len(self.rows) * self._height))

    def minimumSizeHint(self) -> QSize:
        """Narrower than that nothing can be told apart."""
        return QSize(240, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, and open."""
        step = _STEPS.get(event.key(), 0)
        if step and 0 <= self._meant + step < len(self.rows):
            self._meant += step
            self.say()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and self.rows:
            self.opened.emit(self.rows[self._meant].name)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the row under the pointer."""
        place = self._place_at(event.position().toPoint())
        if place >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._meant = place
            self.opened.emit(self.rows[place].name)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        spot = event.position().toPoint()
        place = self._place_at(spot)
        if place != self._hover:
            self._hover = place
            self.update()
        self.tips.point(self.said(self.rows[place]) if place >= 0 else "", self.rect_of(max(0, place)), spot)

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""
        self._hover = -1

    def place_of(self, name: str) -> QPoint:
        """Where the records behind a dimension are shown."""
        place = next((number for number, row in enumerate(self.rows) if row.name == name), 0)
        return self.rect_of(place).bottomLeft()

    def paint_ground(self, painter: QPainter, place: int) -> None:
        """What marks the row that is pointed at, or meant by the keys."""
        box = QRectF(self.rect_of(place))
        if place == self._hover:
            painting.box(painter, box, 4, "hover")
        if self.hasFocus() and place == self._meant:
            painting.box(painter, box.adjusted(1, 1, -1, -1), 4, "", "accent", width=2.0)

    def _place_at(self, spot: QPoint) -> int:
        place = spot.y() // self._height
        return place if 0 <= place < len(self.rows) else -1


class Scale(DimensionRows):
    """Self as a ring, the others' mean as a dot on the bar of its interval, and the word for how they compare."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Self and others by dimension", _ROW, parent)

    def sizeHint(self) -> QSize:
        """The rows and the axis below them."""
        return QSize(280, max(1, len(self.rows)) * _ROW + _AXIS)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grid, intervals, dots, rings, words, figures of the axis."""
        first = self._first
        bottom = len(self.rows) * _ROW
        with painting.begin(self) as painter:
            for place in range(len(self.rows)):
                self.paint_ground(painter, place)
            for number in range(first * 2, 11):
                painting.fill_rect(painter, QRectF(round(self._x(number / 2)), 0, 1, bottom), "grid")
            for number in range(first, 6):
                room = QRectF(self._x(number) - 12, bottom + 4, 24, 16)
                painting.text(painter, room, str(number), "caption", "text3", align=painting.CENTER)
            for place, row in enumerate(self.rows):
                self._paint_row(painter, row, place * _ROW + _ROW / 2)

    def _paint_row(self, painter: QPainter, row: BesideRow, middle: float) -> None:
        painting.text(painter, QRectF(0, middle - 10, _LABEL - 8, 20), row.label)
        if row.low is not None and row.high is not None:
            left, right = self._x(row.low), self._x(row.high)
            painting.fill_rounded(painter, QRectF(left, middle - 4, right - left, 8), 4, "c3", 0.2)
        if row.mean is not None:
            painting.box(painter, painting.square(self._x(row.mean) - _DOT / 2, middle, _DOT), _DOT / 2, "c3")
        if row.own is not None:
            ring = painting.square(self._x(row.own) - _RING / 2, middle, _RING)
            painting.box(painter, ring, _RING / 2, "" if row.own == row.mean else "surface", "text2", width=2.0)
        off = row.word in {"below", "above"}
        room = QRectF(self.width() - _WORD, middle - 10, _WORD, 20)
        role, token = ("small_strong", "text") if off else ("small", "text3")
        painting.text(painter, room, row.word, role, token, align=painting.RIGHT)

    @property
    def _first(self) -> int:
        """The lowest rating on the axis: one is left out only where nothing stands there."""
        known = [value for row in self.rows for value in (row.own, row.mean, row.low) if value is not None]
        return max(1, min(3, floor(min(known, default=3))))

    def _x(self, rating: float) -> float:
        left, right = _LABEL + 8.0, self.width() - _WORD - 12.0
        return left + (rating - self._first) / (5 - self._first) * max(40.0, right - left)
