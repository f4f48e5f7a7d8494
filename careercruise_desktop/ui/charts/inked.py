"""How one course is inked: its band, its line, steps or dots, each over the stretches without gaps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .axes import Axes
from .state import Look, Point, Strand

_WIDTH, _GHOST = 2.0, 1.5
_BAND, _FAINT, _DOT, _SMALL = 0.14, 0.45, 1.7, 2.5
_GHOST_DASH = (2.0, 4.0)


@dataclass(frozen=True, slots=True)
class Inked:
    """The places of a chart's points: its axes, its points, and the middle of each."""

    axes: Axes
    points: tuple[Point, ...]
    middles: tuple[float, ...]

    def at(self, index: int, value: float) -> QPointF:
        """Where a value of a point stands."""
        return QPointF(self.axes.x(self.middles[index]), self.axes.y(value))

    def _places(self, values: Sequence[tuple[int, float]]) -> list[QPointF]:
        """Where many of them stand, faster than each by itself."""
        axes, middles = self.axes, self.middles
        left, top, day, first = axes.x(axes.first), axes.y(0.0), axes.day, axes.first
        high = axes.y(1.0) - top
        return [QPointF(left + (middles[at] - first) * day, top + value * high) for at, value in values]

    def _runs(self, strand: Strand, run: range) -> Iterator[list[tuple[int, float]]]:
        """Stretches without gaps."""
        found: list[tuple[int, float]] = []
        for at in run:
            value = strand.values[at]
            if value is None:
                continue
            if found and at - found[-1][0] - 1 > strand.bridge:
                yield found
                found = []
            found.append((at, value))
        if found:
            yield found

    def paint_band(self, painter: QPainter, strand: Strand, run: range) -> None:
        """The intervals as a band; one that stands alone as a bar."""
        if not strand.ends:
            return
        for stretch in self._runs(strand, run):
            known = [(at, ends) for at, _ in stretch if (ends := strand.ends[at]) is not None]
            if len(known) == 1:
                at, (low, high) = known[0]
                top, bottom = self.axes.y(high), self.axes.y(low)
                bar = QRectF(self.axes.x(self.middles[at]) - 4, top, 8, bottom - top)
                painting.fill_rounded(painter, bar, 4, strand.token, 0.2)
            elif known:
                upper = self._places([(at, high) for at, (_, high) in known])
                lower = self._places([(at, low) for at, (low, _) in reversed(known)])
                painter.fillPath(strokes.line([*upper, *lower]), theme().brush(strand.token, _BAND))

    def paint_strand(self, painter: QPainter, strand: Strand, run: range) -> None:
        """Its line, its steps, or its dots."""
        if strand.look is Look.FAINT:
            self._paint_faint(painter, strand, run)
            return
        ghost = strand.look is Look.GHOST
        dash = _GHOST_DASH if ghost else strand.dash
        for stretch in self._runs(strand, run):
            places = self._places(stretch)
            if strand.look is Look.STEPS:
                places = self._stepped(stretch)
            strokes.stroke(painter, places, strand.token, _GHOST if ghost else _WIDTH, dash)
            alone = len(stretch) == 1
            if not ghost and (alone or strand.look is Look.DOTTED):
                radius = _SMALL if alone or self.apart() >= 7 else 0.0
                for at, value in stretch if radius else ():
                    strokes.dot(painter, self.at(at, value), strand.token, radius, 0.0)

    def _stepped(self, stretch: Sequence[tuple[int, float]]) -> list[QPointF]:
        """Across at each value over the days of its point, then up or down."""
        places = []
        for at, value in stretch:
            point = self.points[at]
            y = self.axes.y(value)
            places += [QPointF(self.axes.x(point.first), y), QPointF(self.axes.x(point.last + 1), y)]
        return places

    def apart(self) -> float:
        """How many pixels the points are from each other, on average."""
        if len(self.middles) < 2:
            return 100.0
        return (self.middles[-1] - self.middles[0]) * self.axes.day / (len(self.middles) - 1)

    def _paint_faint(self, painter: QPainter, strand: Strand, run: range) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().brush(strand.token, _FAINT))
        known = [(at, value) for at in run if (value := strand.values[at]) is not None]
        for place in self._places(known):
            painter.drawEllipse(place, _DOT, _DOT)
