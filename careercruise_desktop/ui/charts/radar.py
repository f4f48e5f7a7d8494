"""A radar of levels: what is asked for, the own level now and a year ago, and the gap on each spoke."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import radar_places as placed
from . import strokes
from .chart import HEAD_ROOM, Chart
from .pointing import NONE
from .state import Data, Radar, Spoke

OWN = "c3"
REQUIRED_DASH, BEFORE_DASH = (6.0, 4.0), (1.5, 3.0)
_FILL = 0.16
_SIDE, _LEGEND = 12, 36
_LEGEND_LINE, _LEGEND_GAP, _LEGEND_BETWEEN = 22.0, 6.0, 18.0
_DOT, _RING, _SIGN = 3.5, 5.0, 2.0
_LEVELS_SAID = (1, 3, 5)


class RadarChart(Chart):
    """Spokes clockwise from the top. Left and right step around, the name or the sector of a spoke can be clicked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = Radar((), (), ("", "", ""))
        self.places = placed.Places(QPointF(0, 0), 0.0, ())

    def take(self, data: Data) -> None:
        """Keep the spokes."""
        assert isinstance(data, Radar)
        self.data = data

    def place(self, whole: QRectF) -> None:
        """Labels around the spokes, the legend below."""
        self.plot = whole.adjusted(_SIDE, HEAD_ROOM, -_SIDE, -_LEGEND)
        self.box.setGeometry(self.plot)
        self.places = placed.places(self.data.spokes, self.plot)

    def point_at(self, place: QPointF) -> int:
        """The spoke whose name or sector it is."""
        return self.places.spoke_at(place)

    def column(self, index: int) -> QRectF:
        """The square around the outermost sign of a spoke."""
        middle = self._outermost(index)
        return QRectF(middle.x() - 8, middle.y() - 8, 16, 16)

    def tip_top(self, index: int) -> float:
        """Above all names, where it hides nothing."""
        return min((label.rect.top() for label in self.places.labels if label is not None), default=self.plot.top())

    def neighbour(self, index: int, across: int, down: int) -> int:
        """Around: after the last comes the first."""
        return (index + (across or down)) % max(1, len(self.points))

    def mark(self, index: int) -> None:
        """Paint all anew: a spoke reaches from the middle to its name."""
        self.renew()

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The levels as rings, the spokes, the sector that is meant."""
        count = len(self.data.spokes)
        if not count:
            return
        for at in range(count):
            strokes.stroke(painter, (self.places.middle, self.places.at(at, 1)), "grid", 1.0)
        for level in range(1, self.data.most + 1):
            token = "border2" if level == self.data.most else "grid"
            self._outline(painter, [level] * count, token, 1.0)
        if self.current != NONE:
            self._paint_meant(painter)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The own area, the lines, the gaps, and every word."""
        spokes = self.data.spokes
        if not spokes:
            return
        now = [spoke.now for spoke in spokes]
        painter.fillPath(self._area(now), theme().brush(OWN, _FILL))
        self._outline(painter, [spoke.then for spoke in spokes], "text3", 1.25, BEFORE_DASH)
        self._outline(painter, [spoke.required for spoke in spokes], "text", 1.5, REQUIRED_DASH)
        self._outline(painter, now, OWN, 2.0)
        self._paint_signs(painter)
        self._paint_levels(painter)
        for at, label in enumerate(self.places.labels):
            if label is not None:
                _paint_label(painter, label, spokes[at], meant=at == self.current)
        self._paint_legend(painter)

    def _outermost(self, index: int) -> QPointF:
        spoke = self.data.spokes[index]
        return self._at(index, max(spoke.required, spoke.now or 0))

    def _at(self, spoke: int, level: int) -> QPointF:
        return self.places.at(spoke, level / self.data.most)

    def _outline(
        self, painter: QPainter, levels: Sequence[int | None], token: str, width: float, dash: tuple[float, ...] = ()
    ) -> None:
        """A line around all spokes; where a level is not known, it stays open."""
        for run in runs(levels):
            places = [self._at(at % len(levels), levels[at % len(levels)] or 0) for at in run]
            strokes.stroke(painter, places, token, width, dash)

    def _area(self, levels: Sequence[int | None]) -> QPainterPath:
        area = QPainterPath()
        for run in runs(levels):
            area.moveTo(self.places.middle)
            for at in run:
                area.lineTo(self._at(at % len(levels), levels[at % len(levels)] or 0))
            area.closeSubpath()
        return area

    def _paint_signs(self, painter: QPainter) -> None:
        """A dot where one stands; where that is too low, a spoke in `warn` up to a ring."""
        for at, spoke in enumerate(self.data.spokes):
            wanted = self._at(at, spoke.required)
            if spoke.now is not None and spoke.short:
                strokes.stroke(painter, (self._at(at, spoke.now), wanted), "warn", _SIGN)
            if spoke.now is None or spoke.short:
                strokes.dot(painter, wanted, "warn" if spoke.short else "text3", _RING, 0.0)
                strokes.dot(painter, wanted, "surface", _RING - _SIGN, 0.0)
            if spoke.now is not None:
                strokes.dot(painter, self._at(at, spoke.now), OWN, _DOT)

    def _paint_meant(self, painter: QPainter) -> None:
        # From the middle of the edge before the spoke's end to that of the edge behind it.
        beside = cos(pi / len(self.data.spokes))
        sector = QPainterPath(self.places.middle)
        for turn, share in ((-0.5, beside), (0.0, 1.0), (0.5, beside)):
            sector.lineTo(self.places.at(self.current + turn, share))
        sector.closeSubpath()
        painter.fillPath(sector, theme().brush("selected"))

    def _paint_levels(self, painter: QPainter) -> None:
        for level in _LEVELS_SAID:
            place = self._at(0, level)
            words = str(level)
            rect = QRectF(place.x() + 5, place.y() + 1, painting.text_width(words, "caption") + 1, 14)
            painting.text(painter, rect, words, "caption", "text3")

    def _paint_legend(self, painter: QPainter) -> None:
        names = self.data.legend
        if not any(spoke.then is not None for spoke in self.data.spokes):
            names = (names[0], names[1], "")
        looks = ((OWN, 2.0, ()), ("text", 1.5, REQUIRED_DASH), ("text3", 1.25, BEFORE_DASH))
        known = [(name, look) for name, look in zip(names, looks, strict=True) if name]
        wide = [_LEGEND_LINE + _LEGEND_GAP + painting.text_width(name, "small") for name, _ in known]
        middle = self.plot.bottom() + _LEGEND / 2 + 2
        left = self.plot.center().x() - (sum(wide) + _LEGEND_BETWEEN * (len(wide) - 1)) / 2
        for (name, (token, width, dash)), taken in zip(known, wide, strict=True):
            strokes.stroke(painter, (QPointF(left, middle), QPointF(left + _LEGEND_LINE, middle)), token, width, dash)
            words = QRectF(left + _LEGEND_LINE + _LEGEND_GAP, middle - 8, taken, 16)
            painting.text(painter, words, name, "small", "text2")
            left += taken + _LEGEND_BETWEEN


