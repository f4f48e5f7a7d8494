"""Today: the day planned and logged, and what needs the person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.figures.adherence import Adherence, day_adherence
from careercruise_desktop.domain.figures.balance import Balance, role_debt
from careercruise_desktop.domain.milestones import MilestoneStatus, status_by_dates
from careercruise_desktop.domain.people import initials
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import MINUTE, DayTotal, Moment, Span
from careercruise_desktop.storage.queries import today as ask
from careercruise_desktop.storage.reader import Reader

from .usecase import UseCase

LOOK_BACK = 7
LOOK_AHEAD = 14
LIST_LIMIT = 5
STREAK_DAYS = 400
WEEKS_SHOWN = 5


class Planned(NamedTuple):
    """A planned block of the day; `unlogged` when it has ended and no work of it is logged."""

    id: int
    title: str
    role: Role
    span: Span
    project: str
    unlogged: bool
    logged: bool


class Appointment(NamedTuple):
    """An imported event of the day."""

    id: int
    title: str
    span: Span


class Logged(NamedTuple):
    """Logged work of the day. `span` is None for a day total; `running` for the timer; `clash` when it overlaps."""

    id: int
    title: str
    role: Role
    span: Span | None
    minutes: int
    project: str
    running: bool = False
    clash: bool = False


class Unlogged(NamedTuple):
    """A past block that nothing was logged for, and how many more there are."""

    id: int
    title: str
    role: Role
    span: Span
    more: int


class Due(NamedTuple):
    """A milestone or task that is due; `state` is "overdue", "at risk" or ""."""

    kind: str
    id: int
    title: str
    role: Role
    detail: str
    due: date
    state: str


class Waiting(NamedTuple):
    """A delegation whose follow-up has come."""

    id: int
    task_id: int
    title: str
    role: Role
    person: str
    initials: str
    since: date
    follow_up: date


class Week(NamedTuple):
    """The running week: logged minutes against the target, and what is carried over."""

    balance: Balance
    planned_minutes: int
    it_name: str
    pm_name: str
    debt: int
    debt_since: date


class LoggedDays(NamedTuple):
    """The last working days, oldest first, by week: whether anything was logged; and how many in a row."""

    weeks: tuple[tuple[tuple[date, bool], ...], ...]
    streak: int


class TodayState(NamedTuple):
    """All that Today shows, but for the nudge."""

    day: date
    now: Moment
    is_today: bool
    empty: bool
    work_start: int
    work_end: int
    planned: tuple[Planned, ...]
    appointments: tuple[Appointment, ...]
    logged: tuple[Logged, ...]
    unlogged: Unlogged | None
    week: Week
    due: tuple[Due, ...]
    waiting: tuple[Waiting, ...]
    days: LoggedDays
    attention: int

    @property
    def planned_minutes(self) -> int:
        """Minutes planned on the day."""
        return sum(block.span.minutes for block in self.planned)

    @property
    def logged_minutes(self) -> int:
        """Minutes logged on the day, the running timer included."""
        return sum(entry.minutes for entry in self.logged)


class TodayCase(UseCase):
    """Reads Today."""

    def state(self, day: date | None = None) -> TodayState:
        """The state of a day; of the person's today when none is named."""
        now = self._clock.now().floored()
        with self._store.read() as reader:
            return self._state(reader, day or now.day, now)

    def waiting_count(self) -> int:
        """How many things wait for the person: what is overdue, and follow-ups that have come."""
        with self._store.read() as reader:
            return ask.waiting_count(reader, self.today)

    def _state(self, reader: Reader, day: date, now: Moment) -> TodayState:
        settings = reader.settings()
        blocks, entries = ask.blocks_of(reader, day), ask.entries_of(reader, day)
        timer = next(iter(reader.find(Timer)), None) if day == now.day else None
        names = ask.project_names(reader, _projects(blocks, entries, timer))
        statuses = day_adherence(blocks, entries).statuses
        missed = [block for block in blocks if statuses[block.id] is Adherence.MISSED]
        return TodayState(
            day=day,
            now=now,
            is_today=day == now.day,
            empty=not (blocks or entries or timer) and not ask.has_own_records(reader),
            work_start=settings.work_start,
            work_end=settings.work_end,
            planned=tuple(_planned(block, names, statuses[block.id], now) for block in blocks),
            appointments=tuple(Appointment(event.id, event.title, event.when) for event in ask.events_of(reader, day)),
            logged=_logged(entries, timer, names, now),
            unlogged=_unlogged(reader, now, day, missed),
            week=_week(reader, settings, day, now.day),
            due=_due(reader, now.day),
            waiting=_waiting(reader, now.day),
            days=_logged_days(reader, settings, now.day),
            attention=ask.waiting_count(reader, now.day),
        )


def _unlogged(reader: Reader, now: Moment, day_shown: date, shown: list[TimeBlock]) -> Unlogged | None:
    """The newest past block without work; `shown` are those of the day that was read already.

    The summary tells on which days there are any; only the newest such day is looked into, the others are counted.
    """
    days = ask.days_with_missed_blocks(reader, now.day - timedelta(days=LOOK_BACK), now.day)
    put_off = ask.dismissed(reader, now.day) if days else set()
    first: TimeBlock | None = None
    more = 0
    for day, missed in days:
        if first is not None:
            more += missed
            continue
        found = [
            block
            for block in (shown if day == day_shown else _missed(reader, day))
            if block.when.end <= now.at and f"block:{block.id}" not in put_off
        ]
        if found:
            first, more = found[-1], len(found) - 1
    return None if first is None else Unlogged(first.id, first.title, first.role, first.when, more)


