"""What a restore keeps of the present file: answers without names, which were taken, and which rounds are closed.

A backup is a picture of a day. Were it put back as it is, a round that was closed would be open again, would take one
more answer and be closed once more, and the difference of its figures would be that answer. So closings, blocks and the
marks of accepted answers only ever grow, and the rounds that the backup knows keep every answer that they have. Keys
are drawn at random, so both files are put together by them, and putting them together twice changes nothing.
"""

from __future__ import annotations

import contextlib
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.sealed import SAMPLE_TOKEN, Kept, Part

from .connections import connect, explained
from .desk import Desk
from .queries import sealed
from .queries.closing import close_pictures, put
from .reader import Reader
from .search import refresh_texts


@dataclass(frozen=True, slots=True)
class Carried:
    """What was kept of the present file: how many answers more than in the backup, and how many rounds closed."""

    answers: int = 0
    closed: int = 0

    @property
    def sentence(self) -> str:
        """What was kept, in words; "" where nothing was."""
        answers = words.plural(self.answers, "answer without a name", "answers without a name")
        closed = words.plural(self.closed, "closed round", "closed rounds")
        parts = [text for count, text in ((self.answers, answers), (self.closed, closed)) if count]
        return f"Kept from the present file: {words.listed(parts)}." if parts else ""


NOTHING = Carried()


@dataclass(slots=True)
class _Present:
    """What could be read of the present file."""

    parts: dict[int, sealed.PartRow] = field(default_factory=dict)
    marks: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    blocks: list[Kept] = field(default_factory=list)


def carry_over(present: Path, copy: Path, today: date) -> Carried:
    """Put what is never taken back from the present file into the copy that is to take its place.

    Args:
        present: the present data file, damaged or older as it may be: what cannot be read of it is left out.
        copy: the checked copy of the backup, of the present schema.
        today: the day of closing of rounds whose own day is lost.

    Raises:
        Unreadable: the copy cannot be written.
    """
    found = _read(present)
    if not (found.marks or found.places or found.blocks):
        return NOTHING
    with closing(connect(copy, writer=True)) as connection:
        try:
            connection.execute("BEGIN IMMEDIATE")
            desk = Desk(connection)
            named = {token for (token,) in desk.rows(sealed.NAMED) if token}
            answers = _carry_answers(desk, found, named)
            sealed.write_marks(desk, found.marks, closing=found.places)
            closed = _carry_closings(desk, found, named, today)
            _carry_blocks(desk, found)
            refresh_texts(desk)
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explained(error, copy, writing=True) from error
    return Carried(answers, closed)


def _read(present: Path) -> _Present:
    """What can be read; of a damaged file that may be a part. A mark counts only together with the answers."""
    found = _Present()
    failures = (PersonError, sqlite3.Error, ValueError, TypeError)
    with contextlib.suppress(*failures), closing(connect(present, writer=False)) as connection:
        # Go on with as much of a broken list of tables as can be read; the first statement after it fails.
        connection.execute("PRAGMA writable_schema = ON")
        with contextlib.suppress(*failures):
            connection.execute("SELECT count(*) FROM sqlite_schema")
        reader = Reader(connection)
        with contextlib.suppress(*failures):
            found.places = sealed.closing(reader)
        with contextlib.suppress(*failures):
            found.blocks = [each for some in sealed.blocks(reader).values() for each in some if _lasting(each.round)]
        with contextlib.suppress(*failures):
            found.days = sealed.closing_days(reader)
        with contextlib.suppress(*failures):
            parts = {key: row for key, row in sealed.all_parts(reader).items() if _lasting(row[1])}
            found.marks = sealed.marks(reader)
            found.parts = parts
    return found


def _lasting(token: str) -> bool:
    """Whether a round is no sample: the answers to those are made, under other keys each time."""
    return not token.startswith(SAMPLE_TOKEN)


def _carry_answers(desk: Desk, found: _Present, named: set[str]) -> int:
    before = sealed.all_parts(desk)
    ours = {key: row for key, row in found.parts.items() if row[1] in named}
    # The present words win: names may have been taken out of them since.
    if ours.items() - before.items():
        sealed.write_anew(desk, before | ours)
    return sum(row[2] == Part.ANSWER for key, row in ours.items() if key not in before)


def _carry_closings(desk: Desk, found: _Present, named: set[str], today: date) -> int:
    days = {token: found.days.get(token, today.isoformat()) for token in found.places if token in named}
    count = 0
    for token, day in days.items():
        for table in ("feedback_request", "pulse_round"):
            count += desk.run(f"UPDATE {table} SET closed = ? WHERE token = ? AND closed IS NULL", (day, token))
    close_pictures(desk, days)
    return count


def _carry_blocks(desk: Desk, found: _Present) -> None:
    """The present file knows what was shown last. Where both tell of other blocks, neither is whole, and both hide."""
    there = {(each.round, each.question): each for some in sealed.blocks(desk).values() for each in some}
    put(
        desk,
        (each for each in found.blocks if each.block or not there.get((each.round, each.question), each).block),
    )
