"""What a team's answers say: whether it would recommend itself, its mood, how much it agrees, and its health.

All functions take answers that may be shown; which those are is decided in `suppression`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache
from itertools import combinations, pairwise
from math import sqrt
from statistics import median, stdev
from typing import NamedTuple

from careercruise_desktop.domain.words import MINUS

from .change import Way, change_on
from .intervals import Z95
from .ratings import LEAST_RATINGS, SCORE, RatingMean, Scale, mean_on

LEAST_FOR_FIGURE = 10
_HEALTH = Scale(1, 3)
_LONG = 2


class Voice(StrEnum):
    """What an answer from 0 to 10 to "would you recommend the team" counts as."""

    DETRACTOR = "0 – 6"
    PASSIVE = "7 – 8"
    PROMOTER = "9 – 10"


@dataclass(frozen=True, slots=True)
class Recommending:
    """The employee net promoter score (eNPS) and what it is made of."""

    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        """How many answered."""
        return self.promoters + self.passives + self.detractors

    @property
    def dots(self) -> tuple[Voice, ...]:
        """One for each answer, sorted, so that no place says who or when."""
        counts = ((Voice.DETRACTOR, self.detractors), (Voice.PASSIVE, self.passives), (Voice.PROMOTER, self.promoters))
        return tuple(voice for voice, count in counts for _ in range(count))

    @property
    def figure(self) -> float | None:
        """100 (P - D)/n, from -100 to 100; None below ten answers, where each one would move it by more than ten."""
        return 100 * (self.promoters - self.detractors) / self.n if self.n >= LEAST_FOR_FIGURE else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Its 95 % interval by the adjusted Wald method; None below ten answers.

        n + 3, P + 3/4, D + 3/4; e = p - d; e +- z sqrt((p + d - e^2)/(n + 3)) (Rocks 2016, The American Statistician
        70(4)), cut at the ends of the scale. Example: P 4, N 3, D 3 is +10, from -36 to +51.
        """
        figure = self.figure
        if figure is None:
            return None
        n = self.n + 3
        p, d = (self.promoters + 0.75) / n, (self.detractors + 0.75) / n
        half = Z95 * sqrt((p + d - (p - d) ** 2) / n)
        low, high = 100 * (p - d - half), 100 * (p - d + half)
        return min(figure, max(-100.0, low)), max(figure, min(100.0, high))


def recommending(scores: Iterable[int]) -> Recommending:
    """What answers from 0 to 10 say: 9 and 10 promote, 7 and 8 are passive, 0 to 6 detract."""
    given = list(scores)
    promoters, detractors = sum(score >= 9 for score in given), sum(score <= 6 for score in given)
    return Recommending(promoters, len(given) - promoters - detractors, detractors)


def signed(figure: float) -> str:
    """A figure of eNPS in whole points: `+10`, `0`, `−36`."""
    whole = round(figure)
    return f"+{whole}" if whole > 0 else f"{MINUS if whole < 0 else ''}{abs(whole)}"


@dataclass(frozen=True, slots=True)
class Pulse:
    """The mood in answers from 0 to 10.

    Attributes:
        counts: how many gave 0, 1, ... 10.
        mean: the mean with its interval (`ratings.mean_on`); None below three.
        spread: the standard deviation of the answers (n - 1); None below three.
        agreement: how much they agree, -1 to 1 (`agreement`); None below three.
    """

    counts: tuple[int, ...]
    mean: RatingMean | None
    spread: float | None
    agreement: float | None

    @property
    def n(self) -> int:
        """How many answered."""
        return sum(self.counts)


def pulse(scores: Iterable[int]) -> Pulse:
    """The mood in some answers, in any order."""
    given = sorted(scores)
    counts = tuple(given.count(score) for score in range(SCORE.lowest, SCORE.highest + 1))
    enough = len(given) >= LEAST_RATINGS
    return Pulse(counts, mean_on(SCORE, given), stdev(given) if enough else None, agreement(counts) if enough else None)


