"""Whether a series has clearly risen or fallen: the Theil-Sen slope with the interval that Kendall's variance gives."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from math import sqrt
from statistics import median
from typing import NamedTuple

from .intervals import Z95

LEAST_POINTS = 8


class Slope(NamedTuple):
    """The line through `n` points: its height at the first and at the last of them, its slope with a 95 % interval.

    The slope is in units of the value for one step of x.
    """

    start: float
    end: float
    slope: float
    low: float
    high: float
    n: int

    @property
    def clear(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def theil_sen(points: Sequence[tuple[float, float]]) -> Slope | None:
    """The line through points (x, y) in order of x; None under eight points.

    The slope is the median of the slopes of all pairs, the height the median of y - slope x: one odd week moves
    neither. The ends of the interval are the slopes of rank (N +- 1.96 sqrt(v))/2 of N, where v is the variance of
    Kendall's S with equal values counted (Sen 1968, Journal of the American Statistical Association 63(324)).
    Example: 1, 2, ... 10 at 1, 2, ... 10 has the slope 1, from 1 to 1.
    """
    known = list(points)
    n = len(known)
    if n < LEAST_POINTS:
        return None
    xs = [x for x, _ in known]
    slopes = sorted(
        (known[later][1] - known[at][1]) / (known[later][0] - known[at][0])
        for at in range(n)
        for later in range(at + 1, n)
        if known[later][0] != known[at][0]
    )
    if not slopes:
        return None
    slope = median(slopes)
    height = median(y - slope * x for x, y in known)
    half = Z95 * sqrt(_variance([y for _, y in known]))
    count = len(slopes)
    low, high = max(0, round((count - half) / 2)), min(count - 1, round((count + half) / 2))
    return Slope(height + slope * xs[0], height + slope * xs[-1], slope, slopes[low], slopes[high], n)


def _variance(ys: Sequence[float]) -> float:
    """The variance of Kendall's S, less what equal values take from it."""
    n = len(ys)
    ties = sum(count * (count - 1) * (2 * count + 5) for count in Counter(ys).values())
    return (n * (n - 1) * (2 * n + 5) - ties) / 18
