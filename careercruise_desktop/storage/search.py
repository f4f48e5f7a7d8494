"""Full-text search over everything that has words. Any input is safe: what is typed is words, never syntax."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from .desk import Desk
from .names import SEARCH_STRIDE, SEARCHABLE
from .reader import Reader

MARK_ON, MARK_OFF = "\u0001", "\u0002"
_WORDS = re.compile(r"[^\s\"]+")
_BY_CODE = {one.code: one for one in SEARCHABLE}


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found.

    `snippet` is a piece of its text with the matches between `MARK_ON` and `MARK_OFF`.
    """

    kind: str
    id: int
    title: str
    snippet: str


def refresh_texts(desk: Desk) -> None:
    """Bring the index up to date with every text that has changed."""
    codes = [row[0] for row in desk.rows(f"SELECT DISTINCT doc % {SEARCH_STRIDE} FROM stale_text")]
    if not codes:
        return
    desk.run("DELETE FROM search_index WHERE rowid IN (SELECT doc FROM stale_text)")
    for code in codes:
        one = _BY_CODE[code]
        body = " || char(10) || ".join(f't."{column}"' for column in one.body) or "''"
        desk.run(
            f'INSERT INTO search_index (rowid, title, body) SELECT s.doc, t."{one.title}", {body}'
            f' FROM stale_text s JOIN "{one.table}" t ON t.id = s.doc / {SEARCH_STRIDE}'
            f" WHERE s.doc % {SEARCH_STRIDE} = ?",
            (code,),
        )
    desk.run("DELETE FROM stale_text")


def match_words(text: str) -> str:
    """The FTS5 expression that finds every typed word, as a prefix; "" when there is nothing to find.

    Each word is quoted, so `c++`, `node.js`, `AND` and `"` are words like any other.
    """
    words = [word for word in _WORDS.findall(text.replace("\x00", " ")) if any(map(_counts, word))]
    return " ".join(f'"{word}"*' for word in words[:16])


def search(reader: Reader, text: str, limit: int = 50) -> list[Hit]:
    """The best matches, best first; all words must occur, the last as typed so far."""
    expression = match_words(text)
    if not expression:
        return []
    rows = reader.rows(
        "SELECT rowid, title, snippet(search_index, -1, ?, ?, '…', 12) FROM search_index"
        " WHERE search_index MATCH ? AND rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank LIMIT ?",
        (MARK_ON, MARK_OFF, expression, limit),
    )
    return [
        Hit(_BY_CODE[key % SEARCH_STRIDE].table, key // SEARCH_STRIDE, title, snippet)
        for key, title, snippet in rows
        if key % SEARCH_STRIDE in _BY_CODE
    ]


def _counts(char: str) -> bool:
    return char in "+#" or unicodedata.category(char)[0] in {"L", "N"}
