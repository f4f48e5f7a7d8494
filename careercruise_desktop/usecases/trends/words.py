"""What the figures of trends say in words, the same in the window and on the command line."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.compared import Compared
from careercruise_desktop.domain.figures.slip import OnTime
from careercruise_desktop.domain.figures.streaks import Gap

from .time import Trends

# Of so many working days one may be proud that none is missing.
_ENOUGH = 5
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Said(NamedTuple):
    """A figure: its value, what stands beside it, and what it counts ("n")."""

    value: str
    beside: str
    counted: str


def hours(minutes: int) -> str:
    """Whole hours of a long period: `1,240 h`; below ten hours to the minute."""
    return words.duration(minutes) if 0 < minutes < 600 else f"{round(minutes / 60):,} h"


def rate(value: float | None) -> str:
    """A number of things a day: `2.7`."""
    return words.NOT_KNOWN if value is None else f"{value:.1f}"


def period_range(trends: Trends, *, short: bool = False) -> str:
    """From when to when: `24 March 2025 – 19 March 2026`; never beyond today."""
    return day_range(trends.period.first, max(trends.period.first, trends.upto), short=short)


def day_range(first: date, last: date, *, short: bool = False) -> str:
    """A stretch of days in text: `2 – 8 March 2026`, `24 March 2025 – 19 March 2026`, `19 March 2026`."""
    end = f"{last.day} {_month(last, short=short)} {last.year}"
    if first == last:
        return end
    if first.year != last.year:
        return f"{first.day} {_month(first, short=short)} {first.year} – {end}"
    if first.month != last.month:
        return f"{first.day} {_month(first, short=short)} – {end}"
    return f"{first.day} – {end}"


def balance(trends: Trends) -> Said:
    """The share of the first role, and the hours of both."""
    total, names = trends.total, trends.settings
    return Said(
        f"{words.percent(total.it_share)} {names.it_name}" if total.logged else words.NOT_KNOWN,
        f"{hours(total.it)} {names.it_name}, {hours(total.pm)} {names.pm_name}" if total.logged else "",
        words.plural(total.entries, "entry", "entries"),
    )


def logged_days(trends: Trends) -> Said:
    """How many days, and how many in a row or out of how many."""
    days = trends.days
    if not days.working and not days.days:
        return Said(words.NOT_KNOWN, "", "0 working days")
    beside = f"{days.in_a_row} in a row" if days.in_a_row else ""
    return Said(
        words.plural(days.days, "day", "days"), beside, words.plural(days.working, "working day", "working days")
    )


def accuracy(trends: Trends) -> Said:
    """The share of the plan that was kept, and what it was before."""
    found = trends.accuracy
    beside = "" if found.before is None else f"from {words.percent(found.before)}"
    return Said(words.percent(found.value), beside, _counted(found, "block", "blocks"))


def switches(trends: Trends) -> Said:
    """Role switches a day, and what they were before."""
    found = trends.switches
    beside = "" if found.before is None else f"from {rate(found.before)}"
    value = words.NOT_KNOWN if found.value is None else f"{rate(found.value)} a day"
    return Said(value, beside, _counted(found, "day", "days"))


def on_time(promised: OnTime) -> Said:
    """The share of milestones that were on time with its interval; below three the count alone."""
    counted = words.plural(promised.n, "milestone", "milestones")
    if not promised.n:
        return Said(words.NOT_KNOWN, "", counted)
    of = f"{promised.hits} of {promised.n}"
    if promised.interval is None:
        return Said(of, "", counted)
    low, high = promised.interval
    interval = f"{round(low * 100)} – {words.percent(high)}"
    return Said(words.percent(promised.hits / promised.n), f"{of}, 95{words.NO_BREAK}% interval {interval}", counted)


def gap(trends: Trends) -> str:
    """The longest stretch without anything logged: `longest gap: three weeks in July`.

    One that goes over the end of a month has both its ends named: `longest gap: three weeks, 20 Jul – 7 Aug`.
    """
    found = trends.days.gap
    if found is None:
        return "no working day without an entry" if trends.days.working >= _ENOUGH else ""
    first, last = date.fromordinal(found.first), date.fromordinal(found.last)
    year = f" {last.year}" if trends.period.days > 400 else ""
    length = _length(found, len(trends.settings.working_days))
    if (first.year, first.month) == (last.year, last.month):
        return f"longest gap: {length} in {_month(first, short=False)}{year}"
    begun = f" {first.year}" if year and first.year != last.year else ""
    return f"longest gap: {length}, {words.day_short(first)}{begun} – {words.day_short(last)}{year}"


def _month(day: date, *, short: bool) -> str:
    name = words.MONTHS[day.month - 1]
    return name[:3] if short else name


def _length(found: Gap, week: int) -> str:
    weeks, rest = divmod(found.days, week)
    if weeks and not rest:
        return f"{_number(weeks)} {'week' if weeks == 1 else 'weeks'}"
    return f"{_number(found.days)} working {'day' if found.days == 1 else 'days'}"


def _number(count: int) -> str:
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def _counted(found: Compared, one: str, many: str) -> str:
    return words.plural(found.n, one, many)
