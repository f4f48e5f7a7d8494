"""Progress: how much of a milestone is earned by its method, and what that is worth of the baseline budget.

Shares and sums are exact fractions; `money` makes a decimal of one where figures begin. Sources: PMI, Practice Standard
for EVM (0/100, 50/50, weighted milestones, percent complete).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import NamedTuple, Protocol

from careercruise_desktop.domain.milestones import Milestone, ProgressMethod

NOTHING, HALF, ALL = Fraction(0), Fraction(1, 2), Fraction(1)


class Part(Protocol):
    """A task of a milestone, as far as it counts."""

    @property
    def minutes(self) -> int | None:
        """Its estimate, None where nobody gave one."""
        ...

    @property
    def done(self) -> bool:
        """Whether it is done."""
        ...


class TaskPart(NamedTuple):
    """A task of a milestone: its estimate in minutes, None where nobody gave one, whether and since when it is done."""

    minutes: int | None
    done: bool
    finished: date | None = None

    def on(self, day: date) -> TaskPart:
        """The task as it was at the end of an earlier day; without a day it was not done."""
        return TaskPart(self.minutes, self.done and self.finished is not None and self.finished <= day, self.finished)


class Portion(NamedTuple):
    """What a milestone is worth: its baseline budget, the day on which that is planned, and the earned share (0 to 1).

    `id` is the milestone's.
    """

    id: int
    budget: Fraction
    planned: date
    share: Fraction

    @property
    def earned(self) -> Fraction:
        """What is earned of the baseline budget."""
        if self.share is ALL or self.share is NOTHING:  # as nearly all are, and multiplying fractions is dear
            return self.budget if self.share else NOTHING
        return self.budget * self.share


def earned_share(
    method: ProgressMethod,
    day: date,
    *,
    achieved: date | None = None,
    start: date | None = None,
    progress: int = 0,
    parts: Iterable[Part] = (),
) -> Fraction:
    """The share of a milestone that is earned on a day, 0 to 1.

    Achieved is all of it by any method. Before that, 0/100 gives nothing, 50/50 half from the start on, weighted tasks
    the done share of its tasks by estimate, percent what was typed.

    Args:
        method: how it counts.
        day: the local day; what was achieved or begun later is not yet.
        achieved: when it was reached.
        start: when work on it begins; without one 50/50 gives nothing.
        progress: per cent, as typed in.
        parts: its tasks, as they are on that day.
    """
    if achieved is not None and achieved <= day:
        return ALL
    if method is ProgressMethod.HALF_AT_START:
        return HALF if start is not None and start <= day else NOTHING
    if method is ProgressMethod.TASKS:
        return done_share(parts)
    if method is ProgressMethod.PERCENT:
        return Fraction(min(100, max(0, progress)), 100)
    return NOTHING


def done_share(parts: Iterable[Part]) -> Fraction:
    """The done share of tasks by estimate, 0 without any; one without an estimate (or of 0) weighs the others' mean.

    Example: 60 min done, 120 min open and one without an estimate, which weighs 90, give 60 of 270.
    """
    known = list(parts)
    estimates = [each.minutes for each in known if each.minutes]
    # Whole numbers up to the one division: each weight times the number of estimates.
    count, usual = (len(estimates), sum(estimates)) if estimates else (0, 1)
    total = done = 0
    for each in known:
        weight = each.minutes * count if each.minutes else usual
        total += weight
        done += weight if each.done else 0
    return Fraction(done, total) if total else NOTHING


def budget_shares(milestones: Iterable[Milestone], budget: Decimal) -> dict[int, Fraction]:
    """The baseline budget of each milestone by id: its weight's share of the budget; together exactly all of it.

    Cancelled ones have no share. Where nothing has any weight, all weigh the same.
    """
    weights = {each.id: each.weight for each in milestones if each.cancelled is None}
    if not any(weights.values()):
        weights = dict.fromkeys(weights, 1)
    unit = Fraction(budget) / sum(weights.values()) if weights else NOTHING
    # Most milestones weigh the same: what a weight is worth is worked out once.
    worth = {weight: unit * weight for weight in set(weights.values())}
    return {key: worth[weight] for key, weight in weights.items()}


def portions(
    milestones: Sequence[Milestone], budget: Decimal, day: date, parts: Mapping[int, Iterable[Part]] | None = None
) -> tuple[Portion, ...]:
    """What each milestone of a project is worth on a day; cancelled ones are left out.

    Args:
        milestones: all of the project.
        budget: its baseline budget.
        day: the local day.
        parts: the tasks by milestone id, as they are on that day.
    """
    budgets = budget_shares(milestones, budget)
    tasks = parts or {}
    return tuple(
        Portion(
            each.id,
            budgets[each.id],
            each.baseline_due,
            earned_share(
                each.method,
                day,
                achieved=each.achieved,
                start=each.start,
                progress=each.progress,
                parts=tasks.get(each.id, ()),
            ),
        )
        for each in milestones
        if each.id in budgets
    )


def planned_value(worth: Iterable[Portion], day: date) -> Fraction:
    """PV: the baseline budget of what was to be reached by a day, all of it on its baseline date."""
    return sum((portion.budget for portion in worth if portion.planned <= day), NOTHING)


def earned_value(worth: Iterable[Portion]) -> Fraction:
    """EV: the baseline budget of what is earned."""
    tops, below = _over_one([portion.earned for portion in worth])
    return Fraction(sum(tops), below)


def running(amounts: Sequence[Fraction]) -> tuple[Decimal, ...]:
    """The exact running sums, each as a decimal of 28 digits: the first one, the first two, and so on."""
    tops, below = _over_one(amounts)
    over = Decimal(below)
    return tuple(Decimal(top) / over for top in accumulate(tops))


def _over_one(amounts: Sequence[Fraction]) -> tuple[list[int], int]:
    """Whole numbers over one denominator, which add up much faster than fractions do."""
    below = lcm(*{amount.denominator for amount in amounts})
    return [amount.numerator * (below // amount.denominator) for amount in amounts], below


def money(amount: Fraction) -> Decimal:
    """An exact sum as a decimal of 28 digits."""
    return Decimal(amount.numerator) / Decimal(amount.denominator)
