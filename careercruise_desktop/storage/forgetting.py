"""Forgetting a person: their rows, their names in every text, and the steps of the history that hold either.

Afterwards the file is made anew, for what is deleted may still stand in its free pages.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import NamedTuple

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.feedback import Consent
from careercruise_desktop.system import files
from careercruise_desktop.system.workshop import workshop

from . import backup
from .backup import Backup
from .connections import Damaged, connect, explained
from .copying import copy_checked, looking
from .desk import Desk
from .migrations import upgrade
from .names import SCHEMA_VERSION, SEARCHABLE
from .naming import Naming
from .opening import version_of
from .queries import closing as closing_of
from .queries import sealed
from .queries.feedback import leave
from .reader import Reader
from .search import refresh_texts

# Every text that people write, but what others go by: names of files, codes of projects, and the names of persons.
TEXTS: dict[str, tuple[str, ...]] = {
    **{one.table: (one.title, *one.body) for one in SEARCHABLE if one.table not in {"person", "attachment"}},
    "person": ("organisation", "note"),
    "project": ("name", "client", "summary", "note"),
    "learning_item": ("title", "provider", "url", "note"),
    "certificate": ("name", "issuer", "number", "note"),
    "position": ("title", "employer", "location", "summary"),
    "feedback_request": ("title", "questions"),
    "feedback_answer": ("question", "answer"),
    "pulse_round": ("team", "questions", "note"),
    "health_count": ("question",),
    "milestone_move": ("note",),
    "milestone_baseline": ("reason",),
    "project_baseline": ("reason",),
    "skill_assessment": ("note",),
    "level_descriptor": ("text",),
    "career_step": ("title", "unit"),
    "credit": ("title",),
    "radar_move": ("note",),
    "outcome_reading": ("note",),
    "week_template": ("name",),
    "template_block": ("title",),
    "profile": ("name", "headline", "location", "email", "phone", "summary"),
    "profile_link": ("url", "label"),
    "timer": ("title", "note"),
    "draft": ("text",),
}
_LINKED = {
    "contact": "SELECT count(*) FROM contact WHERE person_id = ?",
    "feedback": "SELECT count(*) FROM feedback WHERE person_id = ?",
    "request_recipient": "SELECT count(*) FROM request_recipient WHERE person_id = ?",
    "skill_assessment": "SELECT count(*) FROM skill_assessment WHERE person_id = ?",
    "delegation": "SELECT count(*) FROM delegation WHERE person_id = ?",
    "milestone": "SELECT count(*) FROM milestone WHERE owner_id = ?",
    "journal_entry": "SELECT count(*) FROM journal_person WHERE person_id = ?",
}
# What goes with a person, so that nothing is left for undo to take back.
MOST_SAMPLES = 3
_OWNED = ("contact", "request_recipient", "skill_assessment", "journal_person", "feedback")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be forgotten.

    Attributes:
        key: the person's id.
        names: their name, those that they had before as far as that is known, and the first name alone where that is
            wished.
        former: all names that they ever had, also such that somebody else bears now.
        others: the names of everybody else, which are left alone.
        remove: whether the feedback they gave goes, too; else it stays as that of someone.
        texts: whether their names are replaced in texts, by `instead`.
        day: the day of that.
    """

    key: int
    names: tuple[str, ...]
    former: tuple[str, ...]
    others: tuple[str, ...]
    remove: bool
    texts: bool
    instead: str
    day: date

    @property
    def naming(self) -> Naming:
        """Finds their names."""
        return Naming(self.names, self.others)


class Found(NamedTuple):
    """What there is of a person.

    Attributes:
        rows: how many are linked to them, by table.
        texts: how many hold their name, by table.
        samples: some of these texts.
        steps: how many steps of the history go.
    """

    rows: dict[str, int]
    texts: dict[str, int]
    samples: tuple[str, ...]
    steps: int


class Outcome(Enum):
    """What became of a backup."""

    CHANGED = "changed"
    BROKEN = "broken"  # proven to be unreadable, so that nothing can be restored from it
    LEFT = "left"  # as it was: it could not be read or written now


def names_of(reader: Reader, key: int) -> tuple[str, ...]:
    """The name of a person, then those that they had before, as far as nobody else bears them."""
    taken = {name.casefold() for name in others_of(reader, key)}
    return tuple(name for name in all_names_of(reader, key) if name.casefold() not in taken)


