"""A figure of a whole period beside the same figure before, and where it stood in its first and last weeks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from .stretches import Sums, added

WINDOW = 4
Rate = Callable[[Sums], float | None]
Count = Callable[[Sums], int]


class Compared(NamedTuple):
    """`value` over `n` things, and `before` over `n_before`; a value is None when there is nothing to tell it by.

    `ends` are the first and the last weeks of the period as one stretch each; None where they are not told.
    """

    value: float | None
    n: int
    before: float | None
    n_before: int
    ends: tuple[Sums, Sums] | None = None


def compared(weeks: Sequence[Sums], earlier: Sums | None, rate: Rate, count: Count) -> Compared:
    """How a rate has changed. Rates are pooled, so that each day has the weight of what lies behind it.

    Args:
        weeks: the parts of the period in order.
        earlier: the stretch of as many days before the period; None where the first four weeks of the period with
            anything to measure are set beside its last four.
        rate: the figure of a stretch.
        count: the number behind the figure.
    """
    whole = _pooled(weeks)
    value, n = rate(whole), count(whole)
    if earlier is not None:
        return Compared(value, n, rate(earlier), count(earlier))
    oldest = list(islice((at for at in range(len(weeks)) if rate(weeks[at]) is not None), WINDOW))
    latest = list(islice((at for at in reversed(range(len(weeks))) if rate(weeks[at]) is not None), WINDOW))
    # With fewer than eight weeks to measure both would share some of them.
    if len(latest) < WINDOW or oldest[-1] >= latest[-1]:
        return Compared(value, n, None, 0)
    first, last = weeks[oldest[0] : oldest[-1] + 1], weeks[latest[-1] : latest[0] + 1]
    return Compared(value, n, None, 0, (_pooled(first), _pooled(last)))


def _pooled(parts: Sequence[Sums]) -> Sums:
    return added(parts, parts[0].first, parts[-1].last) if parts else Sums(0, 0)
