"""The grid of days in a window, and the whole room in the program, for tests of what is done with them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.schedule.grid.pane import GridPane
from careercruise_desktop.ui.theme.theme import Application
from tests.factories import TODAY, project, task
from tests.robots.backlog import BacklogRobot
from tests.robots.desktop import Desktop
from tests.robots.schedule import Schedule
from tests.robots.schedule_grid import GridRobot
from tests.robots.widgets import settle

from .weeks import week


@pytest.fixture
def robot(app: Application) -> Iterator[GridRobot]:
    """The week of the design, as large as in its picture."""
    pane = GridPane()
    pane.resize(1000, 740)
    pane.show_state(week())
    pane.show()
    pane.activateWindow()
    assert QTest.qWaitForWindowActive(pane)
    settle()
    yield GridRobot(pane)
    pane.close()
    pane.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def room(desktop: Desktop) -> Schedule:
    """The schedule of an empty profile in the whole program, on Thursday 19 March 2026 at 11:12 in Stockholm."""
    return Schedule(desktop)


@pytest.fixture
def backlog(desktop: Desktop) -> Iterator[BacklogRobot]:
    """The backlog beside nothing, with three tasks to do."""
    desktop.given(
        project(),
        task(title="Webhook signature check", project_id=1, minutes=120),
        task(title="Forecast after contract change", role=Role.PM, minutes=90, due=TODAY + timedelta(days=4)),
        task(title="Vacuum settings", due=TODAY - timedelta(days=2)),
    )
    robot = BacklogRobot(desktop)
    yield robot
    robot.close()
