"""What the backlog shows, and what estimates and delegations are measured by: bounded questions by index."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.handing_over import Handed
from careercruise_desktop.domain.spans import HOUR
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader, Row

_LONGEST_BLOCK = 24 * HOUR
# By hand: those that were never placed follow all others, in the order in which they were made.
ORDERS = {
    "hand": "t.position = 0, t.position, t.id",
    "due": "t.due IS NULL, t.due, t.position = 0, t.position, t.id",
}


def counts(reader: Reader) -> dict[str, int]:
    """How many tasks there are by status."""
    return dict(reader.rows("SELECT status, count(*) FROM task GROUP BY status"))


def open_tasks(reader: Reader, order: str, limit: int) -> list[Row]:
    """Open tasks in an order ("hand" or "due"): id, title, role, project name, estimate, due."""
    return reader.rows(
        "SELECT t.id, t.title, t.role, coalesce(p.name, ''), t.minutes, t.due FROM task t"
        f" LEFT JOIN project p ON p.id = t.project_id WHERE t.status = 'open' ORDER BY {ORDERS[order]} LIMIT ?",
        (limit,),
    )


def positions(reader: Reader) -> list[tuple[int, int]]:
    """Ids and positions of all open tasks, in their order by hand."""
    return [
        (key, position)
        for key, position in reader.rows(
            f"SELECT t.id, t.position FROM task t WHERE t.status = 'open' ORDER BY {ORDERS['hand']}"
        )
    ]


def set_positions(desk: Desk, positions: dict[int, int]) -> None:
    """Keep the places by hand of some tasks."""
    for key, position in positions.items():
        desk.run("UPDATE task SET position = ? WHERE id = ?", (position, key))


def waiting(reader: Reader, limit: int) -> list[Row]:
    """Tasks that are with somebody, those to be asked about first.

    Rows: id, title, role, project name, estimate, due, delegation, person, name, since, follow-up, own minutes, last
    news, last talk with the person since then, note.
    """
    return reader.rows(
        "SELECT t.id, t.title, t.role, coalesce(p.name, ''), t.minutes, t.due, d.id, d.person_id,"
        " coalesce(o.name, ''), d.since, d.follow_up, d.own_minutes, d.heard,"
        " (SELECT max(c.day) FROM contact c WHERE c.person_id = d.person_id AND c.day >= d.since), d.note"
        " FROM task t LEFT JOIN project p ON p.id = t.project_id"
        " LEFT JOIN delegation d ON d.id = (SELECT max(w.id) FROM delegation w WHERE w.task_id = t.id"
        "   AND w.returned IS NULL AND w.taken_back IS NULL)"
        " LEFT JOIN person o ON o.id = d.person_id WHERE t.status = 'delegated'"
        " ORDER BY d.follow_up IS NULL, d.follow_up, t.id LIMIT ?",
        (limit,),
    )


def done_tasks(reader: Reader, limit: int) -> list[Row]:
    """Done tasks, newest first.

    Rows: id, title, role, project name, estimate, due, finished, name of who did it ("" = oneself), whether it was
    accepted the first time.
    """
    return reader.rows(
        "SELECT t.id, t.title, t.role, coalesce(p.name, ''), t.minutes, t.due, t.finished, coalesce(o.name, ''),"
        " d.accepted_first FROM task t LEFT JOIN project p ON p.id = t.project_id"
        " LEFT JOIN delegation d ON d.id = (SELECT max(w.id) FROM delegation w WHERE w.task_id = t.id"
        "   AND w.returned IS NOT NULL)"
        " LEFT JOIN person o ON o.id = d.person_id WHERE t.status = 'done'"
        " ORDER BY t.finished DESC, t.id DESC LIMIT ?",
        (limit,),
    )


class Sums(NamedTuple):
    """Minutes of a task: planned in blocks that have not ended, and logged."""

    planned: int = 0
    logged: int = 0


def sums_of_open(reader: Reader, now: int, task: int | None = None) -> dict[int, Sums]:
    """What is planned ahead once and logged for open tasks (or for one task), by task; those without are left out."""
    only = "t.status = 'open'" if task is None else "t.id = :task"
    # For one task its own few blocks are looked at, not all that are to come.
    start = "b.start_at" if task is None else "+b.start_at"
    values = {"now": now, "since": now - _LONGEST_BLOCK, "task": task}
    planned: dict[int, int] = dict(
        reader.rows(
            "SELECT t.id, sum(b.minutes) FROM time_block b JOIN task t ON t.id = b.task_id"
            f" WHERE {only} AND {start} > :since AND b.end_at > :now AND b.repeat = '' GROUP BY t.id",
            values,
        )
    )
    logged: dict[int, int] = dict(
        reader.rows(
            "SELECT id, sum(minutes) FROM ("
            f"SELECT t.id, e.minutes FROM task t JOIN time_entry e ON e.task_id = t.id WHERE {only}"
            " UNION ALL SELECT t.id, e.minutes FROM task t JOIN time_block b ON b.task_id = t.id"
            f" JOIN time_entry e ON e.block_id = b.id AND +e.task_id IS NULL WHERE {only}"
            ") GROUP BY id",
            values,
        )
    )
    return {key: Sums(planned.get(key, 0), logged.get(key, 0)) for key in planned.keys() | logged.keys()}


def repeating_blocks(reader: Reader) -> dict[int, int]:
    """The blocks that repeat and belong to an open task, with that task."""
    return dict(
        reader.rows(
            "SELECT b.id, b.task_id FROM time_block b JOIN task t ON t.id = b.task_id"
            " WHERE b.repeat != '' AND t.status = 'open'"
        )
    )


def open_estimates(reader: Reader) -> list[tuple[int, int | None]]:
    """Ids and estimates of all open tasks."""
    return [(key, minutes) for key, minutes in reader.rows("SELECT id, minutes FROM task WHERE status = 'open'")]


def handed(reader: Reader, person: int | None) -> list[Handed]:
    """The delegations to a person, or all of them, oldest first."""
    who = "" if person is None else "WHERE d.person_id = :person "
    return [
        Handed(
            key, date.fromisoformat(since), freed, own, _day(due), _day(returned),
            None if accepted is None else bool(accepted), _day(taken_back),
        )
        for key, since, freed, own, due, returned, accepted, taken_back in reader.rows(
            "SELECT d.id, d.since, d.freed_minutes, d.own_minutes, t.due, d.returned, d.accepted_first, d.taken_back"
            f" FROM delegation d JOIN task t ON t.id = d.task_id {who}ORDER BY d.since, d.id",
            {"person": person},
        )
    ]  # fmt: skip


def handed_titles(reader: Reader, person: int | None) -> dict[int, tuple[int, str]]:
    """Task and title of the delegations to a person, or of all, by the delegation's id."""
    who = "" if person is None else " WHERE d.person_id = :person"
    return {
        key: (task, title)
        for key, task, title in reader.rows(
            f"SELECT d.id, t.id, t.title FROM delegation d JOIN task t ON t.id = d.task_id{who}", {"person": person}
        )
    }


