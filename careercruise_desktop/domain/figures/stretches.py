"""Sums over stretches of days, which trends are drawn from: days, weeks, or weeks put together as months."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from careercruise_desktop.domain.periods import Period

MOST_DAYS = 42
MOST_WEEKS = 122
MOST_MONTHS = 122


class Unit(StrEnum):
    """What one point of a trend stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"


def unit_for(period: Period) -> Unit:
    """The unit in which a period can still be read: at most 122 points, so that each gets three pixels and more.

    It follows from the period alone, never from a window's size, so that a drawing, its table and the command line
    always show the same points.
    """
    if period.days <= MOST_DAYS:
        return Unit.DAY
    if period.days <= 7 * MOST_WEEKS:
        return Unit.WEEK
    return Unit.MONTH if period.days <= MOST_MONTHS * 30.5 else Unit.QUARTER


class Sums(NamedTuple):
    """What was logged and planned from the day `first` to the day `last` (ordinals, both included); minutes.

    `planned`, `kept` and `blocks` count only days before today: what is planned for later cannot be kept yet.
    `days` are those with anything logged, `switches` are changes of role within a day, `focus` are minutes in stretches
    of one role of at least 90 minutes; both are known of `timed` days alone, which have an entry with times.
    """

    first: int
    last: int
    it: int = 0
    pm: int = 0
    planned: int = 0
    kept: int = 0
    blocks: int = 0
    switches: int = 0
    days: int = 0
    entries: int = 0
    focus: int = 0
    timed: int = 0

    @property
    def logged(self) -> int:
        """Logged minutes of both roles."""
        return self.it + self.pm

    @property
    def it_share(self) -> float | None:
        """IT's share of the logged minutes; None when nothing is logged."""
        return self.it / (self.it + self.pm) if self.it + self.pm else None

    @property
    def accuracy(self) -> float | None:
        """Plan accuracy: kept over planned minutes; None when nothing was planned."""
        return self.kept / self.planned if self.planned else None

    @property
    def switch_rate(self) -> float | None:
        """Role switches on a day with timed entries, on average; None without such a day."""
        return self.switches / self.timed if self.timed else None

    @property
    def focus_rate(self) -> float | None:
        """Minutes of focus on a day with timed entries, on average; None without such a day."""
        return self.focus / self.timed if self.timed else None


def added(parts: Iterable[Sums], first: int, last: int) -> Sums:
    """All parts as one stretch; counts simply add up, so every rate of it is weighted by what lies behind."""
    columns = list(zip(*parts, strict=True))
    return Sums(first, last, *map(sum, columns[2:])) if columns else Sums(first, last)


def grouped(weeks: Sequence[Sums], unit: Unit) -> tuple[Sums, ...]:
    """Weeks in order put together as months or quarters; a week belongs to the month that its fourth day lies in."""
    if unit not in {Unit.MONTH, Unit.QUARTER} or not weeks:
        return tuple(weeks)
    months = 1 if unit is Unit.MONTH else 3
    starts = _starts(date.fromordinal(_middle(weeks[0])), date.fromordinal(_middle(weeks[-1])), months)
    edges = (0, *(bisect_left(weeks, start.toordinal(), key=_middle) for start in starts), len(weeks))
    groups = [weeks[first:end] for first, end in pairwise(edges) if first < end]
    return tuple(added(group, group[0].first, group[-1].last) for group in groups)


def _middle(week: Sums) -> int:
    return min(week.first + 3, week.last)


def _starts(first: date, last: date, months: int) -> Iterator[date]:
    """The first days of the months or quarters that begin after one day and up to another."""
    month = ((first.year * 12 + first.month - 1) // months + 1) * months
    while (start := date(month // 12, month % 12 + 1, 1)) <= last:
        yield start
        month += months


def trailing(before: Sequence[Sums], parts: Sequence[Sums], count: int) -> tuple[Sums, ...]:
    """For each part the sum of it and the parts before it, `count` together; `before` are those before the first."""
    if count == 1:
        return tuple(parts)
    whole = [*before[max(0, len(before) - count + 1) :], *parts]
    lead = len(whole) - len(parts)
    return tuple(
        added(window, window[0].first, window[-1].last)
        for at in range(lead, len(whole))
        if (window := whole[max(0, at - count + 1) : at + 1])
    )
