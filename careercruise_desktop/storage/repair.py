"""Making good what can be worked out again: triggers, the search index, the day summary, loose references."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from .connections import connect, explained
from .days import rebuild_days
from .desk import Desk
from .names import SEARCH_STRIDE, SEARCHABLE
from .opening import schema, statements
from .search import refresh_texts
from .store import Store


def repair(path: Path, store: Store | None = None) -> None:
    """Make good everything that can be worked out again, in one transaction; the caller has made a backup.

    Args:
        path: a data file that is not damaged.
        store: the open data file, if it is open here.

    Raises:
        Unreadable: it cannot be written; nothing has changed.
    """
    try:
        if store is None:
            with closing(connect(path, writer=True)) as connection:
                _repair(connection)
        else:
            with store.replacing() as pool:
                _repair(pool.writer())
    except sqlite3.Error as error:
        raise explained(error, path, writing=True) from error


def rebuild(desk: Desk) -> None:
    """Work out the search index and the day summary from nothing."""
    desk.run("DROP TABLE IF EXISTS search_index")
    desk.run(_search_index())
    desk.run("DELETE FROM stale_text")
    for one in SEARCHABLE:
        desk.run(f'INSERT INTO stale_text (doc) SELECT id * {SEARCH_STRIDE} + {one.code} FROM "{one.table}"')
    rebuild_days(desk)
    refresh_texts(desk)


def remake_triggers(connection: sqlite3.Connection, script: str = "") -> None:
    """Drop every trigger and view, ours and foreign ones, and make ours; inside the caller's transaction.

    Args:
        connection: the file.
        script: the triggers to make; those that were shipped when it is empty.
    """
    for kind, name in connection.execute(
        "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    ).fetchall():
        # Of the file: without its name, one of this connection's own that is called the same would go instead.
        connection.execute(f"DROP {kind} main.{quoted(name)}")
    for statement in statements(script or schema("triggers")):
        connection.execute(statement)


def drop_foreign_tables(connection: sqlite3.Connection, ours: frozenset[str]) -> list[str]:
    """Drop the tables that are not among ours, inside the caller's transaction; returns their names."""
    present = connection.execute("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type != 'shadow'")
    foreign = [name for (name,) in present.fetchall() if name not in ours and not name.startswith("sqlite_")]
    for name in foreign:
        connection.execute(f"DROP TABLE {quoted(name)}")
    return foreign


def mend_references(connection: sqlite3.Connection) -> int:
    """Clear references to rows that are gone, and drop rows that cannot be without their owner; returns how many.

    Inside the caller's transaction.
    """
    mended = 0
    while broken := connection.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, number in broken:
            column, rule = next(
                (row[3], row[6])
                for row in connection.execute(f"PRAGMA foreign_key_list({quoted(table)})")
                if row[0] == number
            )
            if rule == "SET NULL":
                connection.execute(f"UPDATE {quoted(table)} SET {quoted(column)} = NULL WHERE rowid = ?", (rowid,))
            else:
                connection.execute(f"DELETE FROM {quoted(table)} WHERE rowid = ?", (rowid,))
            mended += 1
    return mended


def _repair(connection: sqlite3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        for statement in statements(schema("tables")):
            if statement.startswith("CREATE INDEX"):
                connection.execute(statement.replace("CREATE INDEX", "CREATE INDEX IF NOT EXISTS", 1))
        remake_triggers(connection)
        mend_references(connection)
        rebuild(Desk(connection))
        # So that every open window reads everything again.
        connection.execute("UPDATE history_state SET recording = 0, act = act + 1 WHERE id = 1")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def quoted(name: str) -> str:
    """A name from a file as SQL takes it, whatever is in it."""
    return '"' + name.replace('"', '""') + '"'


def _search_index() -> str:
    return next(each for each in statements(schema("tables")) if "VIRTUAL TABLE search_index" in each)
