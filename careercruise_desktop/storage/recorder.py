"""The triggers that keep the history, made by each connection that records, for what an act is about to change.

They are no part of the file, where every connection would have to read through them. To make them for all tables takes
longer than most acts do; so a table gets its own before the first write to it, and a statement of which it cannot be
told what it changes, as one that deletes along, gets those of all tables.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from .names import RECORDED
from .opening import schema, statements

# Only what is plain: a statement that is written otherwise counts as one that may change anything.
_WRITES = re.compile(r'\s*(INSERT INTO|DELETE FROM|UPDATE(?=\s+\S+\s+SET\b))\s+"?(\w+)"?(?=[\s(]|$)')


class Recorder:
    """Sees to it that what an act writes is kept; for one act, for one that is rolled back takes its triggers along."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        found = connection.execute("SELECT tbl_name FROM temp.sqlite_schema").fetchall()
        self._ready = {name for (name,) in found}

    def tables(self, names: Iterable[str]) -> None:
        """Rows of these tables are about to be added or changed."""
        for name in names:
            if name not in self._ready:
                for statement in _triggers().get(name, ()):
                    self._connection.execute(statement)
                self._ready.add(name)

    def removal(self) -> None:
        """A row is about to go, and with it what it owns."""
        self.tables(RECORDED)

    def statement(self, sql: str) -> None:
        """A statement is about to be run."""
        found = _WRITES.match(sql)
        name = found[2].lower() if found else ""
        if found is None or (found[1] == "DELETE FROM" and name in RECORDED):
            self.removal()
        else:
            self.tables((name,))


@lru_cache(maxsize=1)
def _triggers() -> dict[str, tuple[str, ...]]:
    """The statements that make the triggers of each table."""
    found: dict[str, list[str]] = {name: [] for name in RECORDED}
    for statement in statements(schema("recorder")):
        found[statement.partition(" ON main.")[2].partition(" ")[0]].append(statement)
    return {name: tuple(group) for name, group in found.items()}
