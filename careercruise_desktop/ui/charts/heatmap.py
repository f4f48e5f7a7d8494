"""A heat map: squares in one colour, stronger where there is more."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QBrush, QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .chart import Chart
from .pointing import NONE
from .squares import Squares, squares
from .state import Data, Grid, Heat

T = TypeVar("T")
LEVELS = (0.0, 0.32, 0.62, 1.0)
EMPTY = "grid"
_RADIUS = 2.0
_SIDE = 16
_LEGEND = 40
_LEGEND_BOX = (20.0, 9.0)


class HeatChart(Chart):
    """Squares of days or weeks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = Heat((), (), (), ("", ""), Grid.WEEKS, 0)
        self._squares = Squares((), (), (), ())
        self._paths: list[QPainterPath] = []
        self._by_place: dict[tuple[int, int], int] = {}
        self._today = NONE
        self._starts: list[int] = []
        self._shown = range(0)

    def take(self, data: Data) -> None:
        """Keep the data; the squares are made when there is a place for them."""
        assert isinstance(data, Heat)
        self.data = data
        self._shown = range(len(data.points))
        self._starts = [point.first for point in data.points]
        runs = (at for at, point in enumerate(data.points) if point.first <= data.today <= point.last)
        self._today = next(runs, NONE)

    def place(self, whole: QRectF) -> None:
        """Room for the tooltip above and the legend below."""
        self.plot = whole.adjusted(_SIDE, max(0, self.head_room - 18), -_SIDE, -_LEGEND)
        self.box.setGeometry(self.plot)
        shown = self.points[self._shown.start : self._shown.stop]
        self._squares = squares(self.data.grid, shown, self.plot, self.data.week_start)
        places = zip(self._squares.places, self._shown, strict=True)
        self._by_place = dict(places)
        # A path each: filling all as one would take eight times as long.
        self._paths = _rounded(self._squares.cells)

    @property
    def zoomed(self) -> bool:
        """Whether not all squares are in sight."""
        return len(self._shown) < len(self.points)

    def look(self, first: float, end: float) -> None:
        """Have only the squares in sight that hold days from `first` to before `end`."""
        shown = [at for at, point in enumerate(self.points) if point.last + 1 > first and point.first < end]
        found = range(shown[0], shown[-1] + 1) if shown else range(len(self.points))
        if found != self._shown:
            self._shown = found
            if self.plot.isValid():
                self.see_anew()

    def day_under(self, place: QPointF) -> float | None:
        """The day of the square that is next to a place."""
        if not self.plot.contains(place) or not self._shown:
            return None

        def far(at: int) -> float:
            beside = self.column(at).center() - place
            return QPointF.dotProduct(beside, beside)

        point = self.points[min(self._shown, key=far)]
        return (point.first + point.last + 1) / 2

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The squares and the words around them."""
        brushes = [self._brush(level) for level in range(len(LEVELS))]
        for cell, path, level in zip(self._squares.cells, self._paths, self._of(self.data.levels), strict=True):
            if cell.intersects(part):
                painter.fillPath(path, brushes[level])
        for caption in self._squares.captions:
            painting.text(painter, caption.rect, caption.text, "caption", "text3", align=caption.align)
        if self.data.grid is Grid.CALENDAR:
            for cell, label in zip(self._squares.cells, self._of(self.data.labels), strict=True):
                below = QRectF(cell.left(), cell.bottom() + 1, cell.width(), 14)
                # A narrow square has no room for a part of a number; its tip says it.
                if label and painting.text_width(label, "caption") <= below.width():
                    painting.text(painter, below, label, "caption", "text2", align=painting.CENTER)
        self._paint_legend(painter)

    def index_on(self, day: float) -> int:
        """The square that holds a day."""
        at = bisect_right(self._starts, day) - 1
        return at if at >= 0 and day < self.points[at].last + 1 else NONE

    def day_area(self, day: float) -> QRectF:
        """The square with its outline."""
        index = self.index_on(day)
        return self.column(index).adjusted(-4, -4, 4, 4) if index != NONE else QRectF()

    def paint_day(self, painter: QPainter, day: float) -> None:
        """The outline of the square."""
        index = self.index_on(day)
        if index in self._shown:
            self._outline(painter, index, "accent")

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Today, and the square that is meant."""
        if self._today in self._shown:
            self._outline(painter, self._today, "text")
        if self.current in self._shown:
            self._outline(painter, self.current, "accent")

    def point_at(self, place: QPointF) -> int:
        """The square at a place; the gaps belong to the square before them."""
        for index, cell in zip(self._shown, self._squares.cells, strict=True):
            if cell.adjusted(0, 0, 2, 2).contains(place):
                return index
        return NONE

    def column(self, index: int) -> QRectF:
        """The square; nothing where it is out of sight."""
        return self._squares.cells[index - self._shown.start] if index in self._shown else QRectF()

    def tip_top(self, index: int) -> float:
        """Above the row of squares."""
        return self._squares.tops[index - self._shown.start] if index in self._shown else self.plot.top()

    def neighbour(self, index: int, across: int, down: int) -> int:
        """The square beside, above or below; at an edge the same one."""
        if index not in self._shown:
            return self._shown[-1]
        column, row = self._squares.places[index - self._shown.start]
        return self._by_place.get((column + across, row + down), index)

    def _of(self, values: Sequence[T]) -> Sequence[T]:
        """Those of the squares in sight."""
        return values[self._shown.start : self._shown.stop]

    def _brush(self, level: int) -> QBrush:
        return theme().brush(self.data.token, LEVELS[level]) if level else theme().brush(EMPTY)

    def _outline(self, painter: QPainter, index: int, token: str) -> None:
        cell = self.column(index).adjusted(-1.5, -1.5, 1.5, 1.5)
        painting.box(painter, cell, 3, "", token, width=2)

    def _paint_legend(self, painter: QPainter) -> None:
        low, high = self.data.legend
        wide, tall = _LEGEND_BOX
        middle = self.plot.bottom() + _LEGEND / 2 + 2
        right = self.plot.right()
        width = painting.text_width(high, "caption")
        painting.text(painter, QRectF(right - width, middle - 8, width + 1, 16), high, "caption", "text3")
        left = right - width - 8 - len(LEVELS) * (wide + 4)
        for level in range(len(LEVELS)):
            path = QPainterPath()
            path.addRoundedRect(QRectF(left + level * (wide + 4), round(middle - tall / 2), wide, tall), 2, 2)
            painter.fillPath(path, self._brush(level))
        place = QRectF(left - 108, middle - 8, 100, 16)
        painting.text(painter, place, low, "caption", "text3", align=painting.RIGHT)


def _rounded(cells: Sequence[QRectF]) -> list[QPainterPath]:
    """A path around each; many are as large as each other, and it is faster to move one than to round it again."""
    made: dict[tuple[float, float], QPainterPath] = {}
    found = []
    for cell in cells:
        size = cell.width(), cell.height()
        if size not in made:
            radius = min(_RADIUS, size[0] / 3)
            made[size] = QPainterPath()
            made[size].addRoundedRect(QRectF(0, 0, *size), radius, radius)
        found.append(made[size].translated(cell.x(), cell.y()))
    return found
