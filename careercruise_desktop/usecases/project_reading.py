"""What the figures of a project rest on, read once, and what follows from its dates alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.figures.progress import TaskPart
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.settings import Settings
from careercruise_desktop.storage.queries import outcomes as ask
from careercruise_desktop.storage.queries.outcomes import Ends, Work
from careercruise_desktop.storage.reader import Reader

SHORT = timedelta(days=91)
NO_WORK = Work()
NO_DATES: Mapping[int, Ends] = {}


class Course(NamedTuple):
    """When a project runs, by its dates.

    Attributes:
        start: its first day; where nobody said, the day of its first record.
        finish: when it is to be over by its dates: its finish, or where an open milestone is due later, the last of
            those; None where nothing says so.
        expected: the same, but never in the past while anything is open.
        baseline: when it was agreed to be over.
        done: when it was over; None while it runs.
        beyond: whether an open milestone is due later than the finish that was said.
    """

    start: date | None
    finish: date | None
    expected: date | None
    baseline: date | None
    done: date | None
    beyond: bool = False

    @property
    def end(self) -> date | None:
        """When it was over, or is expected to be."""
        return self.done or self.expected

    @property
    def slip(self) -> int | None:
        """Calendar days that it is later than agreed; None where that is not known."""
        end = self.end
        return (end - self.baseline).days if end is not None and self.baseline is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectMaterial:
    """A project with its milestones, tasks by milestone, readings by day, and logged work up to today.

    In `brief` only the figures are wanted, not how they came about: `work` then has the sum up to the status date, and
    that only where it makes the cost. Where readings state both planned and earned value, its milestones may be left
    out; `dates` then has what they come to.
    """

    project: Project
    settings: Settings
    today: date
    milestones: tuple[Milestone, ...]
    tasks: dict[int, list[TaskPart]] = field(hash=False)
    readings: tuple[OutcomeReading, ...]
    work: Work = NO_WORK
    brief: bool = False
    dates: Ends | None = None

    @property
    def counted(self) -> tuple[Milestone, ...]:
        """The milestones that were not cancelled."""
        return tuple(each for each in self.milestones if each.cancelled is None)

    @property
    def ends(self) -> Ends:
        """Its last dates, and its counts."""
        if self.dates is not None:
            return self.dates
        counted = self.counted
        reached = [each.achieved for each in counted if each.achieved is not None]
        return Ends(
            waiting=max((each.due for each in counted if each.open), default=None),
            achieved=max(reached, default=None),
            promised=max((each.baseline_due for each in counted), default=None),
            first=min(self._first_days(), default=None),
            reached=len(reached),
            milestones=len(counted),
        )

    @property
    def closing(self) -> str:
        """The title of the open milestone that is due last; "" where none is open."""
        waiting = [each for each in self.counted if each.open]
        return max(waiting, key=lambda each: each.due).title if waiting else ""

    @property
    def course(self) -> Course:
        """When it runs."""
        return course_of(self.project, self.ends, self.today)

    @property
    def status(self) -> date:
        """The day of which the figures speak: that of the newest reading with earned value or cost, else today.

        Where readings state both, the newest one with both of them counts.
        """
        earned = {each.day for each in self.readings if each.earned_value is not None}
        actual = {each.day for each in self.readings if each.actual_cost is not None}
        stated = earned & actual or earned | actual
        return max(stated) if stated else self.last

    @property
    def last(self) -> date:
        """The last day of which it can be spoken: today, or the day on which it was over."""
        return min(self.today, self.course.done or self.today)

    def _first_days(self) -> Iterable[date]:
        yield from (each.created for each in self.milestones)
        yield from (each.day for each in self.readings[:1])


def course_of(project: Project, ends: Ends, today: date) -> Course:
    """When a project runs, by what it says and where it does not by its last dates.

    It cannot be over before its last open milestone, whatever finish was said.
    """
    finish = project.finish or ends.waiting or ends.achieved
    beyond = project.finish is not None and ends.waiting is not None and ends.waiting > project.finish
    finish = ends.waiting if beyond else finish
    baseline = project.baseline_finish
    if baseline is None and project.finish is None:
        baseline = ends.promised
    over = ends.waiting is None and finish is not None and finish <= today and (ends.reached or finish < today)
    expected = max(finish, today) if finish is not None and ends.waiting is not None else finish
    return Course(project.start or ends.first, finish, expected, baseline, finish if over else None, beyond)


def in_weeks(start: date | None, last: date) -> bool:
    """Whether a project is too short for months."""
    return start is not None and last - start <= SHORT


def read_project(reader: Reader, project_id: int, today: date) -> ProjectMaterial:
    """One project with every entry.

    Raises:
        Refused: it no longer exists.
    """
    project = reader.get(Project, project_id)
    (found,) = _read(reader, [project], today)
    months = not in_weeks(project.start, found.last)
    return replace(found, work=ask.work_of(reader, project_id, found.status, today, months=months))


def read_projects(reader: Reader, today: date, *, archived: bool, lean: bool = False) -> list[ProjectMaterial]:
    """All projects that are put away, or all that are not, with the sum of logged minutes where it makes the cost.

    `lean` leaves milestones out where readings state all that figures need.
    """
    projects = ask.projects(reader, archived=archived)
    found = _read(reader, projects, today, ask.ends_of(reader, archived=archived) if lean and projects else {})
    by_hours = {each.project.id: each.status for each in found if costs_by_hours(each)}
    minutes = ask.minutes_of(reader, by_hours) if by_hours else {}
    return [replace(each, work=Work(minutes_then=minutes.get(each.project.id, 0)), brief=True) for each in found]


def _read(
    reader: Reader, projects: Sequence[Project], today: date, dates: Mapping[int, Ends] = NO_DATES
) -> list[ProjectMaterial]:
    """The material of projects; of those with `dates` that readings say all of, milestones are left out."""
    keys = [project.id for project in projects]
    readings, settings = ask.readings_of(reader, keys), reader.settings()
    told = {key: dates[key] for key in keys if key in dates and states_all(readings[key])}
    others = [key for key in keys if key not in told]
    milestones, tasks = ask.milestones_of(reader, others), ask.tasks_of(reader, others)
    return [
        ProjectMaterial(
            project=project,
            settings=settings,
            today=today,
            milestones=tuple(own := milestones.get(project.id, [])),
            tasks={each.id: tasks[each.id] for each in own if each.id in tasks},
            readings=tuple(readings[project.id]),
            dates=told.get(project.id),
        )
        for project in projects
    ]


def costs_by_hours(material: ProjectMaterial) -> bool:
    """Whether logged hours make the cost: no reading states any."""
    return material.project.rate is not None and all(each.actual_cost is None for each in material.readings)


def states_all(readings: Iterable[OutcomeReading]) -> bool:
    """Whether both what was planned and what was earned is stated."""
    known = [(each.planned_value is not None, each.earned_value is not None) for each in readings]
    return any(plan for plan, _ in known) and any(gain for _, gain in known)
