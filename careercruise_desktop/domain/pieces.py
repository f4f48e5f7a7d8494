"""Where searched words stand in a text, and the piece of it around the first of them.

Words are looked for as the search index finds them: by their beginnings, whatever their case and accents. It takes time
in proportion to the text, however often a word stands in it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

LIMIT = 200

Places = tuple[tuple[int, int], ...]
# What a word is made of; all else parts words.
_TOKEN = re.compile(r"(?:[^\W_]|[+#])+")


class Piece(NamedTuple):
    """One line of a text, and where the words stand in it, each from its first character to the one after it."""

    text: str
    places: Places


def places_of(text: str, words: Sequence[str]) -> Places:
    """Where words begin in a text."""
    return tuple(_found(_plain(text), words))


def piece_around(text: str, words: Sequence[str], limit: int = LIMIT) -> Piece | None:
    """About `limit` characters of a text around the first of the words; None where none stands in it."""
    first = next(_found(_plain(text), words), None)
    if first is None:
        return None
    begins = max(0, first[0] - limit // 3)
    if begins:
        # At a word, unless a very long one stands before.
        space = text.find(" ", begins, first[0])
        begins = begins if space < 0 else space + 1
    window = text[begins : begins + 2 * limit]
    line = " ".join(window.split())
    cut = len(line) > limit or begins + len(window) < len(text)
    shown = f"{'…' if begins else ''}{line[:limit].rstrip()}{'…' if cut else ''}"
    return Piece(shown, places_of(shown, words))


def _found(plain: str, words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The places of the words, in order; one inside another word is none, and is sorted out last: that is quickest."""
    pattern = _pattern(tuple(words))
    for match in pattern.finditer(plain) if pattern is not None else ():
        first, last = match.span()
        if not first or not _TOKEN.match(plain, first - 1, first):
            yield first, last


@lru_cache(maxsize=32)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str] | None:
    parts = dict.fromkeys(part for word in words for part in _TOKEN.findall(_plain(word)))
    parts |= dict.fromkeys(part.lstrip("#") for part in parts if part.lstrip("#"))
    return re.compile("|".join(re.escape(part) for part in sorted(parts, key=len, reverse=True))) if parts else None


def _plain(text: str) -> str:
    """The text in small letters without accents, each character at its place."""
    if text.isascii():
        return text.lower()
    plain = {ord(char): unicodedata.normalize("NFD", char.lower())[0] for char in set(text)}
    return text.translate(plain)
