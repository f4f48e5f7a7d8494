"""The three series of money of a project, stated in readings or worked out, and what they come to on its status date.

Where any reading states a series, that series is the stated one. Without a budget and without stated money the
milestones still tell pace: they are then worth their weight, and nothing of it is shown as money.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import NamedTuple

from careercruise_desktop.domain.figures.earned_schedule import Months, TimeFigures, time_figures
from careercruise_desktop.domain.figures.earned_value import EarnedFigures
from careercruise_desktop.domain.figures.progress import (
    NOTHING,
    Portion,
    TaskPart,
    done_share,
    earned_value,
    money,
    portions,
    running,
)
from careercruise_desktop.domain.milestones import Milestone, ProgressMethod
from careercruise_desktop.domain.periods import months_back

from .project_reading import Course, ProjectMaterial, in_weeks
from .project_value import Source, ValuePoint

ONE_DAY = timedelta(days=1)
ZERO = Decimal(0)
Points = tuple[ValuePoint, ...]


class Track(NamedTuple):
    """A series: where it comes from, its points by day, its value on the status date, how many records it counts.

    `known` is the day up to which a plan is known: of its last reading, where that states less than the whole budget.
    """

    source: Source
    points: Points = ()
    now: Decimal | None = None
    n: int = 0
    known: date | None = None


class Valued(NamedTuple):
    """The money of a project on its status date.

    Attributes:
        in_money: whether sums are money; else they are weights, and only their ratios mean something.
        earned_on: the day on which all of the budget was earned; None while something is left.
        months: the months of the plan; None where the project has no start or no finish.
        time: the figures of time; None without months or without a plan.
    """

    status: date
    course: Course
    planned: Track
    earned: Track
    actual: Track
    figures: EarnedFigures
    in_money: bool
    earned_on: date | None
    months: Months | None
    time: TimeFigures | None


def valued(material: ProjectMaterial, known: Course | None = None) -> Valued:
    """Work out the series and their figures; `known` is the course of the project, where it is known already."""
    course, status = known or material.course, material.status
    budget = material.project.budget or None
    plan = any(each.planned_value is not None for each in material.readings)
    gain = any(each.earned_value is not None for each in material.readings)
    in_money = budget is not None or plan or gain
    # Where readings state both, nothing is worked out from what milestones are worth.
    by_worth = not (plan and gain) if budget else not (plan or gain)
    worth = portions(material.milestones, budget or Decimal(1), status, material.tasks) if by_worth else ()
    planned, earned = _planned(material, course, worth), _earned(material, course, status, worth)
    planned = planned._replace(now=_at(planned, status))
    actual = _actual(material, course, status)
    figures = EarnedFigures(
        bac=budget, pv=planned.now, ev=earned.now, ac=actual.now if in_money else None
    )  # fmt: skip
    months = _months(course, worth, planned, budget)
    earned_on = _all_earned(material, figures)
    last = min(status, course.done or status, earned_on or status)
    time = _time(planned, figures, months, last)
    if time is not None and planned.known is not None and course.baseline is None and course.finish is None:
        # Readings say what was planned so far, and nothing says when all of it was to be done.
        time = replace(time, pd=None)
    return Valued(status, course, planned, earned, actual, figures, in_money, earned_on, months, time)


class Indexes(NamedTuple):
    """CPI and SPI of a project on a day, None where one cannot be told."""

    cpi: float | None
    spi: float | None


def indexes_on(found: Valued, day: date) -> Indexes:
    """The indexes on an earlier day, from what is known of it now; `found` is not of a material in brief."""
    earned, planned, actual = _last(found.earned.points, day), _at(found.planned, day), _last(found.actual.points, day)
    figures = EarnedFigures(bac=None, pv=planned, ev=earned, ac=actual if found.in_money else None)
    cpi, spi = (None if each is None else float(each) for each in (figures.cpi, figures.spi))
    return Indexes(cpi, spi)


def planned_on(found: Valued, day: date) -> Decimal | None:
    """What was to be earned by a day; None where no plan says so."""
    return _at(found.planned, day)


def spent_on(found: Valued, day: date) -> Decimal | None:
    """What had been spent by a day; None where nothing says so. `found` is not of a material in brief."""
    return _last(found.actual.points, day)


def planned_today(material: ProjectMaterial) -> Decimal | None:
    """What a stated plan comes to today, by its line; None where that has ended."""
    track = valued(material).planned
    goes_on = track.source is Source.STATED and track.points[-1].day > material.today
    return _at(track, material.today) if goes_on else None


def _planned(material: ProjectMaterial, course: Course, worth: Sequence[Portion]) -> Track:
    stated = [ValuePoint(each.day, each.planned_value) for each in material.readings if each.planned_value is not None]
    if stated:
        budget = material.project.budget or None
        line = _with_ends(stated, course, budget)
        known = line[-1].day if budget is None or line[-1].value < budget else None
        return Track(Source.STATED, line, n=len(stated), known=known)
    if not worth:
        return Track(Source.NONE)
    in_order = sorted(worth, key=lambda each: each.planned)
    sums = running([each.budget for each in in_order])
    points = {each.planned: total for each, total in zip(in_order, sums, strict=True)}
    return Track(Source.COMPUTED, _from_zero(course, points.items()), n=len(worth))


def _earned(material: ProjectMaterial, course: Course, status: date, worth: Sequence[Portion]) -> Track:
    stated = [ValuePoint(each.day, each.earned_value) for each in material.readings if each.earned_value is not None]
    if stated:
        return Track(Source.STATED, _from_zero(course, stated), _last(stated, status), len(stated))
    if not worth:
        return Track(Source.NONE)
    now = money(earned_value(worth))
    if material.brief:
        return Track(Source.COMPUTED, (), now, len(worth))
    by_day: dict[date, Fraction] = {}
    budgets = {each.id: each.budget for each in worth}
    for each in material.counted:
        for day, amount in _steps(each, budgets[each.id], material.tasks.get(each.id, ())):
            if day <= status:
                by_day[day] = by_day.get(day, NOTHING) + amount
    days = sorted(by_day)
    points = dict(zip(days, running([by_day[day] for day in days]), strict=True))
    points[status] = now
    return Track(Source.COMPUTED, _from_zero(course, points.items()), now, len(worth))


def _steps(milestone: Milestone, budget: Fraction, tasks: Sequence[TaskPart]) -> Iterator[tuple[date, Fraction]]:
    """When how much of a milestone was earned, as far as days are known: halves at the start, the rest when reached.

    Where its tasks count, the shares of those that were done before.
    """
    half = milestone.method is ProgressMethod.HALF_AT_START and milestone.start is not None
    if half and milestone.start is not None and (milestone.achieved is None or milestone.start < milestone.achieved):
        yield milestone.start, budget / 2
        budget /= 2
    known = [each.finished for each in tasks if each.done and each.finished is not None]
    earned = NOTHING
    for day in sorted({day for day in known if milestone.achieved is None or day < milestone.achieved}):
        share = budget * done_share([each.on(day) for each in tasks]) - earned
        earned += share
        yield day, share
    budget -= earned
    if milestone.achieved is not None:
        yield milestone.achieved, budget


def _actual(material: ProjectMaterial, course: Course, status: date) -> Track:
    stated = [ValuePoint(each.day, each.actual_cost) for each in material.readings if each.actual_cost is not None]
    if stated:
        return Track(Source.STATED, _from_zero(course, stated), _last(stated, status), len(stated))
    rate = material.project.rate
    if not rate:
        return Track(Source.NONE)
    work, now = material.work, rate * material.work.minutes_then / 60
    if material.brief:
        return Track(Source.COMPUTED, (), now)
    start = course.start or date.min
    points = [
        (day, rate * minutes / 60) for day, minutes in _minutes(material) if day < status and (minutes or day > start)
    ]
    return Track(Source.COMPUTED, _from_zero(course, [*points, (status, now)]), now, work.days_then)


def _minutes(material: ProjectMaterial) -> Iterator[tuple[date, int]]:
    """How much work was logged up to which days: by its days, or from the day before a month up to its end."""
    days, total = in_weeks(material.project.start, material.last), 0
    for first, rows in groupby(material.work.rows, key=lambda row: row.first):
        if not days:
            yield first - ONE_DAY, total
        total += sum(row.minutes for row in rows)
        yield first if days else months_back(first, -1) - ONE_DAY, total


def _with_ends(stated: Sequence[ValuePoint], course: Course, budget: Decimal | None) -> Points:
    """A stated plan from nothing at the start to all of the budget on the agreed finish.

    A reading of a later day that states less says that the plan goes on.
    """
    points, agreed = list(_from_zero(course, stated)), course.baseline
    if agreed is None or budget is None:
        return tuple(points)
    count = bisect_left(points, agreed, key=lambda point: point.day)
    short = count > 0 and points[count - 1].value < budget
    over = count == len(points) or (points[count].day > agreed and points[count].value >= budget)
    if short and over:
        points.insert(count, ValuePoint(agreed, budget))
    return tuple(points)


def _from_zero(course: Course, points: Iterable[ValuePoint | tuple[date, Decimal]]) -> Points:
    """The points by day, the last one of each day, with nothing at the start of the project."""
    by_day: dict[date, Decimal] = {}
    for point in points:
        day, value = (point.day, point.value) if isinstance(point, ValuePoint) else point
        by_day[day] = value
    found = [ValuePoint(day, by_day[day]) for day in sorted(by_day)]
    if course.start is not None and found and course.start < found[0].day:
        found.insert(0, ValuePoint(course.start, ZERO))
    return tuple(found)


def _last(points: Sequence[ValuePoint], day: date) -> Decimal | None:
    """The newest value up to a day."""
    known = [point.value for point in points if point.day <= day]
    return known[-1] if known else None


def _at(track: Track, day: date) -> Decimal | None:
    """The value of a plan on a day: between two readings in proportion, between two milestones the former.

    None where it has no points, or is not known so far.
    """
    points = track.points
    after = bisect_right(points, day, key=lambda point: point.day)
    if not points or not after:
        return ZERO if points else None
    if track.known is not None and day > track.known:
        return None
    before = points[after - 1]
    if track.source is not Source.STATED or after == len(points) or before.day == day:
        return before.value
    following = points[after]
    share = Fraction((day - before.day).days, (following.day - before.day).days)
    return before.value + (following.value - before.value) * share.numerator / share.denominator


def _months(course: Course, worth: Sequence[Portion], planned: Track, budget: Decimal | None) -> Months | None:
    """The months of the plan, from the start to where it ends: on the agreed finish, or where it says a later day."""
    if course.start is None or not planned.points:
        return None
    ends = [course.baseline or planned.points[-1].day]
    if planned.source is Source.COMPUTED:
        ends += [max(each.planned for each in worth)]
    elif course.baseline is None:
        ends += [course.finish or ends[0]]
    else:
        most = planned.points[-1].value if budget is None else budget
        if (_at(planned, course.baseline) or ZERO) < most:
            ends += [next((each.day for each in planned.points if each.value >= most), planned.points[-1].day)]
    return Months.between(course.start, max(ends))


def _time(planned: Track, figures: EarnedFigures, months: Months | None, last: date) -> TimeFigures | None:
    if months is None or figures.ev is None:
        return None
    if not figures.ev and figures.pv == 0:
        # Nothing was to be earned yet: neither fast nor slow.
        return TimeFigures(None, months.elapsed(last), months.duration)
    known = months.until(planned.known) if planned.known is not None else None
    plan = [_at(planned, end) or ZERO for end in (known or months).ends]
    return time_figures(months, plan, figures.ev, last, figures.bac, known=known)


def _all_earned(material: ProjectMaterial, figures: EarnedFigures) -> date | None:
    """Since when all of the budget is earned: time does not count any further."""
    bac = figures.bac
    if bac is None or figures.ev is None or figures.ev < bac:
        return None
    stated = [each for each in material.readings if each.earned_value is not None]
    if not stated:
        ends = material.ends
        return ends.achieved if ends.waiting is None else None
    return next((each.day for each in stated if each.earned_value is not None and each.earned_value >= bac), None)
