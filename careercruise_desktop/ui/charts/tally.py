"""How many gave each answer from 0 to 10: a square for each of them."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

from .chart import Chart
from .pointing import NONE
from .state import Data, Tally

# As many squares as stand on each other; more of them become a bar with its number.
MOST = 5
_SQUARE, _GAP, _FOOT, _HEAD, _RADIUS = 16.0, 4.0, 20.0, 16.0, 3.0


class TallyChart(Chart):
    """Left and right step through the answers."""

    ground = "bg"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = Tally((), (), ())

    def take(self, data: Data) -> None:
        """Keep the counts."""
        assert isinstance(data, Tally)
        self._data = data

    def place(self, whole: QRectF) -> None:
        """All of it, but for the answers below."""
        self.plot = whole.adjusted(0, _HEAD, 0, -_FOOT)
        self.box.setGeometry(self.plot)

    def point_at(self, place: QPointF) -> int:
        """The answer whose column it is."""
        if not self.points or not self.plot.left() <= place.x() < self.plot.right():
            return NONE
        return int((place.x() - self.plot.left()) / self.plot.width() * len(self.points))

    def column(self, index: int) -> QRectF:
        """From the top down to the answers."""
        each = self.plot.width() / max(1, len(self.points))
        left, right = round(self.plot.left() + index * each), round(self.plot.left() + (index + 1) * each)
        return QRectF(left, 0, right - left, self.plot.bottom() + _FOOT)

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The column that is meant, a stroke for each answer, and its name."""
        for at, label in enumerate(self._data.labels):
            column = self.column(at)
            if at == self.current:
                painting.fill_rounded(painter, column, 4, "selected", 1.0)
            floor = QRectF(column.left() + 2, self.plot.bottom() - 1, column.width() - 4, 1)
            painting.fill_rect(painter, floor, "border2")
            name = QRectF(column.left(), self.plot.bottom() + 3, column.width(), 16)
            painting.text(painter, name, label, "caption", "text3", align=painting.CENTER)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Squares, or bars where there are many."""
        data = self._data
        most = max(data.counts, default=0)
        room = self.plot.height() - 3
        for at, count in enumerate(data.counts):
            column = self.column(at).adjusted(2, 0, -2, 0)
            if not count:
                continue
            if most <= MOST:
                pitch = min(_SQUARE + _GAP, room / most)
                for place in range(count):
                    bottom = self.plot.bottom() - 3 - place * pitch
                    square = QRectF(column.left(), round(bottom - pitch + _GAP), column.width(), round(pitch - _GAP))
                    painting.box(painter, square, _RADIUS, data.token)
                continue
            high = max(2, round(room * count / most))
            bar = QRectF(column.left(), self.plot.bottom() - 3 - high, column.width(), high)
            painting.box(painter, bar, min(_RADIUS, high / 2), data.token)
            over = QRectF(column.left(), bar.top() - 16, column.width(), 16)
            painting.text(painter, over, str(count), "caption", "text2", align=painting.CENTER)

    def minimumSizeHint(self) -> QSize:
        """Fits into a side panel."""
        return QSize(200, 96)
