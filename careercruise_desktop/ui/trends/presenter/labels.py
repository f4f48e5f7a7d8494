"""The names of points of time, as tips, tables and screen readers say them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from careercruise_desktop.domain import words

_SHORT = 7
_SLACK = timedelta(days=3)


@lru_cache(maxsize=4096)
def point_name(first: date, last: date, today: date) -> str:
    """The name of a point: `Thu 19 March`, `2 – 8 March`, `March 2024`, `January – March 2024`.

    Weeks that lie together over the end of a month belong to the month that has more of them. Names are kept: the
    charts of a wall share their points.
    """
    if (last - first).days < _SHORT:
        return days_name(first, last, today)
    start, end = first + _SLACK, last - _SLACK
    start_name, end_name = words.MONTHS[start.month - 1], words.MONTHS[end.month - 1]
    if (start.year, start.month) == (end.year, end.month):
        return f"{start_name} {start.year}"
    year = f" {start.year}" if start.year != end.year else ""
    return f"{start_name}{year} – {end_name} {end.year}"


def days_name(first: date, last: date, today: date) -> str:
    """A few days in text, with the year only when it is another one: `2 – 8 March`, `29 December – 4 January 2026`."""
    if first == last:
        return words.day_long(first, today)
    year = f" {last.year}" if last.year != today.year else ""
    month = f" {words.MONTHS[first.month - 1]}" if first.month != last.month else ""
    return f"{first.day}{month} – {last.day} {words.MONTHS[last.month - 1]}{year}"
