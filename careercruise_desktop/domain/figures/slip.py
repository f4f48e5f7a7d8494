"""Milestones on time: the rate, and the rows that count for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.milestones import Milestone

from .intervals import wilson


@dataclass(frozen=True, slots=True)
class OnTime:
    """`hits` of `n` milestones were on time; the ids behind both, and those of cancelled ones, which do not count."""

    hits: int
    n: int
    on_time: tuple[int, ...]
    late: tuple[int, ...]
    cancelled: tuple[int, ...]

    @property
    def interval(self) -> tuple[float, float] | None:
        """The Wilson interval of the rate; None below n = 3, where only the count is honest."""
        return wilson(self.hits, self.n) if self.n >= 3 else None


def on_time(milestones: Iterable[Milestone], first: date, last: date, today: date, tolerance: int = 0) -> OnTime:
    """The on-time rate over a window by BASELINE due date.

    On time: achieved no later than the baseline due date plus `tolerance` working days. Open ones whose baseline has
    passed count as late, open ones still ahead do not count yet, cancelled ones are kept apart.
    """
    hits: list[int] = []
    late: list[int] = []
    cancelled: list[int] = []
    for milestone in milestones:
        if not first <= milestone.baseline_due <= last:
            continue
        limit = plus_working_days(milestone.baseline_due, tolerance)
        if milestone.cancelled is not None:
            cancelled.append(milestone.id)
        elif milestone.achieved is not None:
            (hits if milestone.achieved <= limit else late).append(milestone.id)
        elif limit < today:
            late.append(milestone.id)
    return OnTime(len(hits), len(hits) + len(late), tuple(hits), tuple(late), tuple(cancelled))


def plus_working_days(day: date, count: int) -> date:
    """The day so many working days (Monday to Friday) later."""
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < 5
    return day
