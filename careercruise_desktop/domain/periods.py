"""Periods that a view can show: a week, month, quarter or year, all, or any range of days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Self


class Stretch(StrEnum):
    """How long a period is."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days, at least 1."""
        return (self.last - self.first).days + 1

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last

    @property
    def halves(self) -> tuple[Period, Period]:
        """Both halves, of which the second has the day in the middle."""
        middle = self.first + timedelta(days=self.days // 2)
        return Period(self.first, max(self.first, middle - timedelta(days=1))), Period(middle, self.last)

    @classmethod
    def ending(cls, stretch: Stretch, today: date, *, week_start: int = 0, oldest: date | None = None) -> Self:
        """The period that a view opens with.

        Week: the running week. Month, quarter, year: whole weeks back from the end of the running week, so that
        each week is drawn whole. All: from `oldest` (or a year back).
        """
        week = week_of(today, week_start)
        weeks = {Stretch.WEEK: 1, Stretch.MONTH: 5, Stretch.QUARTER: 13, Stretch.YEAR: 52}.get(stretch)
        if weeks is None:
            floor = week_of(min(oldest or today - timedelta(days=364), today), week_start).first
            return cls(floor, week.last)
        return cls(week.last - timedelta(days=7 * weeks - 1), week.last)

    def stepped(self, steps: int) -> Period:
        """The period of the same length so many lengths later (negative: earlier)."""
        shift = timedelta(days=self.days * steps)
        return Period(self.first + shift, self.last + shift)


def week_of(day: date, week_start: int = 0) -> Period:
    """The week around a day; `week_start` counts from Monday = 0."""
    first = day - timedelta(days=(day.weekday() - week_start) % 7)
    return Period(first, first + timedelta(days=6))


def months_back(day: date, months: int) -> date:
    """The same day of the month so many months earlier, or that month's last day."""
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    # Not by `calendar`, which loads the system's languages for it.
    last = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
    return last.replace(day=min(day.day, last.day))


def last_whole(day: date, months: int) -> Period:
    """The whole month, quarter (3) or year (12) of the calendar before the one of a day."""
    last = day.replace(month=(day.month - 1) // months * months + 1, day=1) - timedelta(days=1)
    return Period(last.replace(month=last.month - months + 1, day=1), last)
