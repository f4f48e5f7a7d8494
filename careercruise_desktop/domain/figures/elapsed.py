"""Elapsed work: entries that overlap are allowed, but the time that they share counts once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, Span

from .work import Work


@dataclass(frozen=True, slots=True)
class Elapsed:
    """Minutes of work by role; `twice` are the minutes that were logged more than once and are counted once."""

    it: int
    pm: int
    twice: int

    @property
    def total(self) -> int:
        """Minutes of both roles."""
        return self.it + self.pm


def elapsed(work: Sequence[Work]) -> Elapsed:
    """The minutes of entries, by role.

    Time that several entries cover counts for the one that was begun first (of two begun at once for the shorter, of
    equal ones for the first role), so minutes stay whole and the order of logging does not matter. Day totals overlap
    nothing. Example: IT 9:00 to 10:00 and PM 9:30 to 10:30 are 60 minutes of IT and 30 of PM, 30 were logged twice.
    """
    found = elapsed_each(work)
    it = sum(minutes for minutes, one in zip(found, work, strict=True) if one.role is Role.IT)
    return Elapsed(it, sum(found) - it, sum(one.when.minutes for one in work) - sum(found))


def elapsed_each(work: Sequence[Work]) -> list[int]:
    """The minutes of each entry in the order given; those that are logged twice count for one entry only, as above."""
    found = [0] * len(work)
    timed: list[tuple[int, int, Role, int, int]] = []
    for at, one in enumerate(work):
        when = one.when
        if isinstance(when, Span):
            timed.append((when.start, when.end, one.role, when.minutes, at))
        else:
            found[at] = when.minutes
    timed.sort()
    reach = 0
    for start, end, _, whole, at in timed:
        found[at] = whole if start >= reach else (max(0, end - reach) + MINUTE // 2) // MINUTE
        reach = max(reach, end)
    return found


def overlapping(spans: Sequence[Span]) -> set[int]:
    """The places of the spans that share time with another one."""
    if all(one.end <= after.start for one, after in pairwise(spans)):
        return set()  # One after the other, as most days are.
    found: set[int] = set()
    reach, longest = 0, -1
    for place in sorted(range(len(spans)), key=lambda at: (spans[at].start, spans[at].end)):
        span = spans[place]
        if span.start < reach:
            found.update((place, longest))
        if span.end > reach:
            reach, longest = span.end, place
    return found
