"""What every test of the window stands on: our application with its theme, and the attendant where it is asked for."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.portfolio import presenter
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.attendant import Attendant, attend
from careercruise_desktop.usecases.export import Printer
from tests.conftest import FixedClock, Prepare
from tests.portfolio_career import career
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.portfolio import PaperPress, Portfolio
from tests.robots.widgets import Ground, settle

Show = Callable[..., Ground]
AWAY = 10_000


@pytest.fixture(scope="session")
def qapp_cls() -> type[Application]:
    """The class that pytest-qt makes its application of."""
    return Application


@pytest.fixture(autouse=True)
def app(qapp: QApplication) -> Iterator[Application]:
    """Our application in the light theme, the pointer far from every window; back in that theme after the test."""
    assert isinstance(qapp, Application)
    qapp.theme.choose("light")
    # Where the test before has left the pointer, a window that opens there would be hovered.
    QCursor.setPos(AWAY, AWAY)
    yield qapp
    qapp.theme.choose("light")


@pytest.fixture
def attendant(app: Application) -> Iterator[Attendant]:
    """The focus ring, tooltips and text menus, as they are in the running program."""
    attending = attend(app)
    yield attending
    attending.leave()
    attending.deleteLater()


@pytest.fixture
def show(app: Application) -> Iterator[Show]:
    """Put widgets into a window that is shown; it is gone after the test, with all that is in it."""
    shown: list[Ground] = []

    def put(*widgets: QWidget, across: bool = False) -> Ground:
        shown.append(Ground(*widgets, across=across))
        return shown[-1]

    yield put
    for ground in shown:
        ground.close()
        ground.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """The data folder that the program is opened with a copy of: empty, where a module of tests names no other."""
    return prepare(career) if "portfolio" in request.fixturenames else new_profile


@pytest.fixture
def desktop(app: Application, data_dir: Path, clock: FixedClock, profile: Path) -> Iterator[Desktop]:
    """The program with an empty profile, on Thursday 19 March 2026 at 11:12 in Stockholm."""
    shutil.copytree(profile, data_dir)
    opened = Desktop(data_dir, clock)
    yield opened
    opened.close()


@pytest.fixture
def inspector(desktop: Desktop) -> InspectorRobot:
    """The right panel of the program, in the hands of a person."""
    return InspectorRobot(desktop)


@pytest.fixture
def paper(monkeypatch: pytest.MonkeyPatch) -> Iterator[PaperPress]:
    """A press for the portfolio that answers at once, without the compiler."""
    made = PaperPress()
    monkeypatch.setattr(presenter, "Printer", lambda: Printer(made))
    yield made
    made.go.set()


@pytest.fixture
def portfolio(desktop: Desktop, paper: PaperPress) -> Portfolio:
    """The portfolio's room with a career in it."""
    return Portfolio(desktop)
