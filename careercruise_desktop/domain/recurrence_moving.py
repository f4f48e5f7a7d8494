"""A repeat moved to other days as a whole: its rule, its first day, and where each of its days goes.

Days and weeks shift by as many days as the one that was moved. Months and years shift by whole months, to the date or
the weekday of the month on which the moved one came to be.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from .errors import Refused
from .recurrence import LAST, Rule
from .recurrence_text import FIELD, Freq, NthDay

# The longest that the same date takes to come again is eight years, for 29 February.
_MONTHS_TRIED = 12 * 8


class MovedRule(NamedTuple):
    """A rule moved.

    Attributes:
        rule: the new rule.
        first: its first day.
        day: where a day of the old rule goes; None where the new rule has none in its place.
    """

    rule: Rule
    first: date
    day: Callable[[date], date | None]


def moved_rule(rule: Rule, first: date, source: date, target: date) -> MovedRule:
    """The rule that falls on `target` where it fell on `source`, and moves all of its days alike.

    Args:
        rule: the rule.
        first: its first day.
        source: one of its days.
        target: where that day is moved.

    Raises:
        Refused: it repeats on several days of the week or month, so that it is not clear which of them move.
    """
    if len(rule.weekdays) > 1 or len(rule.month_days) + len(rule.nth_days) > 1:
        stretch = "week" if rule.freq is Freq.WEEKLY else "month"
        raise Refused(
            f"This repeats on several days of the {stretch}. Move only this one, or choose its days under Repeat.",
            FIELD,
        )
    if rule.freq in {Freq.DAILY, Freq.WEEKLY}:
        return _by_days(rule, first, target - source)
    return _by_months(rule, first, source, target)


def _by_days(rule: Rule, first: date, shift: timedelta) -> MovedRule:
    weekdays = tuple((day + shift.days) % 7 for day in rule.weekdays)
    until = None if rule.until is None else rule.until + shift
    return MovedRule(replace(rule, weekdays=weekdays, until=until), first + shift, lambda day: day + shift)


def _by_months(rule: Rule, first: date, source: date, target: date) -> MovedRule:
    months = _month(target) - _month(source)
    if rule.nth_days:
        new = replace(rule, nth_days=(_nth(rule.nth_days[0], target),))
    elif rule.month_days:
        last = rule.month_days[0] < 0 and _is_last(target)
        new = replace(rule, month_days=(LAST if last else target.day,))
    else:
        new = rule

    def day(old: date) -> date | None:
        return _in_month(new, _month(old) + months, target)

    step = rule.interval * (12 if rule.freq is Freq.YEARLY else 1)
    tried = (_in_month(new, _month(first) + months + turn * step, target) for turn in range(_MONTHS_TRIED))
    begins = next((found for found in tried if found is not None), None)
    if begins is None:
        raise Refused("The months of this repeat have no such day. Choose another day.", FIELD)
    if rule.until is not None:
        new = replace(new, until=_end(rule, first, source, rule.until, months))
    return MovedRule(new, begins, day)


def _end(rule: Rule, first: date, source: date, until: date, months: int) -> date:
    """The last day of the last month that still has a time."""
    month = _month(until)
    if rule.freq is Freq.YEARLY and until.month < first.month:
        month -= 1
    else:
        own = _in_month(rule, month, source if rule.freq is Freq.MONTHLY else first)
        if own is not None and own > until:
            month -= 1
    year, index = divmod(month + months + 1, 12)
    return date(year, index + 1, 1) - timedelta(days=1)


def _nth(old: NthDay, day: date) -> NthDay:
    """Which weekday of its month a day is; the last one where it was counted from the end, or may be missing."""
    nth = (day.day - 1) // 7 + 1
    last = (day + timedelta(days=7)).month != day.month
    return NthDay(LAST if last and (old.nth < 0 or nth > 4) else nth, day.weekday())


def _in_month(rule: Rule, month: int, like: date) -> date | None:
    """The day of a month on which the rule falls; where it names none, the date of `like`."""
    year, index = divmod(month, 12)
    first = date(year, index + 1, 1)
    length = (date(year + (index + 1) // 12, (index + 1) % 12 + 1, 1) - first).days
    if rule.nth_days:
        nth, weekday = rule.nth_days[0]
        ahead = (weekday - first.weekday()) % 7
        number = (
            1 + ahead + 7 * (nth - 1)
            if nth > 0
            else length - (first.weekday() + length - 1 - weekday) % 7 + 7 * (nth + 1)
        )
    else:
        number = rule.month_days[0] if rule.month_days else like.day
        number = number + length + 1 if number < 0 else number
    return first.replace(day=number) if 1 <= number <= length else None


def _month(day: date) -> int:
    """Months since the year 0."""
    return day.year * 12 + day.month - 1


def _is_last(day: date) -> bool:
    return (day + timedelta(days=1)).month != day.month