def _missed(reader: Reader, day: date) -> list[TimeBlock]:
    blocks = ask.blocks_of(reader, day)
    statuses = day_adherence(blocks, ask.entries_of(reader, day)).statuses
    return [block for block in blocks if statuses[block.id] is Adherence.MISSED]


def _projects(blocks: list[TimeBlock], entries: list[TimeEntry], timer: Timer | None) -> set[int]:
    found = {block.project_id for block in blocks} | {entry.project_id for entry in entries}
    found.add(timer.project_id if timer else None)
    return {key for key in found if key is not None}


def _planned(block: TimeBlock, names: dict[int, str], status: Adherence, now: Moment) -> Planned:
    missed = status is Adherence.MISSED
    return Planned(
        id=block.id,
        title=block.title,
        role=block.role,
        span=block.when,
        project=names.get(block.project_id or 0, ""),
        unlogged=missed and block.when.end <= now.at,
        logged=not missed,
    )


def _logged(entries: list[TimeEntry], timer: Timer | None, names: dict[int, str], now: Moment) -> tuple[Logged, ...]:
    spans = [entry.when for entry in entries if isinstance(entry.when, Span)]
    rows = []
    for entry in entries:
        span = None if isinstance(entry.when, DayTotal) else entry.when
        clash = span is not None and sum(1 for other in spans if other.overlap(span)) > 1
        name = names.get(entry.project_id or 0, "")
        rows.append(Logged(entry.id, entry.title, entry.role, span, entry.when.minutes, name, clash=clash))
    if timer is not None:
        end = max(now.at, timer.start.at + MINUTE)
        running = Span(timer.start.at, end, timer.start.zone)
        name = names.get(timer.project_id or 0, "")
        minutes = max(0, now.at - timer.start.at) // MINUTE
        rows.append(Logged(timer.id, timer.title, timer.role, running, minutes, name, running=True))
    return tuple(rows)


def _week(reader: Reader, settings: Settings, day: date, today: date) -> Week:
    week = week_of(day, settings.week_start)
    it, pm = ask.logged_minutes(reader, week.first, week.last)
    since = date.fromisoformat(settings.debt_since) if settings.debt_since else date(today.year, 1, 1)
    before = ask.logged_minutes(reader, since, week.first - timedelta(days=1))
    return Week(
        balance=Balance(it, pm, settings.it_share, settings.share_tolerance),
        planned_minutes=settings.week_minutes,
        it_name=settings.it_name,
        pm_name=settings.pm_name,
        debt=role_debt([before], settings.it_share),
        debt_since=since,
    )


def _due(reader: Reader, today: date) -> tuple[Due, ...]:
    until = today + timedelta(days=LOOK_AHEAD)
    rows: list[Due] = []
    for key, title, role, due, baseline, progress, start, project, client, late in ask.open_milestones(
        reader, today, until, LIST_LIMIT
    ):
        day, first = date.fromisoformat(due), date.fromisoformat(baseline)
        state = status_by_dates(day, today, progress, date.fromisoformat(start) if start else None, bool(late))
        moved = f"baseline was {words.day_short(first)}" if first != day else client
        detail = " · ".join(part for part in (project, moved) if part)
        rows.append(Due("milestone", key, title, Role(role), detail, day, _word(state)))
    for key, title, role, due, project in ask.open_tasks_due(reader, until, LIST_LIMIT):
        day = date.fromisoformat(due)
        word = MilestoneStatus.OVERDUE.value if day < today else ""
        rows.append(Due("task", key, title, Role(role), project or "Task", day, word))
    return tuple(sorted(rows, key=lambda row: row.due)[:LIST_LIMIT])


def _word(state: MilestoneStatus) -> str:
    return state.value if state in {MilestoneStatus.OVERDUE, MilestoneStatus.AT_RISK} else ""


def _waiting(reader: Reader, today: date) -> tuple[Waiting, ...]:
    return tuple(
        Waiting(
            key,
            task,
            title,
            Role(role),
            person or "",
            initials(person or ""),
            date.fromisoformat(since),
            date.fromisoformat(follow_up),
        )
        for key, task, title, role, person, since, follow_up in ask.waiting_delegations(reader, today, LIST_LIMIT)
    )


def _logged_days(reader: Reader, settings: Settings, today: date) -> LoggedDays:
    logged = ask.logged_days(reader, today, STREAK_DAYS)
    weeks = []
    start = week_of(today, settings.week_start).first - timedelta(days=7 * (WEEKS_SHOWN - 1))
    for index in range(WEEKS_SHOWN):
        days = [start + timedelta(days=7 * index + step) for step in range(7)]
        weeks.append(
            tuple(
                (day, day.toordinal() in logged)
                for day in days
                if day <= today and (day.weekday() in settings.working_days)
            )
        )
    return LoggedDays(tuple(week for week in weeks if week), _streak(logged, settings.working_days, today))


def _streak(logged: set[int], working: frozenset[int], today: date) -> int:
    """Working days in a row with anything logged, up to yesterday, and today once something is."""
    count = int(today.toordinal() in logged and today.weekday() in working)
    day = today - timedelta(days=1)
    for _ in range(STREAK_DAYS - 1):
        if day.weekday() in working:
            if day.toordinal() not in logged:
                break
            count += 1
        day -= timedelta(days=1)
    return count
