"""The columns a table may have. There is no column for a float: lengths are whole minutes, money is decimal text."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKey, Integer, MetaData, Table, Text, UniqueConstraint, text
from sqlalchemy.schema import SchemaItem

metadata = MetaData()


def table(name: str, *items: SchemaItem) -> Table:
    """A table with an INTEGER key that is never used twice (the history names rows by it)."""
    key: Column[int] = Column("id", Integer, primary_key=True)
    return Table(name, metadata, key, *items, sqlite_autoincrement=True, sqlite_strict=True)


def link(name: str, owner: str, other: str, *, column: str = "") -> Table:
    """A table of pairs; a pair goes when either side goes."""
    owner_column, other_column = f"{owner}_id", column or f"{other}_id"
    return table(
        name,
        ref(owner_column, owner, owned=True, index=False),
        ref(other_column, other, owned=True),
        UniqueConstraint(owner_column, other_column),
    )


def words(name: str, default: str | None = "") -> Column[str]:
    """Text; a default of None makes it required."""
    return Column(name, Text, nullable=False, server_default=default)


def number(name: str, default: int | None = None, *, low: int | None = 0, high: int | None = None) -> Column[int]:
    """A required whole number."""
    return Column(
        name,
        Integer,
        *_range(name, low, high),
        nullable=False,
        server_default=None if default is None else text(str(default)),
    )


def maybe_number(name: str, *, low: int | None = 0, high: int | None = None) -> Column[int]:
    """A whole number or nothing."""
    return Column(name, Integer, *_range(name, low, high))


def flag(name: str) -> Column[int]:
    """Yes (1) or no (0)."""
    return number(name, 0, high=1)


def maybe_flag(name: str) -> Column[int]:
    """Yes, no, or not known."""
    return maybe_number(name, high=1)


def day(name: str, *, index: bool = False) -> Column[str]:
    """A required local day as ISO text."""
    return Column(name, Text, CheckConstraint(f"{name} GLOB '????-??-??'"), nullable=False, index=index)


def maybe_day(name: str, *, index: bool = False) -> Column[str]:
    """A local day or nothing."""
    return Column(name, Text, CheckConstraint(f"{name} GLOB '????-??-??'"), index=index)


def decimal(name: str) -> Column[str]:
    """An exact decimal number as text, or nothing."""
    return Column(name, Text, CheckConstraint(f"{name} NOT GLOB '*[^0-9.-]*'"))


def choice(name: str, kind: type[StrEnum], default: StrEnum | None = None) -> Column[str]:
    """One of the values of an enumeration."""
    return Column(name, Text, _among(name, kind), nullable=False, server_default=default and default.value)


def maybe_choice(name: str, kind: type[StrEnum]) -> Column[str]:
    """One of the values of an enumeration, or nothing."""
    return Column(name, Text, _among(name, kind))


def ref(name: str, other: str, *, owned: bool = False, index: bool = True) -> Column[int]:
    """A reference. An owned row goes with its owner; any other forgets the reference."""
    rule = "CASCADE" if owned else "SET NULL"
    return Column(name, Integer, ForeignKey(f"{other}.id", ondelete=rule), nullable=not owned, index=index)


def maybe_owner(name: str, other: str) -> Column[int]:
    """A reference to one of several possible owners: the row goes with it."""
    return Column(name, Integer, ForeignKey(f"{other}.id", ondelete="CASCADE"), index=True)


def when(*, total: bool = False) -> tuple[Column[Any], ...]:
    """The columns of a span, or with `total` of a span or a number of minutes on a day."""
    return (
        day("day", index=True),
        number("minutes", low=1),
        Column("start_at", Integer, nullable=total, index=True),
        Column("end_at", Integer, CheckConstraint("end_at > start_at"), nullable=total),
        words("zone", None),
        Column("start_wall", Text, nullable=total),
        Column("end_wall", Text, nullable=total),
    )


def moment() -> tuple[Column[Any], ...]:
    """The columns of one moment."""
    return (number("start_at", low=None), words("zone", None), words("start_wall", None))


def maybe_moment(name: str) -> tuple[Column[Any], ...]:
    """The columns of a moment or nothing."""
    return (maybe_number(f"{name}_at", low=None), Column(f"{name}_zone", Text), Column(f"{name}_wall", Text))


def _among(name: str, kind: type[StrEnum]) -> CheckConstraint:
    listed = ", ".join(f"'{member.value}'" for member in kind)
    return CheckConstraint(f"{name} IN ({listed})")


def _range(name: str, low: int | None, high: int | None) -> list[CheckConstraint]:
    parts = [f"{name} >= {low}" if low is not None else "", f"{name} <= {high}" if high is not None else ""]
    rule = " AND ".join(part for part in parts if part)
    return [CheckConstraint(rule)] if rule else []
