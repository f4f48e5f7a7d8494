"""The one history: what each act changed, how to take it back and how to do it again.

Triggers keep what a row was before each change, in the act's own transaction. Taking a step back goes through its rows
in reverse and swaps each with what stands in the table now; doing it again goes forwards and swaps once more. So one
picture a change is enough, undo and redo are one piece of code, and every state in between was once a valid one.
"""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from typing import Any

from careercruise_desktop.domain.changes import Change, Touched

from .links import LINKS
from .names import RECORDED

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


def begin(connection: sqlite3.Connection, label: str, merge: str, now: int) -> int:
    """Start recording an act; returns its step.

    An act goes on with the last step when both name the same `merge` key and are at most `MERGE_SECONDS` apart.
    """
    last = connection.execute("SELECT id, merge_key, at, undone FROM history_step ORDER BY id DESC LIMIT 1").fetchone()
    goes_on = bool(merge and last and last[1] == merge and not last[3] and 0 <= now - last[2] <= MERGE_SECONDS)
    if goes_on:
        step = int(last[0])
        connection.execute("UPDATE history_step SET at = ?, act = ? WHERE id = ?", (now, _next_act(connection), step))
    else:
        cursor = connection.execute(
            "INSERT INTO history_step (label, at, merge_key, undone, act) VALUES (?, ?, ?, 0, ?)",
            (label, now, merge, _next_act(connection)),
        )
        step = int(cursor.lastrowid or 0)
    connection.execute("UPDATE history_state SET step_id = ?, recording = 1 WHERE id = 1", (step,))
    return step


