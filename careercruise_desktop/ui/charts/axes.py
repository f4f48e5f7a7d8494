"""Grid, ticks and labels of a plot over time."""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .state import Scale
from .ticks import Axis, money_label, time_ticks, value_label

LABEL_GAP = 10
FOOT = 24
_ROLE, _TOKEN = "caption", "text3"


class Axes:
    """Maps days and values to the pixels of a plot, and draws what stands around it."""

    def __init__(self, first: float, last: float, axis: Axis, scale: Scale, sign: str = "") -> None:
        self.first = first
        self.last = last
        # Where the whole axis begins, of which less may be in sight.
        self._begin = int(first)
        self.axis = axis
        self.scale = scale
        self.sign = sign
        self.plot = QRectF()

    def label(self, value: float) -> str:
        """The words of a tick."""
        return money_label(value, self.sign) if self.sign else value_label(value, self.scale)

    def label_room(self) -> int:
        """The pixels that the labels of the values take."""
        return max(painting.text_width(self.label(tick), _ROLE) for tick in self.axis.ticks) + LABEL_GAP

    @property
    def day(self) -> float:
        """The pixels of one day."""
        return self.plot.width() / (self.last - self.first + 1)

    def x(self, day: float) -> float:
        """Where a day begins."""
        return self.plot.left() + (day - self.first) * self.day

    def y(self, value: float) -> float:
        """Where a value stands."""
        span = self.axis.high - self.axis.low
        return self.plot.bottom() - (value - self.axis.low) / span * self.plot.height()

    def paint_grid(self, painter: QPainter) -> None:
        """A hairline at each value, the lowest one stronger."""
        for tick in self.axis.ticks:
            token = "border2" if tick == self.axis.ticks[0] else "grid"
            painting.hairline(painter, self.plot.left(), round(self.y(tick)), self.plot.width(), token)

    def paint_labels(self, painter: QPainter, right_edge: float, *, marks: bool) -> None:
        """Values left of the plot, times below it; `marks` puts a small tick at each month."""
        self.paint_values(painter)
        self.paint_times(painter, right_edge, marks=marks)

    def paint_values(self, painter: QPainter) -> None:
        """Values left of the plot."""
        for tick in self.axis.ticks:
            place = QRectF(self.plot.left() - 120, round(self.y(tick)) - 8, 120 - LABEL_GAP, 16)
            painting.text(painter, place, self.label(tick), _ROLE, _TOKEN, align=painting.RIGHT)

    def paint_times(self, painter: QPainter, right_edge: float, *, marks: bool) -> None:
        """Times below the plot; `marks` puts a small tick at each month."""
        reach = 0.0
        for time in time_ticks(ceil(self.first), floor(self.last), self.day, _wide, self._begin):
            # The label of a day stands below its middle, that of a month at its start.
            middle = self.x(time.at) + (self.day / 2 if self.day > 8 else 0)
            if marks:
                tall = 5 if time.label else 3
                painting.fill_rect(painter, QRectF(round(middle), self.plot.bottom() + 1, 1, tall), "border2")
            half = _wide(time.label) / 2
            if not time.label or middle - half < reach or middle + half > right_edge:
                continue
            place = QRectF(middle - half, self.plot.bottom() + 6, 2 * half + 1, 16)
            painting.text(painter, place, time.label, _ROLE, _TOKEN)
            reach = middle + half + 4


def _wide(label: str) -> float:
    return theme().advance(label, _ROLE)
