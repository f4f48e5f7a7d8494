"""What the page of a skill shows, in words and values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class SpreadState(NamedTuple):
    """The own level beside those that others see.

    Attributes:
        own: 1 to 5, or None.
        others: the latest level by each other person, in order.
        interval: both ends of the interval of their mean, to be drawn and never told as figures; None where they are
            too few.
        spoken: all of it in a sentence.
    """

    own: int | None
    others: tuple[int, ...]
    interval: tuple[float, float] | None
    spoken: str


class FactState(NamedTuple):
    """A line of facts: its name, what it is, and a quieter remark."""

    name: str
    value: str
    remark: str = ""


class PastState(NamedTuple):
    """An assessment: its id, its day, its level and who saw it so, and the line of evidence."""

    id: int
    name: str
    value: str
    remark: str


class RowState(NamedTuple):
    """A record as a row: its kind, its id, and its words."""

    kind: str
    id: int
    title: str
    second: str
    right: str


class SourceState(NamedTuple):
    """Where evidence comes from: its key, name and icon, how much of it there is, and what is said where none is."""

    key: str
    name: str
    icon: str
    n: int
    detail: str
    none: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SkillState:
    """A skill and what stands behind its level.

    Attributes:
        second: its kind, and whether it is put away.
        level: by oneself, 0 where there is none.
        target: 0 for none.
        level_words: the level in words ("4, leads others").
        descriptor: what that level looks like, or "".
        evidence_line: the line that was given with the last assessment, and when.
        spread: None while nobody else has said anything.
        facts: hours, last use, target.
        sources: where evidence may come from.
        history: every assessment, newest first.
        due: whether it is time to assess it again.
    """

    id: int
    name: str
    second: str
    level: int
    target: int
    freshness: float
    level_words: str
    descriptor: str
    evidence_line: str
    spread: SpreadState | None
    facts: tuple[FactState, ...]
    sources: tuple[SourceState, ...]
    history: tuple[PastState, ...]
    due: bool = False
