"""Answers without a name, and marks of what was accepted: written outside the history, under keys drawn at random.

Nothing here knows when an answer came or who came first. What was closed stays closed: undo takes it back as little as
it takes back an answer.
"""

from __future__ import annotations

import secrets
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager

from careercruise_desktop.domain.sealed import SAMPLE_TOKEN, Kept, Part, SealedAnswer, SealedText, answer_of, text_of
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.reader import Reader

PartRow = tuple[int, str, str, str]
_BITS = 62
_CLOSED, _REMOVED = "closed", "removed"
# Rounds that are here, and those that a step of the history may bring back.
NAMED = (
    "SELECT token FROM (SELECT token FROM feedback_request UNION SELECT token FROM pulse_round"
    " UNION SELECT CASE WHEN json_valid(image) THEN json_extract(image, '$.token') END FROM history_row"
    " WHERE kind IN ('feedback_request', 'pulse_round') AND image IS NOT NULL) WHERE token IS NOT NULL"
)
_GONE = (
    f"round NOT IN ({NAMED}) AND round IN"
    f" (SELECT substr(mark, {len(_REMOVED) + 2}) FROM accepted_answer WHERE mark LIKE '{_REMOVED} %')"
)


def accepted(reader: Reader, mark: str) -> bool:
    """Whether an answer with this mark was taken."""
    return reader.one("SELECT 1 FROM accepted_answer WHERE mark = ?", (mark,)) is not None


def accept(desk: Desk, mark: str) -> None:
    """Keep that an answer was taken, in a place of the file that does not tell when."""
    if not accepted(desk, mark):
        write_marks(desk, {mark})


def marks(reader: Reader) -> set[str]:
    """All marks there are."""
    return {mark for (mark,) in reader.rows("SELECT mark FROM accepted_answer")}


def write_marks(desk: Desk, new: Collection[str], closing: Mapping[str, int] | None = None) -> None:
    """Keep more marks, written anew together with all others, in their order; and other places of closing, by token."""
    places = {token: f"{_CLOSED} {place:08d} {token}" for token, place in (closing or {}).items()}
    kept = {mark for mark in marks(desk) if not (mark.startswith(_CLOSED) and mark.split()[-1] in places)}
    with overwriting(desk):
        desk.run("DELETE FROM accepted_answer")
        for mark in sorted({*kept, *new, *places.values()}):
            desk.run("INSERT INTO accepted_answer (mark) VALUES (?)", (mark,))


def keep(desk: Desk, token: str, answer: SealedAnswer, texts: Collection[SealedText]) -> None:
    """Keep an answer to a round; each part under a random key, among all others."""
    keep_all(desk, [(token, answer, texts)])


def keep_all(desk: Desk, answers: Iterable[tuple[str, SealedAnswer, Collection[SealedText]]]) -> None:
    """Keep several answers at once, each with the token of its round.

    SQLite puts a new row beside the one that came before it, so that its place in the file would tell the order of
    arrival and which words came with which rating. So all parts are written anew, in the order of their random keys.
    """
    parts = all_parts(desk)
    for token, answer, texts in answers:
        for part, content in [(Part.ANSWER, answer.content), *((Part.COMMENT, each.content) for each in texts)]:
            key = secrets.randbits(_BITS) + 1
            while key in parts:
                key = secrets.randbits(_BITS) + 1
            parts[key] = (key, token, part.value, content)
    write_anew(desk, parts)


def all_parts(reader: Reader) -> dict[int, PartRow]:
    """All parts there are, by key."""
    return {row[0]: row for row in reader.rows("SELECT id, round, part, content FROM sealed_answer")}


def write_anew(desk: Desk, parts: Mapping[int, PartRow]) -> None:
    """Let these be all parts there are, in the order of their keys."""
    with overwriting(desk):
        desk.run("DELETE FROM sealed_answer")
        for key in sorted(parts):
            desk.run("INSERT INTO sealed_answer (id, round, part, content) VALUES (?, ?, ?, ?)", parts[key])


@contextmanager
def overwriting(desk: Desk) -> Iterator[None]:
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


