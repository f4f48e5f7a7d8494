"""Swapping what a step kept with what stands in the tables now: the one motion behind undo and redo.

Long runs of rows of one kind (an import, sample data, a merge) are swapped by a few statements for the whole run, all
others one by one. Names come from our own list of tables and from the tables, only values come from the history.
"""

from __future__ import annotations

import json
import sqlite3
from itertools import groupby
from operator import itemgetter
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
    here, values = "step_id = ? AND id BETWEEN ? AND ?", (step, min(keys), max(keys))
    if not run.kept:
        picture = _picture("t", columns)
        connection.execute(
            f'UPDATE history_row SET image = (SELECT {picture} FROM "{run.kind}" t'
            f" WHERE t.id = history_row.row_id) WHERE {here}",
            values,
        )
        ids = f"SELECT row_id FROM history_row WHERE {here}"
        connection.execute(f'DELETE FROM "{run.kind}" WHERE id IN ({ids})', values)
        return True
    unlike = " OR ".join(f"json_type(image, '$.\"{column}\"') IS NULL" for column in columns)
    odd = f"SELECT 1 FROM history_row WHERE {here} AND CASE WHEN json_valid(image) THEN {unlike} ELSE 1 END LIMIT 1"
    if len({row_id for _, row_id in run.rows}) < len(run.rows) or connection.execute(odd, values).fetchone():
        return False
    # Rows that are there go back to what they were, rows that are gone come again: in stretches of one or the other.
    present = f"CASE WHEN t.id IS NOT NULL THEN {_picture('t', columns)} END"
    rows = connection.execute(
        f"SELECT t.id IS NOT NULL, h.image, h.id, h.row_id, {present}"
        f' FROM history_row h LEFT JOIN "{run.kind}" t ON t.id = h.row_id WHERE h.step_id = ? AND h.id BETWEEN ? AND ?'
        f" ORDER BY h.id {'DESC' if backwards else 'ASC'}",
        values,
    ).fetchall()
    for there, group in groupby(rows, key=itemgetter(0)):
        _swap_stretch(connection, run.kind, columns, list(group), there=bool(there))
    return True


def _swap_stretch(
    connection: sqlite3.Connection, kind: str, columns: tuple[str, ...], rows: list[tuple[Any, ...]], *, there: bool
) -> None:
    """Put the pictures of rows into the table, and what stood there, nothing for rows that were gone, into the history.

    Each of `rows` ends with the picture to put, its key in the history, the id of the row, and its present picture.
    """
    names = [column for column in columns if column != "id"]
    parts = [f"json_extract(?1, '$.\"{name}\"')" for name in names]
    if there:
        sets = ", ".join(f'"{name}" = {part}' for name, part in zip(names, parts, strict=True))
        sql = f'UPDATE "{kind}" SET {sets} WHERE id = ?2'
    else:
        listed = ", ".join(f'"{name}"' for name in names)
        sql = f'INSERT INTO "{kind}" (id, {listed}) VALUES (?2, {", ".join(parts)})'
    connection.executemany(sql, ((image, row_id) for _, image, _, row_id, _ in rows))
    connection.executemany(
        "UPDATE history_row SET image = ? WHERE id = ?", ((present, key) for _, _, key, _, present in rows)
    )


def _picture(table: str, columns: tuple[str, ...]) -> str:
    """The SQL for all of a row as JSON."""
    pairs = ", ".join(f"'{column}', {table}.\"{column}\"" for column in columns)
    return f"json_object({pairs})"


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
