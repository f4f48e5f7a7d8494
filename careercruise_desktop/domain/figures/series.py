"""The one value that every trend gives: a figure with its number and period, and the points that it is drawn from.

Tables, files, sentences, the review and what is spoken are made from it by one piece of code each.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from careercruise_desktop.domain.periods import Period

from .change import Way


class Measure(StrEnum):
    """What a value counts."""

    SHARE = "share"  # from 0 to 1
    MINUTES = "minutes"
    DAYS = "days"
    COUNT = "count"
    RATE = "a day"
    RATING = "rating"  # 1 to 5
    SCORE = "score"  # 0 to 10
    LEVEL = "level"  # 1 to 5
    INDEX = "index"  # around 1
    FACTOR = "factor"  # around 1: actual over estimate
    CORRELATION = "correlation"  # -1 to 1
    POINTS = "points"  # -100 to 100


class Point(NamedTuple):
    """A value over the days from `first` to `last`, and the number `n` that it rests on.

    A wall of 20 years has 8,000 of them, so they are tuples, which are made in a quarter of the time.

    Attributes:
        first: the first day.
        last: the last day.
        n: how many records or days are behind it.
        value: None where there is nothing to tell it by: a gap stays a gap.
        low: the lower end of its 95 % interval; None where it has none.
        high: the upper end.
        part: whether the stretch is cut short, or still running, so that the value is one of a part of it.
        weight: what the value of a share or a rate is out of, so that several points can be put together; else None.
    """

    first: date
    last: date
    n: int
    value: float | None
    low: float | None = None
    high: float | None = None
    part: bool = False
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class Series:
    """Points in order that belong together.

    Attributes:
        name: its name in files and scripts; of groups (projects, skills) the name that the person gave.
        label: its name in words.
        mark: "it" or "pm" where it is of a role; else "".
        unit: what its values count.
        points: in order of time; a group that is no course of time has one point over the whole period.
    """

    name: str
    label: str
    mark: str
    unit: Measure
    points: tuple[Point, ...]

    @property
    def known(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.value is not None)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened on a day, drawn into a chart: a leadership action, a fact about a week.

    `number` stands in its disc, 0 for none; `kind` and `id` name the record to open, "" and 0 for none.
    """

    day: date
    number: int
    label: str
    kind: str = ""
    id: int = 0


class Halves(NamedTuple):
    """A figure in the first half of a period and in the second, and which way it clearly went.

    A value is None below three things, where only their number is honest; `way` is None where one of them is.
    """

    before: float | None
    before_n: int
    after: float | None
    after_n: int
    way: Way | None


class End(NamedTuple):
    """A figure over the first or the last weeks of a period, and its n."""

    period: Period
    n: int
    value: float | None


@dataclass(frozen=True, slots=True)
class Figure:
    """What a card shows of a period.

    Attributes:
        key: its name in files and scripts.
        title: its name in words.
        period: the days that it is of, none of them in the future.
        n: how many records or days it rests on, named by `counted`.
        value: the figure over the period; None where there is nothing to tell it by.
        unit: what it counts.
        low: the lower end of its 95 % interval; None where it has none.
        high: the upper end.
        series: the points that are drawn.
        before: the same figure before (`before_n` things behind it); None where there is none or it was not asked for.
        before_n: how many records or days that rests on.
        before_period: the days that it is of; None where there is none.
        counted: what `n` counts, one and many: ("entry", "entries").
        by: what series are told apart by where they are no course of time ("project"); else "".
        band: where the value should lie; None where there is no such target.
        marks: what happened, on its day.
        note: what keeps the figure from being told ("not enough weeks", "fewer than 5 answers"); else "".
        hits: of a share, how many of the n; else None.
        halves: the figure in both halves of the period, where its change is told by them; else by its points.
        ends: the figure in the first four weeks of the period and in the last four; None where that is not told.
        scope: which filter it does not follow ("for all projects"); else "".
        beside: further figures of the same card.
    """

    key: str
    title: str
    period: Period
    n: int
    value: float | None
    unit: Measure
    low: float | None = None
    high: float | None = None
    series: tuple[Series, ...] = ()
    before: float | None = None
    before_n: int = 0
    counted: tuple[str, str] = ("record", "records")
    by: str = ""
    band: tuple[float, float] | None = None
    marks: tuple[Mark, ...] = ()
    note: str = ""
    hits: int | None = None
    halves: Halves | None = None
    ends: tuple[End, End] | None = None
    scope: str = ""
    before_period: Period | None = None
    beside: tuple[Figure, ...] = ()

    def __iter__(self) -> Iterator[Figure]:
        """The figure and those beside it."""
        yield self
        for figure in self.beside:
            yield from figure

    def named(self, name: str) -> Series:
        """The series of a name.

        Raises:
            KeyError: there is none.
        """
        for series in self.series:
            if series.name == name:
                return series
        raise KeyError(name)
