"""The weeks, calendar months or quarters of a period: the points of what happens too seldom to be told by week."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.periods import Period, months_back, week_of

from .stretches import Unit


class CalendarPart(NamedTuple):
    """From the day `first` to the day `last`; `part` where the period cuts it, or it is not over.

    `reach` is the first day of the stretch that is told with it: it and the parts before it that a rolling figure has.
    """

    first: date
    last: date
    part: bool
    reach: date

    @property
    def period(self) -> Period:
        """Its days."""
        return Period(self.first, self.last)

    @property
    def rolling(self) -> Period:
        """Its days and those of the parts before it."""
        return Period(self.reach, self.last)


def coarser(unit: Unit) -> Unit:
    """The unit for what happens seldom: weeks where days are drawn, months for weeks, else quarters."""
    return {Unit.DAY: Unit.WEEK, Unit.WEEK: Unit.MONTH}.get(unit, Unit.QUARTER)


def calendar_parts(
    period: Period, unit: Unit, today: date, *, week_start: int = 0, rolling: int = 1
) -> tuple[CalendarPart, ...]:
    """The parts of a period that have begun, in order, cut to it.

    Args:
        period: the days.
        unit: weeks, months or quarters.
        today: the last day of which anything can be told.
        week_start: the first day of the week, Monday = 0.
        rolling: how many parts are told together, the last of them being the part itself.
    """
    last = min(period.last, today)
    return tuple(
        CalendarPart(
            max(whole.first, period.first),
            min(whole.last, period.last),
            part=whole.first < period.first or whole.last > period.last or whole.last >= today,
            reach=_earlier(whole.first, unit, rolling - 1) if rolling > 1 else max(whole.first, period.first),
        )
        for whole in _wholes(period.first, last, unit, week_start)
    )


def _wholes(first: date, last: date, unit: Unit, week_start: int) -> Iterator[Period]:
    one = _whole(first, unit, week_start)
    while one.first <= last:
        yield one
        one = _whole(one.last + timedelta(days=1), unit, week_start)


def _whole(day: date, unit: Unit, week_start: int) -> Period:
    if unit is Unit.WEEK:
        return week_of(day, week_start)
    months = 1 if unit is Unit.MONTH else 3
    first = day.replace(month=(day.month - 1) // months * months + 1, day=1)
    return Period(first, months_back(first, -months) - timedelta(days=1))


def _earlier(first: date, unit: Unit, parts: int) -> date:
    if unit is Unit.WEEK:
        return first - timedelta(weeks=parts)
    return months_back(first, parts * (1 if unit is Unit.MONTH else 3))
