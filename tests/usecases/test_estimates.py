"""The estimate coach speaks from the person's own finished work, and only when it has something to say."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.figures.estimation import Estimation
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import Span
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.estimates import Estimates, coaching
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, task
from tests.usecases.keeping import kept

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def estimates(store: Store, clock: FixedClock) -> Estimates:
    return Estimates(store, clock)


def finished(store: Store, estimate: int, actual: int, **more: object) -> None:
    made = kept(store, task(minutes=estimate, status=TaskStatus.DONE, finished=YESTERDAY, **more))
    kept(store, entry(when=Span.lasting(at("08:00", YESTERDAY), actual), task_id=made.id))


def test_the_sentence_says_what_it_tends_to_be_and_n(estimates: Estimates, store: Store) -> None:
    for actual in (150, 180, 190, 200, 400):
        finished(store, 120, actual)
    found = estimates.coach(Role.IT, "task", 120)
    assert found is not None
    assert (found.expected, found.habit.n, found.sentence) == (190, 5, "Your 2 h tend to be 3 h 10, n = 5")
    assert found.detail == "1 of 5 were within 25\N{NO-BREAK SPACE}% of what was planned"


def test_it_is_silent_below_five_and_near_one(estimates: Estimates, store: Store) -> None:
    for _ in range(4):
        finished(store, 60, 120)
    assert estimates.coach(Role.IT, "task", 60) is None
    finished(store, 60, 120)
    assert estimates.coach(Role.IT, "task", 60) is not None
    assert estimates.coach(Role.PM, "task", 60) is None
    assert coaching(Estimation(1.1, 9, 9), 60) is None
    assert coaching(Estimation(0.9, 9, 9), 60) is None
    assert coaching(Estimation(0.8, 9, 9), 60) is not None


def test_what_somebody_else_did_and_what_was_never_logged_or_estimated_does_not_count(
    estimates: Estimates, store: Store
) -> None:
    finished(store, 60, 90)
    finished(store, 60, 5)
    kept(store, Delegation(task_id=2, person_id=None, since=YESTERDAY, returned=YESTERDAY))
    kept(store, task(minutes=60, status=TaskStatus.DONE, finished=YESTERDAY))
    kept(store, task(status=TaskStatus.DONE, finished=YESTERDAY), entry(task_id=4))
    kept(store, task(minutes=60), entry(task_id=5))
    assert estimates.habit(Role.IT, "task") == Estimation(1.5, 0, 1)


def test_blocks_are_measured_by_the_work_that_fulfilled_them(estimates: Estimates, store: Store) -> None:
    for hour in range(1, 6):
        made = kept(store, block(f"{hour}:00", f"{hour + 1}:00", YESTERDAY))
        kept(store, entry(when=Span.lasting(at(f"{hour}:00", YESTERDAY), 20), block_id=made.id))
        kept(store, entry(when=Span.lasting(at(f"{hour}:30", YESTERDAY), 10), block_id=made.id))
    kept(store, block("10:00", "18:00", TODAY), entry("10:00", "10:10", block_id=6))
    found = estimates.coach(Role.IT, "block", 60)
    assert found is not None
    assert (round(found.habit.bias, 6), found.habit.within, found.habit.n, found.expected) == (0.5, 0, 5, 30)


def test_the_times_of_a_repeating_block_are_told_apart(estimates: Estimates, store: Store) -> None:
    days = [TODAY - timedelta(days=step) for step in range(1, 6)]
    made = kept(store, block("09:00", "10:00", days[-1], repeat="FREQ=DAILY"))
    kept(store, *(entry("09:00", "10:30", day, block_id=made.id) for day in days))
    found = estimates.habit(Role.IT, "block")
    assert found is not None
    assert found.n == 5
    assert found.bias == pytest.approx(1.5)
