"""Entries with times, which alone tell when something was worked on, and the day totals beside them."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.storage.reader import Reader


def timed_entries(reader: Reader, first: date, last: date, limit: int, skip: int) -> list[TimeEntry]:
    """The entries with times of a stretch of days in the order they were worked."""
    return reader.pick(
        TimeEntry,
        "WHERE day BETWEEN ? AND ? AND start_at IS NOT NULL ORDER BY day, start_at, id LIMIT ? OFFSET ?",
        (first.isoformat(), last.isoformat(), limit, skip),
    )


def day_totals(reader: Reader, first: date, last: date) -> tuple[int, int]:
    """How many entries of a stretch of days are day totals, and their minutes; they are few, and found at once."""
    row = reader.one(
        "SELECT count(*), coalesce(sum(minutes), 0) FROM time_entry WHERE start_at IS NULL AND day BETWEEN ? AND ?",
        (first.isoformat(), last.isoformat()),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def days_with_times(reader: Reader, first: date, last: date) -> int:
    """On how many days of a stretch something was worked on at a known time."""
    row = reader.one(
        "SELECT coalesce(sum(began IS NOT NULL), 0) FROM day_figure WHERE day_number BETWEEN ? AND ?",
        (first.toordinal(), last.toordinal()),
    )
    return int(row[0]) if row else 0
