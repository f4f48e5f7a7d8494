"""Whether a figure has clearly gone up or down between two windows, or whether the answers do not decide it.

All three use one rule: what the answers leave open about the figure is a beta distribution for each window, and a
direction is said only where the later one is the higher (or the lower) one with a chance of at least .9. The chance is
integrated, never drawn, so that the same answers always give the same word.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import takewhile
from math import ceil, exp, lgamma, log, log1p, sqrt

from .ratings import LEAST_RATINGS, RATING, SCORE, Beta, Scale, beta_share, matched

CLEAR = 0.9
_JEFFREYS = 0.5
_NOTHING = 1e-18


class Way(StrEnum):
    """Where a figure has gone; the value is the word beside it."""

    UP = "up"
    DOWN = "down"
    NOT_CLEAR = "no clear change"


def change_of_ratings(earlier: Iterable[int], later: Iterable[int]) -> Way | None:
    """Where the mean of ratings from 1 to 5 has gone; None where a window has fewer than three."""
    return change_on(RATING, earlier, later)


def change_of_scores(earlier: Iterable[int], later: Iterable[int]) -> Way | None:
    """Where the mean of answers from 0 to 10 has gone; None where a window has fewer than three."""
    return change_on(SCORE, earlier, later)


def change_on(scale: Scale, earlier: Iterable[int], later: Iterable[int]) -> Way | None:
    """Where the mean of answers on a scale has gone, under the model of the interval (`ratings.mean_on`).

    One model for both, so that an arrow never contradicts the two bars beside it. It is a Dirichlet posterior of the
    shares of all levels with a weak prior, as in the Bayesian bootstrap (Rubin 1981, The Annals of Statistics 9(1)),
    but one that does not close up when all answers are equal. A direction that the two means themselves do not have
    is never said: of few and of many fives the posteriors differ, the means do not.
    """
    before, after = tuple(sorted(earlier)), tuple(sorted(later))
    if min(len(before), len(after)) < LEAST_RATINGS:
        return None
    # Whole numbers: two equal means are equal.
    rise = sum(after) * len(before) - sum(before) * len(after)
    return _way(rise, matched(scale, before), matched(scale, after))


def change_of_shares(earlier: tuple[int, int], later: tuple[int, int]) -> Way | None:
    """Where a share k of n has gone; None where n is below three, where only the counts are honest.

    Each share has the beta posterior of Jeffreys' prior: k + 1/2, n - k + 1/2 (Brown, Cai and DasGupta 2001,
    Statistical Science 16(2), who recommend it beside Wilson's interval for small n).
    Example: 3 of 8, then 7 of 8 is up (chance .98); 5 of 8, then 7 of 8 is no clear change (.88).

    Args:
        earlier: (k, n) of the earlier window.
        later: (k, n) of the later one.
    """
    if min(earlier[1], later[1]) < LEAST_RATINGS:
        return None
    rise = later[0] * earlier[1] - earlier[0] * later[1]
    before, after = (Beta(k + _JEFFREYS, n - k + _JEFFREYS) for k, n in (earlier, later))
    return _way(rise, before, after)


def _way(rise: int, before: Beta, after: Beta) -> Way:
    if rise > 0 and chance_above(after, before) >= CLEAR:
        return Way.UP
    if rise < 0 and chance_above(before, after) >= CLEAR:
        return Way.DOWN
    return Way.NOT_CLEAR


@lru_cache(maxsize=512)
def chance_above(one: Beta, other: Beta) -> float:
    """The chance that what `one` describes is greater than what `other` describes, if both are independent.

    The trapezoid rule over the log-odds of the narrower of the two: there its density is smooth and falls off
    exponentially on both sides whatever a and b are (both above 0), so that few hundred points give ten digits.
    """
    if _width(one) > _width(other):
        return 1 - chance_above(other, one)
    step = min(0.25, _width(one) / 4)
    at = log(one.a / one.b)
    peak = _density(one, at)
    below, whole = 0.0, 0.0
    for way in (1, -1):
        steps = range(0 if way > 0 else 1, ceil((60 / min(one) + 60) / step))
        weighed = ((at + way * step * count, _density(one, at + way * step * count)) for count in steps)
        for place, weight in takewhile(lambda each: each[1] > _NOTHING * peak, weighed):
            below += weight * beta_share(_share(place), *other)
            whole += weight
    # Divided by the same sum of weights: what the rule itself is off by drops out.
    return below / whole


def _width(of: Beta) -> float:
    return sqrt(1 / of.a + 1 / of.b)


def _density(of: Beta, place: float) -> float:
    """The density over the log-odds, where the maximum lies at log(a/b)."""
    front = lgamma(of.a + of.b) - lgamma(of.a) - lgamma(of.b)
    return exp(front - of.a * _log1p_exp(-place) - of.b * _log1p_exp(place))


def _share(place: float) -> float:
    return exp(-_log1p_exp(-place))


def _log1p_exp(x: float) -> float:
    return x + log1p(exp(-x)) if x > 0 else log1p(exp(x))
