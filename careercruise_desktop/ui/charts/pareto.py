"""What weighs most: bars one below the other, the longest first, with the share of all of them up to each."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

from .chart import Chart
from .pointing import NONE
from .state import Data, Ranked

ROW = 30
_SIDE, _GAP, _BAR = 16, 12, 8
_TOP = 30
_LEAST_BAR = 40


class RankedChart(Chart):
    """Rows of a name, a bar, a value and the share so far."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Ranked | None = None
        self._row = float(ROW)

    def take(self, data: Data) -> None:
        """Keep the rows."""
        assert isinstance(data, Ranked)
        self._data = data

    def place(self, whole: QRectF) -> None:
        """Rows of one height below room for the tooltip; lower ones where there are many."""
        self.plot = whole.adjusted(_SIDE, _TOP, -_SIDE, -4)
        self._row = min(float(ROW), self.plot.height() / max(1, len(self.points)))

    def column(self, index: int) -> QRectF:
        """The row of a point."""
        top = round(self.plot.top() + index * self._row)
        return QRectF(self.plot.left() - 8, top, self.plot.width() + 16, round(self._row))

    def point_at(self, place: QPointF) -> int:
        """The row at a place."""
        index = int((place.y() - self.plot.top()) // self._row)
        return index if 0 <= index < len(self.points) and 0 <= place.x() < self.plot.right() + _SIDE else NONE

    def tip_top(self, index: int) -> float:
        """Above its row, where it hides at most the row before."""
        return self.column(index).top()

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The row that is meant."""
        if self.current != NONE:
            painting.box(painter, self.column(self.current), 6, "selected")

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Every row."""
        data = self._data
        if data is None:
            return
        name = max(painting.text_width(row.name, "small") for row in data.rows)
        value = max(painting.text_width(row.amount, "small_strong") for row in data.rows)
        so_far = max(painting.text_width(row.so_far, "small") for row in data.rows)
        left, right = self.plot.left(), self.plot.right()
        name = min(name, round(self.plot.width() * 0.4))
        room = right - left - name - value - so_far - 3 * _GAP
        if room < _LEAST_BAR:
            so_far, room = 0, room + so_far + _GAP
        start = left + name + _GAP
        end = right - (so_far + _GAP if so_far else 0)
        for at, (words, share, amount, up_to) in enumerate(data.rows):
            row = self.column(at)
            painting.text(painter, QRectF(left, row.top(), name + 1, row.height()), words, "small", "text")
            bar = QRectF(start, round(row.center().y()) - _BAR / 2, max(2.0, room * share), _BAR)
            painting.box(painter, bar, 2, data.token)
            place = QRectF(end - value, row.top(), value + 1, row.height())
            painting.text(painter, place, amount, "small_strong", align=painting.RIGHT)
            if so_far:
                place = QRectF(right - so_far, row.top(), so_far + 1, row.height())
                painting.text(painter, place, up_to, "small", "text3", align=painting.RIGHT)
        if so_far:
            place = QRectF(right - room, self.plot.top() - 14, room, 14)
            painting.text(painter, place, data.so_far, "caption", "text3", align=painting.RIGHT)

    def minimumSizeHint(self) -> QSize:
        """Room for the rows."""
        return QSize(200, _TOP + ROW * 3)
