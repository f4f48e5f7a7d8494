"""Estimation: how actual times compare with estimates."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import exp, log
from statistics import median


@dataclass(frozen=True, slots=True)
class Estimation:
    """`bias` is the typical actual over estimated time (1.25: a quarter longer), `within` of `n` were near enough."""

    bias: float
    within: int
    n: int


def estimation(pairs: Iterable[tuple[float, float]]) -> Estimation | None:
    """The bias and PRED(25) of (estimate, actual) pairs; None without a pair of positive times.

    Bias is exp(median of ln(actual / estimate)); PRED(25) counts actuals within 25 % of their estimate, the edge
    included. Example: estimates 2, 2, 4 and actual 3, 2, 5 give a bias of 1.25 and 2 of 3.
    """
    known = [(estimate, actual) for estimate, actual in pairs if estimate > 0 and actual > 0]
    if not known:
        return None
    bias = exp(median(log(actual / estimate) for estimate, actual in known))
    within = sum(1 for estimate, actual in known if abs(actual - estimate) <= estimate / 4)
    return Estimation(bias, within, len(known))
