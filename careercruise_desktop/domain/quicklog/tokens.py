"""A typed line as words.

Words are separated by white space. A word that begins and ends with a quotation mark, with or without spaces inside,
is one quoted word: plain text, unless one of the signs @ # + ! stands right before it (`+"Risk management"`).
A quotation mark inside a word, or one that is never closed, is a character like any other.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from careercruise_desktop.domain.text import clean

LIMIT = 2_000
SIGNS = "@#+!"
_WORD = re.compile(
    r"(?P<sign>[@#+!]?)(?:\"(?P<straight>[^\"]+)\"|[“„](?P<curly>[^“”„]+)[“”])(?P<tail>[,;]*)(?=\s|$)|(?P<plain>\S+)"
)


class Word(NamedTuple):
    """One word of the cleaned line.

    Attributes:
        text: as it stands; for a quoted word what is inside the marks.
        core: in lower case and without the punctuation that ends it.
        start: where it begins in the cleaned line.
        end: one past its last character, marks and punctuation included.
        core_end: one past the last character that counts.
        quoted: whether it stood in quotation marks.
        sign: the sign before the marks of a quoted word.
    """

    text: str
    core: str
    start: int
    end: int
    core_end: int
    quoted: bool = False
    sign: str = ""


class Line:
    """A line without characters that nothing can show, which still knows where each character was typed."""

    __slots__ = ("_origin", "remark", "text", "typed")

    def __init__(self, typed: str) -> None:
        self.typed = typed
        cleaned = clean(typed)
        self.text = cleaned.text
        self.remark = cleaned.remark
        self._origin: list[int] | None = None
        if cleaned.text != typed:
            pieces = [clean(char).text for char in typed]
            self.text = "".join(pieces)
            self._origin = [index for index, piece in enumerate(pieces) if piece]

    def typed_at(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of the cleaned line (at least one character) as one of the typed line."""
        if self._origin is None:
            return start, end
        return self._origin[start], self._origin[end - 1] + 1


def words_of(text: str, start: int = 0) -> list[Word]:
    """The words from a position on."""
    words: list[Word] = []
    for match in _WORD.finditer(text, start):
        plain = match["plain"]
        at = match.start()
        if plain is None:
            inside = match["straight"] or match["curly"]
            end = match.end() - len(match["tail"])
            words.append(Word(inside, inside.casefold(), at, match.end(), end, True, match["sign"]))
            continue
        core = plain.rstrip(",;") or plain
        if core[0] in SIGNS:
            core = core.rstrip(",;:.") or core
        elif core.find(".") == len(core) - 1 > 0:
            core = core[:-1]
        words.append(Word(plain, core.casefold(), at, match.end(), at + len(core)))
    return words


def quoted(text: str) -> str:
    """The text in quotation marks, so that it stays text."""
    return f"“{text}”" if '"' in text else f'"{text}"'
