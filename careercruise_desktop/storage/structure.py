"""How a data file of the present version is built, to compare a real one with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache

from .opening import run_schema

Column = tuple[str, str, int, int]


@dataclass(frozen=True, slots=True)
class Structure:
    """What stands in a file's schema.

    Attributes:
        tables: each table's columns: name, type, whether it is required, its place in the key.
        indexes: names of the indexes that were made by name.
        triggers: name and SQL of every trigger and view.
    """

    tables: dict[str, frozenset[Column]]
    indexes: frozenset[str]
    triggers: frozenset[tuple[str, str]]


def structure(connection: sqlite3.Connection) -> Structure:
    """How the file behind a connection is built."""
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')"
        " AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return Structure(
        {
            name: frozenset(
                (row[1], row[2], row[3], row[5])
                for row in connection.execute("SELECT * FROM pragma_table_info(?)", (name,))
            )
            for (name,) in names
        },
        frozenset(
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
        ),
        frozenset(connection.execute("SELECT name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')")),
    )


@lru_cache(maxsize=1)
def shipped_structure() -> Structure:
    """How a new data file is built."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        run_schema(connection)
        return structure(connection)


def wrong_tables(connection: sqlite3.Connection) -> list[str]:
    """The tables of ours that are missing or have other columns."""
    found, ours = structure(connection), shipped_structure()
    return sorted(name for name, columns in ours.tables.items() if found.tables.get(name) != columns)


def wrong_triggers(connection: sqlite3.Connection) -> list[str]:
    """The triggers and views that are missing, changed or not ours."""
    return sorted({name for name, _ in structure(connection).triggers ^ shipped_structure().triggers})
