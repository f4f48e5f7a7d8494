"""Before a data file is used: is it there, is it ours, is it of this version; and how a new one is made."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from careercruise_desktop import assets
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.system import files

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


def absent(path: Path) -> bool:
    """Whether there is no data file, or only the empty shell of one."""
    try:
        return path.stat().st_size == 0
    except FileNotFoundError:
        return True
    except OSError as error:
        raise _refusal(path, error) from error


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
    if absent(path):
        # Asked again at the end: another program may just be making it.
        if existed(path) and not fresh and absent(path):
            raise DataMissing(
                str(path),
                "the data file is missing or empty, but there was one before.",
                "Restore a backup, or put the file back.",
                command="careercruise restore FILE",
            )
        create(path)
    verify(path)
    _leave_wal(path)
    # A read-only folder is no reason not to look at the data.
    with contextlib.suppress(OSError):
        files.tighten(path)
        if not (path.parent / MARKER).exists():
            files.touch_private(path.parent / MARKER)


def create(path: Path) -> None:
    """Make a new, empty data file of the present schema, complete or not at all.

    The tables are made in one transaction of the file itself, so two programs that start at once make one file.

    Raises:
        Unreadable: it cannot be written.
    """
    private_folder(path.parent)
    try:
        files.touch_private(path)
    except OSError as error:
        raise _refusal(path, error) from error
    connection = connect(path, writer=True)
    try:
        connection.execute("BEGIN EXCLUSIVE")
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0:
            run_schema(connection)
        connection.execute("COMMIT")
    except sqlite3.Error as error:
        raise explained(error, path, writing=True) from error
    finally:
        connection.close()
    try:
        files.touch_private(path.parent / MARKER)
        files.sync_folder(path.parent)
    except OSError as error:
        raise _refusal(path.parent, error) from error


def run_schema(connection: sqlite3.Connection) -> None:
    """Make all tables and triggers in an empty database and say what it is; inside the caller's transaction."""
    for statement in (*statements(schema("tables")), *statements(schema("triggers"))):
        connection.execute(statement)
    connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    connection.execute("INSERT INTO alembic_version VALUES (?)", (REVISION,))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")


def schema(part: str) -> str:
    """The shipped SQL of the "tables" or the "triggers" of a file, or of the "recorder" of whoever writes."""
    return assets.path(f"schema/{part}.sql").read_text(encoding="utf-8")


def statements(script: str) -> Iterator[str]:
    """The statements of an SQL script, one by one."""
    waiting = ""
    for line in script.splitlines(keepends=True):
        waiting += line
        if line.rstrip().endswith(";") and sqlite3.complete_statement(waiting):
            yield waiting.strip()
            waiting = ""


def verify(path: Path) -> None:
    """Make sure that a file is ours and of this version; it is never touched.

    Raises:
        SchemaBehind: it is older.
        Unreadable: it is not ours, newer, or cannot be read.
    """
    version = version_of(path)
    if version < SCHEMA_VERSION:
        raise SchemaBehind(str(path), f"it has data version {version}, this program needs {SCHEMA_VERSION}.")


def version_of(path: Path) -> int:
    """The data version of a file that is ours and not newer than this program.

    Raises:
        Unreadable: it is not ours, newer, or cannot be read.
    """
    connection = connect(path, writer=False)
    try:
        ours = connection.execute("PRAGMA application_id").fetchone()[0]
        version = int(connection.execute("PRAGMA user_version").fetchone()[0])
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
    return version


def _leave_wal(path: Path) -> None:
    """Take a file back that another program has put into write-ahead mode, while nobody has it open."""
    try:
        with path.open("rb") as file:
            write_ahead = file.read(20)[18:] == b"\x02\x02"
    except OSError as error:
        raise _refusal(path, error) from error
    if write_ahead:
        connect(path, writer=True).close()


def private_folder(folder: Path) -> None:
    """Make a folder that only the person can enter.

    Raises:
        Unreadable: it cannot be made.
    """
    try:
        files.private_folder(folder, ours=False)
    except OSError as error:
        raise Unreadable(
            str(folder), f"this folder cannot be made ({error.strerror}).", "Choose another with --data-dir."
        ) from error


def _refusal(path: Path, error: OSError) -> Unreadable:
    return Unreadable(str(path), f"it cannot be written ({error.strerror}).", "Allow writing there or free some space.")
