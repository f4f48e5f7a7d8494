"""The marks in the list of projects, which are read beside the window: when they come, stay and give way."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.ui.milestones.state import ProjectsState
from careercruise_desktop.ui.milestones.view import MilestonesView
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_state import ProjectRow
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.milestones import Milestones
from tests.robots.widgets import settle

from .plans import days, planned

NAME = "Payments gateway migration"


class Gate:
    """Holds what a worker has read until it is opened."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.way = threading.Event()
        self.way.set()
        self.reached = threading.Semaphore(0)
        read = ProjectPages.projects

        def projects(case: ProjectPages, **more: bool) -> tuple[ProjectRow, ...]:
            found = read(case, **more)
            self.reached.release()
            assert self.way.wait(20)
            return found

        patch.setattr(ProjectPages, "projects", projects)

    def shut(self) -> None:
        """Let nothing through any more."""
        self.way.clear()
        while self.reached.acquire(blocking=False):
            pass

    def await_worker(self) -> None:
        """Wait until a worker has read and stands before it."""
        assert self.reached.acquire(timeout=20)


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """An open gate; open again at the end, so that nothing waits there."""
    made = Gate(monkeypatch)
    yield made
    made.way.set()


def read_scope(desktop: Desktop, planned_items: int, day: int = 0) -> None:
    """A reading with so many items in the scope; what follows from it is not waited for."""
    with desktop.program.store.write("Reading") as desk:
        desk.add(OutcomeReading(project_id=1, day=days(day), scope_planned=planned_items))
    settle()


def scope(room: Milestones) -> str:
    """How the scope of the project stands in the list."""
    project = room.card(NAME).project
    assert project is not None
    return project.marks[0].standing if project.marks else ""


def test_the_room_is_there_before_the_marks_and_keeps_their_place(desktop: Desktop, gate: Gate) -> None:
    planned(desktop)
    gate.shut()
    QTest.keyClick(desktop.focus, Qt.Key.Key_3, CTRL)
    wait_for(lambda: isinstance(desktop.window.page, MilestonesView) and bool(desktop.window.page.projects.cards))
    settle()
    view = desktop.window.page
    assert isinstance(view, MilestonesView)
    (card,) = [one for one in view.projects.cards if one.project is not None and one.project.name == NAME]
    assert card.project is not None
    assert (card.project.counted, card.project.marks) == ("1 of 4", ())
    height = card.sizeHint().height()
    gate.way.set()
    desktop.rest()
    assert len(card.project.marks) == 4
    assert all(sign.isVisible() for sign in card.marks)
    assert card.sizeHint().height() == height


def test_marks_stay_until_newer_ones_are_read(desktop: Desktop, gate: Gate) -> None:
    planned(desktop)
    room = Milestones(desktop)
    read_scope(desktop, 100, -10)
    desktop.rest()
    assert scope(room) == "on track"
    gate.shut()
    read_scope(desktop, 150)
    gate.await_worker()
    settle()
    assert scope(room) == "on track"
    gate.way.set()
    desktop.rest()
    assert scope(room) == "at risk"


def test_what_was_read_before_a_change_is_not_shown_after_it(
    desktop: Desktop, gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(desktop)
    room = Milestones(desktop)
    read_scope(desktop, 100, -10)
    desktop.rest()
    gate.shut()
    read_scope(desktop, 150, -5)
    gate.await_worker()
    seen: list[str] = []
    show = room.view.projects.show_state

    def noted(state: ProjectsState) -> None:
        show(state)
        seen.append(scope(room))

    monkeypatch.setattr(room.view.projects, "show_state", noted)
    read_scope(desktop, 101)
    gate.await_worker()
    gate.way.set()
    desktop.rest()
    assert scope(room) == "on track"
    assert "at risk" not in seen


def test_a_window_that_is_closed_while_marks_are_read_ends_quietly(desktop: Desktop, gate: Gate) -> None:
    planned(desktop)
    Milestones(desktop)
    context = desktop.session.context
    assert context is not None
    crashed: list[object] = []
    context.jobs.crashed.connect(crashed.append)
    gate.shut()
    read_scope(desktop, 150)
    gate.await_worker()
    later = threading.Timer(0.2, gate.way.set)
    later.start()
    desktop.close()
    later.join()
    settle()
    assert not crashed


def test_marks_that_cannot_be_read_are_said_and_the_old_ones_stay(
    desktop: Desktop, monkeypatch: pytest.MonkeyPatch
) -> None:
    planned(desktop)
    room = Milestones(desktop)
    read_scope(desktop, 100, -10)
    desktop.rest()

    def fail(_: ProjectPages, **more: bool) -> None:
        raise Unreadable("The data file cannot be read.", "The disk does not answer.")

    with monkeypatch.context() as patch:
        patch.setattr(ProjectPages, "projects", fail)
        read_scope(desktop, 150)
        desktop.rest()
    assert "cannot be read" in desktop.toast
    assert scope(room) == "on track"
    room.presenter.refresh()
    desktop.rest()
    assert scope(room) == "at risk"
