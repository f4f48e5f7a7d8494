"""The milestone trend: the date that was forecast for each milestone, by the day of the report, over the diagonal."""

from __future__ import annotations

from math import ceil, hypot

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import IT, mark_rect, paint_mark

from . import diagonal_labels as labels
from . import strokes
from .chart import HEAD_ROOM, Chart
from .pointing import NONE
from .state import Data, Diagonal, Forecasts
from .ticks import Tick, time_ticks

_SIDE, _FOOT, _LABEL_GAP = 16, 30, 10
_SMALL, _END = 5.0, 10.0
_NEAR = 14.0
_SPARE = 0.06
_BEYOND, _LEAST = 1.25, 220.0
_LINE, _MEANT = 1.5, 2.5
_RIGHT = 4


class DiagonalChart(Chart):
    """Level lines are stable, rising ones slip, what lies below the diagonal is over. A day is as wide as high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Diagonal | None = None
        self._days = (0.0, 1.0)
        self._dates = (0.0, 1.0)
        self._day = 1.0
        self._places: list[QPointF] = []
        self._starts: list[int] = []
        self._words: list[labels.Words] = []
        self._ends: list[labels.Words] = []
        self._levels: tuple[Tick, ...] = ()

    def take(self, data: Data) -> None:
        """Keep the lines, and where the points of each begin."""
        assert isinstance(data, Diagonal)
        self._data = data
        self._starts = []
        count = 0
        for line in data.lines:
            self._starts.append(count)
            count += len(line.places)

    def place(self, whole: QRectF) -> None:
        """Find the scale in which both kinds of days fit, then every place, then where words have room."""
        data = self._data
        if data is None:
            return
        dates = [date for line in data.lines for _, date in line.places]
        spare = max(3.0, (max(dates) - min(dates)) * _SPARE)
        low, high = min(dates) - spare, max(max(dates) + spare, float(min(data.today, data.last)))
        left = max(painting.text_width(name, "caption") for name in ("Jan 2026", "Sep")) + _LABEL_GAP
        self.plot = whole.adjusted(_SIDE - 4 + left, HEAD_ROOM - 8, -_SIDE, -_FOOT)
        wide, tall = max(1.0, self.plot.width()), max(1.0, self.plot.height())
        self._day = min(wide / (data.last - data.first + 1), tall / (high - low), self._room_for_ends(data, whole))
        # A broad plot would show months in which nothing can be.
        self.plot.setWidth(min(wide, max((data.last - data.first) * _BEYOND * self._day, _LEAST)))
        self._days = (data.first, data.first + self.plot.width() / self._day)
        self._dates = (high - tall / self._day, high)
        self._places = [self._at(*place) for line in data.lines for place in line.places]
        self._levels = time_ticks(ceil(self._dates[0]), int(high), self._day, lambda _: labels.HIGH)
        self._place_words(data, whole.right() - _RIGHT)

    def column(self, index: int) -> QRectF:
        """The square around a mark."""
        return QRectF(self._places[index].x() - 10, self._places[index].y() - 10, 20, 20)

    def point_at(self, place: QPointF) -> int:
        """The nearest mark, if it is near."""
        away = [hypot(mark.x() - place.x(), mark.y() - place.y()) for mark in self._places]
        nearest = min(range(len(away)), key=away.__getitem__, default=NONE)
        return nearest if nearest != NONE and away[nearest] <= _NEAR else NONE

    def tip_top(self, index: int) -> float:
        """Right above the mark."""
        return self._places[index].y() - 8

    def neighbour(self, index: int, across: int, down: int) -> int:
        """Left and right along a line, up and down to the mark of the next line whose report is nearest in time."""
        data = self._data
        if data is None:
            return index
        at = self._line_of(index)
        first = self._starts[at]
        if across:
            return max(first, min(index + across, first + len(data.lines[at].places) - 1))
        # The lines are in the order of their ends, the earliest of them lowest.
        other = max(0, min(at - down, len(data.lines) - 1))
        if other == at:
            return index
        report = data.lines[at].places[index - first][0]
        reports = [place[0] for place in data.lines[other].places]
        return self._starts[other] + min(range(len(reports)), key=lambda each: abs(reports[each] - report))

    def mark(self, index: int) -> None:
        """Paint all anew, because the whole line of a point stands out."""
        self.renew()

    def paint_back(self, painter: QPainter, part: QRectF) -> None:
        """The area below the diagonal, level lines at months, labels."""
        data = self._data
        if data is None:
            return
        plot = self.plot
        start, end = max(self._days[0], self._dates[0]), min(self._days[1], self._dates[1])
        if start < end:
            one, two = self._at(start, start), self._at(end, end)
            corners = [one, two, QPointF(plot.right(), two.y()), plot.bottomRight(), QPointF(one.x(), plot.bottom())]
            painter.fillPath(strokes.line(corners), theme().brush("band"))
        for tick in self._levels:
            y = round(self._at(0, tick.at).y())
            painting.hairline(painter, plot.left(), y, plot.width(), "grid")
            if tick.label:
                place = QRectF(plot.left() - 120, y - 8, 120 - _LABEL_GAP, 16)
                painting.text(painter, place, tick.label, "caption", "text3", align=painting.RIGHT)
        painting.hairline(painter, plot.left(), plot.bottom(), plot.width(), "border2")
        if start < end:
            strokes.stroke(painter, (one, two), "border2", 1.0)
            self._name_area(painter, data)
        self._paint_months(painter)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Today, the lines with their marks, the words."""
        data = self._data
        if data is None:
            return
        today = self._at(data.today, 0).x()
        if self.plot.left() <= today <= self.plot.right():
            strokes.day_line(painter, today, self.plot.top(), self.plot.bottom())
        for words in self._words:
            # Below the marks, so that hollow ones stay hollow.
            strokes.stroke(painter, words.stem, f"{data.lines[words.line].token}_mark", _LINE)
        meant = self._line_of(self.current) if self.current != NONE else NONE
        for at, line in enumerate(data.lines):
            places = self._places[self._starts[at] : self._starts[at] + len(line.places)]
            strokes.stroke(painter, places, f"{line.token}_mark", _MEANT if at == meant else _LINE)
            for place in places[:-1]:
                paint_mark(painter, mark_rect(place.x() - _SMALL / 2, place.y(), line.token, _SMALL), line.token)
            _paint_end(painter, places[-1], line)
        if self.current != NONE:
            strokes.dot(painter, self._places[self.current], f"{data.lines[meant].token}_mark", 5.0)
        for words in self._words:
            left, token = words.rect.left() + labels.STEM, f"{data.lines[words.line].token}_text"
            strokes.label(painter, left, words.rect.center().y(), words.text, token=token)
        for words in self._ends:
            rect = words.rect.adjusted(0, -2, 2, 2)
            painting.text(painter, rect, words.text, "caption_strong")

    def _at(self, report: float, date: float) -> QPointF:
        """The place of a forecast date on a report day."""
        x = self.plot.left() + (report - self._days[0]) * self._day
        return QPointF(x, self.plot.bottom() - (date - self._dates[0]) * self._day)

    def _line_of(self, index: int) -> int:
        return max(at for at, start in enumerate(self._starts) if start <= index)

    def _room_for_ends(self, data: Diagonal, whole: QRectF) -> float:
        """How wide a day may be so that the last dates have room behind their marks."""
        room = whole.right() - _RIGHT - self.plot.left() - _END
        ends = (
            (max(line.places[-1][0], data.today) - data.first, _wide(line.end, "caption_strong"))
            for line in data.lines
            if line.end
        )
        return min((max(1.0, room - wide) / days for days, wide in ends if days > 0), default=room)

    def _place_words(self, data: Diagonal, right: float) -> None:
        marks = [
            self._places[start : start + len(line.places)] for start, line in zip(self._starts, data.lines, strict=True)
        ]
        pairs = list(zip(data.lines, marks, strict=True))
        # Behind the mark, and behind today's line where that stands there.
        today = self._at(data.today, 0).x()
        ends = [
            (
                line.end,
                _wide(line.end, "caption_strong"),
                QPointF(max(places[-1].x(), today - _END / 2), places[-1].y()),
            )
            for line, places in pairs
            if line.end
        ]
        self._ends = labels.end_words(ends, self.plot, right, _END)
        taken = [words.rect for words in self._ends]
        taken += [QRectF(places[-1].x() - _END / 2, places[-1].y() - _END / 2, _END, _END) for places in marks]
        # The latest first: they still matter.
        most = self.plot.width() * 0.5
        named = [(_cut(line.name, most), places) for line, places in reversed(pairs)]
        lines = [(name, _wide(name, "caption_medium") + labels.STEM, places) for name, places in named]
        line = QRectF(today - 2, self.plot.top(), 4, self.plot.height())
        found = labels.names(lines, self.plot, [*taken, line])
        self._words = [words._replace(line=len(pairs) - 1 - words.line) for words in found]

    def _name_area(self, painter: QPainter, data: Diagonal) -> None:
        """Where the area below the diagonal is wide enough for its name, and nothing stands there."""
        name, today = data.below, self._at(data.today, 0).x()
        wide = painting.text_width(name, "caption")
        place = QRectF(self.plot.right() - wide - 24, self.plot.bottom() - self.plot.height() * 0.22 - 8, wide, 16)
        inside = self._at(*self._over(place.topLeft())).x() <= place.left() - 6
        busy = place.left() - 4 < today < place.right() + 4
        busy = busy or any(place.intersects(words.rect) for words in (*self._words, *self._ends))
        lines = (self._places[start:end] for start, end in self._bounds())
        if inside and not busy and not any(labels.crosses(place, each) for each in lines):
            painting.text(painter, place, name, "caption", "text3")

    def _over(self, place: QPointF) -> tuple[float, float]:
        """The place on the diagonal as high as another one."""
        date = self._dates[0] + (self.plot.bottom() - place.y()) / self._day
        return date, date

    def _bounds(self) -> list[tuple[int, int]]:
        return list(zip(self._starts, [*self._starts[1:], len(self._places)], strict=True))

    def _paint_months(self, painter: QPainter) -> None:
        reach = 0.0
        for tick in time_ticks(int(self._days[0]), int(self._days[1]) - 1, self._day, _wide):
            x, half = self._at(tick.at, 0).x(), _wide(tick.label) / 2
            if not tick.label or x - half < reach or x + half > self.plot.right() + _SIDE - 2:
                continue
            painting.text(painter, QRectF(x - half, self.plot.bottom() + 6, 2 * half + 1, 16), tick.label, "caption",
                          "text3")  # fmt: skip
            reach = x + half + 4


def _wide(words: str, role: str = "caption") -> float:
    return float(painting.text_width(words, role))


def _cut(name: str, room: float) -> str:
    fits = painting.text_width(name, "caption_medium") <= room
    return name if fits else painting.shortened(name, "caption_medium", "text2", room)


def _paint_end(painter: QPainter, place: QPointF, line: Forecasts) -> None:
    """The last mark: filled when it was done on that day, else hollow."""
    outer = mark_rect(place.x() - _END / 2, place.y(), line.token, _END)
    paint_mark(painter, outer, line.token)
    if not line.reached:
        inset = 2.0 if line.token == IT else 2.8
        paint_mark(painter, outer.adjusted(inset, inset, -inset, -inset), line.token, "surface")
