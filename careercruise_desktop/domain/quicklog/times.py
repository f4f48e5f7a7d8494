"""Times of day: a start `14:00` `2pm` `2:30 pm`, or from and to `9:00-10:30` `9-10:30am` `9.30-10` `22:00-1:00`.

What must stay text decides the rules. A start has two digits of minutes after a colon, or am or pm: `1:1 with Tomasz`,
`16:9` and `v2.3` are text. A range needs one clear end: a colon, am or pm, or a dot with minutes in fives; two bare
numbers (`9-5`, `2-3 options`) are not taken for a time, they are only asked about when the line has no other time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from .tokens import Word

_CLOCK = re.compile(r"(\d{1,2})(?:([:.])(\d{2}))?(am|pm)?", re.ASCII)
_DASHES = re.compile(r"[-–—−]")
_BETWEEN = frozenset({"-", "–", "—", "to", "until", "till"})
HALF_DAY = 12 * 60
DAY = 24 * 60


class Clock(NamedTuple):
    """A time as written: hour and minute, what stood between them (":", "." or ""), and "am", "pm" or ""."""

    hour: int
    minute: int
    sign: str
    half: str

    @property
    def possible(self) -> bool:
        """Whether a clock can show it; 24:00 counts, as an end."""
        if self.half:
            return 1 <= self.hour <= 12 and self.minute < 60
        return (self.hour < 24 and self.minute < 60) or (self.hour, self.minute) == (24, 0)

    @property
    def clear(self) -> bool:
        """Whether it can only be a time."""
        return bool(self.half) or self.sign == ":"

    @property
    def minutes(self) -> int:
        """Minutes since 00:00."""
        hour = self.hour
        if self.half:
            hour = hour % 12 + (12 if self.half == "pm" else 0)
        return hour * 60 + self.minute

    @property
    def readings(self) -> tuple[int, ...]:
        """What it can mean in minutes since 00:00 when am or pm is left to the other end."""
        if self.half or not 1 <= self.hour <= 12:
            return (self.minutes,)
        early = self.hour % 12 * 60 + self.minute
        return (early, early + HALF_DAY)


class Stretch(NamedTuple):
    """A start and, for a range, an end, in minutes since 00:00; it takes up `taken` words.

    `possible` is False for what looks like a time and is none (25:00), `clear` for a bare range (9-11). `end` may be
    less than `start`: then it is on the next day, or a mistake.
    """

    start: int
    end: int | None
    taken: int
    possible: bool = True
    clear: bool = True


def time_at(words: Sequence[Word], at: int) -> Stretch | None:
    """The time that begins with the word, or None."""
    first = words[at].core
    parts = _DASHES.split(first)
    if len(parts) == 2:
        return _tight(parts[0], parts[1], _word(words, at + 1))
    start, used = _clock_at(words, at)
    if start is None:
        return None
    if _word(words, at + used) in _BETWEEN:
        end, more = _clock_at(words, at + used + 1)
        if end is not None and _is_range(start, end):
            return _range(start, end, used + 1 + more)
    if not start.clear:
        return None
    return Stretch(start.minutes, None, used, possible=start.possible and start.hour < 24)


def clock_of(text: str) -> Clock | None:
    """The time that a text is written as, possible or not; None when it is nothing of the sort."""
    match = _CLOCK.fullmatch(text)
    if match is None:
        return None
    hour, sign, minute, half = match.groups()
    return Clock(int(hour), int(minute or 0), sign or "", half or "")


def _clock_at(words: Sequence[Word], at: int) -> tuple[Clock | None, int]:
    """A single time, with am or pm as a word of its own where it follows, and how many words it takes."""
    text, half = _word(words, at), _word(words, at + 1)
    if half in {"am", "pm"}:
        found = clock_of(text + half)
        if found is not None and found.possible:
            return found, 2
    return clock_of(text), 1


def _tight(left: str, right: str, after: str) -> Stretch | None:
    """A range in one word."""
    start = clock_of(left)
    joined = clock_of(right + after) if after in {"am", "pm"} else None
    end = joined or clock_of(right)
    if start is None or end is None:
        return None
    if not _is_range(start, end):
        bare = not start.sign and not end.sign and start.possible and end.possible
        return Stretch(start.minutes, end.minutes, 1, clear=False) if bare and start.hour < 24 else None
    return _range(start, end, 2 if joined else 1)


def _is_range(start: Clock, end: Clock) -> bool:
    if start.clear or end.clear:
        return True
    dotted = [clock for clock in (start, end) if clock.sign == "."]
    return bool(dotted) and start.possible and end.possible and all(clock.minute % 5 == 0 for clock in dotted)


def _range(start: Clock, end: Clock, count: int) -> Stretch:
    """Where only one end says am or pm, the other is what makes the shorter stretch (11-1pm begins at 11:00)."""
    possible = start.possible and end.possible and start.hour < 24
    if not possible:
        return Stretch(0, 0, count, possible=False)
    if bool(start.half) == bool(end.half):
        return Stretch(start.minutes, end.minutes, count)
    first, last = min(
        ((a, b) for a in start.readings for b in end.readings if a != b),
        key=lambda pair: (pair[1] - pair[0]) % DAY,
        default=(start.minutes, end.minutes),
    )
    return Stretch(first, last, count)


def _word(words: Sequence[Word], at: int) -> str:
    return words[at].core if at < len(words) and not words[at].quoted else ""
