"""The grid of days in a window, for tests of what is done with it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from careercruise_desktop.ui.schedule.grid.pane import GridPane
from careercruise_desktop.ui.theme.theme import Application
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
