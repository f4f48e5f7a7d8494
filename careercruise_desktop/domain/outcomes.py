"""Outcome readings: dated measures of a project's scope, quality, cost and time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from .records import Record


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
