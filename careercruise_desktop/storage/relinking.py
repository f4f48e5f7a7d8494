"""What was logged for a block, given to another one: of a series there may be years of it."""

from __future__ import annotations

from datetime import date

from .desk import Desk


def relink(desk: Desk, old: int, new: int, first: date, last: date = date.max) -> int:
    """Let what was logged for a block on some local days, or runs for it, belong to another; returns how many."""
    values = (new, old, first.isoformat(), last.isoformat())
    entries = desk.run("UPDATE time_entry SET block_id = ? WHERE block_id = ? AND day BETWEEN ? AND ?", values)
    return entries + desk.run(
        "UPDATE timer SET block_id = ? WHERE block_id = ? AND substr(start_wall, 1, 10) BETWEEN ? AND ?", values
    )
