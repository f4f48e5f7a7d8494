"""A field for a day on which something was done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from careercruise_desktop.domain import words

from .date_field import DateField, read_day


def past_field(value: date | None, name: str, today: date, *, optional: bool = False, hint: str = "") -> DateField:
    """A field for a day that has come: `fri` is the last one."""
    read = partial(read_day, today=today, ahead=False)
    return DateField(
        value, name, optional=optional, today=lambda: today, read=read, placeholder=hint, format_day=with_year(today)
    )


def with_year(today: date) -> Callable[[date], str]:
    """How a day is written in a field: one of another year with its year."""
    return partial(words.day_long, today=today)
