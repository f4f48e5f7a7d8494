"""Trends over 20 years: what the wall reads, what a chart takes a frame, and how the window feels while it comes."""

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
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench_today import asked_by, bare
from fixtures import long_profile, long_program
from measure import Figure, calls

from careercruise_desktop.domain.periods import Stretch
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase

if TYPE_CHECKING:
    from held import Taken
    from PySide6.QtGui import QPaintEvent

    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.charts.state import ChartState
    from tests.robots.desktop import Desktop

WEEKS = 1_040
FRAME_MS = 16
SIZE = (590, 365)
RUNS, FRAMES, OPENINGS = 11, 60, 5
HOVER_MS = 4


def figures() -> Iterator[Figure]:
    """The whole wall, a step of the pointer and of the view, and what is done in the real window."""
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
    yield from _room()


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
    return lambda at: chart.look(first + at, last - WEEKS + at)


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


def _room() -> Iterator[Figure]:
    """The real window: from the click to the first chart, what a change of the period takes, hovering and panning."""
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from held import told

    from careercruise_desktop.ui.charts.chart import Chart
    from careercruise_desktop.ui.trends import presenter, view  # noqa: F401 - as the room's preloading does
    from careercruise_desktop.usecases.clock import SystemClock
    from tests.conftest import FixedClock
    from tests.robots.desktop import Desktop

    painted: list[Chart] = []
    paint = Chart.paintEvent

    def noted(chart: Chart, event: QPaintEvent) -> None:
        paint(chart, event)
        painted.append(chart)

    found: dict[str, list[Taken]] = {"": [], "all": [], "month": [], "year": []}
    hovers: list[float] = []
    pans: list[float] = []
    Chart.paintEvent = noted
    with tempfile.TemporaryDirectory() as folder:
        shutil.copyfile(long_profile() / "career.db", Path(folder) / "career.db")
        for _ in range(OPENINGS):
            desktop = Desktop(Path(folder), FixedClock(SystemClock(lambda: "Europe/Stockholm").now()))
            desktop.window.resize(1440, 900)
            _visit(desktop, painted, found)
            hovers += _hovered(desktop)
            pans += _moved(desktop)
            desktop.window.show_room("today")
            desktop.close()
    Chart.paintEvent = paint
    yield from told("Trends, from the click to the first chart", found.pop(""), FRAME_MS, 100)
    for key, acts in found.items():
        yield from told(f"Trends, another period: {key}", acts, FRAME_MS, 100)
    yield Figure("Trends, hovering with a linked cursor", statistics.median(hovers), HOVER_MS)
    yield Figure("Trends, a step of panning all charts", statistics.median(pans), FRAME_MS)


def _visit(desktop: Desktop, painted: list[Chart], found: dict[str, list[Taken]]) -> None:
    """Go to Trends and change the period; a change is there when every chart on screen is painted."""
    from held import taken

    from careercruise_desktop.ui.trends.view import TrendsView

    desktop.window.show_room("today")
    desktop.rest()
    painted.clear()
    found[""].append(taken(desktop, partial(desktop.window.show_room, "trends"), lambda: bool(painted)))
    page = desktop.window.page
    assert isinstance(page, TrendsView)

    def whole() -> bool:
        cards = [card for card in page.wall.cards.values() if page.in_sight(card, 0) and card.chart is not None]
        return bool(painted) and all(card.chart in painted for card in cards)

    for stretch in ("all", "month", "year"):
        painted.clear()
        found[stretch].append(taken(desktop, partial(page.stretch_chosen.emit, stretch), whole))


def _hovered(desktop: Desktop) -> list[float]:
    """The milliseconds of meaning each week, which all charts show."""
    from careercruise_desktop.ui.trends.view import TrendsView

    page = desktop.window.page
    assert isinstance(page, TrendsView)
    chart = page.wall.cards["role_balance"].chart
    assert chart is not None
    found = [_step(partial(chart.point_to, at)) for at in range(len(chart.points))]
    chart.point_to(-1)
    return found


def _moved(desktop: Desktop) -> list[float]:
    """The milliseconds of moving the window of all charts by three days."""
    from careercruise_desktop.ui.trends.view import TrendsView

    page = desktop.window.page
    assert isinstance(page, TrendsView)
    linked = page.wall.linked
    linked.zoom(0.3)
    first, end = linked.window
    return [_step(partial(linked.look, first + 3 * at - 60, end + 3 * at - 60)) for at in range(20)]


def _step(act: Callable[[], object]) -> float:
    from PySide6.QtWidgets import QApplication

    began = time.perf_counter_ns()
    act()
    QApplication.processEvents()
    return (time.perf_counter_ns() - began) / 1e6
