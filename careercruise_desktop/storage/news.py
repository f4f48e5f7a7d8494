"""What acts have changed: how a program hears of those that another program did."""

from __future__ import annotations

import sqlite3

from careercruise_desktop.domain.changes import Change, Touched

from .links import LINKS, Link


def newest_act(connection: sqlite3.Connection) -> int:
    """The number of the last act."""
    return int(connection.execute("SELECT act FROM history_state WHERE id = 1").fetchone()[0])


def acts_between(connection: sqlite3.Connection, after: int, before: int) -> list[Change]:
    """The acts with a number above `after` and below `before`, oldest first, as far as the history still has them."""
    steps = connection.execute(
        "SELECT id, label, undone FROM history_step WHERE act > ? AND act < ? ORDER BY act", (after, before)
    ).fetchall()
    return [Change(label, touched(connection, step), "undo" if undone else "do", step) for step, label, undone in steps]


def touched(connection: sqlite3.Connection, step: int) -> frozenset[Touched]:
    """The rows that a step touched; a link also touches its owner."""
    sql = "SELECT kind, row_id, id FROM history_row WHERE step_id = ? ORDER BY id"
    rows = connection.execute(sql, (step,)).fetchall()
    found = {Touched(kind, row_id) for kind, row_id, _ in rows}
    # The history keeps the rows of a kind mostly together: each kind of link is looked for only where it is.
    last = {kind: key for kind, _, key in rows}
    first = {kind: key for kind, _, key in reversed(rows)}
    for kind in last.keys() & LINKS.keys():
        owners = _owners(connection, step, LINKS[kind], (first[kind], last[kind]))
        found |= {Touched(LINKS[kind].owner, owner) for owner in owners}
    return frozenset(found)


def _owners(connection: sqlite3.Connection, step: int, link: Link, keys: tuple[int, int]) -> set[int]:
    """The owners of the links that a step touched, as they are now or as they were."""
    here = "WHERE +h.step_id = ? AND h.kind = ? AND h.id BETWEEN ? AND ?"
    rows = connection.execute(
        f"SELECT t.{link.owner_column} FROM history_row h CROSS JOIN {link.table} t ON t.id = h.row_id {here}"
        f" UNION SELECT json_extract(h.image, '$.{link.owner_column}') FROM history_row h {here}",
        (step, link.table, *keys) * 2,
    )
    return {owner for (owner,) in rows if owner is not None}


def sealed(connection: sqlite3.Connection) -> int:
    """How many answers were taken in that stand in no act."""
    return int(connection.execute("SELECT count(*) FROM accepted_answer").fetchone()[0])
