"""Reading records: one consistent view of the data file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.settings import Settings, restored

from .links import Link
from .records import Shape, shape
from .witness import State, Witness

T = TypeVar("T", bound=Record)
Row = tuple[Any, ...]


class Reader:
    """Reads inside one transaction; every answer is complete before the next question."""

    def __init__(self, connection: sqlite3.Connection, witness: Witness | None = None) -> None:
        self._connection = connection
        self._witness = witness

    def state(self) -> State | None:
        """The state of the data that is read here; None where it cannot be told."""
        # With its first answer the view begins.
        self.one("PRAGMA schema_version")
        return None if self._witness is None else self._witness.state()

    def rows(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[Row]:
        """All rows of a query."""
        return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> Row | None:
        """The first row of a query, or None."""
        rows = self._connection.execute(sql, values).fetchmany(1)
        return rows[0] if rows else None

    def number(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """The first value of a query as a whole number; 0 when there is none."""
        row = self.one(sql, values)
        return int(row[0]) if row and row[0] is not None else 0

    def get(self, kind: type[T], key: int) -> T:
        """The record with that id.

        Raises:
            Refused: there is none.
        """
        found = self.look(kind, key)
        if found is None:
            raise Refused(f"This {shape(kind).table.replace('_', ' ')} no longer exists.")
        return found

    def look(self, kind: type[T], key: int | None) -> T | None:
        """The record with that id, or None."""
        if key is None:
            return None
        form = shape(kind)
        row = self.one(f"{form.select_sql} WHERE id = ?", (key,))
        return self._values(form, [row])[0] if row else None

    def find(self, kind: type[T], *, order: str = "id", **equal: Any) -> list[T]:  # noqa: ANN401
        """The records whose columns equal the given values, in the order of a column ("due", "day DESC")."""
        form = shape(kind)
        wheres = [f'"{column}" IS ?' for column in equal]
        clause = f" WHERE {' AND '.join(wheres)}" if wheres else ""
        return self._values(form, self.rows(f"{form.select_sql}{clause} ORDER BY {order}", tuple(equal.values())))

    def pick(
        self, kind: type[T], clause: str, values: Sequence[Any] | dict[str, Any] = (), *, links: bool = True
    ) -> list[T]:
        """The records that a clause selects ("WHERE due < ? ORDER BY due LIMIT 5").

        Without `links` their frozensets are empty, for what never looks at them; such records are not to be saved.
        """
        form = shape(kind)
        return self._values(form, self.rows(f"{form.select_sql} {clause}", values), links=links)

    def recall(self, kind: type[T], clause: str, values: Sequence[Any] | dict[str, Any] = ()) -> list[T]:
        """As `pick` without links, for what is read again after each act: what has not changed is the same object."""
        form = shape(kind)
        return [_recalled(form, row) for row in self.rows(f"{form.select_sql} {clause}", values)]

    def several(self, kind: type[T], keys: Iterable[int]) -> dict[int, T]:
        """The records with those ids, by id; missing ones are left out."""
        wanted = sorted(set(keys))
        found: dict[int, T] = {}
        for start in range(0, len(wanted), 500):
            part = wanted[start : start + 500]
            marks = ",".join("?" for _ in part)
            found.update((value.id, value) for value in self.pick(kind, f"WHERE id IN ({marks})", part))
        return found

    def settings(self) -> Settings:
        """The person's options."""
        return _restored(tuple(self.rows("SELECT key, value FROM setting")))

    def _values(self, form: Shape[T], rows: Sequence[Row], *, links: bool = True) -> list[T]:
        if not (links and form.links and rows):
            empty: dict[str, frozenset[int]] = {name: frozenset() for name, _ in form.links}
            return [form.decode(row, empty) for row in rows]
        linked = [(name, self._linked(link, [row[0] for row in rows])) for name, link in form.links]
        nothing: frozenset[int] = frozenset()
        return [form.decode(row, {name: pairs.get(row[0], nothing) for name, pairs in linked}) for row in rows]

    def _linked(self, link: Link, owners: list[int]) -> dict[int, frozenset[int]]:
        found: dict[int, set[int]] = {}
        for start in range(0, len(owners), 500):
            part = owners[start : start + 500]
            marks = ",".join("?" for _ in part)
            for owner, other in self.rows(
                f"SELECT {link.owner_column}, {link.other_column} FROM {link.table}"
                f" WHERE {link.owner_column} IN ({marks})",
                part,
            ):
                found.setdefault(owner, set()).add(other)
        return {owner: frozenset(others) for owner, others in found.items()}


@lru_cache(maxsize=8192)
def _recalled(form: Shape[Any], row: Row) -> Any:  # noqa: ANN401 - of the shape's kind
    return form.decode(row, {name: frozenset() for name, _ in form.links})


@lru_cache(maxsize=8)
def _restored(rows: tuple[Row, ...]) -> Settings:
    """The same rows are read again with every room; what they mean is worked out once."""
    return restored(dict(rows))
