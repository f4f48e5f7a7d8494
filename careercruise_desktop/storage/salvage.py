"""Saving what can still be read of a damaged data file, into a new one."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.sealed import Kept
from careercruise_desktop.system.workshop import workshop

from . import backup
from .backup import Backup
from .connections import address, connect, explained
from .copying import Counts, record_counts
from .days import refresh_days
from .desk import Desk
from .grafting import graft
from .names import RECORDED
from .opening import run_schema
from .repair import mend_references, quoted
from .search import refresh_texts

_BLOCKS = ", ".join(Kept._fields)
TABLES = (*RECORDED, "draft")
_CHUNK = 1_000
_TRIES = 20_000
_WITHOUT_KNOWING = 1_000_000


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What was saved.

    Attributes:
        saved: the new file.
        torn: kinds of which some rows could not be read or kept.
        mended: references that led nowhere and were cleared.
    """

    saved: Backup
    torn: tuple[str, ...]
    mended: int


def salvage(damaged: Path, folder: Path, now: datetime) -> Salvaged:
    """Copy every row that can be read into a new data file; the history is left out, the damaged file untouched.

    Args:
        damaged: the damaged data file.
        folder: where backups lie; the new file is put among them.
        now: the person's wall time, for its name.

    Raises:
        Unreadable: not even its list of tables can be read, or the new file cannot be written.
    """
    told: list[tuple[tuple[str, ...], int]] = []

    def write(part: Path) -> Counts:
        with workshop(folder) as shop, closing(_opened(damaged, shop, folder)) as source:
            counts, torn, mended = _save(source, part)
        told.append((torn, mended))
        return counts

    try:
        saved = backup.keep(folder, now, backup.SALVAGED, write)
    except OSError as error:
        raise Unreadable(str(damaged), f"it cannot be copied ({error.strerror}).", "Free some space.") from error
    return Salvaged(saved, *told[0])


def _save(source: sqlite3.Connection, target: Path) -> tuple[Counts, tuple[str, ...], int]:
    with closing(connect(target, writer=True)) as connection:
        try:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN IMMEDIATE")
            run_schema(connection)
            torn = tuple(table for table in TABLES if not _save_table(source, connection, table))
            torn += () if _save_sealed(source, connection) else ("sealed_answer",)
            mended = mend_references(connection)
            desk = Desk(connection)
            refresh_days(desk)
            refresh_texts(desk)
            connection.execute("COMMIT")
            return record_counts(connection), torn, mended
        except sqlite3.Error as error:
            raise explained(error, target, writing=True) from error


def _opened(damaged: Path, shop: Path, folder: Path) -> sqlite3.Connection:
    copy = shop / "damaged.db"
    for suffix in ("", "-journal"):
        found = damaged.with_name(damaged.name + suffix)
        if found.exists():
            shutil.copyfile(found, copy.with_name(copy.name + suffix))
            copy.with_name(copy.name + suffix).chmod(0o600)
    connection = _connected(copy)
    if not _known(connection) >= set(TABLES):
        good = backup.newest_good(folder)
        if good is not None:
            connection.close()
            graft(copy, good.path)
            connection = _connected(copy)
    if not _known(connection):
        connection.close()
        raise Unreadable(
            str(damaged), "it is damaged beyond reading.", "Restore a backup.", command="careercruise restore FILE"
        )
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
    return connection


def _connected(copy: Path) -> sqlite3.Connection:
    """A connection that goes on with as much of the list of tables as can be read."""
    connection = sqlite3.connect(address(copy, "rw"), uri=True, isolation_level=None)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA writable_schema = ON")
    return connection


def _known(connection: sqlite3.Connection) -> set[str]:
    """The tables of ours that the file still knows of."""
    # The first statement after a broken list has been read fails; the second works with what there is.
    for _ in range(2):
        with contextlib.suppress(sqlite3.DatabaseError):
            return {row[0] for row in connection.execute("SELECT name FROM pragma_table_list")} & set(TABLES)
    return set()


