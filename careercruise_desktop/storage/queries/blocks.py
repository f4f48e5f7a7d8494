"""Planned blocks as they are seen: each time of a repeating block is a row of its own, days left out are not there.

Blocks that do not repeat are found by day or by start, repeating ones by the small index that holds only them, as far
as their rule has not ended before.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import HOUR, Span, day_bounds
from careercruise_desktop.storage.reader import Reader, Row

ROLES = {role.value: role for role in Role}
LONGEST = 24 * HOUR
_WEEK = timedelta(days=7)


class BlockRow(NamedTuple):
    """One time of a planned block.

    `when` is this very time; `repeat` the rule of a repeating block, "" for once; `series_id` the repeating block that
    this one is an exception of.
    """

    id: int
    title: str
    role: Role
    when: Span
    project_id: int | None
    task_id: int | None
    repeat: str = ""
    milestone_id: int | None = None
    series_id: int | None = None

    @property
    def key(self) -> BlockKey:
        """Which time of which block this is."""
        return BlockKey(self.id, self.when.day)

    @property
    def repeats(self) -> bool:
        """Whether there are other times of this block."""
        return self.repeat != ""


_COLUMNS = "id, title, role, start_at, end_at, zone, project_id, task_id, repeat, milestone_id, series_id"
_ONCE = f"SELECT {_COLUMNS} FROM time_block WHERE repeat = ''"
_FAR = 14
_NO_DAYS: frozenset[date] = frozenset()
_AGAIN = (
    f"SELECT {_COLUMNS}, skipped FROM time_block WHERE repeat != '' AND day <= :last"
    # A rule that ended before is not even looked at: `Rule` writes its last day in this one way.
    f" AND (repeat NOT GLOB '*UNTIL={'[0-9]' * 8}*' OR substr(repeat, instr(repeat, 'UNTIL=') + 6, 8) >= :first)"
)


def blocks_of(reader: Reader, day: date) -> list[BlockRow]:
    """The planned blocks of a local day, by start."""
    return blocks_between(reader, day, day)


def blocks_between(reader: Reader, first: date, last: date) -> list[BlockRow]:
    """The planned blocks that start in a range of local days (each of its own zone), by start."""
    rows = reader.rows(f"{_ONCE} AND day BETWEEN ? AND ? ORDER BY start_at, id", (first.isoformat(), last.isoformat()))
    made = _kept if last - first < _WEEK else _once
    return _merged([made(row) for row in rows], repeated(reader, first, last))


def blocks_on(reader: Reader, days: Sequence[date], through: date) -> dict[date, list[BlockRow]]:
    """The planned blocks of some local days, by day and start; repeats are counted up to the day `through`."""
    found: dict[date, list[BlockRow]] = {}
    marks = ",".join("?" for _ in days)
    for row in reader.rows(f"{_ONCE} AND day IN ({marks})", [day.isoformat() for day in days]):
        once = _once(row)
        found.setdefault(once.when.day, []).append(once)
    wanted = {day for day in days if day <= through}
    for first, last in _runs(sorted(wanted)):
        for again in repeated(reader, first, last):
            if again.when.day in wanted:
                found.setdefault(again.when.day, []).append(again)
    for blocks in found.values():
        blocks.sort(key=_by_start)
    return found


def past_midnight(reader: Reader, days: Sequence[date], through: date) -> set[date]:
    """Those of some local days on which a planned block starts that ends on the next one."""
    # Wherever on earth, a day is over at the earliest ten hours after it has begun in UTC.
    late = "end_at > strftime('%s', day) + 36000"
    marks = ",".join("?" for _ in days)
    rows = reader.rows(f"{_ONCE} AND day IN ({marks}) AND {late}", [day.isoformat() for day in days])
    found = {block.when.day for block in map(_once, rows) if goes_on(block)}
    wanted = {day for day in days if day <= through}
    for first, last in _runs(sorted(wanted)):
        found |= {each.when.day for each in repeated(reader, first, last, where=late) if goes_on(each)} & wanted
    return found


def goes_on(block: BlockRow) -> bool:
    """Whether a block ends on a later day than it starts."""
    return block.when.end > day_bounds(block.when.day, block.when.zone).end


def blocks_in(reader: Reader, start: int, end: int) -> list[BlockRow]:
    """The planned blocks that share time with a stretch of instants (UTC seconds, half open), by start."""
    rows = reader.rows(
        f"{_ONCE} AND start_at > ? AND start_at < ? AND end_at > ? ORDER BY start_at, id", (start - LONGEST, end, start)
    )
    # In no zone is it another day than the one before, the same or the one after.
    first, last = _day(start - LONGEST) - timedelta(days=1), _day(end) + timedelta(days=1)
    again = [row for row in repeated(reader, first, last) if row.when.start < end and row.when.end > start]
    return _merged([_once(row) for row in rows], again)


def once(reader: Reader, clause: str, values: dict[str, Any]) -> list[BlockRow]:
    """The blocks that do not repeat, named `b`, that a clause selects ("WHERE b.role = :role ORDER BY b.start_at")."""
    alone = "(SELECT * FROM time_block WHERE repeat = '')"
    return [_once(row) for row in reader.rows(f"SELECT {_COLUMNS} FROM {alone} AS b {clause}", values)]


def repeated(reader: Reader, first: date, last: date, *, where: str = "", **values: Any) -> list[BlockRow]:  # noqa: ANN401
    """The times of repeating blocks that start in a range of local days, in no order.

    `where` narrows the blocks down ("role = :role"), with its values by name.
    """
    rows = reader.rows(
        f"{_AGAIN} AND {where}" if where else _AGAIN,
        values | {"first": first.isoformat().replace("-", ""), "last": last.isoformat()},
    )
    return list(_times(rows, first, last)) if rows else []


def block(reader: Reader, key: BlockKey) -> BlockRow | None:
    """One time of a planned block; None where it is gone or left out."""
    row = reader.one(f"SELECT {_COLUMNS}, skipped FROM time_block WHERE id = ?", (key.id,))
    if row is None:
        return None
    found = [_once(row[:-1])] if not row[8] else _times([row], key.day, key.day)
    return next((each for each in found if each.when.day == key.day), None)


def oldest_repeat(reader: Reader) -> date | None:
    """The first day on which any repeating block begins; None where nothing repeats."""
    row = reader.one("SELECT min(day) FROM time_block WHERE repeat != ''")
    return date.fromisoformat(row[0]) if row and row[0] else None


def _once(row: Row) -> BlockRow:
    return BlockRow(row[0], row[1], ROLES[row[2]], Span(row[3], row[4], row[5]), *row[6:])


# What a day or a week shows is read again after each act.
_kept = lru_cache(maxsize=512)(_once)


def _times(rows: Iterable[Row], first: date, last: date) -> Iterator[BlockRow]:
    """Every time of some repeating blocks within a range of days."""
    from careercruise_desktop.storage.occurrences import times

    for key, title, role, start, end, zone, *rest, skipped in rows:
        left_out = frozenset(map(date.fromisoformat, skipped.split())) if skipped else _NO_DAYS
        for when in times(Span(start, end, zone), rest[2], left_out, first, last):
            yield BlockRow(key, title, ROLES[role], when, *rest)


def _merged(once: list[BlockRow], again: Sequence[BlockRow]) -> list[BlockRow]:
    return sorted([*once, *again], key=_by_start) if again else once


def _by_start(row: BlockRow) -> tuple[int, int]:
    return (row.when.start, row.id)


def _runs(days: Sequence[date]) -> Iterator[tuple[date, date]]:
    """Stretches, first and last day, that hold all of the days: far apart ones are not in the same."""
    first = before = None
    for day in days:
        if first is None or before is None:
            first = day
        elif (day - before).days > _FAR:
            yield first, before
            first = day
        before = day
    if first is not None and before is not None:
        yield first, before


def _day(at: int) -> date:
    return datetime.fromtimestamp(at, UTC).date()
