"""What people type into the small fields for times, durations and numbers, read leniently. No Qt.

The words for durations and times are those of the quick log; what a field adds is that a bare number needs no unit.
"""

from __future__ import annotations

import re

from careercruise_desktop.domain.quicklog.durations import duration_at
from careercruise_desktop.domain.quicklog.times import clock_of
from careercruise_desktop.domain.quicklog.tokens import words_of

DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)", re.ASCII)
_BARE = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,2}", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d{1,15}(?:[.,]\d*)?|[.,]\d+)", re.ASCII)
# A bare number up to here is hours, above it minutes: nobody logs 13 hours, or 12 minutes, without saying so.
_MOST_BARE_HOURS = 12


def time_of_day(text: str) -> int | None:
    """Minutes since midnight: `930` `9:30` `9.30` `9` `9:30 pm` `0:15` `24:00`; None for what is no time."""
    text = "".join(text.casefold().split())
    if text.isascii() and text.isdecimal() and 3 <= len(text) <= 4:
        text = f"{text[:-2]}:{text[-2:]}"
    clock = clock_of(text)
    return clock.minutes if clock is not None and clock.possible and clock.minutes <= DAY else None


def duration(text: str, *, hours: bool = False) -> int | None:
    """Whole minutes: `2h` `1:30` `90m` `1,5h` `2 h 15`; None for what is no duration.

    Args:
        text: as typed.
        hours: whether a bare number always means hours; else it does up to 12 and with decimals.
    """
    text = " ".join(text.casefold().split())
    clock = _CLOCK.fullmatch(text)
    if clock is not None:
        return int(clock[1]) * 60 + int(clock[2])
    if _BARE.fullmatch(text):
        many = text.isdecimal() and int(text) > _MOST_BARE_HOURS and not hours
        text += "m" if many else "h"
    words = words_of(text)
    found = duration_at(words, 0) if words else None
    return found.minutes if found is not None and found.taken == len(words) else None


def number(text: str) -> float | None:
    """A number with a point or a comma; None for what is none."""
    text = text.strip().replace("\N{MINUS SIGN}", "-")
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
