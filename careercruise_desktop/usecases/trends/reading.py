"""What the cards of one wall read together: the options, the axis that all share, and what several of them need."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Sequence
from datetime import date
from functools import cached_property
from typing import TypeVar

from careercruise_desktop.domain.figures.calendar_parts import CalendarPart, calendar_parts, coarser
from careercruise_desktop.domain.figures.compared import Compared, Count, Rate
from careercruise_desktop.domain.figures.series import End, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Sums, Unit, unit_for
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.trends import MoveRow, Only
from careercruise_desktop.storage.reader import Reader

from .kept import Page
from .question import Filter, Question
from .time import Trends, read_trends

# So many days after a period moves of due dates are read together with those in it.
MOVES_AFTER = 28
# The value of a part of the axis, given it and the stretch of its mean.
Value = Callable[[Sums, Sums], float | None]
T = TypeVar("T")


class Reading:
    """One look at the data file for a question; whatever several cards need is read once."""

    def __init__(self, reader: Reader, question: Question, today: date, page: Page) -> None:
        """Begin to look; `page` has what is kept of the same data and day."""
        self.reader = reader
        self.question = question
        self.today = today
        self.page = page
        self._time: dict[frozenset[Filter], Trends] = {}
        self._moves: dict[Only, tuple[date, date, Sequence[MoveRow]]] = {}

    def over(self, reader: Reader) -> Reading:
        """Go on in another view of the same data."""
        self.reader = reader
        return self

    @cached_property
    def settings(self) -> Settings:
        """The person's options."""
        return self.reader.settings()

    @property
    def seen(self) -> Period:
        """The days of the period that are not in the future; its first one where all of it is still to come."""
        period = self.question.period
        return Period(period.first, max(period.first, min(period.last, self.today)))

    @property
    def time(self) -> Trends:
        """What was planned and logged, in the parts of the axis, whatever filters are set."""
        return self.narrowed(frozenset())

    def narrowed(self, filters: frozenset[Filter]) -> Trends:
        """The same by some of the filters that are set."""
        chosen = filters & self.question.filters
        if chosen not in self._time:
            self._time[chosen] = read_trends(self.reader, self.question.only(chosen), self.today)
        return self._time[chosen]

    def only(self, filters: frozenset[Filter]) -> Only:
        """What a card that follows these filters counts."""
        chosen = self.question.only(filters)
        return Only(chosen.role, chosen.project_id)

    @property
    def unit(self) -> Unit:
        """What one part of the axis stands for."""
        return self.time.unit

    def course(
        self,
        name: str,
        label: str,
        unit: Measure,
        *,
        value: Value,
        n: Callable[[Sums], int],
        weight: Count | None = None,
        mark: str = "",
        filters: frozenset[Filter] = frozenset(),
    ) -> Series:
        """A value of each part of the axis that has begun; what is cut short or still running says so."""
        points = tuple(
            Point(
                date.fromordinal(part.first), date.fromordinal(part.last), n(part), value(part, mean),
                part=part.first in self._short, weight=None if weight is None else weight(part),
            )
            for part, mean in self.narrowed(filters).seen
        )  # fmt: skip
        return Series(name, label, mark, unit, points)

    def rate(
        self,
        name: str,
        label: str,
        unit: Measure,
        *,
        value: Rate,
        n: Callable[[Sums], int],
        weight: Count | None = None,
        filters: frozenset[Filter] = frozenset(),
    ) -> tuple[Series, Series]:
        """A dot for each part of the axis, and the line of their mean, which has its gaps where there is no dot."""
        return (
            self.course(name, label, unit, value=lambda part, _: value(part), n=n, weight=weight, filters=filters),
            self.course(
                "mean",
                "Mean",
                unit,
                value=lambda part, mean: None if value(part) is None else value(mean),
                n=n,
                filters=filters,
            ),
        )

    def parts(self, *, rolling: int = 1, unit: Unit | None = None) -> tuple[CalendarPart, ...]:
        """The weeks, months or quarters of the period, for what happens too seldom to be told by part of the axis."""
        return calendar_parts(
            self.question.period,
            unit or coarser(unit_for(self.question.period)),
            self.today,
            week_start=self.settings.week_start,
            rolling=rolling,
        )

    def moves(self, first: date, last: date, only: Only) -> Sequence[MoveRow]:
        """Changes of due dates on a stretch of days, in order; several cards ask for nearly the same days."""
        begun, ended, rows = self._moves.get(only, (date.max, date.min, ()))
        if first < begun or last > ended:
            period = self.question.period
            begun = min(first, period.first)
            # What follows a week or happens in the weeks after the period is asked for, too.
            ended = max(last, date.fromordinal(min(period.last.toordinal() + MOVES_AFTER, date.max.toordinal())))
            rows = ask.moves_between(self.reader, begun, ended, only)
            self._moves[only] = begun, ended, rows
        return rows[bisect_left(rows, first, key=_day_of) : bisect_right(rows, last, key=_day_of)]

    @cached_property
    def projects(self) -> dict[int, Project]:
        """All projects by id."""
        return self.once("projects", lambda: {each.id: each for each in self.reader.recall(Project, "ORDER BY id")})

    def once(self, name: Hashable, make: Callable[[], T]) -> T:
        """What follows from the data and the present day alone: made once for all questions while these stay."""
        if name not in self.page.known:
            self.page.known[name] = make()
        found: T = self.page.known[name]
        return found

    def project_name(self, key: int | None) -> str:
        """The name of a project; "" without one."""
        project = self.projects.get(key or 0)
        return "" if project is None else project.name

    def before(self, figure: Callable[[Period], tuple[float | None, int]]) -> tuple[float | None, int]:
        """A figure over the period before and its n, where it was asked for."""
        return (None, 0) if self.past is None else figure(self.past)

    @property
    def past(self) -> Period | None:
        """The days before that figures are set beside; as many as are seen; None where it was not asked for."""
        return self.question.past(self.today) if self.question.compare else None

    @staticmethod
    def ends(found: Compared, rate: Rate, count: Count) -> tuple[End, End] | None:
        """A rate in the first and in the last weeks of the period."""
        if found.ends is None:
            return None
        first, last = (
            End(Period(date.fromordinal(each.first), date.fromordinal(each.last)), count(each), rate(each))
            for each in found.ends
        )
        return first, last

    @cached_property
    def _short(self) -> frozenset[int]:
        """The first days of the parts that are not whole."""
        return frozenset(_short(self.time.parts, self.unit, self.today))


def _day_of(move: MoveRow) -> date:
    return move.day


def _short(parts: Sequence[Sums], unit: Unit, today: date) -> set[int]:
    now = today.toordinal()
    found = {part.first for part in parts if part.first <= now <= part.last}
    if unit is Unit.WEEK:
        found |= {part.first for part in parts if part.last - part.first < 6}
    elif unit in {Unit.MONTH, Unit.QUARTER}:
        months = 1 if unit is Unit.MONTH else 3
        first, last = parts[0], parts[-1]
        if _month(first.first - 4, months) == _month(min(first.first + 3, first.last), months):
            found.add(first.first)
        if _month(last.last + 4, months) == _month(last.last - 3, months):
            found.add(last.first)
    return found


def _month(day: int, months: int) -> int:
    """The number of the month or quarter of an ordinal."""
    found = date.fromordinal(day)
    return (found.year * 12 + found.month - 1) // months
