"""Freshness of a skill: how far back its last logged use lies."""

from __future__ import annotations

from datetime import date

DAYS_A_MONTH = 365.2425 / 12


def freshness(last_used: date | None, today: date, half_life: int) -> float | None:
    """F = .5 ^ (months since last use / half-life), 0 to 1; None when never used (Tatel and Ackerman 2025).

    Examples with a half-life of 11 months: 3 months give .828, 12 months .469.
    """
    if last_used is None:
        return None
    months = max(0, (today - last_used).days) / DAYS_A_MONTH
    return float(0.5 ** (months / half_life))
