"""Where the squares of a heat map lie: as a calendar, as weeks side by side, or as years one below the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QRectF

from careercruise_desktop.domain import words

from .state import Grid, Point
from .ticks import month_label, month_starts

LABELS = 38
HEAD = 18
BETWEEN_BANDS = 14
# A cell is at most so many pixels high, and so many times as high as wide, or as wide as high.
LARGEST, TALLEST, WIDEST = 24.0, 1.5, 1.7
_WEEK = 7
_YEAR_WEEKS = 53
_MOST_BANDS = 4


class Caption(NamedTuple):
    """A word beside the squares; `align` as in `painting`."""

    rect: QRectF
    text: str
    align: float


@dataclass(frozen=True, slots=True)
class Squares:
    """The place of each point, the words around them, and the top of the row of squares that each belongs to.

    `places` are (column, row) pairs that the arrow keys move in.
    """

    cells: tuple[QRectF, ...]
    captions: tuple[Caption, ...]
    tops: tuple[float, ...]
    places: tuple[tuple[int, int], ...]


def squares(grid: Grid, points: Sequence[Point], area: QRectF, week_start: int) -> Squares:
    """Lay points out in an area."""
    if grid is Grid.CALENDAR:
        return _calendar(points, area, week_start)
    return _years(points, area) if grid is Grid.YEARS else _weeks(points, area, week_start)


class _Pitch(NamedTuple):
    bands: int
    columns: int
    across: float
    down: float


def _week_of(day: int, week_start: int) -> int:
    """A number for the week that a day lies in; consecutive weeks have consecutive numbers."""
    return (day - 1 - week_start) // _WEEK


def _row_of(day: int, week_start: int) -> int:
    return (day - 1 - week_start) % _WEEK


def _cell(left: float, top: float, across: float, down: float) -> QRectF:
    """A cell on whole pixels with a gap of two to the next one, of one when it is small."""
    gap = 2 if min(across, down) >= 7 else 1
    x, y = round(left), round(top)
    return QRectF(x, y, max(1, round(left + across) - x - gap), max(1, round(top + down) - y - gap))


def _pitch(weeks: int, area: QRectF) -> _Pitch:
    """In how many bands the weeks lie, so that the cells become as large and as square as can be."""
    best = _Pitch(1, weeks, 0.0, 0.0)
    for bands in range(1, _MOST_BANDS + 1):
        columns = ceil(weeks / bands)
        across = (area.width() - LABELS) / columns
        room = (area.height() - (bands - 1) * BETWEEN_BANDS) / bands - HEAD
        down = min(room / _WEEK, across * TALLEST, LARGEST)
        across = min(across, down * WIDEST)
        if min(across, down) > min(best.across, best.down) + 0.5:
            best = _Pitch(bands, columns, across, down)
    return best


def _weeks(points: Sequence[Point], area: QRectF, week_start: int) -> Squares:
    start = _week_of(points[0].first, week_start)
    weeks = _week_of(points[-1].first, week_start) - start + 1
    pitch = _pitch(weeks, area)
    band_height = HEAD + _WEEK * pitch.down + BETWEEN_BANDS
    cells, tops, places = [], [], []
    for point in points:
        week, row = _week_of(point.first, week_start) - start, _row_of(point.first, week_start)
        band, column = divmod(week, pitch.columns)
        top = area.top() + band * band_height
        left = area.left() + LABELS + column * pitch.across
        cells.append(_cell(left, top + HEAD + row * pitch.down, pitch.across, pitch.down))
        tops.append(top + HEAD - 2)
        places.append((week, row))
    captions: list[Caption] = []
    for band in range(pitch.bands):
        top = area.top() + band * band_height + HEAD
        for row in range(0, _WEEK, 2):
            name = words.WEEKDAYS[(week_start + row) % _WEEK][:3]
            rect = QRectF(area.left(), top + row * pitch.down - 1, LABELS - 8, pitch.down)
            captions.append(Caption(rect, name, 1.0))
    captions += _months(points, area, week_start, pitch)
    return Squares(tuple(cells), tuple(captions), tuple(tops), tuple(places))


def _months(points: Sequence[Point], area: QRectF, week_start: int, pitch: _Pitch) -> list[Caption]:
    """The names of the months above the weeks that they begin in."""
    captions: list[Caption] = []
    start = _week_of(points[0].first, week_start)
    reach = (0, 0.0)
    for month in month_starts(points[0].first, points[-1].last):
        band, column = divmod(_week_of(month.toordinal(), week_start) - start, pitch.columns)
        left = area.left() + LABELS + column * pitch.across
        name = month_label(month)
        wide = 7.0 * len(name)
        if (band, left) < reach or left + wide > area.right() + 8:
            continue
        top = area.top() + band * (HEAD + _WEEK * pitch.down + BETWEEN_BANDS)
        captions.append(Caption(QRectF(left, top, wide + 8, HEAD - 4), name, 0.0))
        reach = (band, left + wide)
    return captions


def _calendar(points: Sequence[Point], area: QRectF, week_start: int) -> Squares:
    start = _week_of(points[0].first, week_start)
    rows = _week_of(points[-1].first, week_start) - start + 1
    left, top = area.left() + LABELS + 14, area.top() + HEAD
    across = min((area.right() - left) / _WEEK, 96.0)
    down = min((area.bottom() - top) / rows, 64.0)
    cells, tops, places = [], [], []
    for point in points:
        row, column = _week_of(point.first, week_start) - start, _row_of(point.first, week_start)
        cell = QRectF(round(left + column * across), round(top + row * down), round(across) - 4, round(down) - 18)
        cells.append(cell)
        tops.append(area.top() + HEAD - 2)
        places.append((column, row))
    captions = [
        Caption(QRectF(left + at * across, area.top(), across - 4, HEAD - 4), _weekday(at + week_start), 0.5)
        for at in range(_WEEK)
    ]
    for row in range(rows):
        monday = date.fromordinal((start + row) * _WEEK + 1 + week_start)
        rect = QRectF(area.left(), top + row * down, LABELS + 4, down - 18)
        captions.append(Caption(rect, words.day_short(monday), 1.0))
    return Squares(tuple(cells), tuple(captions), tuple(tops), tuple(places))


def _weekday(day: int) -> str:
    return words.WEEKDAYS[day % _WEEK][:3]


def _years(points: Sequence[Point], area: QRectF) -> Squares:
    first, last = (date.fromordinal(points[at].first + 3).year for at in (0, -1))
    left, top = area.left() + LABELS, area.top() + HEAD
    across = (area.right() - left) / _YEAR_WEEKS
    down = min((area.bottom() - top) / (last - first + 1), 22.0)
    starts = [date(year, 1, 1).toordinal() for year in range(first, last + 1)]
    places = []
    for point in points:
        # A week belongs to the year that most of its days lie in.
        row = bisect_right(starts, point.first + 3) - 1
        places.append(((point.first + 3 - starts[row]) // _WEEK, row))
    # All of a column are as wide as each other, all of a row as high.
    columns = [_cell(left + at * across, top, across, down) for at in range(_YEAR_WEEKS)]
    rows = [_cell(left, top + at * down, across, down) for at in range(last - first + 1)]
    wide = [(cell.x(), cell.width()) for cell in columns]
    high = [(cell.y(), cell.height()) for cell in rows]
    cells = [QRectF(wide[column][0], high[row][0], wide[column][1], high[row][1]) for column, row in places]
    captions = []
    every = next(step for step in (1, 2, 5, 10, 50) if step * down >= 13 or step == 50)
    for year in range(first, last + 1):
        if year % every == 0 or every == 1:
            rect = QRectF(area.left(), top + (year - first) * down - 1, LABELS - 8, down)
            captions.append(Caption(rect, str(year), 1.0))
    for month in range(12):
        column = (date(2001, month + 1, 1).timetuple().tm_yday - 1) / _WEEK
        rect = QRectF(left + column * across, area.top(), 30, HEAD - 4)
        captions.append(Caption(rect, words.MONTHS[month][:3], 0.0))
    return Squares(tuple(cells), tuple(captions), (top - 2,) * len(cells), tuple(places))
