"""The history as a person sees it."""

from __future__ import annotations

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.history import History, NextSteps
from tests.conftest import FixedClock
from tests.factories import at, task


@pytest.fixture
def history(store: Store, clock: FixedClock) -> History:
    return History(store, clock)


def add(store: Store, label: str) -> None:
    with store.write(label) as desk:
        desk.add(task())


def test_what_was_done_is_listed_newest_first_with_its_time(history: History, store: Store, clock: FixedClock) -> None:
    add(store, "First")
    clock.forward(30)
    add(store, "Second")
    history.undo()
    listed = [(step.label, step.at, step.undone, step.rows) for step in history.steps()]
    assert listed == [("Second", at("11:42"), True, 1), ("First", at("11:12"), False, 1)]
    assert [step.label for step in history.steps(1)] == ["Second"]


def test_the_next_steps_say_what_undo_and_redo_would_do(history: History, store: Store) -> None:
    assert history.next() == NextSteps("", "")
    add(store, "First")
    assert history.next() == NextSteps("First", "")
    history.undo()
    assert history.next() == NextSteps("", "First")
    assert history.redo().label == "First"


def test_nothing_to_take_back_is_refused(history: History) -> None:
    with pytest.raises(Refused):
        history.undo()
    with pytest.raises(Refused):
        history.redo()