def finished_estimates(reader: Reader, role: str, since: date, limit: int) -> list[tuple[int, int]]:
    """Estimate and logged minutes of the newest tasks that the person finished and logged, newest first.

    What somebody else did is left out: its logged minutes are those of asking.
    """
    rows = reader.rows(
        "SELECT t.id, t.minutes FROM task t WHERE t.status = 'done' AND t.finished >= :since AND t.role = :role"
        " AND t.minutes > 0 AND NOT EXISTS (SELECT 1 FROM delegation d WHERE d.task_id = t.id"
        "   AND d.returned IS NOT NULL)"
        " AND (EXISTS (SELECT 1 FROM time_entry e WHERE e.task_id = t.id) OR EXISTS (SELECT 1 FROM time_block b"
        "   JOIN time_entry e ON e.block_id = b.id WHERE b.task_id = t.id))"
        " ORDER BY t.finished DESC, t.id DESC LIMIT :limit",
        {"since": since.isoformat(), "role": role, "limit": limit},
    )
    logged = logged_of(reader, [key for key, _ in rows])
    return [(minutes, logged[key]) for key, minutes in rows if logged.get(key)]


def logged_of(reader: Reader, tasks: Sequence[int]) -> dict[int, int]:
    """Logged minutes by task, of entries that name the task or fulfil one of its blocks."""
    marks = ",".join("?" for _ in tasks)
    return dict(
        reader.rows(
            "SELECT task, sum(minutes) FROM ("
            f"SELECT e.task_id AS task, e.minutes FROM time_entry e WHERE e.task_id IN ({marks})"
            " UNION ALL SELECT b.task_id, e.minutes FROM time_block b JOIN time_entry e ON e.block_id = b.id"
            f" WHERE +e.task_id IS NULL AND b.task_id IN ({marks})"
            ") GROUP BY task",
            (*tasks, *tasks),
        )
    )


def fulfilled_blocks(reader: Reader, role: str, since: date, now: int, limit: int) -> list[tuple[int, int]]:
    """Planned and logged minutes of the newest past times of blocks with work of their own, newest first.

    The times of a repeating block are told apart by the day of their work.
    """
    return [
        (planned, logged)
        for planned, logged in reader.rows(
            "SELECT b.minutes, sum(e.minutes) FROM (SELECT block_id, day, minutes FROM time_entry"
            "   WHERE day >= :day AND block_id IS NOT NULL ORDER BY day DESC LIMIT :most) e"
            " JOIN time_block b ON b.id = e.block_id WHERE b.role = :role AND (b.repeat != '' OR b.end_at <= :now)"
            " GROUP BY b.id, CASE WHEN b.repeat = '' THEN '' ELSE e.day END ORDER BY max(e.day) DESC LIMIT :limit",
            {"day": since.isoformat(), "role": role, "now": now, "most": 4 * limit, "limit": limit},
        )
    ]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
