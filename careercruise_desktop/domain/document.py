"""The document: one frozen value that every exporter renders, with everything hidden already gone.

It holds plain text and numbers only: no markup, no colours (a `Tone` names what a thing belongs to), no page sizes.
The order of its sections is the order of reading.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass, replace
from datetime import date
from enum import Enum
from functools import cache
from operator import is_
from typing import TypeVar, cast

from .claims import Claim, Tone
from .drawings import Lane, LineChart, Mark, Outcome, Rating, Tick
from .portfolio import Audience, SectionKey

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one tone; `strong` sets it apart."""

    text: str
    tone: Tone = Tone.PLAIN
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads to `url` (http, https or mailto); plain text when `url` is empty."""

    text: str
    url: str = field(default="", metadata={"text": False})


@dataclass(frozen=True, slots=True)
class Head:
    """Who the document is about. `split` is the first role's share of the logged hours, for the band at the top."""

    name: str
    headline: tuple[Piece, ...]
    contacts: tuple[Link, ...]
    hint: str = ""
    split: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """What all sections have; `note` is a line of small print at the end, or ""."""

    key: SectionKey
    title: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SummarySection(Section):
    """The person's own introduction."""

    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsSection(Section):
    """The claims: the first few with a drawing, the others as figures."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RolesSection(Section):
    """Hours of both roles over the period, as a sentence and, where there are two stretches to compare, a chart."""

    chart: LineChart | None
    sentence: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post, a degree or a certificate: its title, one line below, and a text where there is room."""

    title: str
    line: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A list of posts under a small heading."""

    title: str
    posts: tuple[Post, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundSection(Section):
    """Posts, education and certificates that stand next to each other in the order; read left, then right."""

    left: tuple[Column, ...]
    right: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestonesSection(Section):
    """The milestones of the period on one line a project; `legend` names each kind of mark that occurs."""

    across: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    legend: tuple[Mark, ...]
    alt: str


@dataclass(frozen=True, slots=True)
class ProjectCard:
    """A project: who for, when, what it was about and how it came out; `roles` the main one first."""

    name: str
    line: str
    text: str
    roles: tuple[Piece, ...]
    tone: Tone
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectsSection(Section):
    """Project outcomes."""

    cards: tuple[ProjectCard, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A story in parts (Situation, Task, Action, Result), each with its name; a part without a name is plain text."""

    title: str
    parts: tuple[tuple[str, str], ...]
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoriesSection(Section):
    """What happened, told by the person."""

    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class SkillLine:
    """A skill: level then and now out of five, and what the rating rests on.

    `start` is the level at the start of the period, 0 where none is known for it; `then` is the first one known.
    """

    name: str
    start: int
    then: int
    now: int
    rests_on: str
    stated: bool


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """Skills of one kind."""

    title: str
    tone: Tone
    skills: tuple[SkillLine, ...]
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillsSection(Section):
    """Skills then and now; `intro` says what the dots mean."""

    intro: str
    groups: tuple[SkillGroup, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipSection(Section):
    """The team's morale over time, and how others rate the person."""

    chart: LineChart | None
    ratings: tuple[Rating, ...]
    ratings_title: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that somebody agreed to see quoted; `source` says from which side they come."""

    text: str
    source: str
    line: str
    tone: Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackSection(Section):
    """What others said."""

    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table."""

    text: str
    tone: Tone = Tone.PLAIN
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TableBlock:
    """A table with a header that repeats on each page; `widths` are shares of the line."""

    title: str
    header: tuple[str, ...]
    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppendixSection(Section):
    """The rows behind the claims."""

    tables: tuple[TableBlock, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """All that an exporter needs.

    Attributes:
        title: the document's name for its properties and the page head.
        author: the person's name, or "".
        language: the language of its text (BCP 47).
        period: the period in words.
        made: the day of export.
        foot: the line at the bottom of each page.
    """

    audience: Audience
    title: str
    author: str
    period: str
    made: date
    head: Head
    sections: tuple[Section, ...]
    foot: str
    language: str = field(default="en", metadata={"text": False})

    def section(self, key: SectionKey) -> Section | None:
        """The section with that key, or None."""
        return next((each for each in self.sections if each.key is key), None)


def with_texts(value: V, change: Callable[[str], str]) -> V:
    """The value with every text in it passed through `change`, however deep; names of enumerations stay."""
    return cast(V, _changed(value, change))


def _changed(value: object, change: Callable[[str], str]) -> object:
    """The value itself where nothing in it has changed."""
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        if not value or isinstance(value[0], int | float):
            return value
        parts = tuple([_changed(each, change) for each in value])
        return value if all(map(is_, parts, value)) else parts
    # Any class will do; of `type[object]` mypy does not know that it can be a key.
    names = _with_text(cast(type[Enum], type(value)))
    if not names:
        return value
    old = {name: getattr(value, name) for name in names}
    new = {name: found for name, each in old.items() if (found := _changed(each, change)) is not each}
    return replace(value, **new) if new else value  # type: ignore[type-var]


@cache
def _with_text(kind: type) -> tuple[str, ...]:
    """The fields of a class that may hold text, looked up once for the thousands of cells of a document."""
    return tuple(each.name for each in fields(kind) if each.metadata.get("text", True)) if is_dataclass(kind) else ()
