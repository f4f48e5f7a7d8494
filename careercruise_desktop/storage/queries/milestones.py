"""What the room of milestones shows: each question is one statement, however many milestones there are."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.storage.reader import Reader, Row

# What the status of a milestone follows from in its own row.
STATUS = "m.role, m.due, m.start, m.achieved, m.cancelled, m.created, m.progress, m.method"
# Of no project, or of one that was not put away; the project is `p`.
IN_USE = "coalesce(p.archived, 0) = 0"
_OPEN = "m.achieved IS NULL AND m.cancelled IS NULL"
# So many acts are looked at for what the last one did to a milestone.
_LAST_ACTS = 50
_WHICH = {"both": "1", "open": _OPEN, "done": f"NOT ({_OPEN})"}


def lines(
    reader: Reader,
    project_id: int | None,
    role: str | None,
    which: str,
    key: int | None = None,
    *,
    archived: bool = False,
) -> list[Row]:
    """Milestones by due date; without `archived` those of projects that were put away only if they are asked for.

    Rows: id, title, project id, project name, code, baseline due, weight, owner's name, and after these role, due,
    start, achieved, cancelled, created, progress, method.
    """
    tests = {"m.project_id = :project": project_id, "m.role = :role": role, "m.id = :key": key}
    used = [test for test, value in tests.items() if value is not None]
    if not archived and project_id is None and key is None:
        used.append(IN_USE)
    where = " AND ".join([_WHICH[which], *used])
    return reader.rows(
        "SELECT m.id, m.title, m.project_id, coalesce(p.name, ''), coalesce(p.code, ''), m.baseline_due, m.weight,"
        f" coalesce(o.name, ''), {STATUS} FROM milestone m LEFT JOIN project p ON p.id = m.project_id"
        f" LEFT JOIN person o ON o.id = m.owner_id WHERE {where} ORDER BY m.due, m.id",
        {"project": project_id, "role": role, "key": key},
    )


def dependencies(reader: Reader, keys: Iterable[int] | None = None) -> list[Row]:
    """What waits for what, of all or of some milestones.

    Rows: milestone, the one it depends on, that one's title, due, achieved, cancelled.
    """
    clause, values = _among("d.milestone_id", keys)
    return reader.rows(
        "SELECT d.milestone_id, b.id, b.title, b.due, b.achieved, b.cancelled FROM milestone_dependency d"
        f" JOIN milestone b ON b.id = d.depends_on_id{clause} ORDER BY b.due, b.id",
        values,
    )


def start_before(reader: Reader, key: int) -> date | None:
    """When a milestone was to begin before its last change, as far as one of the last acts was that change."""
    row = reader.one(
        "SELECT json_extract(r.image, '$.start') FROM history_row r JOIN history_step s ON s.id = r.step_id"
        " WHERE r.step_id > (SELECT max(id) FROM history_step) - ? AND r.kind = 'milestone' AND r.row_id = ?"
        " AND NOT s.undone ORDER BY r.id DESC LIMIT 1",
        (_LAST_ACTS, key),
    )
    return date.fromisoformat(row[0]) if row is not None and row[0] else None


def waits(reader: Reader) -> list[tuple[int, int]]:
    """All pairs of a milestone and one that it depends on."""
    return [(key, on) for key, on in reader.rows("SELECT milestone_id, depends_on_id FROM milestone_dependency")]


def moves(reader: Reader, keys: Iterable[int] | None = None) -> dict[int, tuple[int, str]]:
    """How often each date was moved, and the one word that the last move was given, or ""."""
    clause, values = _among("milestone_id", keys)
    return {
        key: (count, reason or "")
        for key, count, _, reason in reader.rows(
            f"SELECT milestone_id, count(*), max(id), reason FROM milestone_move{clause} GROUP BY milestone_id", values
        )
    }


def reports(reader: Reader, today: date, keys: Iterable[int] | None = None) -> list[Row]:
    """What was said of the dates of open milestones that are still ahead and were moved once at least.

    Rows: milestone, day, from (None for a look that left the date as it was), to; first the moves, then the looks,
    both oldest first.
    """
    changes = _said(reader, "milestone_move", "r.from_due, r.to_due", today, keys)
    if not changes:
        return []
    moved = None if keys is None else {row[0] for row in changes}
    return changes + _said(reader, "milestone_review", "NULL, r.due", today, moved)


def task_work(reader: Reader, keys: Iterable[int] | None = None) -> list[Row]:
    """The tasks of open milestones that were not dropped: milestone, status, estimate, minutes logged if it is open."""
    clause, values = _among("t.milestone_id", keys)
    return reader.rows(
        "SELECT t.milestone_id, t.status, t.minutes, CASE WHEN t.status = 'open' THEN"
        " (SELECT coalesce(sum(e.minutes), 0) FROM time_entry e WHERE e.task_id = t.id)"
        " + (SELECT coalesce(sum(e.minutes), 0) FROM time_block b JOIN time_entry e ON e.block_id = b.id"
        "   AND +e.task_id IS NULL WHERE b.task_id = t.id) ELSE 0 END"
        " FROM milestone m JOIN task t ON t.milestone_id = m.id"
        f"{clause or ' WHERE 1'} AND {_OPEN} AND t.status != 'dropped' ORDER BY t.id",
        values,
    )


def counts(reader: Reader, *, archived: bool) -> list[Row]:
    """Milestones by project: project id (0 for none), how many are achieved, how many there are but for cancelled."""
    return reader.rows(
        "SELECT coalesce(m.project_id, 0), sum(m.achieved IS NOT NULL), count(*) FROM milestone m"
        " LEFT JOIN project p ON p.id = m.project_id"
        f" WHERE m.cancelled IS NULL AND {'1' if archived else IN_USE} GROUP BY 1"
    )


def promised_between(reader: Reader, first: date, last: date, project_id: int | None) -> list[Milestone]:
    """Milestones with a baseline date in a range of days, of all projects or one, without what they depend on."""
    only = "" if project_id is None else " AND project_id = :project"
    values = {"first": first.isoformat(), "last": last.isoformat(), "project": project_id}
    clause = f"WHERE baseline_due BETWEEN :first AND :last{only} ORDER BY baseline_due, id"
    return reader.recall(Milestone, clause, values)


def put_away(reader: Reader) -> set[int]:
    """The ids of the milestones of projects in the archive."""
    return {
        key
        for (key,) in reader.rows(
            "SELECT m.id FROM project p JOIN milestone m ON m.project_id = p.id WHERE p.archived = 1", ()
        )
    }


def open_of(reader: Reader, project_id: int) -> list[Milestone]:
    """The open milestones of a project, by due date."""
    return reader.pick(
        Milestone, "WHERE project_id = ? AND achieved IS NULL AND cancelled IS NULL ORDER BY due, id", (project_id,)
    )


def with_followers(reader: Reader, moved: Milestone) -> list[Milestone]:
    """A milestone as it is given, all that depend on it, directly or not, and what those depend on beside it."""
    rows = reader.rows(
        "WITH RECURSIVE follower(id) AS (SELECT milestone_id FROM milestone_dependency WHERE depends_on_id = :key"
        " UNION SELECT d.milestone_id FROM milestone_dependency d JOIN follower f ON d.depends_on_id = f.id)"
        " SELECT id FROM follower UNION SELECT d.depends_on_id FROM milestone_dependency d"
        " JOIN follower f ON f.id = d.milestone_id",
        {"key": moved.id},
    )
    found = reader.several(Milestone, (key for (key,) in rows if key != moved.id))
    return [moved, *found.values()]


def moves_noted(reader: Reader, move: MilestoneMove, note: str) -> list[MilestoneMove]:
    """The moves of the same day with a note that were kept after a move and before the next one of its milestone."""
    return reader.pick(
        MilestoneMove,
        "WHERE day = :day AND note = :note AND milestone_id != :milestone AND id > :id AND id < coalesce("
        "(SELECT min(id) FROM milestone_move WHERE milestone_id = :milestone AND id > :id), 9e18) ORDER BY id",
        {"day": move.day.isoformat(), "note": note, "milestone": move.milestone_id, "id": move.id},
    )


def states_money(reader: Reader, project_id: int) -> bool:
    """Whether a reading of a project states a sum of money."""
    return (
        reader.one(
            "SELECT 1 FROM outcome_reading WHERE project_id = ?"
            " AND coalesce(planned_value, earned_value, actual_cost) IS NOT NULL LIMIT 1",
            (project_id,),
        )
        is not None
    )


def _said(reader: Reader, table: str, dates: str, today: date, keys: Iterable[int] | None) -> list[Row]:
    clause, values = _among("r.milestone_id", keys)
    return reader.rows(
        f"SELECT r.milestone_id, r.day, {dates} FROM {table} r JOIN milestone m ON m.id = r.milestone_id"
        f"{clause or ' WHERE 1'} AND {_OPEN} AND m.due >= ? ORDER BY r.id",
        [*values, today.isoformat()],
    )


def _among(column: str, keys: Iterable[int] | None) -> tuple[str, list[int]]:
    """A WHERE for some ids; none where all are meant."""
    if keys is None:
        return "", []
    wanted = sorted(set(keys))
    return f" WHERE {column} IN ({','.join('?' for _ in wanted)})", wanted
