"""Values over time: each as a faint dot, their mean as a line that keeps its gaps."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme

from .chart import NONE
from .state import ChartState, Line
from .ticks import value_axis
from .timed import TimeChart

WIDTH = 2.0
DOT = 1.7
FAINT = 0.45
_END = 4.0
_RING = 1.5


class LineChart(TimeChart):
    """Dots and a line; the axis need not start at zero."""

    month_marks = True

    def __init__(self, state: ChartState, data: Line, parent: QWidget | None = None) -> None:
        known = [value for value in (*data.values, *data.means) if value is not None]
        axis = value_axis(min(known), max(known), data.scale, from_zero=data.from_zero)
        super().__init__(data.points, (state.title, state.sentence), axis, data.scale, parent)
        self.data = data
        self._middles = np.array([(point.first + point.last + 1) / 2 for point in data.points])
        self._curve = pg.PlotCurveItem(*self._line(), connect="finite", antialias=True)
        self._curve.setSegmentedLineMode("off")
        values = np.array([np.nan if value is None else value for value in data.values], dtype=float)
        there = ~np.isnan(values)
        self._dots = pg.ScatterPlotItem(self._middles[there], values[there], size=2 * DOT, pen=None, pxMode=True)
        for item in (self._dots, self._curve):
            self.box.addItem(item, ignoreBounds=True)
        self.restyle()

    def _line(self) -> tuple[np.ndarray, np.ndarray]:
        """The line's points; short gaps are left out, so that it passes over them, long ones stay."""
        keep: list[int] = []
        missing: list[int] = []
        for at, mean in enumerate(self.data.means):
            if mean is None:
                missing.append(at)
                continue
            if len(missing) > self.data.bridge:
                keep += missing[:1]
            keep.append(at)
            missing = []
        heights = [self.data.means[at] for at in keep]
        return self._middles[keep], np.array([np.nan if each is None else each for each in heights], dtype=float)

    def restyle(self) -> None:
        """Take the colours of the theme that is on."""
        super().restyle()
        self._curve.setPen(theme().color(self.data.token), width=WIDTH)
        self._dots.setBrush(theme().brush(self.data.token, FAINT))

    def paint_front(self, painter: QPainter) -> None:
        """The dot at the end, and rings around the point that is meant."""
        end = next((at for at in reversed(range(len(self.points))) if self.data.means[at] is not None), NONE)
        if end != NONE:
            self._paint_dot(painter, end, self.data.means[end])
        if self.current != NONE:
            for value in (self.data.values[self.current], self.data.means[self.current]):
                self._paint_dot(painter, self.current, value)

    def _paint_dot(self, painter: QPainter, index: int, value: float | None) -> None:
        if value is None:
            return
        middle = QPointF(self.axes.x(float(self._middles[index])), self.axes.y(value))
        for radius, token in ((_END + _RING, "surface"), (_END, self.data.token)):
            dot = QPainterPath()
            dot.addEllipse(middle, radius, radius)
            painter.fillPath(dot, theme().brush(token))
