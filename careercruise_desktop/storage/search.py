"""Full-text search over everything that has words. Any input is safe: what is typed is words, never syntax."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from careercruise_desktop.domain.text import clean

from .desk import Desk
from .names import SEARCH_STRIDE, SEARCHABLE
from .reader import Reader

MARK_ON, MARK_OFF = "\u0001", "\u0002"
RANKED = 4_000  # with more matches than this, ranking them all is neither quick nor telling
RANKED_WORDS, MOST_WORDS = 6, 16
_BY_RANK = "rank MATCH 'bm25(8.0, 1.0)' ORDER BY rank"
_NEWEST = "ORDER BY rowid DESC"
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
    """The FTS5 expression that finds every typed word by its beginning; "" when there is nothing to find.

    Each word is quoted, so `c++`, `node.js`, `AND` and `"` are words like any other. A single letter is a beginning
    only at the end, where it is still being typed.
    """
    words = words_of(text)
    last = len(words) - 1
    return " ".join(f'"{word}"*' if len(word) > 1 or at == last else f'"{word}"' for at, word in enumerate(words))


def search(reader: Reader, text: str, limit: int = 50) -> list[Hit]:
    """The best matches, best first: all words occur, titles count more than bodies.

    Words that occur almost everywhere cannot rank by how rare they are, and would cost most: then matches in titles
    come first, and the newest records. So they do for long sentences, which few records hold anyway.
    """
    expression = match_words(text)
    if not expression:
        return []
    if len(words_of(text)) > RANKED_WORDS:
        return _hits(reader, expression, _NEWEST, limit)
    if _count(reader, expression) <= RANKED:
        return _hits(reader, expression, f"AND {_BY_RANK}", limit)
    titles = f"{{title}} : ({expression})"
    order = f"AND {_BY_RANK}" if _count(reader, titles) <= RANKED else _NEWEST
    found = {(hit.kind, hit.id): hit for hit in _hits(reader, titles, order, limit)}
    if len(found) < limit:
        for hit in _hits(reader, expression, _NEWEST, limit):
            found.setdefault((hit.kind, hit.id), hit)
    return list(found.values())[:limit]


def _count(reader: Reader, expression: str) -> int:
    """How many records match, counted no further than is worth knowing."""
    return reader.number(
        "SELECT count(*) FROM (SELECT 1 FROM search_index WHERE search_index MATCH ? LIMIT ?)",
        (expression, RANKED + 1),
    )


def _hits(reader: Reader, expression: str, order: str, limit: int) -> list[Hit]:
    rows = reader.rows(
        "SELECT rowid, title, snippet(search_index, -1, ?, ?, '…', 12) FROM search_index"
        f" WHERE search_index MATCH ? {order} LIMIT ?",
        (MARK_ON, MARK_OFF, expression, limit),
    )
    return [
        Hit(_BY_CODE[key % SEARCH_STRIDE].table, key // SEARCH_STRIDE, title, snippet)
        for key, title, snippet in rows
        if key % SEARCH_STRIDE in _BY_CODE
    ]


def words_of(text: str) -> list[str]:
    """The typed words that are looked for."""
    found = _WORDS.findall(clean(text, lines=True).text)
    return [word for word in found if any(map(_counts, word))][:MOST_WORDS]


def _counts(char: str) -> bool:
    return char in "+#" or unicodedata.category(char)[0] in {"L", "N"}
