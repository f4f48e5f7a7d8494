"""The day summary is kept by project and role too, so that trends can be narrowed to one of them."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.opening import statements

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Make the table, and mark every day that has figures: they are worked out again at the end."""
    run = op.get_bind().exec_driver_sql
    for statement in statements(Path(__file__).with_name("0006_tables.sql").read_text(encoding="utf-8")):
        run(statement)
    run("INSERT INTO stale_day (day) SELECT day FROM day_figure WHERE day NOT IN (SELECT day FROM stale_day)")