def _save_table(source: sqlite3.Connection, target: sqlite3.Connection, table: str) -> bool:
    """Copy a table; whether all of it could be read and kept."""
    try:
        there = {row[1] for row in source.execute(f"PRAGMA table_info({quoted(table)})")}
    except sqlite3.DatabaseError:
        return False
    columns = [row[1] for row in target.execute(f"PRAGMA table_info({quoted(table)})") if row[1] in there]
    if "id" not in columns:
        return False
    listed = ", ".join(map(quoted, columns))
    insert = f"INSERT INTO {quoted(table)} ({listed}) VALUES ({', '.join('?' for _ in columns)})"
    highest, whole = _highest_key(source, table), True
    for row in _rows(source, f"SELECT {listed} FROM {quoted(table)}", highest):
        whole = row is not None and _kept(target, insert, row) and whole
    _keep_key(target, table, highest)
    return whole


def _save_sealed(source: sqlite3.Connection, target: sqlite3.Connection) -> bool:
    """Copy the answers without names, the marks of what was accepted and the blocks: all of each, or nothing.

    Their keys are drawn at random, so there are no stretches to go by; and an answer whose mark is lost could be
    taken in twice.
    """
    try:
        parts = source.execute("SELECT id, round, part, content FROM sealed_answer").fetchall()
        marks = source.execute("SELECT mark FROM accepted_answer").fetchall()
        blocks = source.execute(f"SELECT {_BLOCKS} FROM sealed_block").fetchall()
    except sqlite3.DatabaseError as error:
        # An older file knows neither.
        return "no such table" in str(error)
    insert = "INSERT INTO sealed_answer (id, round, part, content) VALUES (?, ?, ?, ?)"
    kept = [_kept(target, insert, row) for row in parts]
    kept += [_kept(target, "INSERT INTO accepted_answer (mark) VALUES (?)", row) for row in marks]
    put = f"INSERT INTO sealed_block ({_BLOCKS}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    kept += [_kept(target, put, row) for row in blocks]
    return all(kept)


def _kept(target: sqlite3.Connection, insert: str, row: tuple[Any, ...]) -> bool:
    try:
        target.execute(insert, row)
    except sqlite3.IntegrityError:
        return False
    return True


def _rows(source: sqlite3.Connection, select: str, highest: int) -> Iterator[tuple[Any, ...] | None]:
    """The rows that can be read, and None for each stretch that cannot.

    A stretch that fails is halved until only the unreadable rows of it are left out.
    """
    waiting = [(low, min(low + _CHUNK, highest + 1) - 1) for low in range(1, highest + 1, _CHUNK)][::-1]
    tries = _TRIES
    while waiting and tries:
        low, high = waiting.pop()
        try:
            yield from source.execute(f"{select} WHERE id BETWEEN ? AND ? ORDER BY id", (low, high)).fetchall()
        except sqlite3.DatabaseError:
            tries -= 1
            if low == high:
                yield None
            else:
                middle = (low + high) // 2
                waiting += [(middle + 1, high), (low, middle)]
    if waiting:
        yield None


def _highest_key(source: sqlite3.Connection, table: str) -> int:
    found = 0
    for sql, values in (
        ("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)),
        (f"SELECT max(id) FROM {quoted(table)}", ()),
    ):
        try:
            row = source.execute(sql, values).fetchone()
        except sqlite3.DatabaseError:
            continue
        if row and isinstance(row[0], int):
            found = max(found, row[0])
    if found:
        return min(found, 50 * _WITHOUT_KNOWING)
    try:
        return 0 if source.execute(f"SELECT 1 FROM {quoted(table)} LIMIT 1").fetchone() is None else _WITHOUT_KNOWING
    except sqlite3.DatabaseError:
        return _WITHOUT_KNOWING


def _keep_key(target: sqlite3.Connection, table: str, highest: int) -> None:
    """No key is given out twice, not even one whose row is lost."""
    if target.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (highest, table)).rowcount == 0:
        target.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest))
