"""Milestones: dates somebody relies on; every change of one is kept with its reason."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from .errors import Refused
from .records import Record
from .roles import Role
from .years import near_enough


class MilestoneStatus(StrEnum):
    """Follows from dates and facts, see `figures.risks.judged`; it is never set by hand."""

    PLANNED = "planned"
    IN_PROGRESS = "in progress"
    AT_RISK = "at risk"
    OVERDUE = "overdue"
    ACHIEVED = "achieved"
    CANCELLED = "cancelled"


class MoveReason(StrEnum):
    """The one word that is asked for when a date moves."""

    SCOPE = "scope"
    ESTIMATE = "estimate"
    WAITING = "waiting"
    PRIORITY = "priority"
    CAPACITY = "capacity"


class ProgressMethod(StrEnum):
    """How much of a milestone counts as earned before it is reached."""

    NOTHING_BEFORE = "0/100"
    HALF_AT_START = "50/50"
    TASKS = "weighted tasks"
    PERCENT = "percent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone(Record):
    """A promised date. `baseline_due` is the agreed promise, `due` the present one, `weight` its share of the project.

    `progress` is per cent, typed in; it counts where `method` is percent.
    """

    title: str
    role: Role
    baseline_due: date
    due: date
    project_id: int | None = None
    start: date | None = None
    achieved: date | None = None
    cancelled: date | None = None
    owner_id: int | None = None
    weight: int = 1
    progress: int = 0
    method: ProgressMethod = ProgressMethod.PERCENT
    created: date
    depends_on: frozenset[int] = field(default=frozenset(), metadata={"link": "milestone_dependency"})
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "milestone_skill"})
    note: str = ""

    @property
    def slip_days(self) -> int:
        """Calendar days from the baseline to the achieved or present date; negative when early."""
        return ((self.achieved or self.due) - self.baseline_due).days

    @property
    def open(self) -> bool:
        """Neither achieved nor cancelled."""
        return self.achieved is None and self.cancelled is None


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneMove(Record):
    """One change of a milestone's due date."""

    milestone_id: int
    day: date
    from_due: date
    to_due: date
    reason: MoveReason | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneBaseline(Record):
    """One change of a milestone's baseline: an act of its own with a reason, which leaves the old one on record."""

    milestone_id: int
    day: date
    from_due: date
    to_due: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneReview(Record):
    """A look at a milestone on a day that left its due date as it was: a point of the milestone trend chart."""

    milestone_id: int
    day: date
    due: date


def due_move(milestone: Milestone, due: date, today: date, last: MilestoneMove | None) -> MilestoneMove | None:
    """What is kept of a change of the due date; None when nothing is left of it.

    A date that is corrected on the same day, before a reason was given, is one move: it keeps the id of `last`, the
    newest move of the milestone.
    """
    if last is not None and last.day == today and last.to_due == milestone.due and last.reason is None:
        return None if due == last.from_due else replace(last, to_due=due)
    return MilestoneMove(milestone_id=milestone.id, day=today, from_due=milestone.due, to_due=due)


def orderly(before: Milestone | None, after: Milestone, today: date) -> Milestone:
    """A milestone on which work starts no later than it is due; `before` is None for a new one.

    A start that is still to come goes with a due date that is put before it. What has begun has begun, also after it
    was due; and dates that nobody touches now stay as they are.

    Raises:
        Refused: a start is to come after the day it is due, or that is put out of the years that are known.
    """
    if before is None or after.due != before.due:
        near_enough(after.due, "due")
    if after.start is None or after.start <= max(after.due, today):
        return after
    if before is None or after.start != before.start:
        raise Refused("Work on it cannot start after it is due.", "start")
    return after if after.due == before.due else replace(after, start=after.due)
