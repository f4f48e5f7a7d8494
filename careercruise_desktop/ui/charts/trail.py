"""Means on single days with the band of their intervals; where something is missing the line is dotted."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .marked import RIGHT, MarkedChart
from .pointing import NONE
from .state import Data, Trail
from .ticks import Axis

HIGHEST = 10
_STEP, _HIGHEST_FLOOR = 2, 6
_WIDTH, _BRIDGE, _BAND = 2.0, 1.5, 0.14
_DOT, _END = 2.5, 4.0
# Denser than this, dots would only thicken the line.
_APART = 7.0
_HALF_BAR = 4.0


class TrailChart(MarkedChart):
    """Left and right step from round to round."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Trail | None = None

    def take(self, data: Data) -> None:
        """Find the axis: up to ten, from an even number below everything."""
        assert isinstance(data, Trail)
        self._data = data
        lows = [*data.values, *(each[0] for each in data.intervals if each is not None)]
        floor = min(int(min(lows) // _STEP) * _STEP, _HIGHEST_FLOOR)
        ticks = tuple(float(tick) for tick in range(floor, HIGHEST + 1, _STEP))
        self.stand_over(data.span, Axis(float(floor), float(HIGHEST), ticks))

    def column(self, index: int) -> QRectF:
        """A narrow column around the day."""
        at = self.middle(index)
        near = [abs(self.middle(other) - at) for other in (index - 1, index + 1) if 0 <= other < len(self.points)]
        half = max(2.0, min([8.0, *(each / 2 for each in near)]))
        top = self.plot.top() - 2
        return QRectF(round(at - half), top, max(2, round(2 * half)), self.plot.bottom() - top)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Bands and line, the marks, the dots, and the value at the end."""
        data = self._data
        if data is None:
            return
        for run in runs(len(data.points), data.apart):
            self._paint_run(painter, data, run)
        for one, two in pairwise(range(len(data.points))):
            if two in data.apart:
                self._paint_gap(painter, data, (one, two))
        self.paint_marks(painter)
        last = len(data.points) - 1
        if self.current not in {NONE, last}:
            strokes.dot(painter, self._at(data, self.current), data.token)
        strokes.dot(painter, self._at(data, last), data.token, _END)
        self._paint_value(painter, data, last)

    def _at(self, data: Trail, index: int) -> QPointF:
        return QPointF(self.middle(index), self.axes.y(data.values[index]))

    def _paint_run(self, painter: QPainter, data: Trail, run: range) -> None:
        """The band of a stretch without gaps, and the line in it; a single round has a bar for its interval."""
        known = [(at, ends) for at in run if (ends := data.intervals[at]) is not None]
        if len(known) == 1:
            at, ends = known[0]
            top, bottom = self.axes.y(ends[1]), self.axes.y(ends[0])
            bar = QRectF(self.middle(at) - _HALF_BAR, top, 2 * _HALF_BAR, bottom - top)
            painting.fill_rounded(painter, bar, _HALF_BAR, data.token, 0.2)
        elif known:
            upper = [QPointF(self.middle(at), self.axes.y(ends[1])) for at, ends in known]
            lower = [QPointF(self.middle(at), self.axes.y(ends[0])) for at, ends in reversed(known)]
            painter.fillPath(strokes.line([*upper, *lower]), theme().brush(data.token, _BAND))
        places = [self._at(data, at) for at in run]
        strokes.stroke(painter, places, data.token, _WIDTH)
        if len(places) < 2 or (places[-1].x() - places[0].x()) / (len(places) - 1) >= _APART:
            for place in places:
                strokes.dot(painter, place, data.token, _DOT, 0.0)

    def _paint_gap(self, painter: QPainter, data: Trail, ends: tuple[int, int]) -> None:
        """A dotted bridge over what is missing, and what that is, low in the gap where nothing else is."""
        one, two = (self._at(data, at) for at in ends)
        strokes.stroke(painter, (one, two), data.token, _BRIDGE, strokes.DOTTED)
        room = two.x() - one.x() - 8
        if data.missing and painting.text_width(data.missing, "caption") <= room:
            place = QRectF(one.x() + 4, self.plot.bottom() - 18, room, 16)
            painting.text(painter, place, data.missing, "caption", "text3", align=painting.CENTER)

    def _paint_value(self, painter: QPainter, data: Trail, last: int) -> None:
        """The value of the last round above its dot."""
        at, words = self._at(data, last), f"{data.values[last]:.1f}"
        wide = painting.text_width(words, "small_strong")
        left = min(at.x() - wide / 2, self.plot.right() + RIGHT - wide)
        # The mark of the same day must not go through it.
        painting.fill_rect(painter, QRectF(left - 2, at.y() - 21, wide + 4, 14), "surface")
        painting.text(painter, QRectF(left, at.y() - 22, wide + 1, 16), words, "small_strong")


def runs(count: int, apart: frozenset[int]) -> tuple[range, ...]:
    """The stretches of places without a gap in them; example: 5 places apart before 2 are 0 – 1 and 2 – 4."""
    starts = [0, *sorted(at for at in apart if 0 < at < count)]
    return tuple(range(one, two) for one, two in pairwise([*starts, count])) if count else ()
