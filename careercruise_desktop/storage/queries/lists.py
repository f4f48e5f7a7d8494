"""The rows of the lists, with names in place of ids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.storage.reader import Reader, Row

from .blocks import BlockRow, once, repeated
from .milestones import STATUS
from .skill_use import LAST_USE

AHEAD, FARTHEST = 28, 732
SEPARATOR = "\x1f"
_PART = 500


class Wanted(NamedTuple):
    """What to list: days (both included), a project, a role, one id, at most so many; None leaves it open.

    `archived`: also projects that were put away, and milestones of those, and skills that were; one that is named is
    meant anyway.
    """

    first: date | None = None
    last: date | None = None
    project_id: int | None = None
    role: str | None = None
    id: int | None = None
    limit: int | None = None
    archived: bool = False

    @property
    def present(self) -> bool:
        """Whether only what was not put away is meant."""
        return not self.archived and self.project_id is None and self.id is None

    def clause(self, table: str, day: str, *, project: str = "project_id", order: str) -> tuple[str, dict[str, object]]:
        """WHERE, ORDER BY and LIMIT over a table's alias, and the values bound in them.

        Args:
            table: the alias.
            day: the expression of the day that the days are about.
            project: the column of the project.
            order: the order.
        """
        tests = {
            "first": (f"{day} >= :first", self.first.isoformat() if self.first else None),
            "last": (f"{day} <= :last", self.last.isoformat() if self.last else None),
            "project": (f"{table}.{project} = :project", self.project_id),
            "role": (f"{table}.role = :role", self.role),
            "id": (f"{table}.id = :id", self.id),
        }
        used = {name: value for name, (_, value) in tests.items() if value is not None}
        where = " AND ".join(tests[name][0] for name in used)
        limit = -1 if self.limit is None else self.limit
        return f"{f' WHERE {where}' if where else ''} ORDER BY {order} LIMIT :limit", {**used, "limit": limit}


def _names(link: str, owner: str, key: str, name: str = "skill") -> str:
    """A column with the names of linked records, by name, separated."""
    return (
        f"(SELECT group_concat(n, char(31)) FROM (SELECT o.name AS n FROM {link} l JOIN {name} o ON o.id = l.{name}_id"
        f" WHERE l.{owner}_id = {key} ORDER BY o.name))"
    )


def project_id(reader: Reader, code: str) -> int | None:
    """The project of a code."""
    row = reader.one("SELECT id FROM project WHERE code = ?", (code.lower().lstrip("#"),))
    return int(row[0]) if row else None


def entries(reader: Reader, wanted: Wanted) -> list[Row]:
    """Newest first: id, title, role, code, day, minutes, start, end, zone, skills, note, source."""
    clause, values = wanted.clause("e", "e.day", order="e.day DESC, e.start_at DESC, e.id DESC")
    return reader.rows(
        "SELECT e.id, e.title, e.role, coalesce(p.code, ''), e.day, e.minutes, e.start_at, e.end_at, e.zone,"
        f" {_names('entry_skill', 'time_entry', 'e.id')}, e.note, e.source"
        f" FROM time_entry e LEFT JOIN project p ON p.id = e.project_id{clause}",
        values,
    )


def blocks(reader: Reader, wanted: Wanted, today: date) -> list[BlockRow]:
    """Newest first, each time of a repeating block by itself, as far as `last_listed` says.

    No farther than `FARTHEST` days from today, for a rule need not end.
    """
    clause, values = wanted.clause("b", "b.day", order="b.start_at DESC, b.id DESC")
    found = once(reader, clause, values)
    last = last_listed(wanted.first, wanted.last, today)
    tests = {"project": "project_id = :project", "role": "role = :role", "id": "id = :id"}
    chosen = {name: value for name, value in values.items() if name in tests}
    where = " AND ".join(tests[name] for name in chosen)
    again = repeated(reader, wanted.first or date.min, last, where=where, **chosen)
    if again:
        found = sorted([*found, *again], key=lambda row: (row.when.start, row.id), reverse=True)
    return found if wanted.limit is None else found[: wanted.limit]


def last_listed(first: date | None, last: date | None, today: date) -> date:
    """Up to which day repeating blocks are listed: without a last day, `AHEAD` days from today or from the first."""
    ahead = max(today, first or today) + timedelta(days=AHEAD) if last is None else last
    return min(ahead, today + timedelta(days=FARTHEST))


def entries_of_days(reader: Reader, days: Iterable[date]) -> dict[date, list[TimeEntry]]:
    """All entries of some days, by day."""
    found: dict[date, list[TimeEntry]] = {}
    texts = sorted({day.isoformat() for day in days})
    for start in range(0, len(texts), _PART):
        part = texts[start : start + _PART]
        for entry in reader.pick(TimeEntry, f"WHERE day IN ({','.join('?' for _ in part)})", part):
            found.setdefault(entry.when.day, []).append(entry)
    return found


def project_codes(reader: Reader) -> dict[int, str]:
    """The code of every project."""
    return dict(reader.rows("SELECT id, code FROM project"))


def tasks(reader: Reader, wanted: Wanted) -> list[Row]:
    """Those that are over last, then by due date, those without one last.

    Rows: id, title, role, code, minutes, due, status, person, follow-up.
    """
    order = "t.status IN ('done', 'dropped'), t.due IS NULL, t.due, t.id"
    clause, values = wanted.clause("t", "coalesce(t.due, t.created)", order=order)
    return reader.rows(
        "SELECT t.id, t.title, t.role, coalesce(p.code, ''), t.minutes, t.due, t.status, coalesce(o.name, ''),"
        " d.follow_up FROM task t LEFT JOIN project p ON p.id = t.project_id"
        " LEFT JOIN delegation d ON d.id = (SELECT max(id) FROM delegation WHERE task_id = t.id)"
        f" LEFT JOIN person o ON o.id = d.person_id{clause}",
        values,
    )


def milestones(reader: Reader, wanted: Wanted) -> list[Row]:
    """By due date: id, title, code, baseline due, and then what `milestones.STATUS` names."""
    clause, values = wanted.clause("m", "m.due", order="m.due, m.id")
    away = "(SELECT id FROM project WHERE archived = 1)"
    source = f"(SELECT * FROM milestone WHERE project_id IS NULL OR project_id NOT IN {away})"
    return reader.rows(
        f"SELECT m.id, m.title, coalesce(p.code, ''), m.baseline_due, {STATUS}"
        f" FROM {source if wanted.present else 'milestone'} m LEFT JOIN project p ON p.id = m.project_id{clause}",
        values,
    )


def projects(reader: Reader, wanted: Wanted) -> list[Row]:
    """By code, those that run in the days: id, name, code, client, dates, budget, currency, confidential, archived."""
    rest = wanted._replace(first=None, last=None)
    clause, values = rest.clause("p", "p.start", project="id", order="p.code")
    lasting = ["p.archived = 0"] if wanted.present else []
    if wanted.first is not None:
        lasting.append("(p.finish IS NULL OR p.finish >= :first)")
        values["first"] = wanted.first.isoformat()
    if wanted.last is not None:
        lasting.append("(p.start IS NULL OR p.start <= :last)")
        values["last"] = wanted.last.isoformat()
    source = f"(SELECT * FROM project p{' WHERE ' + ' AND '.join(lasting) if lasting else ''})"
    return reader.rows(
        "SELECT p.id, p.name, p.code, p.client, p.start, p.baseline_finish, p.finish, p.budget, p.currency,"
        f" p.confidential, p.archived FROM {source} p{clause}",
        values,
    )


def skills(reader: Reader, wanted: Wanted) -> list[Row]:
    """By name, those last used in the days: id, name, kind, level, target, last use, half-life, archived."""
    clause, values = wanted.clause("s", "u.day", order="s.archived, s.name")
    source = "(SELECT * FROM skill WHERE archived = 0)" if wanted.present else "skill"
    return reader.rows(
        "SELECT s.id, s.name, s.kind, (SELECT a.level FROM skill_assessment a WHERE a.skill_id = s.id"
        "   AND a.person_id IS NULL ORDER BY a.day DESC, a.id DESC LIMIT 1), s.target_level, u.day, s.half_life,"
        " s.archived"
        f" FROM {source} s LEFT JOIN ({LAST_USE}) u ON u.skill_id = s.id{clause}",
        values,
    )


def journal(reader: Reader, wanted: Wanted) -> list[Row]:
    """Newest first.

    Rows: id, day, kind, title, role, code, minutes, skills, people, in portfolio, confidential, body, milestone,
    written at, its zone, tags, the four STAR parts.
    """
    clause, values = wanted.clause("j", "j.day", order="j.day DESC, j.id DESC")
    return reader.rows(
        "SELECT j.id, j.day, j.kind, j.title, j.role, coalesce(p.code, ''), j.minutes,"
        f" {_names('journal_skill', 'journal_entry', 'j.id')},"
        f" {_names('journal_person', 'journal_entry', 'j.id', 'person')}, j.in_portfolio, j.confidential, j.body,"
        " coalesce(m.title, ''), j.written_at, j.written_zone, j.tags, j.situation, j.task, j.action, j.result"
        " FROM journal_entry j LEFT JOIN project p ON p.id = j.project_id"
        f" LEFT JOIN milestone m ON m.id = j.milestone_id{clause}",
        values,
    )


def files(reader: Reader, owner: str, keys: Iterable[int]) -> dict[int, list[Row]]:
    """The files attached to some journal entries or certificates, by its id: name, size, type, SHA-256."""
    found: dict[int, list[Row]] = {}
    wanted = sorted(keys)
    for start in range(0, len(wanted), _PART):
        part = wanted[start : start + _PART]
        for key, *row in reader.rows(
            f"SELECT {owner}_id, name, size, media_type, sha256 FROM attachment"
            f" WHERE {owner}_id IN ({','.join('?' for _ in part)}) ORDER BY id",
            part,
        ):
            found.setdefault(key, []).append(tuple(row))
    return found


def feedback(reader: Reader, wanted: Wanted) -> list[Row]:
    """Newest first: id, day, source, person, code, the five ratings, quote, improve, consent."""
    clause, values = wanted.clause("f", "f.day", order="f.day DESC, f.id DESC")
    return reader.rows(
        "SELECT f.id, f.day, f.source, coalesce(o.name, ''), coalesce(p.code, ''), f.leadership, f.partnership,"
        " f.problem_solving, f.communication, f.delivery, f.quote, f.improve, f.consent FROM feedback f"
        f" LEFT JOIN person o ON o.id = f.person_id LEFT JOIN project p ON p.id = f.project_id{clause}",
        values,
    )


def people(reader: Reader, wanted: Wanted) -> list[Row]:
    """By name, those last talked to in the days.

    Rows: id, name, relation, organisation, cadence, last contact, influence, interest, archived.
    """
    clause, values = wanted.clause("o", "c.day", order="o.archived, o.name, o.id")
    return reader.rows(
        "SELECT o.id, o.name, o.relation, o.organisation, o.cadence, c.day, o.influence, o.interest, o.archived"
        " FROM person o LEFT JOIN (SELECT person_id, max(day) AS day FROM contact GROUP BY 1) c"
        f" ON c.person_id = o.id{clause}",
        values,
    )


def certificates(reader: Reader, wanted: Wanted) -> list[Row]:
    """By name, those earned in the days: id."""
    clause, values = wanted.clause("c", "c.earned", order="c.name, c.id")
    return reader.rows(f"SELECT c.id FROM certificate c{clause}", values)


def contact(reader: Reader, key: int) -> Row | None:
    """A conversation: id, person, day, note."""
    return reader.one(
        "SELECT c.id, o.name, c.day, c.note FROM contact c JOIN person o ON o.id = c.person_id WHERE c.id = ?", (key,)
    )


def timer(reader: Reader, key: int) -> Row | None:
    """A running timer: id, title, role, code, start, zone, skills."""
    return reader.one(
        "SELECT t.id, t.title, t.role, coalesce(p.code, ''), t.start_at, t.zone,"
        f" {_names('timer_skill', 'timer', 't.id')}"
        " FROM timer t LEFT JOIN project p ON p.id = t.project_id WHERE t.id = ?",
        (key,),
    )
