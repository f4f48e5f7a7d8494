"""Logged days: how many working days in a row, and the longest gap. Days are ordinals (`date.toordinal`)."""

from __future__ import annotations

from collections.abc import Container, Iterable
from datetime import date
from typing import NamedTuple

FARTHEST = 100 * 366


class Gap(NamedTuple):
    """Working days in a row without anything logged: the first, the last, and how many working days."""

    first: int
    last: int
    days: int


def weekday(day: int) -> int:
    """The weekday of an ordinal, Monday = 0."""
    return (day + 6) % 7


def working_days(working: frozenset[int], first: int, last: int) -> int:
    """How many of the days from `first` to `last` are working days; 0 when it ends before it starts."""
    if last < first:
        return 0
    weeks, rest = divmod(last - first + 1, 7)
    return weeks * len(working) + sum(1 for day in range(last - rest + 1, last + 1) if weekday(day) in working)


def working_among(days: Iterable[int], working: frozenset[int]) -> int:
    """How many of some days are working days."""
    # By their rests, so that nothing is called for each day of a long career.
    rests = {rest for rest in range(7) if weekday(rest) in working}
    return sum([day % 7 in rests for day in days])


def streak(logged: Container[int], working: frozenset[int], today: date, reach: int = FARTHEST) -> int:
    """Working days in a row with anything logged, up to yesterday, and today once something is.

    Args:
        logged: the days with anything logged.
        working: the weekdays worked, Monday = 0.
        today: the last day to look at.
        reach: how many days back `logged` is known.
    """
    last = today.toordinal()
    count = int(last in logged and weekday(last) in working)
    for day in range(last - 1, last - reach, -1):
        # `weekday`, written out: this runs for each day of a long career.
        if (day + 6) % 7 in working:
            if day not in logged:
                break
            count += 1
    return count


def longest_gap(logged: Container[int], working: frozenset[int], first: int, last: int) -> Gap | None:
    """The longest run of working days from `first` to `last` without anything logged; the earliest of equals."""
    best: Gap | None = None
    begun = count = 0
    for day in range(first, last + 1):
        # `weekday`, written out: this runs for each day of a long career.
        if (day + 6) % 7 not in working:
            continue
        if day in logged:
            count = 0
            continue
        begun, count = (begun if count else day), count + 1
        if best is None or count > best.days:
            best = Gap(begun, day, count)
    return best
