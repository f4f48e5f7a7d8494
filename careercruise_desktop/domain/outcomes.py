"""Outcome readings: dated measures of a project's scope, quality, cost and time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import pairwise

from .errors import Refused
from .records import Record

MOST_COUNT = 10_000_000
MOST_VALUE = Decimal(10) ** 12
_COUNTS = ("scope_done", "scope_planned", "open_defects", "high_defects", "escaped_defects")
_MONEY = ("planned_value", "earned_value", "actual_cost")
_LEAST_SCORE, _MOST_SCORE = Decimal(1), Decimal(5)


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeReading(Record):
    """What a project looked like on a day; None where nothing was measured.

    Values of money are cumulative and in the project's currency; `review_score` is 1 to 5. Of the open defects
    `high_defects` are severe; `escaped_defects` counts those that were found by users so far.
    """

    project_id: int
    day: date
    scope_done: int | None = None
    scope_planned: int | None = None
    planned_value: Decimal | None = None
    earned_value: Decimal | None = None
    actual_cost: Decimal | None = None
    open_defects: int | None = None
    high_defects: int | None = None
    escaped_defects: int | None = None
    review_score: Decimal | None = None
    note: str = ""

    @property
    def measured(self) -> bool:
        """Whether it says anything but a note."""
        return any(getattr(self, name) is not None for name in (*_COUNTS, *_MONEY, "review_score"))


def checked_reading(reading: OutcomeReading) -> OutcomeReading:
    """The reading as it may be kept, as far as it goes by itself.

    Raises:
        Refused: a value is negative or too large, the score is not 1 to 5, or more defects are severe than open.
    """
    for name in _COUNTS:
        count = getattr(reading, name)
        if count is not None and not 0 <= count <= MOST_COUNT:
            raise Refused(f"{_spoken(name)} is a whole number from 0 to {MOST_COUNT:,}.", name)
    for name in _MONEY:
        money = getattr(reading, name)
        if money is not None and not (money.is_finite() and 0 <= money < MOST_VALUE):
            raise Refused(f"{_spoken(name)} is a sum of at least 0.", name)
    score = reading.review_score
    if score is not None and not (score.is_finite() and _LEAST_SCORE <= score <= _MOST_SCORE):
        raise Refused("A review score is a number from 1 to 5.", "review_score")
    high, still_open = reading.high_defects, reading.open_defects
    if high is not None and still_open is not None and high > still_open:
        raise Refused(f"Of {still_open:,} open defects no more than {still_open:,} can be severe.", "high_defects")
    return reading


def falling_plan(readings: Sequence[OutcomeReading]) -> tuple[OutcomeReading, OutcomeReading] | None:
    """The first two readings, by day, between which the planned value falls; None where it never does.

    Planned value is cumulative: what was planned up to a day is planned up to every later day too.
    """
    return falling(readings, "planned_value")


def falling(readings: Sequence[OutcomeReading], name: str) -> tuple[OutcomeReading, OutcomeReading] | None:
    """The first two readings, by day, between which a cumulative value (its field) falls; None where it never does."""
    known = [each for each in sorted(readings, key=lambda each: each.day) if getattr(each, name) is not None]
    pairs = pairwise(known)
    return next(((one, two) for one, two in pairs if getattr(two, name) < getattr(one, name)), None)


def _spoken(name: str) -> str:
    return name.replace("_", " ").capitalize()
