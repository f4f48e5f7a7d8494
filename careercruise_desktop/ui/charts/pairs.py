"""Pairs of values as dots, a panel for each question: whether two things go together."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .chart import Chart
from .pointing import NONE
from .state import Data, Pairs
from .ticks import Axis, value_axis, value_label
from .wall_state import Cloud

_SIDE, _TOP, _FOOT, _BETWEEN = 16, 34, 44, 18
# The room left of a panel: at least so much, and so much between a value and its line.
_LABELS, _AFTER = 32, 6
_DOT, _PALE, _NEAR = 3.2, 0.6, 14.0


class PairsChart(Chart):
    """Left and right step from dot to dot, panel after panel."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = Pairs((), ())
        self._axes: list[tuple[Axis, Axis]] = []
        self._plots: list[QRectF] = []
        self._dots: list[QPointF] = []
        self._labels = _LABELS

    def take(self, data: Data) -> None:
        """Find the axes of each panel."""
        assert isinstance(data, Pairs)
        self._data = data
        self._axes = [_axes(cloud) for cloud in data.clouds]

    def place(self, whole: QRectF) -> None:
        """The panels side by side."""
        self.plot = whole.adjusted(_SIDE, _TOP, -_SIDE, -_FOOT)
        self._labels = max(_LABELS, self._widest() + _AFTER)
        count = max(1, len(self._data.clouds))
        wide = (self.plot.width() - (count - 1) * _BETWEEN) / count
        lefts = [self.plot.left() + at * (wide + _BETWEEN) for at in range(count)]
        self._plots = [
            QRectF(left + self._labels, self.plot.top(), wide - self._labels, self.plot.height()) for left in lefts
        ]
        self._dots = self._places()
        self.box.setGeometry(self.plot)

    def _widest(self) -> int:
        """The pixels of the longest value beside a panel."""
        panels = zip(self._data.clouds, self._axes, strict=True)
        named = (value_label(tick, cloud.scales[1]) for cloud, (_, up) in panels for tick in up.ticks)
        return max((painting.text_width(words, "caption") for words in named), default=0)

    def point_at(self, place: QPointF) -> int:
        """The nearest dot that is not far away."""
        far = [(one - place).manhattanLength() for one in self._dots]
        nearest = min(range(len(far)), key=far.__getitem__, default=NONE)
        return nearest if nearest != NONE and far[nearest] <= _NEAR else NONE

    def column(self, index: int) -> QRectF:
        """Around the dot."""
        middle = self._dots[index]
        return QRectF(middle.x() - 8, middle.y() - 8, 16, 16)

    def tip_top(self, index: int) -> float:
        """Above its dot."""
        return self.column(index).top()

    def index_on(self, day: float) -> int:
        """None: a day is shown in every panel."""
        return NONE

    def day_area(self, day: float) -> QRectF:
        """The dots of the day, in every panel."""
        area = QRectF()
        for index in self._on(day):
            area = area.united(self.column(index))
        return area

    def paint_day(self, painter: QPainter, day: float) -> None:
        """The week of the day stands out."""
        for index in self._on(day):
            strokes.dot(painter, self._dots[index], "text", 4.0)

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """Each panel with its names, its figure, its grid, its values."""
        for plot, cloud, axes in zip(self._plots, self._data.clouds, self._axes, strict=True):
            across, up = axes
            head = QRectF(plot.left() - self._labels, plot.top() - 24, plot.width() + self._labels, 16)
            painting.text(painter, head, f"↑ {cloud.up}", "caption", "text2")
            painting.text(painter, head, cloud.foot, "caption_strong", "text", align=painting.RIGHT)
            for tick in up.ticks:
                y = round(_y(plot, up, tick))
                painting.hairline(painter, plot.left(), y, plot.width(), "border2" if tick == up.ticks[0] else "grid")
                place = QRectF(plot.left() - self._labels, y - 8, self._labels - _AFTER, 16)
                words = value_label(tick, cloud.scales[1])
                painting.text(painter, place, words, "caption", "text3", align=painting.RIGHT)
            for tick in (across.ticks[0], across.ticks[-1]):
                x = _x(plot, across, tick)
                place = QRectF(x - 20, plot.bottom() + 4, 40, 16)
                words = value_label(tick, cloud.scales[0])
                painting.text(painter, place, words, "caption", "text3", align=painting.CENTER)
            foot = QRectF(plot.left() - self._labels, plot.bottom() + 22, plot.width() + self._labels, 16)
            painting.text(painter, foot, cloud.title, "caption", "text3")
            painting.text(painter, foot, f"{cloud.right} →", "caption", "text2", align=painting.RIGHT)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The dots; what is meant stands out."""
        starts = [0, *accumulate(len(cloud.pairs) for cloud in self._data.clouds)]
        painter.setPen(Qt.PenStyle.NoPen)
        for cloud, start in zip(self._data.clouds, starts, strict=False):
            painter.setBrush(theme().brush(cloud.token, _PALE))
            for place in self._dots[start : start + len(cloud.pairs)]:
                painter.drawEllipse(place, _DOT, _DOT)
        if self.current != NONE:
            strokes.dot(painter, self._dots[self.current], "text", 4.0)

    def _on(self, day: float) -> list[int]:
        """The dots of a day: one in each panel, whose points are in order."""
        found, start = [], 0
        for cloud in self._data.clouds:
            end = start + len(cloud.pairs)
            at = bisect_right(self.points, day, start, end, key=lambda point: point.first) - 1
            if at >= start and day < self.points[at].last + 1:
                found.append(at)
            start = end
        return found

    def _places(self) -> list[QPointF]:
        return [
            QPointF(_x(plot, axes[0], right), _y(plot, axes[1], up))
            for plot, cloud, axes in zip(self._plots, self._data.clouds, self._axes, strict=True)
            for right, up in cloud.pairs
        ]


def _axes(cloud: Cloud) -> tuple[Axis, Axis]:
    sides = ([pair[side] for pair in cloud.pairs] or [0.0, 1.0] for side in (0, 1))
    across, up = (value_axis(min(side), max(side), scale) for side, scale in zip(sides, cloud.scales, strict=True))
    return across, up


def _x(plot: QRectF, axis: Axis, value: float) -> float:
    return plot.left() + (value - axis.low) / (axis.high - axis.low) * plot.width()


def _y(plot: QRectF, axis: Axis, value: float) -> float:
    return plot.bottom() - (value - axis.low) / (axis.high - axis.low) * plot.height()
