"""The journal page by page, newest first: filtered, searched, by days, and what it can be filtered by."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.storage.names import SEARCH_STRIDE, SEARCHABLE
from careercruise_desktop.storage.reader import Reader, Row
from careercruise_desktop.storage.search import match_words

# The last place of a list that is read from its newest row on.
NEWEST = ("9999-12-31", 1 << 62)
# The place before its oldest one.
OLDEST = ("", 0)

_CODE = next(one.code for one in SEARCHABLE if one.table == "journal_entry")
# Rowids of the index grow with the ids of all kinds: those above the newest journal entry need not be looked at.
# The plus lets the entries be gone through by their days, so that a page is full after a few of them.
_FOUND = (
    f"+j.id IN (SELECT rowid / {SEARCH_STRIDE} FROM search_index WHERE search_index MATCH :words"
    f" AND rowid <= (SELECT coalesce(max(id), 0) FROM journal_entry) * {SEARCH_STRIDE} + {_CODE}"
    f" AND rowid % {SEARCH_STRIDE} = {_CODE})"
)
_TEXT = "CASE WHEN trim(j.body) != '' THEN j.body ELSE trim(j.situation || char(10) || char(10) || j.task) END"
# id, day, written at, its zone, kind, title, text, role, project, its name and code, minutes, tags, STAR parts, flags,
# files
_LINE = (
    f"SELECT j.id, j.day, j.written_at, j.written_zone, j.kind, j.title, substr({_TEXT}, 1, :room), j.role,"
    " j.project_id, coalesce(p.name, ''), coalesce(p.code, ''), j.minutes, j.tags,"
    " (j.situation != '') + (j.task != '') + (j.action != '') + (j.result != ''), j.in_portfolio, j.confidential,"
    " (SELECT count(*) FROM attachment a WHERE a.journal_entry_id = j.id)"
    " FROM journal_entry j LEFT JOIN project p ON p.id = j.project_id"
)
_FACETS = {
    "kind": "SELECT kind, kind, '', count(*) FROM journal_entry GROUP BY 1",
    "skill": (
        "SELECT s.id, s.name, s.kind, count(*) FROM journal_skill k JOIN skill s ON s.id = k.skill_id GROUP BY s.id"
        " ORDER BY s.name COLLATE NOCASE, s.id"
    ),
    "person": (
        "SELECT p.id, p.name, p.organisation, count(*) FROM journal_person k JOIN person p ON p.id = k.person_id"
        " GROUP BY p.id ORDER BY p.name COLLATE NOCASE, p.id"
    ),
    "project": (
        "SELECT p.id, p.name, p.code, count(*) FROM journal_entry j JOIN project p ON p.id = j.project_id GROUP BY p.id"
        " ORDER BY p.name COLLATE NOCASE, p.id"
    ),
}


class Sought(NamedTuple):
    """Which journal entries: days are both included, `text` is what was typed to be found; None leaves it open."""

    kind: str | None = None
    skill_id: int | None = None
    project_id: int | None = None
    role: str | None = None
    tag: str | None = None
    first: date | None = None
    last: date | None = None
    in_portfolio: bool | None = None
    confidential: bool | None = None
    person_id: int | None = None
    text: str = ""

    def clause(self) -> tuple[str, dict[str, object]]:
        """The tests over the alias j, without WHERE ("1" for none), and the values bound in them."""
        tests = {
            "kind": ("j.kind = :kind", self.kind),
            "skill": (
                "+j.id IN (SELECT journal_entry_id FROM journal_skill WHERE skill_id = :skill)",
                self.skill_id,
            ),
            "person": (
                "+j.id IN (SELECT journal_entry_id FROM journal_person WHERE person_id = :person)",
                self.person_id,
            ),
            "project": ("j.project_id = :project", self.project_id),
            "role": ("j.role = :role", self.role),
            "tag": ("instr(' ' || j.tags || ' ', :tag)", f" {self.tag} " if self.tag else None),
            "first": ("j.day >= :first", self.first.isoformat() if self.first else None),
            "last": ("j.day <= :last", self.last.isoformat() if self.last else None),
            "shown": ("j.in_portfolio = :shown", None if self.in_portfolio is None else int(self.in_portfolio)),
            "hidden": ("j.confidential = :hidden", None if self.confidential is None else int(self.confidential)),
            "words": (_FOUND, expression(self.text) or None),
            # Marks alone are in no entry as words.
            "marks": ("0", True if self.text.strip() and not expression(self.text) else None),
        }
        used: dict[str, object] = {name: value for name, (_, value) in tests.items() if value is not None}
        return " AND ".join(tests[name][0] for name in used) or "1", used


def expression(text: str) -> str:
    """The FTS5 expression of a typed text; a tag is found with or without its "#"."""
    words = match_words(text).split()
    return " AND ".join(f'({word} OR "{word[2:]})' if re.match(r'"#[^"]', word) else word for word in words)


def page(
    reader: Reader, sought: Sought, *, place: tuple[str, int], limit: int, room: int, newer: bool = False
) -> list[Row]:
    """Entries after a place (day, id), or those right before it (`newer`).

    They come newest first, each with so many characters of its text.
    """
    where, values = sought.clause()
    beyond, order = (">", "") if newer else ("<", " DESC")
    # Which ones is decided by the index alone; only those of the page are read as a whole.
    return reader.rows(
        f"{_LINE} WHERE j.id IN (SELECT j.id FROM journal_entry j WHERE {where} AND (j.day, j.id) {beyond} (:day, :id)"
        f" ORDER BY j.day{order}, j.id{order} LIMIT :limit) ORDER BY j.day DESC, j.id DESC",
        {**values, "day": place[0], "id": place[1], "limit": limit, "room": room},
    )


def place_of(reader: Reader, sought: Sought, key: int) -> tuple[str, int] | None:
    """Where an entry stands among those that are meant; None where it is none of them."""
    where, values = sought.clause()
    row = reader.one(f"SELECT j.day, j.id FROM journal_entry j WHERE {where} AND j.id = :key", {**values, "key": key})
    return None if row is None else (str(row[0]), int(row[1]))


def count(reader: Reader, sought: Sought) -> int:
    """How many entries are meant."""
    where, values = sought.clause()
    return reader.number(f"SELECT count(*) FROM journal_entry j WHERE {where}", values)


def of_days(reader: Reader, days: Sequence[date], *, room: int) -> list[Row]:
    """The entries of some days, newest first."""
    marks = ",".join(f":d{at}" for at in range(len(days)))
    values: dict[str, object] = {f"d{at}": day.isoformat() for at, day in enumerate(days)}
    return reader.rows(f"{_LINE} WHERE j.day IN ({marks}) ORDER BY j.day DESC, j.id DESC", {**values, "room": room})


def day_counts(reader: Reader, sought: Sought) -> list[Row]:
    """Days with entries, in order: day, kind, how many."""
    where, values = sought.clause()
    return reader.rows(
        f"SELECT j.day, j.kind, count(*) FROM journal_entry j WHERE {where} GROUP BY 1, 2 ORDER BY 1, 2", values
    )


def skills_of(reader: Reader, keys: Iterable[int]) -> list[Row]:
    """The skills of some entries, by name: entry, skill, name."""
    wanted = sorted(keys)
    marks = ",".join("?" for _ in wanted)
    return reader.rows(
        "SELECT k.journal_entry_id, s.id, s.name FROM journal_skill k JOIN skill s ON s.id = k.skill_id"
        f" WHERE k.journal_entry_id IN ({marks}) ORDER BY s.name COLLATE NOCASE, s.id",
        wanted,
    )


def texts_of(reader: Reader, keys: Iterable[int]) -> dict[int, str]:
    """All that was written in some entries but for their titles, by id."""
    wanted = sorted(keys)
    marks = ",".join("?" for _ in wanted)
    parts = " || char(10) || ".join(("body", "situation", "task", "action", "result", "tags"))
    return dict(reader.rows(f"SELECT id, {parts} FROM journal_entry WHERE id IN ({marks})", wanted))


def first_day(reader: Reader) -> date | None:
    """The day of the oldest entry."""
    row = reader.one("SELECT min(day) FROM journal_entry")
    return date.fromisoformat(row[0]) if row and row[0] else None


def facets(reader: Reader, name: str) -> list[Row]:
    """The kinds, skills or projects that entries have: key, name, a word about it, how many entries."""
    return reader.rows(_FACETS[name])


def tags(reader: Reader) -> list[Row]:
    """The sets of tags that entries have, each as stored, and how many entries have just these."""
    return reader.rows("SELECT tags, count(*) FROM journal_entry WHERE tags != '' GROUP BY 1")


def newest_of_kind(reader: Reader, kind: str, first: date, last: date) -> int | None:
    """The newest entry of a kind in a range of days."""
    row = reader.one(
        "SELECT id FROM journal_entry WHERE day BETWEEN ? AND ? AND kind = ? ORDER BY day DESC, id DESC LIMIT 1",
        (first.isoformat(), last.isoformat(), kind),
    )
    return int(row[0]) if row else None
