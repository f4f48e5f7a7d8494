"""Learning: what is learned from, the reading list, and the time it took; each verb is one act of the history."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from careercruise_desktop.domain import words
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus, as_status, worked_on
from careercruise_desktop.domain.learning_line import LearningDraft
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import Skill, SkillKind
from careercruise_desktop.domain.spans import DayTotal, When
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import choices
from careercruise_desktop.storage.queries import learning as ask
from careercruise_desktop.storage.reader import Reader, Row

from .consequences import with_consequences
from .entries import may_be_logged
from .usecase import UseCase

PAGE = 500
_LABELS = {
    LearningStatus.PLANNED: "Plan learning item",
    LearningStatus.DOING: "Begin learning item",
    LearningStatus.DONE: "Finish learning item",
    LearningStatus.STOPPED: "Stop learning item",
}


@dataclass(frozen=True, slots=True)
class LearningFilter:
    """Which items to show; None leaves it open.

    Attributes:
        statuses: how far they are.
        kind: how it is learned.
        skill_id: with a skill.
        limit: at most so many.
    """

    statuses: tuple[LearningStatus, ...] = tuple(LearningStatus)
    kind: LearningKind | None = None
    skill_id: int | None = None
    limit: int = PAGE


EVERYTHING = LearningFilter()


@dataclass(frozen=True, slots=True)
class LearningLine:
    """An item with its hours.

    Attributes:
        id: its id.
        title: its title.
        kind: how it is learned.
        provider: who offers it, or "".
        status: how far it is.
        typed: minutes that were typed in and not logged.
        logged: minutes of the `entries` that were logged on it.
        entries: how many entries these are.
        last: the day of the newest of them; None without any.
        estimate: the minutes that it is to take, or None.
        cost: what it cost in `currency`, or None.
        currency: ISO 4217.
        url: where it is, or "".
        started: the day it was begun.
        finished: the day it was finished.
        credits: minutes of credit that it brought, for all certificates.
        skills: id and name of each of its skills, by name.
    """

    id: int
    title: str
    kind: LearningKind
    provider: str
    status: LearningStatus
    typed: int
    logged: int
    entries: int
    last: date | None
    estimate: int | None
    cost: Decimal | None
    currency: str
    url: str
    started: date | None
    finished: date | None
    credits: int
    skills: tuple[tuple[int, str], ...]

    @property
    def minutes(self) -> int:
        """All minutes: typed and logged ones, none of them twice."""
        return self.typed + self.logged

    @property
    def share(self) -> float | None:
        """How much of the estimate is learned, 0 to 1; 1 when it is done, None without an estimate."""
        if self.status is LearningStatus.DONE:
            return 1.0
        return min(1.0, self.minutes / self.estimate) if self.estimate else None


@dataclass(frozen=True, slots=True)
class LearningCounts:
    """How many items have each status, and what is still ahead.

    Attributes:
        by_status: the number of items of every status.
        left: minutes that items planned or under way still ask for, by those with an estimate.
        estimated: how many of these have one.
        open: how many of these there are.
    """

    by_status: dict[LearningStatus, int]
    left: int
    estimated: int
    open: int


@dataclass(frozen=True, slots=True)
class Learned:
    """What was learned in a period.

    Typed minutes have no day of their own: they count on the day on which their item was finished.

    Attributes:
        first: the first day.
        last: the last day.
        logged: minutes of the `entries` of items on days of the period.
        entries: how many.
        typed: typed minutes of items that were finished in the period.
        finished: how many items these are.
        cost: what items begun in the period cost, by currency.
    """

    first: date
    last: date
    logged: int
    entries: int
    typed: int
    finished: int
    cost: dict[str, Decimal]

    @property
    def minutes(self) -> int:
        """Logged and typed minutes."""
        return self.logged + self.typed


@dataclass(frozen=True, slots=True)
class LoggedLearning:
    """Time that was logged on an item: the entry, and the item as it is now."""

    entry: TimeEntry
    item: LearningItem


class Learning(UseCase):
    """The verbs of learning. Each raises Refused where the item is gone, Unreadable where nothing can be saved."""

    def add(self, item: LearningItem) -> LearningItem:
        """Add an item; what is planned goes to the end of the reading list.

        Raises:
            Refused: the title is empty, a number or an address is impossible, or it ends before it begins.
        """
        with self._store.write(f"Add learning item {words.shortened(item.title)}") as desk:
            return keep_new(desk, item, self.today)

    def add_line(self, line: LearningDraft, *, create: bool = False) -> LearningItem:
        """Add what a line tells of, a course where it does not say what it is.

        Args:
            line: what was typed.
            create: also make the skills that do not exist yet, in the same act.

        Raises:
            Refused: there is no skill of a name ("skills") and none is to be made, or as `add`.
        """
        with self._store.write(f"Add learning item {words.shortened(line.title)}") as desk:
            known = {name: choices.with_name(desk, "skill", name) for name in line.skills}
            missing = [name for name, found in known.items() if found is None]
            if missing and not create:
                told = words.listed([f"“{words.shortened(name)}”" for name in missing])
                raise Refused(f"There is no skill {told}.", "skills")
            for name in missing:
                known[name] = desk.add(checked(Skill(name=name, kind=SkillKind.TECHNICAL))).id
            item = LearningItem(
                title=line.title, kind=line.kind or LearningKind.COURSE, provider=line.provider,
                estimate=line.estimate, url=line.url, skills=frozenset(filter(None, known.values())),
            )  # fmt: skip
            if line.cost is not None:
                item = replace(item, cost=line.cost, currency=line.currency)
            return keep_new(desk, item, self.today)

    def unknown_skills(self, line: LearningDraft) -> tuple[str, ...]:
        """The names of a line that no skill has."""
        if not line.skills:
            return ()
        with self._store.read() as reader:
            return tuple(name for name in line.skills if choices.with_name(reader, "skill", name) is None)

    def change(self, item: LearningItem) -> LearningItem:
        """Keep a changed item; its days follow its status. Quick changes of the same one are one step of the history.

        Raises:
            Refused: the title is empty, a number or an address is impossible, or it ends before it begins.
        """
        with self._store.write("Edit learning item", merge=f"learning_item:{item.id}") as desk:
            before = desk.get(LearningItem, item.id)
            return desk.save(checked(with_consequences(desk, before, checked(item), self.today)))

    def set_status(self, key: int, status: LearningStatus, day: date | None = None) -> LearningItem:
        """Say how far an item is, since today where no day is given.

        Raises:
            Refused: the day is still to come, or it would be finished before it was begun.
        """
        today = self.today
        if day is not None and day > today:
            raise Refused("That day is still to come.", "day")
        with self._store.write(_LABELS[status]) as desk:
            item = desk.get(LearningItem, key)
            if day is not None and status is LearningStatus.DOING:
                item = replace(item, started=day)
            if day is not None and status is LearningStatus.DONE:
                item = replace(item, finished=day)
            return desk.save(checked(as_status(item, status, today)))

    def move(self, key: int, place: int) -> tuple[LearningItem, ...]:
        """Put an item at a place of the reading list, 0 for the first; returns the list in its new order.

        Raises:
            Refused: it is not in the reading list, for it is under way or over.
        """
        with self._store.write("Move in reading list", merge="move in reading list") as desk:
            moved = desk.get(LearningItem, key)
            if moved.status is not LearningStatus.PLANNED:
                raise Refused("Only what is planned stands in the reading list.", "status")
            order = [each for each in ask.reading_list(desk) if each.id != key]
            order.insert(max(0, min(place, len(order))), moved)
            return tuple(
                each if each.position == number else desk.save(replace(each, position=number))
                for number, each in enumerate(order)
            )

    def log(
        self, key: int, when: When, *, role: Role | None = None, note: str = "", skills: frozenset[int] | None = None
    ) -> LoggedLearning:
        """Log time on an item: an entry with its title and skills, and a planned item is under way by it.

        Args:
            key: the item.
            when: when it was.
            role: of the entry; by the kinds of the skills if it is not given.
            note: of the entry.
            skills: ids of the skills of the entry; those of the item if they are not given.

        Raises:
            Refused: it lasts over 24 hours, or is still to come ("when").
        """
        if isinstance(when, DayTotal) and when.day > self.today:
            raise Refused("That day is still to come.", "when")
        with self._store.write("Log learning") as desk:
            item = desk.get(LearningItem, key)
            used = item.skills if skills is None else skills
            entry = TimeEntry(
                title=item.title, role=role or _role(desk, used), when=when, skills=used, note=note,
                learning_item_id=item.id,
            )  # fmt: skip
            kept = desk.add(may_be_logged(entry, self._clock.now()))
            return LoggedLearning(kept, desk.save(checked(worked_on(item, when.day))))

    def remove(self, key: int) -> LearningItem:
        """Delete an item; the entries, credits and next steps that name it stay."""
        with self._store.write("Delete learning item") as desk:
            known = desk.get(LearningItem, key)
            desk.remove(LearningItem, key)
            return known

    def lines(self, wanted: LearningFilter = EVERYTHING) -> tuple[LearningLine, ...]:
        """Items with their hours: what is under way, the reading list in its order, then what is over, newest first."""
        statuses = [status.value for status in wanted.statuses]
        kind = wanted.kind.value if wanted.kind is not None else None
        with self._store.read() as reader:
            rows = ask.lines(reader, statuses, kind=kind, skill_id=wanted.skill_id, limit=wanted.limit)
            return _lines(reader, rows)

    def reading_list(self) -> tuple[LearningLine, ...]:
        """What is planned, in its order."""
        return self.lines(LearningFilter((LearningStatus.PLANNED,)))

    def line(self, key: int) -> LearningLine:
        """One item.

        Raises:
            Refused: it no longer exists.
        """
        with self._store.read() as reader:
            reader.get(LearningItem, key)
            row = ask.line(reader, key)
            return _lines(reader, [] if row is None else [row])[0]

    def counts(self) -> LearningCounts:
        """How many items have each status, and how much time those that are open still ask for."""
        with self._store.read() as reader:
            found = ask.counts(reader)
            left, estimated = ask.still_to_learn(reader)
        by_status = {status: found.get(status.value, 0) for status in LearningStatus}
        ahead = by_status[LearningStatus.DOING] + by_status[LearningStatus.PLANNED]
        return LearningCounts(by_status, left, estimated, ahead)

    def learned(self, first: date, last: date) -> Learned:
        """What was learned from the first to the last day, both included."""
        with self._store.read() as reader:
            logged, entries, typed, finished = ask.learned_between(reader, first, last)
            paid = ask.paid_between(reader, first, last)
        cost: dict[str, Decimal] = {}
        for currency, text in paid:
            cost[currency] = cost.get(currency, Decimal(0)) + Decimal(text)
        return Learned(first, last, logged, entries, typed, finished, cost)


def keep_new(desk: Desk, item: LearningItem, today: date) -> LearningItem:
    """Keep a new item inside another act; what is planned goes to the end of the reading list.

    Raises:
        Refused: as `Learning.add`.
    """
    if item.finished is not None and item.finished > today:
        raise Refused("It cannot be finished on a day that is still to come.", "finished")
    if item.status is LearningStatus.PLANNED:
        return desk.add(checked(replace(item, position=ask.last_position(desk) + 1)))
    return desk.add(checked(as_status(item, item.status, today)))


def _role(desk: Desk, skills: frozenset[int]) -> Role:
    """What is learned for skills of project management is its work; so is what is soft, the rest is technical."""
    kinds = {each.kind for each in desk.several(Skill, skills).values()}
    return Role.PM if kinds and SkillKind.TECHNICAL not in kinds else Role.IT


def _lines(reader: Reader, rows: list[Row]) -> tuple[LearningLine, ...]:
    skills = ask.skills_of(reader, [row[0] for row in rows])
    return tuple(_line(row, skills.get(row[0], ())) for row in rows)


def _line(row: Row, skills: tuple[tuple[int, str], ...]) -> LearningLine:
    (
        key, title, kind, provider, status, typed, logged, entries, last, estimate, cost, currency, url, started,
        finished, credited,
    ) = row  # fmt: skip
    return LearningLine(
        id=key,
        title=title,
        kind=LearningKind(kind),
        provider=provider,
        status=LearningStatus(status),
        typed=typed,
        logged=logged,
        entries=entries,
        last=_day(last),
        estimate=estimate,
        cost=Decimal(cost) if cost is not None else None,
        currency=currency,
        url=url,
        started=_day(started),
        finished=_day(finished),
        credits=credited,
        skills=skills,
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
