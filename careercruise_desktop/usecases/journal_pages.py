"""The journal as it is read: page by page, by days, on this day in earlier years, and an entry with all around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.markdown.reading import excerpt
from careercruise_desktop.domain.pieces import Piece, Places, piece_around, places_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.domain.text import clean
from careercruise_desktop.storage.queries import choices
from careercruise_desktop.storage.queries import journal as ask
from careercruise_desktop.storage.reader import Reader, Row
from careercruise_desktop.storage.search import words_of

from .journal_uses import PortfolioUse, uses
from .usecase import UseCase

PAGE = 50
EXCERPT = 200
# Marks, addresses and code take room, too.
_ROOM = 4 * EXCERPT + 400


@dataclass(frozen=True, slots=True)
class JournalFilter:
    """Which entries to show: days are both included, `text` is what was typed to be found; None leaves it open."""

    kind: JournalKind | None = None
    skill_id: int | None = None
    project_id: int | None = None
    role: Role | None = None
    tag: str | None = None
    first: date | None = None
    last: date | None = None
    in_portfolio: bool | None = None
    confidential: bool | None = None
    person_id: int | None = None
    text: str = ""


ALL_ENTRIES = JournalFilter()


class Named(NamedTuple):
    """Something that an entry refers to; `detail` is a code, a kind or an organisation, `role` "" for none."""

    id: int
    name: str
    detail: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class JournalLine:
    """An entry as a list shows it.

    Attributes:
        id: its id.
        day: its day.
        written: when it was begun; None where only the day is known.
        kind: what it tells.
        title: its title.
        excerpt: the first words of its text, in one line, without marks.
        role: its role.
        project: its project, the code as detail.
        skills: its skills by name.
        tags: its tags in order.
        minutes: how long it took.
        parts: how many of the four STAR parts are written.
        in_portfolio: whether it is offered to the portfolio.
        confidential: whether it stays out of every document.
        files: how many files are attached.
        found: where words were looked for, the piece of the text around the first of them; None where they are not in
            the text, or none were looked for.
        title_places: where the words that were looked for stand in the title.
    """

    id: int
    day: date
    written: Moment | None
    kind: JournalKind
    title: str
    excerpt: str
    role: Role | None
    project: Named | None
    skills: tuple[Named, ...]
    tags: tuple[str, ...]
    minutes: int | None
    parts: int
    in_portfolio: bool
    confidential: bool
    files: int
    found: Piece | None = None
    title_places: Places = ()

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands in its list: the next page begins after it."""
        return (self.day.isoformat(), self.id)


@dataclass(frozen=True, slots=True)
class JournalPage:
    """A page of entries, newest first.

    `more` says that there are older ones after the last of it, `newer` that there are some before the first.
    """

    lines: tuple[JournalLine, ...]
    more: bool
    newer: bool = False


@dataclass(frozen=True, slots=True)
class EntryAround:
    """An entry with the names of what it refers to, and where it is used."""

    entry: JournalEntry
    project: Named | None
    milestone: Named | None
    skills: tuple[Named, ...]
    people: tuple[Named, ...]
    uses: tuple[PortfolioUse, ...]


@dataclass(frozen=True, slots=True)
class JournalDay:
    """A day with entries: how many, and of which kinds."""

    day: date
    n: int
    kinds: tuple[tuple[JournalKind, int], ...]


@dataclass(frozen=True, slots=True)
class YearsAgo:
    """The entries of the same day in an earlier year."""

    years: int
    day: date
    lines: tuple[JournalLine, ...]


@dataclass(frozen=True, slots=True)
class Choices:
    """What entries can be filtered by, each with how many entries have it: kinds, skills, projects, tags, people."""

    kinds: tuple[tuple[JournalKind, int], ...]
    skills: tuple[tuple[Named, int], ...]
    projects: tuple[tuple[Named, int], ...]
    tags: tuple[tuple[str, int], ...]
    people: tuple[tuple[Named, int], ...] = ()


