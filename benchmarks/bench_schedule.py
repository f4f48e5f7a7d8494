"""The grid of days with 200 blocks in view: a full repaint, one from the kept picture, a step of a drag."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from measure import Figure

BLOCKS = 200
SIZE = (1000, 740)
STEPS = 60
REPAINT_MS, DRAG_MS, WEEK_MS = 12, 2, 30


def figures() -> Iterator[Figure]:
    """What the grid takes, offscreen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.path.insert(0, str(Path(__file__).parent.parent))
    from PySide6.QtCore import QPoint
    from PySide6.QtTest import QTest

    from careercruise_desktop.ui import start  # noqa: F401 - first, as the program does
    from careercruise_desktop.ui.launch import application
    from careercruise_desktop.ui.schedule.grid.pane import GridPane
    from tests.robots.schedule_grid import LEFT, NONE, GridRobot
    from tests.ui.schedule.weeks import crowd, week

    theme = application().theme
    theme.choose("light")
    pane = GridPane()
    pane.resize(*SIZE)
    full = crowd(BLOCKS)
    pane.show_state(full)
    pane.show()
    robot = GridRobot(pane)
    application().processEvents()

    def repaint(_: int) -> None:
        # As when the theme has changed: nothing that was painted is kept.
        theme.changed.emit()
        application().processEvents()

    yield Figure(f"{BLOCKS} blocks painted anew", _median(repaint), REPAINT_MS)
    weeks = (week(), full)
    yield Figure("another week, laid out and painted", _median(lambda at: _shown(pane, weeks[at % 2])), WEEK_MS)
    pane.show_state(full)
    dragged = next(one for one in robot.board.placed if one.item.movable and one.column == 2 and one.box.top > 600)
    at = dragged.box.rect.center().toPoint()
    QTest.mousePress(pane.grid, LEFT, NONE, at)

    def step(number: int) -> None:
        robot.go(QPoint(at.x() + number % 3 * 60, at.y() + 10 + number * 17 % 150))

    yield Figure("a step of a drag", _median(step), DRAG_MS)
    pane.close()


def _shown(pane: object, state: object) -> None:
    from PySide6.QtWidgets import QApplication

    pane.show_state(state)  # type: ignore[attr-defined]
    QApplication.processEvents()


def _median(step: Callable[[int], None]) -> float:
    """The median milliseconds of a step with its painting."""
    taken = []
    for number in range(STEPS):
        began = time.perf_counter_ns()
        step(number)
        taken.append((time.perf_counter_ns() - began) / 1e6)
    return statistics.median(taken[3:])
