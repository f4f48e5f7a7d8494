"""People: how often to speak to them, the talks so far, where they stand, and all that is linked to them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Feedback
from careercruise_desktop.domain.figures.handing_over import HandingOver, handing_over
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Contact, Person, Relation, fit_contact
from careercruise_desktop.domain.quicklog.values import Makes
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.text import note, title
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import people as ask
from careercruise_desktop.storage.queries import tasks
from careercruise_desktop.storage.queries.feedback import leave
from careercruise_desktop.storage.queries.people import Waits

from .namesakes import own_name
from .people_views import remove_views
from .quicklog import QuickLog
from .talks import PersonLine, Talks, line_of

MOST_CONTACTS, MOST_CONFLICTS = 50, 100
CADENCES = (7, 14, 28, 42, 91, 182)


@dataclass(frozen=True, slots=True)
class ToldConflict:
    """A conflict in the journal; `resolved` is how it ended, "" while nobody wrote that."""

    id: int
    day: date
    title: str
    resolved: str


@dataclass(frozen=True, slots=True)
class PersonPage:
    """All that is linked to a person.

    Attributes:
        line: as in the list.
        contacts: the newest talks; `talks` of the line counts all.
        feedback: what they said, newest first.
        waits: the requests that wait for their answer.
        journal: the entries that they are linked to, newest first, without conflicts.
        conflicts: those among them that tell of a conflict.
        milestones: what they own.
        views: the levels of skills that they saw, each with the skill's name.
        handed: what handing over to them has brought.
        tasks: the tasks that they were given: id and title, oldest first.
    """

    line: PersonLine
    contacts: tuple[Contact, ...]
    feedback: tuple[Feedback, ...]
    waits: tuple[Waits, ...]
    journal: tuple[JournalEntry, ...]
    conflicts: tuple[ToldConflict, ...]
    milestones: tuple[Milestone, ...]
    views: tuple[tuple[SkillAssessment, str], ...]
    handed: HandingOver
    tasks: tuple[tuple[int, str], ...]


class People(Talks):
    """The verbs of people. Each raises Refused where the person is gone, Unreadable where nothing is saved."""

    def add(self, name: str, relation: Relation, **values: Any) -> Person:  # noqa: ANN401 - each field has its own type
        """Add a person.

        Raises:
            Refused: the name is empty or taken, or a number is out of range.
        """
        wanted = title(name, "name")
        with self._store.write(f"Add person {words.shortened(wanted)}") as desk:
            return desk.add(_fit(desk, Person(name=wanted, relation=relation, **values)))

    def change(self, key: int, **values: Any) -> Person:  # noqa: ANN401
        """Change a person; quick changes of the same fields are one step."""
        with self._store.write("Edit person", merge=f"person:{key}:{' '.join(sorted(values))}") as desk:
            return desk.save(_fit(desk, replace(desk.get(Person, key), **values)))

    def place(self, key: int, influence: int | None, interest: int | None) -> Person:
        """Put a person on the grid of influence and interest, each 1 to 5; None and None take them off it.

        Raises:
            Refused: one is out of range, or only one is given.
        """
        if (influence is None) != (interest is None):
            raise Refused("A place on the grid has both: influence and interest.", "interest")
        with self._store.write("Move person on the grid", merge=f"person:{key}:grid") as desk:
            return desk.save(checked(replace(desk.get(Person, key), influence=influence, interest=interest)))

    def archive(self, key: int, *, away: bool = True) -> Person:
        """Put a person away, or take them out again; all that was said and done stays."""
        with self._store.write("Archive person" if away else "Take person out of the archive") as desk:
            return desk.save(replace(desk.get(Person, key), archived=away))

    def met(self, key: int, line: str = "") -> Contact:
        """Keep a talk by one line: `talked about dates`, `yesterday coffee`; a day in it is understood.

        Raises:
            Refused: its day is still to come.
        """
        with self._store.read() as reader:
            person = reader.get(Person, key)
        day, text = self._read(person, line)
        return self.talked(key, day, text)

    def talked(self, key: int, day: date, text: str = "") -> Contact:
        """Keep a talk on a day.

        Raises:
            Refused: the day is still to come.
        """
        talk = Contact(person_id=key, day=day, note=note(text))
        fit_contact(talk, self.today)
        with self._store.write("Note a talk") as desk:
            desk.get(Person, key)
            return desk.add(talk)

    def contacts(self, key: int, offset: int = 0, limit: int = MOST_CONTACTS) -> tuple[Contact, ...]:
        """The talks with a person by the page, newest first."""
        with self._store.read() as reader:
            return tuple(ask.contacts(reader, key, limit, offset))

    def page(self, key: int) -> PersonPage:
        """All that is linked to a person. Work for a worker."""
        with self._store.read() as reader:
            known = ask.spoken(reader, key)
            journal = ask.journal_of(reader, key)
            titles = tasks.handed_titles(reader, key)
            return PersonPage(
                line=line_of(known, self.today),
                contacts=tuple(ask.contacts(reader, key, MOST_CONTACTS)),
                feedback=tuple(ask.feedback_of(reader, key)),
                waits=tuple(ask.asked_of(reader, key)),
                journal=tuple(each for each in journal if each.kind is not JournalKind.CONFLICT),
                conflicts=tuple(_conflict(each) for each in journal if each.kind is JournalKind.CONFLICT),
                milestones=tuple(ask.milestones_of(reader, key)),
                views=tuple(ask.assessments_of(reader, key)),
                handed=handing_over(tasks.handed(reader, key)),
                tasks=tuple(dict(sorted(titles.values())).items()),
            )

    def conflicts(self) -> tuple[ToldConflict, ...]:
        """The conflicts in the journal, newest first."""
        with self._store.read() as reader:
            return tuple(_conflict(each) for each in ask.conflicts(reader, MOST_CONFLICTS))

    def remove(self, key: int) -> Person:
        """Delete a person with their talks and the levels that they saw; feedback stays as that of someone.

        This can be taken back; `Forgetting` cannot.
        """
        with self._store.write("Delete person") as desk:
            person = desk.get(Person, key)
            remove_views(desk, key)
            leave(desk, key, self.today)
            desk.remove(Person, key)
            return person

    def _read(self, person: Person, line: str) -> tuple[date, str]:
        """The day and the words of a line, read as behind `met Ana:`."""
        log = QuickLog(self._store, self._clock)
        read = log.read(f'met "{person.name}": {line}', log.lexicon())
        if read.makes is Makes.CONTACT and read.person_id == person.id:
            if read.complaints:
                raise Refused(read.complaints[0], "line")
            return read.day or self.today, read.title
        return self.today, line.strip()


def _conflict(entry: JournalEntry) -> ToldConflict:
    return ToldConflict(entry.id, entry.day, entry.title, " ".join(entry.result.split()))


def _fit(desk: Desk, person: Person) -> Person:
    kept = checked(person)
    own_name(desk, kept)
    return kept