class JournalPages(UseCase):
    """Reads the journal. Each read raises Unreadable where the file cannot be read."""

    def page(
        self,
        wanted: JournalFilter = ALL_ENTRIES,
        *,
        after: JournalLine | None = None,
        since: JournalLine | None = None,
        limit: int = PAGE,
    ) -> JournalPage:
        """A page of entries, newest first; the next page begins after the last line of this one.

        Args:
            wanted: what they have to be.
            after: the last line before the page.
            since: where the page begins, instead: at this line, also where its entry is gone by now.
            limit: how many entries.
        """
        place = ask.NEWEST if after is None else after.place
        if since is not None:
            place = (since.place[0], since.place[1] + 1)
        with self._store.read() as reader:
            rows = ask.page(reader, _sought(wanted), place=place, limit=limit + 1, room=_ROOM)
            lines = _read_lines(reader, rows[:limit], wanted)
        return JournalPage(lines, len(rows) > limit)

    def page_before(
        self, wanted: JournalFilter = ALL_ENTRIES, *, before: JournalLine, limit: int = PAGE
    ) -> JournalPage:
        """The entries right before a line, newest first."""
        with self._store.read() as reader:
            rows = ask.page(reader, _sought(wanted), place=before.place, limit=limit + 1, room=_ROOM, newer=True)
            newer = len(rows) > limit
            lines = _read_lines(reader, rows[1:] if newer else rows, wanted)
        return JournalPage(lines, more=True, newer=newer)

    def oldest(self, wanted: JournalFilter = ALL_ENTRIES, *, limit: int = PAGE) -> JournalPage:
        """The oldest entries, newest first."""
        with self._store.read() as reader:
            rows = ask.page(reader, _sought(wanted), place=ask.OLDEST, limit=limit + 1, room=_ROOM, newer=True)
            newer = len(rows) > limit
            lines = _read_lines(reader, rows[1:] if newer else rows, wanted)
        return JournalPage(lines, more=False, newer=newer)

    def around(
        self, key: int, wanted: JournalFilter = ALL_ENTRIES, *, newer: int = PAGE // 2, older: int = PAGE
    ) -> JournalPage | None:
        """An entry with those right before and after it; None where it is not among what is wanted."""
        sought = _sought(wanted)
        with self._store.read() as reader:
            place = ask.place_of(reader, sought, key)
            if place is None:
                return None
            before = ask.page(reader, sought, place=place, limit=newer + 1, room=_ROOM, newer=True)
            more_before = len(before) > newer
            after = ask.page(reader, sought, place=(place[0], place[1] + 1), limit=older + 1, room=_ROOM)
            rows = [*(before[1:] if more_before else before), *after[:older]]
            lines = _read_lines(reader, rows, wanted)
        return JournalPage(lines, len(after) > older, more_before)

    def count(self, wanted: JournalFilter = ALL_ENTRIES) -> int:
        """How many entries there are."""
        with self._store.read() as reader:
            return ask.count(reader, _sought(wanted))

    def entry(self, key: int) -> EntryAround:
        """One entry with the names of all that it refers to.

        Raises:
            Refused: it no longer exists.
        """
        today = self.today
        with self._store.read() as reader:
            entry = reader.get(JournalEntry, key)
            return EntryAround(
                entry,
                _one(reader, "project", entry.project_id),
                _one(reader, "milestone", entry.milestone_id),
                _named(reader, "skill", entry.skills),
                _named(reader, "person", entry.people),
                uses(reader, entry, today),
            )

    def line(self, key: int) -> JournalLine | None:
        """One entry as a list shows it; None where it is gone."""
        with self._store.read() as reader:
            entry = reader.look(JournalEntry, key)
            rows = ask.of_days(reader, [entry.day], room=_ROOM) if entry is not None else []
            return next(iter(_lines(reader, [row for row in rows if row[0] == key])), None)

    def month(self, day: date, wanted: JournalFilter = ALL_ENTRIES) -> tuple[JournalDay, ...]:
        """The days with entries in the month of a day, in order; the days of the filter do not count."""
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        with self._store.read() as reader:
            rows = ask.day_counts(reader, _sought(replace(wanted, first=first, last=last)))
        found: dict[str, list[tuple[JournalKind, int]]] = {}
        for text, kind, n in rows:
            found.setdefault(text, []).append((JournalKind(kind), n))
        order = list(JournalKind)
        return tuple(
            JournalDay(
                date.fromisoformat(text),
                sum(n for _, n in kinds),
                tuple(sorted(kinds, key=lambda each: order.index(each[0]))),
            )
            for text, kinds in found.items()
        )

    def on_this_day(self, day: date | None = None) -> tuple[YearsAgo, ...]:
        """What was told on the same day in earlier years, the last one first; 29 February comes with the 28th."""
        now = day or self.today
        with self._store.read() as reader:
            oldest = ask.first_day(reader)
            days = _same_days(now, oldest.year) if oldest is not None else []
            lines = _lines(reader, ask.of_days(reader, days, room=_ROOM)) if days else ()
        by_day: dict[date, list[JournalLine]] = {}
        for line in lines:
            by_day.setdefault(line.day, []).append(line)
        return tuple(YearsAgo(now.year - each.year, each, tuple(told)) for each, told in by_day.items())

    def choices(self) -> Choices:
        """What the entries can be filtered by; for a worker."""
        with self._store.read() as reader:
            kinds = {key: n for key, _, _, n in ask.facets(reader, "kind")}
            skills, projects, people = (ask.facets(reader, name) for name in ("skill", "project", "person"))
            sets = ask.tags(reader)
        counted: dict[str, int] = {}
        for text, n in sets:
            for tag in text.split():
                counted[tag] = counted.get(tag, 0) + n
        return Choices(
            tuple((kind, kinds[kind.value]) for kind in JournalKind if kind.value in kinds),
            tuple((Named(key, name, detail), n) for key, name, detail, n in skills),
            tuple((Named(key, name, detail), n) for key, name, detail, n in projects),
            tuple(sorted(counted.items(), key=lambda each: (-each[1], each[0]))),
            tuple((Named(key, name, detail), n) for key, name, detail, n in people),
        )


