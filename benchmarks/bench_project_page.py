"""The page of a project of five years: its figures, and from the click to the page and to its last chart on screen."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

from measure import Figure, calls

if TYPE_CHECKING:
    from tests.robots.desktop import Desktop

YEARS, MILESTONES, MOVES = 5, 60, 4
FIGURES_MS, PAGE_MS, CHARTS_MS = 30, 50, 120
# So many readings grow with the data and are read on a worker.
READINGS, MANY_MS = 5_000, 200
RUNS, OPENINGS = 31, 9
TODAY = date(2026, 3, 19)
START = TODAY - timedelta(days=365 * YEARS)


def figures() -> Iterator[Figure]:
    """What reading the page takes, and what a person waits for."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from careercruise_desktop.usecases.project_page import ProjectPages
    from tests.conftest import FixedClock
    from tests.factories import at
    from tests.robots.desktop import Desktop

    application().theme.choose("light")
    with tempfile.TemporaryDirectory() as folder:
        desktop = Desktop(Path(folder), FixedClock(at("11:12")))
        desktop.given(*(record for key in (1, 2) for record in _project(key)))
        case = desktop.program.use(ProjectPages)
        ours, _ = calls(lambda: case.page(1), lambda: None, runs=RUNS)
        yield Figure(f"the figures of a project of {YEARS} years", ours, FIGURES_MS)
        page, charts = _openings(desktop)
        yield Figure("its page from the click to painted", page, PAGE_MS)
        yield Figure("and to the last of its charts", charts, CHARTS_MS)
        desktop.given(*_measured_daily(3))
        many, _ = calls(lambda: case.page(3), lambda: None, runs=5)
        yield Figure(f"the figures of one of {READINGS:,} readings", many, MANY_MS)
        desktop.close()


def _project(key: int) -> Iterator[Any]:
    """A project with a reading a month, milestones that moved, and two hours a working day."""
    from tests.factories import entry, project

    finish = TODAY + timedelta(days=90)
    yield project(id=key, name=f"Project {key}", code=f"p{key}", start=START, budget=Decimal(1_800_000),
                  baseline_finish=finish, finish=finish + timedelta(days=30), rate=Decimal(90))  # fmt: skip
    yield from _promises(key)
    yield from _readings(key)
    hours = ("08:00", "10:00") if key == 1 else ("13:00", "15:00")
    for day in (START + timedelta(days=number) for number in range((TODAY - START).days)):
        if day.weekday() < 5:
            yield entry(*hours, day, title="Work", project_id=key, role=_role(day.day))


def _promises(key: int) -> Iterator[Any]:
    from careercruise_desktop.domain.milestones import MilestoneMove, MoveReason
    from tests.factories import milestone

    days, reasons = (TODAY - START).days, tuple(MoveReason)
    for at in range(MILESTONES):
        number = key * 1_000 + at
        due = START + timedelta(days=30 + at * (days + 60) // MILESTONES)
        slips = [due + timedelta(days=7 * step) for step in range(MOVES + 1)]
        done = slips[-1] if slips[-1] < TODAY else None
        yield milestone(slips[-1], id=number, title=f"Milestone {at}", project_id=key, created=START,
                        baseline_due=due, role=_role(at), achieved=done)  # fmt: skip
        for step, (before, after) in enumerate(pairwise(slips)):
            day = max(START, min(before - timedelta(days=3), TODAY - timedelta(days=MOVES - step)))
            why = reasons[(at + step) % len(reasons)]
            yield MilestoneMove(milestone_id=number, day=day, from_due=before, to_due=after, reason=why)


def _readings(key: int) -> Iterator[Any]:
    from careercruise_desktop.domain.outcomes import OutcomeReading

    for month in range(12 * YEARS):
        spent = Decimal(28_000 * (month + 1))
        yield OutcomeReading(project_id=key, day=START + timedelta(days=30 * month), scope_done=10 * month,
                             scope_planned=700, planned_value=spent, earned_value=spent * 9 / 10, actual_cost=spent,
                             open_defects=month % 9, high_defects=month % 3,
                             review_score=Decimal("4.2"))  # fmt: skip


def _measured_daily(key: int) -> Iterator[Any]:
    """A project that was measured on every day of many years."""
    from careercruise_desktop.domain.outcomes import OutcomeReading
    from tests.factories import project

    start = TODAY - timedelta(days=READINGS)
    yield project(id=key, name="Measured daily", code=f"p{key}", start=start, budget=Decimal(5_000_000))
    for number in range(READINGS):
        spent = Decimal(900 * (number + 1))
        yield OutcomeReading(project_id=key, day=start + timedelta(days=number), scope_done=number, scope_planned=6_000,
                             planned_value=spent, earned_value=spent, actual_cost=spent)  # fmt: skip


def _role(number: int) -> Any:  # noqa: ANN401 - what it is, is imported late
    from careercruise_desktop.domain.roles import Role

    return tuple(Role)[number % 2]


def _openings(desktop: Desktop) -> tuple[float, float]:
    """The median milliseconds from the request to the page, and to its last chart; both are loaded already."""
    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.milestones.page.tile import Tile
    from tests.robots.desktop import wait_for
    from tests.robots.project_page import ProjectPageRobot

    tiles, drawn = _noted(Tile), _noted(Chart)
    robot = ProjectPageRobot(desktop, 2)
    context = desktop.session.context
    assert context is not None
    page, charts = [], []
    for number in range(OPENINGS):
        tiles.clear()
        drawn.clear()
        began = time.perf_counter_ns()
        context.bus.project_requested.emit(1 + number % 2)
        robot.settle()
        wait_for(lambda: bool(drawn))
        page.append((tiles[0] - began) / 1e6)
        charts.append((drawn[-1] - began) / 1e6)
    return statistics.median(page), statistics.median(charts)


def _noted(kind: type[Any]) -> list[int]:
    """When widgets of a kind are painted, from now on; those that are there already do not notice."""
    times: list[int] = []
    paint: Callable[[Any, Any], None] = kind.paintEvent

    def noted(widget: object, event: object) -> None:
        paint(widget, event)
        times.append(time.perf_counter_ns())

    kind.paintEvent = noted
    return times
