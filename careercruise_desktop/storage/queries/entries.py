"""Entries beside an entry: what it can be merged with, stretched to and cut by."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.adherence import belongs
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import HOUR, DayTotal, Span
from careercruise_desktop.storage.reader import Reader


def timed_of_day(reader: Reader, entry: TimeEntry) -> list[TimeEntry]:
    """The other timed entries of an entry's day, by start."""
    return reader.pick(
        TimeEntry,
        "WHERE day = ? AND id != ? AND start_at IS NOT NULL ORDER BY start_at, id",
        (entry.when.day.isoformat(), entry.id),
    )


def overlapping(reader: Reader, span: Span, entry_id: int) -> list[TimeEntry]:
    """The other entries that share time with a span, by start."""
    return reader.pick(
        TimeEntry,
        "WHERE start_at > ? AND start_at < ? AND end_at > ? AND id != ? ORDER BY start_at, id",
        (span.start - 24 * HOUR - 1, span.end, span.start, entry_id),
    )


def work_of(reader: Reader, block: TimeBlock) -> list[TimeEntry]:
    """What is logged for one time of a block (its `when` says which), timed entries first, by start.

    That is what is linked to it, and unlinked work of it that shares time with it.
    """
    of_day = reader.pick(
        TimeEntry, "WHERE day = ? ORDER BY start_at IS NULL, start_at, id", (block.when.day.isoformat(),)
    )
    return [entry for entry in of_day if belongs(block, entry) and (entry.block_id or _shares(entry, block.when))]


def last_worked(reader: Reader, series_id: int) -> date | None:
    """The last day of a repeating block that any work is linked to, its exceptions by the days that they stand for."""
    row = reader.one(
        "SELECT max(day) FROM (SELECT day FROM time_entry WHERE block_id = :series"
        " UNION ALL SELECT b.series_day FROM time_block b JOIN time_entry e ON e.block_id = b.id"
        " WHERE b.series_id = :series AND b.series_day IS NOT NULL)",
        {"series": series_id},
    )
    return date.fromisoformat(row[0]) if row and row[0] else None


def _shares(entry: TimeEntry, span: Span) -> bool:
    return isinstance(entry.when, Span) and entry.when.overlap(span) > 0


def next_total(reader: Reader, entry: TimeEntry, total: DayTotal) -> TimeEntry | None:
    """The next day total of the same day and role, or else the first one."""
    others = reader.pick(
        TimeEntry,
        "WHERE day = ? AND role = ? AND id != ? AND start_at IS NULL ORDER BY id < ?, id LIMIT 1",
        (total.day.isoformat(), entry.role.value, entry.id, entry.id),
    )
    return others[0] if others else None
