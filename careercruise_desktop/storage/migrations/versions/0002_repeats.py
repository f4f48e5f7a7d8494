"""Blocks that repeat name their exceptions, and weeks have templates."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.opening import statements

revision = "0002"
down_revision = "0001"

_KEPT = (
    "id, title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall, project_id, task_id, milestone_id,"
    " repeat, skipped, note"
)


def upgrade() -> None:
    """Make the table of blocks anew with two more columns, and the tables of templates."""
    run = op.get_bind().exec_driver_sql
    run("CREATE TEMP TABLE kept_block AS SELECT * FROM time_block")
    run("DROP TABLE time_block")
    script = Path(__file__).with_name("0002_tables.sql").read_text(encoding="utf-8")
    for statement in statements(script):
        run(statement)
    run(f"INSERT INTO time_block ({_KEPT}) SELECT {_KEPT} FROM kept_block ORDER BY id")
    run("DROP TABLE kept_block")
