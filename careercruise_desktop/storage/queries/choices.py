"""What a record may refer to, by name: the choices of a field, and the names of what it refers to already."""

from __future__ import annotations

from collections.abc import Iterable

from careercruise_desktop.domain.text import folded
from careercruise_desktop.storage.reader import Reader, Row

# id, name, role ("" for none), a few words about it
_COLUMNS = {
    "project": "id, name, '', '#' || code FROM project",
    "milestone": "m.id, m.title, m.role, coalesce(p.name, '') FROM milestone m LEFT JOIN project p"
    " ON p.id = m.project_id",
    "person": "id, name, '', organisation FROM person",
    "skill": "id, name, '', kind FROM skill",
    "task": "t.id, t.title, t.role, coalesce(p.name, '') FROM task t LEFT JOIN project p ON p.id = t.project_id",
    "time_block": "id, title, role, day FROM time_block",
    "journal_entry": "id, title, coalesce(role, ''), day FROM journal_entry",
    "learning_item": "id, title, '', provider FROM learning_item",
    "certificate": "id, name, '', issuer FROM certificate",
}
# Which of them are offered, and in which order.
_OFFERED = {
    "project": "WHERE archived = 0 ORDER BY name COLLATE NOCASE, id",
    "milestone": "WHERE m.cancelled IS NULL ORDER BY m.achieved IS NOT NULL, m.due, m.id",
    "person": "WHERE archived = 0 ORDER BY name COLLATE NOCASE, id",
    "skill": "WHERE archived = 0 ORDER BY name COLLATE NOCASE, id",
    "journal_entry": "ORDER BY day DESC, id DESC",
    "learning_item": "ORDER BY status IN ('done', 'stopped'), title COLLATE NOCASE, id",
    "task": "WHERE t.status IN ('open', 'delegated') ORDER BY t.title COLLATE NOCASE, t.id",
}
_KEYS = {"milestone": "m.id", "task": "t.id"}


def offered(reader: Reader, kind: str) -> list[Row]:
    """All that can be chosen of a kind: id, name, role, detail."""
    return reader.rows(f"SELECT {_COLUMNS[kind]} {_OFFERED[kind]}")


def named(reader: Reader, kind: str, keys: Iterable[int]) -> list[Row]:
    """The names of some records of a kind, archived ones too: id, name, role, detail."""
    wanted = sorted(set(keys))
    found: list[Row] = []
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        marks = ",".join("?" for _ in part)
        found += reader.rows(f"SELECT {_COLUMNS[kind]} WHERE {_KEYS.get(kind, 'id')} IN ({marks})", part)
    return found


def with_name(reader: Reader, kind: str, name: str) -> int | None:
    """The id of a project, person or skill by its name, whatever its case; archived ones last."""
    row = reader.one(f"SELECT id FROM {kind} WHERE lower(name) = lower(?) ORDER BY archived, id LIMIT 1", (name,))
    if row is None and not name.isascii():
        # SQLite knows only the cases of the Latin letters without marks.
        rows = reader.rows(f"SELECT id, name FROM {kind} ORDER BY archived, id")
        row = next((each for each in rows if folded(each[1]) == folded(name)), None)
    return int(row[0]) if row else None


def taken(reader: Reader, kind: str, column: str, text: str, but: int) -> bool:
    """Whether another record of a kind has a text in a column that nobody could tell from that one."""
    wanted = folded(text)
    return any(
        folded(found) == wanted for (found,) in reader.rows(f"SELECT {column} FROM {kind} WHERE id != ?", (but,))
    )
