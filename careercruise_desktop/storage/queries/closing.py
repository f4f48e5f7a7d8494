"""Closing a round without names: for good, whatever is undone, and with its place in a block for ever.

What is written down of blocks knows no day and no words, and stands outside the history.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from typing import Literal

from careercruise_desktop.domain.figures.blocks import key_of
from careercruise_desktop.domain.figures.voices import kept_at_closing, pulse_cells, request_cells
from careercruise_desktop.domain.sealed import Kept
from careercruise_desktop.storage.desk import Desk

from . import sealed
from .rounds import pulse_rounds, request_rounds

Table = Literal["feedback_request", "pulse_round"]
_COLUMNS = ", ".join(Kept._fields)


def close_for_good(desk: Desk, table: Table, key: int, token: str, day: date) -> None:
    """Close a round without names: also in every picture that the history has of it, so that nothing opens it again.

    Its place in the order of closing is kept, and so is to which blocks its answers belong.
    """
    desk.run(f"UPDATE {table} SET closed = ? WHERE id = ? AND closed IS NULL", (day.isoformat(), key))
    close_pictures(desk, {token: day.isoformat()})
    places = sealed.closing(desk)
    if token not in places:
        sealed.mark_closed(desk, token, max(places.values(), default=0) + 1)
        place(desk, {token})


def close_pictures(desk: Desk, days: dict[str, str]) -> None:
    """Close rounds in every picture that the history has of them; `days` are those of closing, by token."""
    pictures = desk.rows(
        "SELECT id, image FROM history_row WHERE kind IN ('feedback_request', 'pulse_round') AND image IS NOT NULL"
    )
    for row, image in pictures:
        picture = json.loads(image, strict=False)
        day = days.get(picture.get("token", ""))
        if day is not None and not picture.get("closed"):
            picture["closed"] = day
            desk.run("UPDATE history_row SET image = ? WHERE id = ?", (json.dumps(picture, ensure_ascii=False), row))


def place(desk: Desk, tokens: Collection[str]) -> None:
    """Write down to which blocks the answers of some closed rounds belong, in the order of their ids."""
    for read, cells_of in ((request_rounds, request_cells), (pulse_rounds, pulse_cells)):
        known = {each.token: each for each in read(desk) if each.token}
        for token in [each for each in known if each in tokens]:
            made = kept_at_closing(known[token], known.values(), cells_of, lambda: secrets.token_hex(16))
            put(desk, made)
            for kept in made:
                one = known[kept.round]
                others = tuple(each for each in one.kept if each.question != kept.question)
                known[kept.round] = replace(one, kept=(*others, kept))


def rename(desk: Desk, renamed: Callable[[str], str]) -> None:
    """Keep the places in blocks of questions that are to have other words, before their answers have them."""
    rounds = [(request_rounds(desk), request_cells), (pulse_rounds(desk), pulse_cells)]
    cells = [cell for found, cells_of in rounds for one in found if one.token for cell in cells_of(one)]
    for cell in cells:
        new = renamed(cell.question)
        if new != cell.question:
            desk.run(
                "UPDATE sealed_block SET question = ? WHERE round = ? AND question = ?",
                (key_of(new), cell.round, key_of(cell.question)),
            )


def put(desk: Desk, made: Iterable[Kept]) -> None:
    """Write down places in blocks, over what was written down of the same rounds and questions."""
    for each in made:
        desk.run(f"INSERT OR REPLACE INTO sealed_block ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?)", each)
