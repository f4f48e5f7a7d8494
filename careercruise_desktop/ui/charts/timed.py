"""A chart whose points stand side by side over an axis of time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from math import ceil

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

from .axes import FOOT, Axes
from .chart import HEAD_ROOM, Chart
from .pointing import NONE
from .state import Scale, Span
from .ticks import Axis

SIDE = 16


class TimeChart(Chart):
    """Finds points by their days; `right_room` are the pixels that something beside the plot takes."""

    month_marks = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.axes = Axes(0, 0, Axis(0.0, 1.0, (0.0, 1.0)), Scale.NUMBER)
        self.right_room = 0
        self.whole = (0.0, 1.0)
        self._starts: list[int] = []
        self._series: list[pg.GraphicsObject] = []

    def stand_on(
        self, axis: Axis, scale: Scale, series: Sequence[pg.GraphicsObject], sign: str = "", span: Span | None = None
    ) -> None:
        """Put series over the days of the points, in place of those before.

        Args:
            axis: the values.
            scale: what they count.
            series: what is drawn in the chart's own measures.
            sign: that of a currency.
            span: the days of the axis, where they are more than those of the points.
        """
        for old in self._series:
            self.box.removeItem(old)
        self._series = list(series)
        for item in self._series:
            self.box.addItem(item, ignoreBounds=True)
        first, last = (span.first, span.last) if span is not None else (self.points[0].first, self.points[-1].last)
        self.axes = Axes(first, last, axis, scale, sign)
        self.whole = (float(first), float(last + 1))
        self._starts = [point.first for point in self.points]

    def place(self, whole: QRectF) -> None:
        """Room for the tooltip above, the values left, the times below."""
        left = SIDE + self.axes.label_room()
        self.plot = whole.adjusted(left, self.head_room, -SIDE - self.right_room, -FOOT - 6)
        self.axes.plot = self.plot
        self.box.setGeometry(self.plot)
        self.show_range(self.axes.first, self.axes.last + 1)

    def show_range(self, first: float, last: float) -> None:
        """Show the days from one to just before another."""
        axis = self.axes.axis
        self.box.setRange(xRange=(first, last), yRange=(axis.low, axis.high), padding=0)

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole axis is in sight."""
        return (self.axes.first, self.axes.last + 1) != self.whole

    def look(self, first: float, end: float) -> None:
        """Have only the days from `first` to before `end` in sight."""
        if (self.axes.first, self.axes.last + 1) == (first, end):
            return
        self.axes.first, self.axes.last = first, end - 1
        # What is out of sight must not be drawn over the labels; at the ends of the whole, dots may stand out.
        self.box.setFlag(self.box.GraphicsItemFlag.ItemClipsChildrenToShape, self.zoomed)
        if self.plot.isValid():
            self.see_anew()

    def day_at(self, x: float) -> float | None:
        """The day below a place, None beside the plot."""
        if not self.plot.isValid() or not self.plot.left() <= x < self.plot.right():
            return None
        return self.axes.first + (x - self.plot.left()) / self.axes.day

    @property
    def pixels(self) -> float:
        """How many pixels a day is wide."""
        return self.axes.day

    def index_on(self, day: float) -> int:
        """The point whose days hold a day."""
        at = bisect_right(self._starts, day) - 1
        return at if at >= 0 and day < self.points[at].last + 1 else NONE

    def day_area(self, day: float) -> QRectF:
        """A strip around the day, with room for dots on it."""
        x = self.axes.x(day)
        return QRectF(x - 6, self.plot.top() - 6, 12, self.height())

    def paint_day(self, painter: QPainter, day: float) -> None:
        """A line through the day."""
        if self.axes.first <= day <= self.axes.last + 1:
            x = min(round(self.axes.x(day)), ceil(self.plot.right()) - 1)
            painting.fill_rect(painter, QRectF(x, self.plot.top(), 1, self.plot.height()), "text3")

    def clip(self, painter: QPainter, beside: int = 6) -> None:
        """Keep what is out of sight off the labels, but for a few pixels beside, until the painter is restored."""
        painter.save()
        if self.zoomed:
            painter.setClipRect(self.plot.adjusted(-beside, -HEAD_ROOM, beside, 1))

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The column that is meant, the grid, the labels."""
        if self.current != NONE:
            painting.fill_rect(painter, self.column(self.current), "selected")
        self.axes.paint_grid(painter)
        self.axes.paint_labels(painter, self.plot.right() + SIDE, marks=self.month_marks)

    def point_at(self, place: QPointF) -> int:
        """The point whose days lie over, in or under a place between the head room and the times."""
        if not (self.plot.left() <= place.x() < self.plot.right() and place.y() >= self.head_room / 2):
            return NONE
        return self.index_on(self.axes.first + (place.x() - self.plot.left()) / self.axes.day)

    def in_sight(self, index: int) -> bool:
        """Whether any of a point's days is."""
        point = self.points[index]
        return point.last + 1 > self.axes.first and point.first < self.axes.last + 1

    def column(self, index: int) -> QRectF:
        """From above the plot down to the axis."""
        point = self.points[index]
        ends = (self.axes.x(point.first), self.axes.x(point.last + 1))
        left, right = (round(max(self.plot.left(), min(end, self.plot.right()))) for end in ends)
        top = self.plot.top() - 2
        return QRectF(left, top, max(2, right - left), self.plot.bottom() - top)
