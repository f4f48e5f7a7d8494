"""Skills have descriptors and reviews, journal entries tags and a time; new: radar of technologies, career steps."""

from __future__ import annotations

from pathlib import Path

from alembic import op

from careercruise_desktop.storage.migrations.growing import make_anew

revision = "0004"
down_revision = "0003"

# The tables that are made anew with more columns, and what they keep.
_GROWN = {
    "skill": "id, name, kind, target_level, framework_code, half_life, archived, note",
    "journal_entry": (
        "id, day, kind, title, body, situation, task, action, result, role, project_id, milestone_id,"
        " minutes, in_portfolio, confidential"
    ),
    "attachment": "id, journal_entry_id, name, sha256, size, media_type",
    "learning_item": "id, title, kind, provider, minutes, status, started, finished, note",
    "certificate": "id, name, issuer, number, earned, expires, note",
    "credit_rule": "id, certificate_id, category, least, most",
    "target_role": "id, title, by_when, summary, note",
    "required_competence": "id, target_role_id, skill_id, level",
    "time_entry": (
        "id, title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall, project_id, task_id,"
        " block_id, note, source, source_id"
    ),
}
# The one next step of a competence becomes the first of several.
_STEPS = (
    "INSERT INTO career_step (required_competence_id, title, by_when)"
    " SELECT id, next_step, by_when FROM kept_steps WHERE next_step != '' ORDER BY id"
)


def upgrade() -> None:
    """Make the tables of growth anew with more columns, and those that are new."""
    run = op.get_bind().exec_driver_sql
    run("CREATE TEMP TABLE kept_steps AS SELECT id, next_step, by_when FROM required_competence")
    make_anew(op.get_bind(), Path(__file__).with_name("0004_tables.sql"), _GROWN)
    run(_STEPS)
    run("DROP TABLE kept_steps")
    # What feedback rates is known of the skills that have the name of a dimension.
    run(
        "UPDATE skill SET dimension = replace(lower(name), '-', '_') WHERE kind = 'soft'"
        " AND lower(name) IN ('leadership', 'partnership', 'problem-solving', 'communication', 'delivery')"
    )
    # Tags are searched too, and the names of attached files: their texts are put together anew at the end.
    for table, code in (("journal_entry", 7), ("attachment", 20)):
        run(
            f"INSERT INTO stale_text (doc) SELECT id * 64 + {code} FROM {table}"
            f" WHERE id * 64 + {code} NOT IN (SELECT doc FROM stale_text)"
        )
