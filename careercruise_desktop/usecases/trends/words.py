"""Stretches of days and shares in words, the same in the window and on the command line."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.slip import OnTime


class Said(NamedTuple):
    """A figure: its value, what stands beside it, and what it counts ("n")."""

    value: str
    beside: str
    counted: str


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


def _month(day: date, *, short: bool) -> str:
    name = words.MONTHS[day.month - 1]
    return name[:3] if short else name
