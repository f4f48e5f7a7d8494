"""What charts are given beyond bars and squares: courses over time, trails of indexes, pairs of values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from .values import Point, Scale, Span

Values = tuple[float | None, ...]


class Look(Enum):
    """How a strand is drawn."""

    LINE = "line"
    DOTTED = "a line with a dot at each point"
    STEPS = "steps"
    FAINT = "faint dots alone"
    GHOST = "a thin dashed line: the period before"


@dataclass(frozen=True, slots=True)
class Strand:
    """One course: a value for every point of the chart, None for a gap.

    Attributes:
        token: its colour.
        values: one for each point.
        look: how it is drawn.
        label: what stands at its end; "" for nothing.
        ends: the interval of each value, None where it has none; empty where none has one.
        bridge: how many missing points in a row the line passes over, such as a weekend.
        dash: how it is told from the others without its colour.
    """

    token: str
    values: Values
    look: Look = Look.LINE
    label: str = ""
    ends: tuple[tuple[float, float] | None, ...] = ()
    bridge: int = 0
    dash: tuple[float, ...] = ()


class Under(NamedTuple):
    """Bars in a panel of their own below: their title, a value for each point, and what they count."""

    title: str
    values: Values
    scale: Scale
    token: str = "c5"


@dataclass(frozen=True, slots=True)
class Strands:
    """Courses over the days of `span`.

    Attributes:
        points: in order of time; gaps between them stay gaps.
        strands: the last is drawn on top.
        scale: what the values count.
        span: the days of the axis, and what was done in them.
        bounds: the lowest and the highest value of the axis; None where they follow from the values.
        from_zero: whether the axis begins at zero.
        rules: values that are told by a line across, with its label.
        tags: what stands above the axis at each point, such as its number; empty for nothing.
        under: bars below.
    """

    points: tuple[Point, ...]
    strands: tuple[Strand, ...]
    scale: Scale
    span: Span
    bounds: tuple[float, float] | None = None
    from_zero: bool = False
    rules: tuple[tuple[float, str], ...] = ()
    tags: tuple[str, ...] = ()
    under: Under | None = None


class Way(NamedTuple):
    """The trail of a project: its name ("" for one of many), its colour, its places (right, up), oldest first.

    `dash` tells it from the others without its colour.
    """

    name: str
    token: str
    places: tuple[tuple[float, float], ...]
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Indexes:
    """Trails around the cross at 1.0; above and right of it is better.

    Attributes:
        points: of all ways together, way after way.
        ways: the trails.
        right: the name of the axis to the right.
        up: the name of the axis upwards.
        corners: what the better and the worse quadrant mean.
    """

    points: tuple[Point, ...]
    ways: tuple[Way, ...]
    right: str
    up: str
    corners: tuple[str, str]


class Cloud(NamedTuple):
    """A panel of pairs: its title, what stands below it, the names of its axes, and a pair for each of its points."""

    title: str
    foot: str
    right: str
    up: str
    pairs: tuple[tuple[float, float], ...]
    token: str
    scales: tuple[Scale, Scale] = (Scale.NUMBER, Scale.NUMBER)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Panels side by side, each a cloud of dots; `points` of all panels together, panel after panel."""

    points: tuple[Point, ...]
    clouds: tuple[Cloud, ...]