def runs(levels: Sequence[int | None]) -> list[list[int]]:
    """The spokes that a line goes through without a gap; numbers from the count on go around once more.

    Example: (3, None, 2, 4) gives one run, 2 3 4, in which 4 is spoke 0; without a gap the line returns to its start.
    """
    count = len(levels)
    if all(level is not None for level in levels):
        return [[*range(count), count]] if count else []
    start = next(at for at, level in enumerate(levels) if level is None)
    found: list[list[int]] = []
    for at in range(start, start + count):
        if levels[at % count] is None:
            found.append([])
        else:
            found[-1].append(at)
    return [run for run in found if run]


def _paint_label(painter: QPainter, label: placed.Label, spoke: Spoke, *, meant: bool) -> None:
    rect, align = label.rect, label.align
    role = placed.NAME_SHORT if spoke.short else placed.NAME
    token = "text" if spoke.short or meant else "text2"
    levels, below = placed.counted(spoke), "warn_text" if spoke.short else "text3"
    if not label.level:
        line = QRectF(rect.left(), rect.top(), rect.width(), 16)
        for part in label.name:
            painting.text(painter, line, part, role, token, align=align)
            line.translate(0, placed.LINE)
        painting.text(painter, line, levels, placed.COUNT, below, align=align)
        return
    beside = rect.adjusted(0, 0, -painting.text_width(levels, placed.COUNT) - placed.BESIDE, 0)
    painting.text(painter, beside, label.name[0], role, token, align=align)
    # Behind the name, wherever that ends.
    end = rect if align != painting.LEFT else rect.adjusted(0, 0, -max(0.0, beside.width() - _width(label, role)), 0)
    painting.text(painter, end, levels, placed.COUNT, below, align=painting.RIGHT)


def _width(label: placed.Label, role: str) -> int:
    return painting.text_width(label.name[0], role)
