"""The answers of a pulse as they are typed: one digit each, with blanks or without, and 10 by itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from .figures.ratings import SCORE

MOST_SCORES = 500
_BETWEEN = re.compile(r"[\s,;/|]+")


class Scores(NamedTuple):
    """The answers of a line, in the order in which they were typed, and what of it is none; "" for nothing."""

    scores: tuple[int, ...]
    wrong: str = ""


def scores_in(line: str) -> Scores:
    """The answers from 0 to 10 of a line.

    Digits that stand together are answers of one digit each, so that a sheet is typed without blanks: `8796` are four.
    Ten is `10` between blanks, or an `x`, as `9x8`.
    """
    found: list[int] = []
    for part in _BETWEEN.split(line.strip()):
        if not part:
            continue
        if part == str(SCORE.highest):
            found.append(SCORE.highest)
            continue
        for sign in part:
            if sign in "xX":
                found.append(SCORE.highest)
            elif sign in "0123456789":
                found.append(int(sign))
            else:
                return Scores(tuple(found), part)
    return Scores(tuple(found[:MOST_SCORES]), "" if len(found) <= MOST_SCORES else f"more than {MOST_SCORES}")
