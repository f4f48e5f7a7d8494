"""Connections to the data file, and what its errors mean to a person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from careercruise_desktop.domain.errors import Refused, Unreadable

BUSY_SECONDS = 2.0

# What SQLite's primary code says, what it means, and what the person can do.
_MEANINGS = {
    sqlite3.SQLITE_FULL: ("the disk is full", "Free some space, then retry."),
    sqlite3.SQLITE_READONLY: ("the file or its folder is read-only", "Allow writing there, then retry."),
    sqlite3.SQLITE_PERM: ("you may not write there", "Allow writing there, then retry."),
    sqlite3.SQLITE_BUSY: ("another program is using it", "Retry in a moment."),
    sqlite3.SQLITE_LOCKED: ("another program is using it", "Retry in a moment."),
    sqlite3.SQLITE_CANTOPEN: (
        "it cannot be opened", "Check that the folder exists and that you may read and write it.",
    ),
    sqlite3.SQLITE_IOERR: ("the disk reports an error", "Check the disk and its cable, then retry."),
    sqlite3.SQLITE_INTERRUPT: ("it was cancelled", ""),
    sqlite3.SQLITE_CORRUPT: ("it is damaged", "Restore a backup."),
    sqlite3.SQLITE_NOTADB: ("this is not a CareerCruise data file", "Choose another file or restore a backup."),
}  # fmt: skip
_EXACTLY = {
    sqlite3.SQLITE_READONLY_DBMOVED: (
        "the data file was moved or replaced while it was open", "Start CareerCruise again.",
    ),
    sqlite3.SQLITE_READONLY_ROLLBACK: (
        "a crash has left a change half done in it", "Open it with CareerCruise once, then retry.",
    ),
}  # fmt: skip
CHECK = "careercruise check"
_PASSING = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_INTERRUPT})
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Damaged(Unreadable):
    """The file's content is broken: never write to it, offer a backup."""


def connect(path: Path, *, writer: bool) -> sqlite3.Connection:
    """Open the data file, which must exist.

    A writer commits to the disk before it returns (rollback journal, truncated; full sync) and keeps a long act in
    memory until then, so that readers wait for the commit only; any other connection can only read, yet can still
    roll back what a crash left behind.

    Raises:
        Unreadable: the file cannot be opened.
    """
    try:
        connection = sqlite3.connect(
            address(path, "rw"), uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
        )
    except sqlite3.Error as error:
        raise explained(error, path) from error
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        if writer:
            mode = connection.execute("PRAGMA journal_mode = TRUNCATE").fetchone()[0]
            if mode != "truncate":
                raise Unreadable(str(path), "another program has it open in another way.", "Close that program.")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA fullfsync = ON")
            connection.execute("PRAGMA cache_spill = OFF")
        else:
            connection.execute("PRAGMA query_only = ON")
    except sqlite3.Error as error:
        connection.close()
        raise explained(error, path) from error
    except Unreadable:
        connection.close()
        raise
    return connection


def address(path: Path, mode: str) -> str:
    """The file as SQLite's URI: "rw" never makes one, "ro" never touches it."""
    uri = path.absolute().as_uri()
    # A Windows share: SQLite wants its name in the path.
    if not uri.startswith("file:///"):
        uri = uri.replace("file://", "file:////", 1)
    return f"{uri}?mode={mode}"


def explained(error: sqlite3.Error, path: Path, *, writing: bool = False) -> Exception:
    """The error for people that a database error amounts to, or the error itself where it is a bug of ours.

    Args:
        error: what SQLite reported.
        path: the data file.
        writing: say that nothing was saved.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if code is None or code & 0xFF in {sqlite3.SQLITE_MISUSE, sqlite3.SQLITE_RANGE}:
        return error
    if isinstance(error, sqlite3.IntegrityError):
        return Refused(_constraint(str(error)))
    nothing = ", nothing was saved." if writing else "."
    unknown = (f"the database says “{error}”", "Retry, or restore a backup.")
    what, remedy = _EXACTLY.get(code) or _MEANINGS.get(code & 0xFF, unknown)
    kind = Damaged if code & 0xFF in _DAMAGED else Unreadable
    return kind(
        str(path), what + nothing, remedy, command=CHECK if kind is Damaged else "", passing=code & 0xFF in _PASSING
    )


def moved(path: Path, *, writing: bool) -> Unreadable:
    """The error when another file lies, or none, where the open one was."""
    what, remedy = _EXACTLY[sqlite3.SQLITE_READONLY_DBMOVED]
    return Unreadable(str(path), what + (", nothing was saved." if writing else "."), remedy)


def _constraint(text: str) -> str:
    if text.startswith("UNIQUE"):
        thing, _, field = text.rpartition(": ")[2].split(",")[0].partition(".")
        return f"There is another {thing.replace('_', ' ')} with this {field}. Choose a different one."
    if text.startswith("FOREIGN KEY"):
        return "Something this record refers to no longer exists. Reload and try again."
    return f"The data file refuses this value ({text})."
