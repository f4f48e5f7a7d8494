"""People: stakeholders, and the conversations held with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from .errors import Refused
from .records import Record


class Relation(StrEnum):
    """What a person is to one's work."""

    CLIENT = "client"
    TEAM = "team"
    MANAGER = "manager"
    PEER = "peer"
    SPONSOR = "sponsor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """A person; `cadence` is the days between two talks, `influence` and `interest` are 1 to 5."""

    name: str
    relation: Relation
    organisation: str = ""
    cadence: int | None = None
    influence: int | None = None
    interest: int | None = None
    archived: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A conversation with a person on a day."""

    person_id: int
    day: date
    note: str = ""


def fit_contact(talk: Contact, today: date) -> None:
    """Look whether a talk can be kept, whoever types it in.

    Raises:
        Refused: its day is still to come.
    """
    if talk.day > today:
        raise Refused("A talk that is still to come is planned as a block.", "day")


def next_due(person: Person, last: date | None, today: date) -> date | None:
    """When to speak to somebody next: so many days after the last talk, today where there was none."""
    if person.cadence is None or person.archived:
        return None
    return today if last is None else last + timedelta(days=person.cadence)


def initials(name: str) -> str:
    """The letters for a person's circle: first and last word ("Tomasz Nowak" gives "TN")."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
