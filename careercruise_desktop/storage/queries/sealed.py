"""Answers without a name, and marks of what was accepted: written outside the history, under keys drawn at random.

Nothing here knows when an answer came or who came first. What was closed stays closed: undo takes it back as little as
it takes back an answer.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Literal

from careercruise_desktop.domain.sealed import Part, SealedAnswer, SealedText, answer_of, text_of
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader

Table = Literal["feedback_request", "pulse_round"]
_BITS = 62
SAMPLE_TOKEN = "ca4ee4c0"  # with what the tokens of the sample's rounds begin
_CLOSED = "closed"
# Rounds that are here, and those that a step of the history may bring back.
_NAMED = (
    "SELECT token FROM feedback_request UNION SELECT token FROM pulse_round"
    " UNION SELECT CASE WHEN json_valid(image) THEN json_extract(image, '$.token') END FROM history_row"
    " WHERE kind IN ('feedback_request', 'pulse_round') AND image IS NOT NULL"
)


def accepted(reader: Reader, mark: str) -> bool:
    """Whether an answer with this mark was taken."""
    return reader.one("SELECT 1 FROM accepted_answer WHERE mark = ?", (mark,)) is not None


def accept(desk: Desk, mark: str) -> None:
    """Keep that an answer was taken, in a place of the file that does not tell when."""
    marks = {each for (each,) in desk.rows("SELECT mark FROM accepted_answer")}
    if mark in marks:
        return
    with _overwriting(desk):
        desk.run("DELETE FROM accepted_answer")
        for each in sorted({*marks, mark}):
            desk.run("INSERT INTO accepted_answer (mark) VALUES (?)", (each,))


def keep(desk: Desk, token: str, answer: SealedAnswer, texts: Collection[SealedText]) -> None:
    """Keep an answer to a round; each part under a random key, among all others."""
    keep_all(desk, [(token, answer, texts)])


def keep_all(desk: Desk, answers: Iterable[tuple[str, SealedAnswer, Collection[SealedText]]]) -> None:
    """Keep several answers at once, each with the token of its round.

    SQLite puts a new row beside the one that came before it, so that its place in the file would tell the order of
    arrival and which words came with which rating. So all parts are written anew, in the order of their random keys.
    """
    parts = {row[0]: row for row in desk.rows("SELECT id, round, part, content FROM sealed_answer")}
    for token, answer, texts in answers:
        for part, content in [(Part.ANSWER, answer.content), *((Part.COMMENT, each.content) for each in texts)]:
            key = secrets.randbits(_BITS) + 1
            while key in parts:
                key = secrets.randbits(_BITS) + 1
            parts[key] = (key, token, part.value, content)
    with _overwriting(desk):
        desk.run("DELETE FROM sealed_answer")
        for key in sorted(parts):
            desk.run("INSERT INTO sealed_answer (id, round, part, content) VALUES (?, ?, ?, ?)", parts[key])


@contextmanager
def _overwriting(desk: Desk) -> Iterator[None]:
    """Meanwhile what is deleted is overwritten in the file."""
    before = desk.number("PRAGMA secure_delete")
    desk.number("PRAGMA secure_delete = 1")
    try:
        yield
    finally:
        desk.number(f"PRAGMA secure_delete = {before}")


def counts(reader: Reader) -> dict[str, int]:
    """How many have answered each round, by its token."""
    return dict(reader.rows("SELECT round, count(*) FROM sealed_answer WHERE part = 'answer' GROUP BY round"))


def count(reader: Reader, token: str) -> int:
    """How many have answered a round."""
    return reader.number("SELECT count(*) FROM sealed_answer WHERE round = ? AND part = 'answer'", (token,))


def answers(reader: Reader, tokens: Collection[str]) -> dict[str, tuple[SealedAnswer, ...]]:
    """What was rated in some rounds, by token; sorted by what it says."""
    found = _parts(reader, tokens, Part.ANSWER)
    return {token: tuple(answer_of(content) for content in contents) for token, contents in found.items()}


def texts(reader: Reader, tokens: Collection[str]) -> dict[str, tuple[SealedText, ...]]:
    """What was written in some rounds, by token; sorted by what it says."""
    found = _parts(reader, tokens, Part.COMMENT)
    return {token: tuple(text_of(content) for content in contents) for token, contents in found.items()}


def close_for_good(desk: Desk, table: Table, key: int, token: str, day: date) -> None:
    """Close a round without names: also in every picture that the history has of it, so that nothing opens it again.

    Its place in the order of closing is kept, for which rounds count together depends on it.
    """
    desk.run(f"UPDATE {table} SET closed = ? WHERE id = ? AND closed IS NULL", (day.isoformat(), key))
    pictures = desk.rows(
        "SELECT id, image FROM history_row WHERE kind = ? AND row_id = ? AND image IS NOT NULL", (table, key)
    )
    for row, image in pictures:
        picture = json.loads(image, strict=False)
        picture["closed"] = picture.get("closed") or day.isoformat()
        desk.run("UPDATE history_row SET image = ? WHERE id = ?", (json.dumps(picture, ensure_ascii=False), row))
    if token not in closing(desk):
        place = max(closing(desk).values(), default=0) + 1
        accept(desk, f"{_CLOSED} {place:08d} {token}")


def closing(reader: Reader) -> dict[str, int]:
    """The rounds that were closed, by token: their places in the order of closing, from 1."""
    rows = reader.rows("SELECT mark FROM accepted_answer WHERE mark LIKE ?", (f"{_CLOSED} %",))
    found = (mark.split() for (mark,) in rows)
    return {token: int(place) for _, place, token in found}


def unnamed(reader: Reader) -> int:
    """How many parts belong to rounds that neither a record nor a step of the history names."""
    return reader.number(f"SELECT count(*) FROM sealed_answer WHERE round NOT IN ({_named()})")


def clean_up(desk: Desk) -> int:
    """Remove what belongs to no round any more, for good; returns how many parts."""
    return desk.run(f"DELETE FROM sealed_answer WHERE round NOT IN ({_named()})")


def forget_sample(desk: Desk) -> int:
    """Remove the answers to rounds of the sample that are not here; returns how many parts.

    Other answers wait until the history has forgotten their round. These were made, and can be made again.
    """
    return desk.run(
        "DELETE FROM sealed_answer WHERE substr(round, 1, ?) = ? AND round NOT IN"
        " (SELECT token FROM feedback_request UNION SELECT token FROM pulse_round)",
        (len(SAMPLE_TOKEN), SAMPLE_TOKEN),
    )


def _named() -> str:
    return f"SELECT token FROM ({_NAMED}) WHERE token IS NOT NULL"


def _parts(reader: Reader, tokens: Collection[str], part: Part) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    wanted = sorted(tokens)
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        for token, content in reader.rows(
            f"SELECT round, content FROM sealed_answer WHERE part = ? AND round IN ({','.join('?' for _ in some)})"
            " ORDER BY round, content",
            [part.value, *some],
        ):
            found.setdefault(token, []).append(content)
    return found
