"""The record that a clear line makes."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.delegation import Delegation, next_follow_up
from careercruise_desktop.domain.entries import TimeEntry, Timer, entry_when
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource, fit_feedback
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Contact, Person, Relation
from careercruise_desktop.domain.quicklog.values import Makes, Reading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock, block_span
from careercruise_desktop.domain.spans import Clock, Moment, Span
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.domain.text import note, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.store import Store

from .timer import Started, begin

# A sponsor pays for the outcome and judges it from outside the team: the same seat as a client's.
SOURCES = {
    Relation.CLIENT: FeedbackSource.CLIENT,
    Relation.TEAM: FeedbackSource.TEAM,
    Relation.MANAGER: FeedbackSource.MANAGER,
    Relation.PEER: FeedbackSource.PEER,
    Relation.SPONSOR: FeedbackSource.CLIENT,
}
_UNCLEAR = "This line is not clear yet."


def started_from(desk: Desk, reading: Reading, store: Store, clock: Clock) -> Started:
    """Start the timer that a reading asks for, inside an act.

    Raises:
        Refused: something that it needs is missing or breaks a rule.
    """
    return begin(desk, _timer(reading, clock), store, clock)


def made_from(desk: Desk, reading: Reading, now: Moment) -> Record:
    """Make what a reading says at a moment, inside an act; a timer comes from `started_from`.

    Raises:
        Refused: something that it needs is missing or breaks a rule.
    """
    makes, today = reading.makes, now.day
    if makes is Makes.ENTRY:
        return desk.add(_entry(reading))
    if makes is Makes.BLOCK:
        return desk.add(_block(reading))
    if makes in {Makes.TASK, Makes.DELEGATION}:
        return _task(desk, reading, today)
    if makes is Makes.MILESTONE:
        return desk.add(_milestone(reading, today))
    return _told(desk, reading, now)


def _entry(reading: Reading) -> TimeEntry:
    if reading.when is None:
        raise Refused(_UNCLEAR, "when")
    return TimeEntry(
        title=title(reading.title), role=_role(reading), when=entry_when(reading.when), project_id=reading.project_id,
        block_id=reading.block_id, skills=reading.skill_ids, source="typed",
    )  # fmt: skip


def _block(reading: Reading) -> TimeBlock:
    if not isinstance(reading.when, Span):
        raise Refused(_UNCLEAR, "when")
    return TimeBlock(
        title=title(reading.title), role=_role(reading), when=block_span(reading.when), project_id=reading.project_id,
        skills=reading.skill_ids,
    )  # fmt: skip


def _task(desk: Desk, reading: Reading, today: date) -> Task:
    """A task; when it is delegated, with its delegation beside it."""
    delegated = reading.makes is Makes.DELEGATION
    task = desk.add(
        Task(
            title=title(reading.title), role=_role(reading), project_id=reading.project_id, minutes=reading.minutes,
            status=TaskStatus.DELEGATED if delegated else TaskStatus.OPEN, due=reading.due, created=today,
        )
    )  # fmt: skip
    if delegated:
        desk.add(
            Delegation(
                task_id=task.id, person_id=_person(desk, reading).id, since=today,
                follow_up=reading.follow_up or next_follow_up(today), freed_minutes=reading.minutes,
            )
        )  # fmt: skip
    return task


def _milestone(reading: Reading, today: date) -> Milestone:
    if reading.due is None:
        raise Refused(_UNCLEAR, "due")
    return Milestone(
        title=title(reading.title), role=_role(reading), project_id=reading.project_id, baseline_due=reading.due,
        due=reading.due, created=today,
    )  # fmt: skip


def _timer(reading: Reading, clock: Clock) -> Timer:
    return Timer(
        title=title(reading.title), role=_role(reading), start=reading.start or clock.now(),
        project_id=reading.project_id, skills=reading.skill_ids,
    )  # fmt: skip


def _told(desk: Desk, reading: Reading, now: Moment) -> Record:
    """What happened: a journal entry, feedback or a conversation."""
    day = reading.day or now.day
    if reading.makes is Makes.CONTACT:
        return desk.add(Contact(person_id=_person(desk, reading).id, day=day, note=note(reading.title)))
    if reading.makes is Makes.FEEDBACK:
        person = None if reading.own else _person(desk, reading)
        said = Feedback(
            day=day, source=SOURCES[person.relation] if person is not None else FeedbackSource.SELF,
            person_id=person.id if person is not None else None, project_id=reading.project_id,
            quote=note(reading.title, "quote"),
        )  # fmt: skip
        fit_feedback(said, now.day)
        return desk.add(said)
    if reading.journal is None:
        raise Refused(_UNCLEAR, "text")
    return desk.add(
        JournalEntry(
            day=day, kind=reading.journal, title=title(reading.title), role=reading.role, minutes=reading.minutes,
            project_id=reading.project_id, skills=reading.skill_ids, written=now if day == now.day else None,
        )
    )  # fmt: skip


def _role(reading: Reading) -> Role:
    if reading.role is None:
        raise Refused("Which role? Add @it or @pm.", "role")
    return reading.role


def _person(desk: Desk, reading: Reading) -> Person:
    if reading.person_id is None:
        raise Refused(_UNCLEAR, "person")
    return desk.get(Person, reading.person_id)
