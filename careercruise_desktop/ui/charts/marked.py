"""Charts one below the other over the same days, with the same numbered marks of what was done."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .axes import FOOT, Axes
from .chart import HEAD_ROOM
from .pointing import NONE
from .state import Scale, Span
from .ticks import Axis
from .timed import TimeChart

DISC = 18.0
LEFT, RIGHT = 34, 16
_LINE, _DASH = 1.25, (3.0, 3.0)
_OVER, _BESIDE, _BETWEEN = 23.0, 7.0, 2.0
_BARE_HEAD, _BARE_FOOT = 16, 4
# A point is meant from so far away.
_NEAR = 28.0


class Disc(NamedTuple):
    """Where a mark's disc is, and how much room its title has behind it; 0 for none."""

    middle: float
    room: float


class MarkedChart(TimeChart):
    """Its axis is as long as the span says, and its plot begins where those above and below it begin."""

    month_marks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = Span(0, 1)

    def stand_over(self, span: Span, axis: Axis) -> None:
        """Take the days and the values of the axes."""
        self.span = span
        self.stand_on(axis, Scale.NUMBER, ())
        self.axes = Axes(span.first, span.last, axis, Scale.NUMBER)

    @property
    def tall_head(self) -> bool:
        """Whether the discs stand above the plot."""
        return self.span.heads and bool(self.span.marks)

    def place(self, whole: QRectF) -> None:
        """The same margins left and right for all of them."""
        head = HEAD_ROOM if self.tall_head else _BARE_HEAD
        foot = FOOT + 6 if self.span.times else _BARE_FOOT
        self.plot = whole.adjusted(LEFT, head, -RIGHT, -foot)
        self.axes.plot = self.plot
        self.box.setGeometry(self.plot)
        self.show_range(self.axes.first, self.axes.last + 1)

    def middle(self, index: int) -> float:
        """Where a point stands."""
        point = self.points[index]
        return self.axes.x((point.first + point.last + 1) / 2)

    def point_at(self, place: QPointF) -> int:
        """The nearest point that is not far away."""
        if not self.points or place.y() < self.plot.top() - _OVER:
            return NONE
        nearest = min(range(len(self.points)), key=lambda at: abs(self.middle(at) - place.x()))
        return nearest if abs(self.middle(nearest) - place.x()) <= _NEAR else NONE

    def tip_top(self, index: int) -> float:
        """Above the discs, which say what a point came after."""
        return 0.0 if self.tall_head else self.plot.top() - 2

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The column that is meant, the grid, the labels that are wanted."""
        if self.current != NONE:
            painting.fill_rect(painter, self.column(self.current), "selected")
        self.axes.paint_grid(painter)
        self._paint_values(painter)
        if self.span.times:
            self.axes.paint_times(painter, self.plot.right() + RIGHT, marks=True)

    def paint_marks(self, painter: QPainter) -> None:
        """The dashed lines of what was done, with disc and title where they stand on top."""
        for mark, disc in zip(self.span.marks, self.discs(), strict=True):
            x = round(self.axes.x(mark.day)) + 0.5
            top = self.plot.top() - (_OVER if self.tall_head else 4)
            ends = (QPointF(x, top), QPointF(x, self.plot.bottom()))
            strokes.stroke(painter, ends, "text", _LINE, _DASH)
            if not self.tall_head:
                continue
            middle = self.plot.top() - _OVER
            paint_disc(painter, QPointF(disc.middle, middle), str(mark.number))
            if disc.room > 0:
                left = disc.middle + DISC / 2 + _BESIDE
                painting.text(painter, QRectF(left, middle - 8, disc.room, 16), mark.title, "caption_medium", "text")

    def discs(self) -> tuple[Disc, ...]:
        """The discs side by side where their days are too near, all within the chart, and the room for their titles."""
        middles: list[float] = []
        for mark in self.span.marks:
            least = middles[-1] + DISC + _BETWEEN if middles else 0.0
            middles.append(max(least, self.axes.x(mark.day) + 0.5))
        # Those of the last days would go over the edge: they move back, each as far as the one after it asks for.
        most = self.plot.right() + RIGHT - DISC / 2 - 1
        for at in reversed(range(len(middles))):
            middles[at] = min(middles[at], most)
            most = middles[at] - DISC - _BETWEEN
        ends = [*(each - DISC / 2 - 10 for each in middles[1:]), self.plot.right() + RIGHT]
        rooms = (end - middle - DISC / 2 - _BESIDE for middle, end in zip(middles, ends, strict=False))
        return tuple(
            Disc(middle, room if room >= _least(mark.title) else 0.0)
            for mark, middle, room in zip(self.span.marks, middles, rooms, strict=True)
        )

    def _paint_values(self, painter: QPainter) -> None:
        for tick in self.axes.axis.ticks:
            place = QRectF(0, round(self.axes.y(tick)) - 8, LEFT - 10, 16)
            painting.text(painter, place, self.axes.label(tick), "caption", "text3", align=painting.RIGHT)


def paint_disc(painter: QPainter, middle: QPointF, number: str, size: float = DISC) -> None:
    """A numbered disc; the same number stands in the table below."""
    disc = QPainterPath()
    disc.addEllipse(middle, size / 2, size / 2)
    painter.fillPath(disc, theme().brush("text"))
    place = QRectF(middle.x() - size / 2, middle.y() - 8, size, 16)
    painting.text(painter, place, number, "caption_strong", "surface", align=painting.CENTER)


def _least(title: str) -> float:
    """What a title needs: all of it, or enough to be worth shortening."""
    return min(60.0, painting.text_width(title, "caption_medium"))
