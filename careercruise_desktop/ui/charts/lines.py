"""Values over time: each as a faint dot, their mean as a line that keeps its gaps."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from careercruise_desktop.ui.theme.theme import theme

from .pointing import NONE
from .state import Data, Line
from .ticks import value_axis
from .timed import TimeChart

WIDTH = 2.0
DOT = 1.7
FAINT = 0.45
_END = 4.0
_RING = 1.5


class MeanLine(pg.PlotCurveItem):  # type: ignore[misc]
    """The line, as strong on a sharp screen and on paper as on any other."""

    def __init__(self, x: np.ndarray, y: np.ndarray, token: str) -> None:
        super().__init__(x, y, connect="finite")
        self._token = token

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Stroke it in the pixels of the screen; a pen in the plot's own measures would be stretched."""
        path = painter.worldTransform().map(self.getPath())
        painter.save()
        painter.resetTransform()
        painter.strokePath(path, theme().pen(self._token, WIDTH))
        painter.restore()


class Dots(pg.GraphicsObject):  # type: ignore[misc]
    """The values, faint."""

    def __init__(self, places: list[QPointF], token: str) -> None:
        super().__init__()
        self._places = places
        self._token = token
        x, y = [place.x() for place in places], [place.y() for place in places]
        self._rect = QRectF(min(x) - 7, min(y) - 1, max(x) - min(x) + 14, max(y) - min(y) + 2)

    def boundingRect(self) -> QRectF:
        """All dots with room for their size."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """All dots as one path."""
        to_pixels = painter.worldTransform()
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        for place in self._places:
            path.addEllipse(to_pixels.map(place), DOT, DOT)
        painter.save()
        painter.resetTransform()
        painter.fillPath(path, theme().brush(self._token, FAINT))
        painter.restore()


class LineChart(TimeChart):
    """Dots and a line; the axis need not start at zero."""

    month_marks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: Line | None = None
        self._middles: list[float] = []

    def take(self, data: Data) -> None:
        """Make dots and a line out of values and means."""
        assert isinstance(data, Line)
        self._line = data
        self._middles = [(point.first + point.last + 1) / 2 for point in data.points]
        known = [value for value in (*data.values, *data.means) if value is not None]
        axis = value_axis(min(known), max(known), data.scale, from_zero=data.from_zero)
        pairs = zip(self._middles, data.values, strict=True)
        dots = Dots([QPointF(x, y) for x, y in pairs if y is not None], data.token)
        self.stand_on(axis, data.scale, (dots, MeanLine(*_curve(self._middles, data), data.token)))

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The dot at the end, and dots on the point that is meant."""
        line = self._line
        if line is None:
            return
        end = next((at for at in reversed(range(len(line.means))) if line.means[at] is not None), NONE)
        places = [(end, line.means[end])] if end != NONE else []
        if self.current != NONE:
            places += [(self.current, line.values[self.current]), (self.current, line.means[self.current])]
        for at, value in places:
            if value is not None:
                _paint_dot(painter, QPointF(self.axes.x(self._middles[at]), self.axes.y(value)), line.token)


def _curve(middles: list[float], data: Line) -> tuple[np.ndarray, np.ndarray]:
    """The line's points; short gaps are left out, so that it passes over them, long ones stay."""
    keep: list[int] = []
    missing: list[int] = []
    for at, mean in enumerate(data.means):
        if mean is None:
            missing.append(at)
            continue
        if len(missing) > data.bridge:
            keep += missing[:1]
        keep.append(at)
        missing = []
    heights = [data.means[at] for at in keep]
    return np.array(middles)[keep], np.array([np.nan if each is None else each for each in heights], dtype=float)


def _paint_dot(painter: QPainter, middle: QPointF, token: str) -> None:
    for radius, ink in ((_END + _RING, "surface"), (_END, token)):
        dot = QPainterPath()
        dot.addEllipse(middle, radius, radius)
        painter.fillPath(dot, theme().brush(ink))
