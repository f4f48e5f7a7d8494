"""What depends on a milestone moves with it: for any dates, what followed something still does; undo gives all back."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestones import Milestones
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone
from tests.usecases.keeping import all_of

# Each milestone: days until due, of which earlier ones it waits (as bits), whether it is achieved.
PLANS = st.lists(st.tuples(st.integers(-20, 60), st.integers(0, 255), st.booleans()), min_size=3, max_size=8)


def day(count: int) -> date:
    return TODAY + timedelta(days=count)


def planned(store: Store, plan: list[tuple[int, int, bool]]) -> list[Milestone]:
    found: list[Milestone] = []
    with store.write("Plan") as desk:
        for place, (due, bits, achieved) in enumerate(plan):
            before = frozenset(one.id for at_, one in enumerate(found) if bits >> at_ & 1)
            done = TODAY if achieved and place else None
            found.append(desk.add(milestone(day(due), start=day(due - 5), depends_on=before, achieved=done)))
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PLANS, st.integers(-30, 30).filter(bool), st.booleans())
def test_what_followed_still_follows_and_one_undo_takes_all_back(
    store: Store, clock: FixedClock, plan: list[tuple[int, int, bool]], days: int, afterwards: bool
) -> None:
    before = planned(store, plan)
    goals = Milestones(store, clock)
    moved = goals.move(before[0].id, before[0].due + timedelta(days=days), with_dependents=not afterwards)
    if afterwards:
        assert len(goals.shift_dependents(before[0].id, days)) == moved.dependents
    assert moved.move_id is not None
    goals.explain(moved.move_id, MoveReason.ESTIMATE)
    after = {one.id: one for one in all_of(store, Milestone)}
    changed = {one.id for one in before if after[one.id] != one}
    assert {one.milestone_id for one in all_of(store, MilestoneMove)} == changed
    assert {one.reason for one in all_of(store, MilestoneMove)} == {MoveReason.ESTIMATE}
    for one in before:
        now = after[one.id]
        by = now.due - one.due
        assert min(days, 0) <= by.days <= max(days, 0)
        assert one.open or not by
        if one is not before[0]:
            assert now.start == now.due - timedelta(days=5)
        for on in (other for other in before if other.id in one.depends_on):
            assert not (one.open and on.open and on.due <= one.due) or after[on.id].due <= now.due
    store.undo()
    assert all_of(store, Milestone) == before
    assert all_of(store, MilestoneMove) == []
    store.undo()
    assert all_of(store, Milestone) == []
