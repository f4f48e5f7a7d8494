"""The timeline with 500 milestones: painted anew, panned, zoomed, a mark dragged alone and with what depends on it."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from measure import Figure

if TYPE_CHECKING:
    from tests.robots.timeline import TimelineRobot

MILESTONES = 500
SIZE = (985, 820)
STEPS = 60
REPAINT_MS, DRAG_MS, ZOOM_MS, SHOWN_MS = 12, 2, 16, 60


def figures() -> Iterator[Figure]:
    """What the timeline takes, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from careercruise_desktop.ui.milestones.timeline.pane import TimelinePane
    from tests.robots.timeline import TimelineRobot
    from tests.ui.milestones.timelines import crowd

    app = application()
    app.theme.choose("light")
    pane = TimelinePane()
    pane.resize(*SIZE)
    full = crowd(MILESTONES)
    began = time.perf_counter_ns()
    pane.show_state(full)
    pane.show()
    app.processEvents()
    yield Figure(f"{MILESTONES} milestones shown for the first time", (time.perf_counter_ns() - began) / 1e6, SHOWN_MS)
    robot = TimelineRobot(pane)
    axis = robot.board.axis

    def repaint(number: int) -> None:
        # Nothing that was painted is kept: all rows in sight, their words and lines.
        pane.timeline.set_axis(axis.panned(number % 7 * 31.0 + 1))

    def zoom(number: int) -> None:
        # There and back, from a quarter to five years.
        step = number % 30
        pane.show_days(round(92 * 1.23 ** (step if step < 15 else 30 - step)))

    others = (full, replace(full, lines=full.lines[1:]))
    yield Figure("time panned, everything painted anew", _median(repaint), REPAINT_MS)
    yield Figure("a step of the zoom", _median(zoom), ZOOM_MS)
    pane.timeline.set_axis(axis)
    yield Figure("another milestone selected", _median(lambda number: pane.timeline.choose(number % 20 + 1)), DRAG_MS)
    yield from _dragged(robot)
    yield Figure(
        "another state, laid out and painted", _median(lambda number: pane.show_state(others[number % 2])), ZOOM_MS
    )
    pane.close()


def _dragged(robot: TimelineRobot) -> Iterator[Figure]:
    """A step of a drag of a mark, alone and with Shift held."""
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    from tests.robots.timeline import LEFT, NONE

    axis = robot.board.axis
    seen = [row for row in robot.board.rows.walked if row.bottom < SIZE[1] - 60 and row.line.open]
    dragged = next(row for row in seen if axis.left + 40 < robot.board.placed(row).bars[0].mark < axis.right - 200)
    at = robot.mark(dragged.line.title)
    shift = Qt.KeyboardModifier.ShiftModifier
    for held, name in ((NONE, "a step of a drag"), (shift, "a step with what depends on it")):
        QTest.mousePress(robot.timeline, LEFT, held, at)

        def step(number: int, held: Qt.KeyboardModifier = held) -> None:
            robot.go(QPoint(at.x() + 8 + number * 17 % 120, at.y()), held)

        yield Figure(name, _median(step), DRAG_MS)
        QTest.keyClick(robot.timeline, Qt.Key.Key_Escape)
        robot.let_go(at)


def _median(step: Callable[[int], object]) -> float:
    """The median milliseconds of a step with its painting."""
    from PySide6.QtWidgets import QApplication

    taken = []
    for number in range(STEPS):
        began = time.perf_counter_ns()
        step(number)
        QApplication.processEvents()
        taken.append((time.perf_counter_ns() - began) / 1e6)
    return statistics.median(taken[3:])
