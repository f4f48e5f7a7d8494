"""Which stars and underscores of a text belong together, by the rules of CommonMark."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple


@dataclass(slots=True)
class Marks:
    """Stars or underscores in a row: the piece of the text that they are, and how many of them are still free."""

    piece: int
    char: str
    count: int
    opens: bool
    closes: bool
    length: int


class Stretch(NamedTuple):
    """Pieces that are emphasised: those after `first` and before `last`."""

    first: int
    last: int
    strong: bool


_Key = tuple[str, bool, int]


def marks_at(piece: int, marks: str, before: str, after: str) -> Marks:
    """The marks between two characters (a space for the start or the end of the text): whether they open or close."""
    free_before, free_after = before.isspace(), after.isspace()
    sign_before, sign_after = _is_sign(before), _is_sign(after)
    left = not free_after and (not sign_after or free_before or sign_before)
    right = not free_before and (not sign_before or free_after or sign_after)
    if marks[0] == "_":
        left, right = left and (not right or sign_before), right and (not left or sign_after)
    return Marks(piece, marks[0], len(marks), left, right, len(marks))


def paired(row: Sequence[Marks]) -> list[Stretch]:
    """The stretches between marks that belong together; `count` of each is what stays as text."""
    found: list[Stretch] = []
    waiting: list[Marks] = []
    # Where looking for what a kind of mark closes was in vain is not looked again: it keeps the time in proportion.
    floors: dict[_Key, int] = {}
    for marks in row:
        key = (marks.char, marks.opens, marks.length % 3)
        while marks.closes and marks.count:
            at = _opener(waiting, marks, floors.get(key, 0))
            if at is None:
                floors[key] = len(waiting)
                break
            opener = waiting[at]
            strong = opener.count > 1 and marks.count > 1
            found.append(Stretch(opener.piece, marks.piece, strong))
            opener.count -= 2 if strong else 1
            marks.count -= 2 if strong else 1
            del waiting[at + 1 if opener.count else at :]
            for each, floor in floors.items():
                floors[each] = min(floor, len(waiting))
        if marks.opens and marks.count:
            waiting.append(marks)
    return found


def _opener(waiting: list[Marks], closer: Marks, floor: int) -> int | None:
    for at in range(len(waiting) - 1, floor - 1, -1):
        opener = waiting[at]
        if opener.char != closer.char:
            continue
        both = opener.closes or closer.opens
        thirds = opener.length % 3 == 0 and closer.length % 3 == 0
        if not both or (opener.length + closer.length) % 3 or thirds:
            return at
    return None


def _is_sign(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
