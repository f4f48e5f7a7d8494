"""How one field of a value stands in a row: integers and text only.

Moments are UTC seconds with their zone and wall time beside them, days are ISO text, lengths are whole minutes,
money and scores are decimal text. The same converters serve every read and every write.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import NoneType, UnionType
from typing import Any, NamedTuple, get_args, get_origin

from careercruise_desktop.domain.spans import DayTotal, Moment, Span, When

_NO_DAYS: frozenset[date] = frozenset()
_NO_WORDS: frozenset[str] = frozenset()
MOMENT_COLUMNS = ("start_at", "zone", "start_wall")
WHEN_COLUMNS = ("day", "minutes", "start_at", "end_at", "zone", "start_wall", "end_wall")


class Codec(NamedTuple):
    """The columns of one field, and the way there and back.

    `encode` gives one database value per column; `decode` takes as many.
    """

    columns: tuple[str, ...]
    encode: Callable[[Any], tuple[Any, ...]]
    decode: Callable[..., Any]


def codec(name: str, hint: Any) -> Codec:  # noqa: ANN401 - a type annotation
    """The codec for a field by its annotation.

    Raises:
        TypeError: no column can hold a value of that type.
    """
    if hint == When or hint is Span:
        return Codec(WHEN_COLUMNS, _when_row, _when)
    if hint is Moment:
        return Codec(
            MOMENT_COLUMNS, lambda value: (value.at, value.zone, _wall(value)), lambda at, zone, _: Moment(at, zone)
        )
    base, optional = _without_none(hint)
    if base is Moment:
        return Codec((f"{name}_at", f"{name}_zone", f"{name}_wall"), _maybe_moment_row, _maybe_moment)
    to_row, from_row = _scalar(name, base)
    if to_row is None or from_row is None:
        return Codec((name,), lambda value: (value,), same)
    if optional:
        return Codec(
            (name,),
            lambda value: (None if value is None else to_row(value),),
            lambda stored: None if stored is None else from_row(stored),
        )
    return Codec((name,), lambda value: (to_row(value),), from_row)


def same(stored: Any) -> Any:  # noqa: ANN401 - any column's value
    """What stands in the column is the value."""
    return stored


def _without_none(hint: Any) -> tuple[Any, bool]:  # noqa: ANN401
    if get_origin(hint) is UnionType:
        rest = [part for part in get_args(hint) if part is not NoneType]
        if len(rest) == 1:
            return rest[0], True
    return hint, False


Convert = Callable[[Any], Any] | None


_SETS: dict[Any, tuple[Convert, Convert]] = {
    frozenset[date]: (
        lambda days: " ".join(day.isoformat() for day in sorted(days)),
        lambda text: frozenset(date.fromisoformat(day) for day in text.split()) if text else _NO_DAYS,
    ),
    frozenset[str]: (
        lambda tags: " ".join(sorted(tags)),
        lambda text: frozenset(text.split()) if text else _NO_WORDS,
    ),
}


def _scalar(name: str, base: Any) -> tuple[Convert, Convert]:  # noqa: ANN401
    if base is int or base is str:
        return None, None
    if base is bool:
        return int, bool
    if base is date:
        return date.isoformat, date.fromisoformat
    if base is Decimal:
        return lambda value: format(value, "f"), Decimal
    if base in _SETS:
        return _SETS[base]
    if isinstance(base, type) and issubclass(base, StrEnum):
        # By the table of its values: several times as quick as calling the class, for what the file has checked.
        return lambda value: value.value, {member.value: member for member in base}.__getitem__
    raise TypeError(f"no column holds {name}: {base!r}")


def _wall(moment: Moment) -> str:
    return moment.wall.strftime("%Y-%m-%dT%H:%M")


def _when_row(when: When) -> tuple[Any, ...]:
    if isinstance(when, DayTotal):
        return (when.day.isoformat(), when.minutes, None, None, when.zone, None, None)
    first, last = when.first, when.last
    return (
        first.day.isoformat(), when.minutes, when.start, when.end, when.zone, _wall(first), _wall(last),
    )  # fmt: skip


def _maybe_moment_row(moment: Moment | None) -> tuple[Any, ...]:
    return (None, None, None) if moment is None else (moment.at, moment.zone, _wall(moment))


def _maybe_moment(at: int | None, zone: str | None, _: object) -> Moment | None:
    return None if at is None or zone is None else Moment(at, zone)


def _when(day: str, minutes: int, start: int | None, end: int | None, zone: str, *_: object) -> When:
    if start is None or end is None:
        return DayTotal(date.fromisoformat(day), minutes, zone)
    return Span(start, end, zone)
