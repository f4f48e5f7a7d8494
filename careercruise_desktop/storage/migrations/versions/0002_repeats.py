"""Blocks that repeat name their exceptions, weeks have templates, and delegations say when they last moved."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.migrations.growing import make_anew

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
    make_anew(op.get_bind(), Path(__file__).with_name("0002_tables.sql"), _GROWN)
    # What two entries share counts once from now on: the days with such entries are worked out again.
    op.get_bind().exec_driver_sql(
        "INSERT OR IGNORE INTO stale_day (day) SELECT DISTINCT a.day FROM time_entry a JOIN time_entry b"
        " ON b.day = a.day AND b.id != a.id AND b.start_at < a.end_at AND b.end_at > a.start_at"
    )
