"""Milestones on time: the rate, and the rows that count for it; slip in calendar and in working days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline
from careercruise_desktop.domain.roles import Role

from .intervals import wilson
from .streaks import working_days

MONDAY_TO_FRIDAY = frozenset(range(5))
D = TypeVar("D", date, str)


class Promise(StrEnum):
    """What being on time is measured against."""

    BASELINE = "baseline"
    LAST_AGREED = "last agreed date"


class Grouping(StrEnum):
    """What on-time rates are told apart by; the year is that of the baseline date."""

    ROLE = "role"
    PROJECT = "project"
    YEAR = "year"


class Dates(Protocol):
    """What being on time asks of a milestone."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...

    @property
    def baseline_due(self) -> date:
        """The day that was promised."""
        ...

    @property
    def due(self) -> date:
        """The day that was agreed last."""
        ...

    @property
    def achieved(self) -> date | None:
        """When it was reached."""
        ...

    @property
    def cancelled(self) -> date | None:
        """When it was given up."""
        ...


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


@dataclass(frozen=True, slots=True)
class Slip:
    """By how much a milestone is later than its baseline, in calendar and working days; negative when earlier."""

    days: int
    working: int


def on_time(
    milestones: Iterable[Dates],
    first: date,
    last: date,
    today: date,
    tolerance: int = 0,
    *,
    working: frozenset[int] = MONDAY_TO_FRIDAY,
    promise: Promise = Promise.BASELINE,
) -> OnTime:
    """The on-time rate over a window by BASELINE due date.

    On time: achieved no later than what was promised plus `tolerance` working days. Open ones for which that has passed
    count as late, open ones still ahead do not count yet, cancelled ones are kept apart.

    Args:
        milestones: those that may count.
        first: the first day of the window.
        last: its last day.
        today: the person's local day.
        tolerance: working days that still count as on time.
        working: weekdays worked, Monday = 0.
        promise: measured against the baseline, or against the date that was agreed last; the window is the same.
    """
    hits: list[int] = []
    late: list[int] = []
    cancelled: list[int] = []
    for milestone in milestones:
        if not first <= milestone.baseline_due <= last:
            continue
        if milestone.cancelled is not None:
            cancelled.append(milestone.id)
            continue
        kept = was_on_time(milestone, today, tolerance, working=working, promise=promise)
        if kept is not None:
            (hits if kept else late).append(milestone.id)
    return OnTime(len(hits), len(hits) + len(late), tuple(hits), tuple(late), tuple(cancelled))


def was_on_time(
    milestone: Dates,
    today: date,
    tolerance: int = 0,
    *,
    working: frozenset[int] = MONDAY_TO_FRIDAY,
    promise: Promise = Promise.BASELINE,
) -> bool | None:
    """Whether a milestone was on time, by the rule of `on_time`; None where it does not count, or not yet."""
    if milestone.cancelled is not None:
        return None
    promised = milestone.baseline_due if promise is Promise.BASELINE else milestone.due
    limit = plus_working_days(promised, tolerance, working)
    if milestone.achieved is not None:
        return milestone.achieved <= limit
    return False if limit < today else None


def verdict(promised: D, achieved: D | None, limit: D, end: D, today: D) -> bool | None:
    """Whether a milestone that was not cancelled was on time, as it stood at the end of a day; None where it is open.

    The same rule, of which `today` may be long after: what was promised for the days up to `end` is judged by its
    limit, and stays so; what was promised for later counts only if it was reached by then.

    Args:
        promised: the day that was promised; all days may be dates or ISO texts.
        achieved: when it was reached.
        limit: the last day on which it is on time: the promised one, or some working days later.
        end: the day at whose end it is looked at.
        today: the person's local day, no earlier than that.
    """
    if promised > end:
        return True if achieved is not None and achieved <= end else None
    if achieved is not None:
        return achieved <= limit
    return False if limit < today else None


def first_promised(milestones: Iterable[Milestone], baselines: Iterable[MilestoneBaseline]) -> tuple[Milestone, ...]:
    """The milestones with the baselines that they had first.

    Args:
        milestones: in any order.
        baselines: the changes of their baselines, the oldest first.
    """
    first: dict[int, date] = {}
    for each in baselines:
        first.setdefault(each.milestone_id, each.from_due)
    return tuple([replace(each, baseline_due=first[each.id]) if each.id in first else each for each in milestones])


def grouped(milestones: Iterable[Milestone], by: Grouping) -> dict[Role | int | None, list[Milestone]]:
    """Milestones by role, by project (None: of no project) or by year, each group in the order given.

    The rate of a group is `on_time` of it.
    """
    key = _KEYS[by]
    found: dict[Role | int | None, list[Milestone]] = {}
    for milestone in milestones:
        found.setdefault(key(milestone), []).append(milestone)
    return found


def slip(baseline: date, present: date, working: frozenset[int] = MONDAY_TO_FRIDAY) -> Slip:
    """The slip from the baseline to the achieved or present date.

    Working days are those after the earlier date up to the later one. Example: from a Friday to the Monday after it are
    3 calendar days and 1 working day.

    Args:
        baseline: the date that was promised.
        present: when it was reached, or is due now.
        working: weekdays worked, Monday = 0.
    """
    one, other = baseline.toordinal(), present.toordinal()
    days = working_days(working, min(one, other) + 1, max(one, other))
    return Slip(other - one, days if other > one else -days)


def plus_working_days(day: date, count: int, working: frozenset[int] = MONDAY_TO_FRIDAY) -> date:
    """The day so many working days later; the day itself where no weekday is worked."""
    while count > 0 and working:
        day += timedelta(days=1)
        count -= day.weekday() in working
    return day


_KEYS: dict[Grouping, Callable[[Milestone], Role | int | None]] = {
    Grouping.ROLE: lambda milestone: milestone.role,
    Grouping.PROJECT: lambda milestone: milestone.project_id,
    Grouping.YEAR: lambda milestone: milestone.baseline_due.year,
}
