"""Courses over time: lines, steps and dots with intervals and gaps, labels at their ends, bars in a panel below."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .axes import Axes
from .end_labels import LABEL_GAP, end_labels
from .inked import Inked
from .marked import DISC, paint_disc
from .pointing import NONE
from .state import Data, Look, Scale, Strands
from .ticks import Axis, value_axis
from .timed import SIDE, TimeChart
from .wall_state import Under

_NEAR = 24.0
# Labels at the ends keep so far from the edge.
_EDGE = 12
# Room for the discs of what was done.
_DISCS = 10
# The panel of bars below takes this share of the height, and its title so many pixels.
_UNDER, _TITLE = 0.3, 22
PALE = 0.55


class StrandsChart(TimeChart):
    """Left and right step from point to point."""

    month_marks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Strands | None = None
        self._middles: list[float] = []
        self._inked = Inked(self.axes, (), ())
        self._below: Axes | None = None

    def take(self, data: Data) -> None:
        """Find the axes and the room for the labels at the ends."""
        assert isinstance(data, Strands)
        self._data = data
        self._middles = [(point.first + point.last + 1) / 2 for point in data.points]
        labels = [each.label for each in data.strands if each.label]
        self.right_room = max((painting.text_width(label, "caption_strong") for label in labels), default=-LABEL_GAP)
        self.right_room = max(0, self.right_room + LABEL_GAP - SIDE + _EDGE)
        self.stand_on(_axis(data), data.scale, (), span=data.span)
        self._inked = Inked(self.axes, data.points, tuple(self._middles))
        self._below = None
        if data.under is not None:
            top = max((value for value in data.under.values if value is not None), default=1.0)
            high = value_axis(0, top, data.under.scale, from_zero=True).high
            self._below = Axes(data.span.first, data.span.last, Axis(0.0, high, (0.0, high)), data.under.scale)

    def place(self, whole: QRectF) -> None:
        """Room for the panel below."""
        super().place(whole)
        if any(mark.number for mark in self._data.span.marks) if self._data is not None else False:
            self.plot.setTop(self.plot.top() + _DISCS)
            self.axes.plot = self.plot
        below = self._below
        if below is None:
            return
        left = max(self.plot.left(), SIDE + below.label_room())
        high = round((self.plot.height() - _TITLE) * _UNDER)
        below.first, below.last = self.axes.first, self.axes.last
        below.plot = QRectF(left, self.plot.bottom() - high, self.plot.right() - left, high)
        self.plot = QRectF(left, self.plot.top(), self.plot.right() - left, self.plot.height() - high - _TITLE - 8)
        self.axes.plot = self.plot

    def point_at(self, place: QPointF) -> int:
        """The point whose days lie there, else the nearest one that is not far away."""
        day = self.day_at(place.x())
        if day is None or place.y() < self.head_room / 2:
            return NONE
        return self.index_on(day)

    def index_on(self, day: float) -> int:
        """The point that holds a day, else the nearest one that is near on the screen."""
        held = super().index_on(day)
        if held != NONE or not self._middles:
            return held
        at = bisect_left(self._middles, day)
        sides = range(max(0, at - 1), min(len(self._middles), at + 1))
        near = min(sides, key=lambda one: abs(self._middles[one] - day))
        return near if abs(self._middles[near] - day) * self.axes.day <= _NEAR else NONE

    def column(self, index: int) -> QRectF:
        """Down to the lowest panel; at least a few pixels wide."""
        column = super().column(index)
        if column.width() < 6:
            column.adjust(-3, 0, 3, 0)
        if self._below is not None:
            column.setBottom(self._below.plot.bottom())
        return column

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The column that is meant, grids, labels, rules."""
        data, below = self._data, self._below
        if data is None:
            return
        if self.current != NONE:
            painting.fill_rect(painter, self.column(self.current), "selected")
        self.axes.paint_grid(painter)
        lowest = self.axes if below is None else below
        self.axes.paint_values(painter)
        if below is not None and data.under is not None:
            title = QRectF(below.plot.left(), below.plot.top() - _TITLE - 4, below.plot.width(), 16)
            painting.text(painter, title, data.under.title, "caption_medium", "text2")
            below.paint_grid(painter)
            below.paint_values(painter)
            self._paint_bars(painter, below, data.under)
        lowest.paint_times(painter, self.plot.right() + SIDE, marks=self.month_marks)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Bands, lines and dots, what was done, the labels."""
        data = self._data
        if data is None or not data.points:
            return
        run = self._in_sight(part)
        self.clip(painter)
        for strand in data.strands:
            self._inked.paint_band(painter, strand, run)
        for value, _ in data.rules:
            strokes.rule(painter, self.plot, self.axes.y(value), "")
        # Dashes are counted from the first point: they must not begin with that of another part.
        dashed = self._in_sight(self.plot)
        for strand in data.strands:
            solid = strand.look is not Look.GHOST and not strand.dash
            self._inked.paint_strand(painter, strand, run if solid else dashed)
        for value, words in data.rules:
            self._paint_rule_label(painter, data, value, words)
        self._paint_marks(painter)
        self._paint_tags(painter, data)
        self._paint_meant(painter, data, self.current)
        painter.restore()
        self._paint_ends(painter, data)

    def paint_day(self, painter: QPainter, day: float) -> None:
        """A line through the day, and what was there."""
        super().paint_day(painter, day)
        if self._data is not None and self.axes.first <= day <= self.axes.last + 1:
            self._paint_meant(painter, self._data, self.index_on(day))

    def day_area(self, day: float) -> QRectF:
        """Where the line is, and the dots of the point."""
        area, index = super().day_area(day), self.index_on(day)
        if index == NONE:
            return area
        x = self.axes.x(self._middles[index])
        return area.united(QRectF(x - 6, area.top(), 12, area.height()))

    def _paint_meant(self, painter: QPainter, data: Strands, index: int) -> None:
        """Dots on the values of a point."""
        for strand in data.strands if index != NONE else ():
            value = strand.values[index]
            if value is not None and strand.look is not Look.GHOST:
                strokes.dot(painter, self._inked.at(index, value), strand.token, 3.5)

    def _in_sight(self, part: QRectF) -> range:
        """The points around a part of the view, with one more on each side."""
        lead = self.axes.first - (self.plot.left() + 8) / self.axes.day
        first = max(self.axes.first, lead + part.left() / self.axes.day)
        end = min(self.axes.last + 1, lead + (part.right() + 16) / self.axes.day)
        low, high = bisect_left(self._middles, first), bisect_right(self._middles, end)
        return range(max(0, low - 2), min(len(self._middles), high + 2))

    def _paint_bars(self, painter: QPainter, below: Axes, under: Under) -> None:
        self.clip_to(painter, below.plot)
        for point, value in zip(self.points, under.values, strict=True):
            if value:
                left, right = below.x(point.first), below.x(point.last + 1)
                wide = min(22.0, (right - left) * 0.7)
                top = below.y(value)
                bar = QRectF(round((left + right - wide) / 2), top, max(2.0, round(wide)), below.plot.bottom() - top)
                path = QPainterPath()
                path.addRoundedRect(bar, 2, 2)
                painter.fillPath(path, theme().brush(under.token, PALE if point.broken else 1.0))
        painter.restore()

    def clip_to(self, painter: QPainter, plot: QRectF) -> None:
        """Keep to a panel where less than everything is in sight, until the painter is restored."""
        painter.save()
        if self.zoomed:
            painter.setClipRect(plot)

    def _paint_marks(self, painter: QPainter) -> None:
        """What was done, as a dashed line under its numbered disc."""
        data, reach = self._data, -DISC
        for mark in data.span.marks if data is not None else ():
            if not self.axes.first <= mark.day <= self.axes.last + 1:
                continue
            x = round(self.axes.x(mark.day)) + 0.5
            ends = (QPointF(x, self.plot.top() - 4), QPointF(x, self.plot.bottom()))
            if x < reach + DISC:
                # Too near to the one before: its line is there, its number is told where it is zoomed in.
                strokes.stroke(painter, ends, "border2", 1.0)
                continue
            strokes.stroke(painter, ends, "text", 1.25, (3.0, 3.0))
            if mark.number:
                paint_disc(painter, QPointF(x, self.plot.top() - DISC / 2 - 2), str(mark.number))
            reach = x

    def _paint_rule_label(self, painter: QPainter, data: Strands, value: float, words: str) -> None:
        """The words of a line across: above or below one of its ends, where the fewest lines run."""
        wide, y = painting.text_width(words, "caption_medium"), round(self.axes.y(value)) + 0.5
        ends = (self.plot.right() - wide - 2, self.plot.left() + 2)
        rooms = [QRectF(left, y + up, wide, 14) for up in (-16, 2) for left in ends]
        lines: list[QPointF] = []
        for strand in data.strands:
            known = zip(self._middles, strand.values, strict=True)
            lines += strokes.along([QPointF(self.axes.x(at), self.axes.y(one)) for at, one in known if one is not None])
        room = min(rooms, key=lambda each: strokes.crossed(each, lines))
        strokes.label(painter, room.left(), room.center().y(), words)

    def _paint_tags(self, painter: QPainter, data: Strands) -> None:
        """The number behind each point above the axis, where there is room for all of them."""
        if not data.tags:
            return
        widest = max(painting.text_width(tag, "caption") for tag in data.tags)
        if self._inked.apart() < widest + 6:
            return
        for middle, tag in zip(self._middles, data.tags, strict=True):
            place = QRectF(self.axes.x(middle) - 30, self.plot.bottom() - 18, 60, 16)
            painting.text(painter, place, tag, "caption", "text3", align=painting.CENTER)

    def _paint_ends(self, painter: QPainter, data: Strands) -> None:
        """The dot at the end of each course that is in sight, and its label where nothing else stands."""
        ends = []
        for strand in data.strands:
            last = next((at for at in reversed(range(len(strand.values))) if strand.values[at] is not None), NONE)
            if last == NONE or strand.look in {Look.GHOST, Look.FAINT}:
                continue
            value = strand.values[last]
            assert value is not None
            place = self._inked.at(last, value)
            if strand.look is Look.STEPS:
                place.setX(self.axes.x(min(data.points[last].last + 1, data.span.last + 1)))
            if self.plot.left() - 1 <= place.x() <= self.plot.right() + 1:
                strokes.dot(painter, place, strand.token)
                ends.append((place, strand.label))
        for place, words, top in end_labels(ends, self.plot):
            painting.text(painter, QRectF(place.x() + LABEL_GAP, top, 200, 16), words, "caption_strong", "text")


def _axis(data: Strands) -> Axis:
    if data.bounds is not None:
        low, high = data.bounds
        step = 1 if high - low <= 5 else 2
        return Axis(low, high, tuple(float(tick) for tick in range(int(low), int(high) + 1, step)))
    known = [value for strand in data.strands for value in strand.values if value is not None]
    known += [end for strand in data.strands for ends in strand.ends if ends is not None for end in ends]
    known += [value for value, _ in data.rules]
    to_tick = data.scale is not Scale.SHARE
    return value_axis(min(known), max(known), data.scale, from_zero=data.from_zero, to_tick=to_tick)
