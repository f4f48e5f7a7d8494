"""The timeline of the design in a window, for tests of what is done with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from careercruise_desktop.ui.milestones.timeline.pane import TimelinePane
from careercruise_desktop.ui.theme.theme import Application
from tests.conftest import Prepare
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import settle

from .plans import fill
from .timelines import design


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with the small plan, where the room is tried with it."""
    return prepare(fill, "milestones") if "room" in request.fixturenames else new_profile


@pytest.fixture
def timeline(app: Application) -> Iterator[TimelineRobot]:
    """The timeline of the design, as large as in its picture, on 19 March 2026."""
    pane = TimelinePane()
    pane.resize(968, 752)
    pane.show_state(design())
    pane.show()
    pane.activateWindow()
    assert QTest.qWaitForWindowActive(pane)
    settle()
    yield TimelineRobot(pane)
    pane.close()
    pane.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
