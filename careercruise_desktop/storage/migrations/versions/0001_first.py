"""The first schema, as it was shipped: made from a copy of the SQL that never changes again."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.opening import statements

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table in an empty file; the triggers are made by the upgrade itself."""
    script = Path(__file__).with_name("0001_tables.sql").read_text(encoding="utf-8")
    for statement in statements(script):
        op.get_bind().exec_driver_sql(statement)
