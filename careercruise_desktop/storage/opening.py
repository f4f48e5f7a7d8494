"""Before a data file is used: is it there, is it ours, is it of this version; and how a new one is made."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

from careercruise_desktop import assets
from careercruise_desktop.domain.errors import Unreadable

from .connections import connect, explained
from .names import APPLICATION_ID, REVISION, SCHEMA_VERSION

OLDEST_SQLITE = (3, 38, 0)
MARKER = "careercruise.marker"


class DataMissing(Unreadable):
    """The data file is missing or empty although there was one; offer a backup, never start afresh silently."""


class SchemaBehind(Unreadable):
    """The data file was written by an older version and has to be upgraded first."""


def check_driver() -> None:
    """Make sure that this Python's SQLite can do what the data file needs.

    Raises:
        Unreadable: it is too old.
    """
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        wanted = ".".join(map(str, OLDEST_SQLITE))
        raise Unreadable("Python", f"its SQLite is {sqlite3.sqlite_version}, {wanted} or newer is needed.")


def existed(path: Path) -> bool:
    """Whether something beside the data file says that there was one: its marker or a backup."""
    backups = path.parent / "backups"
    return (path.parent / MARKER).exists() or (backups.is_dir() and any(backups.glob("career-*.db")))


def prepare(path: Path, *, fresh: bool = False) -> None:
    """Make a new data file, or make sure that the present one can be used as it is.

    Args:
        path: the data file.
        fresh: start a new one even though there was one (the person decided so).

    Raises:
        DataMissing: it is missing or empty although there was one.
        SchemaBehind: it has to be upgraded first.
        Unreadable: it is not ours, too new, or cannot be read.
    """
    check_driver()
    if not path.exists() or path.stat().st_size == 0:
        if existed(path) and not fresh:
            raise DataMissing(
                str(path),
                "the data file is missing or empty, but there was one before.",
                "Restore a backup (careercruise restore FILE), or put the file back.",
            )
        create(path)
        return
    verify(path)


def create(path: Path) -> None:
    """Make a new, empty data file of the present schema, complete or not at all.

    Raises:
        Unreadable: it cannot be written.
    """
    private_folder(path.parent)
    part = path.with_name(path.name + ".new")
    part.unlink(missing_ok=True)
    touch_private(part)
    try:
        connection = connect(part, writer=True)
        try:
            run_schema(connection)
        finally:
            connection.close()
    except sqlite3.Error as error:
        part.unlink(missing_ok=True)
        raise explained(error, path) from error
    os.replace(part, path)
    touch_private(path.parent / MARKER)
    sync_folder(path.parent)


def run_schema(connection: sqlite3.Connection) -> None:
    """Make all tables and triggers in an empty database and say what it is."""
    script = "".join(
        assets.path(f"schema/{name}").read_text(encoding="utf-8") for name in ("tables.sql", "triggers.sql")
    )
    connection.executescript(
        f"BEGIN;\n{script}"
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY);\n"
        f"INSERT INTO alembic_version VALUES ('{REVISION}');\n"
        f"PRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};\nCOMMIT;"
    )


def verify(path: Path) -> None:
    """Make sure that a file is ours and of this version; it is never touched.

    Raises:
        SchemaBehind: it is older.
        Unreadable: it is not ours, newer, or cannot be read.
    """
    connection = connect(path, writer=False)
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0]
        version = connection.execute("PRAGMA user_version").fetchone()[0]
    except sqlite3.Error as error:
        raise explained(error, path) from error
    finally:
        connection.close()
    if ours != APPLICATION_ID:
        raise Unreadable(
            str(path), "this is not a CareerCruise data file.", "Choose another folder or restore a backup."
        )
    if version > SCHEMA_VERSION:
        raise Unreadable(
            str(path),
            f"it was written by a newer CareerCruise (data version {version}, this program reads {SCHEMA_VERSION}).",
            "Update CareerCruise. The file was not touched.",
        )
    if version < SCHEMA_VERSION:
        raise SchemaBehind(str(path), f"it has data version {version}, this program needs {SCHEMA_VERSION}.")


def private_folder(folder: Path) -> None:
    """Make a folder that only the person can enter.

    Raises:
        Unreadable: it cannot be made.
    """
    try:
        if not folder.is_dir():
            folder.mkdir(parents=True, mode=0o700)
    except OSError as error:
        raise Unreadable(
            str(folder), f"this folder cannot be made ({error.strerror}).", "Choose another with --data-dir."
        ) from error


def touch_private(path: Path) -> None:
    """Make an empty file that only the person can read, or make an existing one so."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        path.chmod(0o600)
    except OSError as error:
        raise Unreadable(
            str(path), f"it cannot be written ({error.strerror}).", "Allow writing there or free some space."
        ) from error


def sync_folder(folder: Path) -> None:
    """Make a rename in the folder durable where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
