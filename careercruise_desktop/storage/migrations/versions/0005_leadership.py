"""Feedback is asked of several people, in rounds with or without names; pulses are asked the same way."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.migrations.growing import make_anew

revision = "0005"
down_revision = "0004"

_GROWN = {
    "feedback": (
        "id, day, source, person_id, project_id, request_id, leadership, partnership, problem_solving, communication,"
        " delivery, quote, improve, consent, action"
    ),
    "feedback_request": "id, asked, project_id, questions, due",
    "pulse_round": "id, day, team, project_id, asked, note",
}
_ALL = "leadership partnership problem_solving communication delivery"


def upgrade() -> None:
    """Make feedback, its requests and pulses anew with more columns; the one person asked becomes a recipient."""
    run = op.get_bind().exec_driver_sql
    run("CREATE TEMP TABLE kept_asked AS SELECT id, person_id, answered FROM feedback_request")
    make_anew(op.get_bind(), Path(__file__).with_name("0005_tables.sql"), _GROWN)
    run("UPDATE feedback_request SET dimensions = ?", (_ALL,))
    run(
        "UPDATE feedback_request SET closed = k.answered, source = coalesce("
        "(SELECT CASE p.relation WHEN 'sponsor' THEN 'client' ELSE p.relation END FROM person p"
        " WHERE p.id = k.person_id), 'client') FROM kept_asked k WHERE k.id = feedback_request.id"
    )
    run(
        "INSERT INTO request_recipient (request_id, person_id, answered)"
        " SELECT id, person_id, answered FROM kept_asked WHERE person_id IS NOT NULL ORDER BY id"
    )
    run("DROP TABLE kept_asked")
    for table in ("feedback_request", "pulse_round"):
        run(f"UPDATE {table} SET language = 'en'")
