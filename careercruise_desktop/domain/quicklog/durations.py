"""Durations: `2h` `1h30` `2h30m` `90m` `45min` `1.5h` `1,5h`, and with spaces `2 h` `90 min` `2 h 30` `1h 30m`.

A bare number after an hour is minutes only in the spaced form, which is how this program writes durations itself
(`2 h 15`); in `2h 15 tickets` the number stays text. `m` needs a digit right before it, so `5 m cable` stays text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .tokens import Word

_TIGHT = re.compile(
    r"(?:(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,2})(?:hours?|hrs?|h)(?:(\d{1,2})(?:minutes|mins?|m)?)?"
    r"|(\d{1,4})(?:minutes?|mins?|m))\.?",
    re.ASCII,
)
_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,2})?", re.ASCII)
_HOURS = frozenset({"h", "hr", "hrs", "hour", "hours"})
_MINUTES = frozenset({"min", "mins", "minute", "minutes"})


class Length(NamedTuple):
    """A duration in minutes (it may be 0) that takes up `taken` words."""

    minutes: int
    taken: int


def duration_at(words: Sequence[Word], at: int) -> Length | None:
    """The duration that begins with the word, or None."""
    first = words[at].core
    tight = _TIGHT.fullmatch(first)
    if tight is not None:
        hours, rest, minutes = tight.groups()
        if rest is not None:
            possible = int(rest) < 60 and hours.isdecimal()
            return Length(int(hours) * 60 + int(rest), 1) if possible else None
        return Length(int(minutes), 1) if minutes is not None else _with_minutes(words, at, hours, 1)
    unit = _plain(words, at + 1)
    if unit in _HOURS and _NUMBER.fullmatch(first):
        return _with_minutes(words, at, first, 2)
    if unit in _MINUTES and first.isascii() and first.isdecimal() and len(first) <= 4:
        return Length(int(first), 2)
    return None


def _with_minutes(words: Sequence[Word], at: int, hours: str, count: int) -> Length:
    """Hours and, where they follow, minutes."""
    if not hours.isdecimal():
        return Length(_in_minutes(hours), count)
    size = int(hours) * 60
    after = _plain(words, at + count)
    tight = _TIGHT.fullmatch(after)
    if tight is not None and tight[3] is not None and int(tight[3]) < 60:
        return Length(size + int(tight[3]), count + 1)
    if after.isascii() and after.isdecimal() and len(after) <= 2 and int(after) < 60:
        if _plain(words, at + count + 1) in _MINUTES | {"m"}:
            return Length(size + int(after), count + 2)
        if count == 2 and len(after) == 2:
            return Length(size + int(after), count + 1)
    return Length(size, count)


def _in_minutes(hours: str) -> int:
    """Decimal hours as whole minutes, half up, in exact arithmetic."""
    whole, _, part = hours.replace(",", ".").partition(".")
    hundredths = int(whole or 0) * 100 + int(part.ljust(2, "0"))
    return (hundredths * 60 + 50) // 100


def _plain(words: Sequence[Word], at: int) -> str:
    """The word's core; "" when there is none or it is quoted."""
    return words[at].core if at < len(words) and not words[at].quoted else ""
