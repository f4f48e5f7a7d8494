"""A chart whose points stand side by side over an axis of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

from .axes import FOOT, Axes
from .chart import HEAD_ROOM, Chart
from .pointing import NONE
from .state import Scale
from .ticks import Axis

SIDE = 16


class TimeChart(Chart):
    """Finds points by their days; `right_room` are the pixels that something beside the plot takes."""

    month_marks = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes = Axes(0, 0, Axis(0.0, 1.0, (0.0, 1.0)), Scale.NUMBER)
        self.right_room = 0
        self._starts: list[int] = []
        self._series: list[pg.GraphicsObject] = []

    def stand_on(self, axis: Axis, scale: Scale, series: Sequence[pg.GraphicsObject], sign: str = "") -> None:
        """Put series over the days of the points, in place of those before; `sign` is that of a currency."""
        for old in self._series:
            self.box.removeItem(old)
        self._series = list(series)
        for item in self._series:
            self.box.addItem(item, ignoreBounds=True)
        self.axes = Axes(self.points[0].first, self.points[-1].last, axis, scale, sign)
        self._starts = [point.first for point in self.points]

    def place(self, whole: QRectF) -> None:
        """Room for the tooltip above, the values left, the times below."""
        left = SIDE + self.axes.label_room()
        self.plot = whole.adjusted(left, HEAD_ROOM, -SIDE - self.right_room, -FOOT - 6)
        self.axes.plot = self.plot
        self.box.setGeometry(self.plot)
        self.show_range(self.axes.first, self.axes.last + 1)

    def show_range(self, first: float, last: float) -> None:
        """Show the days from one to just before another."""
        axis = self.axes.axis
        self.box.setRange(xRange=(first, last), yRange=(axis.low, axis.high), padding=0)

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The column that is meant, the grid, the labels."""
        if self.current != NONE:
            painting.fill_rect(painter, self.column(self.current), "selected")
        self.axes.paint_grid(painter)
        self.axes.paint_labels(painter, self.plot.right() + SIDE, marks=self.month_marks)

    def point_at(self, place: QPointF) -> int:
        """The point whose days lie over, in or under a place between the head room and the times."""
        if not (self.plot.left() <= place.x() < self.plot.right() and place.y() >= HEAD_ROOM / 2):
            return NONE
        return bisect_right(self._starts, self.axes.first + (place.x() - self.plot.left()) / self.axes.day) - 1

    def column(self, index: int) -> QRectF:
        """From above the plot down to the axis."""
        point = self.points[index]
        left, right = round(self.axes.x(point.first)), round(self.axes.x(point.last + 1))
        top = self.plot.top() - 2
        return QRectF(left, top, max(2, right - left), self.plot.bottom() - top)
