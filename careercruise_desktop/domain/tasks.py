"""Tasks: work that waits for a time block or for a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record
from .roles import Role

# Places by hand lie this far apart, so that one can be put between two others without moving those.
GAP = 1024
# What a task without an estimate, or with nothing left to plan, gets when it is planned; and the most in one stretch.
USUAL_MINUTES, MOST_MINUTES = 60, 4 * 60


class TaskStatus(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DELEGATED = "delegated"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Record):
    """A piece of work.

    `minutes` is its estimate (None = not estimated). `position` is its place by hand, small ones first; those with 0
    were never placed and follow all others.
    """

    title: str
    role: Role
    status: TaskStatus = TaskStatus.OPEN
    project_id: int | None = None
    milestone_id: int | None = None
    minutes: int | None = None
    due: date | None = None
    created: date
    finished: date | None = None
    position: int = 0
    note: str = ""


def still_to_plan(minutes: int | None, planned: int, logged: int) -> int:
    """The part of an estimate that is neither planned ahead nor logged yet; never below 0, 0 without an estimate."""
    return max(0, (minutes or 0) - planned - logged)


def wanted_minutes(minutes: int | None, planned: int, logged: int) -> int:
    """How long a stretch is offered when a task is planned: what is left of it, at most four hours."""
    return min(MOST_MINUTES, still_to_plan(minutes, planned, logged)) or USUAL_MINUTES


def placed(order: Sequence[tuple[int, int]], key: int, before: int | None) -> dict[int, int]:
    """The positions that put a task before another one, as few as it takes.

    Args:
        order: ids and positions of all tasks of the list as they stand now, those without a place (0) last.
        key: the task that is moved.
        before: the one that it is to stand before; None for the end.
    """
    others = [each for each in order if each[0] != key]
    at = next((index for index, (other, _) in enumerate(others) if other == before), len(others))
    head, tail = others[:at], others[at:]
    if all(position for _, position in head):
        low = head[-1][1] if head else None
        high = tail[0][1] if tail and tail[0][1] else None
        between = _between(low, high)
        if between is not None:
            return {key: between}
    placed_tail = [other for other, position in tail if position]
    wanted = [*(other for other, _ in head), key, *placed_tail]
    present = dict(order)
    anew = {other: GAP * place for place, other in enumerate(wanted, 1)}
    return {other: position for other, position in anew.items() if present.get(other) != position}


def _between(low: int | None, high: int | None) -> int | None:
    """A position other than 0 between two, or None where there is no room."""
    if low is None:
        return GAP if high is None else high - GAP or high - 2 * GAP
    if high is None:
        return low + GAP or low + 2 * GAP
    middle = (low + high) // 2
    return middle if middle and low < middle < high else None
