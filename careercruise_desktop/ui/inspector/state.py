"""What the inspector is given to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from .specs import Form


class Around(NamedTuple):
    """What the fields need to know of the person: the local day, the settings for days, the names of the roles.

    `week_start` counts from Monday = 0; `day_order` is "dmy" or "mdy".
    """

    today: date
    week_start: int = 0
    day_order: str = "dmy"
    it_name: str = "IT"
    pm_name: str = "PM"


@dataclass(frozen=True, slots=True)
class LevelItem:
    """One assessment of a skill; `who` is "" for oneself."""

    id: int
    day: str
    level: int
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class CompetenceItem:
    """One competence that a target role requires."""

    id: int
    skill: str
    level: int
    next_step: str


@dataclass(frozen=True, slots=True)
class LinkItem:
    """One web address of the profile."""

    id: int
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class TalkItem:
    """One conversation with a person."""

    id: int
    day: str
    note: str


Item = LevelItem | CompetenceItem | LinkItem | TalkItem


@dataclass(frozen=True, slots=True)
class PanelState:
    """One record in its form.

    Attributes:
        kind: its table's name.
        id: its id.
        form: how it is edited.
        values: the value of each row by its name.
        around: what the fields need to know of the person.
        fresh: whether it has just been made and still waits for its name.
    """

    kind: str
    id: int
    form: Form
    values: dict[str, object]
    around: Around
    fresh: bool = False
