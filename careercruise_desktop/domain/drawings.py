"""The drawings of a document: plain numbers from 0 to 1, so that every exporter draws the same picture its own way."""

from __future__ import annotations

from dataclasses import dataclass

from .claims import Tone


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark on an axis at `place`, 0 to 1 from the axis' start."""

    place: float
    label: str
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart: `points` are (x, y), each 0 to 1 from the lower left corner.

    Its label stands above or below the line at `label_at`; `first` and `last` are said at the ends.
    """

    label: str
    tone: Tone
    points: tuple[tuple[float, float], ...]
    label_at: tuple[float, float] = (0.0, 0.0)
    label_above: bool = True
    first: str = ""
    last: str = ""


@dataclass(frozen=True, slots=True)
class LineChart:
    """Lines over time; `alt` says in words what they show."""

    series: tuple[Series, ...]
    across: tuple[Tick, ...]
    up: tuple[Tick, ...]
    alt: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A milestone on its lane: where it was promised and where it was reached, 0 to 1 of the period."""

    tone: Tone
    place: float
    promised: float
    late: bool = False
    open: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One project's milestones; `start` and `end` of its bar are 0 to 1 of the period."""

    label: str
    start: float
    end: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of the four outcome marks: its name, what came of it, and actual against plan where that is a length.

    `done` and `plan` share one scale from 0 to 1; `change` is the difference in words.
    """

    name: str
    text: str
    change: str = ""
    done: float | None = None
    plan: float | None = None


@dataclass(frozen=True, slots=True)
class Rating:
    """The mean rating of one dimension from 1 to 5 as a share of that scale, and in words."""

    name: str
    share: float
    text: str
