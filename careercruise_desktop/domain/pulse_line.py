"""The answers of a pulse as they are typed: with something between them, or one digit each; 10 by itself, or x."""

from __future__ import annotations

import re
from typing import NamedTuple

from .figures.ratings import SCORE

MOST_SCORES = 500
_BETWEEN = re.compile(r"[\s,;/|]+")
_TEN = str(SCORE.highest)
_DIGITS, _CROSS = frozenset("0123456789"), frozenset("xX")


class Scores(NamedTuple):
    """The answers of a line, in the order in which they were typed, and what of it is none; "" for nothing."""

    scores: tuple[int, ...]
    wrong: str = ""

    @property
    def complaint(self) -> str:
        """What is wrong, and how to type it; "" for nothing."""
        wrong = self.wrong
        if not wrong:
            return ""
        if len(self.scores) >= MOST_SCORES:
            return f"At most {MOST_SCORES} answers can be typed in as one round."
        shown = wrong if len(wrong) <= _SHOWN else f"{wrong[:_SHOWN]}…"
        if not _DIGITS.issuperset(wrong) and not (_DIGITS | _CROSS).issuperset(wrong):
            return f"“{shown}” is no answer. Answers are whole numbers from 0 to 10."
        if _TEN in wrong:
            return f"“{shown}” can be read in two ways: type blanks between all answers, or x for 10."
        return f"“{shown}” is no answer from 0 to 10: type blanks between all answers, or between none of them."


_SHOWN = 24


def scores_in(line: str) -> Scores:
    """The answers from 0 to 10 of a line.

    A line without anything between its answers is one digit each, so that a sheet is typed in one go: `8796` are four.
    In a line with blanks a number is meant as it stands, so that `12 8` is no three answers. Ten is `10` by itself, or
    an `x`, as `9x8`; nothing is guessed of a `10` among other digits.
    """
    parts = [part for part in _BETWEEN.split(line.strip()) if part]
    found: list[int] = []
    for part in parts:
        told = _read(part, alone=len(parts) == 1)
        if told is None:
            return Scores(tuple(found[:MOST_SCORES]), part)
        found += told
        if len(found) > MOST_SCORES:
            return Scores(tuple(found[:MOST_SCORES]), f"more than {MOST_SCORES}")
    return Scores(tuple(found))


def _read(part: str, *, alone: bool) -> list[int] | None:
    """The answers of what stands together; None where it is none, or could be others."""
    if part == _TEN:
        return [SCORE.highest]
    signs = set(part)
    if not signs <= _DIGITS | _CROSS or _TEN in part:
        return None
    if len(part) > 1 and not alone and signs <= _DIGITS:
        return None
    return [SCORE.highest if sign in _CROSS else int(sign) for sign in part]
