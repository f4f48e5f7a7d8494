"""What the change of a record does to others, inside the same act: moves of a milestone, delegations of a task."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import TargetRole
from careercruise_desktop.domain.certificates import Certificate, earned_by
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.dependencies import loop_in_words, way
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, fit_feedback
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.learning import LearningItem, LearningStatus, as_status
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, due_move, orderly
from careercruise_desktop.domain.people import Contact, Person, fit_contact
from careercruise_desktop.domain.projects import Project, code_from_name
from careercruise_desktop.domain.pulse import LeadershipAction, fit_action
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.skills import Skill, SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices as ask
from careercruise_desktop.storage.queries.milestones import states_money, waits
from careercruise_desktop.storage.reader import Reader

from .kinds import is_unnamed
from .milestone_states import odd_days
from .namesakes import own_name, unlike_others

T = TypeVar("T", bound=Record)
_LOOP_TITLE = 40


def with_consequences(desk: Desk, before: T, after: T, today: date) -> T:
    """Do what else a change means; returns the record as it is to be kept.

    Raises:
        Refused: another record stands in the way.
    """
    own = _OWN.get(type(after))
    return after if own is None else own(desk, before, after, today)


def remarks_on(before: Record, after: Record, today: date) -> tuple[str, ...]:
    """What is allowed but worth saying of a change."""
    if isinstance(before, Milestone) and isinstance(after, Milestone):
        return odd_days(before, after, today)
    return ()


def waiting_delegation(reader: Reader, task_id: int) -> Delegation | None:
    """The delegation of a task whose work is still out."""
    found = reader.find(Delegation, order="id DESC", task_id=task_id)
    return next((one for one in found if one.waiting), None)


def keep_move(desk: Desk, before: Milestone, due: date, today: date, note: str = "") -> int | None:
    """Keep that a milestone is due on another day; returns the id of the move, None when nothing is left of it.

    Args:
        desk: where the act writes.
        before: the milestone with the date that it had.
        due: the new date.
        today: the person's local day.
        note: what is noted of a new move.
    """
    moves = desk.find(MilestoneMove, order="id DESC", milestone_id=before.id)
    last = moves[0] if moves else None
    move = due_move(before, due, today, last)
    if move is not None:
        return desk.save(move).id if move.id else desk.add(replace(move, note=note)).id
    if last is not None:
        desk.remove(MilestoneMove, last.id)
    return None


def _milestone(desk: Desk, before: Milestone, after: Milestone, today: date) -> Milestone:
    """Keep the move of the due date. One that is moved together with its baseline is only being set up."""
    for on in sorted(after.depends_on - before.depends_on):
        loop = way(waits(desk), after.id, on)
        if loop:
            known = desk.several(Milestone, loop)
            named = loop_in_words(words.shortened(known[key].title, _LOOP_TITLE) for key in loop)
            raise Refused(f"Each would wait for the one before it: {named}.", "depends_on")
    if after.achieved is not None and after.achieved != before.achieved and after.achieved > today:
        raise Refused("A milestone cannot be achieved on a day that is still to come.", "achieved")
    if after.due != before.due and after.baseline_due == before.baseline_due:
        keep_move(desk, before, after.due, today)
    return orderly(before, after, today)


def _task(desk: Desk, before: Task, after: Task, today: date) -> Task:
    """Close the delegation of a task that is no longer delegated, and note the day on which it was finished."""
    if after.status is before.status:
        return after
    waiting = waiting_delegation(desk, after.id)
    if after.status is TaskStatus.DELEGATED:
        if waiting is None:
            raise Refused("Choose the person that it goes to instead.", "status")
    elif waiting is not None:
        done = after.status is TaskStatus.DONE
        desk.save(replace(waiting, returned=today) if done else replace(waiting, taken_back=today))
    over = after.status in {TaskStatus.DONE, TaskStatus.DROPPED}
    return replace(after, finished=(after.finished or today) if over else None)


def _delegation(desk: Desk, before: Delegation, after: Delegation, today: date) -> Delegation:
    """Work that came back is done; taken as not back, it is out again. What is noted about it is news of it."""
    if any(getattr(before, name) != getattr(after, name) for name in ("follow_up", "own_minutes", "note")):
        after = replace(after, heard=today)
    if after.accepted_first is not None and after.returned is None:
        if before.returned is None:
            raise Refused("Say first when it came back.", "returned")
        after = replace(after, accepted_first=None)
    task = desk.look(Task, after.task_id)
    if task is None or (before.returned is None) == (after.returned is None):
        return after
    if after.returned is not None:
        desk.save(replace(task, status=TaskStatus.DONE, finished=after.returned))
    elif task.status is TaskStatus.DONE:
        desk.save(replace(task, status=TaskStatus.DELEGATED, finished=None))
    return after


def _project(desk: Desk, before: Project, after: Project, today: date) -> Project:
    """A code is one project's, and money is in one currency. The first name gives the code, the first finish is agreed.

    What was typed into code or baseline stays.
    """
    if after.currency != before.currency and states_money(desk, after.id):
        raise Refused(
            f"Readings of this project state money in {before.currency}. Take that out of them first.", "currency"
        )
    if after.code != before.code and ask.taken(desk, "project", "code", after.code, after.id):
        raise Refused(f"Another project has the code {after.code}. Choose another one.", "code")
    if after.name != before.name and after.code == before.code and is_unnamed("project", before):
        given = rf"{re.escape(code_from_name(before.name))}(-\d+)?"
        after = unlike_others(desk, replace(after, code="")) if re.fullmatch(given, before.code) else after
    first = before.finish is None and before.baseline_finish is None and after.baseline_finish is None
    return replace(after, baseline_finish=after.finish) if first else after


def _skill(desk: Desk, before: Skill, after: Skill, today: date) -> Skill:
    """A name is one skill's."""
    if after.name != before.name and ask.taken(desk, "skill", "name", after.name, after.id):
        raise Refused(f"There is a skill “{after.name}” already.", "name")
    return after


