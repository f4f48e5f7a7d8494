"""The dates of one milestone among themselves: when it starts, is due and was achieved, whichever is changed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestones import Milestones
from careercruise_desktop.usecases.records import Records
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone
from tests.usecases.keeping import all_of, kept


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def goals(store: Store, clock: FixedClock) -> Milestones:
    return Milestones(store, clock)


@pytest.fixture
def records(store: Store, clock: FixedClock) -> Records:
    return Records(store, clock)


def test_a_start_to_come_after_the_due_date_is_refused(store: Store, records: Records) -> None:
    goal = kept(store, milestone(days(10)))
    with pytest.raises(Refused, match="Work on it cannot start after it is due") as refusal:
        records.change("milestone", goal.id, start=days(11))
    assert refusal.value.field == "start"
    with pytest.raises(Refused, match="cannot start after"):
        records.add("milestone", start=days(40))
    assert all_of(store, Milestone) == [goal]
    assert records.change("milestone", goal.id, start=days(10)).remarks == ()


def test_what_began_late_is_kept_and_said(store: Store, records: Records) -> None:
    goal = kept(store, milestone(days(-10)))
    said = records.change("milestone", goal.id, start=days(-3)).remarks
    assert said == ("It was due before that, Mon 9 March.",)
    assert all_of(store, Milestone)[0].start == days(-3)


def test_a_planned_start_goes_with_a_due_date_that_is_put_before_it(store: Store, goals: Milestones) -> None:
    goal = kept(store, milestone(days(20), start=days(10)))
    assert goals.move(goal.id, days(12)).milestone.start == days(10)
    moved = goals.move(goal.id, days(4))
    assert (moved.milestone.start, moved.milestone.due) == (days(4), days(4))
    assert moved.remarks == ("Its start moved along, to Mon 23 March.",)
    store.undo()
    assert all_of(store, Milestone) == [goal]


def test_the_day_on_which_work_began_stays_where_the_due_date_is_put_before_it(store: Store, goals: Milestones) -> None:
    goal = kept(store, milestone(days(5), start=days(-3)))
    moved = goals.move(goal.id, days(-6))
    assert moved.milestone.start == days(-3)
    assert moved.remarks == ("Work on it started after that, Mon 16 March.",)


def test_while_it_is_set_up_its_start_goes_with_its_date(store: Store, records: Records) -> None:
    goal = kept(store, milestone(days(20), start=days(10)))
    done = records.change("milestone", goal.id, due=days(5), baseline_due=days(5))
    assert isinstance(done.record, Milestone)
    assert done.record.start == days(5)
    assert done.remarks == ("Its start moved along, to Tue 24 March.",)


def test_dates_that_were_kept_the_wrong_way_round_before_can_still_be_edited(
    store: Store, records: Records, goals: Milestones
) -> None:
    goal = kept(store, milestone(days(10), start=days(30)))
    assert records.change("milestone", goal.id, title="Payments live").remarks == ()
    goals.set_progress(goal.id, 40)
    records.change("milestone", goal.id, start=days(9))
    assert all_of(store, Milestone)[0].start == days(9)


def test_achieved_before_its_start_is_allowed_and_said(store: Store, goals: Milestones, records: Records) -> None:
    goal = kept(store, milestone(days(10), start=days(-5)))
    assert goals.achieve(goal.id, days(-9)).remarks == ("Work on it started after that, Sat 14 March.",)
    assert goals.achieve(goal.id, days(-5)).remarks == ()
    assert records.change("milestone", goal.id, start=days(-2)).remarks == (
        "It was achieved before that, Sat 14 March.",
    )
    assert records.change("milestone", goal.id, note="Checked").remarks == ()
