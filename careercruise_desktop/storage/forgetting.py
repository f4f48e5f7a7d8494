"""Forgetting a person: their rows, their names in every text, and the steps of the history that hold either.

Afterwards the file is made anew, for what is deleted may still stand in its free pages.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.domain.feedback import Consent
from careercruise_desktop.domain.sealed import Part
from careercruise_desktop.system import files
from careercruise_desktop.system.workshop import workshop

from . import backup
from .backup import Backup
from .connections import connect, explained
from .copying import copy_checked, looking
from .desk import Desk
from .migrations import upgrade
from .names import SCHEMA_VERSION, SEARCHABLE
from .opening import version_of
from .queries import sealed
from .queries.feedback import leave
from .reader import Reader
from .search import refresh_texts

# Texts that people write; names of files and codes of projects stay, for others go by them.
_KEPT = frozenset({"person", "attachment"})
_TEXTS: dict[str, tuple[str, ...]] = {
    **{one.table: (one.title, *one.body) for one in SEARCHABLE if one.table not in _KEPT},
    "feedback_request": ("title", "questions"),
    "feedback_answer": ("question", "answer"),
    "pulse_round": ("team", "note"),
    "milestone_move": ("note",),
    "skill_assessment": ("note",),
    "outcome_reading": ("note",),
    "project_baseline": ("reason",),
    "template_block": ("title",),
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
_OWNED = ("contact", "request_recipient", "skill_assessment", "journal_person", "feedback")
_WORD = re.compile(r"[A-Za-z]{2,}")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be forgotten.

    Attributes:
        key: the person's id.
        names: their name, and those that they had before as far as that is known.
        remove: whether the feedback they gave goes, too; else it stays as that of someone.
        texts: whether their names are replaced in texts, by `instead`.
        day: the day of that.
    """

    key: int
    names: tuple[str, ...]
    remove: bool
    texts: bool
    instead: str
    day: date


class Found(NamedTuple):
    """What there is of a person: rows by table, texts with their name by table, steps of the history that go."""

    rows: dict[str, int]
    texts: dict[str, int]
    steps: int


def names_of(reader: Reader, key: int) -> tuple[str, ...]:
    """The name of a person, then those that they had before, as far as the history knows."""
    present = [name for (name,) in reader.rows("SELECT name FROM person WHERE id = ?", (key,))]
    past = reader.rows(
        "SELECT DISTINCT json_extract(image, '$.name') FROM history_row WHERE kind = 'person' AND row_id = ?"
        " AND json_valid(image)",
        (key,),
    )
    return tuple(dict.fromkeys([*present, *(name for (name,) in past if name)]))


def found(reader: Reader, wish: Wish) -> Found:
    """What there is of a person."""
    rows = {table: reader.number(sql, (wish.key,)) for table, sql in _LINKED.items()}
    texts = {table: sum(1 for _ in _naming(reader, table, wish)) for table in _TEXTS}
    steps = reader.number("SELECT count(*) FROM history_step WHERE id <= ?", (_last_step(reader, wish),))
    return Found({k: n for k, n in rows.items() if n}, {k: n for k, n in texts.items() if n}, steps)


def forget(desk: Desk, wish: Wish) -> None:
    """Forget a person, inside a write that the history does not keep."""
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
        for table in _TEXTS:
            for key, values in list(_naming(desk, table, wish)):
                sets = ", ".join(f'"{column}" = ?' for column in values)
                new = [_without(value, wish) for value in values.values()]
                desk.run(f'UPDATE "{table}" SET {sets} WHERE id = ?', (*new, key))
        _forget_sealed(desk, wish)
    # Undo goes back step by step: what lies before one that is gone can no longer be taken back.
    desk.run("DELETE FROM history_step WHERE id <= ?", (last,))


def scrub(connection: sqlite3.Connection) -> None:
    """Make the index and the file anew, so that no free page holds what was deleted; outside of a transaction."""
    connection.execute("INSERT INTO search_index (search_index) VALUES ('rebuild')")
    connection.execute("VACUUM")


