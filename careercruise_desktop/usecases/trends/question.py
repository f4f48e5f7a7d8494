"""What is asked of the wall: a period, filters, and whether to compare."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role

_WEEK = 7


class Filter(StrEnum):
    """What the wall can be narrowed to."""

    ROLE = "role"
    PROJECT = "project"


@dataclass(frozen=True, slots=True)
class Question:
    """One question to the whole wall.

    Attributes:
        period: the days; what lies after today is not told.
        role: only this role; None for both.
        project_id: only this project; None for all.
        compare: set each figure beside the same one over the period before of the same length.
    """

    period: Period
    role: Role | None = None
    project_id: int | None = None
    compare: bool = False

    @property
    def filters(self) -> frozenset[Filter]:
        """The filters that are set."""
        chosen = {Filter.ROLE: self.role, Filter.PROJECT: self.project_id}
        return frozenset(each for each, value in chosen.items() if value is not None)

    def only(self, filters: frozenset[Filter]) -> Question:
        """The question with no other filters than these."""
        return replace(
            self,
            role=self.role if Filter.ROLE in filters else None,
            project_id=self.project_id if Filter.PROJECT in filters else None,
        )

    @property
    def before(self) -> Period:
        """The period before of the same length, as far as the calendar goes back."""
        first = self.period.first.toordinal()
        return Period(date.fromordinal(max(1, first - self.period.days)), date.fromordinal(max(1, first - 1)))

    def beside(self, today: date) -> Question:
        """The question that gives what the figures of this one are set beside."""
        return replace(self, period=self.past(today), compare=False)

    def past(self, today: date) -> Period:
        """What the days of the period that are not in the future are set beside.

        A period that is over is set beside as many days right before it. One that still runs goes back by the least
        number of whole weeks that holds its days so far, so that the same days of the week are set beside each other.
        """
        if self.period.last < today:
            return self.before
        first = self.period.first
        days = max(first, today).toordinal() - first.toordinal() + 1
        back = first.toordinal() - math.ceil(days / _WEEK) * _WEEK
        begun, ended = max(1, back), max(1, min(back + days - 1, first.toordinal() - 1))
        return Period(date.fromordinal(begun), date.fromordinal(max(begun, ended)))
