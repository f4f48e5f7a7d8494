"""Stacked bars over time with a target band."""

from __future__ import annotations

from math import inf

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QTransform
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .chart import wanted
from .pointing import NONE
from .state import Band, Bars, Data
from .ticks import value_axis
from .timed import TimeChart

BROKEN = 0.55
WIDEST = 64.0
_RADIUS = 2.0
_BAND_GAP = 8
_DASH = (4.0, 3.0)
_FACT = 4.0


class BarSeries(pg.BarGraphItem):  # type: ignore[misc]
    """One series of bars as one item, whose bars keep whole pixels and round corners at any size."""

    def __init__(self, edges: np.ndarray, bottoms: np.ndarray, heights: np.ndarray, token: str, alpha: float) -> None:
        self._token = token
        self._alpha = alpha
        # The most pixels that a bar is wide.
        self.widest = WIDEST
        shown = heights > 0
        x0, x1 = edges[0][shown], edges[1][shown]
        y0, height = bottoms[shown], heights[shown]
        self._bars = np.array((x0, x1, y0, y0 + height))
        super().__init__(x0=x0, x1=x1, y0=y0, height=height, pen=None, brush=theme().brush(token, alpha))
        self.setFlag(self.GraphicsItemFlag.ItemUsesExtendedStyleOption)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """The bars that are in sight, in the pixels of the screen."""
        shown, brush = wanted(painter, option), theme().brush(self._token, self._alpha)
        seen = (self._bars[1] >= shown.left()) & (self._bars[0] <= shown.right())
        places = _pixels(self._bars[:, seen], painter.worldTransform(), self.widest)
        plain: list[QRectF] = []
        painter.save()
        painter.resetTransform()
        scale = painter.deviceTransform().m11()
        for left, top, wide, high in places.T.tolist():
            rect = QRectF(left, top, wide, high)
            if scale != int(scale):
                rect = painting.snapped(painter, rect)
            radius = min(_RADIUS, rect.width() / 3, rect.height() / 2)
            if radius < 1:
                plain.append(rect)
                continue
            path = QPainterPath()
            path.addRoundedRect(rect, radius, radius)
            painter.fillPath(path, brush)
        if plain:
            # They lie on whole pixels, where smooth edges would only take time.
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(brush)
            painter.drawRects(plain)
        painter.restore()


def _pixels(bars: np.ndarray, to: QTransform, widest: float) -> np.ndarray:
    """The left, top, width and height of bars on whole pixels, with a gap to the next one, and a hairline below it."""
    starts, ends = bars[0] * to.m11() + to.dx(), bars[1] * to.m11() + to.dx()
    spare = np.maximum(0.0, ends - starts - widest) / 2
    left, right = np.rint(starts + spare), np.rint(ends - spare)
    wide = right - left
    gap = np.where(wide >= 5, 2, np.where(wide >= 3, 1, 0))
    bottom = np.rint(bars[2] * to.m22() + to.dy()) - (bars[2] != 0)
    top = np.minimum(np.rint(bars[3] * to.m22() + to.dy()), bottom - 1)
    return np.array((np.where(gap == 2, left + 1, left), top, np.maximum(1, wide - gap), bottom - top))


class BarChart(TimeChart):
    """Bars from zero."""

    band: Band | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Bars | None = None
        self._bars: list[BarSeries] = []

    def take(self, data: Data) -> None:
        """Make a series of bars out of each series, and one of those that are not whole."""
        assert isinstance(data, Bars)
        self.band = data.band
        self._data = data
        highest = [value for value in data.before if value is not None]
        top = max((*data.totals, *highest, data.band.high * 1.02 if data.band else 0.0))
        self.right_room = 0
        if data.band is not None:
            self.right_room = _BAND_GAP + max(painting.text_width(line, "caption") for line in data.band.label)
        axis = value_axis(0, top, data.scale, from_zero=True, to_tick=False)
        self._bars = _series(data)
        self.stand_on(axis, data.scale, self._bars, span=data.span)

    def look(self, first: float, end: float) -> None:
        """Where few days are in sight, a bar stands over all of its own: else it may be out of sight, and they bare."""
        for series in self._bars:
            series.widest = inf if (first, end) != self.whole else WIDEST
        super().look(first, end)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The period before, limits, what was done, and the target band, over the bars."""
        data = self._data
        if data is not None:
            self.clip(painter, 0)
            self._paint_before(painter, data)
            painter.restore()
            self._paint_facts(painter, data)
            for value, label in data.limits:
                if value <= self.axes.axis.high:
                    strokes.rule(painter, self.plot, self.axes.y(value), label)
        band = self.band
        if band is None:
            return
        top, bottom = round(self.axes.y(band.high)), round(self.axes.y(band.low))
        area = QRectF(self.plot.left(), top, self.plot.width(), bottom - top)
        painting.fill_rect(painter, area, "surface", 0.3)
        for y in (top, bottom):
            line = QPainterPath(QPointF(self.plot.left(), y + 0.5))
            line.lineTo(self.plot.right(), y + 0.5)
            painter.strokePath(line, theme().pen("text", 1.0, _DASH))
        height = 14 * len(band.label)
        for at, words in enumerate(band.label):
            middle = round((top + bottom - height) / 2) + 14 * at
            place = QRectF(self.plot.right() + _BAND_GAP, middle, 80, 14)
            painting.text(painter, place, words, "caption", "text2")

    def _paint_facts(self, painter: QPainter, data: Bars) -> None:
        """A small diamond over the bar of a day on which there is a fact to be told."""
        for mark in data.span.marks if data.span is not None else ():
            at = self.index_on(mark.day)
            if at == NONE or not self.in_sight(at):
                continue
            x = self.column(at).center().x()
            y = max(self.plot.top(), self.axes.y(data.totals[at])) - 8
            path = QPainterPath(QPointF(x, y - _FACT))
            for place in (QPointF(x + _FACT, y), QPointF(x, y + _FACT), QPointF(x - _FACT, y)):
                path.lineTo(place)
            path.closeSubpath()
            painter.fillPath(path, theme().brush("text"))

    def _paint_before(self, painter: QPainter, data: Bars) -> None:
        """How high the bars of the period before were, as a stroke across each."""
        for point, value in zip(data.points, data.before, strict=False):
            if value is not None:
                left, right = self.axes.x(point.first) + 1, self.axes.x(point.last + 1) - 1
                y = round(self.axes.y(value))
                painting.fill_rect(painter, QRectF(left, y, max(2.0, right - left), 2), "text3")


def _series(data: Bars) -> list[BarSeries]:
    edges = np.array([[point.first for point in data.points], [point.last + 1 for point in data.points]], dtype=float)
    broken = np.array([point.broken for point in data.points])
    bottoms = np.zeros(len(data.points))
    made = []
    for token, values in data.series:
        heights = np.array(values)
        for part, alpha in ((~broken, 1.0), (broken, BROKEN)):
            if part.any():
                made.append(BarSeries(edges[:, part], bottoms[part], heights[part], token, alpha))
        bottoms = bottoms + heights
    return made
