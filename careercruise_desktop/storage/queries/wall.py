"""What the cards of the wall ask that no other room does: levels, learning, delegation, load and estimates."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.handing_over import Handed
from careercruise_desktop.domain.figures.load import DayWork
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import SkillKind
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES
from .trends import ALL, Only

# By the index of the items, not by that of the days: few entries of many are of one.
_LEARNED = "learning_item_id IN (SELECT id FROM learning_item) AND +day BETWEEN :first AND :last"


class LevelRow(NamedTuple):
    """An own assessment of a skill that is in use."""

    id: int
    skill_id: int
    name: str
    kind: SkillKind
    day: date
    level: int


def own_levels(reader: Reader, last: date) -> list[LevelRow]:
    """What one said of oneself up to a day, oldest first."""
    rows = reader.rows(
        "SELECT a.id, a.skill_id, s.name, s.kind, a.day, a.level FROM skill_assessment a"
        " JOIN skill s ON s.id = a.skill_id WHERE a.person_id IS NULL AND s.archived = 0 AND a.day <= ?"
        " ORDER BY a.day, a.id",
        (last.isoformat(),),
    )
    return [
        LevelRow(key, skill, name, SkillKind(kind), date.fromisoformat(day), level)
        for key, skill, name, kind, day, level in rows
    ]


def learning_days(reader: Reader, first: date, last: date) -> list[tuple[date, int, int]]:
    """What was learned on days: minutes, and how many entries and finished items; a day may come twice.

    Minutes that were typed at an item count on the day on which it was finished.
    """
    rows = reader.rows(
        f"SELECT day, sum(minutes), count(*) FROM time_entry WHERE {_LEARNED} GROUP BY +day UNION ALL"
        " SELECT finished, sum(minutes), count(*) FROM learning_item WHERE minutes > 0"
        " AND finished BETWEEN :first AND :last GROUP BY finished",
        {"first": first.isoformat(), "last": last.isoformat()},
    )
    return [(date.fromisoformat(day), minutes, count) for day, minutes, count in rows]


def learning_rows(reader: Reader, first: date, last: date) -> list[Row]:
    """The same one by one, oldest first: kind, id, title, role ("" for an item), project, day, minutes."""
    return reader.rows(
        "SELECT 'time_entry', id, title, role, project_id, day AS at, minutes FROM time_entry"
        f" WHERE {_LEARNED} UNION ALL"
        " SELECT 'learning_item', id, title, '', NULL, finished AS at, minutes FROM learning_item WHERE minutes > 0"
        " AND finished BETWEEN :first AND :last ORDER BY at, 1 DESC, 2",
        {"first": first.isoformat(), "last": last.isoformat()},
    )


class HandedRow(NamedTuple):
    """A delegation with its task, the person's name, and the last day on which anything is known to have happened."""

    handed: Handed
    task_id: int
    title: str
    role: Role
    project_id: int | None
    person: str
    follow_up: date | None
    heard: date


def handed(reader: Reader, only: Only = ALL) -> list[HandedRow]:
    """All that was handed over, oldest first."""
    rows = reader.rows(
        "SELECT d.id, d.since, d.freed_minutes, d.own_minutes, t.due, d.returned, d.accepted_first, d.taken_back, t.id,"
        " t.title, t.role, t.project_id, coalesce(o.name, ''), d.follow_up, d.heard, CASE WHEN d.returned IS NULL AND"
        " d.taken_back IS NULL THEN"
        " (SELECT max(c.day) FROM contact c WHERE c.person_id = d.person_id AND c.day >= d.since) END"
        " FROM delegation d JOIN task t ON t.id = d.task_id LEFT JOIN person o ON o.id = d.person_id"
        f" WHERE 1{only.clause} ORDER BY d.since, d.id",
        only.values,
    )
    return [_handed(row) for row in rows]


