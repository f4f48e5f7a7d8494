"""Projects as they were known at the end of a day that is over: what was read, reached, moved or agreed later is not.

What is kept without a day is as it is now: a finish that was said, the cost of an hour, weights, typed per cents. But
of what was reached or added only later nothing was done then, as far as per cents go.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from careercruise_desktop.domain.milestones import Milestone, ProgressMethod
from careercruise_desktop.domain.projects import Project, ProjectBaseline
from careercruise_desktop.storage.queries import outcomes as ask
from careercruise_desktop.storage.queries import stood
from careercruise_desktop.storage.queries.outcomes import Work
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.usecases.project_reading import ProjectMaterial, costs_by_hours, states_all


def read_projects_then(reader: Reader, day: date) -> list[ProjectMaterial]:
    """All projects in brief; milestones are left out where readings state all that figures need."""
    agreed = stood.agreements_on(reader, day)
    projects = [_agreed(each, agreed) for each in reader.recall(Project, "ORDER BY id")]
    keys = [each.id for each in projects]
    read = {key: tuple(each for each in own if each.day <= day) for key, own in ask.readings_of(reader, keys).items()}
    told = [key for key in keys if states_all(read[key])]
    others = [key for key in keys if key not in told]
    dates = stood.ends_on(reader, told, day)
    milestones = _milestones_then(reader, others, day)
    tasks, settings = stood.parts_on(reader, others, day), reader.settings()
    found = [
        ProjectMaterial(
            project=each,
            settings=settings,
            today=day,
            milestones=(own := milestones.get(each.id, ())),
            tasks={one.id: tasks[one.id] for one in own if one.id in tasks},
            readings=read[each.id],
            dates=dates.get(each.id),
        )
        for each in projects
    ]
    by_hours = {each.project.id: each.status for each in found if costs_by_hours(each)}
    minutes = ask.minutes_of(reader, by_hours) if by_hours else {}
    return [replace(each, work=Work(minutes_then=minutes.get(each.project.id, 0)), brief=True) for each in found]


def _agreed(project: Project, agreed: Mapping[int, ProjectBaseline]) -> Project:
    """The project with the finish and the budget that were agreed on then."""
    later = agreed.get(project.id)
    if later is None:
        return project
    return replace(project, baseline_finish=later.from_finish, budget=later.from_budget)


def _milestones_then(reader: Reader, keys: Sequence[int], day: date) -> dict[int, tuple[Milestone, ...]]:
    """The milestones of projects; those that were added later are left out, unless all of a project were."""
    dues, baselines = stood.dues_on(reader, day), stood.baselines_on(reader, day)
    found = {}
    for key, own in ask.milestones_of(reader, keys).items():
        known = [each for each in own if each.created <= day] or own
        then = _then(known, day, dues, baselines)
        found[key] = tuple(sorted(then, key=lambda each: (each.baseline_due, each.id)))
    return found


def _then(
    milestones: Iterable[Milestone], day: date, dues: Mapping[int, str], baselines: Mapping[int, str]
) -> list[Milestone]:
    found = []
    for each in milestones:
        achieved = each.achieved if each.achieved is not None and each.achieved <= day else None
        cancelled = each.cancelled if each.cancelled is not None and each.cancelled <= day else None
        due, baseline = dues.get(each.id), baselines.get(each.id)
        progress = _progress(each, day)
        known = achieved, cancelled, progress
        if due or baseline or known != (each.achieved, each.cancelled, each.progress):
            found.append(
                replace(
                    each,
                    achieved=achieved,
                    cancelled=cancelled,
                    progress=progress,
                    due=date.fromisoformat(due) if due else each.due,
                    baseline_due=date.fromisoformat(baseline) if baseline else each.baseline_due,
                )
            )
        else:
            found.append(each)
    return found


def _progress(milestone: Milestone, day: date) -> int:
    """The per cents of a milestone; 0 of one that was added or reached later: nobody can have typed them by then."""
    reached = milestone.achieved is not None and milestone.achieved > day
    later = milestone.method is ProgressMethod.PERCENT and (reached or milestone.created > day)
    return 0 if later else milestone.progress
