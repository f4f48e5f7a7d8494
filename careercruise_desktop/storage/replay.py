"""Swapping what a step kept with what stands in the tables now: the one motion behind undo and redo.

Long runs of rows that all come or all go (an import, sample data) are swapped by a few statements for the whole run,
all others one by one. Names come from our own list of tables and from the tables, only values come from the history.
"""

from __future__ import annotations

import json
import sqlite3
from itertools import groupby
from typing import Any, NamedTuple

from .names import RECORDED

LONG_RUN = 40


class _Run(NamedTuple):
    """Row changes of one kind that follow each other; `kept` says whether they hold pictures of rows."""

    kind: str
    kept: bool
    rows: list[tuple[int, int]]  # key in the history, id of the row


def replay(connection: sqlite3.Connection, step: int, *, backwards: bool) -> None:
    """Swap every row change of a step, the last one first when going `backwards`; inside a transaction.

    Every state in between was once a valid one, so no rule of the schema can be broken.
    """
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    columns: dict[str, tuple[str, ...]] = {}
    for run in _runs(connection, step, backwards=backwards):
        if run.kind not in columns:
            columns[run.kind] = tuple(row[1] for row in connection.execute(f'PRAGMA table_info("{run.kind}")'))
        if len(run.rows) < LONG_RUN or not _swap_run(connection, step, run, columns[run.kind], backwards=backwards):
            for key, row_id in run.rows:
                _swap_row(connection, key, run.kind, columns[run.kind], row_id)


def _runs(connection: sqlite3.Connection, step: int, *, backwards: bool) -> list[_Run]:
    rows = connection.execute(
        "SELECT kind, image IS NOT NULL, id, row_id FROM history_row WHERE step_id = ?"
        f" ORDER BY id {'DESC' if backwards else 'ASC'}",
        (step,),
    ).fetchall()
    return [
        _Run(kind, bool(kept), [(key, row_id) for _, _, key, row_id in group])
        for (kind, kept), group in groupby(rows, key=lambda row: (row[0], row[1]))
        if kind in RECORDED
    ]


def _swap_run(
    connection: sqlite3.Connection, step: int, run: _Run, columns: tuple[str, ...], *, backwards: bool
) -> bool:
    """Swap a whole run at once; False when that cannot be done and nothing was."""
    keys = [key for key, _ in run.rows]
    here = "step_id = ? AND id BETWEEN ? AND ?"
    values = (step, min(keys), max(keys))
    ids = f"SELECT row_id FROM history_row WHERE {here}"
    if not run.kept:
        picture = ", ".join(f"'{column}', t.\"{column}\"" for column in columns)
        connection.execute(
            f'UPDATE history_row SET image = (SELECT json_object({picture}) FROM "{run.kind}" t'
            f" WHERE t.id = history_row.row_id) WHERE {here}",
            values,
        )
        connection.execute(f'DELETE FROM "{run.kind}" WHERE id IN ({ids})', values)
        return True
    unlike = " OR ".join(f"json_type(image, '$.\"{column}\"') IS NULL" for column in columns)
    obstacles = (
        f'SELECT 1 FROM "{run.kind}" WHERE id IN ({ids})',
        f"SELECT 1 FROM history_row WHERE {here} AND CASE WHEN json_valid(image) THEN {unlike} ELSE 1 END",
    )
    if len({row_id for _, row_id in run.rows}) < len(run.rows) or any(
        connection.execute(f"{sql} LIMIT 1", values).fetchone() for sql in obstacles
    ):
        return False
    names = ", ".join(f'"{column}"' for column in columns)
    parts = ", ".join(f"json_extract(image, '$.\"{column}\"')" for column in columns)
    connection.execute(
        f'INSERT INTO "{run.kind}" ({names}) SELECT {parts} FROM history_row WHERE {here}'
        f" ORDER BY id {'DESC' if backwards else 'ASC'}",
        values,
    )
    connection.execute(f"UPDATE history_row SET image = NULL WHERE {here}", values)
    return True


def _swap_row(connection: sqlite3.Connection, key: int, kind: str, columns: tuple[str, ...], row_id: int) -> None:
    image = connection.execute("SELECT image FROM history_row WHERE id = ?", (key,)).fetchone()[0]
    row = connection.execute(f'SELECT * FROM "{kind}" WHERE id = ?', (row_id,)).fetchone()
    present = None if row is None else json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False)
    _put(connection, kind, columns, row_id, image)
    connection.execute("UPDATE history_row SET image = ? WHERE id = ?", (present, key))


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
