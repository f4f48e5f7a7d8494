"""What the portfolio shows: frozen values in words, made by its presenter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

ListKey = Literal["position", "education", "certificate", "profile_link"]


class SectionRow(NamedTuple):
    """A section in its place: whether it is switched on, how many things it shows, "" where a number says nothing."""

    key: str
    title: str
    shown: bool
    amount: str
    empty: bool


class PeriodState(NamedTuple):
    """The period: which choice it is, its days in words, and its ends as they were chosen (None: today)."""

    key: str
    words: str
    first: date
    last: date | None


@dataclass(frozen=True, slots=True)
class ChoicesState:
    """Everything at the left of the pages; `profile` says how much there is of each of its parts."""

    profile: dict[str, str]
    sections: tuple[SectionRow, ...]
    period: PeriodState
    hide_clients: bool
    hide_figures: bool


class ClaimState(NamedTuple):
    """A claim: its sentence, how many records it counted, whether they were logged, and how it is worked out."""

    key: str
    sentence: str
    amount: str
    logged: bool
    rule: str
    rests_on: str


@dataclass(frozen=True, slots=True)
class EvidenceState:
    """The claims, and how many of them rest on what was logged."""

    backed: str
    claims: tuple[ClaimState, ...]


class RecordRow(NamedTuple):
    """A record that a claim counted; `remark` says how it counted, `short` the same where there is little room."""

    kind: str
    id: int
    title: str
    when: str
    remark: str
    short: str
    role: str
    failed: bool
    opens: bool


@dataclass(frozen=True, slots=True)
class RecordsState:
    """The records behind a claim; `note` says how many there are no rows for, or ""."""

    claim: str
    rows: tuple[RecordRow, ...]
    note: str = ""


class FormField(NamedTuple):
    """A field of the form that adds a record: a text, or a day ("first" or "last" of a month that is typed)."""

    name: str
    label: str
    hint: str
    kind: Literal["text", "first", "last"] = "text"


class ListedRow(NamedTuple):
    """A record of the profile: its title and one line about it."""

    id: int
    title: str
    second: str


@dataclass(frozen=True, slots=True)
class ListState:
    """The posts, degrees, certificates or links.

    Attributes:
        key: the kind of record.
        title: the heading ("Positions").
        noun: one of them in a sentence ("post").
        icon: before each row.
        nothing: what an empty list says.
        fields: of the form that adds one.
        rows: the records, in the order in which the document shows them.
    """

    key: ListKey
    title: str
    noun: str
    icon: str
    nothing: str
    fields: tuple[FormField, ...]
    rows: tuple[ListedRow, ...]


class Spot(NamedTuple):
    """Where a claim stands on a page (from 0), in shares of the page's width and height."""

    claim: str
    sentence: str
    page: int
    left: float
    top: float
    width: float
    height: float


class PageWords(NamedTuple):
    """What a screen reader says of a page."""

    name: str
    contents: str
