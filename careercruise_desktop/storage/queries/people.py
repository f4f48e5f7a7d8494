"""People with the last talk to each, and all that is linked to one of them."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.domain.journal import JournalEntry
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Contact, Person
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.storage.reader import Reader


class Spoken(NamedTuple):
    """A person, the last day spoken to them, and how often."""

    person: Person
    last: date | None
    talks: int


class Waits(NamedTuple):
    """A request that waits for a person's answer: its id, the day it was asked and the day it is hoped for."""

    id: int
    asked: date
    due: date | None


def people(reader: Reader, *, archived: bool = False) -> list[Spoken]:
    """The people in use, or those put away, by name."""
    last = {
        key: (date.fromisoformat(day), count)
        for key, day, count in reader.rows("SELECT person_id, max(day), count(*) FROM contact GROUP BY person_id")
    }
    found = reader.find(Person, order="name COLLATE NOCASE, id", archived=int(archived))
    return [Spoken(each, *last.get(each.id, (None, 0))) for each in found]


def spoken(reader: Reader, key: int) -> Spoken:
    """One person."""
    person = reader.get(Person, key)
    row = reader.one("SELECT max(day), count(*) FROM contact WHERE person_id = ?", (key,))
    day, count = row or (None, 0)
    return Spoken(person, date.fromisoformat(day) if day else None, count)


def contacts(reader: Reader, key: int, limit: int, offset: int = 0) -> list[Contact]:
    """The talks with a person, newest first."""
    return reader.pick(Contact, "WHERE person_id = ? ORDER BY day DESC, id DESC LIMIT ? OFFSET ?", (key, limit, offset))


def feedback_of(reader: Reader, key: int) -> list[Feedback]:
    """What a person said, newest first."""
    return reader.pick(Feedback, "WHERE person_id = ? ORDER BY day DESC, id DESC", (key,))


def journal_of(reader: Reader, key: int) -> list[JournalEntry]:
    """The journal entries that a person is linked to, newest first."""
    return reader.pick(
        JournalEntry,
        "WHERE id IN (SELECT journal_entry_id FROM journal_person WHERE person_id = ?) ORDER BY day DESC, id DESC",
        (key,),
    )


def milestones_of(reader: Reader, key: int) -> list[Milestone]:
    """The milestones that a person owns, those due first."""
    return reader.pick(Milestone, "WHERE owner_id = ? ORDER BY due, id", (key,))


def assessments_of(reader: Reader, key: int) -> list[tuple[SkillAssessment, str]]:
    """The levels that a person saw, newest first, each with the name of its skill."""
    found = reader.pick(SkillAssessment, "WHERE person_id = ? ORDER BY day DESC, id DESC", (key,))
    names: dict[int, str] = dict(reader.rows("SELECT id, name FROM skill"))
    return [(each, names.get(each.skill_id, "")) for each in found]


def asked_of(reader: Reader, key: int) -> list[Waits]:
    """The open requests by name that a person has not answered."""
    return [
        Waits(request, date.fromisoformat(asked), date.fromisoformat(due) if due else None)
        for request, asked, due in reader.rows(
            "SELECT r.id, r.asked, r.due FROM request_recipient a JOIN feedback_request r ON r.id = a.request_id"
            " WHERE a.person_id = ? AND a.answered IS NULL AND r.closed IS NULL AND r.anonymous = 0"
            " ORDER BY r.due IS NULL, r.due, r.id",
            (key,),
        )
    ]


def conflicts(reader: Reader, limit: int) -> list[JournalEntry]:
    """The conflicts in the journal, newest first."""
    return reader.pick(JournalEntry, "WHERE kind = 'conflict' ORDER BY day DESC, id DESC LIMIT ?", (limit,))
