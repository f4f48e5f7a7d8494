"""What shifts with a milestone: all that depends on it, by the same days, in the order it had, whatever the data."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.trend import Change, trend
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.shifting import followers, new_dues, shifted
from tests.factories import TODAY, milestone


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


def one(key: int, days: int, *before: int, **more: object) -> Milestone:
    return milestone(on(days), id=key, depends_on=frozenset(before), **more)


CHAIN = [one(1, 0), one(2, 10, 1), one(3, 20, 2), one(4, 30)]


def test_all_that_depends_on_it_shifts_by_the_same_days_with_its_start() -> None:
    known = [*CHAIN[:1], replace(CHAIN[1], start=on(5)), *CHAIN[2:]]
    found = shifted(known, 1, 7)
    assert {key: each.due for key, each in found.items()} == {2: on(17), 3: on(27)}
    assert (found[2].start, found[3].start) == (on(12), None)
    assert found[2].baseline_due == on(10)


def test_what_is_reached_or_cancelled_stays_and_passes_no_shift_on() -> None:
    done = [one(1, 0), one(2, 5, 1, achieved=on(-1)), one(3, 8, 1, cancelled=on(-1)), one(4, 20, 2, 3)]
    assert new_dues(done, 1, 3) == {}
    # One open way to it is enough.
    assert new_dues([*done, one(5, 10, 1), one(6, 20, 2, 5)], 1, 3) == {5: on(13), 6: on(23)}


def test_moved_earlier_a_milestone_stops_where_something_else_ends_that_it_waits_for() -> None:
    known = [one(1, 10), one(2, 12), one(3, 15, 1, 2), one(4, 16, 3), one(5, 30, 4)]
    assert new_dues(known, 1, -9) == {3: on(12), 4: on(12), 5: on(21)}


def test_what_was_out_of_order_before_is_not_put_into_order() -> None:
    known = [one(1, 0), one(2, 20), one(3, 10, 1, 2)]
    assert new_dues(known, 1, -5) == {3: on(5)}
    assert new_dues(known, 1, 5) == {3: on(15)}


def test_what_is_cancelled_holds_nothing_up_and_what_is_reached_counts_with_its_own_day() -> None:
    cancelled = [one(1, 0), one(2, 9, cancelled=TODAY), one(3, 10, 1, 2)]
    assert new_dues(cancelled, 1, -5) == {3: on(5)}
    reached = [one(1, 0), one(2, 30, achieved=on(8)), one(3, 10, 1, 2)]
    assert new_dues(reached, 1, -5) == {3: on(8)}


def test_what_nothing_depends_on_or_does_not_move_shifts_nothing() -> None:
    assert new_dues(CHAIN, 4, 7) == {}
    assert new_dues(CHAIN, 1, 0) == {}
    assert new_dues(CHAIN, 99, 7) == {}
    assert new_dues([one(2, 0, 1)], 1, 7) == {}
    assert new_dues([one(1, 0, achieved=on(-1)), one(2, 5, 1)], 1, 7) == {}


@pytest.mark.parametrize(("last", "days"), [
    (date(2199, 12, 31), 1), (date.max, 1), (date(1970, 1, 1), -1), (date(2199, 1, 1), 10**9),
])  # fmt: skip
def test_a_date_outside_the_years_that_are_known_is_refused(last: date, days: int) -> None:
    known = [one(1, 0), replace(one(2, 5, 1), due=last)]
    with pytest.raises(Refused, match=r"^Not within the years 1970 to 2199\.$"):
        new_dues(known, 1, days)


def test_the_last_day_that_is_known_can_be_reached() -> None:
    known = [one(1, 0), replace(one(2, 5, 1), due=date(2199, 12, 30))]
    assert new_dues(known, 1, 1) == {2: date(2199, 12, 31)}


def test_a_loop_in_damaged_data_ends_and_leaves_the_one_that_moves_alone() -> None:
    loop = [one(1, 0, 3), one(2, 0, 1), one(3, 0, 2, 3)]
    assert followers(loop, 1) == {2, 3}
    assert new_dues(loop, 1, 4) == {2: on(4), 3: on(4)}
    assert new_dues(loop, 1, -4) == {2: on(-4), 3: on(-4)}


KEYS = st.integers(1, 8)
STATES = st.one_of(st.just({}), st.just({}), st.just({}), st.just({"achieved": on(-3)}), st.just({"cancelled": on(-3)}))
ROWS = st.lists(st.tuples(st.integers(-5, 40), st.frozensets(KEYS, max_size=3), STATES), min_size=1, max_size=8).map(
    lambda rows: [one(key, days, *before, **state) for key, (days, before, state) in enumerate(rows, 1)]
)
DAYS = st.integers(-40, 40)


@given(ROWS, KEYS, DAYS)
def test_order_among_dependencies_that_held_before_holds_after(known: list[Milestone], key: int, days: int) -> None:
    found = new_dues(known, key, days)
    before = {each.id: each.achieved or each.due for each in known}
    after = {**before, **found}
    if key in before and key <= len(known) and known[key - 1].open:
        after[key] = known[key - 1].due + timedelta(days=days)
    for each in known:
        for earlier in each.depends_on & before.keys():
            free = each.id == key or known[earlier - 1].cancelled is not None or not each.open
            # A loop can hold itself up only by not moving: what moves by hand is not held.
            if not free and before[earlier] <= before[each.id]:
                assert after[earlier] <= after[each.id]


@given(ROWS, KEYS, DAYS)
def test_what_shifts_is_open_depends_on_it_and_never_goes_further_or_the_other_way(
    known: list[Milestone], key: int, days: int
) -> None:
    found = new_dues(known, key, days)
    assert found.keys() <= followers(known, key)
    for other, due in found.items():
        assert known[other - 1].open
        moved = (due - known[other - 1].due).days
        assert moved == days if days > 0 else days <= moved < 0
    if days > 0 and key <= len(known) and known[key - 1].open:
        assert found.keys() == {other for other in followers(known, key) if other in {e.id for e in known if e.open}}


@given(ROWS, KEYS, DAYS)
def test_a_shift_keeps_how_long_each_milestone_takes(known: list[Milestone], key: int, days: int) -> None:
    begun = [replace(each, start=each.due - timedelta(days=each.id)) for each in known]
    for other, after in shifted(begun, key, days).items():
        assert after.start is not None
        assert (after.due - after.start).days == other
        assert replace(after, due=begun[other - 1].due, start=begun[other - 1].start) == begun[other - 1]


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(-60, 60)), max_size=8))
def test_the_trend_ends_with_the_sum_of_all_moves(steps: list[tuple[int, int]]) -> None:
    due, changes = TODAY, []
    for day, days in sorted(steps, key=lambda step: step[0]):
        changes.append(Change(on(day), due, due + timedelta(days=days)))
        due += timedelta(days=days)
    points = trend(TODAY, due, changes)
    assert points[-1].forecast - TODAY == timedelta(days=sum(days for _, days in steps))
    assert [point.day for point in points] == sorted({point.day for point in points})