def all_names_of(reader: Reader, key: int) -> tuple[str, ...]:
    """The name of a person, then those that they had before, as far as the history knows."""
    present = [name for (name,) in reader.rows("SELECT name FROM person WHERE id = ?", (key,))]
    past = reader.rows(
        "SELECT DISTINCT json_extract(image, '$.name') FROM history_row WHERE kind = 'person' AND row_id = ?"
        " AND json_valid(image)",
        (key,),
    )
    return tuple(dict.fromkeys([*present, *(name for (name,) in past if name)]))


def others_of(reader: Reader, key: int) -> tuple[str, ...]:
    """The names of everybody else."""
    return tuple(name for (name,) in reader.rows("SELECT name FROM person WHERE id <> ? ORDER BY name", (key,)))


def first_name(name: str) -> str:
    """The first word of a name of several words; "" where there is none of two letters and more."""
    words = name.split()
    return words[0] if len(words) > 1 and len(words[0]) > 1 else ""


def first_alone(reader: Reader, wish: Wish) -> int:
    """In how many texts the first name stands alone, or would, were the names not replaced there."""
    first = first_name(wish.names[0])
    if not first:
        return 0
    alone = replace(wish, names=(first,), others=(*wish.names, *wish.others))
    return sum(1 for table in TEXTS for _ in _naming(reader, table, alone))


def found(reader: Reader, wish: Wish) -> Found:
    """What there is of a person."""
    rows = {table: reader.number(sql, (wish.key,)) for table, sql in _LINKED.items()}
    texts: dict[str, int] = {}
    samples: list[str] = []
    for table in TEXTS:
        for _, hits in _naming(reader, table, wish):
            texts[table] = texts.get(table, 0) + 1
            if len(samples) < MOST_SAMPLES:
                samples.append(next(iter(hits.values())))
    steps = reader.number("SELECT count(*) FROM history_step WHERE id <= ?", (_last_step(reader, wish),))
    return Found({k: n for k, n in rows.items() if n}, texts, tuple(samples), steps)


def forget(desk: Desk, wish: Wish) -> None:
    """Forget a person, inside a write that the history does not keep; what goes is overwritten in the file."""
    desk.number("PRAGMA secure_delete = 1")
    last = _last_step(desk, wish)
    if wish.remove:
        desk.run("DELETE FROM feedback WHERE person_id = ?", (wish.key,))
    else:
        desk.run(
            "UPDATE feedback SET consent = ? WHERE person_id = ? AND consent = ?",
            (Consent.ANONYMOUS.value, wish.key, Consent.BY_NAME.value),
        )
    desk.run("DELETE FROM skill_assessment WHERE person_id = ?", (wish.key,))
    leave(desk, wish.key, wish.day)
    desk.run("DELETE FROM person WHERE id = ?", (wish.key,))
    desk.run("DELETE FROM dismissal WHERE key = ?", (f"person:{wish.key}",))
    if wish.texts:
        naming = wish.naming
        for table in TEXTS:
            for key, values in list(_naming(desk, table, wish)):
                sets = ", ".join(f'"{column}" = ?' for column in values)
                new = [naming.without(value, wish.instead) for value in values.values()]
                desk.run(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*new, key))
        _forget_sealed(desk, wish)
    # Undo goes back step by step: what lies before one that is gone can no longer be taken back.
    desk.run("DELETE FROM history_step WHERE id <= ?", (last,))
    refresh_texts(desk)
    desk.run("INSERT INTO search_index (search_index) VALUES ('rebuild')")


def scrub(connection: sqlite3.Connection) -> None:
    """Make the file anew, so that no free page holds what was deleted before; outside of a transaction.

    What was forgotten is overwritten already, so that it is no failure where there is no room for it.
    """
    with suppress(sqlite3.Error):
        connection.execute("VACUUM")


def forget_in(one: Backup, wish: Wish) -> Outcome:
    """Forget a person in a backup, in a copy that takes its place once it is whole."""
    try:
        with workshop(one.path.parent) as shop:
            copy = shop / "career.db"
            files.touch_private(copy)
            with closing(looking(one.path)) as source:
                copy_checked(source, one.path, copy)
            if version_of(copy) < SCHEMA_VERSION:
                upgrade(copy)
            with closing(connect(copy, writer=True)) as connection:
                try:
                    _forget_there(connection, wish)
                except sqlite3.Error as error:
                    raise explained(error, one.path) from error
            backup.rewrite(one, copy)
    except Damaged:
        return Outcome.BROKEN
    except (PersonError, OSError):
        return Outcome.LEFT
    return Outcome.CHANGED


