"""Whole copies of a data file, made in one step from one consistent view of it, and checked."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from careercruise_desktop.domain.errors import Unreadable

from .connections import BUSY_SECONDS, CHECK, Damaged, address, explained
from .links import LINKS
from .names import APPLICATION_ID, RECORDED

Counts = dict[str, int]


def looking(path: Path) -> sqlite3.Connection:
    """A connection that leaves the file and everything beside it untouched.

    Raises:
        Unreadable: it cannot be opened, or a crash has left a change half done that would have to be taken back first.
    """
    if not path.exists():
        raise Unreadable(str(path), "there is no such file.", "Check the name.")
    if not path.is_file():
        raise Unreadable(str(path), "this is not a file that can be read as a backup.", "Choose another file.")
    connection: sqlite3.Connection | None = None
    try:
        connection = sqlite3.connect(address(path, "ro"), uri=True, timeout=BUSY_SECONDS, isolation_level=None)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_schema")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        raise explained(error, path) from error
    return connection


def copy_checked(source: sqlite3.Connection, path: Path, target: Path) -> Counts:
    """Copy a data file into an empty file and make sure that the copy is whole; returns the records of each kind.

    Args:
        source: a connection to the data file, outside of a transaction.
        path: the data file.
        target: an empty file.

    Raises:
        Damaged: the data file is broken, and so is the copy.
        Unreadable: it cannot be read, or the copy cannot be written.
    """
    try:
        source.execute("BEGIN")
        try:
            before = row_counts(source)
            _copy(source, target)
        finally:
            if source.in_transaction:
                source.execute("ROLLBACK")
    except sqlite3.Error as error:
        raise explained(error, path) from error
    with closing(looking(target)) as copy:
        complain_of_damage(copy, path)
        try:
            whole = row_counts(copy) == before
        except sqlite3.Error as error:
            raise explained(error, path) from error
    if not whole:
        raise Unreadable(str(path), "the copy of it is not complete.", "Check the disk, then retry.")
    return _of_records(before)


def complain_of_damage(connection: sqlite3.Connection, path: Path) -> None:
    """Look through the whole file for broken structure.

    Raises:
        Damaged: there is some.
    """
    try:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.Error as error:
        raise explained(error, path) from error
    if found != "ok":
        raise Damaged(str(path), "it is damaged.", "Restore a backup.", command=CHECK)


def record_counts(connection: sqlite3.Connection) -> Counts:
    """How many records of each kind there are, kinds without any left out."""
    return _of_records(row_counts(connection))


def row_counts(connection: sqlite3.Connection) -> Counts:
    """How many rows each table holds whose changes are kept, links included."""
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    return {
        table: int(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0])
        for table in RECORDED
        if table in present
    }


def _of_records(rows: Counts) -> Counts:
    """Without what no person would count: links between records, and the marks of sample data."""
    return {table: count for table, count in rows.items() if count and table not in LINKS and table != "sample_range"}


def is_ours(connection: sqlite3.Connection) -> bool:
    """Whether the file says that it is a CareerCruise data file."""
    return bool(connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID)


def pour(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Make `target` hold what `source` holds, in one transaction of its own.

    Raises:
        sqlite3.OperationalError: somebody else uses the target and does not stop within seconds.
    """
    source.backup(target, pages=-1, progress=_patience(), sleep=0.02)


def _copy(source: sqlite3.Connection, target: Path) -> None:
    with closing(sqlite3.connect(address(target, "rw"), uri=True, isolation_level=None)) as copy:
        # It is put on the disk as a whole when it has been checked, and thrown away when this fails.
        copy.execute("PRAGMA journal_mode = OFF")
        copy.execute("PRAGMA synchronous = OFF")
        pour(source, copy)


def _patience() -> Callable[[int, int, int], None]:
    """A callback that gives up: by itself Python's backup waits for a busy file without end."""
    limit = time.monotonic() + 2 * BUSY_SECONDS

    def look(status: int, _left: int, _all: int) -> None:
        if status in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED} and time.monotonic() > limit:
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = sqlite3.SQLITE_BUSY
            raise error

    return look
