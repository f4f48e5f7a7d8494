"""Freshness of a skill: how far back its last logged use lies. It fades the colour of a level, never the level."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

DAYS_A_MONTH = 365.2425 / 12
UNUSED_DAYS = 90
_DAYS_A_YEAR = 365


def freshness(last_used: date | None, today: date, half_life: int) -> float | None:
    """F = .5 ^ (months since last use / half-life), 0 to 1; None when never used (Tatel and Ackerman 2025).

    Examples with a half-life of 11 months: 3 months give .828, 12 months .469.
    """
    if last_used is None:
        return None
    months = max(0, (today - last_used).days) / DAYS_A_MONTH
    return float(0.5 ** (months / half_life))


def last_use(days: Iterable[date | None], today: date) -> date | None:
    """The newest of the days of use up to today; None without any. What is planned is no use yet."""
    return max((day for day in days if day is not None and day <= today), default=None)


def unused_for(last_used: date | None, today: date) -> str:
    """How long ago a skill was last used, where there is little room: `today`, `12 d`, `2 y`; `never`.

    Years are whole and rounded down: a year and eleven months read `1 y`.
    """
    if last_used is None:
        return "never"
    days = max(0, (today - last_used).days)
    if days < _DAYS_A_YEAR:
        return f"{days} d" if days else "today"
    years = today.year - last_used.year - ((today.month, today.day) < (last_used.month, last_used.day))
    return f"{max(1, years)} y"


def long_unused(last_used: date | None, today: date) -> bool:
    """Whether a skill that was used once has not been for `UNUSED_DAYS` days or more."""
    return last_used is not None and (today - last_used).days >= UNUSED_DAYS
