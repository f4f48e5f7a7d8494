"""What stands behind the level of a skill: counts and pages of its rows, newest first."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.figures.readiness import Evidence, EvidenceKind
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.storage.reader import Reader, Row

from .skill_use import used_often

# The last place of a list that is read from its newest row on.
NEWEST = ("9999-12-31", 1 << 62)

_ENTRY = (
    "SELECT e.id AS id, e.day AS day, e.title AS title, coalesce(p.name, '') AS detail, e.minutes AS minutes,"
    " NULL AS rating"
)
# Entries with a skill that is used often, found from the last day backwards.
_OFTEN = (
    f"{_ENTRY} FROM time_entry e LEFT JOIN project p ON p.id = e.project_id WHERE EXISTS"
    " (SELECT 1 FROM entry_skill k WHERE k.skill_id = :skill AND k.time_entry_id = e.id)"
)
# skill, n, newest day or NULL, minutes of all skills `s` that something of a kind speaks for; links lead.
_COUNTED = "SELECT s.id, count(*), max(o.day), 0 FROM skill s"
_RATED = " UNION ALL ".join(
    f"SELECT '{name}' AS dimension, day FROM feedback WHERE {name} IS NOT NULL" for name in DIMENSIONS
)
_GROUPED = {
    EvidenceKind.ENTRIES: (
        "SELECT s.id, count(*), max(o.day), sum(o.minutes) FROM skill s CROSS JOIN entry_skill k ON k.skill_id = s.id"
        " CROSS JOIN time_entry o ON o.id = k.time_entry_id"
    ),
    EvidenceKind.JOURNAL: (
        f"{_COUNTED} CROSS JOIN journal_skill k ON k.skill_id = s.id"
        " CROSS JOIN journal_entry o ON o.id = k.journal_entry_id"
    ),
    EvidenceKind.MILESTONES: (
        f"{_COUNTED} CROSS JOIN milestone_skill k ON k.skill_id = s.id"
        " JOIN (SELECT id, achieved AS day FROM milestone WHERE achieved IS NOT NULL) o ON o.id = k.milestone_id"
    ),
    EvidenceKind.FEEDBACK: f"{_COUNTED} JOIN ({_RATED}) o ON o.dimension = s.dimension",
    EvidenceKind.CERTIFICATES: (
        f"{_COUNTED} CROSS JOIN certificate_skill k ON k.skill_id = s.id"
        " JOIN (SELECT id, earned AS day FROM certificate) o ON o.id = k.certificate_id"
    ),
}
# Rows of each source: id, day, title, detail, minutes, rating.
_ROWS = {
    "entries": (
        f"{_ENTRY} FROM entry_skill k CROSS JOIN time_entry e ON e.id = k.time_entry_id"
        " LEFT JOIN project p ON p.id = e.project_id WHERE k.skill_id = :skill"
    ),
    "journal": (
        "SELECT j.id AS id, j.day AS day, j.title AS title, j.kind AS detail, j.minutes AS minutes, NULL AS rating"
        " FROM journal_skill k JOIN journal_entry j ON j.id = k.journal_entry_id WHERE k.skill_id = :skill"
    ),
    "learning": (
        "SELECT l.id AS id, coalesce(l.finished, l.started, '') AS day, l.title AS title, l.kind AS detail,"
        " l.minutes AS minutes, NULL AS rating"
        " FROM learning_skill k JOIN learning_item l ON l.id = k.learning_item_id WHERE k.skill_id = :skill"
        " AND l.status != 'planned'"
    ),
    "milestones": (
        "SELECT m.id AS id, m.achieved AS day, m.title AS title, coalesce(p.name, '') AS detail, NULL AS minutes,"
        " NULL AS rating FROM milestone_skill k JOIN milestone m ON m.id = k.milestone_id"
        " LEFT JOIN project p ON p.id = m.project_id WHERE k.skill_id = :skill AND m.achieved IS NOT NULL"
    ),
    "certificates": (
        "SELECT c.id AS id, coalesce(c.earned, '') AS day, c.name AS title, c.issuer AS detail, NULL AS minutes,"
        " NULL AS rating FROM certificate_skill k JOIN certificate c ON c.id = k.certificate_id"
        " WHERE k.skill_id = :skill"
    ),
}


def _feedback(dimension: str) -> str:
    return (
        "SELECT f.id AS id, f.day AS day, coalesce(o.name, f.source) AS title, f.source AS detail, NULL AS minutes,"
        f" f.{dimension} AS rating FROM feedback f LEFT JOIN person o ON o.id = f.person_id"
        f" WHERE f.{dimension} IS NOT NULL"
    )


def _source(source: str, skill: Skill) -> str:
    """The rows of a source; a skill without a dimension has no feedback."""
    if source != "feedback":
        return _ROWS[source]
    return _feedback(skill.dimension) if skill.dimension in DIMENSIONS else f"{_feedback(DIMENSIONS[0])} AND 0"


def count(reader: Reader, source: str, skill: Skill) -> tuple[int, str, int]:
    """How many rows a source has, the newest day or "", and the minutes of all."""
    row = reader.one(
        f"SELECT count(*), coalesce(max(day), ''), coalesce(sum(minutes), 0) FROM ({_source(source, skill)})",
        {"skill": skill.id},
    )
    return row if row is not None else (0, "", 0)


def page(reader: Reader, source: str, skill: Skill, *, after: tuple[str, int] = NEWEST, limit: int) -> list[Row]:
    """Rows of a source after a place (day, id), newest first: id, day or "", title, detail, minutes, rating."""
    rows = _OFTEN if source == "entries" and used_often(reader, skill.id) else _source(source, skill)
    return reader.rows(
        f"SELECT id, day, title, detail, minutes, rating FROM ({rows})"
        " WHERE (day, id) < (:day, :id) ORDER BY day DESC, id DESC LIMIT :limit",
        {"skill": skill.id, "day": after[0], "id": after[1], "limit": limit},
    )


def of_skills(reader: Reader, keys: Iterable[int]) -> dict[int, list[Evidence]]:
    """What speaks for some skills: of each kind that has anything the number, the newest day and the minutes."""
    wanted = sorted(set(keys))
    marks = ",".join("?" for _ in wanted)
    found: dict[int, list[Evidence]] = {key: [] for key in wanted}
    for kind, sql in _GROUPED.items():
        for key, n, newest, minutes in reader.rows(f"{sql} WHERE s.id IN ({marks}) GROUP BY s.id", wanted):
            found[key].append(Evidence(kind, n, date.fromisoformat(newest) if newest else None, minutes))
    return found