def newest_row(connection: sqlite3.Connection) -> int:
    """The id of the last kept row change."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM history_row").fetchone()[0])


def end(connection: sqlite3.Connection, step: int, now: int, days: int) -> None:
    """Stop recording; what was undone before can no longer be done again; forget what is too old."""
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    connection.execute("DELETE FROM history_step WHERE undone = 1")
    prune(connection, now, days, keep=step)


def prune(connection: sqlite3.Connection, now: int, days: int, *, keep: int) -> None:
    """Forget steps older than `days`, beyond `KEPT_STEPS` steps, or behind `KEPT_ROWS` row changes; never `keep`."""
    oldest = connection.execute(
        "SELECT id FROM history_step ORDER BY id DESC LIMIT 1 OFFSET ?", (KEPT_STEPS,)
    ).fetchone()
    first_row = newest_row(connection) - KEPT_ROWS
    connection.execute(
        "DELETE FROM history_step WHERE id != ? AND (at < ? OR id <= ?"
        " OR id <= coalesce((SELECT max(step_id) FROM history_row WHERE id <= ?), 0))",
        (keep, now - days * 86_400, oldest[0] if oldest else 0, first_row),
    )


def undoable(connection: sqlite3.Connection) -> Step | None:
    """The step that undo would take back."""
    return _step(connection, "undone = 0 ORDER BY id DESC LIMIT 1")


def redoable(connection: sqlite3.Connection) -> Step | None:
    """The step that redo would do again."""
    return _step(connection, "undone = 1 ORDER BY id LIMIT 1")


def swap(connection: sqlite3.Connection, step: Step) -> Change:
    """Take a step back, or do it again; inside a transaction with foreign keys deferred."""
    backwards = not step.undone
    order = "DESC" if backwards else "ASC"
    rows = connection.execute(
        f"SELECT id, kind, row_id, image FROM history_row WHERE step_id = ? ORDER BY id {order}", (step.id,)
    ).fetchall()
    columns: dict[str, tuple[str, ...]] = {}
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for key, kind, row_id, image in rows:
        if kind not in RECORDED:
            continue
        if kind not in columns:
            columns[kind] = _columns(connection, kind)
        present = _picture(connection, kind, columns[kind], row_id)
        _put(connection, kind, columns[kind], row_id, image)
        connection.execute("UPDATE history_row SET image = ? WHERE id = ?", (present, key))
    connection.execute(
        "UPDATE history_step SET undone = ?, act = ?, merge_key = '' WHERE id = ?",
        (int(backwards), _next_act(connection), step.id),
    )
    return Change(step.label, touched(connection, step.id, 0), "undo" if backwards else "redo", step.id)


def touched(connection: sqlite3.Connection, step: int, after: int) -> frozenset[Touched]:
    """The rows that a step touched, counting row changes with an id above `after`; a link also touches its owner."""
    found: set[Touched] = set()
    for kind, row_id, image in connection.execute(
        "SELECT kind, row_id, image FROM history_row WHERE step_id = ? AND id > ?", (step, after)
    ).fetchall():
        found.add(Touched(kind, row_id))
        link = LINKS.get(kind)
        if link is not None:
            found.add(Touched(link.owner, _owner(connection, kind, link.owner_column, row_id, image)))
    return frozenset(found)


def acts_since(connection: sqlite3.Connection, act: int) -> tuple[int, list[Change]]:
    """The acts after a given act number, oldest first, and the newest act number."""
    newest = int(connection.execute("SELECT act FROM history_state WHERE id = 1").fetchone()[0])
    steps = connection.execute(
        "SELECT id, label, undone FROM history_step WHERE act > ? ORDER BY act", (act,)
    ).fetchall()
    changes = [
        Change(label, touched(connection, step, 0), "undo" if undone else "do", step) for step, label, undone in steps
    ]
    return newest, changes


def steps(connection: sqlite3.Connection, limit: int) -> list[Step]:
    """The newest steps, newest first."""
    rows = connection.execute(
        "SELECT s.id, s.label, s.at, s.undone, (SELECT count(*) FROM history_row r WHERE r.step_id = s.id)"
        " FROM history_step s ORDER BY s.id DESC LIMIT ?",
        (limit,),
    ).fetchall()
    return [Step(key, label, at, bool(undone), count) for key, label, at, undone, count in rows]


def _step(connection: sqlite3.Connection, where: str) -> Step | None:
    row = connection.execute(f"SELECT id, label, at, undone FROM history_step WHERE {where}").fetchone()
    return Step(row[0], row[1], row[2], bool(row[3]), 0) if row else None


def _next_act(connection: sqlite3.Connection) -> int:
    connection.execute("UPDATE history_state SET act = act + 1 WHERE id = 1")
    return int(connection.execute("SELECT act FROM history_state WHERE id = 1").fetchone()[0])


def _columns(connection: sqlite3.Connection, kind: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{kind}")'))


def _picture(connection: sqlite3.Connection, kind: str, columns: tuple[str, ...], row_id: int) -> str | None:
    row = connection.execute(f'SELECT * FROM "{kind}" WHERE id = ?', (row_id,)).fetchone()
    return None if row is None else json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False)


def _put(connection: sqlite3.Connection, kind: str, columns: tuple[str, ...], row_id: int, image: str | None) -> None:
    """Make the row what the picture shows: update it, or insert it where it is gone (never replace: that cascades)."""
    if image is None:
        connection.execute(f'DELETE FROM "{kind}" WHERE id = ?', (row_id,))
        return
    picture: dict[str, Any] = json.loads(image, strict=False)
    names = [column for column in columns if column in picture and column != "id"]
    values = [picture[name] for name in names]
    sets = ", ".join(f'"{name}" = ?' for name in names)
    if connection.execute(f'UPDATE "{kind}" SET {sets} WHERE id = ?', (*values, row_id)).rowcount == 0:
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" for _ in names)
        connection.execute(f'INSERT INTO "{kind}" (id, {listed}) VALUES (?, {marks})', (row_id, *values))


def _owner(connection: sqlite3.Connection, kind: str, column: str, row_id: int, image: str | None) -> int:
    row = connection.execute(f'SELECT "{column}" FROM "{kind}" WHERE id = ?', (row_id,)).fetchone()
    if row is not None:
        return int(row[0])
    return int(json.loads(image, strict=False).get(column, 0)) if image else 0
