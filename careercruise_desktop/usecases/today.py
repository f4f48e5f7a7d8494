"""Today: the day planned and logged, and what needs the person."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.figures.adherence import Adherence, belongs, statuses
from careercruise_desktop.domain.figures.balance import Balance, role_debt
from careercruise_desktop.domain.figures.elapsed import elapsed, overlapping
from careercruise_desktop.domain.figures.streaks import streak
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.people import initials
from careercruise_desktop.domain.periods import week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import DayTotal, Moment, Span, day_bounds
from careercruise_desktop.storage.queries import feedback
from careercruise_desktop.storage.queries import today as ask
from careercruise_desktop.storage.queries.blocks import ROLES, BlockRow, block, blocks_between, blocks_of
from careercruise_desktop.storage.queries.events import EventRow, events_in
from careercruise_desktop.storage.queries.summary import uncounted
from careercruise_desktop.storage.reader import Reader, Row

from .milestone_status import Alarm, alarms
from .running import Running, logged_minutes, running, with_running
from .usecase import UseCase

LOOK_BACK = 7
LOOK_AHEAD = 14
LIST_LIMIT = 5
STREAK_DAYS = 400
RECENT_DAYS = 70
WEEKS_SHOWN = 5


_OVERDUE = MilestoneStatus.OVERDUE.value
_by_day = attrgetter("due")
Appointment = EventRow


class Planned(NamedTuple):
    """A planned block of the day; `unlogged` when it has ended and no work of it is logged."""

    id: int
    title: str
    role: Role
    span: Span
    project: str
    unlogged: bool
    logged: bool


class Logged(NamedTuple):
    """Logged work of the day. `span` is None for a day total; `running` for the timer; `clash` when it overlaps.

    `earlier` says that it began on a day before, which its minutes count for: only what runs can.
    """

    id: int
    title: str
    role: Role
    span: Span | None
    minutes: int
    project: str
    running: bool = False
    clash: bool = False
    earlier: bool = False


class _Stretch(NamedTuple):
    """Logged work with a time of day."""

    role: Role
    when: Span


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


class Asked(NamedTuple):
    """Feedback that was asked for and whose last day has passed.

    Attributes:
        about: what it is called, or "".
        person: the first of those who have not answered; "" where answers have no names.
        others: how many more of them there are.
    """

    id: int
    about: str
    person: str
    others: int
    asked: date
    due: date


class Week(NamedTuple):
    """The running week: logged minutes and what runs against the target, and what is carried over."""

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
    asked: tuple[Asked, ...]
    days: LoggedDays
    attention: int

    @property
    def planned_minutes(self) -> int:
        """Minutes planned on the day."""
        return sum(block.span.minutes for block in self.planned)

    @property
    def logged_minutes(self) -> int:
        """Minutes logged on the day, the running timer included; what several share counts once."""
        own = [entry for entry in self.logged if not entry.earlier]
        minutes = sum(entry.minutes for entry in own)
        if not any(entry.clash for entry in own):
            return minutes
        return minutes - elapsed([_Stretch(entry.role, entry.span) for entry in own if entry.span]).twice


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

    def overdue_requests(self) -> int:
        """How many requests for feedback wait for answers although their last day has passed."""
        with self._store.read() as reader:
            return feedback.overdue_requests(reader, self.today)

    def _state(self, reader: Reader, day: date, now: Moment) -> TodayState:
        today = now.day
        settings = reader.settings()
        blocks, entries = blocks_of(reader, day), ask.entries_of(reader, day)
        bounds = day_bounds(day, now.zone)
        run = running(reader, now)
        shown = run if run is not None and day in {today, run.day} else None
        names = ask.project_names(reader, _projects(blocks, entries, shown))
        outcomes = statuses(blocks, with_running(entries, run, day))
        return TodayState(
            day=day,
            now=now,
            is_today=day == today,
            empty=not (blocks or entries or shown) and not ask.has_own_records(reader),
            work_start=settings.work_start,
            work_end=settings.work_end,
            planned=tuple([_planned(row, names, outcomes[row.id], now) for row in blocks]),
            appointments=tuple(events_in(reader, bounds.start, bounds.end)),
            logged=_logged(entries, shown, names, day),
            unlogged=_unlogged(reader, now, blocks if day == today else blocks_of(reader, today), run),
            week=_week(reader, settings, day, today, run, beside=entries),
            due=_due(reader, settings, today),
            waiting=_waiting(reader, today),
            asked=tuple([_late(row) for row in ask.late_requests(reader, today, LIST_LIMIT)]),
            days=_logged_days(reader, settings, today),
            attention=ask.waiting_count(reader, today),
        )


def _unlogged(reader: Reader, now: Moment, shown: list[BlockRow], run: Running | None) -> Unlogged | None:
    """The newest past block without work, and how many more there are; the day summary names them.

    `shown` are blocks that were read already: of today's, some may still be ahead. What runs is work of its block.
    """
    today = now.day
    ahead = {row.id for row in shown if row.when.end > now.at}
    days = _missed(reader, today - timedelta(days=LOOK_BACK), today)
    put_off = ask.dismissed(reader, today) if days else set()
    first: BlockRow | None = None
    more = 0
    for day, keys in days:
        later = ahead if day == today else set()
        if run is not None and day == run.day:
            later = later | _worked_on(run, shown if day == today else blocks_of(reader, day))
        waiting = [key for key in reversed(keys) if key not in later and f"block:{key}" not in put_off]
        if first is None and waiting:
            first = block(reader, BlockKey(waiting.pop(0), day))
        more += len(waiting)
    return None if first is None else Unlogged(first.id, first.title, first.role, first.when, more)


def _worked_on(run: Running, blocks: list[BlockRow]) -> set[int]:
    """The blocks of a day that what runs is work of."""
    return {row.id for row in blocks if belongs(row, run.work)}


def _missed(reader: Reader, first: date, last: date) -> list[tuple[date, list[int]]]:
    """Days with blocks that have no work, newest first: by the summary, or by counting where it lacks repeats."""
    known = ask.missed_blocks(reader, first, last)
    lacking = uncounted(reader, first, last)
    if lacking is None:
        return known
    found = {day: keys for day, keys in known if not lacking[0] <= day <= lacking[1]}
    planned: dict[date, list[BlockRow]] = {}
    for row in blocks_between(reader, *lacking):
        planned.setdefault(row.when.day, []).append(row)
    for day, rows in planned.items():
        outcomes = statuses(rows, ask.entries_of(reader, day))
        missed = [row.id for row in rows if outcomes[row.id] is Adherence.MISSED]
        if missed:
            found[day] = missed
    return sorted(found.items(), reverse=True)


def _projects(blocks: list[BlockRow], entries: list[ask.EntryRow], run: Running | None) -> set[int]:
    found = {row.project_id for row in blocks} | {entry.project_id for entry in entries}
    found.add(run.timer.project_id if run else None)
    return {key for key in found if key is not None}


def _planned(row: BlockRow, names: dict[int, str], status: Adherence, now: Moment) -> Planned:
    missed = status is Adherence.MISSED
    project = names.get(row.project_id or 0, "")
    return Planned(row.id, row.title, row.role, row.when, project, missed and row.when.end <= now.at, not missed)


def _logged(entries: list[ask.EntryRow], run: Running | None, names: dict[int, str], day: date) -> tuple[Logged, ...]:
    spans = [None if isinstance(entry.when, DayTotal) else entry.when for entry in entries]
    timed = [span for span in spans if span is not None]
    if run is not None:
        timed.append(run.span)
    clashing = overlapping(timed)  # by place: day totals stand behind all that has a time
    rows = [
        Logged(
            entry.id, entry.title, entry.role, span, entry.when.minutes, names.get(entry.project_id or 0, ""),
            clash=span is not None and place in clashing,
        )
        for place, (entry, span) in enumerate(zip(entries, spans, strict=True))
    ]  # fmt: skip
    if run is not None:
        timer = run.timer
        name, clash = names.get(timer.project_id or 0, ""), len(timed) - 1 in clashing
        rows.append(
            Logged(timer.id, timer.title, timer.role, run.span, run.minutes, name, True, clash, earlier=run.day != day)
        )
    return tuple(rows)


def _week(
    reader: Reader, settings: Settings, day: date, today: date, run: Running | None, *, beside: list[ask.EntryRow]
) -> Week:
    """The week of a day; like the day itself, it counts what runs, beside the entries of the day."""
    week = week_of(day, settings.week_start)
    known = beside if run is not None and run.day == day else None
    it, pm = logged_minutes(reader, week.first, week.last, run, known)
    since = date.fromisoformat(settings.debt_since) if settings.debt_since else date(today.year, 1, 1)
    before = logged_minutes(reader, since, week.first - timedelta(days=1), run)
    return Week(
        balance=Balance(it, pm, settings.it_share, settings.share_tolerance),
        planned_minutes=settings.week_minutes,
        it_name=settings.it_name,
        pm_name=settings.pm_name,
        debt=role_debt([before], settings.it_share),
        debt_since=since,
    )


def _due(reader: Reader, settings: Settings, today: date) -> tuple[Due, ...]:
    until = today + timedelta(days=LOOK_AHEAD)
    milestones = ask.open_milestones(reader, until, LIST_LIMIT)
    known = alarms(reader, [(row[0], *row[5:]) for row in milestones], settings, today)
    rows = [_milestone_due(row[:5], alarm) for row, alarm in zip(milestones, known, strict=True)]
    rows += [_task_due(row, today) for row in ask.open_tasks_due(reader, until, LIST_LIMIT)]
    rows.sort(key=_by_day)
    return tuple(rows[:LIST_LIMIT])


# The same few are due after each act.
@lru_cache(maxsize=32)
def _milestone_due(row: Row, alarm: Alarm) -> Due:
    key, title, baseline, project, client = row
    first, (one, state) = date.fromisoformat(baseline), alarm
    moved = f"baseline was {words.day_short(first)}" if first != one.due else client
    detail = f"{project} · {moved}" if project and moved else project or moved or ""
    return Due("milestone", key, title, one.role, detail, one.due, state)


@lru_cache(maxsize=32)
def _task_due(row: Row, today: date) -> Due:
    key, title, role, due, project = row
    day = date.fromisoformat(due)
    return Due("task", key, title, ROLES[role], project or "Task", day, _OVERDUE if day < today else "")


def _waiting(reader: Reader, today: date) -> tuple[Waiting, ...]:
    return tuple([_out(row) for row in ask.waiting_delegations(reader, today, LIST_LIMIT)])


def _late(row: Row) -> Asked:
    key, about, person, others, asked, due = row
    return Asked(key, about, person, others, date.fromisoformat(asked), date.fromisoformat(due))


@lru_cache(maxsize=32)
def _out(row: Row) -> Waiting:
    key, task, title, role, person, since, follow_up = row
    name = person or ""
    days = date.fromisoformat(since), date.fromisoformat(follow_up)
    return Waiting(key, task, title, ROLES[role], name, initials(name), *days)


def _logged_days(reader: Reader, settings: Settings, today: date) -> LoggedDays:
    logged = ask.logged_days(reader, today, RECENT_DAYS)
    working = settings.working_days
    weeks = tuple(
        [
            tuple([(day, number in logged) for day, number in week])
            for week in _working_weeks(today, settings.week_start, working)
        ]
    )
    in_a_row = streak(logged, working, today, RECENT_DAYS)
    if in_a_row > RECENT_DAYS // 2:
        # Only a long streak is worth a longer look back.
        in_a_row = streak(ask.logged_days(reader, today, STREAK_DAYS), working, today, STREAK_DAYS)
    return LoggedDays(weeks, in_a_row)


@lru_cache(maxsize=4)
def _working_weeks(today: date, week_start: int, working: frozenset[int]) -> tuple[tuple[tuple[date, int], ...], ...]:
    """The working days of the last weeks up to today, by week, each with its ordinal; the same all day long."""
    start = week_of(today, week_start).first - timedelta(days=7 * (WEEKS_SHOWN - 1))
    days = [start + timedelta(days=step) for step in range((today - start).days + 1)]
    weeks = (days[first : first + 7] for first in range(0, len(days), 7))
    found = (tuple((day, day.toordinal()) for day in week if day.weekday() in working) for week in weeks)
    return tuple(week for week in found if week)
