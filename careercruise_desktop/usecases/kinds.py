"""The kinds of record that a person opens and edits: their class, their noun, what names them, and how they begin."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any, NamedTuple

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.delegation import Delegation, next_follow_up
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.journal import Attachment, JournalEntry, JournalKind
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.profile import Education, Position, Profile, ProfileLink
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.radar import Technology
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillKind, SkillReview
from careercruise_desktop.domain.spans import DayTotal, Moment, Span, moment
from careercruise_desktop.domain.tasks import Task, TaskStatus

PROMISE_DAYS = 14


class Kind(NamedTuple):
    """One kind: `noun` as it stands in a sentence ("Edit milestone"), `name` the field that names a record, or ""."""

    type: type[Record]
    noun: str
    name: str = "title"


KINDS: dict[str, Kind] = {
    "time_block": Kind(TimeBlock, "block"),
    "time_entry": Kind(TimeEntry, "entry"),
    "timer": Kind(Timer, "timer"),
    "task": Kind(Task, "task"),
    "delegation": Kind(Delegation, "delegation", ""),
    "project": Kind(Project, "project", "name"),
    "milestone": Kind(Milestone, "milestone"),
    "milestone_move": Kind(MilestoneMove, "reason of a move", ""),
    "outcome_reading": Kind(OutcomeReading, "reading", ""),
    "skill": Kind(Skill, "skill", "name"),
    "skill_review": Kind(SkillReview, "review", ""),
    "skill_assessment": Kind(SkillAssessment, "level", ""),
    "journal_entry": Kind(JournalEntry, "journal entry"),
    "attachment": Kind(Attachment, "file", "name"),
    "learning_item": Kind(LearningItem, "learning item"),
    "technology": Kind(Technology, "technology", "name"),
    "certificate": Kind(Certificate, "certificate", "name"),
    "credit_rule": Kind(CreditRule, "rule of credits", ""),
    "credit": Kind(Credit, "credit", ""),
    "target_role": Kind(TargetRole, "target role"),
    "career_step": Kind(CareerStep, "next step"),
    "required_competence": Kind(RequiredCompetence, "competence", ""),
    "person": Kind(Person, "person", "name"),
    "contact": Kind(Contact, "talk", ""),
    "feedback": Kind(Feedback, "feedback", ""),
    "leadership_action": Kind(LeadershipAction, "leadership action"),
    "profile": Kind(Profile, "profile", "name"),
    "profile_link": Kind(ProfileLink, "link", "url"),
    "position": Kind(Position, "post"),
    "education": Kind(Education, "education"),
    "calendar_event": Kind(CalendarEvent, "appointment"),
}


def kind_of(name: str) -> Kind:
    """The kind by its table's name.

    Raises:
        Refused: records of this kind cannot be opened.
    """
    known = KINDS.get(name)
    if known is None:
        raise Refused(f"A {name.replace('_', ' ')} cannot be opened on its own.")
    return known


def beginning(name: str, now: Moment, given: dict[str, Any]) -> Record:
    """A new record with what is given and, for the rest, where its kind begins.

    Raises:
        Refused: this kind does not begin by itself.
    """
    known = kind_of(name)
    begins = _BEGINS.get(known.type)
    if begins is None:
        raise Refused(f"A new {known.noun} is made in another place.")
    return known.type(**{**begins(now, now.day, known.noun), **given})


def is_unnamed(name: str, record: Record) -> bool:
    """Whether a record still has the name with which its kind begins ("New block"); feedback, whether it is empty."""
    if isinstance(record, Feedback):
        return record.is_blank
    known = kind_of(name)
    title = str(getattr(record, known.name)) if known.name else ""
    return bool(re.fullmatch(rf"New {re.escape(known.noun)}( \d+)?", title))


def unfinished(copy: Record, day: date) -> Record:
    """The copy of a record as one that begins today: nothing of it is reached, done or imported yet."""
    if isinstance(copy, Milestone):
        return replace(copy, created=day, baseline_due=copy.due, achieved=None, cancelled=None, progress=0)
    if isinstance(copy, Project):
        return replace(copy, baseline_finish=copy.finish, archived=False)
    if isinstance(copy, Task):
        return replace(copy, created=day, status=TaskStatus.OPEN, finished=None)
    if isinstance(copy, LearningItem):
        return replace(copy, status=LearningStatus.PLANNED, minutes=0, started=None, finished=None)
    if isinstance(copy, TimeBlock):
        return replace(copy, series_id=None, series_day=None)
    return replace(copy, source="typed", source_id="") if isinstance(copy, TimeEntry) else copy


def _titled(noun: str) -> dict[str, Any]:
    return {"title": f"New {noun}", "role": Role.IT}


def _block(now: Moment, day: date, noun: str) -> dict[str, Any]:
    return {**_titled(noun), "when": Span.lasting(moment(day, (now.minute_of_day // 15 + 1) * 15, now.zone), 60)}


def _entry(now: Moment, day: date, noun: str) -> dict[str, Any]:
    return {**_titled(noun), "when": DayTotal(day, 60, now.zone)}


def _milestone(now: Moment, day: date, noun: str) -> dict[str, Any]:
    due = day + timedelta(days=PROMISE_DAYS)
    return {**_titled(noun), "baseline_due": due, "due": due, "created": day}


_Begin = Callable[[Moment, date, str], dict[str, Any]]
_BEGINS: dict[type[Record], _Begin] = {
    TimeBlock: _block,
    TimeEntry: _entry,
    Task: lambda _, day, noun: {**_titled(noun), "created": day},
    Delegation: lambda _, day, __: {"since": day, "follow_up": next_follow_up(day)},
    Project: lambda _, day, noun: {"name": f"New {noun}", "code": "", "start": day},
    Milestone: _milestone,
    Skill: lambda _, __, noun: {"name": f"New {noun}", "kind": SkillKind.TECHNICAL},
    SkillAssessment: lambda _, day, __: {"day": day},
    JournalEntry: lambda _, day, noun: {"title": f"New {noun}", "day": day, "kind": JournalKind.LEARNED},
    LearningItem: lambda _, __, noun: {"title": f"New {noun}", "kind": LearningKind.COURSE},
    Certificate: lambda _, __, noun: {"name": f"New {noun}"},
    TargetRole: lambda _, __, noun: {"title": f"New {noun}"},
    RequiredCompetence: lambda _, __, ___: {"level": 3},
    Person: lambda _, __, noun: {"name": f"New {noun}", "relation": Relation.TEAM},
    Contact: lambda _, day, __: {"day": day},
    Feedback: lambda _, day, __: {"day": day, "source": FeedbackSource.CLIENT},
    LeadershipAction: lambda _, day, noun: {"title": f"New {noun}", "day": day},
    ProfileLink: lambda _, __, ___: {},
    Position: lambda _, day, noun: {"title": f"New {noun}", "employer": "Employer", "start": day},
    Education: lambda _, __, noun: {"title": f"New {noun}", "school": "School"},
}
