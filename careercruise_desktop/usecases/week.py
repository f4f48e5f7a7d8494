"""The schedule: days with what is planned, logged, due and going on, and the figures over them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.figures.adherence import Adherence, DayAdherence, day_adherence
from careercruise_desktop.domain.figures.balance import Balance, role_debt
from careercruise_desktop.domain.figures.elapsed import elapsed, overlapping
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.milestones import MilestoneStatus
from careercruise_desktop.domain.periods import Period, week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Day, Moment, Span, day_bounds
from careercruise_desktop.storage.queries import today as ask
from careercruise_desktop.storage.queries import week as ask_week
from careercruise_desktop.storage.queries.blocks import ROLES, BlockRow, blocks_between
from careercruise_desktop.storage.queries.events import events_in
from careercruise_desktop.storage.reader import Reader

from .milestone_status import alarms
from .running import Running, logged_minutes, running, with_running
from .usecase import UseCase
from .week_state import Due, Event, Figures, Logged, Planned, ScheduleDay, ScheduleState, Sums

# A block belongs to the day of its own zone; it may stand on another day of the person's, and last into the next.
AROUND = timedelta(days=2)
ONE_DAY = timedelta(days=1)


class WeekCase(UseCase):
    """Reads the schedule."""

    def days(self, first: date, count: int) -> ScheduleState:
        """So many days from one on."""
        return self._read(Period(first, first + timedelta(days=count - 1)), None)

    def month(self, day: date) -> ScheduleState:
        """The weeks of the month around a day, whole."""
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - ONE_DAY
        with self._store.read() as reader:
            start = reader.settings().week_start
        shown = Period(week_of(first, start).first, week_of(last, start).last)
        return self._read(shown, Period(first, last))

    def _read(self, shown: Period, counted: Period | None) -> ScheduleState:
        now = self._clock.now().floored()
        with self._store.read() as reader:
            return _Reading(reader, now, shown).state(counted or shown)


class _DayPlan(NamedTuple):
    """The blocks and entries that belong to a day, and what became of its plan."""

    blocks: list[BlockRow]
    entries: list[ask.EntryRow]
    outcome: DayAdherence


_NOTHING = _DayPlan([], [], day_adherence([], []))


class _Reading:
    """Everything that a stretch of days needs, read once."""

    def __init__(self, reader: Reader, now: Moment, shown: Period) -> None:
        self._reader = reader
        self._now = now
        self._shown = shown
        self._settings = reader.settings()
        first, last = shown.first - AROUND, shown.last + AROUND
        self._blocks = blocks_between(reader, first, last)
        self._entries = ask_week.entries_between(reader, first, last)
        self._run = running(reader, now)
        run = self._run
        wanted = {block.project_id for block in self._blocks} | {entry.project_id for entry in self._entries}
        wanted.add(run.timer.project_id if run is not None else None)
        self._names = ask.project_names(reader, {key for key in wanted if key is not None})
        self._bounds = {day: day_bounds(day, now.zone) for day in _each(shown)}
        self._plans = _by_day(self._blocks, self._entries, run)
        self._running = None if run is None else self._shown_run(run)
        self._worked = self._work()

    def state(self, counted: Period) -> ScheduleState:
        """The days, and the figures over some of them."""
        events = self._events()
        due = self._due()
        planned = self._planned()
        sums = {day: self._sums(day) for day in _each(self._shown)}
        days = tuple([self._day(day, sums[day], planned, events, due.get(day, [])) for day in _each(self._shown)])
        bare = not (self._blocks or self._entries or self._run)
        return ScheduleState(
            now=self._now,
            empty=bare and not ask.has_own_records(self._reader),
            limit=_limit(self._settings),
            days=days,
            figures=self._figures(counted, [sums[day] for day in _each(counted)]),
        )

    def _shown_run(self, run: Running) -> Logged:
        """What runs, up to now."""
        timer = run.timer
        name = self._names.get(timer.project_id or 0, "")
        return Logged(timer.id, timer.title, timer.role, run.day, run.span, run.minutes, name, False, running=True)

    def _work(self) -> list[Logged]:
        """All logged work, with what is told of it: whether it was planned, and whether it overlaps."""
        unplanned = {key for one in self._plans.values() for key in one.outcome.unplanned}
        timed = [entry for entry in self._entries if isinstance(entry.when, Span)]
        spans = [entry.when for entry in timed if isinstance(entry.when, Span)]
        if self._running is not None and self._running.span is not None:
            spans.append(self._running.span)
        crossed = overlapping(spans)
        clashes = {entry.id for place, entry in enumerate(timed) if place in crossed}
        if self._running is not None and len(timed) in crossed:
            self._running = self._running._replace(clash=True)
        return [
            Logged(
                entry.id, entry.title, entry.role, entry.when.day, entry.when if isinstance(entry.when, Span) else None,
                entry.when.minutes, self._names.get(entry.project_id or 0, ""), entry.id in unplanned,
                clash=entry.id in clashes,
            )
            for entry in self._entries
        ]  # fmt: skip

    def _planned(self) -> list[Planned]:
        found: list[Planned] = []
        for day, plan in self._plans.items():
            found.extend(
                Planned(
                    BlockKey(block.id, day), block.title, block.role, block.when,
                    self._names.get(block.project_id or 0, ""), plan.outcome.statuses[block.id],
                    block.when.end <= self._now.at, repeats=block.repeats,
                    varied=block.series_id is not None,
                )
                for block in plan.blocks
            )  # fmt: skip
        return sorted(found, key=lambda one: (one.span, one.key))

    def _sums(self, day: date) -> Sums:
        blocks, entries, _ = self._plans.get(day, _NOTHING)
        run = self._run
        counts = run is not None and run.minutes > 0
        work = elapsed(with_running(entries, run if counts else None, day))
        it_planned = sum(block.when.minutes for block in blocks if block.role is Role.IT)
        pm_planned = sum(block.when.minutes for block in blocks if block.role is Role.PM)
        return Sums(it_planned, pm_planned, work.it, work.pm, work.twice)

    def _events(self) -> list[Event]:
        bounds = self._bounds
        start, end = bounds[self._shown.first].start, bounds[self._shown.last].end
        # Whole days are those of the appointment's own zone, whatever the person's clock shows there.
        around = events_in(self._reader, start - 14 * 3600, end + 14 * 3600)
        return [Event(*row) for row in around]

    def _due(self) -> dict[date, list[Due]]:
        first, last, today = self._shown.first, self._shown.last, self._now.day
        found: dict[date, list[Due]] = {}
        milestones = ask_week.milestones_between(self._reader, first, last)
        known = alarms(self._reader, [(key, *own) for key, _, *own in milestones], self._settings, today)
        for (one, word), (key, title, *_) in zip(known, milestones, strict=True):
            found.setdefault(one.due, []).append(Due("milestone", key, title, one.role, word))
        for key, title, role, due in ask_week.tasks_between(self._reader, first, last):
            day = date.fromisoformat(due)
            word = MilestoneStatus.OVERDUE.value if day < today else ""
            found.setdefault(day, []).append(Due("task", key, title, ROLES[role], word))
        return found

    def _day(
        self, day: date, sums: Sums, planned: Sequence[Planned], events: Sequence[Event], due: Sequence[Due]
    ) -> ScheduleDay:
        bounds = self._bounds[day]
        worked = [one for one in self._worked if one.span is not None and _touches(one.span, bounds)]
        running = self._running
        if running is not None and running.span is not None and _touches(running.span, bounds):
            worked.append(running)
        return ScheduleDay(
            day=day,
            bounds=bounds,
            working=day.weekday() in self._settings.working_days,
            sums=sums,
            overbooked=max(0, sums.planned - _limit(self._settings)),
            planned=tuple([one for one in planned if _touches(one.span, bounds)]),
            logged=tuple(worked),
            events=tuple([one for one in events if not one.all_day and _touches(one.span, bounds)]),
            totals=tuple([one for one in self._worked if one.span is None and one.day == day]),
            whole=tuple([one for one in events if one.all_day and _covers(one.span, day)]),
            due=tuple(due),
        )

    def _figures(self, counted: Period, sums: Sequence[Sums]) -> Figures:
        settings, today = self._settings, self._now.day
        whole = Sums(*(sum(column) for column in zip(*sums, strict=True)))
        kept = past = 0
        outcomes = dict.fromkeys((Adherence.ON_TIME, Adherence.SHIFTED, Adherence.MISSED), 0)
        switches = worked = blocks_planned = entries_logged = 0
        for day in _each(counted):
            blocks, entries, plan = self._plans.get(day, _NOTHING)
            blocks_planned += len(blocks)
            entries_logged += len(entries)
            # What runs is work of its day like any other.
            work = with_running(entries, self._run, day)
            worked += bool(work)
            switches += focus(work).switches
            if day < today:
                kept, past = kept + plan.kept, past + plan.planned
                for status in plan.statuses.values():
                    outcomes[status] += 1
        since = date.fromisoformat(settings.debt_since) if settings.debt_since else date(today.year, 1, 1)
        before = logged_minutes(self._reader, since, counted.first - ONE_DAY, self._run)
        return Figures(
            period=counted,
            sums=whole,
            blocks=blocks_planned,
            entries=entries_logged,
            kept=kept,
            past_planned=past,
            past_blocks=outcomes,
            switches=switches,
            worked_days=worked,
            balance=Balance(whole.it_logged, whole.pm_logged, settings.it_share, settings.share_tolerance),
            debt=role_debt([before], settings.it_share),
            debt_since=since,
            clashes=sum(1 for one in self._worked if one.clash and one.day in counted),
        )


def _by_day(blocks: Sequence[BlockRow], entries: Sequence[ask.EntryRow], run: Running | None) -> dict[date, _DayPlan]:
    """Blocks and entries by the day that they belong to; what runs is work of its day."""
    days: dict[date, tuple[list[BlockRow], list[ask.EntryRow]]] = {}
    for block in blocks:
        days.setdefault(block.when.day, ([], []))[0].append(block)
    for entry in entries:
        days.setdefault(entry.when.day, ([], []))[1].append(entry)
    return {
        day: _DayPlan(planned, logged, day_adherence(planned, with_running(logged, run, day), _logged_after(days, day)))
        for day, (planned, logged) in days.items()
    }


def _logged_after(days: dict[date, tuple[list[BlockRow], list[ask.EntryRow]]], day: date) -> Sequence[ask.EntryRow]:
    """The entries of the next day: what goes on past midnight is logged there."""
    return days[day + ONE_DAY][1] if day < date.max and day + ONE_DAY in days else ()


def _limit(settings: Settings) -> int:
    """The minutes that a working day holds, from its start to its end."""
    return settings.work_end - settings.work_start


def _each(period: Period) -> list[date]:
    return [period.first + timedelta(days=step) for step in range(period.days)]


def _touches(span: Span, bounds: Day) -> bool:
    return span.start < bounds.end and span.end > bounds.start


def _covers(span: Span, day: date) -> bool:
    return span.day <= day <= Moment(span.end - 1, span.zone).day
