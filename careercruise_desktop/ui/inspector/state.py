"""What the inspector is given to show."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.option_list import Option

from .specs import Act, Form


@dataclass(frozen=True, slots=True)
class LevelItem:
    """One assessment of a skill; `who` is "" for oneself."""

    id: int
    day: str
    level: int
    who: str
    note: str


@dataclass(frozen=True, slots=True)
class DescriptorItem:
    """What a level (its `id`, 1 to 5) of a skill looks like, or "" where nobody has said."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class FileItem:
    """A file that is kept with the record: its name, its size in words, and why it cannot be opened, or ""."""

    id: int
    name: str
    size: str
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CompetenceItem:
    """One competence that a target role requires."""

    id: int
    skill: str
    level: int


@dataclass(frozen=True, slots=True)
class LinkItem:
    """One web address of the profile."""

    id: int
    url: str
    label: str


@dataclass(frozen=True, slots=True)
class MoveItem:
    """One move of a milestone's date: when it was moved, to which day and how far, and the one word why."""

    id: int
    day: str
    change: str
    reason: MoveReason | None


@dataclass(frozen=True, slots=True)
class BaselineItem:
    """Something of the past that is only read: what changed and when ("12 Jun until 19 Mar"), and why."""

    id: int
    change: str
    reason: str


@dataclass(frozen=True, slots=True)
class RecordItem:
    """A record that belongs to the one shown: `role` is "it", "pm" or "", `value` what stands at its right."""

    id: int
    title: str
    value: str = ""
    role: str = ""
    tone: Literal["", "ok", "warn", "danger"] = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """Some records, and a few words about those that are not shown ("and 12 more", "4 of 10 reached"), or ""."""

    items: tuple[RecordItem, ...]
    rest: str = ""


class Picked(NamedTuple):
    """One of some choices: the choices and the key of the one that is on."""

    options: tuple[Option, ...]
    key: object


Item = LevelItem | DescriptorItem | FileItem | CompetenceItem | LinkItem | MoveItem | BaselineItem | RecordItem


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
        day: of a block, the local day on which the time starts that is shown.
        follows: whether it is what was shown before, under another id or on another day.
        waiting: the names of values that could not be written yet; they are shown as they were typed.
    """

    kind: str
    id: int
    form: Form
    values: dict[str, object]
    around: Around
    fresh: bool = False
    day: date | None = None
    follows: bool = False
    waiting: frozenset[str] = frozenset()


class SeveralLine(NamedTuple):
    """One of several records: what it is and when; `role` is "it" or "pm", `day` tells a block's times apart."""

    kind: str
    id: int
    day: date
    role: str
    title: str
    when: str


class SeveralState(NamedTuple):
    """Several records shown together, and what can be done with all of them.

    Attributes:
        word: how many there are ("3 entries").
        total: their time ("4 h 15").
        shares: the time of each role, as its mark and words.
        remark: what else is to be known, or "".
        lines: the records, by start.
        acts: the buttons, in rows.
    """

    word: str
    total: str
    shares: tuple[tuple[str, str], ...]
    remark: str
    lines: tuple[SeveralLine, ...]
    acts: tuple[tuple[Act, ...], ...]
