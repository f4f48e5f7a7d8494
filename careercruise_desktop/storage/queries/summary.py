"""How far the day summary counts the times of repeating blocks.

It counts them up to a day that is moved on with the first act of each new day, but for a stretch of days that a changed
repeat has made stale and that is worked out bit by bit. Everything else in the summary is always up to date.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.storage.reader import Reader

from .blocks import oldest_repeat

_EPOCH = date(1970, 1, 1).toordinal()


class Counted(NamedTuple):
    """Ordinals of days: repeats are counted up to `through`, but for those from `first` to `last` (0 for none)."""

    through: int = 0
    first: int = 0
    last: int = 0


def counted(reader: Reader) -> Counted:
    """How far the summary counts repeats."""
    row = reader.one("SELECT through, first, last FROM repeat_days WHERE id = 1")
    return Counted(*row) if row else Counted()


def uncounted(reader: Reader, first: date, last: date) -> tuple[date, date] | None:
    """The stretch of days within which the summary may lack or still hold times of repeats; None where it does not."""
    known = counted(reader)
    low, high = first.toordinal(), last.toordinal()
    parts = [(max(low, known.first), min(high, known.last))]
    if high > known.through:
        oldest = oldest_repeat(reader)
        if oldest is not None:
            parts.append((max(low, known.through + 1, oldest.toordinal()), high))
    there = [part for part in parts if part[0] <= part[1]]
    return (date.fromordinal(there[0][0]), date.fromordinal(there[-1][1])) if there else None


def horizon(now: int) -> date:
    """The day up to which repeats are counted at a moment (UTC seconds): in no zone is it later."""
    return date.fromordinal(_EPOCH + now // 86_400 + 1)


def behind(reader: Reader, now: int) -> bool:
    """Whether the summary lacks repeating blocks on any day that has come."""
    return uncounted(reader, date.min, horizon(now)) is not None
