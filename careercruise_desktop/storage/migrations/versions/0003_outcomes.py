"""Milestones say how their progress counts, baselines and reviews are kept, and readings tell defects apart."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.migrations.growing import make_anew

revision = "0003"
down_revision = "0002"

# The tables that are made anew with more columns, and what they keep.
_GROWN = {
    "milestone": (
        "id, title, role, baseline_due, due, project_id, start, achieved, cancelled, owner_id, weight, progress,"
        " created, note"
    ),
    "outcome_reading": (
        "id, project_id, day, scope_done, scope_planned, planned_value, earned_value, actual_cost, open_defects,"
        " review_score, note"
    ),
}


def upgrade() -> None:
    """Make the tables of milestones and readings anew with more columns, and those of baselines and reviews."""
    make_anew(op.get_bind(), Path(__file__).with_name("0003_tables.sql"), _GROWN)
