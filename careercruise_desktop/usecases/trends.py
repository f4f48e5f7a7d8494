"""Trends: how the two roles, the plan and the day have changed over a period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures import slip
from careercruise_desktop.domain.figures.adherence import statuses
from careercruise_desktop.domain.figures.balance import Balance
from careercruise_desktop.domain.figures.compared import Compared, compared
from careercruise_desktop.domain.figures.streaks import (
    FARTHEST,
    Gap,
    longest_gap,
    longest_gap_of_weeks,
    streak,
    working_days,
)
from careercruise_desktop.domain.figures.stretches import Sums, Unit, added, grouped, trailing, unit_for
from careercruise_desktop.domain.periods import Period, Stretch, week_of
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.blocks import BlockRow, blocks_between
from careercruise_desktop.storage.queries.today import project_names
from careercruise_desktop.storage.reader import Reader

from .saving import in_place
from .usecase import UseCase

# So many parts make the mean that is drawn as a line: a week of days, four weeks.
MEAN_OF = {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 1, Unit.QUARTER: 1}
SHORT_DAYS = 56
STREAK_REACHES = (400, 1_600, FARTHEST)
PAGE = 60


class Chart(StrEnum):
    """The charts by the names that files and the command line use."""

    ROLE_BALANCE = "role_balance"
    LOGGED_DAYS = "logged_days"
    PLAN_ACCURACY = "plan_accuracy"
    ROLE_SWITCHES = "role_switches"


@dataclass(frozen=True, slots=True)
class LoggedDays:
    """On how many of the working days something was logged.

    `days` counts days with anything logged, `working` the working days since the first record; `in_a_row` is None for
    a period that has ended; `gap` is the longest stretch of working days without anything. `cells` are the squares of
    the heat map in order: days, or weeks where there are too many days.
    """

    days: int
    working: int
    in_a_row: int | None
    gap: Gap | None
    cells: tuple[Sums, ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """Every figure of a period. `upto` is its last day that is not in the future.

    `parts` are its days, weeks, months or quarters in order, `means` for each of them the stretch whose mean is drawn.
    """

    period: Period
    upto: date
    today: date
    unit: Unit
    settings: Settings
    oldest: date | None
    parts: tuple[Sums, ...]
    means: tuple[Sums, ...]
    total: Sums
    balance: Balance
    days: LoggedDays
    accuracy: Compared
    switches: Compared

    @property
    def empty(self) -> bool:
        """Whether nothing was ever planned or logged."""
        return self.oldest is None

    @property
    def seen(self) -> tuple[tuple[Sums, Sums], ...]:
        """The parts that are not wholly in the future, each with the stretch of its mean."""
        upto = self.upto.toordinal()
        return tuple(pair for pair in zip(self.parts, self.means, strict=True) if pair[0].first <= upto)

    def weeks_of(self, part: Sums) -> float:
        """How many weeks of a part have passed: bars of months and quarters show the mean week.

        1 for a day or a week, whose bars show what was logged as it is.
        """
        if self.unit in {Unit.DAY, Unit.WEEK}:
            return 1.0
        return (min(part.last, self.upto.toordinal()) - part.first + 1) / 7


@dataclass(frozen=True, slots=True)
class Row:
    """A record behind a point. `start` is minutes since 00:00, None for a day total; `state` what became of a block."""

    kind: str
    id: int
    title: str
    role: Role
    project: str
    day: date
    start: int | None
    minutes: int
    state: str = ""


@dataclass(frozen=True, slots=True)
class Records:
    """Some of the records behind a point, in order; `total` counts all of them, `minutes` is their sum."""

    rows: tuple[Row, ...]
    total: int
    minutes: int


class TrendsCase(UseCase):
    """Reads trends."""

    def period(self, stretch: Stretch, steps: int = 0) -> Period:
        """The period of a length, ending with the running week, or so many lengths earlier (`steps` below 0)."""
        with self._store.read() as reader:
            found = Period.ending(
                stretch, self.today, week_start=reader.settings().week_start, oldest=ask.oldest_day(reader)
            )
        return found.stepped(steps) if stretch is not Stretch.ALL else found

    def figures(self, period: Period) -> Trends:
        """All figures of a period.

        Raises:
            Refused: it ends before it starts.
        """
        if period.last < period.first:
            raise Refused("The period must start before it ends.", "first")
        today = self.today
        self._store.catch_up()
        with self._store.read() as reader:
            settings, oldest = reader.settings(), ask.oldest_day(reader)
            unit = unit_for(period)
            counts = _Counts(reader, settings, unit, today)
            weeks = counts.parts(period.first, period.last)
            earlier = counts.parts(period.first - timedelta(days=_lead(period, unit)), period.first - timedelta(days=1))
            upto = min(period.last, today)
            days = counts.logged_days(Period(period.first, upto), oldest, weeks)
        parts = grouped(weeks, unit)
        first, last = period.first.toordinal(), period.last.toordinal()
        total = added(weeks, first, last)
        before = added(earlier, first - period.days, first - 1) if period.days < SHORT_DAYS else None
        return Trends(
            period=period,
            upto=upto,
            today=today,
            unit=unit,
            settings=settings,
            oldest=oldest,
            parts=parts,
            means=trailing(earlier, parts, MEAN_OF[unit]),
            total=total,
            balance=Balance(total.it, total.pm, settings.it_share, settings.share_tolerance),
            days=days,
            accuracy=compared(weeks, before, lambda sums: sums.accuracy, lambda sums: sums.blocks),
            switches=compared(weeks, before, lambda sums: sums.switch_rate, lambda sums: sums.days),
        )

    def on_time(self, period: Period) -> slip.OnTime:
        """How many of the milestones promised for the period were reached on time."""
        with self._store.read() as reader:
            due, settings = ask.milestones_due(reader, period.first, period.last), reader.settings()
        late, working = settings.late_tolerance, settings.working_days
        return slip.on_time(due, period.first, period.last, self.today, late, working=working)

    def entries(self, first: date, last: date, skip: int = 0) -> Records:
        """The entries behind a stretch of days, `PAGE` at a time from `skip` on."""
        with self._store.read() as reader:
            found = ask.entries_in(reader, first, last, PAGE, skip)
            names = project_names(reader, {each.project_id for each in found if each.project_id is not None})
            total, minutes = ask.entry_sums(reader, first, last)
        return Records(tuple(_entry_row(each, names) for each in found), total, minutes)

    def blocks(self, first: date, last: date, skip: int = 0) -> Records:
        """The planned blocks behind a stretch of days with what became of each, `PAGE` at a time from `skip` on."""
        last = min(last, self.today - timedelta(days=1))
        self._store.catch_up()
        with self._store.read() as reader:
            planned = sorted(blocks_between(reader, first, last), key=lambda each: (each.when.day, each.when.start))
            found = planned[skip : skip + PAGE]
            names = project_names(reader, {each.project_id for each in found if each.project_id is not None})
            total, minutes = ask.block_sums(reader, first, last)
            states = _outcomes(reader, planned, {each.when.day for each in found})
        rows = tuple(
            Row(
                "time_block", each.id, each.title, each.role, names.get(each.project_id or 0, ""), each.when.day,
                each.when.first.minute_of_day, each.when.minutes, states[each.key],
            )
            for each in found
        )  # fmt: skip
        return Records(rows, total, minutes)

    def save(self, target: Path, content: bytes) -> Path:
        """Put a chart into a file, or leave the old file as it was.

        Raises:
            Unreadable: it could not be written.
        """
        with in_place(target) as part:
            part.write_bytes(content)
        return target


class _Counts:
    """Reads what was planned and logged, in the unit of one period."""

    def __init__(self, reader: Reader, settings: Settings, unit: Unit, today: date) -> None:
        self._reader = reader
        self._settings = settings
        self._unit = unit
        self._today = today

    def parts(self, first: date, last: date) -> tuple[Sums, ...]:
        """Days or weeks in order; those at the edges may be cut short, those without any record are empty."""
        low, high = first.toordinal(), last.toordinal()
        step = 1 if self._unit is Unit.DAY else 7
        origin = low if step == 1 else week_of(first, self._settings.week_start).first.toordinal()
        found = {row[0]: row for row in ask.sums(self._reader, (low, high), step, origin, self._today.toordinal())}
        parts = [
            Sums(start, start + step - 1, *found[at][1:]) if at in found else Sums(start, start + step - 1)
            for at, start in enumerate(range(origin, high + 1, step))
        ]
        parts[0] = parts[0]._replace(first=low)
        parts[-1] = parts[-1]._replace(last=high)
        return tuple(parts)

    def logged_days(self, seen: Period, since: date | None, weeks: Sequence[Sums]) -> LoggedDays:
        """The logged days among those `seen`, which are not in the future; `since` is the first day of all records."""
        first, last, today = seen.first.toordinal(), seen.last.toordinal(), self._today.toordinal()
        begun = max(first, since.toordinal()) if since else last + 1
        working = self._settings.working_days
        if self._unit in {Unit.DAY, Unit.WEEK}:
            found = {row[0]: row for row in ask.logged_days(self._reader, first, last)}
            cells = tuple(_day(day, found.get(day)) for day in range(first, last + 1))
            # Today is no gap yet.
            gap = longest_gap(found, working, begun, min(last, today - 1))
        else:
            cells = tuple(week for week in weeks if week.first <= last)
            gap = longest_gap_of_weeks([week for week in cells if week.first >= begun and week.last < today], working)
        return LoggedDays(
            days=sum(cell.days for cell in cells),
            working=working_days(working, begun, last),
            in_a_row=self._in_a_row() if today == last else None,
            gap=gap,
            cells=cells,
        )

    def _in_a_row(self) -> int:
        """The running streak; looks farther back as long as it does not end."""
        end, working = self._today.toordinal(), self._settings.working_days
        count = 0
        for reach in STREAK_REACHES:
            logged = {row[0] for row in ask.logged_days(self._reader, end - reach + 1, end)}
            count = streak(logged, working, self._today, reach)
            if count < working_days(working, end - reach + 1, end - 1):
                break
        return count


def _lead(period: Period, unit: Unit) -> int:
    """How many days before the period its first means and its comparison need."""
    mean = (MEAN_OF[unit] - 1) * (1 if unit is Unit.DAY else 7)
    return max(mean, period.days if period.days < SHORT_DAYS else 1)


def _day(day: int, row: tuple[int, int, int, int] | None) -> Sums:
    return Sums(day, day, it=row[1], pm=row[2], days=1, entries=row[3]) if row else Sums(day, day)


def _outcomes(reader: Reader, planned: Sequence[BlockRow], days: set[date]) -> dict[BlockKey, str]:
    """What became of every block that is planned on some days."""
    found: dict[BlockKey, str] = {}
    for day in days:
        of_day = [each for each in planned if each.when.day == day]
        states = statuses(of_day, ask.entries_in(reader, day, day, -1, 0))
        found.update((BlockKey(key, day), state.value) for key, state in states.items())
    return found


def _entry_row(entry: TimeEntry, names: dict[int, str]) -> Row:
    start = entry.when.first.minute_of_day if isinstance(entry.when, Span) else None
    name = names.get(entry.project_id or 0, "")
    return Row("time_entry", entry.id, entry.title, entry.role, name, entry.when.day, start, entry.when.minutes)
