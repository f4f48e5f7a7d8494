"""The day summary is kept by project and role too, and knows when work began and ended."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.opening import statements

revision = "0006"
down_revision = "0005"

# Made anew and empty: all of it is worked out from blocks and entries.
DROPPED = ("day_figure",)


def upgrade() -> None:
    """Make the tables and indexes, and mark every day that had figures: they are worked out again at the end."""
    run = op.get_bind().exec_driver_sql
    run("INSERT INTO stale_day (day) SELECT day FROM day_figure WHERE day NOT IN (SELECT day FROM stale_day)")
    run("DROP TABLE day_figure")
    for index in ("ix_time_entry_task_id", "ix_time_entry_block_id"):
        run(f"DROP INDEX {index}")
    for statement in statements(Path(__file__).with_name("0006_tables.sql").read_text(encoding="utf-8")):
        run(statement)
