"""What the quick log may refer to: names, the titles used lately, and the blocks that an entry may fulfil."""

from __future__ import annotations

from collections.abc import Sequence

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import BlockRow, blocks_in
from .choices import with_name

RECENT_ENTRIES = 3_000


def projects(reader: Reader) -> list[Row]:
    """Running projects by code: id, code, name, role of the last logged entry (None without one)."""
    return reader.rows(
        "SELECT p.id, p.code, p.name,"
        " (SELECT e.role FROM time_entry e WHERE e.project_id = p.id ORDER BY e.id DESC LIMIT 1)"
        " FROM project p WHERE p.archived = 0 ORDER BY p.code"
    )


def archived_codes(reader: Reader) -> list[Row]:
    """The codes of projects that were put away."""
    return reader.rows("SELECT code FROM project WHERE archived = 1")


def skills(reader: Reader) -> list[Row]:
    """Skills in use by name: id, name."""
    return reader.rows("SELECT id, name FROM skill WHERE archived = 0 ORDER BY name")


def archived_skills(reader: Reader) -> list[Row]:
    """The names of the skills that were put away."""
    return reader.rows("SELECT name FROM skill WHERE archived = 1 ORDER BY name")


def people(reader: Reader) -> list[Row]:
    """People by name: id, name, whether they are archived."""
    return reader.rows("SELECT id, name, archived FROM person ORDER BY name, id")


def recent_titles(reader: Reader) -> list[Row]:
    """Title, role and project of the newest entries, newest first; equal ones in a row once."""
    return list(
        dict.fromkeys(
            reader.rows(
                "SELECT title, role, project_id FROM time_entry ORDER BY day DESC, id DESC LIMIT ?", (RECENT_ENTRIES,)
            )
        )
    )


def blocks_overlapping(reader: Reader, span: Span, role: Role) -> list[BlockRow]:
    """Planned blocks of a role that share time with a span, by start."""
    return [row for row in blocks_in(reader, span.start, span.end) if row.role is role]


def filled_blocks(reader: Reader, blocks: Sequence[BlockRow]) -> set[BlockKey]:
    """Those of the blocks that an entry already belongs to; of a repeating one, those times."""
    marks = ",".join("?" for _ in blocks)
    rows = reader.rows(
        f"SELECT DISTINCT block_id, day FROM time_entry WHERE block_id IN ({marks})", [block.id for block in blocks]
    )
    filled = {key for key, _ in rows}
    times = {(key, day) for key, day in rows}
    return {
        block.key
        for block in blocks
        if ((block.id, block.when.day.isoformat()) in times if block.repeats else block.id in filled)
    }


def project_with_code(reader: Reader, code: str) -> int | None:
    """The id of the project with a code, archived ones included."""
    row = reader.one("SELECT id FROM project WHERE code = ?", (code,))
    return int(row[0]) if row else None


def skill_with_name(reader: Reader, name: str) -> int | None:
    """The id of the skill with a name, whatever its case, archived ones included."""
    row = reader.one("SELECT id FROM skill WHERE lower(name) = lower(?) ORDER BY name = ? DESC", (name, name))
    return int(row[0]) if row else with_name(reader, "skill", name)


def person_with_name(reader: Reader, name: str) -> int | None:
    """The id of the person with a name, whatever its case; archived ones last."""
    return with_name(reader, "person", name)


def project_name(reader: Reader, key: int | None) -> str:
    """The name of a project; "" for none."""
    row = reader.one("SELECT name FROM project WHERE id = ?", (key,))
    return str(row[0]) if row else ""


def person_name(reader: Reader, key: int | None) -> str:
    """The name of a person; "" for none."""
    row = reader.one("SELECT name FROM person WHERE id = ?", (key,))
    return str(row[0]) if row else ""
