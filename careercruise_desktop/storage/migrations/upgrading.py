"""One upgrade: every missing revision in one transaction, checked before it is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import Script, ScriptDirectory
from sqlalchemy import create_engine
from sqlalchemy.pool import StaticPool

from careercruise_desktop.domain.errors import PersonError, Unreadable
from careercruise_desktop.storage.connections import connect, explained
from careercruise_desktop.storage.days import refresh_days
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.opening import schema
from careercruise_desktop.storage.repair import remake_triggers
from careercruise_desktop.storage.search import refresh_texts

# What is still to be worked out: a revision may add to it, and it is done right after.
_MARKS = frozenset({"stale_day", "stale_text"})


@dataclass(frozen=True, slots=True)
class Plan:
    """Which revisions there are, and the triggers that belong to the newest.

    A revision is named by its data version in four digits ("0002").

    Attributes:
        folder: holds `versions/`, one file a revision.
        triggers: SQL of all triggers.
    """

    folder: Path
    triggers: str


def shipped() -> Plan:
    """The revisions of this program."""
    return Plan(Path(__file__).parent, schema("triggers"))


def upgrade(path: Path, plan: Plan | None = None) -> None:
    """Bring a data file to the newest revision in one transaction, or leave it as it was.

    A revision that drops a table on purpose names it in its `DROPPED`; all other tables must keep their rows.

    Raises:
        Unreadable: it cannot be upgraded; it was not changed.
    """
    plan = plan or shipped()
    with closing(connect(path, writer=True)) as connection:
        try:
            # Counts only outside of a transaction. With foreign keys on, rebuilding a table would silently delete the
            # rows that it owns.
            connection.execute("PRAGMA foreign_keys = OFF")
            with _operations(connection):
                connection.execute("BEGIN IMMEDIATE")
                _run(connection, path, plan)
                connection.execute("COMMIT")
        except BaseException as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(error, PersonError) or not isinstance(error, Exception):
                raise
            if isinstance(error, sqlite3.Error):
                raise explained(error, path, writing=True) from error
            raise Unreadable(
                str(path),
                f"it could not be upgraded ({type(error).__name__}), it was not changed.",
                "Report this; the earlier version still reads the file.",
            ) from error


@contextmanager
def _operations(connection: sqlite3.Connection) -> Iterator[None]:
    """Let the revisions' `op` work on our connection.

    SQLAlchemy rolls back when it starts and when it lets go, so our transaction begins and ends inside of this.
    """
    engine = create_engine("sqlite://", creator=lambda: connection, poolclass=StaticPool)
    with engine.connect() as bound, Operations.context(MigrationContext.configure(bound)):
        yield


def revisions(folder: Path, current: str | None) -> list[Script]:
    """The revisions after a given one, oldest first."""
    scripts = ScriptDirectory(str(folder))
    return list(reversed(list(scripts.iterate_revisions("heads", current or "base"))))


def _run(connection: sqlite3.Connection, path: Path, plan: Plan) -> None:
    connection.execute("CREATE TABLE IF NOT EXISTS alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    todo = revisions(plan.folder, row[0] if row else None)
    if not todo:
        return
    dropped = frozenset(name for script in todo for name in getattr(script.module, "DROPPED", ()))
    before, keys = _counts(connection), _last_keys(connection)
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'trigger'").fetchall():
        connection.execute(f'DROP TRIGGER "{name}"')
    for script in todo:
        script.module.upgrade()
    _keep_last_keys(connection, keys)
    _compare(connection, path, before, dropped)
    remake_triggers(connection, plan.triggers)
    desk = Desk(connection)
    refresh_days(desk)
    refresh_texts(desk)
    newest = todo[-1].revision
    connection.execute("DELETE FROM alembic_version")
    connection.execute("INSERT INTO alembic_version VALUES (?)", (newest,))
    connection.execute(f"PRAGMA user_version = {int(newest)}")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'"
    ).fetchall()
    return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for (name,) in names}


def _compare(connection: sqlite3.Connection, path: Path, before: dict[str, int], dropped: frozenset[str]) -> None:
    after = _counts(connection)
    lost = [name for name, count in before.items() if name not in dropped | _MARKS and after.get(name) != count]
    if lost:
        raise Unreadable(str(path), f"the upgrade would lose rows of {', '.join(sorted(lost))}, it was not changed.")
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Unreadable(str(path), "the upgrade would break references, it was not changed.")


def _last_keys(connection: sqlite3.Connection) -> dict[str, int]:
    """The highest key that each table has ever given out; the history relies on no key being used twice."""
    if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'").fetchone() is None:
        return {}
    return dict(connection.execute("SELECT name, seq FROM sqlite_sequence").fetchall())


def _keep_last_keys(connection: sqlite3.Connection, keys: dict[str, int]) -> None:
    for name, seq in keys.items():
        changed = connection.execute(
            "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (seq, name)
        ).rowcount
        if not changed:
            connection.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (name, seq))
