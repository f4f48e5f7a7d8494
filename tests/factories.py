"""Short ways to make records in tests."""

from __future__ import annotations

from datetime import date
from typing import Any

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.spans import Moment, Span, moment
from careercruise_desktop.domain.tasks import Task

ZONE = "Europe/Stockholm"
TODAY = date(2026, 3, 19)


def at(clock: str, day: date = TODAY, zone: str = ZONE) -> Moment:
    """A moment by its wall time ("11:12")."""
    hours, minutes = clock.split(":")
    return moment(day, int(hours) * 60 + int(minutes), zone)


def span(start: str, end: str, day: date = TODAY, zone: str = ZONE) -> Span:
    """A span of one day by its wall times."""
    return Span.between(at(start, day, zone), at(end, day, zone))


def entry(start: str = "09:00", end: str = "10:00", day: date = TODAY, **more: Any) -> TimeEntry:
    return TimeEntry(**{"title": "Code review", "role": Role.IT, "when": span(start, end, day), **more})


def block(start: str = "09:00", end: str = "10:00", day: date = TODAY, **more: Any) -> TimeBlock:
    return TimeBlock(**{"title": "Code review", "role": Role.IT, "when": span(start, end, day), **more})


def project(**more: Any) -> Project:
    return Project(**{"name": "Payments gateway migration", "code": "payments", **more})


def milestone(due: date = TODAY, **more: Any) -> Milestone:
    base = {"title": "API contract frozen", "role": Role.IT, "baseline_due": due, "due": due, "created": TODAY}
    return Milestone(**{**base, **more})


def task(**more: Any) -> Task:
    return Task(**{"title": "Failover runbook", "role": Role.IT, "created": TODAY, **more})


def person(**more: Any) -> Person:
    return Person(**{"name": "Ana Ferreira", "relation": Relation.TEAM, **more})


def skill(**more: Any) -> Skill:
    return Skill(**{"name": "Python", "kind": SkillKind.TECHNICAL, **more})