def _forget_there(connection: sqlite3.Connection, wish: Wish) -> None:
    desk = Desk(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    for each in _wishes_there(desk, wish):
        forget(desk, each)
    connection.execute("COMMIT")
    scrub(connection)


def _wishes_there(desk: Desk, wish: Wish) -> list[Wish]:
    """The person as another file knows them, with the names that they had then.

    The id alone tells nothing: after a restore it is given to somebody else.
    """
    known, former = ({name.casefold() for name in names} for names in (wish.names, wish.former))
    rows = [(key, name.casefold()) for key, name in desk.rows("SELECT id, name FROM person")]
    same = [key for key, name in rows if name in known or (key == wish.key and name in former)]
    # Where they are gone already, texts may still hold their names.
    return [
        replace(
            wish,
            key=key,
            names=tuple(dict.fromkeys([*wish.names, *names_of(desk, key)])),
            others=tuple(dict.fromkeys([*wish.others, *others_of(desk, key)])),
        )
        for key in same or [-1]
    ]


def _naming(reader: Reader, table: str, wish: Wish) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table in which texts hold a name: id, and those texts by column."""
    columns, naming = TEXTS[table], wish.naming
    for key, *values in reader.rows(*_rows_like(table, columns, naming.hints)):
        if table == "person" and key == wish.key:
            continue
        hits = {column: text for column, text in zip(columns, values, strict=True) if text and naming.found(text)}
        if hits:
            yield key, hits


def _rows_like(table: str, columns: Sequence[str], hints: Sequence[str]) -> tuple[str, list[str]]:
    """The rows that may hold a name: those with one of the words, for SQLite knows no other small letters."""
    listed = ", ".join(f'"{column}"' for column in columns)
    if not hints:
        return f'SELECT id, {listed} FROM "{table}"', []
    tests = [f'"{column}" LIKE ?' for column in columns for _ in hints]
    values = [f"%{word}%" for _ in columns for word in hints]
    return f'SELECT id, {listed} FROM "{table}" WHERE {" OR ".join(tests)}', values


def _forget_sealed(desk: Desk, wish: Wish) -> None:
    """Names in what was written without a name, and in the questions of one's own that it answers."""
    naming, changed = wish.naming, {}
    parts = sealed.all_parts(desk)
    for key, (_, token, part, content) in parts.items():
        kept = json.loads(content)
        if any(map(naming.found, _texts_in(kept))):
            new = json.dumps(
                _replaced(kept, naming, wish.instead), sort_keys=True, separators=(",", ":"), ensure_ascii=False
            )
            changed[key] = (key, token, part, new)
    if changed:
        closing_of.rename(desk, lambda question: naming.without(question, wish.instead))
        sealed.write_anew(desk, parts | changed)


def _texts_in(value: object) -> Iterator[str]:
    """Every text in a value of JSON, names of members too."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from _texts_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from _texts_in(each)


def _replaced(value: object, naming: Naming, instead: str) -> object:
    if isinstance(value, str):
        return naming.without(value, instead)
    if isinstance(value, dict):
        return {naming.without(name, instead): _replaced(each, naming, instead) for name, each in value.items()}
    return [_replaced(each, naming, instead) for each in value] if isinstance(value, list) else value


def _last_step(reader: Reader, wish: Wish) -> int:
    """The newest step that holds a row of the person's, a link to them or their name; 0 for none."""
    owned = " UNION ALL ".join(
        f"SELECT max(step_id) FROM history_row WHERE kind = '{table}' AND row_id IN"
        f" (SELECT id FROM {table} WHERE person_id = :key)"
        for table in _OWNED
    )
    last = reader.number(
        f"SELECT coalesce(max(step), 0) FROM (SELECT max(step_id) AS step FROM history_row WHERE kind = 'person'"
        f" AND row_id = :key UNION ALL {owned})",
        {"key": wish.key},
    )
    naming, link = wish.naming, re.compile(rf'"(?:person|owner)_id": ?{wish.key}\b')
    hints = [hint.lower() for hint in naming.hints]
    for step, image in reader.rows("SELECT step_id, image FROM history_row WHERE step_id > ? AND image <> ''", (last,)):
        if step > last and (link.search(image) or _names(image, naming, hints)):
            last = step
    for step, label in reader.rows("SELECT id, label FROM history_step WHERE id > ?", (last,)):
        if naming.found(label):
            last = max(last, step)
    return last


def _names(image: str, naming: Naming, hints: Sequence[str]) -> bool:
    """Whether a picture of the history holds a name; it is read, for quotation marks are written otherwise in it."""
    if hints and not any(hint in image.lower() for hint in hints):
        return False
    try:
        texts = list(_texts_in(json.loads(image, strict=False)))
    except ValueError:
        texts = [image]
    return any(map(naming.found, texts))
