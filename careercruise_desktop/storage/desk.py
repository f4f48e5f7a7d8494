"""Writing records: everything one act does, inside one transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.settings import Setting, Settings, changed, encoded

from .links import Link
from .reader import Reader
from .recorder import Recorder
from .records import Shape, shape

T = TypeVar("T", bound=Record)


class Desk(Reader):
    """Reads and writes; handed out by `Store.write`, gone when the act is done."""

    def __init__(self, connection: sqlite3.Connection, recorder: Recorder | None = None) -> None:
        """Write over a connection; with a recorder, the history keeps what is written."""
        super().__init__(connection)
        self._recorder = recorder

    def add(self, value: T) -> T:
        """Keep a new record; returns it with its id. A record that brings an id keeps it."""
        form = shape(type(value))
        row = form.encode(value)
        self._keep(form)
        if value.id:
            columns = ", ".join(f'"{column}"' for column in form.columns)
            marks = ", ".join("?" for _ in form.columns)
            self._connection.execute(f'INSERT INTO "{form.table}" ({columns}) VALUES ({marks})', (value.id, *row))
            kept = value
        else:
            cursor = self._connection.execute(form.insert_sql, row)
            kept = replace(value, id=cursor.lastrowid or 0)
        for name, link in form.links:
            self._link(link, kept.id, getattr(value, name), frozenset())
        return kept

    def add_all(self, values: Iterable[Record]) -> None:
        """Keep many new records that bring their ids; the quick way for imports and samples."""
        waiting: dict[type[Record], list[Record]] = {}
        for value in values:
            waiting.setdefault(type(value), []).append(value)
        for kind, group in waiting.items():
            form = shape(kind)
            self._keep(form)
            columns = ", ".join(f'"{column}"' for column in form.columns)
            marks = ", ".join("?" for _ in form.columns)
            self._connection.executemany(
                f'INSERT INTO "{form.table}" ({columns}) VALUES ({marks})',
                ((value.id, *form.encode(value)) for value in group),
            )
            for name, link in form.links:
                self._connection.executemany(
                    f"INSERT INTO {link.table} ({link.owner_column}, {link.other_column}) VALUES (?, ?)",
                    ((value.id, other) for value in group for other in sorted(getattr(value, name))),
                )

    def save(self, value: T) -> T:
        """Keep a changed record; one that is as it was is not written.

        Raises:
            Refused: it no longer exists.
        """
        form = shape(type(value))
        before = self.get(type(value), value.id)
        if value == before:
            return value
        self._keep(form)
        self._connection.execute(form.update_sql, (*form.encode(value), value.id))
        for name, link in form.links:
            self._link(link, value.id, getattr(value, name), getattr(before, name))
        return value

    def remove(self, kind: type[Record], key: int) -> None:
        """Delete the record with that id, and what it owns."""
        if self._recorder is not None:
            self._recorder.removal()
        self._connection.execute(shape(kind).delete_sql, (key,))

    def run(self, sql: str, values: Sequence[Any] | dict[str, Any] = ()) -> int:
        """Run one statement that writes; returns how many rows it changed."""
        if self._recorder is not None:
            self._recorder.statement(sql)
        return self._connection.execute(sql, values).rowcount

    def next_id(self, kind: type[Record]) -> int:
        """An id above every id this kind has ever had."""
        return self.number("SELECT seq FROM sqlite_sequence WHERE name = ?", (shape(kind).table,)) + 1

    def set_option(self, key: str, value: object) -> Settings:
        """Change one of the person's options.

        Raises:
            Refused: there is no such option, or the value is out of its range.
        """
        settings = changed(self.settings(), key, value)
        text = encoded(value)
        known = self.find(Setting, key=key)
        if text == encoded(getattr(Settings(), key)):
            for setting in known:
                self.remove(Setting, setting.id)
        elif known:
            self.save(replace(known[0], value=text))
        else:
            self.add(Setting(key=key, value=text))
        return settings

    def _keep(self, form: Shape[Any]) -> None:
        """Have the history keep what is written to the table of a kind of record, and to those of its links."""
        if self._recorder is not None:
            self._recorder.tables((form.table, *(link.table for _, link in form.links)))

    def _link(self, link: Link, owner: int, wanted: frozenset[int], present: frozenset[int]) -> None:
        for other in sorted(present - wanted):
            self._connection.execute(
                f"DELETE FROM {link.table} WHERE {link.owner_column} = ? AND {link.other_column} = ?", (owner, other)
            )
        for other in sorted(wanted - present):
            self._connection.execute(
                f"INSERT INTO {link.table} ({link.owner_column}, {link.other_column}) VALUES (?, ?)", (owner, other)
            )
