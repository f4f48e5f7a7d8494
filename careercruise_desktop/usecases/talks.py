"""Whom to speak to, and when: the little that Today has to know of people."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.people import Person, Relation, next_due
from careercruise_desktop.storage.queries import people as ask
from careercruise_desktop.storage.queries.people import Spoken

from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person in the list.

    Attributes:
        last: the last day spoken to them; None when there was none.
        due: when to speak to them next; None without a cadence. Who was never spoken to is due today.
        late: how many days that has passed, 0 while it has not.
        talks: how many talks there were.
    """

    person: Person
    last: date | None
    due: date | None
    late: int
    talks: int


class Talks(UseCase):
    """Reads who is there, and who is to be spoken to."""

    def all(self, relation: Relation | None = None, *, archived: bool = False) -> tuple[PersonLine, ...]:
        """The people, those due first, then by name."""
        with self._store.read() as reader:
            found = ask.people(reader, archived=archived)
        lines = [line_of(each, self.today) for each in found if relation in {None, each.person.relation}]
        return tuple(sorted(lines, key=lambda each: (each.due or date.max, each.person.name.casefold())))

    def due(self, until: date | None = None) -> tuple[PersonLine, ...]:
        """The people to speak to by a day (today if none is given), the longest overdue first."""
        last = until or self.today
        return tuple(each for each in self.all() if each.due is not None and each.due <= last)


def line_of(each: Spoken, today: date) -> PersonLine:
    """A person as a line of the list."""
    due = next_due(each.person, each.last, today)
    late = max(0, (today - due).days) if due is not None else 0
    return PersonLine(each.person, each.last, due, late, each.talks)
