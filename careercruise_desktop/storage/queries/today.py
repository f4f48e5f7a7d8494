"""What Today shows: small questions by index, never a scan that grows with the years."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal, Moment, Span, When
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import ROLES
from .milestones import IN_USE, STATUS
from .skill_use import LAST_USE


class EntryRow(NamedTuple):
    """A logged entry as a day shows it."""

    id: int
    title: str
    role: Role
    when: When
    project_id: int | None
    task_id: int | None
    block_id: int | None


def entries_of(reader: Reader, day: date) -> list[EntryRow]:
    """The logged entries of a local day, timed ones by start, day totals last."""
    return [
        _entry(row, day)
        for row in reader.rows(
            "SELECT id, title, role, minutes, start_at, end_at, zone, project_id, task_id, block_id FROM time_entry"
            " WHERE day = ? ORDER BY start_at IS NULL, start_at, id",
            (day.isoformat(),),
        )
    ]


# Those of a day are read again after each act.
@lru_cache(maxsize=256)
def _entry(row: Row, day: date) -> EntryRow:
    key, title, role, minutes, start, end, zone, *refers = row
    when = DayTotal(day, minutes, zone) if start is None else Span(start, end, zone)
    return EntryRow(key, title, ROLES[role], when, *refers)


class TimerRow(NamedTuple):
    """The running timer as a day shows it."""

    id: int
    title: str
    role: Role
    start: Moment
    project_id: int | None
    task_id: int | None
    block_id: int | None


def running(reader: Reader) -> TimerRow | None:
    """The timer that runs."""
    row = reader.one(
        "SELECT id, title, role, start_at, zone, project_id, task_id, block_id FROM timer ORDER BY id LIMIT 1"
    )
    if row is None:
        return None
    key, title, role, start, zone, *refers = row
    return TimerRow(key, title, ROLES[role], Moment(start, zone), *refers)


def project_names(reader: Reader, keys: set[int]) -> dict[int, str]:
    """Short names of projects: the first word or two, as they stand in narrow places."""
    if not keys:
        return {}
    marks = ",".join("?" for _ in keys)
    return dict(reader.rows(f"SELECT id, name FROM project WHERE id IN ({marks})", sorted(keys)))


def missed_blocks(reader: Reader, first: date, last: date) -> list[tuple[date, list[int]]]:
    """Days of a range on which planned blocks have no work logged, newest first, with the ids of these blocks."""
    rows = reader.rows(
        "SELECT day_number, missed_blocks FROM day_figure WHERE day_number BETWEEN ? AND ? AND missed > 0"
        " ORDER BY day_number DESC",
        (first.toordinal(), last.toordinal()),
    )
    return [(date.fromordinal(number), [int(key) for key in keys.split()]) for number, keys in rows]


def logged_minutes(reader: Reader, first: date, last: date) -> tuple[int, int]:
    """Logged minutes of both roles over a range of days: (it, pm)."""
    row = reader.one(
        "SELECT coalesce(sum(it_logged), 0), coalesce(sum(pm_logged), 0) FROM day_figure"
        " WHERE day_number BETWEEN ? AND ?",
        (first.toordinal(), last.toordinal()),
    )
    return (int(row[0]), int(row[1])) if row else (0, 0)


def logged_days(reader: Reader, last: date, days: int) -> set[int]:
    """Ordinals of the days with anything logged, among so many days up to `last`."""
    end = last.toordinal()
    rows = reader.rows(
        "SELECT day_number FROM day_figure WHERE day_number BETWEEN ? AND ? AND it_logged + pm_logged > 0",
        (end - days + 1, end),
    )
    return set(chain.from_iterable(rows))


def open_milestones(reader: Reader, until: date, limit: int) -> list[Row]:
    """Milestones that are open and due by `until`, soonest first; those of archived projects wait for nobody.

    Rows: id, title, baseline due, project name, client, and then what `milestones.STATUS` names.
    """
    return reader.rows(
        f"SELECT m.id, m.title, m.baseline_due, p.name, p.client, {STATUS}"
        " FROM milestone m LEFT JOIN project p ON p.id = m.project_id"
        f" WHERE m.achieved IS NULL AND m.cancelled IS NULL AND m.due <= :until AND {IN_USE}"
        " ORDER BY m.due, m.id LIMIT :limit",
        {"until": until.isoformat(), "limit": limit},
    )


def open_tasks_due(reader: Reader, until: date, limit: int) -> list[Row]:
    """Open tasks due by a day, soonest first: id, title, role, due, project name."""
    return reader.rows(
        "SELECT t.id, t.title, t.role, t.due, p.name FROM task t LEFT JOIN project p ON p.id = t.project_id"
        " WHERE t.status = 'open' AND t.due <= ? ORDER BY t.due, t.id LIMIT ?",
        (until.isoformat(), limit),
    )


def waiting_delegations(reader: Reader, until: date, limit: int) -> list[Row]:
    """Delegations still out whose follow-up has come by a day: id, task id, title, role, person, since, follow-up."""
    return reader.rows(
        "SELECT d.id, t.id, t.title, t.role, p.name, d.since, d.follow_up FROM delegation d"
        " JOIN task t ON t.id = d.task_id LEFT JOIN person p ON p.id = d.person_id"
        " WHERE d.returned IS NULL AND d.taken_back IS NULL AND d.follow_up <= ? ORDER BY d.follow_up, d.id LIMIT ?",
        (until.isoformat(), limit),
    )


def late_requests(reader: Reader, today: date, limit: int) -> list[Row]:
    """Requests for feedback whose last day has passed with an answer missing, those due first.

    Rows: id, title or project ("" for neither), the first of those who have not answered by name ("" where answers have
    no names), how many others there are, day on which it was asked, last day.
    """
    return reader.rows(
        "SELECT r.id, coalesce(nullif(r.title, ''), (SELECT name FROM project WHERE id = r.project_id), ''),"
        " CASE r.anonymous WHEN 0 THEN min(p.name) ELSE '' END, count(*) - 1, r.asked, r.due FROM feedback_request r"
        " JOIN request_recipient q ON q.request_id = r.id AND q.answered IS NULL JOIN person p ON p.id = q.person_id"
        " WHERE r.closed IS NULL AND r.due < ? GROUP BY r.id ORDER BY r.due, r.id LIMIT ?",
        (today.isoformat(), limit),
    )


def waiting_count(reader: Reader, today: date) -> int:
    """How many things wait for the person: overdue milestones and tasks, follow-ups that have come."""
    day = today.isoformat()
    return reader.number(
        "SELECT (SELECT count(*) FROM milestone m LEFT JOIN project p ON p.id = m.project_id"
        f" WHERE m.achieved IS NULL AND m.cancelled IS NULL AND m.due < :day AND {IN_USE})"
        " + (SELECT count(*) FROM task WHERE status = 'open' AND due < :day)"
        " + (SELECT count(*) FROM delegation WHERE returned IS NULL AND taken_back IS NULL AND follow_up <= :day)",
        {"day": day},
    )


def stale_skills(reader: Reader, since: date) -> list[Row]:
    """Skills that nothing was logged, told or learned with since a day, soft ones apart.

    Rows: id, name, kind, target level, whether a target role requires it.
    """
    return reader.rows(
        "SELECT s.id, s.name, s.kind, s.target_level,"
        " EXISTS (SELECT 1 FROM required_competence c WHERE c.skill_id = s.id)"
        " FROM skill s WHERE s.archived = 0 AND s.kind != 'soft' AND s.id NOT IN"
        " (SELECT k.skill_id FROM time_entry e JOIN entry_skill k ON k.time_entry_id = e.id WHERE e.day >= :day)"
        " AND s.id NOT IN"
        " (SELECT k.skill_id FROM journal_entry j JOIN journal_skill k ON k.journal_entry_id = j.id"
        " WHERE j.day >= :day) AND s.id NOT IN"
        " (SELECT k.skill_id FROM learning_item l JOIN learning_skill k ON k.learning_item_id = l.id"
        " WHERE l.finished >= :day)"
        " ORDER BY 5 DESC, s.target_level DESC, s.name",
        {"day": since.isoformat()},
    )


def last_use(reader: Reader, skill: int) -> date | None:
    """The last day on which anything was logged, told or learned with a skill."""
    row = reader.one(f"SELECT day FROM ({LAST_USE}) WHERE skill_id = ?", (skill,))
    return date.fromisoformat(row[0]) if row and row[0] else None


def spoken_on(reader: Reader, day: date) -> bool:
    """Whether a talk with anybody is noted on a day."""
    return reader.one("SELECT 1 FROM contact WHERE day = ? LIMIT 1", (day.isoformat(),)) is not None


def put_off_until_day(reader: Reader, kind: str, until: date) -> bool:
    """Whether advice of a kind ("person") was put off until a day."""
    found = reader.rows("SELECT key FROM dismissal WHERE until = ?", (until.isoformat(),))
    return any(key.startswith(f"{kind}:") for (key,) in found)


def projects_without_feedback(reader: Reader, today: date, since: date) -> list[Row]:
    """Running projects that nobody gave feedback on since a day: id, name, last feedback (None = never)."""
    return reader.rows(
        "SELECT p.id, p.name, (SELECT max(f.day) FROM feedback f WHERE f.project_id = p.id) AS last FROM project p"
        " WHERE p.archived = 0 AND p.start <= :since AND (p.finish IS NULL OR p.finish >= :today)"
        " AND NOT EXISTS (SELECT 1 FROM feedback f WHERE f.project_id = p.id AND f.day >= :since)"
        " AND NOT EXISTS (SELECT 1 FROM feedback_request r WHERE r.project_id = p.id AND r.asked >= :since)"
        " ORDER BY p.name",
        {"today": today.isoformat(), "since": since.isoformat()},
    )


def dismissed(reader: Reader, today: date) -> set[str]:
    """Keys of the advice that was put off beyond today."""
    return {key for (key,) in reader.rows("SELECT key FROM dismissal WHERE until > ?", (today.isoformat(),))}


def has_own_records(reader: Reader) -> bool:
    """Whether anything was ever planned, logged, imported or set up here."""
    tables = (
        "time_entry", "time_block", "project", "milestone", "task", "skill", "journal_entry", "timer", "person",
        "calendar_event", "certificate", "learning_item",
    )  # fmt: skip
    return any(reader.one(f"SELECT 1 FROM {name} LIMIT 1") is not None for name in tables)
