"""Sample data: is there any, is there anything else, and the removal of exactly those rows."""

from __future__ import annotations

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


def remove_range(desk: Desk, one: SampleRange) -> int:
    """Delete the rows of a range that are still there, with what they own; returns how many there were.

    Raises:
        ValueError: the range names no kind of record.
    """
    if one.kind not in _KINDS:
        raise ValueError(f"no such kind of record: {one.kind}")
    return desk.run(f'DELETE FROM "{one.kind}" WHERE id BETWEEN ? AND ?', (one.first_id, one.last_id))
