"""Finding a record by what one remembers of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from careercruise_desktop.domain import words
from careercruise_desktop.domain.fuzzy import match
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import find as ask
from careercruise_desktop.storage.reader import Reader, Row
from careercruise_desktop.storage.search import Hit, search

from .round_texts import RoundTexts, round_texts, text_with
from .usecase import UseCase

KINDS = {
    "project": "Project",
    "milestone": "Milestone",
    "task": "Task",
    "skill": "Skill",
    "person": "Person",
    "certificate": "Certificate",
    "target_role": "Target role",
    "career_step": "Next step",
    "technology": "Technology",
    "learning_item": "Learning",
    "position": "Position",
    "education": "Education",
    "time_block": "Block",
    "time_entry": "Entry",
    "journal_entry": "Journal",
    "attachment": "File",
    "feedback": "Feedback",
    "leadership_action": "Action",
    "contact": "Talk",
    "delegation": "Delegation",
    "calendar_event": "Appointment",
}
# With what opens in its room only.
_WORDS = {**KINDS, "feedback_request": "Feedback"}


@dataclass(frozen=True, slots=True)
class Found:
    """A record; `places` are the letters of its title that matched."""

    kind: str
    id: int
    title: str
    detail: str
    kind_word: str
    role: Role | None
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """A record that can be found by name, as read once for many key presses.

    `over` is the word for how it ended: "done", "cancelled", "archived"; "" while it goes on. `said` are words of a
    closed round without names, as far as they are shown: they stand in no index.
    """

    kind: str
    id: int
    title: str
    role: str
    detail: str
    day: str
    over: str
    said: tuple[str, ...] = ()


class Finder(UseCase):
    """Finds records of every kind."""

    def names(self) -> list[Name]:
        """Every record with a name; read it once, then hand it to `find` at each key."""
        with self._store.read() as reader:
            return [*(Name(*row) for row in ask.names(reader)), *map(_round, round_texts(reader))]

    def find(self, text: str, names: list[Name], limit: int = 60) -> list[Found]:
        """The best matches: by name in any spelling that keeps the order of letters, then by any word in the text."""
        if not text.strip():
            return self._recent(limit)
        today = self.today
        scored = []
        for name in names:
            fit = match(text, name.title)
            if fit is not None:
                scored.append((fit.score - (6 if name.over else 0), name, fit.places))
        scored.sort(key=lambda row: (-row[0], row[1].title))
        found = [_named(name, places, today) for _, name, places in scored[:limit] if _ > 0]
        seen = {(one.kind, one.id) for one in found}
        found += [one for one in _said(text, names, today) if (one.kind, one.id) not in seen]
        with self._store.read() as reader:
            hits = _newest([hit for hit in search(reader, text, limit) if (hit.kind, hit.id) not in seen])
            by_name = {(name.kind, name.id): name for name in names}
            found += _told(reader, hits, by_name, today)
        return found[:limit]

    def _recent(self, limit: int) -> list[Found]:
        with self._store.read() as reader:
            keys = ask.latest_entries(reader, min(limit, 8))
            rows = ask.told(reader, "time_entry", keys)
        return [_row("time_entry", rows[key], self.today) for key in keys if key in rows]


def _round(one: RoundTexts) -> Name:
    day = one.closed.isoformat()
    return Name("feedback_request", one.id, one.title, "", "without names", day, "", one.texts)


def _said(text: str, names: list[Name], today: date) -> list[Found]:
    """What holds all the words in one text that was said in it."""
    told = ((name, text_with(name.said, text)) for name in names if name.said)
    return [
        Found(name.kind, name.id, name.title, f"{said}, {_when(name.day, today)}", _WORDS[name.kind], None, ())
        for name, said in told
        if said
    ]


def _newest(hits: list[Hit]) -> list[Hit]:
    """Of hits of one kind and title only the newest: a block that comes each day is found once."""
    newest: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        place = (hit.kind, hit.title)
        if place not in newest or hit.id > newest[place].id:
            newest[place] = hit
    return list(newest.values())


def _named(name: Name, places: tuple[int, ...], today: date) -> Found:
    day = name.over
    if name.kind in {"milestone", "task"} and name.day and not day:
        day = f"due {words.day_near(date.fromisoformat(name.day), today)}"
    detail = ", ".join(part for part in (name.detail, day) if part)
    role = Role(name.role) if name.role else None
    return Found(name.kind, name.id, name.title, detail, _WORDS[name.kind], role, places)


def _told(reader: Reader, hits: list[Hit], names: dict[tuple[str, int], Name], today: date) -> list[Found]:
    by_kind: dict[str, list[int]] = {}
    for hit in hits:
        by_kind.setdefault(hit.kind, []).append(hit.id)
    rows = {(kind, key): row for kind, keys in by_kind.items() for key, row in ask.told(reader, kind, keys).items()}
    found = []
    for hit in hits:
        place = (hit.kind, hit.id)
        if place in rows:
            found.append(_row(hit.kind, rows[place], today))
        elif place in names:
            found.append(_named(names[place], (), today))
    return found


def _row(kind: str, row: Row, today: date) -> Found:
    key, title, role, detail, when = row
    said = ", ".join(part for part in (detail.split("\n")[0][:60], _when(when, today)) if part)
    return Found(kind, key, title.split("\n")[0], said, KINDS[kind], Role(role) if role else None, ())


def _when(text: str, today: date) -> str:
    if "T" in text:
        wall = datetime.fromisoformat(text)
        return f"{words.day_near(wall.date(), today)}, {wall:%H:%M}"
    return words.day_near(date.fromisoformat(text), today) if text else ""
