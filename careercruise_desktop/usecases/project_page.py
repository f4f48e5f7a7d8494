"""Projects as their list shows them, and the page of one: worked out in one pass over one view of the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from careercruise_desktop.domain.figures import pareto, slip
from careercruise_desktop.domain.figures.trend import Change, Report, drift, trend
from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneReview
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.queries import outcomes as ask
from careercruise_desktop.storage.queries.outcomes import Ends, MoveRow, StoryRow, VoiceRow
from careercruise_desktop.storage.queries.rounds import team_voices
from careercruise_desktop.storage.reader import Reader

from .project_definitions import DEFINITIONS
from .project_figures import Figure, FigureLine, FigureRows
from .project_marks import marks, tiles
from .project_money import earned_value
from .project_reading import Course, ProjectMaterial, course_of, read_project, read_projects
from .project_rows import MOST_ROWS, rows_of
from .project_series import Valued, valued
from .project_state import ProjectPage, ProjectRow, ReasonBar, RolePart, TabCounts, TrendLine, TrendPoint
from .project_story import MOST_MOVED, burn, feedback, moved
from .trends.words import on_time
from .usecase import UseCase

Order = Literal["finish", "name", "health"]


class _Around(NamedTuple):
    """What stands around the figures of a project."""

    moves: list[MoveRow]
    baselines: list[MilestoneBaseline]
    agreements: list[ProjectBaseline]
    reviews: list[MilestoneReview]
    stories: list[StoryRow]
    voices: list[VoiceRow]


class ProjectPages(UseCase):
    """Reads projects with their outcomes."""

    def listed(self, *, archived: bool = False) -> tuple[ProjectRow, ...]:
        """The projects by name without their marks, in two statements, however long they have taken.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            projects, ends = ask.projects(reader, archived=archived), ask.ends_of(reader, archived=archived)
        return tuple([_row(each, ends[each.id], course_of(each, ends[each.id], today), today) for each in projects])

    def projects(self, *, archived: bool = False, order: Order = "finish") -> tuple[ProjectRow, ...]:
        """The projects with their marks.

        Args:
            archived: those that are put away instead of those that are not.
            order: "finish" (the latest first, those without one last), "name", or "health" (most at risk first).

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            found = read_projects(reader, self.today, archived=archived)
        rows = [_judged(each) for each in found]
        if order == "name":
            return tuple(sorted(rows, key=lambda row: row.name.casefold()))
        rows.sort(key=lambda row: row.done or row.finish or date.min, reverse=True)
        return tuple(sorted(rows, key=lambda row: -row.risks) if order == "health" else rows)

    def page(self, project_id: int) -> ProjectPage:
        """Everything about one project.

        Raises:
            Refused: it no longer exists.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            material = read_project(reader, project_id, self.today)
            around = _around(reader, project_id)
        return _page(material, around)

    def rows(self, project_id: int, figure: Figure, *, limit: int = MOST_ROWS) -> FigureRows:
        """The records behind a figure of a project, the newest first, at most so many.

        Raises:
            Refused: the project no longer exists.
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            return rows_of(reader, read_project(reader, project_id, self.today), figure, limit)


def _around(reader: Reader, project_id: int) -> _Around:
    return _Around(
        ask.moves_of(reader, project_id),
        ask.baselines_of(reader, project_id),
        ask.agreements_of(reader, project_id),
        ask.reviews_of(reader, project_id),
        ask.stories_of(reader, project_id, MOST_MOVED),
        [*ask.voices_of(reader, project_id), *team_voices(reader, project_id)],
    )


def _row(project: Project, ends: Ends, course: Course, today: date) -> ProjectRow:
    return ProjectRow(
        id=project.id,
        name=project.name,
        code=project.code,
        client=project.client,
        starts=project.start if project.start is not None and project.start > today else None,
        finish=course.finish,
        ends_with_milestone=course.beyond,
        baseline_finish=course.baseline,
        slip_days=course.slip,
        done=course.done,
        reached=ends.reached,
        milestones=ends.milestones,
        archived=project.archived,
        confidential=project.confidential,
    )


# After an act all projects are read again, and all but one of them are what they were.
@lru_cache(maxsize=128)
def _judged(material: ProjectMaterial) -> ProjectRow:
    return _with_marks(material, valued(material))


def _with_marks(material: ProjectMaterial, found: Valued) -> ProjectRow:
    row = _row(material.project, material.ends, found.course, material.today)
    return replace(row, marks=marks(material, found))


def _page(material: ProjectMaterial, around: _Around) -> ProjectPage:
    found = valued(material)
    row = _with_marks(material, found)
    lines = _trend(material, around)
    voices = feedback(around.voices)
    burnt = burn(material.work.rows, material.project.start, material.last)
    return ProjectPage(
        today=material.today,
        project=material.project,
        row=row,
        roles=_roles(material, {Role.IT: burnt.it, Role.PM: burnt.pm}),
        counts=TabCounts(row.milestones, sum(each.n for each in voices if not each.hidden), burnt.it + burnt.pm),
        tiles=tiles(material, found, row.marks),
        readings=material.readings,
        value=earned_value(material, found),
        trend=lines,
        trend_first=min((line.points[0].report for line in lines), default=found.course.start or material.today),
        trend_last=_last_day(lines, found, material.today),
        reasons=_reasons(around.moves),
        burn=burnt,
        feedback=voices,
        moved=moved(
            {each.id: each for each in material.milestones},
            around.moves,
            around.baselines,
            around.agreements,
            around.stories,
        ),
        on_time=_on_time(material, around.baselines),
        definitions=DEFINITIONS,
    )


def _roles(material: ProjectMaterial, minutes: dict[Role, int]) -> tuple[RolePart, ...]:
    parts = (RolePart(role, sum(each.role is role for each in material.counted), minutes[role]) for role in Role)
    return tuple(part for part in parts if part.milestones or part.minutes)


def _trend(material: ProjectMaterial, around: _Around) -> tuple[TrendLine, ...]:
    changes: dict[int, list[Change]] = {}
    for move in around.moves:
        changes.setdefault(move.milestone_id, []).append(Change(move.day, move.from_due, move.to_due))
    looks: dict[int, list[Report]] = {}
    for review in around.reviews:
        looks.setdefault(review.milestone_id, []).append(Report(review.day, review.due))
    working = material.settings.working_days
    lines = [_line(each, changes.get(each.id, ()), looks.get(each.id, ()), working) for each in material.milestones]
    return tuple(sorted(lines, key=lambda line: line.points[-1].forecast))


def _line(
    milestone: Milestone, changes: Sequence[Change], looks: Sequence[Report], working: frozenset[int]
) -> TrendLine:
    points = trend(milestone.created, milestone.due, changes, looks, milestone.achieved)
    slipped = slip.slip(milestone.baseline_due, milestone.achieved or milestone.due, working)
    return TrendLine(
        milestone_id=milestone.id,
        title=milestone.title,
        role=milestone.role,
        points=tuple(TrendPoint(*point) for point in points),
        achieved=milestone.achieved,
        cancelled=milestone.cancelled,
        drift=drift(points),
        slip_days=slipped.days,
        slip_working_days=slipped.working,
    )


def _last_day(lines: Sequence[TrendLine], found: Valued, today: date) -> date:
    ends = [point.forecast for line in lines for point in line.points]
    return max([today, *ends, *(day for day in (found.course.finish,) if day is not None)])


def _reasons(moves: Sequence[MoveRow]) -> tuple[ReasonBar, ...]:
    """Those that made anything later."""
    return tuple(
        ReasonBar(each.word, each.moves, each.days, each.share or 0.0, each.cumulated or 0.0)
        for each in pareto.slips_by_reason(moves)
        if each.days
    )


def _on_time(material: ProjectMaterial, baselines: Sequence[MilestoneBaseline]) -> tuple[FigureLine, ...]:
    """By the baselines and by the dates agreed last; also by the first baselines, where others took their place."""
    settings, baseline = material.settings, slip.Promise.BASELINE
    own, ways = material.milestones, []
    if baselines:
        ways.append(("By first baseline", baseline, slip.first_promised(own, baselines)))
    ways.append(("By present baseline" if baselines else "By baseline", baseline, own))
    ways.append(("By last agreed date", slip.Promise.LAST_AGREED, own))
    lines = []
    for name, promise, milestones in ways:
        found = slip.on_time(
            milestones,
            date.min,
            date.max,
            material.today,
            settings.late_tolerance,
            working=settings.working_days,
            promise=promise,
        )
        said = on_time(found)
        lines.append(FigureLine(Figure.ON_TIME, name, said.value, said.beside))
    return tuple(lines)
