"""The card of cost and time indexes: CPI, SPI and SPI(t) of each project that ran in the period, with their trails."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby
from statistics import median

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.series import Figure, Measure, Point, Series
from careercruise_desktop.domain.money import exact
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import trends as ask
from careercruise_desktop.storage.queries.outcomes import WorkRow
from careercruise_desktop.usecases.project_reading import (
    Course,
    ProjectMaterial,
    costs_by_hours,
    in_weeks,
    read_projects,
)
from careercruise_desktop.usecases.project_series import Indexes, Valued, indexes_on, planned_on, spent_on, valued
from careercruise_desktop.usecases.project_value import Source

from .behind import Records, Row, paged
from .card import Card, Place
from .projects_then import read_projects_then
from .question import Filter
from .reading import Reading

# So many points make a trail, the newest of them being the status of the project.
TRAIL = 6
# Before anything was to be earned, indexes are told from this part of the budget on: half of a milestone at its start
# over the cost of a day says nothing.
LEAST_SPENT = Decimal("0.05")
PROJECTS = ("project", "projects")
# A project with its series, whatever period is asked for.
_Told = tuple[ProjectMaterial, Valued]


@dataclass(frozen=True, slots=True)
class _Project:
    """A project with its indexes: the trail of CPI and SPI, and SPI(t) on its status date."""

    material: ProjectMaterial
    found: Valued
    cpi: tuple[Point, ...]
    spi: tuple[Point, ...]
    spi_t: tuple[Point, ...]


def _read(reading: Reading) -> Figure:
    projects = [each for each in _projects(reading) if each.cpi or each.spi or each.spi_t]
    titles = (("cpi", "Cost index (CPI)"), ("spi", "Time index (SPI)"), ("spi_t", "Time index SPI(t)"))
    cpi, *others = (_figure(reading, key, title, projects) for key, title in titles)
    unspent = not cpi.n and any(each.found.figures.ac == 0 for each in projects)
    return replace(cpi, beside=tuple(others), note="nothing was spent yet" if unspent else "")


def _figure(reading: Reading, key: str, title: str, projects: Iterable[_Project]) -> Figure:
    series = tuple(
        Series(each.material.project.code, each.material.project.name, "", Measure.INDEX, points)
        for each in projects
        if (points := getattr(each, key))
    )
    newest = [value for each in series if (value := each.points[-1].value) is not None]
    return Figure(
        key, title, reading.seen, len(newest), median(newest) if newest else None, Measure.INDEX, series=series,
        counted=PROJECTS, by="project", band=None,
    )  # fmt: skip


def _projects(reading: Reading) -> list[_Project]:
    """The projects that ran in the period, by code."""
    period, only, end = reading.question.period, reading.question.project_id, reading.seen.last
    # Periods up to today ask for the same; each that is over has an end of its own.
    now = end == reading.today
    known = reading.once("projects now", lambda: _known_on(reading, end)) if now else _known_on(reading, end)
    own = ((each, each.course) for each in known if only in {None, each.project.id})
    ran = [(each, course) for each, course in own if _ran(course, period)]
    parts = [part.period for part in reading.parts()]
    told: dict[int, _Told] = reading.once("told projects", dict) if now else {}
    new = [(each, course) for each, course in ran if each.project.id not in told]
    short = {
        each.project.id: in_weeks(each.project.start, min(end, course.done or end))
        for each, course in new
        if costs_by_hours(each)
    }
    work = _work(reading, short)
    for each, course in new:
        whole = replace(each, brief=False, work=each.work._replace(rows=work.get(each.project.id, ())))
        told[each.project.id] = whole, valued(whole, course)
    ran.sort(key=lambda one: one[0].project.code)
    return [_project(*told[each.project.id], parts) for each, _ in ran]


def _known_on(reading: Reading, day: date) -> list[ProjectMaterial]:
    """All projects in brief, as they were known on a day."""
    if day < reading.today:
        return read_projects_then(reading.reader, day)
    return [each for old in (False, True) for each in read_projects(reading.reader, day, archived=old, lean=True)]


def _ran(course: Course, period: Period) -> bool:
    return (course.start or period.first) <= period.last and (course.done or period.last) >= period.first


def _work(reading: Reading, short: dict[int, bool]) -> dict[int, tuple[WorkRow, ...]]:
    """The logged work of projects by month, by day where they are short: what a cost that none states came from."""
    found: dict[int, tuple[WorkRow, ...]] = {}
    for width in (7, 10):
        keys = [key for key, days in short.items() if days is (width == 10)]
        rows = ask.work_of_projects(reading.reader, keys, width) if keys else []
        for key, group in groupby(rows, key=lambda row: row[0]):
            found[key] = tuple(
                WorkRow(date.fromisoformat(f"{part}-01" if width == 7 else part), Role(role), minutes)
                for _, part, role, minutes in group
            )
    return found


def _project(material: ProjectMaterial, found: Valued, parts: Sequence[Period]) -> _Project:
    start = found.course.start or date.min
    past = [day for day in _days(material, parts) if start <= day < found.status][1 - TRAIL :]
    trail = [(day, _on(material, found, day), _known(material, day)) for day in past]
    figures, time = found.figures, found.time
    now = found.status
    n = _known(material, now)

    def points(values: Iterable[tuple[date, float | None, int]], last: float | None) -> tuple[Point, ...]:
        whole = [*values, (now, last, n)]
        return tuple(Point(day, day, count, value) for day, value, count in whole) if last is not None else ()

    early = _early(found, figures.pv, figures.ac, material.project.budget)
    cpi, spi = (None if each is None or early else float(each) for each in (figures.cpi, figures.spi))
    spi_t = float(time.spi_t) if time is not None and time.spi_t is not None else None
    return _Project(
        material, found, points(((day, each.cpi, known) for day, each, known in trail), cpi),
        points(((day, each.spi, known) for day, each, known in trail), spi), points((), spi_t),
    )  # fmt: skip


def _on(material: ProjectMaterial, found: Valued, day: date) -> Indexes:
    """The indexes on an earlier day; None where it was too early to tell them."""
    early = _early(found, planned_on(found, day), spent_on(found, day), material.project.budget)
    return Indexes(None, None) if early else indexes_on(found, day)


def _early(found: Valued, planned: Decimal | None, spent: Decimal | None, budget: Decimal | None) -> bool:
    """Whether what is worked out tells nothing yet: by plan nothing was to be earned, and next to nothing is spent."""
    if found.earned.source is not Source.COMPUTED or planned != 0 or not budget:
        return False
    return (spent or 0) < LEAST_SPENT * budget


def _days(material: ProjectMaterial, parts: Sequence[Period]) -> Iterable[date]:
    """The days of a trail: the last reading of each part, where readings state what was earned; else its last day.

    Between readings the stated plan goes on while nothing more is known to be earned: no index is told there.
    """
    earned = {each.day for each in material.readings if each.earned_value is not None}
    if not earned:
        return [part.last for part in parts]
    days = sorted(earned & {each.day for each in material.readings if each.actual_cost is not None} or earned)
    ends = (bisect_right(days, part.last) for part in parts)
    return [days[end - 1] for end, part in zip(ends, parts, strict=True) if end and days[end - 1] >= part.first]


def _known(material: ProjectMaterial, day: date) -> int:
    """How many records the indexes of a day rest on: readings up to it, and milestones where none states the value."""
    own = sum(each.day <= day for each in material.readings)
    return own if _stated(material) else own + len(material.counted)


def _stated(material: ProjectMaterial) -> bool:
    """Whether readings say what was earned, so that milestones need not."""
    return any(each.earned_value is not None for each in material.readings)


def _behind(reading: Reading, place: Place, skip: int) -> Records:
    """Behind a project what its point counts: readings up to the day, milestones; behind the figure the projects."""
    found = _projects(reading)
    if not place.series:
        rows = [_project_row(each) for each in found if each.cpi or each.spi or each.spi_t]
        return paged(rows, skip)
    chosen = [each for each in found if each.material.project.code == place.series]
    return paged([row for each in chosen for row in _rows(each.material, place.last)], skip)


def _project_row(each: _Project) -> Row:
    project = each.material.project
    known = {"CPI": each.cpi, "SPI": each.spi, "SPI(t)": each.spi_t}
    right = ", ".join(f"{name} {points[-1].value:.2f}" for name, points in known.items() if points)
    return Row("project", project.id, project.name, None, "", each.found.status, None, 0, "", right)


def _rows(material: ProjectMaterial, last: date) -> Iterable[Row]:
    project = material.project
    for each in reversed(material.readings):
        if each.day <= last:
            yield Row(
                "outcome_reading",
                each.id,
                "Reading",
                None,
                project.name,
                each.day,
                None,
                0,
                "",
                _told(each, project.currency),
            )
    for one in () if _stated(material) else material.counted:
        state = "reached" if one.achieved is not None and one.achieved <= last else "open"
        yield Row("milestone", one.id, one.title, one.role, project.name, one.due, None, 0, state, state)


def _told(reading: OutcomeReading, currency: str) -> str:
    values = {"EV": reading.earned_value, "PV": reading.planned_value, "AC": reading.actual_cost}
    known = [f"{name} {exact(value, currency)}" for name, value in values.items() if value is not None]
    return ", ".join(known) or words.NOT_KNOWN


CARD = Card(
    key="cpi",
    title="Cost and time indexes",
    definition="Earned value over actual cost (CPI) and over planned value (SPI) of the projects that ran in the "
    "period, on the status date of each up to its end, with the last reading of each month before. SPI drifts to 1 on "
    "late work, SPI(t) does not. Before anything was to be earned they are told once 5 % of the budget is "
    "spent. Of a period that is over, what was known at its end; per cents of what is still open, weights, rates and "
    "finishes have no day and are those of now.",
    formula="CPI = EV / AC, SPI = EV / PV, SPI(t) = ES / AT; the figure is the median of the projects",
    filters=frozenset({Filter.PROJECT}),
    read=_read,
    behind=_behind,
)
