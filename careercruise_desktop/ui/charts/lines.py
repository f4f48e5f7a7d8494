"""Values over time: each as a faint dot, their mean as a line that keeps its gaps."""

from __future__ import annotations

from bisect import bisect_left

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
DENSE = 1.5
DOT = 1.7
FAINT = 0.45
_END = 4.0
_RING = 1.5


class MeanLine(pg.PlotCurveItem):  # type: ignore[misc]
    """The line, as strong on a sharp screen and on paper as on any other."""

    def __init__(self, x: np.ndarray, y: np.ndarray, token: str) -> None:
        super().__init__(x, y, connect="finite")
        self._token = token
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Stroke what is in sight in the pixels of the screen; a pen in the plot's own measures would be stretched."""
        x, y = self.getData()
        shown = option.exposedRect
        first, last = np.searchsorted(x, (shown.left(), shown.right()))
        part = slice(max(0, first - 1), last + 1)
        path = painter.worldTransform().map(pg.arrayToQPath(x[part], y[part], connect="finite"))
        painter.save()
        painter.resetTransform()
        dense = path.boundingRect().width() < DENSE * path.elementCount()
        # A broad line through many points a pixel takes twenty times as long and shows no more.
        painter.strokePath(path, theme().pen(self._token, 1.0 if dense else WIDTH))
        painter.restore()


class Dots(pg.GraphicsObject):  # type: ignore[misc]
    """The values, faint."""

    def __init__(self, places: list[QPointF], token: str) -> None:
        super().__init__()
        self._places = places
        self._token = token
        x, y = [place.x() for place in places], [place.y() for place in places]
        self._rect = QRectF(min(x) - 7, min(y) - 1, max(x) - min(x) + 14, max(y) - min(y) + 2)
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def boundingRect(self) -> QRectF:
        """All dots with room for their size."""
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The dots that are in sight, in the pixels of the screen."""
        to_pixels, shown = painter.worldTransform(), option.exposedRect
        first, last = (bisect_left(self._places, edge, key=QPointF.x) for edge in (shown.left() - 7, shown.right() + 7))
        painter.save()
        painter.resetTransform()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().brush(self._token, FAINT))
        for place in self._places[first:last]:
            painter.drawEllipse(to_pixels.map(place), DOT, DOT)
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