def _target_role(desk: Desk, before: TargetRole, after: TargetRole, today: date) -> TargetRole:
    """A title is one role's."""
    if after.title != before.title and ask.taken(desk, "target_role", "title", after.title, after.id):
        raise Refused(f"There is a target role “{after.title}” already.", "title")
    return after


def _learning(desk: Desk, before: LearningItem, after: LearningItem, today: date) -> LearningItem:
    """Its days follow its status, and its status the days that are typed first."""
    if after.finished is not None and after.finished > today:
        raise Refused("It cannot be finished on a day that is still to come.", "finished")
    if after.started is not None and after.started > today and after.started != before.started:
        raise Refused("It cannot be begun on a day that is still to come.", "started")
    if after.status is not before.status:
        return as_status(after, after.status, today)
    if after.finished is not None and before.finished is None:
        return as_status(after, LearningStatus.DONE, today)
    if after.started is not None and before.started is None and after.status is LearningStatus.PLANNED:
        return as_status(after, LearningStatus.DOING, today)
    return after


def _certificate(desk: Desk, before: Certificate, after: Certificate, today: date) -> Certificate:
    """It is earned on a day that has come."""
    return earned_by(after, today)


def _assessment(desk: Desk, before: SkillAssessment, after: SkillAssessment, today: date) -> SkillAssessment:
    """The history of levels is never overwritten: only what was noted of one can change."""
    if replace(after, note=before.note) != before:
        raise Refused("A level stays in the history as it was seen. Add a new one.", "level")
    return after


def _journal_entry(desk: Desk, before: JournalEntry, after: JournalEntry, today: date) -> JournalEntry:
    """The journal tells of what has happened. Milestone and project agree: the one that was chosen last leads."""
    if after.day != before.day and after.day > today:
        raise Refused("The journal tells of what has happened. Choose a day that has come.", "day")
    milestone = desk.look(Milestone, after.milestone_id)
    if milestone is None:
        return after
    if after.milestone_id != before.milestone_id:
        project = milestone.project_id or after.project_id
        return replace(after, project_id=project, role=after.role or milestone.role)
    if after.project_id not in {before.project_id, milestone.project_id}:
        return replace(after, milestone_id=None)
    return after


def _feedback(_: Desk, __: Feedback, after: Feedback, today: date) -> Feedback:
    if not after.action.strip():
        after = replace(after, action_on=None)
    fit_feedback(after, today)
    return after


def _person(desk: Desk, before: Person, after: Person, _: date) -> Person:
    """A name is one person's."""
    if after.name != before.name:
        own_name(desk, after)
    return after


def _contact(_: Desk, __: Contact, after: Contact, today: date) -> Contact:
    fit_contact(after, today)
    return after


def _action(_: Desk, before: LeadershipAction, after: LeadershipAction, today: date) -> LeadershipAction:
    """It was done on a day that has come; one that was ever kept otherwise can still be changed elsewhere."""
    if after.day != before.day:
        fit_action(after, today)
    return after


_OWN: dict[type[Record], Callable[[Desk, Any, Any, date], Any]] = {
    Milestone: _milestone,
    Task: _task,
    Delegation: _delegation,
    Project: _project,
    Skill: _skill,
    TargetRole: _target_role,
    LearningItem: _learning,
    Certificate: _certificate,
    SkillAssessment: _assessment,
    JournalEntry: _journal_entry,
    Feedback: _feedback,
    Person: _person,
    Contact: _contact,
    LeadershipAction: _action,
}
