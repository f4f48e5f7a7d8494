"""Trends over 20 years: the use case against its own SQL on a bare connection, and what a chart takes a frame."""

from __future__ import annotations

import os
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from bench_today import asked_by, bare
from fixtures import long_profile, long_program
from measure import Figure, calls

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.usecases.trends.usecase import TrendsCase

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.charts.state import ChartState

WEEKS = 1_040
FRAME_MS = 16
SIZE = (590, 365)
RUNS, FRAMES, OPENINGS = 41, 60, 5
CHARTS = 4


def figures() -> Iterator[Figure]:
    """The four trends, a step of the pointer, a step of the view, and the first sight of the room."""
    program = long_program()
    case = program.use(TrendsCase)
    period = case.period(Stretch.ALL)
    with closing(sqlite3.connect(program.paths.database, isolation_level=None)) as connection:
        statements = asked_by(lambda: case.figures(period))
        ours, floor = calls(lambda: case.figures(period), lambda: bare(connection, statements), runs=RUNS)
    yield Figure("the four trends of 20 years", ours, 2.0, floor)
    yield Figure("the four trends of 20 years, alone", ours, 30)
    program.close()
    yield from _charts()
    yield Figure("Trends from the click to the last chart", _first_sight(), 100)


def _charts() -> Iterator[Figure]:
    """The frames of charts with a bar, a dot or a square for each of 1,040 weeks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.charts.make import make
    from careercruise_desktop.ui.charts.timed import TimeChart
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    for name, state in _long_states().items():
        chart = make(state)
        assert chart is not None
        chart.resize(*SIZE)
        chart.show()
        application().processEvents()
        yield Figure(f"{name}, a step of the pointer", _frames(chart, chart.point_to), FRAME_MS)
        if isinstance(chart, TimeChart):
            yield Figure(f"{name}, a step of the view", _frames(chart, _panned(chart)), FRAME_MS)
        chart.let_go()


def _panned(chart: Chart) -> Callable[[int], None]:
    first, last = chart.points[0].first, chart.points[-1].last
    return lambda at: chart.show_range(first + 7 * at, last + 7 * at)


def _frames(chart: Chart, step: Callable[[int], None]) -> float:
    """The median milliseconds of a step with its painting."""
    from PySide6.QtWidgets import QApplication

    taken = []
    for at in range(FRAMES):
        began = time.perf_counter_ns()
        step(at * 17 % WEEKS)
        QApplication.processEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
    return statistics.median(taken)


def _long_states() -> dict[str, ChartState]:
    from careercruise_desktop.ui.charts.state import Bars, ChartState, Data, Grid, Heat, Line, Point, Scale, Word

    points = tuple(Point(7 * at + 732_000, 7 * at + 732_006, (Word("A week"),), "") for at in range(WEEKS))
    waves = tuple(20 + at % 13 for at in range(WEEKS))
    shares = tuple(0.5 + at % 11 / 40 for at in range(WEEKS))
    data: dict[str, Data] = {
        "bars": Bars(points, (("it", waves), ("pm", waves)), Scale.HOURS),
        "dots and line": Line(points, shares, shares, "c5", Scale.SHARE),
        "squares": Heat(points, tuple(at % 4 for at in range(WEEKS)), ("",) * WEEKS, ("0 h", "38 h"), Grid.YEARS, 0),
    }
    return {name: ChartState(name, name, name, "", (), "", "", "", one, "") for name, one in data.items()}


def _first_sight() -> float:
    """Milliseconds from the click on the rail to the last chart on screen; what it needs is loaded already."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.trends import presenter, view  # noqa: F401 - as the room's preloading does
    from careercruise_desktop.usecases.clock import SystemClock
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop, wait_for

    painted: list[int] = []
    paint = Chart.paintEvent

    def noted(chart: Chart, event: QPaintEvent) -> None:
        paint(chart, event)
        painted.append(time.perf_counter_ns())

    taken = []
    Chart.paintEvent = noted
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        for _ in range(OPENINGS):
            desktop = Desktop(Path(folder), FixedClock(SystemClock(lambda: "Europe/Stockholm").now()))
            desktop.window.show_room("today")
            painted.clear()
            began = time.perf_counter_ns()
            desktop.window.show_room("trends")
            wait_for(lambda: len(painted) >= CHARTS)
            taken.append((painted[CHARTS - 1] - began) / 1e6)
            desktop.window.show_room("today")
            desktop.close()
    Chart.paintEvent = paint
    return statistics.median(taken)