def agreement(counts: Sequence[int]) -> float | None:
    """Van der Eijk's agreement A of answers on an ordered scale: 1 = all the same, 0 = spread evenly, -1 = two camps.

    The established measure for ordered answers (van der Eijk 2001, Quality and Quantity 35(3)): it looks at where the
    answers crowd, while a standard deviation also changes with the mean and with the end of the scale. The counts are
    taken apart into layers of equal height; a layer in which S of K levels are filled has U (1 - (S - 1)/(K - 1)),
    weighted by its answers. U compares triples of levels that fit one crowd (filled, filled, empty) with those that do
    not (filled, empty, filled). Example: 30, 40, 210, 130, 530, 50, 10 has A = .611. None without answers.

    Args:
        counts: the answers at each level, from the lowest to the highest level; at least three levels.
    """
    rest, total, found = list(counts), sum(counts), 0.0
    if not total:
        return None
    while any(rest):
        filled = tuple(count > 0 for count in rest)
        height = min(count for count in rest if count)
        found += _layer(filled) * height * sum(filled) / total
        rest = [count - height if count else 0 for count in rest]
    return found


# A scale of eleven levels has 2,048 ways to be filled, and a long course of rounds meets the same few.
@lru_cache(maxsize=2048)
def _layer(filled: tuple[bool, ...]) -> float:
    levels, used = len(filled), sum(filled)
    if used in {1, levels}:
        return 1.0 if used == 1 else 0.0
    triples = list(combinations(filled, 3))
    one_crowd = sum(triple in {(True, True, False), (False, True, True)} for triple in triples)
    two_crowds = triples.count((True, False, True))
    weighed = (levels - 2) * one_crowd - (levels - 1) * two_crowds
    return weighed / ((levels - 2) * (one_crowd + two_crowds)) * (1 - (used - 1) / (levels - 1))


class Health(NamedTuple):
    """The answers of one round to a health question."""

    question: str
    green: int = 0
    yellow: int = 0
    red: int = 0

    @property
    def n(self) -> int:
        """How many answered."""
        return self.green + self.yellow + self.red


@dataclass(frozen=True, slots=True)
class HealthNow:
    """A health question: its counts (never a mean), and where it has gone; None where there are too few to tell."""

    counts: Health
    before: Health
    way: Way | None


def health(now: Iterable[Health], before: Iterable[Health] = ()) -> tuple[HealthNow, ...]:
    """The health questions of a window, in the order in which they were asked first, beside the window before.

    Rounds with the same question (case and blanks aside) are put together. It has gone up where more answers are green
    and fewer red, by the rule for means (`change.change_on`) with green above yellow above red.
    """
    present, past = _by_question(now), _by_question(before)
    found = []
    for key, counts in present.items():
        earlier = past.get(key, Health(counts.question))
        found.append(HealthNow(counts, earlier, change_on(_HEALTH, _levels(earlier), _levels(counts))))
    return tuple(found)


def gaps(days: Sequence[date]) -> tuple[int, ...]:
    """The places of rounds before which a round or more is missing, so that a line is dotted there.

    The days are in order; missing is what is more than twice as far from the round before as rounds mostly are.
    """
    apart = [(later - earlier).days for earlier, later in pairwise(days)]
    return tuple(place for place, far in enumerate(apart, 1) if far > _LONG * median(apart))


def _by_question(rounds: Iterable[Health]) -> dict[str, Health]:
    found: dict[str, Health] = {}
    for each in rounds:
        key = " ".join(each.question.casefold().split())
        known = found.get(key, Health(each.question))
        sums = (known.green + each.green, known.yellow + each.yellow, known.red + each.red)
        found[key] = Health(known.question, *sums)
    return found


def _levels(counts: Health) -> list[int]:
    return [1] * counts.red + [2] * counts.yellow + [3] * counts.green
