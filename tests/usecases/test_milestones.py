"""Milestones: moved, reached, put on the board; one undo takes back each act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneBaseline,
    MilestoneMove,
    MilestoneReview,
    MoveReason,
)
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestones import Acted, Milestones
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, project
from tests.usecases.keeping import all_of, kept, labels


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def goals(store: Store, clock: FixedClock) -> Milestones:
    return Milestones(store, clock)


@pytest.fixture
def chain(store: Store) -> list[Milestone]:
    """Three milestones, each of which depends on the one before it."""
    found: list[Milestone] = []
    for step, title in enumerate(("Design", "Build", "Test")):
        before = frozenset({found[-1].id}) if found else frozenset()
        start = days(10 * step)
        found.append(kept(store, milestone(days(10 * step + 5), title=title, start=start, depends_on=before)))
    return found


def dues(store: Store) -> list[int]:
    return [(one.due - TODAY).days for one in all_of(store, Milestone)]


def moves(store: Store) -> list[tuple[int, MoveReason | None]]:
    return [(one.milestone_id, one.reason) for one in all_of(store, MilestoneMove)]


class TestMove:
    def test_a_date_moves_and_its_move_is_kept(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        done = goals.move(chain[0].id, days(8))
        (move,) = all_of(store, MilestoneMove)
        assert (move.from_due, move.to_due, move.day, move.reason) == (days(5), days(8), TODAY, None)
        assert (done.days, done.move_id, done.moved, done.dependents) == (3, move.id, (chain[0].id,), 2)
        assert done.milestone == all_of(store, Milestone)[0]
        store.undo()
        assert all_of(store, Milestone) == chain
        assert all_of(store, MilestoneMove) == []

    def test_with_what_depends_on_it(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        done = goals.move(chain[0].id, days(8), with_dependents=True)
        assert (set(done.moved), done.dependents) == ({one.id for one in chain}, 0)
        assert dues(store) == [8, 18, 28]
        assert [one.start for one in all_of(store, Milestone)] == [days(0), days(13), days(23)]
        assert len(all_of(store, MilestoneMove)) == 3
        store.undo()
        assert all_of(store, Milestone) == chain

    def test_what_is_done_stays_and_so_does_what_is_behind_it(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        goals.achieve(chain[1].id)
        goals.move(chain[0].id, days(8), with_dependents=True)
        assert dues(store) == [8, 15, 25]

    def test_the_same_date_is_no_act(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        before = labels(store)
        done = goals.move(chain[0].id, days(5))
        assert (done.days, done.move_id, done.moved) == (0, None, ())
        assert labels(store) == before

    def test_back_where_it_was_today_leaves_no_move(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        goals.move(chain[0].id, days(8), with_dependents=True)
        done = goals.move(chain[0].id, days(5), with_dependents=True)
        assert done.move_id is None
        assert all_of(store, Milestone) == chain
        assert all_of(store, MilestoneMove) == []

    def test_before_its_project_starts_is_allowed_and_said(self, store: Store, goals: Milestones) -> None:
        owner = kept(store, project(start=TODAY))
        goal = kept(store, milestone(days(5), project_id=owner.id))
        done = goals.move(goal.id, days(-3))
        assert done.remarks == ("It is due before the project starts, Thu 19 March.",)
        assert goals.move(goal.id, days(3)).remarks == ()

    def test_what_is_over_does_not_move(self, store: Store, goals: Milestones) -> None:
        reached, dropped = kept(store, milestone(achieved=TODAY)), kept(store, milestone(cancelled=TODAY))
        with pytest.raises(Refused, match="Reopen it first"):
            goals.move(reached.id, days(1))
        with pytest.raises(Refused, match="Restore it first"):
            goals.move(dropped.id, days(1))
        with pytest.raises(Refused, match="no longer exists"):
            goals.move(99, days(1))


class TestAfterTheMove:
    def test_reason_and_shift_are_one_step_with_it(
        self, store: Store, clock: FixedClock, goals: Milestones, chain: list[Milestone]
    ) -> None:
        done = goals.move(chain[0].id, days(8))
        clock.forward(2)
        assert set(goals.shift_dependents(chain[0].id, done.days)) == {chain[1].id, chain[2].id}
        clock.forward(2)
        assert done.move_id is not None
        goals.explain(done.move_id, MoveReason.WAITING)
        assert dues(store) == [8, 18, 28]
        assert moves(store) == [(one.id, MoveReason.WAITING) for one in chain]
        assert labels(store)[0] == "Move milestone"
        store.undo()
        assert all_of(store, Milestone) == chain
        assert all_of(store, MilestoneMove) == []
        store.redo()
        assert moves(store) == [(one.id, MoveReason.WAITING) for one in chain]

    def test_a_reason_that_comes_later_is_a_step_of_its_own(
        self, store: Store, clock: FixedClock, goals: Milestones, chain: list[Milestone]
    ) -> None:
        done = goals.move(chain[0].id, days(8))
        clock.forward(11)
        assert done.move_id is not None
        goals.explain(done.move_id, MoveReason.SCOPE)
        store.undo()
        assert (dues(store)[0], moves(store)) == (8, [(chain[0].id, None)])

    def test_an_act_in_between_keeps_them_apart(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        done = goals.move(chain[0].id, days(8))
        goals.set_weight(chain[1].id, 5)
        assert done.move_id is not None
        goals.explain(done.move_id, MoveReason.SCOPE)
        store.undo()
        assert all_of(store, Milestone)[1].weight == 5

    def test_a_reason_does_not_reach_what_moved_for_itself(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        goals.move(chain[2].id, days(40))
        done = goals.move(chain[0].id, days(8))
        assert done.move_id is not None
        goals.explain(done.move_id, MoveReason.CAPACITY)
        assert moves(store) == [(chain[2].id, None), (chain[0].id, MoveReason.CAPACITY)]

    def test_the_next_move_is_explained_for_itself(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        for due, reason in ((8, MoveReason.SCOPE), (9, MoveReason.PRIORITY)):
            done = goals.move(chain[0].id, days(due), with_dependents=True)
            assert done.move_id is not None
            goals.explain(done.move_id, reason)
        found = moves(store)
        assert [reason for key, reason in found if key == chain[2].id] == [MoveReason.SCOPE, MoveReason.PRIORITY]

    def test_a_reason_that_was_given_first_holds_for_what_moves_afterwards(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        done = goals.move(chain[0].id, days(8))
        assert done.move_id is not None
        goals.explain(done.move_id, MoveReason.ESTIMATE)
        goals.shift_dependents(chain[0].id, done.days)
        assert moves(store) == [(one.id, MoveReason.ESTIMATE) for one in chain]
        goals.explain(done.move_id, None)
        assert moves(store) == [(one.id, None) for one in chain]
        store.undo()
        assert all_of(store, Milestone) == chain

    def test_a_move_that_is_gone_has_no_reason(self, goals: Milestones, chain: list[Milestone]) -> None:
        with pytest.raises(Refused, match="taken back"):
            goals.explain(99, MoveReason.SCOPE)

    def test_a_move_of_the_inspector_takes_its_reason_too(
        self, store: Store, clock: FixedClock, goals: Milestones, chain: list[Milestone]
    ) -> None:
        Records(store, clock).change("milestone", chain[0].id, due=days(8))
        goals.explain(all_of(store, MilestoneMove)[0].id, MoveReason.SCOPE)
        store.undo()
        assert (all_of(store, Milestone), moves(store)) == (chain, [])


class TestPromise:
    def test_the_date_becomes_the_promise_and_the_old_one_stays(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        goals.move(chain[0].id, days(8))
        after = goals.rebaseline(chain[0].id, " The client  agreed ")
        assert (after.baseline_due, after.slip_days) == (days(8), 0)
        (old,) = all_of(store, MilestoneBaseline)
        assert (old.from_due, old.to_due, old.day, old.reason) == (days(5), days(8), TODAY, "The client agreed")
        store.undo()
        assert all_of(store, Milestone)[0].baseline_due == days(5)
        assert all_of(store, MilestoneBaseline) == []

    def test_it_takes_a_reason_and_another_date(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        with pytest.raises(Refused, match="reason is empty"):
            goals.rebaseline(chain[0].id, "")
        with pytest.raises(Refused, match="Move it first"):
            goals.rebaseline(chain[0].id, "Agreed")

    def test_a_review_keeps_a_point_of_each_open_milestone_once_a_day(self, store: Store, goals: Milestones) -> None:
        owner = kept(store, project())
        goal = kept(store, milestone(days(5), project_id=owner.id))
        kept(store, milestone(days(5), project_id=owner.id, achieved=TODAY), milestone(days(5)))
        assert goals.review(owner.id) == 1
        goals.move(goal.id, days(7))
        assert goals.review(owner.id) == 1
        (point,) = all_of(store, MilestoneReview)
        assert (point.milestone_id, point.day, point.due) == (goal.id, TODAY, days(7))
        store.undo()
        assert all_of(store, MilestoneReview)[0].due == days(5)

    def test_there_is_nothing_to_review_without_open_milestones(self, store: Store, goals: Milestones) -> None:
        owner = kept(store, project())
        with pytest.raises(Refused, match="no open milestone"):
            goals.review(owner.id)


class TestReached:
    def test_it_is_reached_today_and_its_progress_stays(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(-3), progress=40))
        done = goals.achieve(goal.id)
        assert (done.milestone.achieved, done.milestone.progress) == (TODAY, 40)
        assert done.sentence == "Achieved today, 3 days later than promised"
        store.undo()
        assert all_of(store, Milestone) == [goal]

    def test_it_cannot_be_reached_tomorrow(self, store: Store, clock: FixedClock, goals: Milestones) -> None:
        goal = kept(store, milestone())
        for act in (
            lambda: goals.achieve(goal.id, days(1)),
            lambda: Records(store, clock).change("milestone", goal.id, achieved=days(1)),
        ):
            with pytest.raises(Refused, match="still to come") as refusal:
                act()
            assert refusal.value.field == "achieved"
        assert goals.achieve(goal.id, days(-1)).sentence == "Achieved yesterday, 1 day earlier than promised"

    def test_what_it_depends_on_and_is_open_is_said(self, goals: Milestones, chain: list[Milestone]) -> None:
        assert goals.achieve(chain[1].id).remarks == (
            "It depends on “Design”, still open.",
            "Work on it was to start after that, Sun 29 March.",
        )
        assert goals.achieve(chain[0].id).remarks == ()

    def test_it_is_opened_again(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(-1), achieved=TODAY))
        assert goals.reopen(goal.id) == Acted(all_of(store, Milestone)[0], "Open again, overdue since yesterday")
        assert all_of(store, Milestone)[0].open

    def test_it_is_cancelled_and_wanted_again(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(1)))
        done = goals.cancel(goal.id)
        assert done.milestone.cancelled == TODAY
        assert done.sentence == "Cancelled today; it counts neither as reached nor as late"
        with pytest.raises(Refused, match="Restore it first"):
            goals.achieve(goal.id)
        assert goals.restore(goal.id).sentence == "Open again, due tomorrow"
        assert all_of(store, Milestone) == [goal]
        goals.achieve(goal.id)
        with pytest.raises(Refused, match="Reopen it first"):
            goals.cancel(goal.id)

    def test_cancelling_says_what_still_waits_for_it(
        self, store: Store, goals: Milestones, chain: list[Milestone]
    ) -> None:
        done = goals.cancel(chain[0].id)
        assert done.said == "Cancelled today; it counts neither as reached nor as late. 2 milestones wait for it"
        goals.restore(chain[0].id)
        goals.achieve(chain[1].id)
        assert goals.cancel(chain[0].id).remarks == ()
        goals.reopen(chain[1].id)
        goals.achieve(chain[2].id)
        goals.restore(chain[0].id)
        assert goals.cancel(chain[0].id).remarks == ("“Build” waits for it.",)

    def test_who_waits_for_one_is_told_so_that_it_can_be_said_when_it_is_deleted(
        self, goals: Milestones, chain: list[Milestone]
    ) -> None:
        told = [goals.waited(one.id) for one in chain]
        assert told == ["2 milestones waited for it", "“Test” waited for it", ""]
        assert goals.cancel(chain[2].id).remarks == ()

    def test_work_on_it_begins(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(5)))
        assert goals.start(goal.id).sentence == "Begun today, due Tue 24 March"
        assert goals.start(goal.id, days(2)).sentence == "Begins Sat 21 March, due Tue 24 March"
        with pytest.raises(Refused, match="cannot start after it is due"):
            goals.start(goal.id, days(6))
        late = kept(store, milestone(days(-5)))
        assert goals.start(late.id).milestone.start == TODAY


class TestFields:
    def test_quick_changes_of_one_field_are_one_step(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone())
        for percent in (10, 20, 30):
            goals.set_progress(goal.id, percent)
        assert all_of(store, Milestone)[0].progress == 30
        store.undo()
        assert all_of(store, Milestone) == [goal]

    def test_what_is_out_of_range_is_refused(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone())
        assert goals.set_weight(goal.id, 7).weight == 7
        with pytest.raises(Refused):
            goals.set_weight(goal.id, 0)
        with pytest.raises(Refused):
            goals.set_progress(goal.id, 101)


class TestDependencies:
    def test_one_waits_for_another_and_no_longer(self, store: Store, goals: Milestones) -> None:
        first, second = kept(store, milestone()), kept(store, milestone())
        assert goals.depend(second.id, first.id).depends_on == {first.id}
        assert goals.release(second.id, first.id) == second
        store.undo()
        assert all_of(store, Milestone)[1].depends_on == {first.id}

    def test_a_loop_is_refused_by_its_names(self, store: Store, goals: Milestones, chain: list[Milestone]) -> None:
        with pytest.raises(Refused, match="Design → Build → Test → Design") as refusal:
            goals.depend(chain[0].id, chain[2].id)
        assert refusal.value.field == "depends_on"
        with pytest.raises(Refused, match="itself"):
            goals.depend(chain[0].id, chain[0].id)
        assert all_of(store, Milestone) == chain


class TestBoard:
    def test_at_risk_is_never_set_by_hand(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone())
        with pytest.raises(Refused, match="follows by itself and is never set by hand"):
            goals.board(goal.id, "at risk")

    def test_through_the_columns_and_back(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(5), progress=40))
        moved = goals.board(goal.id, "in progress")
        assert (moved.milestone.start, moved.sentence) == (TODAY, "Begun today, due Tue 24 March")
        moved = goals.board(goal.id, "achieved")
        assert (moved.milestone.achieved, moved.sentence) == (TODAY, "Achieved today, 5 days earlier than promised")
        moved = goals.board(goal.id, "in progress")
        assert (moved.milestone.open, moved.sentence) == (True, "Open again, due Tue 24 March")
        moved = goals.board(goal.id, "planned")
        assert (moved.milestone.start, moved.milestone.progress) == (None, 0)
        assert moved.sentence == "Not begun, progress back to 0\u00a0%, due Tue 24 March"
        for _ in range(4):
            store.undo()
        assert all_of(store, Milestone) == [goal]

    def test_a_start_still_ahead_stays_planned(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(5), start=days(2), achieved=TODAY))
        assert goals.board(goal.id, "planned").milestone.start == days(2)

    def test_a_start_that_was_taken_back_is_said_and_one_that_was_put_off_comes_back(
        self, store: Store, goals: Milestones
    ) -> None:
        begun = kept(store, milestone(days(5), start=days(-3)))
        moved = goals.board(begun.id, "planned")
        assert moved.milestone.start is None
        assert moved.sentence == "Not begun, its start on Mon 16 March taken back, due Tue 24 March"
        ahead = kept(store, milestone(days(9), start=days(4)))
        assert goals.board(ahead.id, "in progress").milestone.start == TODAY
        assert goals.board(ahead.id, "planned").milestone.start == days(4)
        assert goals.board(ahead.id, "in progress").milestone.start == TODAY
        goals.set_weight(ahead.id, 3)
        assert goals.board(ahead.id, "planned").milestone.start is None

    def test_what_is_there_already_is_no_act(self, store: Store, goals: Milestones) -> None:
        goal = kept(store, milestone(days(5), achieved=days(-1)))
        before = labels(store)
        assert goals.board(goal.id, "achieved").milestone == goal
        assert labels(store) == before
