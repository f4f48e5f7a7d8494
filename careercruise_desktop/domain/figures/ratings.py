"""Answers on a short scale by few people: their mean, with an interval that holds for three of them already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import exp, lgamma, log, log1p
from typing import NamedTuple

LEAST_RATINGS = 3
_PRIOR = 1.5
_TAIL = 0.025
_TINY = 1e-300


class Scale(NamedTuple):
    """Whole answers from `lowest` to `highest`."""

    lowest: int
    highest: int

    @property
    def span(self) -> int:
        """From the lowest to the highest."""
        return self.highest - self.lowest


RATING = Scale(1, 5)
SCORE = Scale(0, 10)


class Beta(NamedTuple):
    """A beta distribution: what is known of a mean or a share after the answers, from 0 to 1 of its scale."""

    a: float
    b: float


@dataclass(frozen=True, slots=True)
class RatingMean:
    """The mean of `n` ratings; `low` and `high` are the ends of its 95 % interval."""

    mean: float
    low: float
    high: float
    n: int


def rating_mean(ratings: Iterable[int]) -> RatingMean | None:
    """The mean of ratings and its 95 % interval; None below three, where only the ratings themselves are honest.

    Dirichlet with .3 for each level, matched by a beta distribution: a_k = count_k + .3, A = sum a, m = sum k a_k / A,
    v = sum a_k (k - m)^2 / (A (A + 1)), p = (m - 1)/4, nu = p (1 - p)/(v/16) - 1; the ends are 1 + 4 BetaInv(.025 and
    .975; p nu, (1 - p) nu), widened to include the mean.
    Examples: 5, 5, 5 gives 3.008 to 5.000; 2, 4, 4, 5, 5 gives 2.797 to 4.552.
    """
    return mean_on(RATING, ratings)


def mean_on(scale: Scale, answers: Iterable[int]) -> RatingMean | None:
    """The same on any scale of whole answers; None below three.

    What is added to the answers is 1.5 in all on every scale, shared equally by its levels (.3 each of five, .136 each
    of 0 to 10): so a longer scale is not drawn to its middle more strongly than a short one. Counted exactly over all
    possible answers, the interval from 0 to 10 holds the true mean in 93 to 99 % of cases with n = 3, 5 and 7, also
    where a team is of two minds; with .3 for each of the eleven levels it would be 84 % where most give 9 or 10.
    """
    given = tuple(sorted(answers))
    return None if len(given) < LEAST_RATINGS else _mean_on(scale, given)


# A matrix of skills asks for the same few mixtures after each act.
@lru_cache(maxsize=512)
def _mean_on(scale: Scale, given: tuple[int, ...]) -> RatingMean:
    known = matched(scale, given)
    mean = sum(given) / len(given)
    low = min(mean, scale.lowest + scale.span * beta_inverse(_TAIL, *known))
    high = max(mean, scale.lowest + scale.span * beta_inverse(1 - _TAIL, *known))
    return RatingMean(mean, low, high, len(given))


def matched(scale: Scale, answers: Iterable[int]) -> Beta:
    """The beta distribution that has the mean and the variance of the mean's Dirichlet posterior."""
    given = tuple(answers)
    levels = range(scale.lowest, scale.highest + 1)
    weights = {level: given.count(level) + _PRIOR / len(levels) for level in levels}
    total = sum(weights.values())
    centre = sum(level * weights[level] for level in levels) / total
    variance = sum(weights[level] * (level - centre) ** 2 for level in levels) / (total * (total + 1))
    share = (centre - scale.lowest) / scale.span
    nu = share * (1 - share) / (variance / scale.span**2) - 1
    return Beta(share * nu, (1 - share) * nu)


def beta_inverse(chance: float, a: float, b: float) -> float:
    """The x at which the beta distribution with a and b (both above 0) has reached a chance from 0 to 1."""
    low, high, found = 0.0, 1.0, a / (a + b)
    front = lgamma(a + b) - lgamma(a) - lgamma(b)
    for _ in range(60):
        off = beta_share(found, a, b) - chance
        low, high = (found, high) if off < 0 else (low, found)
        # Newton's step by the density; where that leads out of what is known, the middle of it.
        density = exp(front + (a - 1) * log(found) + (b - 1) * log1p(-found)) if 0 < found < 1 else 0.0
        step = off / density if density else 1.0
        following = found - step if low < found - step < high else (low + high) / 2
        if abs(following - found) <= 1e-13 * min(following, 1 - following):
            return following
        found = following
    return found


def beta_share(x: float, a: float, b: float) -> float:
    """The share of the beta distribution with a and b that lies below x: the regularised incomplete beta function."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    if x < (a + 1) / (a + b + 2):
        return front * _fraction(x, a, b) / a
    return 1 - front * _fraction(1 - x, b, a) / b


def _fraction(x: float, a: float, b: float) -> float:
    """The continued fraction of the incomplete beta function, by Lentz's method."""
    c, d = 1.0, 1 / _not_zero(1 - (a + b) * x / (a + 1))
    found = d
    for m in range(1, 400):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        before = found
        for step in (even, odd):
            d = 1 / _not_zero(1 + step * d)
            c = _not_zero(1 + step / c)
            found *= d * c
        if abs(found - before) < 1e-14 * abs(found):
            break
    return found


def _not_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
