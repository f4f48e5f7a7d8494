"""Feedback by dimension: how others rate each one, how oneself does, and what has clearly changed.

Answers without names are given only as far as they may be counted (`suppression`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackSource
from careercruise_desktop.domain.words import listed

from .change import Way, change_of_ratings
from .intervals import wilson
from .levels import Beside, beside
from .ratings import LEAST_RATINGS, RatingMean, rating_mean

BESIDE_WORDS = {Beside.OVER: "above", Beside.WITHIN: "agrees", Beside.UNDER: "below"}
_FAVOURABLE = 4
_COUNTS = ("none", "one", "two", "three", "four", "five")


class Rated(NamedTuple):
    """One answer: who speaks, ratings 1 to 5 by dimension (those given), and the record's id; None without a name."""

    source: FeedbackSource
    ratings: Mapping[str, int]
    id: int | None = None


class Stack(NamedTuple):
    """How many ratings are 1 or 2, how many 3, and how many 4 or 5."""

    low: int
    middle: int
    high: int

    @property
    def n(self) -> int:
        """How many there are."""
        return self.low + self.middle + self.high

    @property
    def favourable(self) -> float | None:
        """The share of 4 and 5; None below three ratings, where only the counts are honest."""
        return self.high / self.n if self.n >= LEAST_RATINGS else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """The Wilson interval of that share; None below three."""
        return wilson(self.high, self.n) if self.n >= LEAST_RATINGS else None


@dataclass(frozen=True, slots=True)
class Dimension:
    """One dimension in a window.

    Attributes:
        name: which one, of `DIMENSIONS`.
        mean: the mean of what others gave; None without any.
        spread: the same with its interval; None below three.
        stack: the counts of what others gave.
        own: the mean of what oneself gave in the window; None without any. It was the latest rating once, which said
            another thing than the table of sources beside it.
        own_n: how many ratings by oneself that is.
        way: where the others' mean has gone since the window before; None where there are too few to tell.
        before: how many others rated it in the window before.
        rows: the ids of the records behind what others gave; answers without names have none.
    """

    name: str
    mean: float | None
    spread: RatingMean | None
    stack: Stack
    own: float | None
    own_n: int
    way: Way | None
    before: int
    rows: tuple[int, ...]

    @property
    def label(self) -> str:
        """Its name in a sentence: `problem-solving`."""
        return self.name.replace("_", "-")

    @property
    def n(self) -> int:
        """How many others rated it."""
        return self.stack.n

    @property
    def beside(self) -> Beside | None:
        """The own mean beside the others: over or under only outside their interval; None without one of both."""
        return beside(self.own, self.spread)


def dimensions(
    now: Iterable[Rated], before: Iterable[Rated] = (), names: Sequence[str] = DIMENSIONS
) -> tuple[Dimension, ...]:
    """The dimensions of a window.

    Args:
        now: the answers of the window.
        before: those of the window before.
        names: the dimensions to tell, in order.
    """
    present, past = list(now), list(before)
    return tuple(_dimension(name, present, past) for name in names)


class Mean(NamedTuple):
    """The mean of `n` ratings; None without any."""

    value: float | None
    n: int


@dataclass(frozen=True, slots=True)
class BySource:
    """What one kind of people gave: the mean of each dimension with how many rated it, and of all their ratings."""

    source: FeedbackSource
    means: Mapping[str, Mean]
    overall: Mean

    @property
    def fewest_and_most(self) -> tuple[int, int]:
        """How many ratings the means rest on, at least and at most; a dimension that nobody rated has no mean."""
        counts = [each.n for each in self.means.values() if each.n]
        return min(counts), max(counts)


def by_source(answers: Iterable[Rated], names: Sequence[str] = DIMENSIONS) -> tuple[BySource, ...]:
    """The answers by who speaks, in the order of `FeedbackSource`; who rated none of these dimensions is not counted.

    No intervals: the ratings that one person gives are not independent of each other, and most sources are few.
    """
    groups: dict[FeedbackSource, list[Mapping[str, int]]] = {source: [] for source in FeedbackSource}
    for answer in answers:
        if any(name in answer.ratings for name in names):
            groups[answer.source].append(answer.ratings)
    return tuple(_column(source, group, names) for source, group in groups.items() if group)


def summary(found: Iterable[Dimension]) -> str:
    """Oneself beside the others in a sentence or two, about the dimensions that anybody rated.

    Example: `You rate your leadership below what others see. The other four agree within the interval.`
    """
    rated = [each for each in found if each.own is not None or each.n]
    own = [each for each in rated if each.own is not None]
    compared = [each for each in own if each.spread is not None]
    if not rated:
        return ""
    if not own:
        return "You have not rated yourself here yet."
    if not compared:
        return "Fewer than three others have rated this, too few to compare."
    missing = _missing(rated)
    return " ".join(part for part in (_outside(compared), _agreeing(compared, missing), missing) if part)


def _dimension(name: str, now: Sequence[Rated], before: Sequence[Rated]) -> Dimension:
    rating = [each for each in now if name in each.ratings]
    others = _of_others(name, rating)
    earlier = _of_others(name, before)
    own = _mean([each.ratings[name] for each in rating if each.source is FeedbackSource.SELF])
    low, high = sum(value < _FAVOURABLE - 1 for value in others), sum(value >= _FAVOURABLE for value in others)
    return Dimension(
        name=name,
        mean=sum(others) / len(others) if others else None,
        spread=rating_mean(others),
        stack=Stack(low, len(others) - low - high, high),
        own=own.value,
        own_n=own.n,
        way=change_of_ratings(earlier, others),
        before=len(earlier),
        rows=tuple(each.id for each in rating if each.id is not None and each.source is not FeedbackSource.SELF),
    )


def _of_others(name: str, answers: Iterable[Rated]) -> list[int]:
    return [each.ratings[name] for each in answers if name in each.ratings and each.source is not FeedbackSource.SELF]


def _column(source: FeedbackSource, group: Sequence[Mapping[str, int]], names: Sequence[str]) -> BySource:
    means = {name: _mean([ratings[name] for ratings in group if name in ratings]) for name in names}
    overall = _mean([ratings[name] for ratings in group for name in names if name in ratings])
    return BySource(source, means, overall)


def _mean(values: Sequence[int]) -> Mean:
    return Mean(sum(values) / len(values) if values else None, len(values))


def _outside(compared: Sequence[Dimension]) -> str:
    under = [each.label for each in compared if each.beside is Beside.UNDER]
    over = [each.label for each in compared if each.beside is Beside.OVER]
    if under and over:
        return f"You rate your {listed(under)} below what others see, and your {listed(over)} above."
    if under or over:
        return f"You rate your {listed(under or over)} {'below' if under else 'above'} what others see."
    return ""


def _agreeing(compared: Sequence[Dimension], missing: str) -> str:
    count = sum(each.beside is Beside.WITHIN for each in compared)
    if not count:
        return ""
    verb = "agrees" if count == 1 else "agree"
    if count < len(compared):
        return f"The other {_COUNTS[count]} {verb} within the interval."
    if missing or count == 1:
        labels = listed([each.label for each in compared])
        return f"{labels.capitalize()} {verb} with what others see, within the interval."
    return f"All {_COUNTS[count]} of your ratings agree with what others see, within the interval."


def _missing(rated: Sequence[Dimension]) -> str:
    few = [each.label for each in rated if each.own is not None and each.spread is None]
    unrated = [each.label for each in rated if each.own is None]
    parts = [f"Too few others rated your {listed(few)} to compare."] if few else []
    parts += [f"You have not rated your {listed(unrated)}."] if unrated else []
    return " ".join(parts)
