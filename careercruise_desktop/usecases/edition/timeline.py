"""Time as a place on a line: where a day lies in a period, and which marks its axis has."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.drawings import Tick
from careercruise_desktop.domain.periods import Period, months_back
from careercruise_desktop.domain.words import MONTHS

MOST_TICKS = 9


def place(day: date, period: Period) -> float:
    """Where a day lies, 0 at the start of the period and 1 at its end; days outside are drawn at the edge."""
    return min(1.0, max(0.0, (day - period.first).days / max(1, period.days)))


def calendar_ticks(period: Period) -> tuple[Tick, ...]:
    """Marks at the starts of months, quarters or years, at most nine; the first of a year is strong."""
    starts = month_starts(period)
    step = next((step for step in (1, 3, 6, 12, 24, 60, 120) if len(starts) <= MOST_TICKS * step), 120)
    shown = [each for each in starts if (each.year * 12 + each.month - 1) % step == 0]
    ticks = []
    for number, each in enumerate(shown):
        new_year = each.month == 1
        ticks.append(Tick(place(each, period), _label(each, step, named=new_year or not number), new_year))
    return tuple(ticks)


def month_starts(period: Period) -> list[date]:
    """The first days of the months that begin in the period."""
    found = []
    day = period.last.replace(day=1)
    while day >= period.first:
        found.append(day)
        if day.year == 1 and day.month == 1:
            break
        day = months_back(day, 1)
    return found[::-1]


def _label(day: date, step: int, *, named: bool) -> str:
    if step >= 12:
        return str(day.year)
    name = f"Q{(day.month + 2) // 3}" if step == 3 else MONTHS[day.month - 1][:3]
    return f"{name} {day.year}" if named else name
