"""People: stakeholders, and the conversations held with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

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


def initials(name: str) -> str:
    """The letters for a person's circle: first and last word ("Tomasz Nowak" gives "TN")."""
    words = [word for word in name.split() if word[0].isalnum()]
    if not words:
        return "?"
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()
