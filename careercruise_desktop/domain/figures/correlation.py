"""Whether two series of numbers go together: Spearman's rank correlation with an interval."""

from __future__ import annotations

from collections.abc import Sequence
from math import atanh, sqrt, tanh
from statistics import fmean
from typing import NamedTuple

from .intervals import Z95

LEAST_PAIRS = 12
_ALMOST_ONE = 0.999999


class Together(NamedTuple):
    """Spearman's rho of `n` pairs, from -1 to 1, and the ends of its 95 % interval."""

    rho: float
    low: float
    high: float
    n: int

    @property
    def clear(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def spearman(xs: Sequence[float], ys: Sequence[float], overlap: int = 1) -> Together | None:
    """How two series go together; None under 12 pairs, or where one of them never changes.

    Pearson's correlation of the ranks, equal values sharing the mean of theirs. The interval is Fisher's: z = atanh
    rho, z +- 1.96 sqrt((1 + rho^2/2)/(n - 3)) (Bonett and Wright 2000, Psychometrika 65(1)). Where each value counts
    the same days as its neighbours, fewer of the pairs tell anything new: the interval counts n / `overlap` of them.
    Example: 1, 2, ... 12 with 2, 1, 4, 3, ... 12, 11 has rho .958, from .81 to .99.

    Args:
        xs: the one series.
        ys: the other, as long.
        overlap: how many pairs share what they are made of.
    """
    n = len(xs)
    if n < LEAST_PAIRS:
        return None
    one, other = ranks(xs), ranks(ys)
    rho = _pearson(one, other)
    if rho is None:
        return None
    free = n / overlap - 3
    if free <= 0:
        return Together(rho, -1.0, 1.0, n)
    centre = atanh(max(-_ALMOST_ONE, min(_ALMOST_ONE, rho)))
    half = Z95 * sqrt((1 + rho * rho / 2) / free)
    return Together(rho, min(rho, tanh(centre - half)), max(rho, tanh(centre + half)), n)


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value from 1; equal values share the mean of their ranks. Example: 3, 1, 3 has 2.5, 1, 2.5."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    at = 0
    while at < len(order):
        end = at
        while end + 1 < len(order) and values[order[end + 1]] == values[order[at]]:
            end += 1
        for place in order[at : end + 1]:
            found[place] = (at + end) / 2 + 1
        at = end + 1
    return found


def _pearson(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    x_mean, y_mean = fmean(xs), fmean(ys)
    x_off, y_off = [x - x_mean for x in xs], [y - y_mean for y in ys]
    spread = sqrt(sum(x * x for x in x_off) * sum(y * y for y in y_off))
    return max(-1.0, min(1.0, sum(map(float.__mul__, x_off, y_off)) / spread)) if spread else None
