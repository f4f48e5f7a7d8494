"""What Trends shows: sums over the day summary, and the records behind a stretch of days."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.storage.reader import Reader, Row

_SUMS = (
    "SELECT (day_number - :origin) / :step AS part, sum(it_logged), sum(pm_logged),"
    " sum((day_number < :today) * (it_planned + pm_planned)), sum((day_number < :today) * kept),"
    " sum((day_number < :today) * (on_time + shifted + missed)), sum(switches), sum(it_logged + pm_logged > 0),"
    " sum(entries), sum(focus) FROM day_figure WHERE day_number BETWEEN :first AND :last GROUP BY part ORDER BY part"
)


def sums(reader: Reader, days: tuple[int, int], step: int, origin: int, today: int) -> list[Row]:
    """Sums over parts of `step` days each, counted from the day `origin`; parts without a row have nothing.

    Rows: number of the part, IT minutes, PM minutes, minutes planned before today, minutes of them kept, blocks
    before today, role switches, days with anything logged, entries, minutes of focus. Days are ordinals.
    """
    first, last = days
    values = {"first": first, "last": last, "origin": origin, "step": step, "today": today}
    return reader.rows(_SUMS, values)


def logged_days(reader: Reader, first: int, last: int) -> list[Row]:
    """The days with anything logged, in order: ordinal, IT minutes, PM minutes, entries."""
    return reader.rows(
        "SELECT day_number, it_logged, pm_logged, entries FROM day_figure"
        " WHERE day_number BETWEEN ? AND ? AND it_logged + pm_logged > 0 ORDER BY day_number",
        (first, last),
    )


def oldest_day(reader: Reader) -> date | None:
    """The first day with anything planned or logged."""
    row = reader.one("SELECT min(day_number) FROM day_figure")
    return date.fromordinal(row[0]) if row and row[0] is not None else None


def entries_in(reader: Reader, first: date, last: date, limit: int, skip: int) -> list[TimeEntry]:
    """Logged entries of a stretch of days in the order they were worked, day totals last on their day."""
    return reader.pick(
        TimeEntry,
        "WHERE day BETWEEN ? AND ? ORDER BY day, start_at IS NULL, start_at, id LIMIT ? OFFSET ?",
        (first.isoformat(), last.isoformat(), limit, skip),
    )


def milestones_due(reader: Reader, first: date, last: date) -> list[Milestone]:
    """Milestones whose baseline due date lies in a stretch of days."""
    return reader.pick(
        Milestone, "WHERE baseline_due BETWEEN ? AND ? ORDER BY baseline_due, id", (first.isoformat(), last.isoformat())
    )


def entry_sums(reader: Reader, first: date, last: date) -> tuple[int, int]:
    """How many entries there are in a stretch of days, and their minutes."""
    return _pair(reader, "entries", "it_logged + pm_logged", first, last)


def block_sums(reader: Reader, first: date, last: date) -> tuple[int, int]:
    """How many blocks there are in a stretch of days, and their minutes."""
    return _pair(reader, "on_time + shifted + missed", "it_planned + pm_planned", first, last)


def _pair(reader: Reader, count: str, minutes: str, first: date, last: date) -> tuple[int, int]:
    row = reader.one(
        f"SELECT coalesce(sum({count}), 0), coalesce(sum({minutes}), 0) FROM day_figure"
        " WHERE day_number BETWEEN ? AND ?",
        (first.toordinal(), last.toordinal()),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def moves_between(reader: Reader, first: date, last: date) -> list[MilestoneMove]:
    """Changes of due dates that were made on a stretch of days, in order."""
    days = (first.isoformat(), last.isoformat())
    return reader.pick(MilestoneMove, "WHERE day BETWEEN ? AND ? ORDER BY day, id", days)
