"""The radar: technologies, and the moves that put them where they stand."""

from __future__ import annotations

from careercruise_desktop.storage.reader import Reader, Row

# Each move with the ring before it.
_MOVES = (
    "SELECT m.id, m.technology_id, t.name, t.quadrant, m.day,"
    " lag(m.ring) OVER (PARTITION BY m.technology_id ORDER BY m.day, m.id), m.ring, m.note"
    " FROM radar_move m JOIN technology t ON t.id = m.technology_id"
)


def technologies(reader: Reader, *, archived: bool) -> list[Row]:
    """Technologies by name: id, name, quadrant, skill id, name of the skill, note."""
    return reader.rows(
        "SELECT t.id, t.name, t.quadrant, t.skill_id, coalesce(s.name, ''), t.note FROM technology t"
        " LEFT JOIN skill s ON s.id = t.skill_id WHERE t.archived = ? ORDER BY t.name COLLATE NOCASE, t.id",
        (int(archived),),
    )


def moves(reader: Reader, technology_id: int | None = None) -> list[Row]:
    """Moves of all technologies or of one, oldest first.

    Rows: id, technology, its name, its quadrant, day, ring before or NULL, ring, reason.
    """
    where = "" if technology_id is None else " WHERE m.technology_id = ?"
    values = () if technology_id is None else (technology_id,)
    return reader.rows(f"{_MOVES}{where} ORDER BY m.day, m.id", values)