def _sought(wanted: JournalFilter) -> ask.Sought:
    return ask.Sought(
        kind=wanted.kind.value if wanted.kind is not None else None,
        skill_id=wanted.skill_id,
        project_id=wanted.project_id,
        role=wanted.role.value if wanted.role is not None else None,
        tag=clean(wanted.tag).text.strip().lstrip("#").lower() if wanted.tag else None,
        first=wanted.first,
        last=wanted.last,
        in_portfolio=wanted.in_portfolio,
        confidential=wanted.confidential,
        person_id=wanted.person_id,
        text=wanted.text,
    )


def _read_lines(reader: Reader, rows: Sequence[Row], wanted: JournalFilter) -> tuple[JournalLine, ...]:
    """Rows as lines, the words that were looked for marked in them."""
    lines = _lines(reader, rows)
    words = words_of(wanted.text)
    if not words:
        return lines
    texts = ask.texts_of(reader, [line.id for line in lines])
    return tuple(_marked(line, texts.get(line.id, ""), words) for line in lines)


def _lines(reader: Reader, rows: Sequence[Row]) -> tuple[JournalLine, ...]:
    skills: dict[int, list[Named]] = {}
    for key, skill, name in ask.skills_of(reader, [row[0] for row in rows]) if rows else ():
        skills.setdefault(key, []).append(Named(skill, name))
    return tuple(_line(row, tuple(skills.get(row[0], ()))) for row in rows)


def _line(row: Row, skills: tuple[Named, ...]) -> JournalLine:
    (
        key, day, at, zone, kind, title, text, role, project, name, code, minutes, tags, parts, shown, confidential,
        files,
    ) = row  # fmt: skip
    return JournalLine(
        id=key,
        day=date.fromisoformat(day),
        written=None if at is None or zone is None else Moment(at, zone),
        kind=JournalKind(kind),
        title=title,
        excerpt=_excerpt(text),
        role=Role(role) if role else None,
        project=None if project is None else Named(project, name, code),
        skills=skills,
        tags=tuple(tags.split()),
        minutes=minutes,
        parts=parts,
        in_portfolio=bool(shown),
        confidential=bool(confidential),
        files=files,
    )


@lru_cache(maxsize=1024)
def _excerpt(text: str) -> str:
    """The first words of a text; the same entries are listed again and again while one types or chooses."""
    return excerpt(text, EXCERPT)


def _marked(line: JournalLine, text: str, words: Sequence[str]) -> JournalLine:
    return replace(line, found=piece_around(text, words), title_places=places_of(line.title, words))


def _one(reader: Reader, kind: str, key: int | None) -> Named | None:
    return next(iter(_named(reader, kind, () if key is None else (key,))), None)


def _named(reader: Reader, kind: str, keys: Sequence[int] | frozenset[int]) -> tuple[Named, ...]:
    rows = choices.named(reader, kind, keys)
    found = [Named(key, name, detail, role) for key, name, role, detail in rows]
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.id)))


def _same_days(day: date, oldest: int) -> list[date]:
    """The same day in each earlier year, the last one first."""
    found: list[date] = []
    for year in range(day.year - 1, oldest - 1, -1):
        leap = (date(year, 3, 1) - timedelta(days=1)).day == 29
        if day.month == 2 and day.day == 28 and leap and not _leap_day_comes(day):
            found.append(date(year, 2, 29))
        if (day.month, day.day) != (2, 29) or leap:
            found.append(day.replace(year=year))
    return found


def _leap_day_comes(day: date) -> bool:
    return (day + timedelta(days=1)).month == 2
