"""Finding a name by some of its letters."""

from __future__ import annotations

from typing import NamedTuple

_START, _WORD, _NEXT, _WITHIN = 12, 9, 6, 1
_LEAST = 4


class Match(NamedTuple):
    """How well a name fits (higher is better), and the places of the letters that matched."""

    score: int
    places: tuple[int, ...]


def match(wanted: str, name: str) -> Match | None:
    """Whether the wanted letters occur in the name in this order, spaces aside; None when they do not.

    Letters at the start of the name, at the start of a word and next to each other count more; shorter names win.
    """
    words = _lowered(wanted.strip())
    letters = [letter for letter in words if not letter.isspace()]
    if not letters:
        return Match(0, ())
    folded = _lowered(name)
    whole = folded.find(words)
    if whole >= 0:
        at_word = whole == 0 or not folded[whole - 1].isalnum()
        bonus = 40 if whole == 0 else 30 if at_word else 15
        return Match(bonus + len(letters) * _NEXT - len(name) // 8, tuple(range(whole, whole + len(words))))
    return _scattered(letters, folded)


def _lowered(text: str) -> str:
    """Small letters, one for each character, so that places in both texts are the same."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(char.lower()[:1] for char in text)


def _scattered(letters: list[str], folded: str) -> Match | None:
    places: list[int] = []
    score = 0
    at = -1
    for letter in letters:
        found = _next_place(folded, letter, at + 1)
        if found < 0:
            return None
        starts_word = found == 0 or not folded[found - 1].isalnum()
        score += _START if found == 0 else _WORD if starts_word else _NEXT if found == at + 1 else _WITHIN
        score -= min(3, (found - at - 1) // 4)
        places.append(found)
        at = found
    score -= len(folded) // 8
    # Letters that only happen to occur somewhere are no match: on average each must follow or start a word.
    return Match(score, tuple(places)) if score >= _LEAST * len(letters) else None


def _next_place(folded: str, letter: str, start: int) -> int:
    """The next occurrence: right here, else at the start of a word, else anywhere."""
    if folded[start : start + 1] == letter:
        return start
    at = folded.find(letter, start)
    first = at
    while at >= 0:
        if not folded[at - 1].isalnum():
            return at
        at = folded.find(letter, at + 1)
    return first
