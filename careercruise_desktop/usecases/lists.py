"""The lists: every kind of record as plain rows, filtered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.figures.adherence import Adherence, statuses
from careercruise_desktop.domain.figures.credits import credit_standing, days_left
from careercruise_desktop.domain.figures.freshness import freshness
from careercruise_desktop.domain.journal import STAR_FIELDS
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal, Moment, Span
from careercruise_desktop.storage.queries import certificates as certificate_rows
from careercruise_desktop.storage.queries import lists as ask
from careercruise_desktop.storage.queries.blocks import BlockRow as PlannedRow
from careercruise_desktop.storage.reader import Reader, Row

from .list_rows import (
    BlockRow,
    CertificateRow,
    ContactRow,
    CreditRow,
    EntryRow,
    FeedbackRow,
    FileRow,
    JournalRow,
    MilestoneRow,
    PersonRow,
    ProjectRow,
    SkillRow,
    TaskRow,
    TimerRow,
)
from .milestone_status import NOTHING, Beside, Judge, beside, dates_of, judge
from .running import running, with_running
from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class Filters:
    """What to list: days (both included), a project by code, a role, one id, at most so many; None leaves it open.

    Projects that were put away, and milestones of those, are left out unless `archived` or one of them is named; so are
    skills that were put away.
    The day is that of the work, the due date of a task or milestone, the days a project runs, the last use of a skill,
    the last talk with a person, the day a certificate was earned.
    """

    first: date | None = None
    last: date | None = None
    project: str | None = None
    role: Role | None = None
    id: int | None = None
    limit: int | None = None
    archived: bool = False


EVERYTHING = Filters()


class Lists(UseCase):
    """Reads lists. Each raises Refused for a project that does not exist."""

    def entries(self, filters: Filters = EVERYTHING) -> list[EntryRow]:
        """Logged work, newest first."""
        return [_entry(row) for row in self._rows(ask.entries, filters)]

    def blocks(self, filters: Filters = EVERYTHING) -> list[BlockRow]:
        """Planned blocks, newest first, with what became of them; each time of a repeating one is a row of its own.

        Where no last day is given, those are listed up to four weeks ahead, and never more than two years.
        """
        now = self._clock.now()
        with self._store.read() as reader:
            found = ask.blocks(reader, meant(reader, filters), now.day)
            codes = ask.project_codes(reader)
            entries = ask.entries_of_days(reader, (block.when.day for block in found))
            run = running(reader, now)
        by_day: dict[date, list[PlannedRow]] = {}
        for block in found:
            by_day.setdefault(block.when.day, []).append(block)
        outcomes = {
            day: statuses(blocks, with_running(entries.get(day, []), run, day)) for day, blocks in by_day.items()
        }
        return [_block(block, codes, outcomes[block.when.day][block.id], now) for block in found]

    def blocks_end(self, filters: Filters = EVERYTHING) -> date | None:
        """The last day up to which repeating blocks are listed, where the period asks for later ones; else None.

        A period that only begins later has none of them either.
        """
        last = ask.last_listed(filters.first, filters.last, self.today)
        wanted = filters.last or filters.first
        return last if wanted is not None and wanted > last else None

    def tasks(self, filters: Filters = EVERYTHING) -> list[TaskRow]:
        """Tasks by due date, those that are over last."""
        return [
            TaskRow(key, title, Role(role), code, minutes, _day(due), status, person, _day(follow_up))
            for key, title, role, code, minutes, due, status, person, follow_up in self._rows(ask.tasks, filters)
        ]

    def milestones(self, filters: Filters = EVERYTHING) -> list[MilestoneRow]:
        """Milestones by due date."""
        today = self.today
        with self._store.read() as reader:
            rows = ask.milestones(reader, meant(reader, filters))
            around = beside(reader, [row[0] for row in rows], today)
            by = judge(reader.settings(), today)
        return [_milestone(row, by, around.get(row[0], NOTHING)) for row in rows]

    def projects(self, filters: Filters = EVERYTHING) -> list[ProjectRow]:
        """Projects by code."""
        return [
            ProjectRow(
                key, name, code, client, _day(start), _day(baseline), _day(finish),
                Decimal(budget) if budget is not None else None, currency, bool(confidential), bool(archived),
            )
            for key, name, code, client, start, baseline, finish, budget, currency, confidential, archived
            in self._rows(ask.projects, filters)
        ]  # fmt: skip

    def skills(self, filters: Filters = EVERYTHING) -> list[SkillRow]:
        """Skills by name."""
        today = self.today
        return [
            SkillRow(key, name, kind, level, target, _day(used), freshness(_day(used), today, half_life), bool(away))
            for key, name, kind, level, target, used, half_life, away in self._rows(ask.skills, filters)
        ]

    def journal(self, filters: Filters = EVERYTHING) -> list[JournalRow]:
        """Journal entries, newest first."""
        with self._store.read() as reader:
            rows = ask.journal(reader, meant(reader, filters))
            files = ask.files(reader, "journal_entry", [row[0] for row in rows])
        return [_journal(row, files.get(row[0], [])) for row in rows]

    def feedback(self, filters: Filters = EVERYTHING) -> list[FeedbackRow]:
        """Feedback, newest first."""
        return [
            FeedbackRow(
                key, date.fromisoformat(day), source, person, code,
                tuple((name, value) for name, value in zip(DIMENSIONS, rest[:5], strict=True) if value is not None),
                *rest[5:],
            )
            for key, day, source, person, code, *rest in self._rows(ask.feedback, filters)
        ]  # fmt: skip

    def people(self, filters: Filters = EVERYTHING) -> list[PersonRow]:
        """People by name."""
        return [
            PersonRow(key, name, relation, organisation, cadence, _day(talked), influence, interest, bool(archived))
            for key, name, relation, organisation, cadence, talked, influence, interest, archived
            in self._rows(ask.people, filters)
        ]  # fmt: skip

    def certificates(self, filters: Filters = EVERYTHING) -> list[CertificateRow]:
        """Certificates by name, with the credits of their present cycle."""
        today = self.today
        with self._store.read() as reader:
            rows = ask.certificates(reader, meant(reader, filters))
            known = reader.several(Certificate, [row[0] for row in rows])
            rules, earned = certificate_rows.rules(reader), certificate_rows.credits_earned(reader)
        return [
            _certificate(known[key], rules.get(key, []), earned.get(key, []), today) for key in (row[0] for row in rows)
        ]

    def contact(self, key: int) -> ContactRow:
        """One conversation.

        Raises:
            Refused: there is none with that id.
        """
        with self._store.read() as reader:
            row = ask.contact(reader, key)
        if row is None:
            raise Refused("This contact no longer exists.")
        return ContactRow(row[0], row[1], date.fromisoformat(row[2]), row[3])

    def timer(self, key: int) -> TimerRow:
        """The running timer.

        Raises:
            Refused: there is none with that id.
        """
        with self._store.read() as reader:
            row = ask.timer(reader, key)
        if row is None:
            raise Refused("This timer no longer runs.")
        key, title, role, code, start, zone, skills = row
        return TimerRow(key, title, Role(role), code, Moment(start, zone), _split(skills))

    def _rows(self, query: Callable[[Reader, ask.Wanted], list[Row]], filters: Filters) -> list[Row]:
        with self._store.read() as reader:
            return query(reader, meant(reader, filters))


def meant(reader: Reader, filters: Filters) -> ask.Wanted:
    """What filters mean, with the id of their project.

    Raises:
        Refused: the project does not exist.
    """
    key: int | None = None
    if filters.project is not None:
        key = ask.project_id(reader, filters.project)
        if key is None:
            raise Refused(f"There is no project “{filters.project}”.", "project")
    role = filters.role.value if filters.role is not None else None
    return ask.Wanted(filters.first, filters.last, key, role, filters.id, filters.limit, filters.archived)


def _entry(row: Row) -> EntryRow:
    key, title, role, code, day, minutes, start, end, zone, skills, note, source = row
    when = DayTotal(date.fromisoformat(day), minutes, zone) if start is None else Span(start, end, zone)
    return EntryRow(key, title, Role(role), code, when, _split(skills), note, source)


def _journal(row: Row, files: list[Row]) -> JournalRow:
    key, day, kind, title, role, code, minutes, skills, people, shown, confidential, body, *more = row
    milestone, at, zone, tags, *star = more
    return JournalRow(
        key, date.fromisoformat(day), kind, title, Role(role) if role else None, code, minutes, _split(skills),
        _split(people), bool(shown), bool(confidential), body, milestone,
        Moment(at, zone) if at is not None and zone else None, tuple(tags.split()),
        tuple((name, text) for name, text in zip(STAR_FIELDS, star, strict=True) if text.strip()),
        tuple(FileRow(*each) for each in files),
    )  # fmt: skip


def _block(block: PlannedRow, codes: dict[int, str], outcome: Adherence, now: Moment) -> BlockRow:
    ahead = outcome is Adherence.MISSED and block.when.end > now.at
    status = "planned" if ahead else outcome.value
    code = codes.get(block.project_id or 0, "")
    return BlockRow(block.id, block.title, block.role, code, block.when, block.repeat, status)


def _milestone(row: Row, by: Judge, around: Beside) -> MilestoneRow:
    key, title, code, baseline, *own = row
    one, first = dates_of((key, *own)), date.fromisoformat(baseline)
    slip = ((one.achieved or one.due) - first).days
    (status, risks), progress = by.of(one, around)
    return MilestoneRow(
        key, title, one.role, code, first, one.due, one.achieved, status.value, slip, progress, risks
    )  # fmt: skip


def _certificate(one: Certificate, rules: list[CreditRule], earned: list[Credit], today: date) -> CertificateRow:
    standing = credit_standing(one, rules, earned)
    tallies = (standing.whole, *standing.parts) if rules or earned else ()
    credited = tuple(
        CreditRow(each.category, each.within, each.earned, each.counted, each.least, each.most, each.short)
        for each in tallies
    )
    return CertificateRow(
        one.id, one.name, one.issuer, one.number, one.earned, one.expires, days_left(one, today), one.unit,
        standing.to_earn, credited,
    )  # fmt: skip


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _split(names: str | None) -> tuple[str, ...]:
    return tuple(names.split(ask.SEPARATOR)) if names else ()
