"""Frozen value to row and back, by field name: no mapping is written by hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import fields
from operator import itemgetter
from typing import Any, Generic, TypeVar, get_type_hints

from careercruise_desktop.domain.records import Record

from .columns import Codec, codec, same
from .links import LINKS, Link

T = TypeVar("T", bound=Record)


class Shape(Generic[T]):
    """How a kind of record stands in the file.

    Attributes:
        kind: the value's class.
        table: its table's name.
        columns: its columns, `id` first.
        links: its frozenset fields and the link table of each.
    """

    def __init__(self, kind: type[T]) -> None:
        self.kind = kind
        self.table = table_name(kind)
        hints = get_type_hints(kind)
        self._codecs: list[tuple[str, Codec]] = []
        self.links: list[tuple[str, Link]] = []
        for each in fields(kind):
            if "link" in each.metadata:
                self.links.append((each.name, LINKS[each.metadata["link"]]))
            elif each.name != "id":
                self._codecs.append((each.name, codec(each.name, hints[each.name])))
        self.columns = ("id", *(column for _, one in self._codecs for column in one.columns))
        self._converted: list[tuple[str, int, int, Callable[..., Any]]] = []
        self._plain_names: tuple[str, ...] = ()
        self._plain_values: Callable[[tuple[Any, ...]], tuple[Any, ...]]
        self._read_plan()
        self._columns_sql = ", ".join(f'"{column}"' for column in self.columns)
        marks = ", ".join("?" for _ in self.columns[1:])
        names = ", ".join(f'"{column}"' for column in self.columns[1:])
        sets = ", ".join(f'"{column}" = ?' for column in self.columns[1:])
        self.insert_sql = f'INSERT INTO "{self.table}" ({names}) VALUES ({marks})'
        self.update_sql = f'UPDATE "{self.table}" SET {sets} WHERE id = ?'
        self.delete_sql = f'DELETE FROM "{self.table}" WHERE id = ?'
        self.select_sql = f'SELECT {self._columns_sql} FROM "{self.table}"'

    def encode(self, value: T) -> list[Any]:
        """The value's columns without its id, in the order of `columns[1:]`."""
        row: list[Any] = []
        for name, one in self._codecs:
            row.extend(one.encode(getattr(value, name)))
        return row

    def _read_plan(self) -> None:
        """Sort the fields into those that stand in the row as they are and those that are converted."""
        plain: list[tuple[str, int]] = [("id", 0)]
        at = 1
        for name, one in self._codecs:
            end = at + len(one.columns)
            if one.decode is same:
                plain.append((name, at))
            else:
                self._converted.append((name, at, end, one.decode))
            at = end
        self._plain_names = tuple(name for name, _ in plain)
        places = [place for _, place in plain]
        self._plain_values = itemgetter(*places) if len(places) > 1 else lambda row: (row[0],)

    def decode(self, row: tuple[Any, ...], linked: dict[str, frozenset[int]]) -> T:
        """The value of a row in the order of `columns`, with its links by field name."""
        found: dict[str, Any] = dict(zip(self._plain_names, self._plain_values(row), strict=True))
        for name, at, end, decode in self._converted:
            found[name] = decode(row[at]) if end == at + 1 else decode(*row[at:end])
        found.update(linked)
        return self.kind(**found)


_SHAPES: dict[type[Record], Shape[Any]] = {}


def shape(kind: type[T]) -> Shape[T]:
    """The shape of a kind of record, built once."""
    found = _SHAPES.get(kind)
    if found is None:
        found = _SHAPES[kind] = Shape(kind)
    return found


def table_name(kind: type[Record]) -> str:
    """The class's name in snake case ("TimeBlock" gives "time_block")."""
    return re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()
