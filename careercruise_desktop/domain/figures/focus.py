"""Fragmentation of a day: role switches, longest stretch, focus hours and the index of fragmentation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, Span

from .work import Work

MERGE_GAP = 5 * MINUTE
FOCUS_MINUTES = 90


@dataclass(frozen=True, slots=True)
class Focus:
    """A day's fragmentation; lengths in minutes.

    `stretches` are the lengths after merging entries of one role with gaps of at most five minutes.
    """

    switches: int
    stretches: tuple[int, ...]

    @property
    def longest(self) -> int:
        """The longest stretch."""
        return max(self.stretches, default=0)

    @property
    def focus_minutes(self) -> int:
        """Minutes in stretches of at least 90 minutes."""
        return sum(length for length in self.stretches if length >= FOCUS_MINUTES)

    @property
    def index(self) -> float | None:
        """1 - sum(len^2) / (sum len)^2, 0 for one stretch; None without any. Example: 120, 60, 60 gives .625."""
        total = sum(self.stretches)
        return 1 - sum(length * length for length in self.stretches) / (total * total) if total else None


def focus(entries: Sequence[Work]) -> Focus:
    """The fragmentation of a day's timed entries; day totals have no place in it."""
    timed = sorted(
        ((entry.when, entry.role) for entry in entries if isinstance(entry.when, Span)), key=lambda pair: pair[0]
    )
    runs: list[tuple[Role, int, int]] = []
    for span, role in timed:
        if runs and runs[-1][0] is role and span.start - runs[-1][2] <= MERGE_GAP:
            runs[-1] = (role, runs[-1][1], max(runs[-1][2], span.end))
        else:
            runs.append((role, span.start, span.end))
    switches = sum(1 for before, after in pairwise(runs) if before[0] is not after[0])
    return Focus(switches, tuple((end - start) // MINUTE for _, start, end in runs))
