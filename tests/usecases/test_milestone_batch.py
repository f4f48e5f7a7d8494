"""Several milestones at once: one act, one undo."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestone_batch import MilestoneBatch
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone
from tests.usecases.keeping import all_of, kept


@pytest.fixture
def batch(store: Store, clock: FixedClock) -> MilestoneBatch:
    return MilestoneBatch(store, clock)


def test_those_that_are_open_are_achieved_today_in_one_step(store: Store, batch: MilestoneBatch) -> None:
    known = [
        kept(store, milestone(TODAY)),
        kept(store, milestone(TODAY, achieved=TODAY - timedelta(days=3))),
        kept(store, milestone(TODAY, cancelled=TODAY)),
        kept(store, milestone(TODAY)),
    ]
    assert batch.achieve([one.id for one in known]) == 2
    found = [one.achieved for one in all_of(store, Milestone)]
    assert found == [TODAY, TODAY - timedelta(days=3), None, TODAY]
    store.undo()
    assert all_of(store, Milestone) == known


def test_they_are_deleted_in_one_step_and_all_or_none(store: Store, batch: MilestoneBatch) -> None:
    known = [kept(store, milestone(TODAY, title=f"Step {count}")) for count in range(3)]
    with pytest.raises(Refused):
        batch.remove([known[0].id, 99])
    assert all_of(store, Milestone) == known
    assert batch.remove([one.id for one in known[:2]]) == 2
    assert all_of(store, Milestone) == known[2:]
    store.undo()
    assert all_of(store, Milestone) == known
