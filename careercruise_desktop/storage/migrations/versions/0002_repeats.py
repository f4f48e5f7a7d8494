"""Blocks that repeat name their exceptions, weeks have templates, and delegations say when they last moved."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.opening import statements

revision = "0002"
down_revision = "0001"

# The tables that are made anew with more columns, and what they keep.
_GROWN = {
    "time_block": (
        "id, title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall, project_id, task_id,"
        " milestone_id, repeat, skipped, note"
    ),
    "delegation": (
        "id, task_id, person_id, since, follow_up, freed_minutes, own_minutes, returned, accepted_first, taken_back,"
        " note"
    ),
}


def upgrade() -> None:
    """Make the tables of blocks and delegations anew with more columns, and the tables of templates."""
    run = op.get_bind().exec_driver_sql
    highest: dict[str, int] = dict(run("SELECT name, seq FROM sqlite_sequence").fetchall())
    for table in _GROWN:
        run(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")
        run(f"DROP TABLE {table}")
    script = Path(__file__).with_name("0002_tables.sql").read_text(encoding="utf-8")
    for statement in statements(script):
        run(statement)
    for table, columns in _GROWN.items():
        run(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM kept_{table} ORDER BY id")
        run(f"DROP TABLE kept_{table}")
        # Ids are never given again, not even that of the newest row if it was deleted.
        if table in highest:
            run("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
            run("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", (table, highest[table]))
    # What two entries share counts once from now on: the days with such entries are worked out again.
    run(
        "INSERT OR IGNORE INTO stale_day (day) SELECT DISTINCT a.day FROM time_entry a JOIN time_entry b"
        " ON b.day = a.day AND b.id != a.id AND b.start_at < a.end_at AND b.end_at > a.start_at"
    )
