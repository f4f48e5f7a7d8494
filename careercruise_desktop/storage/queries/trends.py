"""What Trends shows: sums over the day summary, and the records behind a stretch of days."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES
from .outcomes import REASONS

_SUMS = (
    "SELECT (day_number - :origin) / :step AS part, sum(it_logged), sum(pm_logged),"
    " sum((day_number < :today) * (it_planned + pm_planned)), sum((day_number < :today) * kept),"
    " sum((day_number < :today) * (on_time + shifted + missed)), sum(switches), sum(it_logged + pm_logged > 0),"
    " sum(entries), sum(focus), sum(began IS NOT NULL)"
    " FROM day_figure WHERE day_number BETWEEN :first AND :last GROUP BY part ORDER BY part"
)


# The same of one role or project, which have no switches and no stretches of focus of their own.
_SUMS_OF = (
    "SELECT (day_number - :origin) / :step AS part, sum((role = 'it') * minutes), sum((role = 'pm') * minutes),"
    " sum((day_number < :today) * planned), sum((day_number < :today) * kept), sum((day_number < :today) * blocks), 0,"
    " count(DISTINCT CASE WHEN minutes > 0 THEN day_number END), sum(entries), 0, 0"
    " FROM day_project_figure WHERE day_number BETWEEN :first AND :last{only} GROUP BY part ORDER BY part"
)


class Only(NamedTuple):
    """What the summary is narrowed to: a role, a project; None for any."""

    role: Role | None = None
    project_id: int | None = None

    @property
    def clause(self) -> str:
        """The condition in SQL, for columns `role` and `project_id`; it begins with AND, or is ""."""
        role = "" if self.role is None else " AND role = :role"
        return role if self.project_id is None else f"{role} AND project_id = :project"

    @property
    def values(self) -> dict[str, str | int | None]:
        """Its values by name."""
        return {"role": self.role and self.role.value, "project": self.project_id}


ALL = Only()


def sums(reader: Reader, days: tuple[int, int], step: int, *, origin: int, today: int, only: Only = ALL) -> list[Row]:
    """Sums over parts of `step` days each, counted from the day `origin`; parts without a row have nothing.

    Rows: number of the part, IT minutes, PM minutes, minutes planned before today, minutes of them kept, blocks
    before today, role switches, days with anything logged, entries, minutes of focus, days with timed entries. Days are
    ordinals.
    """
    first, last = days
    values = {"first": first, "last": last, "origin": origin, "step": step, "today": today}
    if only == ALL:
        return reader.rows(_SUMS, values)
    return reader.rows(_SUMS_OF.format(only=only.clause), values | only.values)


def logged_days(reader: Reader, first: int, last: int, only: Only = ALL) -> list[Row]:
    """The days with anything logged, in order: ordinal, IT minutes, PM minutes, entries."""
    if only == ALL:
        return reader.rows(
            "SELECT day_number, it_logged, pm_logged, entries FROM day_figure"
            " WHERE day_number BETWEEN ? AND ? AND it_logged + pm_logged > 0 ORDER BY day_number",
            (first, last),
        )
    return reader.rows(
        "SELECT day_number, sum((role = 'it') * minutes), sum((role = 'pm') * minutes), sum(entries)"
        f" FROM day_project_figure WHERE day_number BETWEEN :first AND :last AND minutes > 0{only.clause}"
        " GROUP BY day_number ORDER BY day_number",
        {"first": first, "last": last, **only.values},
    )


def days_logged(reader: Reader, first: int, last: int, only: Only = ALL) -> list[int]:
    """Only the ordinals of those days."""
    if only != ALL:
        return [row[0] for row in logged_days(reader, first, last, only)]
    rows = reader.rows(
        "SELECT day_number FROM day_figure WHERE day_number BETWEEN ? AND ? AND it_logged + pm_logged > 0"
        " ORDER BY day_number",
        (first, last),
    )
    return [day for (day,) in rows]


def oldest_day(reader: Reader, only: Only = ALL) -> date | None:
    """The first day with anything planned or logged."""
    narrow = f"day_project_figure WHERE 1{only.clause}"
    row = reader.one(f"SELECT min(day_number) FROM {'day_figure' if only == ALL else narrow}", only.values)
    return date.fromordinal(row[0]) if row and row[0] is not None else None


def entries_in(reader: Reader, days: tuple[date, date], limit: int, skip: int, only: Only = ALL) -> list[TimeEntry]:
    """Logged entries of a stretch of days in the order they were worked, day totals last on their day."""
    return reader.pick(
        TimeEntry,
        f"WHERE day BETWEEN :first AND :last{only.clause}"
        " ORDER BY day, start_at IS NULL, start_at, id LIMIT :limit OFFSET :skip",
        {"first": days[0].isoformat(), "last": days[1].isoformat(), "limit": limit, "skip": skip, **only.values},
    )


_DUE = "SELECT id, title, role, project_id, baseline_due, due, achieved, cancelled FROM milestone"


def milestones_due(reader: Reader, first: date, last: date, only: Only = ALL) -> list[Row]:
    """Milestones whose baseline due date lies in a stretch of days, by that date.

    Rows: id, title, role, project, and in ISO form the baseline, the due date, the days it was reached and cancelled.
    """
    return reader.rows(
        f"{_DUE} WHERE baseline_due BETWEEN :first AND :last{only.clause} ORDER BY baseline_due, id",
        {"first": first.isoformat(), "last": last.isoformat(), **only.values},
    )


def milestones_among(reader: Reader, keys: Sequence[int], only: Only = ALL) -> list[Row]:
    """The same rows of some milestones."""
    return reader.rows(
        f"{_DUE} WHERE id IN (SELECT value FROM json_each(:keys)){only.clause}",
        {"keys": json.dumps(list(keys)), **only.values},
    )


def entry_sums(reader: Reader, first: date, last: date, only: Only = ALL) -> tuple[int, int]:
    """How many entries there are in a stretch of days, and their minutes."""
    return _pair(reader, "entries", "minutes", (first, last), only)


def block_sums(reader: Reader, first: date, last: date, only: Only = ALL) -> tuple[int, int]:
    """How many blocks there are in a stretch of days, and their minutes."""
    return _pair(reader, "blocks", "planned", (first, last), only)


def _pair(reader: Reader, count: str, minutes: str, days: tuple[date, date], only: Only) -> tuple[int, int]:
    first, last = (day.toordinal() for day in days)
    row = reader.one(
        f"SELECT coalesce(sum({count}), 0), coalesce(sum({minutes}), 0) FROM day_project_figure"
        f" WHERE day_number BETWEEN :first AND :last{only.clause}",
        {"first": first, "last": last, **only.values},
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


class MoveRow(NamedTuple):
    """A change of the due date of a milestone of a role."""

    milestone_id: int
    title: str
    role: Role
    project_id: int | None
    day: date
    from_due: date
    to_due: date
    reason: MoveReason | None


def moves_between(reader: Reader, first: date, last: date, only: Only = ALL) -> list[MoveRow]:
    """Changes of due dates that were made on a stretch of days, in order."""
    rows = reader.rows(
        "SELECT v.milestone_id, m.title, m.role, m.project_id, v.day, v.from_due, v.to_due, v.reason"
        " FROM milestone_move v JOIN milestone m ON m.id = v.milestone_id"
        f" WHERE v.day BETWEEN :first AND :last{only.clause} ORDER BY v.day, v.id",
        {"first": first.isoformat(), "last": last.isoformat(), **only.values},
    )
    at = date.fromisoformat
    return [
        MoveRow(key, title, ROLES[role], project, at(day), at(old), at(new), REASONS[reason])
        for key, title, role, project, day, old, new, reason in rows
    ]


def work_of_projects(reader: Reader, keys: Sequence[int], width: int) -> list[Row]:
    """Logged minutes of projects by day (`width` 10) or month (7): project, ISO day or month, role, minutes."""
    marks = ",".join("?" for _ in keys)
    return reader.rows(
        f"SELECT p.project_id, substr(d.day, 1, {width}) AS part, p.role, sum(p.minutes) FROM day_project_figure p"
        f" JOIN day_figure d ON d.day_number = p.day_number WHERE p.project_id IN ({marks}) AND p.minutes > 0"
        " GROUP BY p.project_id, part, p.role ORDER BY p.project_id, part, p.role",
        list(keys),
    )