def mark_closed(desk: Desk, token: str, place: int) -> None:
    """Keep that a round was closed, and as which one."""
    accept(desk, f"{_CLOSED} {place:08d} {token}")


def mark_removed(desk: Desk, token: str) -> None:
    """Keep that the person removed a round: only then its answers go, once the history has forgotten it."""
    if count(desk, token):
        accept(desk, f"{_REMOVED} {token}")


def blocks(reader: Reader) -> dict[str, tuple[Kept, ...]]:
    """To which blocks the answers of closed rounds belong, by token."""
    found: dict[str, tuple[Kept, ...]] = {}
    for row in reader.rows(f"SELECT {', '.join(Kept._fields)} FROM sealed_block ORDER BY round, question"):
        kept = Kept(*row)
        found[kept.round] = (*found.get(kept.round, ()), kept)
    return found


def closing(reader: Reader) -> dict[str, int]:
    """The rounds that were closed, by token: their places in the order of closing, from 1."""
    rows = reader.rows("SELECT mark FROM accepted_answer WHERE mark LIKE ?", (f"{_CLOSED} %",))
    found = (mark.split() for (mark,) in rows)
    return {token: int(place) for _, place, token in found}


def closing_days(reader: Reader) -> dict[str, str]:
    """The days on which rounds without names were closed, by token: of those that are here or in the history."""
    return dict(
        reader.rows(
            "SELECT json_extract(image, '$.token'), json_extract(image, '$.closed') FROM history_row"
            " WHERE kind IN ('feedback_request', 'pulse_round') AND CASE WHEN json_valid(image)"
            " THEN json_extract(image, '$.closed') IS NOT NULL AND json_extract(image, '$.token') != '' END"
            " UNION ALL SELECT token, closed FROM feedback_request WHERE token != '' AND closed IS NOT NULL"
            " UNION ALL SELECT token, closed FROM pulse_round WHERE token != '' AND closed IS NOT NULL"
        )
    )


def held(reader: Reader, step: int) -> dict[str, tuple[str, int]]:
    """The rounds here that a step of the history names and that hold answers: what they are called, and how many.

    Those of the sample are left out: their answers can be made again.
    """
    found: dict[str, tuple[str, int]] = {}
    for table, name in (("feedback_request", "r.title"), ("pulse_round", "r.team")):
        rows = reader.rows(
            f"SELECT r.token, coalesce(nullif({name}, ''), p.name, ''), count(*) FROM {table} r"
            " JOIN sealed_answer s ON s.round = r.token AND s.part = 'answer'"
            " LEFT JOIN project p ON p.id = r.project_id WHERE r.token != '' AND substr(r.token, 1, ?) != ? AND r.id IN"
            " (SELECT row_id FROM history_row WHERE step_id = ? AND kind = ?) GROUP BY r.id ORDER BY r.id",
            (len(SAMPLE_TOKEN), SAMPLE_TOKEN, step, table),
        )
        found |= {token: (title, number) for token, title, number in rows}
    return found


def unnamed(reader: Reader) -> int:
    """How many parts belong to rounds that were removed and that neither a record nor a step of the history names."""
    return reader.number(f"SELECT count(*) FROM sealed_answer WHERE {_GONE}")


def clean_up(desk: Desk) -> int:
    """Remove what belongs to rounds that were removed for good; returns how many parts.

    Answers to a round that is not here but that nobody removed stay: it may come back with a backup.
    """
    with overwriting(desk):
        return desk.run(f"DELETE FROM sealed_answer WHERE {_GONE}")


def forget_sample(desk: Desk) -> int:
    """Remove the answers to rounds of the sample that are not here, and their blocks; returns how many parts.

    Other answers wait until the history has forgotten their round. These were made, and can be made again.
    """
    here = "SELECT token FROM feedback_request UNION SELECT token FROM pulse_round"
    gone = f"substr(round, 1, ?) = ? AND round NOT IN ({here})"
    with overwriting(desk):
        desk.run(f"DELETE FROM sealed_block WHERE {gone}", (len(SAMPLE_TOKEN), SAMPLE_TOKEN))
        return desk.run(f"DELETE FROM sealed_answer WHERE {gone}", (len(SAMPLE_TOKEN), SAMPLE_TOKEN))


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
