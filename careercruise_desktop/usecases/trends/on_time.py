"""The card of milestones on time: the rolling rate with its interval, how late the others were, and why dates moved."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from operator import attrgetter
from statistics import fmean
from typing import Any

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.calendar_parts import CalendarPart
from careercruise_desktop.domain.figures.change import change_of_shares
from careercruise_desktop.domain.figures.pareto import slips_by_reason
from careercruise_desktop.domain.figures.series import Figure, Halves, Measure, Point, Series
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role

from .behind import Records, Row, paged
from .card import Card, Place
from .promised import LEAST, Judged, Promised, Verdict, found_promised, rate, rate_of
from .question import Filter
from .reading import Reading

MILESTONES = ("milestone", "milestones")
LATE = ("late milestone", "late milestones")
# So many parts make a rolling rate: four weeks, three months, four quarters.
ROLLING = {Unit.WEEK: 4, Unit.MONTH: 3, Unit.QUARTER: 4}
NO_PROJECT = "no project"
_GROUP, _BASELINE = attrgetter("role", "project_id", "kept"), attrgetter("baseline_due")
# Series that are of all milestones; the others are groups.
_WHOLE = frozenset({"", "on_time", "kept", "days_late"})


def _read(reading: Reading) -> Figure:
    parts = reading.parts(rolling=ROLLING[_unit(reading)])
    period = reading.question.period
    found = _found(reading, min([period.first, *(part.reach for part in parts)]), period.last)
    own = found.within(period)
    before = reading.past
    past = _found(reading, before.first, before.last, before.last).all if before is not None else ()
    baseline = _rate_figure(reading, (CARD.key, CARD.title), own, past, lambda each: each.kept)
    names = ("milestones_on_time_by_last_agreed_date", "By last agreed date")
    agreed = _rate_figure(reading, names, own, past, lambda each: each.agreed)
    return replace(
        baseline,
        series=(_course(parts, found), *_late_course(parts, found)),
        halves=_halves(reading, found),
        beside=(agreed, _days_late(reading, own, past), *_groups(reading, own), _reasons(reading)),
    )


def _found(reading: Reading, first: date, last: date, end: date | None = None) -> Promised:
    """The milestones of some days as they stood at the end of the period, or of another day."""
    return found_promised(reading, (first, last), end or reading.seen.last, reading.only(CARD.filters))


def _unit(reading: Reading) -> Unit:
    from_axis = {Unit.DAY: Unit.WEEK, Unit.WEEK: Unit.MONTH}
    return from_axis.get(reading.unit, Unit.QUARTER)


def _rate_figure(
    reading: Reading, names: tuple[str, str], own: Sequence[Judged], past: Sequence[Judged], verdict: Verdict
) -> Figure:
    now, (key, title) = rate(map(verdict, own)), names
    earlier = rate(map(verdict, past))
    return Figure(
        key=key,
        title=title,
        period=reading.seen,
        n=now.n,
        value=now.value,
        unit=Measure.SHARE,
        low=now.low,
        high=now.high,
        before=earlier.value,
        before_n=earlier.n,
        counted=MILESTONES,
        hits=now.hits,
        note=few(now.n, now.hits),
    )


def _halves(reading: Reading, found: Promised) -> Halves:
    one, other = (found.rate(half) for half in reading.seen.halves)
    way = change_of_shares((one.hits, one.n), (other.hits, other.n))
    return Halves(one.value, one.n, other.value, other.n, way)


def few(n: int, hits: int) -> str:
    """Why a share is not told."""
    return f"{hits} of {n}, too few for a share" if 0 < n < LEAST else ""


def _course(parts: Iterable[CalendarPart], found: Promised) -> Series:
    """The rolling rate at the end of each part."""
    points = []
    for part in parts:
        now = found.rate(part.rolling)
        points.append(Point(part.first, part.last, now.n, now.value, now.low, now.high, part.part))
    return Series("on_time", "On time", "", Measure.SHARE, tuple(points))


def _late_course(parts: Iterable[CalendarPart], found: Promised) -> Iterable[Series]:
    """How many were kept in each part, and the mean days that the others were late."""
    kept, late = [], []
    for part in parts:
        own = found.within(part.period)
        counted = [each for each in own if each.kept is not None]
        days = [each.days_late for each in counted if not each.kept]
        hits = len(counted) - len(days)
        kept.append(Point(part.first, part.last, len(counted), hits if counted else None, part=part.part))
        late.append(Point(part.first, part.last, len(days), fmean(days) if days else None, part=part.part))
    yield Series("kept", "Kept", "", Measure.COUNT, tuple(kept))
    yield Series("days_late", "Mean days late", "", Measure.DAYS, tuple(late))


def _days_late(reading: Reading, own: Sequence[Judged], past: Sequence[Judged]) -> Figure:
    now, earlier = ([each.days_late for each in some if each.kept is False] for some in (own, past))
    return Figure(
        "milestone_days_late", "Mean days late", reading.seen, len(now), fmean(now) if now else None, Measure.DAYS,
        before=fmean(earlier) if earlier else None, before_n=len(earlier), counted=LATE,
    )  # fmt: skip


def _grouped(own: Sequence[Judged]) -> dict[tuple[str, int | None, str, bool | None], int]:
    """How many there are of each role, project, year and verdict; year by year, for they are in order of their day."""
    found: dict[tuple[str, int | None, str, bool | None], int] = {}
    first = 0
    while first < len(own):
        year = own[first].baseline_due[:4]
        end = bisect_right(own, f"{year}-99", first, key=_BASELINE)
        for (role, project, kept), count in Counter(map(_GROUP, own[first:end])).items():
            found[role, project, year, kept] = count
        first = end
    return found


def _groups(reading: Reading, own: Sequence[Judged]) -> Iterable[Figure]:
    """The rate of each role, project and year."""
    settings, projects, seen = reading.settings, reading.projects, reading.seen
    groups = _grouped(own)
    now = rate(each.kept for each in own)
    ways: tuple[tuple[str, int, Callable[[Any], tuple[str, str, str]]], ...] = (
        ("role", 0, lambda role: (role, settings.name_of(Role(role)), role)),
        ("project", 1, lambda key: _code(projects, key)),
        ("year", 2, lambda year: (year, year, "")),
    )
    for by, place, name in ways:
        counts: dict[object, list[int]] = {}
        for group, count in groups.items():
            one = counts.setdefault(group[place], [0, 0])
            if group[3] is not None:
                one[0] += count * group[3]
                one[1] += count
        series = []
        for (title, label, mark), told in sorted((name(group), told) for group, told in counts.items()):
            found = rate_of(*told)
            point = Point(seen.first, seen.last, found.n, found.value, found.low, found.high)
            series.append(Series(title, label, mark, Measure.SHARE, (point,)))
        yield Figure(
            f"milestones_on_time_by_{by}", f"On time by {by}", reading.seen, now.n, now.value, Measure.SHARE,
            now.low, now.high, tuple(series), counted=MILESTONES, by=by, hits=now.hits,
        )  # fmt: skip


def _code(projects: dict[int, Project], key: int | None) -> tuple[str, str, str]:
    """How a project is called among groups."""
    code = projects[key].code if key in projects else NO_PROJECT
    return code, code, ""


def _reasons(reading: Reading) -> Figure:
    """What moved dates to later ones, the costliest first."""
    period = reading.question.period
    found = slips_by_reason(reading.moves(period.first, period.last, reading.only(CARD.filters)))
    seen = reading.seen
    series = tuple(
        Series(each.word, each.word, "", Measure.DAYS, (Point(seen.first, seen.last, each.moves, each.days),))
        for each in found
    )
    return Figure(
        "slip_reasons", "Why dates moved", seen, sum(each.moves for each in found),
        sum(each.days for each in found) if found else None, Measure.DAYS, series=series, counted=("move", "moves"),
        by="reason",
    )  # fmt: skip


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """The milestones whose promised day lies in it, of a group its own; behind a reason the dates that it moved.

    Behind a point of the rolling rate those of its whole stretch.
    """
    first = place.first
    if place.series == "on_time":
        parts = reading.parts(rolling=ROLLING[_unit(reading)])
        first = next((part.reach for part in parts if part.first == place.first), first)
    found = _found(reading, first, place.last).all
    counted = [each for each in found if each.kept is not None]
    if place.series == "days_late":
        counted = [each for each in counted if not each.kept]
    if place.series not in _WHOLE:
        groups = [(each, _names(reading, each)) for each in counted]
        counted = [each for each, names in groups if place.series in names]
        if not any(place.series in _names(reading, each) for each in found):
            return paged(list(_moved(reading, place)), skip)
    return paged([_row(reading, each) for each in counted], skip)


def _names(reading: Reading, each: Judged) -> tuple[str, ...]:
    """The groups that a milestone is in."""
    return each.role, _code(reading.projects, each.project_id)[0], each.baseline_due[:4]


def _moved(reading: Reading, place: Place) -> Iterable[Row]:
    """The dates that were moved for a reason."""
    moves = reading.moves(place.first, place.last, reading.only(CARD.filters))
    for move in moves:
        (of,) = slips_by_reason([move])
        if of.word == place.series:
            right = words.plural((move.to_due - move.from_due).days, "day", "days")
            name = reading.project_name(move.project_id)
            yield Row("milestone", move.milestone_id, move.title, move.role, name, move.day, None, 0, of.word, right)


def _row(reading: Reading, each: Judged) -> Row:
    state = "on time" if each.kept else "late" if each.reached else "overdue"
    right = "" if each.kept else words.plural(each.days_late, "day", "days")
    name, day = reading.project_name(each.project_id), date.fromisoformat(each.baseline_due)
    return Row("milestone", each.id, each.title, Role(each.role), name, day, None, 0, state, right or state)


CARD = Card(
    key="milestones_on_time",
    title="Milestones on time",
    definition="Milestones reached by the day that was promised first, out of those promised for the period. Open ones "
    "that are overdue count as late, cancelled ones not at all. A point tells the four weeks, three months or four "
    "quarters up to it. Below three only the count is told. Of a period that is over, dates and days late are those of "
    "its end.",
    formula="achieved ≤ baseline due + tolerance, out of n; 95 % interval by Wilson",
    filters=frozenset({Filter.ROLE, Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
