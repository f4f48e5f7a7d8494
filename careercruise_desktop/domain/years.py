"""The years within which days may lie. Whatever is further away was mistyped, or moved by mistake."""

from __future__ import annotations

from datetime import date, timedelta

from .errors import Refused

FIRST_YEAR, LAST_YEAR = 1970, 2199
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
TOO_FAR = f"Not within the years {FIRST_YEAR} to {LAST_YEAR}"


def near_enough(day: date, field: str = "") -> date:
    """The day, where it lies within the years.

    Raises:
        Refused: it does not; `field` says whose day it is.
    """
    if not FIRST_DAY <= day <= LAST_DAY:
        raise Refused(f"{TOO_FAR}.", field)
    return day


def shifted_day(day: date, days: int, field: str = "") -> date:
    """The day so many days on, negative for back.

    Raises:
        Refused: it does not lie within the years.
    """
    try:
        found = day + timedelta(days=days)
    except OverflowError:
        raise Refused(f"{TOO_FAR}.", field) from None
    return near_enough(found, field)
