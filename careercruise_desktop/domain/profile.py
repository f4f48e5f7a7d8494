"""Who the person is: the head of the portfolio, positions and education."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Record
from .roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Record):
    """The one profile of a data folder."""

    name: str = ""
    headline: str = ""
    location: str = ""
    email: str = ""
    phone: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileLink(Record):
    """A web address of the person (http or https)."""

    url: str
    label: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Position(Record):
    """A post; several may be with one employer. `finish` None means until today."""

    title: str
    employer: str
    start: date
    finish: date | None = None
    role: Role | None = None
    location: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Education(Record):
    """A degree or study."""

    title: str
    school: str
    start: date | None = None
    finish: date | None = None
    note: str = ""
