"""Earned value over time: planned, earned and actual money, the status day, the budget, and how it may go on."""

from __future__ import annotations

import math
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from . import strokes
from .pointing import NONE
from .state import Cone, Curve, Data, Place, Scale, SCurve
from .ticks import value_axis
from .timed import SIDE, TimeChart

FORECAST = 1.5
SOFT = 0.13
_LEGEND = 10
_SAMPLE, _AFTER_SAMPLE, _AFTER_NAME, _BETWEEN, _CLOSE = 18, 8, 6, 18, 12
# How far its edge keeps from a dot.
_PILL, _CLEAR = 18, 7


class SCurveChart(TimeChart):
    """Lines from zero; the legend stands above them, because three of them cross."""

    month_marks = True

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: SCurve | None = None

    def take(self, data: Data) -> None:
        """Find the axis that holds every line, the budget and the ends of the forecasts."""
        assert isinstance(data, SCurve)
        self._data = data
        values = [place.value for curve in data.curves for place in curve.places]
        values += [place.value for cone in data.cones for place in (cone.start, cone.end, *cone.ends)]
        values += [data.budget[0]] if data.budget is not None else []
        top = max(values, default=0.0)
        self.stand_on(value_axis(0, top, Scale.NUMBER, from_zero=True), Scale.NUMBER, (), data.sign)

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """Grid, legend and budget, and what may come."""
        super().paint_back(painter, part)
        data = self._data
        if data is None:
            return
        self._paint_legend(painter, data)
        for cone in data.cones:
            if cone.ends:
                ends = [self._at(place) for place in cone.ends]
                area = strokes.line([self._at(cone.start), *ends])
                painter.fillPath(area, theme().brush(cone.token, SOFT))
        if data.budget is not None:
            y = round(self.axes.y(data.budget[0])) + 0.5
            ends = [QPointF(self.plot.left(), y), QPointF(self.plot.right(), y)]
            strokes.stroke(painter, ends, "text3", 1.0, strokes.DOTTED)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The status day, the lines, the forecasts, and the words at them."""
        data = self._data
        if data is None:
            return
        status = min(max(self.axes.x(data.status[0] + 1), self.plot.left()), self.plot.right())
        strokes.day_line(painter, status, self.plot.top() - 6, self.plot.bottom())
        for cone in data.cones:
            strokes.stroke(painter, [self._at(cone.start), self._at(cone.end)], cone.token, FORECAST, strokes.DOTTED)
        # The strongest line lies on top.
        curves = sorted(data.curves, key=lambda curve: curve.width)
        for curve in curves:
            places = [self._at(place) for place in curve.places]
            strokes.stroke(painter, places, curve.token, curve.width, strokes.PLANNED if curve.dashed else ())
        for curve in curves:
            self._paint_dots(painter, curve, data.status[0])
        for cone in data.cones:
            self._paint_end(painter, cone)
        if data.budget is not None:
            wide = painting.text_width(data.budget[1], "caption_medium")
            left = min(self.plot.left() + 4, self.plot.right() - wide)
            line = self.axes.y(data.budget[0])
            # Below its line where the legend stands above it.
            strokes.label(painter, left, line + 10 if line - 17 < _LEGEND + 16 else line - 9, data.budget[1])
        edges = (self.plot.left(), self.plot.right() + SIDE - 4)
        strokes.pill(painter, status, self._free_of_lines(data), data.status[1], edges)

    def _free_of_lines(self, data: SCurve) -> float:
        """Where the pill begins: near the foot of its line, further up where that would cover what it is about."""
        day = data.status[0]
        reach = math.ceil(painting.text_width(data.status[1], "caption_strong") / 2 / max(self.axes.day, 0.01))
        days = (day - reach, day - reach // 2, day, day + reach // 2, day + reach)
        values = [curve.value_on(each) for curve in data.curves for each in days]
        taken = [self.axes.y(value) for value in values if value is not None]
        top, foot = self.plot.top() + 4, self.plot.bottom() - _PILL - 6
        steps = (foot - step * _PILL for step in range(int((foot - top) / _PILL) + 1))
        return next((at for at in steps if all(not at - _CLEAR < y < at + _PILL + _CLEAR for y in taken)), foot)

    def _at(self, place: Place) -> QPointF:
        """The end of its day."""
        return QPointF(self.axes.x(place.day + 1), self.axes.y(place.value))

    def _paint_dots(self, painter: QPainter, curve: Curve, status: int) -> None:
        """Where the curve stands on the status day, and at the point that is meant."""
        days = [min(status, curve.places[-1].day)] if curve.places else []
        if self.current != NONE:
            days.append(self.points[self.current].last)
        for day in days:
            value = curve.value_on(day)
            if value is not None:
                strokes.dot(painter, self._at(Place(day, value)), curve.token)

    def _paint_end(self, painter: QPainter, cone: Cone) -> None:
        end = self._at(cone.end)
        strokes.dot(painter, end, cone.token, 3.5)
        if cone.label:
            wide = painting.text_width(cone.label, "caption_medium")
            left = max(self.plot.left(), min(end.x() - wide / 2, self.plot.right() + SIDE - 4 - wide))
            strokes.label(painter, left, end.y() + 15, cone.label, token="text")

    def _paint_legend(self, painter: QPainter, data: SCurve) -> None:
        """A piece of each line with its name and its value; with too little room they are told shorter."""
        legend = _legend(data, self.plot.right())
        left, middle = float(SIDE), _LEGEND + 8
        for curve, (name, value) in zip(data.curves, legend.words, strict=True):
            ends = [QPointF(left, middle), QPointF(left + _SAMPLE, middle)]
            strokes.stroke(painter, ends, curve.token, curve.width, strokes.PLANNED if curve.dashed else ())
            start = left + _SAMPLE + _AFTER_SAMPLE
            taken = painting.text(painter, QRectF(start, _LEGEND, 200, 16), name, "small", "text2")
            if value:
                place = QRectF(start + taken + _AFTER_NAME, _LEGEND, 200, 16)
                painting.text(painter, place, value, "small_strong", "text")
            left += _wide(name, value) + legend.between


class _Legend(NamedTuple):
    """The name and the value of each line, and what is between two of them."""

    words: list[tuple[str, str]]
    between: int = _CLOSE


def _legend(data: SCurve, room: float) -> _Legend:
    """As much as has room: names give way before values, the code of the currency before those."""
    full = [(curve.name, curve.value) for curve in data.curves]
    short = [(name.split()[0], value) for name, value in full]
    bare = [(name, value.removeprefix(data.sign)) if at else (name, value) for at, (name, value) in enumerate(short)]
    ways = [_Legend(full, _BETWEEN), _Legend(full), _Legend(short)]
    if data.sign.endswith(words.NO_BREAK):
        ways.append(_Legend(bare))
    ways += [_Legend([(name, "") for name, _ in full]), _Legend([(name, "") for name, _ in short])]
    return next((way for way in ways if _taken(way) <= room - SIDE), ways[-1])


def _taken(legend: _Legend) -> float:
    return sum(_wide(*each) + legend.between for each in legend.words) - legend.between


def _wide(name: str, value: str) -> float:
    wide = _SAMPLE + _AFTER_SAMPLE + painting.text_width(name, "small")
    return wide + (_AFTER_NAME + painting.text_width(value, "small_strong") if value else 0)
