"""The longest names that periods have, for a head whose parts stay where they are."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from careercruise_desktop.ui.schedule.state import Mode

from .words import period_name


@lru_cache(maxsize=8)
def period_names(mode: Mode, year: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Names of periods of a year, long and short ones: late in each month, where they have most digits."""
    days = 7 if mode == "day" else 9
    firsts = [date(year, month, 20 + step) for month in range(1, 13) for step in range(days)]
    pairs = [(first, first + timedelta(days=6 if mode == "week" else 0)) for first in firsts]
    whole = tuple([period_name(mode, *pair) for pair in pairs])
    return whole, tuple([period_name(mode, *pair, short=True) for pair in pairs])
