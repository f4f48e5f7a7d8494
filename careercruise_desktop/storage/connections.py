"""Connections to the data file, and what its errors mean to a person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from careercruise_desktop.domain.errors import PersonError, Refused, Unreadable

BUSY_SECONDS = 2.0

# What SQLite says, what it means, and what the person can do.
_MEANINGS = (
    ("disk is full", "the disk is full, nothing was saved.", "Free some space, then retry."),
    ("readonly", "the file or its folder is read-only, nothing was saved.", "Allow writing there, then retry."),
    ("locked", "another program is writing to it, nothing was saved.", "Retry in a moment."),
    ("unable to open", "it cannot be opened.", "Check that the folder exists and that you may read and write it."),
    ("disk i/o", "the disk reports an error, nothing was saved.", "Check the disk and its cable, then retry."),
    ("malformed", "it is damaged.", "Restore a backup: careercruise restore FILE."),
    ("not a database", "this is not a CareerCruise data file.", "Choose another file or restore a backup."),
)


def connect(path: Path, *, writer: bool) -> sqlite3.Connection:
    """Open the data file.

    A writer commits to the disk before it returns (rollback journal, truncated; full sync); any other connection
    can only read, yet can still roll back what a crash left behind.

    Raises:
        Unreadable: the file cannot be opened.
    """
    try:
        connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        if writer:
            connection.execute("PRAGMA journal_mode = TRUNCATE")
            connection.execute("PRAGMA synchronous = FULL")
        else:
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        raise explained(error, path) from error
    return connection


def explained(error: sqlite3.Error, path: Path) -> PersonError:
    """The error for people that a database error amounts to; what is not known is passed on in its own words."""
    text = str(error)
    if isinstance(error, sqlite3.IntegrityError):
        return Refused(_constraint(text))
    lowered = text.lower()
    for sign, what, remedy in _MEANINGS:
        if sign in lowered:
            return Unreadable(str(path), what, remedy)
    if isinstance(error, sqlite3.OperationalError | sqlite3.DatabaseError):
        return Unreadable(str(path), f"the database says “{text}”.", "Run careercruise check.")
    return Unreadable(str(path), text)


def _constraint(text: str) -> str:
    if text.startswith("UNIQUE"):
        thing, _, field = text.rpartition(": ")[2].split(",")[0].partition(".")
        return f"There is another {thing.replace('_', ' ')} with this {field}. Choose a different one."
    if text.startswith("FOREIGN KEY"):
        return "Something this record refers to no longer exists. Reload and try again."
    return f"The data file refuses this value ({text})."
