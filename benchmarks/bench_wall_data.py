"""The data of the whole wall of trends: 20 years with 100,000 and with a million entries, narrowed and compared."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from fixtures import million_profile, program_on, wall_profile
from measure import Figure, calls

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

WALL_MS, MILLION_MS, YEAR_MS, BEHIND_MS = 150, 400, 60, 50
RUNS = 11


def figures() -> Iterator[Figure]:
    """All figures of the wall, read by one worker."""
    yield from _wall(wall_profile(), "20 years", WALL_MS)
    yield from _wall(million_profile(), "a million entries", MILLION_MS)


def _wall(profile: Path, name: str, most: int) -> Iterator[Figure]:
    program = program_on(profile)
    case = program.use(TrendsCase)
    all_of_it, year = (Question(case.period(stretch)) for stretch in (Stretch.ALL, Stretch.YEAR))
    with program.store.read() as reader:
        project = reader.find(Project)[0].id
    narrowed = Question(all_of_it.period, project_id=project)
    compared = Question(year.period, compare=True)
    week = case.figure("role_balance", year).series[0].points[-2]
    place = Place(week.first, week.last)
    whole, of_project, last_year, behind = calls(
        lambda: case.wall(all_of_it),
        lambda: case.wall(narrowed),
        lambda: case.wall(compared),
        lambda: case.behind("role_balance", year, place),
        runs=RUNS,
    )
    program.close()
    yield Figure(f"the wall of {name}", whole, most)
    yield Figure(f"the wall of {name}, one project", of_project, most)
    yield Figure(f"a year beside the one before it, in {name}", last_year, YEAR_MS if most == WALL_MS else most)
    yield Figure(f"the records behind a week, in {name}", behind, BEHIND_MS)
