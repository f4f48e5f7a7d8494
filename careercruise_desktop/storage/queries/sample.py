"""Sample data: is there any, is there anything else, and the removal of exactly those rows."""

from __future__ import annotations

from collections.abc import Collection

from careercruise_desktop.domain.sample import SampleRange
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.links import LINKS
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.reader import Reader

# Choices about the program are not records of a career; link rows belong to what they link.
_CHOICES = frozenset({"setting", "dismissal", "portfolio", "sample_range"})
_KINDS = tuple(name for name in RECORDED if name not in _CHOICES and name not in LINKS)


def sample_present(reader: Reader) -> bool:
    """Whether any sample data is here."""
    return reader.one("SELECT 1 FROM sample_range LIMIT 1") is not None


def own_records(reader: Reader) -> dict[str, int]:
    """How many records of each kind are not sample data; kinds without any are left out."""
    found: dict[str, int] = {}
    for kind in _KINDS:
        count = reader.number(
            f'SELECT count(*) FROM "{kind}" t WHERE NOT EXISTS'
            " (SELECT 1 FROM sample_range s WHERE s.kind = ? AND t.id BETWEEN s.first_id AND s.last_id)",
            (kind,),
        )
        if count:
            found[kind] = count
    return found


def next_ids(reader: Reader) -> dict[str, int]:
    """For each kind of record an id above every id it has ever had."""
    used: dict[str, int] = dict(reader.rows("SELECT name, seq FROM sqlite_sequence"))
    return {kind: used.get(kind, 0) + 1 for kind in _KINDS}


def needed(reader: Reader) -> dict[str, frozenset[int]]:
    """The sample rows that the person's own records refer to, by kind, with what these in turn belong to.

    A reference is kept whether its row could do without it or not: somebody chose it.
    """
    found: dict[str, set[int]] = {}
    for table in (*_KINDS, *LINKS):
        for column, other, _ in _references(reader, table):
            rows = reader.rows(
                f'SELECT DISTINCT t."{column}" FROM "{table}" t WHERE {_in_sample(f"t.{column}", other)}'
                f" AND {_own(table)}"
            )
            found.setdefault(other, set()).update(key for (key,) in rows)
    waiting = [(kind, key) for kind, keys in found.items() for key in keys]
    while waiting:
        kind, key = waiting.pop()
        for column, other, owns in _references(reader, kind):
            owner = reader.one(f'SELECT "{column}" FROM "{kind}" WHERE id = ?', (key,)) if owns else None
            if owner is not None and owner[0] is not None and owner[0] not in found.setdefault(other, set()):
                found[other].add(owner[0])
                waiting.append((other, owner[0]))
    return {kind: frozenset(keys) for kind, keys in found.items() if keys}


def remove_range(desk: Desk, one: SampleRange, kept: Collection[int] = ()) -> int:
    """Delete the rows of a range that are still there, with what they own; returns how many there were.

    Args:
        desk: where.
        one: the range.
        kept: the ids of rows that stay.

    Raises:
        ValueError: the range names no kind of record.
    """
    if one.kind not in _KINDS:
        raise ValueError(f"no such kind of record: {one.kind}")
    staying = ", ".join(str(key) for key in sorted(kept))
    return desk.run(
        f'DELETE FROM "{one.kind}" WHERE id BETWEEN ? AND ? AND id NOT IN ({staying})', (one.first_id, one.last_id)
    )


def _references(reader: Reader, table: str) -> list[tuple[str, str, bool]]:
    """The references of a table: column, kind of record, and whether the row goes with what it refers to."""
    rows = reader.rows(f'SELECT "from", "table", on_delete FROM pragma_foreign_key_list(\'{table}\')')
    return [(column, other, rule == "CASCADE") for column, other, rule in rows if other in _KINDS]


def _in_sample(column: str, kind: str) -> str:
    return (
        f"EXISTS (SELECT 1 FROM sample_range s WHERE s.kind = '{kind}' AND {column} BETWEEN s.first_id AND s.last_id)"
    )


def _own(table: str) -> str:
    """The condition that a row is the person's own: a link is its owner's."""
    link = LINKS.get(table)
    column, kind = (f"t.{link.owner_column}", link.owner) if link is not None else ("t.id", table)
    return f"NOT {_in_sample(column, kind)}"
