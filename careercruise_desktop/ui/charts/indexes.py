"""Cost and time indexes of projects: short trails around the cross at 1.0; right and up is better."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .chart import Chart
from .pointing import NONE
from .state import Data, Indexes, Point, Scale
from .ticks import Axis, value_axis, value_label
from .wall_state import Way

_SIDE, _TOP, _FOOT = 16, 14, 44
_LABELS = 34
_WIDTH, _DOT, _END = 1.5, 2.5, 4.5
_LEAST = 0.12
_NEAR = 16.0
_MOST_TICKS = 4
_BELOW = 0.12
_RING = 6.0
_APART = 8.0
# Readings are a month apart: so many days after its last one a project is over.
_STANDS = 45


class IndexesChart(Chart):
    """Left and right step from place to place along the trails."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Indexes | None = None
        self._across = self._up = Axis(0.8, 1.2, ())
        # Where the names stand; found once for each size and state.
        self._names: list[tuple[str, QRectF]] | None = None

    def take(self, data: Data) -> None:
        """Find both axes: around 1.0 and as wide as what is farthest from it asks for."""
        assert isinstance(data, Indexes)
        self._data = data
        self._names = None
        places = [place for way in data.ways for place in way.places]
        self._across = _axis([right for right, _ in places])
        # Below all trails there is room for what the worse corner means.
        self._up = _axis([up for _, up in places], below=_BELOW)

    def place(self, whole: QRectF) -> None:
        """Values left and below, the names of the axes below these."""
        self._names = None
        self.plot = whole.adjusted(_SIDE + _LABELS, _TOP, -_SIDE, -_FOOT)
        self.box.setGeometry(self.plot)

    def point_at(self, place: QPointF) -> int:
        """The nearest place that is not far away."""
        far = [(one - place).manhattanLength() for one in self._places()]
        nearest = min(range(len(far)), key=far.__getitem__, default=NONE)
        return nearest if nearest != NONE and far[nearest] <= _NEAR else NONE

    def column(self, index: int) -> QRectF:
        """Around the place."""
        middle = self._places()[index]
        return QRectF(middle.x() - 9, middle.y() - 9, 18, 18)

    def meant_area(self, index: int) -> QRectF:
        """All of it: trails lie over each other."""
        return self.plot.adjusted(-8, -8, 8, 8)

    def index_on(self, day: float) -> int:
        """None: a day is shown on each trail."""
        return NONE

    def day_area(self, day: float) -> QRectF:
        """All trails show the day."""
        return self.plot.adjusted(-8, -8, 8, 8)

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The better quadrant, the grid, the cross, the labels."""
        data = self._data
        if data is None:
            return
        cross = QPointF(self._x(1.0), self._y(1.0))
        better = QRectF(cross.x(), self.plot.top(), self.plot.right() - cross.x(), cross.y() - self.plot.top())
        painting.fill_rect(painter, better, "ok_soft")
        for tick in self._up.ticks:
            y = round(self._y(tick))
            painting.hairline(painter, self.plot.left(), y, self.plot.width(), "border2" if tick == 1.0 else "grid")
            place = QRectF(_SIDE, y - 8, _LABELS - 6, 16)
            painting.text(painter, place, value_label(tick, Scale.INDEX), "caption", "text3", align=painting.RIGHT)
        for tick in self._across.ticks:
            x = round(self._x(tick))
            token = "border2" if tick == 1.0 else "grid"
            painting.fill_rect(painter, QRectF(x, self.plot.top(), 1, self.plot.height()), token)
            place = QRectF(x - 30, self.plot.bottom() + 4, 60, 16)
            painting.text(painter, place, value_label(tick, Scale.INDEX), "caption", "text3", align=painting.CENTER)
        low = self.plot.bottom() + 22
        painting.text(painter, QRectF(self.plot.left() - 20, low, 200, 16), f"↑ {data.up}", "caption", "text2")
        right = QRectF(self.plot.right() - 200, low, 200, 16)
        painting.text(painter, right, f"{data.right} →", "caption", "text2", align=painting.RIGHT)
        good, bad = data.corners
        corner = QRectF(self.plot.left(), self.plot.top() + 3, self.plot.width() - 6, 16)
        painting.text(painter, corner, good, "caption", "ok_text", align=painting.RIGHT)
        corner = QRectF(self.plot.left() + 6, self.plot.bottom() - 17, self.plot.width(), 16)
        painting.text(painter, corner, bad, "caption", "text3")

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The trails, their ends and names."""
        data = self._data
        if data is None:
            return
        for way in data.ways:
            places = [self._at(place) for place in way.places]
            strokes.stroke(painter, places, way.token, _WIDTH, way.dash)
            for place in places[:-1]:
                strokes.dot(painter, place, way.token, _DOT, 0.0)
        for way in reversed(data.ways):
            strokes.dot(painter, self._at(way.places[-1]), way.token, _END if way.name else _DOT)
        if self._names is None:
            self._names = list(self._find_names(data))
        for name, rect in self._names:
            painting.fill_rect(painter, rect.adjusted(-1, 2, 1, -2), "surface", 0.6)
            painting.text(painter, rect, name, "caption_strong", "text")
        if self.current != NONE:
            _paint_rings(painter, [self._places()[self.current]])

    def paint_day(self, painter: QPainter, day: float) -> None:
        """How each project stood on the day; one whose last reading is long past does not stand any more."""
        data, places, shown = self._data, self._places(), []
        starts = [0, *accumulate(len(way.places) for way in data.ways)] if data is not None else []
        for start, end in pairwise(starts):
            at = bisect_right(self.points, day, start, end, key=_first) - 1
            if at >= start and (at < end - 1 or day <= self.points[at].last + _STANDS):
                shown.append(places[at])
        _paint_rings(painter, shown)

    def _find_names(self, data: Indexes) -> Iterator[tuple[str, QRectF]]:
        """Where each name stands."""
        ends = [self._at(way.places[-1]) for way in data.ways if way.name]
        good = painting.text_width(data.corners[0], "caption")
        corner = QRectF(self.plot.right() - good - 8, self.plot.top() + 3, good, 16)
        taken, lines = [corner, *(QRectF(end.x() - 5, end.y() - 5, 10, 10) for end in ends)], self._lines()
        for way in sorted(data.ways, key=lambda one: one.places[-1][1], reverse=True):
            rect = self._room_for(way, taken, lines) if way.name else None
            if rect is not None:
                # Names beside each other would read as one.
                taken.append(rect.adjusted(-_APART, 0, _APART, 0))
                yield way.name, rect

    def _room_for(self, way: Way, taken: list[QRectF], lines: list[QPointF]) -> QRectF | None:
        """Beside the end, on the side that has room, where no other name stands and the fewest trails run."""
        end = self._at(way.places[-1])
        wide = min(painting.text_width(way.name, "caption_strong"), self.plot.width() * 0.45)
        rights = QRectF(end.x() + 9, end.y() - 8, wide + 1, 16)
        lefts = QRectF(end.x() - 9 - wide, end.y() - 8, wide + 1, 16)
        tries = [rect.translated(0, down) for down in (0, -12, 12, -22, 22) for rect in (rights, lefts)]
        room = self.plot.adjusted(0, -8, _SIDE, 8)
        free = [rect for rect in tries if room.contains(rect) and not any(rect.intersects(other) for other in taken)]
        return min(free, key=lambda each: strokes.crossed(each, lines), default=None)

    def _lines(self) -> list[QPointF]:
        """Places along all trails, so that words keep off them."""
        ways = self._data.ways if self._data is not None else ()
        return [place for way in ways for place in strokes.along([self._at(each) for each in way.places])]

    def _places(self) -> list[QPointF]:
        data = self._data
        return [self._at(place) for way in data.ways for place in way.places] if data is not None else []

    def _at(self, place: tuple[float, float]) -> QPointF:
        return QPointF(self._x(place[0]), self._y(place[1]))

    def _x(self, value: float) -> float:
        low, high = self._across.low, self._across.high
        return self.plot.left() + (value - low) / (high - low) * self.plot.width()

    def _y(self, value: float) -> float:
        low, high = self._up.low, self._up.high
        return self.plot.bottom() - (value - low) / (high - low) * self.plot.height()


def _first(point: Point) -> int:
    return point.first


def _paint_rings(painter: QPainter, middles: Sequence[QPointF]) -> None:
    """A ring around each; all are stroked at once, because a day is shown with each move of the pointer."""
    rings = QPainterPath()
    for middle in middles:
        rings.addEllipse(middle, _RING, _RING)
    painter.strokePath(rings, theme().pen("text", 2.0))


def _axis(values: list[float], below: float = 0.0) -> Axis:
    """An axis with 1.0 on it; its ends are a little beyond what is farthest."""
    low, high = min([*values, 1.0 - _LEAST]), max([*values, 1.0 + _LEAST])
    spare = (high - low) * 0.06
    low -= (high - low) * below
    axis = value_axis(low - spare, high + spare, Scale.INDEX, to_tick=False)
    ticks = axis.ticks if 1.0 in axis.ticks else tuple(sorted({*axis.ticks, 1.0}))
    shown = [tick for tick in ticks if low - spare <= tick <= high + spare]
    while len(shown) > _MOST_TICKS + 1:
        shown = [tick for at, tick in enumerate(shown) if tick == 1.0 or at % 2]
    return Axis(low - spare, high + spare, tuple(shown))
