"""Squares for days side by side by week, or for weeks by year: the stronger, the more was logged."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Point, Series

from .axes import drawn
from .setting import Setting
from .sheet import AXIS, Box, Drawing, Sheet, Spot, wide

_SOFT = (1.0, 0.32, 0.62, 1.0)
_TOP, _FOOT, _LEFT = 13.0, 17.0, 26.0
_MOST, _WIDEST, _GAP = 15.0, 1.6, 0.14


def heat(figure: Figure, setting: Setting) -> Drawing:
    """The squares of the first series, with what the strongest means."""
    series = figure.series[0]
    by_week = any(point.last != point.first for point in series.points)
    full = (setting.week_minutes if by_week else setting.day_minutes) // 30 * 30
    places = _by_year(series) if by_week else _by_week(series, setting.week_start)
    columns = 1 + max((column for column, _, _ in places), default=0)
    rows = 1 + max((row for _, row, _ in places), default=0) if by_week else 7
    room = Box(_LEFT, _TOP, setting.width - _LEFT, setting.height - _TOP - _FOOT)
    high = min(_MOST, room.height / rows)
    size = min(_WIDEST * high, room.width / columns)
    sheet = Sheet(setting.width, setting.height)
    for column, row, point in places:
        value = drawn(point.value) or 0.0
        level = 3 if value >= full else 2 if value * 2 >= full else 1 if value > 0 else 0
        box = Box(room.x + column * size, room.y + row * high, max(0.3, size * (1 - _GAP)), max(0.3, high * (1 - _GAP)))
        sheet.box(box, "c3" if level else "band", radius=1.4 if size > 6 else 0.5, soft=_SOFT[level],
                  says=setting.says(series, point))  # fmt: skip
    if by_week:
        _years(sheet, room, places, (size, high))
    else:
        _weeks(sheet, room, places, (size, high), setting.week_start)
    _legend(sheet, full, a_week=by_week)
    return sheet.drawing


_Places = list[tuple[int, int, Point]]


def _by_week(series: Series, week_start: int) -> _Places:
    """A column a week."""
    if not series.points:
        return []
    first = min(point.first for point in series.points).toordinal()
    first -= (first - 1 - week_start) % 7
    return [(*divmod(point.first.toordinal() - first, 7), point) for point in series.points]


def _by_year(series: Series) -> _Places:
    """A row a year; a week stands in the year of its middle."""
    found = []
    for point in series.points:
        middle = point.first + (point.last - point.first) // 2
        found.append((min(52, (middle.timetuple().tm_yday - 1) // 7), middle.year, point))
    least = min((row for _, row, _ in found), default=0)
    return [(column, row - least, point) for column, row, point in found]


def _weeks(sheet: Sheet, room: Box, places: _Places, size: tuple[float, float], week_start: int) -> None:
    """The names of every second day on the left, and of the months above."""
    across, down = size
    for row in range(0, 7, 2):
        name = words.WEEKDAYS[(row + week_start) % 7][:3]
        sheet.text(Spot(room.x - 6, room.y + (row + 0.5) * down + 2.2), name, anchor="end")
    free, seen = room.x - 1, set[tuple[int, int]]()
    for column, _, point in places:
        month = (point.first.year, point.first.month)
        if month in seen:
            continue
        seen.add(month)
        name = words.MONTHS[point.first.month - 1][:3]
        x = room.x + column * across
        if x >= free and x + wide(name) <= sheet.width:
            sheet.text(Spot(x, room.y - 4.5), name)
            free = x + wide(name) + 5


def _years(sheet: Sheet, room: Box, places: _Places, size: tuple[float, float]) -> None:
    """The years on the left, and the months above."""
    across, down = size
    free = room.y - 1.0
    for row in sorted({row for _, row, _ in places}):
        year = next(point for _, at, point in places if at == row)
        middle = year.first + (year.last - year.first) // 2
        y = room.y + (row + 0.5) * down
        if y - AXIS / 2 >= free - 2:
            sheet.text(Spot(room.x - 6, y + 2.5), f"{middle.year}", anchor="end")
            free = y + AXIS
    for month in range(0, 12, 2):
        at = date(2025, month + 1, 1).timetuple().tm_yday // 7
        sheet.text(Spot(room.x + at * across, room.y - 4.5), words.MONTHS[month][:3])


def _legend(sheet: Sheet, full: int, *, a_week: bool) -> None:
    """What the faintest and the strongest square mean."""
    y = sheet.height - 9
    sheet.text(Spot(_LEFT, y + 7), f"0{words.NO_BREAK}h")
    x = _LEFT + 17
    for level, soft in enumerate(_SOFT):
        sheet.box(Box(x + level * 13, y, 11, 8), "c3" if level else "band", radius=1.4, soft=soft)
    sheet.text(Spot(x + 57, y + 7), f"{words.duration(full)} or more{' a week' if a_week else ''}")
