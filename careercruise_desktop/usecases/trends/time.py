"""How the two roles, the plan and the day have changed over a period: what the cards about time are read from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.figures.balance import Balance
from careercruise_desktop.domain.figures.compared import Compared, compared
from careercruise_desktop.domain.figures.streaks import (
    FARTHEST,
    Gap,
    longest_gap,
    streak,
    working_among,
    working_days,
)
from careercruise_desktop.domain.figures.stretches import Sums, Unit, added, grouped, trailing, unit_for
from careercruise_desktop.domain.periods import Period, week_of
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.trends import Only
from careercruise_desktop.storage.reader import Reader

from .question import Question

# So many parts make the mean that is drawn as a line: a week of days, four weeks.
MEAN_OF = {Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 1, Unit.QUARTER: 1}
SHORT_DAYS = 56
STREAK_REACHES = (400, 1_600, FARTHEST)


@dataclass(frozen=True, slots=True)
class LoggedDays:
    """On how many of the working days something was logged.

    `days` counts days with anything logged, `kept` those of them that are working days, out of the `working` days
    since the first record; `in_a_row` is None for
    a period that has ended; `gap` is the longest stretch of working days without anything. `cells` are the squares of
    the heat map in order: days, or weeks where there are too many days.
    """

    days: int
    kept: int
    working: int
    in_a_row: int | None
    gap: Gap | None
    cells: tuple[Sums, ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """What was planned and logged in a period. `upto` is its last day that is not in the future.

    `parts` are its days, weeks, months or quarters in order, `means` for each of them the stretch whose mean is drawn;
    `before` is the period before where it was asked for, `past` its days; `weeks` are the weeks of the period, those at
    its edges cut short, and none where it is told by day.
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
    focus: Compared
    before: Sums | None = None
    past: Period | None = None
    weeks: tuple[Sums, ...] = ()

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


def read_trends(reader: Reader, question: Question, today: date) -> Trends:
    """What was planned and logged in the period of a question, by its filters."""
    only = Only(question.role, question.project_id)
    period, settings, oldest = question.period, reader.settings(), ask.oldest_day(reader, only)
    unit = unit_for(period)
    counts = _Counts(reader, settings, unit, today, only)
    weeks = counts.parts(period.first, period.last)
    lead = max((MEAN_OF[unit] - 1) * (1 if unit is Unit.DAY else 7), 1)
    earlier = counts.parts(period.first - timedelta(days=lead), period.first - timedelta(days=1))
    upto = min(period.last, today)
    parts = grouped(weeks, unit)
    first, last = period.first.toordinal(), period.last.toordinal()
    total = added(weeks, first, last)
    past = question.past(today) if question.compare or period.days < SHORT_DAYS else None
    before = None
    if past is not None:
        before = added(counts.parts(past.first, past.last), past.first.toordinal(), past.last.toordinal())
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
        days=counts.logged_days(Period(period.first, upto), oldest, weeks),
        accuracy=compared(weeks, before, lambda sums: sums.accuracy, lambda sums: sums.blocks),
        switches=compared(weeks, before, lambda sums: sums.switch_rate, lambda sums: sums.timed),
        focus=compared(weeks, before, lambda sums: sums.focus_rate, lambda sums: sums.timed),
        before=before if question.compare else None,
        past=past,
        weeks=() if unit is Unit.DAY else weeks,
    )


class _Counts:
    """Reads what was planned and logged, in the unit of one period."""

    def __init__(self, reader: Reader, settings: Settings, unit: Unit, today: date, only: Only) -> None:
        self._reader = reader
        self._settings = settings
        self._unit = unit
        self._today = today
        self._only = only

    def parts(self, first: date, last: date) -> tuple[Sums, ...]:
        """Days or weeks in order; those at the edges may be cut short, those without any record are empty."""
        low, high = first.toordinal(), last.toordinal()
        step = 1 if self._unit is Unit.DAY else 7
        origin = low if step == 1 else week_of(first, self._settings.week_start).first.toordinal()
        rows = ask.sums(self._reader, (low, high), step, origin=origin, today=self._today.toordinal(), only=self._only)
        found = {row[0]: row for row in rows}
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
            rows = {row[0]: row for row in ask.logged_days(self._reader, first, last, self._only)}
            cells = tuple(_day(day, rows.get(day)) for day in range(first, last + 1))
            found = set(rows)
        else:
            cells = tuple(week for week in weeks if week.first <= last)
            found = set(ask.days_logged(self._reader, first, last, self._only))
        return LoggedDays(
            days=len(found),
            kept=working_among(found, working),
            # As long as nothing is logged, today is no missed day until it is over.
            working=working_days(working, begun, last - 1 if last == today and today not in found else last),
            in_a_row=self._in_a_row() if today == last else None,
            # Today is no gap yet.
            gap=longest_gap(found, working, begun, min(last, today - 1)),
            cells=cells,
        )

    def _in_a_row(self) -> int:
        """The running streak; looks farther back as long as it does not end."""
        end, working = self._today.toordinal(), self._settings.working_days
        count = 0
        for reach in STREAK_REACHES:
            logged = {row[0] for row in ask.logged_days(self._reader, end - reach + 1, end, self._only)}
            count = streak(logged, working, self._today, reach)
            if count < working_days(working, end - reach + 1, end - 1):
                break
        return count


def _day(day: int, row: tuple[int, int, int, int] | None) -> Sums:
    return Sums(day, day, it=row[1], pm=row[2], days=1, entries=row[3]) if row else Sums(day, day)
