"""Tables that are made anew with more columns: SQLite cannot add them so that the file reads like a new one."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import Connection

from careercruise_desktop.storage.opening import statements


def make_anew(bind: Connection, script: Path, grown: Mapping[str, str]) -> None:
    """Run the script of a revision; the tables that it makes anew keep their rows and their ids.

    Args:
        bind: the connection of the migration, with foreign keys off.
        script: the statements that make the tables and their indexes.
        grown: the tables that are there already, each with the columns it keeps.
    """
    run = bind.exec_driver_sql
    highest: dict[str, int] = {str(row[0]): int(row[1]) for row in run("SELECT name, seq FROM sqlite_sequence")}
    for table in grown:
        run(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")
        run(f"DROP TABLE {table}")
    for statement in statements(script.read_text(encoding="utf-8")):
        run(statement)
    for table, columns in grown.items():
        run(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept_{table} ORDER BY id")
        run(f"DROP TABLE kept_{table}")
        # Ids are never given again, not even that of the newest row if it was deleted.
        if table in highest:
            run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest[table]))
