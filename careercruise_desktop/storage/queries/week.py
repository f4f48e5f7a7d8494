"""What the schedule shows beside its blocks: a few small questions by index, whichever week is shown."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES
from .today import EntryRow


def entries_between(reader: Reader, first: date, last: date) -> list[EntryRow]:
    """The logged entries of a range of local days: timed ones by start, day totals last."""
    return [
        EntryRow(
            key,
            title,
            ROLES[role],
            DayTotal(date.fromisoformat(day), minutes, zone) if start is None else Span(start, end, zone),
            project,
            task,
            block,
        )
        for key, title, role, day, minutes, start, end, zone, project, task, block in reader.rows(
            "SELECT id, title, role, day, minutes, start_at, end_at, zone, project_id, task_id, block_id"
            " FROM time_entry WHERE day BETWEEN ? AND ? ORDER BY start_at IS NULL, start_at, id",
            (first.isoformat(), last.isoformat()),
        )
    ]


def milestones_between(reader: Reader, first: date, last: date, today: date) -> list[Row]:
    """Open milestones due in a range of days.

    Rows: id, title, role, due, progress, start, whether one that it depends on is overdue.
    """
    return reader.rows(
        "SELECT m.id, m.title, m.role, m.due, m.progress, m.start,"
        " EXISTS (SELECT 1 FROM milestone_dependency d JOIN milestone b ON b.id = d.depends_on_id"
        "   WHERE d.milestone_id = m.id AND b.achieved IS NULL AND b.cancelled IS NULL AND b.due < :today)"
        " FROM milestone m WHERE m.achieved IS NULL AND m.cancelled IS NULL AND m.due BETWEEN :first AND :last"
        " ORDER BY m.due, m.id",
        {"first": first.isoformat(), "last": last.isoformat(), "today": today.isoformat()},
    )


def tasks_between(reader: Reader, first: date, last: date) -> list[Row]:
    """Open tasks due in a range of days: id, title, role, due."""
    return reader.rows(
        "SELECT id, title, role, due FROM task WHERE status = 'open' AND due BETWEEN ? AND ? ORDER BY due, id",
        (first.isoformat(), last.isoformat()),
    )
