"""Trends over 20 years: what the wall reads, and what a chart by itself takes a frame."""

from __future__ import annotations

import os
import sqlite3
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TYPE_CHECKING

from bench_today import asked_by, bare
from fixtures import long_program
from measure import Figure, calls
from trends_room import Painted, UnpaintedError

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

if TYPE_CHECKING:
    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.charts.state import ChartState

WEEKS = 1_040
FRAME_MS = 16
SIZE = (590, 365)
RUNS, FRAMES = 11, 60


def figures() -> Iterator[Figure]:
    """The whole wall, and a step of the pointer and of the view."""
    program = long_program()
    case = program.use(TrendsCase)
    question = Question(case.period(Stretch.ALL))
    with closing(sqlite3.connect(program.paths.database, isolation_level=None)) as connection:
        statements = asked_by(lambda: case.wall(question))
        ours, floor = calls(lambda: case.wall(question), lambda: bare(connection, statements), runs=RUNS)
    yield Figure("the wall of 20 years, beside its own statements", ours, 3.0, floor)
    yield Figure("the wall of 20 years", ours, 150)
    program.close()
    yield from _charts()


def _charts() -> Iterator[Figure]:
    """The frames of charts with a bar, a dot or a square for each of 1,040 weeks."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.charts.make import make
    from careercruise_desktop.ui.launch import application

    application().theme.choose("light")
    painted = Painted()
    # What is noted of a chart is so from when it is made.
    with painted.noting():
        for name, state in _long_states().items():
            chart = make(state)
            assert chart is not None
            chart.resize(*SIZE)
            chart.show()
            application().processEvents()
            yield Figure(f"{name}, a step of the pointer", _frames(chart, chart.point_to, painted), FRAME_MS)
            yield Figure(f"{name}, a step of the view", _frames(chart, _panned(chart), painted), FRAME_MS)
            chart.let_go()


def _panned(chart: Chart) -> Callable[[int], None]:
    first, last = chart.points[0].first, chart.points[-1].last
    return lambda at: chart.look(first + at, last - WEEKS + at)


def _frames(chart: Chart, step: Callable[[int], None], painted: Painted) -> float:
    """The median milliseconds of a step with its painting.

    Raises:
        UnpaintedError: a step was not painted.
    """
    from PySide6.QtWidgets import QApplication

    taken = []
    for at in range(FRAMES):
        painted.clear()
        began = time.perf_counter_ns()
        step(at * 17 % WEEKS)
        QApplication.processEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
        if chart not in painted.of:
            raise UnpaintedError(f"{chart.accessibleName()}, step {at}")
    return statistics.median(taken)


def _long_states() -> dict[str, ChartState]:
    from careercruise_desktop.ui.charts.state import (
        Bars,
        ChartState,
        Data,
        Grid,
        Heat,
        Look,
        Point,
        Scale,
        Span,
        Strand,
        Strands,
        Word,
    )

    points = tuple(Point(7 * at + 732_000, 7 * at + 732_006, (Word("A week"),), "") for at in range(WEEKS))
    span = Span(points[0].first, points[-1].last)
    waves = tuple(20 + at % 13 for at in range(WEEKS))
    shares = tuple(0.5 + at % 11 / 40 for at in range(WEEKS))
    data: dict[str, Data] = {
        "bars": Bars(points, (("it", waves), ("pm", waves)), Scale.HOURS),
        "dots and line": Strands(points, (Strand("c5", shares, Look.FAINT), Strand("c5", shares)), Scale.SHARE, span),
        "squares": Heat(points, tuple(at % 4 for at in range(WEEKS)), ("",) * WEEKS, ("0 h", "38 h"), Grid.YEARS, 0),
    }
    return {name: ChartState(name, name, name, "", (), "", "", "", one, "") for name, one in data.items()}