def _handed(row: Row) -> HandedRow:
    key, since, freed, own, due, returned, first, taken, task, title, role, project, person, *days = row
    begun = date.fromisoformat(since)
    follow_up, heard, talked = map(_day, days)
    accepted = None if first is None else bool(first)
    return HandedRow(
        Handed(key, begun, freed, own, _day(due), _day(returned), accepted, _day(taken)),
        task, title, ROLES[role], project, person, follow_up, max(begun, heard or begun, talked or begun),
    )  # fmt: skip


def day_work(reader: Reader, first: int, last: int) -> list[DayWork]:
    """The work of days (ordinals) with anything logged, in order."""
    rows = reader.rows(
        "SELECT day_number, it_logged + pm_logged, began, ended FROM day_figure"
        " WHERE day_number BETWEEN ? AND ? AND entries > 0 ORDER BY day_number",
        (first, last),
    )
    return list(map(DayWork._make, rows))


class EstimateRow(NamedTuple):
    """A task that one finished oneself, with its estimate and the minutes that were logged on it."""

    id: int
    title: str
    role: Role
    project_id: int | None
    finished: date
    estimate: int
    logged: int


def estimates(
    reader: Reader, first: date, last: date, only: Only = ALL, *, upto: date | None = None
) -> list[EstimateRow]:
    """The tasks that were finished on a stretch of days and have both times, by the day on which they were finished.

    What somebody else did is left out: its logged minutes are those of asking. Time counts up to a day; None for all
    of it, which is read faster.
    """
    rows = _finished(reader, "t.id, t.title, t.role, t.project_id, t.finished, t.minutes", (first, last), only, upto)
    return [
        EstimateRow(key, title, ROLES[role], project, date.fromisoformat(day), estimate, logged)
        for key, title, role, project, day, estimate, logged in rows
        if logged
    ]


def estimate_times(reader: Reader, first: date, last: date, only: Only = ALL, *, upto: date | None = None) -> list[Row]:
    """Of the same tasks: the day on which it was finished in ISO form, the estimate, the logged minutes."""
    return [row for row in _finished(reader, "t.finished, t.minutes", (first, last), only, upto) if row[2]]


def _finished(reader: Reader, columns: str, days: tuple[date, date], only: Only, upto: date | None) -> list[Row]:
    """Some columns of those tasks, and the logged minutes of each, which may be 0."""
    then = "" if upto is None else " AND e.day <= :upto"
    values = {} if upto is None else {"upto": upto.isoformat()}
    return reader.rows(
        f"SELECT {columns}, (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.task_id = t.id{then})"
        " + (SELECT coalesce(sum(e.minutes), 0) FROM time_block b CROSS JOIN time_entry e ON e.block_id = b.id"
        f"    AND e.task_id IS NULL{then} WHERE b.task_id = t.id) AS logged"
        " FROM task t WHERE t.status = 'done' AND t.minutes > 0 AND t.finished BETWEEN :first AND :last"
        " AND NOT EXISTS (SELECT 1 FROM delegation d WHERE d.task_id = t.id AND d.returned <= :last)"
        f"{only.clause} ORDER BY t.finished, t.id",
        {"first": days[0].isoformat(), "last": days[1].isoformat(), **values, **only.values},
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def oldest_record(reader: Reader) -> date | None:
    """The day of the oldest record that any card but those of time is made from."""
    row = reader.one(
        "SELECT min(day) FROM (SELECT min(baseline_due) AS day FROM milestone UNION ALL"
        " SELECT min(day) FROM milestone_move UNION ALL SELECT min(day) FROM skill_assessment UNION ALL"
        " SELECT min(finished) FROM learning_item UNION ALL SELECT min(day) FROM feedback UNION ALL"
        " SELECT min(day) FROM pulse_round UNION ALL SELECT min(since) FROM delegation UNION ALL"
        " SELECT min(finished) FROM task UNION ALL SELECT min(day) FROM outcome_reading)"
    )
    return date.fromisoformat(row[0]) if row is not None and row[0] is not None else None
