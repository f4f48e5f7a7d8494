"""What the schedule shows beside its blocks: a few small questions by index, whichever week is shown."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.spans import DayTotal, Span
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES
from .milestones import IN_USE, STATUS
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


def milestones_between(reader: Reader, first: date, last: date) -> list[Row]:
    """Open milestones due in a range of days: id, title, and then what `milestones.STATUS` names."""
    return reader.rows(
        f"SELECT m.id, m.title, {STATUS} FROM milestone m LEFT JOIN project p ON p.id = m.project_id"
        f" WHERE m.achieved IS NULL AND m.cancelled IS NULL AND m.due BETWEEN ? AND ? AND {IN_USE}"
        " ORDER BY m.due, m.id",
        (first.isoformat(), last.isoformat()),
    )


def tasks_between(reader: Reader, first: date, last: date) -> list[Row]:
    """Open tasks due in a range of days: id, title, role, due."""
    return reader.rows(
        "SELECT id, title, role, due FROM task WHERE status = 'open' AND due BETWEEN ? AND ? ORDER BY due, id",
        (first.isoformat(), last.isoformat()),
    )
