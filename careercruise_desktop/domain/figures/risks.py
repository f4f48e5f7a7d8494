"""The status of a milestone and what puts it at risk: the one place where both follow from dates and facts.

Four rules put an open milestone at risk: what it depends on is late, more work than time is left, its date drifts, or
it is due within two days. Each says so in a sentence with its figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.words import NO_BREAK, day_short, duration, plural

from .streaks import working_days
from .trend import Report, drift

SOON_DAYS = 2
STEEP_DRIFT, DRIFT_DAYS = 0.5, 14


class Before(NamedTuple):
    """A milestone that another one depends on and that is still open."""

    title: str
    due: date


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneFacts:
    """What the status of a milestone follows from.

    Attributes:
        due: the present date.
        start: when work on it begins, if anybody said.
        achieved: the day on which it was reached.
        cancelled: the day on which it was given up.
        progress: per cent, counted by its method.
        before: what it depends on and is still open.
        minutes_left: estimated minutes left of its open tasks.
        minutes_free: working minutes left until it is due, see `working_minutes`; None where nobody asks.
        points: of its trend, by day.
    """

    due: date
    start: date | None = None
    achieved: date | None = None
    cancelled: date | None = None
    progress: int = 0
    before: Sequence[Before] = ()
    minutes_left: int = 0
    minutes_free: int | None = None
    points: Sequence[Report] = ()


class Judged(NamedTuple):
    """The status of a milestone, and a sentence for each rule that puts it at risk; none for any other status."""

    status: MilestoneStatus
    risks: tuple[str, ...] = ()


def judged(facts: MilestoneFacts, today: date) -> Judged:
    """The status that follows from dates and facts.

    Cancelled and achieved come first, then overdue (due before today), then at risk by rule, then in progress (begun,
    or something of it is done), else planned.

    Args:
        facts: what is known.
        today: the person's local day.
    """
    if facts.cancelled is not None:
        return Judged(MilestoneStatus.CANCELLED)
    if facts.achieved is not None:
        return Judged(MilestoneStatus.ACHIEVED)
    if facts.due < today:
        return Judged(MilestoneStatus.OVERDUE)
    found = (_waits(facts, today), _too_much(facts, today), _drifts(facts, today), _near(facts, today))
    if risks := tuple(risk for risk in found if risk):
        return Judged(MilestoneStatus.AT_RISK, risks)
    if facts.progress or (facts.start is not None and facts.start <= today):
        return Judged(MilestoneStatus.IN_PROGRESS)
    return Judged(MilestoneStatus.PLANNED)


def working_minutes(settings: Settings, role: Role, today: date, due: date) -> int:
    """The working time of a role from today to a day, both included: working days x a day's minutes x its share."""
    days = working_days(settings.working_days, today.toordinal(), due.toordinal())
    return days * settings.day_minutes * settings.share_of(role) // 100


def _waits(facts: MilestoneFacts, today: date) -> str:
    """Something that it depends on is overdue, or due after it is."""
    late = sorted((one.due, one.title) for one in facts.before if one.due < today or one.due > facts.due)
    if not late:
        return ""
    due, title = late[0]
    when = f"overdue since {day_short(due, today)}"
    if due >= today:
        when = f"due {day_short(due, today)}, {plural((due - facts.due).days, 'day', 'days')} after it"
    more = f"; {len(late) - 1} more like it" if len(late) > 1 else ""
    return f"Depends on {title}, {when}{more}"


def _too_much(facts: MilestoneFacts, today: date) -> str:
    """More work is left than working time."""
    if facts.minutes_free is None or facts.minutes_left <= facts.minutes_free:
        return ""
    free = duration(facts.minutes_free) if facts.minutes_free else "none"
    verb = "are" if facts.minutes_free > 60 else "is"
    return f"Needs {duration(facts.minutes_left)}, {free} {verb} left until {day_short(facts.due, today)}"


def _drifts(facts: MilestoneFacts, today: date) -> str:
    """Its date slides by half a day each day and more, over at least three reports and two weeks."""
    points = facts.points
    if not points or (points[-1].day - points[0].day).days < DRIFT_DAYS:
        return ""
    slope = drift(points)
    if slope is None or slope < STEEP_DRIFT:
        return ""
    return f"Slides {slope:.1f} days a day, by {len(points)} reports since {day_short(points[0].day, today)}"


def _near(facts: MilestoneFacts, today: date) -> str:
    """It is due within two days and not finished."""
    days = (facts.due - today).days
    if days > SOON_DAYS or facts.progress >= 100:
        return ""
    when = ("today", "tomorrow", "in 2 days")[days]
    return f"Due {when}, {facts.progress}{NO_BREAK}% done"
