"""The names of all records that can be opened by name, and what a search hit is."""

from __future__ import annotations

from collections.abc import Iterable

from careercruise_desktop.storage.reader import Reader, Row

# In the archive, and nothing else.
_AWAY = "CASE archived WHEN 1 THEN 'archived' ELSE '' END"
# kind, id, name, role, detail, day, and the word for how it ended, "" while it goes on
_NAMED = (
    f"SELECT 'project', id, name, '', client, coalesce(finish, ''), {_AWAY} FROM project",
    "SELECT 'milestone', m.id, m.title, m.role, coalesce(p.name, ''), m.due,"
    " CASE WHEN m.achieved IS NOT NULL THEN 'achieved' WHEN m.cancelled IS NOT NULL THEN 'cancelled' ELSE '' END"
    " FROM milestone m LEFT JOIN project p ON p.id = m.project_id",
    "SELECT 'task', t.id, t.title, t.role, coalesce(p.name, ''), coalesce(t.due, ''),"
    " CASE WHEN t.status IN ('done', 'dropped') THEN t.status ELSE '' END"
    " FROM task t LEFT JOIN project p ON p.id = t.project_id",
    f"SELECT 'skill', id, name, '', kind, '', {_AWAY} FROM skill",
    f"SELECT 'person', id, name, '', organisation, '', {_AWAY} FROM person",
    "SELECT 'certificate', id, name, '', issuer, coalesce(expires, ''), '' FROM certificate",
    f"SELECT 'target_role', id, title, '', '', coalesce(by_when, ''), {_AWAY} FROM target_role",
    "SELECT 'career_step', s.id, s.title, '', r.title, coalesce(s.by_when, ''),"
    " CASE WHEN s.done IS NOT NULL THEN 'done' ELSE '' END FROM career_step s"
    " JOIN required_competence c ON c.id = s.required_competence_id JOIN target_role r ON r.id = c.target_role_id",
    f"SELECT 'technology', id, name, '', quadrant, '', {_AWAY} FROM technology",
    "SELECT 'learning_item', id, title, '', provider, '', '' FROM learning_item",
    "SELECT 'position', id, title, '', employer, start, '' FROM position",
    "SELECT 'education', id, title, '', school, coalesce(start, ''), '' FROM education",
)
_ONE = {
    "time_block": "SELECT b.id, b.title, b.role, coalesce(p.name, ''), b.start_wall FROM time_block b"
    " LEFT JOIN project p ON p.id = b.project_id WHERE b.id IN ({marks})",
    "time_entry": "SELECT e.id, e.title, e.role, coalesce(p.name, ''), coalesce(e.start_wall, e.day) FROM time_entry e"
    " LEFT JOIN project p ON p.id = e.project_id WHERE e.id IN ({marks})",
    "journal_entry": "SELECT j.id, j.title, coalesce(j.role, ''), coalesce(p.name, ''), j.day FROM journal_entry j"
    " LEFT JOIN project p ON p.id = j.project_id WHERE j.id IN ({marks})",
    "attachment": "SELECT a.id, a.name, '', coalesce(j.title, c.name, ''), coalesce(j.day, c.earned, '')"
    " FROM attachment a LEFT JOIN journal_entry j ON j.id = a.journal_entry_id"
    " LEFT JOIN certificate c ON c.id = a.certificate_id WHERE a.id IN ({marks})",
    "feedback": "SELECT f.id, f.quote, '', coalesce(p.name, ''), f.day FROM feedback f"
    " LEFT JOIN project p ON p.id = f.project_id WHERE f.id IN ({marks})",
    "leadership_action": "SELECT id, title, '', '', day FROM leadership_action WHERE id IN ({marks})",
    "contact": "SELECT c.id, p.name, '', c.note, c.day FROM contact c JOIN person p ON p.id = c.person_id"
    " WHERE c.id IN ({marks})",
    "delegation": "SELECT d.id, t.title, t.role, coalesce(p.name, ''), d.since FROM delegation d"
    " JOIN task t ON t.id = d.task_id LEFT JOIN person p ON p.id = d.person_id WHERE d.id IN ({marks})",
    "calendar_event": "SELECT id, title, '', '', start_wall FROM calendar_event WHERE id IN ({marks})",
}


def names(reader: Reader) -> list[Row]:
    """Every named record: kind, id, name, role, detail, day, the word for how it ended ("" while it goes on)."""
    found: list[Row] = []
    for sql in _NAMED:
        found += reader.rows(sql)
    return found


def told(reader: Reader, kind: str, keys: Iterable[int]) -> dict[int, Row]:
    """What is said of search hits of a kind, by id: id, title, role, detail, day or wall time."""
    sql = _ONE.get(kind)
    wanted = sorted(set(keys))
    if sql is None or not wanted:
        return {}
    rows = reader.rows(sql.format(marks=",".join("?" for _ in wanted)), wanted)
    return {row[0]: row for row in rows}


def latest_entries(reader: Reader, limit: int) -> list[int]:
    """The ids of the newest entries."""
    return [row[0] for row in reader.rows("SELECT id FROM time_entry ORDER BY id DESC LIMIT ?", (limit,))]
