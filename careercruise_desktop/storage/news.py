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
    rows = connection.execute("SELECT kind, row_id FROM history_row WHERE step_id = ?", (step,)).fetchall()
    found = {Touched(kind, row_id) for kind, row_id in rows}
    for kind in {kind for kind, _ in rows} & LINKS.keys():
        found |= {Touched(LINKS[kind].owner, owner) for owner in _owners(connection, step, LINKS[kind])}
    return frozenset(found)


def _owners(connection: sqlite3.Connection, step: int, link: Link) -> set[int]:
    """The owners of the links that a step touched, as they are now or as they were."""
    here = f"SELECT t.{link.owner_column} FROM {link.table} t WHERE t.id = history_row.row_id"
    was = f"json_extract(image, '$.{link.owner_column}')"
    rows = connection.execute(
        f"SELECT ({here}), {was} FROM history_row WHERE step_id = ? AND kind = ?", (step, link.table)
    ).fetchall()
    return {owner for pair in rows for owner in pair if owner is not None}
