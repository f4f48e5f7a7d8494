"""The one history: what each act changed, how to take it back and how to do it again.

Triggers keep what a row was before each change, in the act's own transaction (see `recorder`). Taking a step back goes
through its rows in reverse and swaps each with what stands in the table now; doing it again goes forwards and swaps
once more. So one picture a change is enough, undo and redo are one piece of code, and every state in between was once a
valid one.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import NamedTuple

from careercruise_desktop.domain.changes import Change

from .news import touched
from .replay import replay

MERGE_SECONDS = 10
KEPT_STEPS = 2_000
KEPT_ROWS = 1_000_000


@dataclass(frozen=True, slots=True)
class Step:
    """One act in the history; `at` is UTC seconds, `rows` how many row changes it holds."""

    id: int
    label: str
    at: int
    undone: bool
    rows: int


class Act(NamedTuple):
    """An act that is being recorded.

    Attributes:
        number: its number in the file's life.
        step: the step that records it.
        joins: the earlier step that it goes on with, or 0.
        before: the id of the last row change before it.
    """

    number: int
    step: int
    joins: int
    before: int


def begin(connection: sqlite3.Connection, label: str, merge: str, now: int, within: int = MERGE_SECONDS) -> Act:
    """Start recording an act.

    An act goes on with the last step when both name the same `merge` key and are at most `within` seconds apart. It is
    recorded as a step of its own all the same, so that its own changes can be told from the earlier ones.
    """
    last = connection.execute("SELECT id, merge_key, at, undone FROM history_step ORDER BY id DESC LIMIT 1").fetchone()
    goes_on = bool(merge and last and last[1] == merge and not last[3] and 0 <= now - last[2] <= within)
    number = _next_act(connection)
    cursor = connection.execute(
        "INSERT INTO history_step (label, at, merge_key, undone, act) VALUES (?, ?, ?, 0, ?)",
        (label, now, merge, number),
    )
    step = int(cursor.lastrowid or 0)
    connection.execute("UPDATE history_state SET step_id = ?, recording = 1 WHERE id = 1", (step,))
    return Act(number, step, int(last[0]) if goes_on else 0, newest_row(connection))


def newest_row(connection: sqlite3.Connection) -> int:
    """The id of the last kept row change."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM history_row").fetchone()[0])


def end(connection: sqlite3.Connection, act: Act, now: int, days: int) -> Change:
    """Stop recording and tell what the act did.

    What was undone before can no longer be done again, and what is too old is forgotten.
    """
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    rows = touched(connection, act.step)
    label = str(connection.execute("SELECT label FROM history_step WHERE id = ?", (act.step,)).fetchone()[0])
    step = act.step
    if act.joins:
        step = act.joins
        _join(connection, act, now)
    connection.execute("DELETE FROM history_step WHERE undone = 1")
    prune(connection, now, days, keep=step)
    return Change(label, rows, "do", step)


def drop(connection: sqlite3.Connection, act: Act) -> None:
    """Stop recording an act that changed nothing that the history keeps: it leaves no trace."""
    connection.execute("DELETE FROM history_step WHERE id = ?", (act.step,))
    connection.execute("UPDATE history_state SET recording = 0, act = act - 1 WHERE id = 1")


def _join(connection: sqlite3.Connection, act: Act, now: int) -> None:
    """Put an act's row changes behind those of the step that it goes on with.

    Where the first of them is of the same row as the last one before, the older picture says all that undo needs.
    """
    connection.execute(
        "DELETE FROM history_row WHERE id = (SELECT min(id) FROM history_row WHERE step_id = ?) AND (kind, row_id) ="
        " (SELECT kind, row_id FROM history_row WHERE step_id = ? ORDER BY id DESC LIMIT 1)",
        (act.step, act.joins),
    )
    connection.execute("UPDATE history_row SET step_id = ? WHERE step_id = ?", (act.joins, act.step))
    connection.execute("UPDATE history_step SET at = ?, act = ? WHERE id = ?", (now, act.number, act.joins))
    connection.execute("DELETE FROM history_step WHERE id = ?", (act.step,))


def prune(connection: sqlite3.Connection, now: int, days: int, *, keep: int) -> None:
    """Forget steps older than `days`, beyond `KEPT_STEPS` steps, or behind `KEPT_ROWS` row changes; never `keep`."""
    last = 0
    for sql, value in (
        ("SELECT id FROM history_step ORDER BY id DESC LIMIT 1 OFFSET ?", KEPT_STEPS),
        ("SELECT step_id FROM history_row WHERE id <= ? ORDER BY id DESC LIMIT 1", newest_row(connection) - KEPT_ROWS),
    ):
        row = connection.execute(sql, (value,)).fetchone()
        last = max(last, row[0] if row else 0)
    connection.execute(
        "DELETE FROM history_step WHERE id != ? AND (at < ? OR id <= ?)", (keep, now - days * 86_400, last)
    )


def undoable(connection: sqlite3.Connection) -> Step | None:
    """The step that undo would take back."""
    return _step(connection, "undone = 0 ORDER BY id DESC LIMIT 1")


def redoable(connection: sqlite3.Connection) -> Step | None:
    """The step that redo would do again."""
    return _step(connection, "undone = 1 ORDER BY id LIMIT 1")


def swap(connection: sqlite3.Connection, step: Step) -> Change:
    """Take a step back, or do it again; inside a transaction."""
    backwards = not step.undone
    replay(connection, step.id, backwards=backwards)
    connection.execute(
        "UPDATE history_step SET undone = ?, act = ?, merge_key = '' WHERE id = ?",
        (int(backwards), _next_act(connection), step.id),
    )
    return Change(step.label, touched(connection, step.id), "undo" if backwards else "redo", step.id)


def steps(connection: sqlite3.Connection, limit: int) -> list[Step]:
    """The newest steps, newest first."""
    rows = connection.execute(
        "SELECT s.id, s.label, s.at, s.undone, (SELECT count(*) FROM history_row r WHERE r.step_id = s.id)"
        " FROM history_step s ORDER BY s.id DESC LIMIT ?",
        (limit,),
    ).fetchall()
    return [Step(key, label, at, bool(undone), count) for key, label, at, undone, count in rows]


def _step(connection: sqlite3.Connection, where: str) -> Step | None:
    row = connection.execute(
        "SELECT id, label, at, undone, (SELECT count(*) FROM history_row r WHERE r.step_id = history_step.id)"
        f" FROM history_step WHERE {where}"
    ).fetchone()
    return Step(row[0], row[1], row[2], bool(row[3]), row[4]) if row else None


def _next_act(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE history_state SET act = act + 1 WHERE id = 1")
    return int(connection.execute("SELECT act FROM history_state WHERE id = 1").fetchone()[0])
