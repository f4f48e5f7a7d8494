"""The times of a block that repeats: worked out by dateutil, never farther than what is asked for.

Rules count in whole local days and begin with the block's first day. dateutil is imported with the first rule.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import lru_cache
from itertools import islice
from typing import Any

from careercruise_desktop.domain.recurrence import Rule, rule_of
from careercruise_desktop.domain.recurrence_text import Freq
from careercruise_desktop.domain.spans import Resolved, Span, resolve

# dateutil stumbles over the week in which the calendar ends.
_END = date(9999, 12, 20)


@lru_cache(maxsize=4096)
def days(text: str, first_day: date, lower: date, upper: date) -> tuple[date, ...]:
    """The days from `lower` to `upper`, both included, on which a rule falls, in order.

    However long ago it began, it takes no longer than the days asked for. A text that cannot be read stands for no
    repeat at all: the first day.

    Args:
        text: the rule as `Rule` writes it.
        first_day: the day of the first time.
        lower: the first day asked for.
        upper: the last one.
    """
    rule = rule_of(text)
    if rule is None:
        return (first_day,) if lower <= first_day <= upper else ()
    lower, upper = max(lower, first_day), min(upper, last_day(text, first_day) or upper, _END)
    if lower > upper or not _may_fall(rule, first_day, lower, upper):
        return ()
    if lower == upper:
        return (lower,)
    start = _moved(rule, first_day, lower)
    found = _rrule(rule, first_day, start, upper).between(_midnight(lower), _midnight(upper), inc=True)
    return tuple([each.date() for each in found])


@lru_cache(maxsize=1024)
def last_day(text: str, first_day: date) -> date | None:
    """The last day on which a rule may fall; None where it has no end. A number of times is counted out once."""
    rule = rule_of(text)
    if rule is None:
        return first_day
    if rule.count is None:
        return rule.until
    last = first_day
    for each in islice(_rrule(rule, first_day, first_day, _END), rule.count):
        last = each.date()
    return last


def span_on(when: Span, day: date) -> Span:
    """The time of a repeating block on a day, given its first time.

    It starts when the wall clock of its zone shows the same time, or at the next valid time where the clocks jump over
    that, and lasts as many elapsed minutes as the first time. Where the clock shows its start twice, it is the first
    pass. On the day of the first time it is the first time.
    """
    first = when.first.wall
    return when if day == first.date() else _lasting(when, resolve(datetime.combine(day, first.time()), when.zone))


@lru_cache(maxsize=1024)
def times(when: Span, text: str, skipped: frozenset[date], lower: date, upper: date) -> tuple[Span, ...]:
    """The times of a repeating block that start on the local days from `lower` to `upper`, but for those left out.

    A day that a zone jumped over as a whole has no time.
    """
    first = when.first.wall
    first_day, clock = first.date(), first.time()
    found = []
    for day in days(text, first_day, lower, upper):
        if day in skipped:
            continue
        if day == first_day:
            found.append(when)
            continue
        start = resolve(datetime.combine(day, clock), when.zone)
        if not start.skipped or start.moment.day == day:
            found.append(_lasting(when, start))
    return tuple(found)


def _lasting(when: Span, start: Resolved) -> Span:
    return Span(start.moment.at, start.moment.at + when.end - when.start, when.zone)


def _midnight(day: date) -> datetime:
    return datetime(day.year, day.month, day.day)  # noqa: DTZ001 - rules count in wall time


def _may_fall(rule: Rule, first_day: date, lower: date, upper: date) -> bool:
    """Whether the rule falls on any day of a short stretch: that is quick to say, and for most it does not."""
    span = (upper - lower).days
    return span > 6 or any(rule.falls_on(lower + timedelta(days=step), first_day) for step in range(span + 1))


def _moved(rule: Rule, first_day: date, lower: date) -> date:
    """A later day from which the rule gives the same days from `lower` on: whole periods after the first one."""
    if rule.freq is Freq.DAILY or rule.freq is Freq.WEEKLY:
        period = rule.interval * (1 if rule.freq is Freq.DAILY else 7)
        return first_day + timedelta(days=(lower - first_day).days // period * period)
    months = (lower.year - first_day.year) * 12 + lower.month - first_day.month
    period = rule.interval * (1 if rule.freq is Freq.MONTHLY else 12)
    passed = months // period * period
    if not passed:
        return first_day
    year, month = divmod(first_day.year * 12 + first_day.month - 1 + passed, 12)
    return date(year, month + 1, 1)


def _rrule(rule: Rule, first_day: date, start: date, until: date) -> Any:  # noqa: ANN401
    """Dateutil's own rule, which begins with `start`; what it would take from there is taken from the first day."""
    from dateutil import rrule

    freqs: dict[Freq, Any] = {
        Freq.DAILY: rrule.DAILY,
        Freq.WEEKLY: rrule.WEEKLY,
        Freq.MONTHLY: rrule.MONTHLY,
        Freq.YEARLY: rrule.YEARLY,
    }
    more: dict[str, Any] = {}
    if rule.freq is Freq.WEEKLY:
        more["byweekday"] = rule.weekdays or (first_day.weekday(),)
    elif rule.freq is Freq.MONTHLY and rule.nth_days:
        more["byweekday"] = [rrule.weekday(each.weekday, each.nth) for each in rule.nth_days]
    elif rule.freq is Freq.MONTHLY:
        more["bymonthday"] = rule.month_days or (first_day.day,)
    elif rule.freq is Freq.YEARLY:
        more.update(bymonth=first_day.month, bymonthday=first_day.day)
    return rrule.rrule(
        freqs[rule.freq], _midnight(start), interval=rule.interval, wkst=rule.week_start, until=_midnight(until), **more
    )
