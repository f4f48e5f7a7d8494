"""A figure at the end of a period beside the same figure before, each with the number that it rests on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from .stretches import Sums, added

WINDOW = 4
Rate = Callable[[Sums], float | None]
Count = Callable[[Sums], int]


class Compared(NamedTuple):
    """`value` over `n` things, and `before` over `n_before`; a value is None when there is nothing to tell it by."""

    value: float | None
    n: int
    before: float | None
    n_before: int
    by_weeks: bool


def compared(weeks: Sequence[Sums], earlier: Sums | None, rate: Rate, count: Count) -> Compared:
    """How a rate has changed.

    Args:
        weeks: the parts of the period in order.
        earlier: the stretch of the same length just before a short period; None for a period of eight weeks and more,
            whose last four weeks with anything to measure are set beside its first four.
        rate: the figure of a stretch; pooled, so that each day has the weight of what lies behind it.
        count: the number behind the figure.
    """
    if earlier is not None:
        whole = _pooled(weeks)
        return Compared(rate(whole), count(whole), rate(earlier), count(earlier), by_weeks=False)
    latest = list(islice((at for at in reversed(range(len(weeks))) if rate(weeks[at]) is not None), WINDOW))
    oldest = list(islice((at for at in range(len(weeks)) if rate(weeks[at]) is not None), WINDOW))
    # With fewer than eight weeks to measure both would share some of them.
    apart = latest and len(latest) == WINDOW and oldest[-1] < latest[-1]
    last = _pooled([weeks[at] for at in latest])
    first = _pooled([weeks[at] for at in oldest] if apart else [])
    return Compared(rate(last), count(last), rate(first), count(first), by_weeks=True)


def _pooled(parts: Sequence[Sums]) -> Sums:
    return added(parts, parts[0].first, parts[-1].last) if parts else Sums(0, 0)
