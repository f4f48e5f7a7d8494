"""Where the cards of the wall go: row by row, without holes between them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from .state import Slot


class Place(NamedTuple):
    """The first column and the row of a card, and how many columns it takes."""

    column: int
    row: int
    span: int


def places(slots: Sequence[Slot], columns: int) -> dict[str, Place]:
    """The place of each card by its key; where the next one is too wide, the last of a row takes what is left of it."""
    found: dict[str, Place] = {}
    row = used = 0
    for slot in slots:
        span = min(columns, 2 if slot.wide else 1)
        if used + span > columns:
            last, place = next(reversed(found.items()))
            found[last] = place._replace(span=columns - place.column)
            row, used = row + 1, 0
        found[slot.key] = Place(used, row, span)
        used += span
    return found
