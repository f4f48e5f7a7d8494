"""Days as people write them in a CV: a month or a year alone is enough."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from careercruise_desktop.domain import paperwords
from careercruise_desktop.domain.words import MONTHS
from careercruise_desktop.ui.widgets.date_field import DateField, read_day

_NAMED = re.compile(r"([a-z]{3,})\.? ?,? ?(\d{4})")
_NUMBERED = re.compile(r"(?:(\d{4})-(\d{1,2})|(\d{1,2})[/.](\d{4}))")
_YEAR = re.compile(r"\d{4}")
_DAY_NAMED = re.compile(r"(\d{1,2})\.? ([a-z]{3,})\.? ?,? ?(\d{4})")
EXAMPLE = "Jun 2024 or 2024"
FIRST_YEAR, LAST_YEAR = 1900, 2199

Edge = Literal["first", "last"]


class Calendar(NamedTuple):
    """What fields for days go by: which day it is, and the weekday that weeks start on (0 for Monday)."""

    today: Callable[[], date]
    week_start: int = 0

    def field(
        self, name: str, edge: Edge, hint: str, *, optional: bool = False, value: date | None = None
    ) -> DateField:
        """A field that takes a month or a year for its first or its last day."""
        return DateField(
            None,
            name,
            optional=optional,
            week_start=self.week_start,
            format_day=paperwords.day_year,
            read=lambda text: read_month(text, edge, self.today()),
            today=self.today,
            placeholder=hint,
            example=EXAMPLE,
        )


def read_month(text: str, edge: Edge, today: date) -> date | None:
    """The day of `Feb 2020`, `2/2020`, `2020-02`, `2020`, `1 Feb 2020`, or a day as it is typed elsewhere."""
    typed = " ".join(text.casefold().split())
    exact = _DAY_NAMED.fullmatch(typed)
    if exact:
        month = _month(exact[2])
        return _day(int(exact[3]), month, int(exact[1])) if month else None
    if _YEAR.fullmatch(typed):
        return _edge(int(typed), 1 if edge == "first" else 12, edge)
    named = _NAMED.fullmatch(typed)
    if named:
        return _edge(int(named[2]), _month(named[1]), edge)
    numbered = _NUMBERED.fullmatch(typed)
    if numbered:
        iso = numbered[1] is not None
        return _edge(int(numbered[1 if iso else 4]), int(numbered[2 if iso else 3]), edge)
    return read_day(typed, today, ahead=False)


def _month(name: str) -> int:
    """The number of a month by the beginning of its name; 0 when there is none."""
    return next((at for at, month in enumerate(MONTHS, 1) if month.casefold().startswith(name)), 0)


def _edge(year: int, month: int, edge: Edge) -> date | None:
    if not 1 <= month <= 12 or not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, 1 if edge == "first" else monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    if not FIRST_YEAR <= year <= LAST_YEAR or not 1 <= day <= monthrange(year, month)[1]:
        return None
    return date(year, month, day)
