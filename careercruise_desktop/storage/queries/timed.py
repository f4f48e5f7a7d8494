"""Entries with times, which alone tell when something was worked on."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.storage.reader import Reader


class TimedSums(NamedTuple):
    """How many entries have times, their minutes, and on how many days they are."""

    entries: int
    minutes: int
    days: int


def timed_entries(reader: Reader, first: date, last: date, limit: int, skip: int) -> list[TimeEntry]:
    """The entries with times of a stretch of days in the order they were worked."""
    return reader.pick(
        TimeEntry,
        "WHERE day BETWEEN ? AND ? AND start_at IS NOT NULL ORDER BY day, start_at, id LIMIT ? OFFSET ?",
        (first.isoformat(), last.isoformat(), limit, skip),
    )


def timed_sums(reader: Reader, first: date, last: date) -> TimedSums:
    """What the entries with times of a stretch of days come to."""
    row = reader.one(
        "SELECT count(*), coalesce(sum(minutes), 0), count(DISTINCT day) FROM time_entry"
        " WHERE day BETWEEN ? AND ? AND start_at IS NOT NULL",
        (first.isoformat(), last.isoformat()),
    )
    return TimedSums(*row) if row else TimedSums(0, 0, 0)
