"""The small values that charts' states are made of: words, points, scales, targets, marks. No Qt, no pyqtgraph."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple


class Word(NamedTuple):
    """Some words of a line; `mark` is a role's mark before them, or the token of a small square; `tone` how loud."""

    text: str
    mark: str = ""
    tone: str = "plain"


class Point(NamedTuple):
    """One point: its days, what its tooltip says, what a screen reader says.

    A `broken` one is not whole: it is still running, or cut short by the period.
    """

    first: int
    last: int
    tip: tuple[Word, ...]
    said: str
    broken: bool = False


class Scale(Enum):
    """What an axis counts."""

    HOURS = " h"
    SHARE = "%"
    NUMBER = ""
    DAYS = " d"
    INDEX = "."


@dataclass(frozen=True, slots=True)
class Band:
    """A target between two values, and its label in one or two lines."""

    low: float
    high: float
    label: tuple[str, ...]


class Mark(NamedTuple):
    """Something that was done on a day, by its number; its title stands beside the disc where there is room."""

    day: int
    number: int
    title: str


class Span(NamedTuple):
    """The days that charts one below the other have in common.

    Attributes:
        first: the first day.
        last: the last day.
        marks: what was done, in order.
        heads: whether the marks have their discs here; else only their lines go through.
        times: whether the days are named here.
    """

    first: int
    last: int
    marks: tuple[Mark, ...] = ()
    heads: bool = True
    times: bool = True