def forget_in(one: Backup, wish: Wish) -> bool:
    """Forget a person in a backup, in a copy that takes its place once it is whole; False where that cannot be done."""
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
    except (PersonError, OSError):
        return False
    return True


def _forget_there(connection: sqlite3.Connection, wish: Wish) -> None:
    desk = Desk(connection)
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE history_state SET recording = 0 WHERE id = 1")
    for each in _wishes_there(desk, wish):
        forget(desk, each)
    refresh_texts(desk)
    connection.execute("COMMIT")
    scrub(connection)


def _wishes_there(desk: Desk, wish: Wish) -> list[Wish]:
    """The person as an older file knows them: by a name, else by id, with the names that they had then."""
    known = {name.casefold() for name in wish.names}
    rows = desk.rows("SELECT id, name FROM person")
    same = [key for key, name in rows if name.casefold() in known] or [key for key, _ in rows if key == wish.key]
    # Where they are gone already, texts may still hold their names.
    return [
        replace(wish, key=key, names=tuple(dict.fromkeys([*wish.names, *names_of(desk, key)]))) for key in same or [-1]
    ]


def _pattern(names: Sequence[str]) -> re.Pattern[str]:
    ways = [r"\s+".join(re.escape(word) for word in name.split()) for name in sorted(names, key=len, reverse=True)]
    return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)", re.IGNORECASE)


def _without(text: str, wish: Wish) -> str:
    return _pattern(wish.names).sub(lambda _: wish.instead, text)


def _naming(reader: Reader, table: str, wish: Wish) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a table in which texts hold a name: id, and those texts by column."""
    columns = [column for column in _TEXTS[table] if (table, column) != ("project", "code")]
    pattern = _pattern(wish.names)
    for key, *values in reader.rows(*_rows_like(table, columns, wish.names)):
        hits = {column: text for column, text in zip(columns, values, strict=True) if text and pattern.search(text)}
        if hits:
            yield key, hits


def _rows_like(table: str, columns: Sequence[str], names: Sequence[str]) -> tuple[str, list[str]]:
    """The rows that may hold a name: those with its longest plain word, for SQLite knows no other small letters."""
    listed = ", ".join(f'"{column}"' for column in columns)
    words = [max(_WORD.findall(name), key=len, default="") for name in names]
    if not all(words):
        return f'SELECT id, {listed} FROM "{table}"', []
    tests = [f'"{column}" LIKE ?' for column in columns for _ in words]
    values = [f"%{word}%" for _ in columns for word in words]
    return f'SELECT id, {listed} FROM "{table}" WHERE {" OR ".join(tests)}', values


def _forget_sealed(desk: Desk, wish: Wish) -> None:
    pattern = _pattern(wish.names)
    parts = sealed.all_parts(desk)
    changed: dict[int, sealed.PartRow] = {}
    for key, (_, token, part, content) in parts.items():
        kept = json.loads(content) if part == Part.COMMENT else {}
        if any(isinstance(value, str) and pattern.search(value) for value in kept.values()):
            new = {field: _without(value, wish) if isinstance(value, str) else value for field, value in kept.items()}
            text = json.dumps(new, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            changed[key] = (key, token, part, text)
    if changed:
        sealed.write_anew(desk, parts | changed)


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
    pattern, link = _pattern(wish.names), re.compile(rf'"(?:person|owner)_id": ?{wish.key}\b')
    # In the pictures of the history a quotation mark or a line break in a text is written otherwise, a name is not.
    for step, image in reader.rows("SELECT step_id, image FROM history_row WHERE step_id > ? AND image <> ''", (last,)):
        if step > last and (link.search(image) or pattern.search(image)):
            last = step
    for step, label in reader.rows("SELECT id, label FROM history_step WHERE id > ?", (last,)):
        if pattern.search(label):
            last = max(last, step)
    return last
