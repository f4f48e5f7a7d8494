"""What trends are drawn from: stretches, means, comparisons, streaks and gaps."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.compared import compared
from careercruise_desktop.domain.figures.streaks import (
    Gap,
    longest_gap,
    streak,
    weekday,
    working_among,
    working_days,
)
from careercruise_desktop.domain.figures.stretches import Sums, Unit, added, grouped, trailing, unit_for
from careercruise_desktop.domain.periods import Period

MONDAY = date(2026, 3, 16).toordinal()
WORKING = frozenset(range(5))


def week(number: int, **more: int) -> Sums:
    first = MONDAY + 7 * number
    return Sums(first, first + 6, **more)


@pytest.mark.parametrize(
    ("days", "unit"),
    [(1, Unit.DAY), (42, Unit.DAY), (43, Unit.WEEK), (364, Unit.WEEK), (854, Unit.WEEK), (855, Unit.MONTH),
     (3652, Unit.MONTH), (3722, Unit.QUARTER), (7305, Unit.QUARTER)],
)  # fmt: skip
def test_the_unit_follows_from_the_length_of_the_period(days: int, unit: Unit) -> None:
    first = date(2006, 1, 2)
    assert unit_for(Period(first, first + timedelta(days=days - 1))) is unit


@given(st.integers(1, 9000))
def test_a_period_never_has_more_points_than_can_be_told_apart(days: int) -> None:
    per_point = {Unit.DAY: 1, Unit.WEEK: 7, Unit.MONTH: 30.4, Unit.QUARTER: 91.3}
    first = date(2000, 1, 3)
    assert days / per_point[unit_for(Period(first, first + timedelta(days=days - 1)))] <= 123


def test_the_rates_of_a_stretch_are_of_all_that_lies_in_it() -> None:
    both = added(
        [
            week(0, planned=600, kept=300, days=5, switches=10, timed=4, it=60, pm=180),
            week(1, planned=60, kept=60, days=1, timed=1),
        ],
        1,
        14,
    )
    assert both.accuracy == 360 / 660
    assert both.switch_rate == 10 / 5
    assert both.it_share == 0.25
    assert both.logged == 240
    nothing = added([], 1, 7)
    assert (nothing.accuracy, nothing.switch_rate, nothing.it_share) == (None, None, None)


def test_a_week_belongs_to_the_month_that_its_fourth_day_lies_in() -> None:
    weeks = [week(number, it=number + 1) for number in range(-2, 4)]
    march, april = grouped(weeks, Unit.MONTH)
    assert date.fromordinal(march.first) == date(2026, 3, 2)
    assert date.fromordinal(march.last) == date(2026, 3, 29)
    assert march.it == -1 + 0 + 1 + 2
    assert april.it == 3 + 4
    assert [date.fromordinal(part.first).month for part in grouped(weeks, Unit.QUARTER)] == [3, 3]
    assert grouped(weeks, Unit.WEEK) == tuple(weeks)
    assert grouped([], Unit.MONTH) == ()


@given(st.lists(st.integers(0, 3000), min_size=1, max_size=300), st.sampled_from([Unit.MONTH, Unit.QUARTER]))
def test_putting_weeks_together_loses_nothing_and_leaves_no_day_out(minutes: list[int], unit: Unit) -> None:
    weeks = [week(number, it=each, entries=1) for number, each in enumerate(minutes)]
    parts = grouped(weeks, unit)
    assert sum(part.it for part in parts) == sum(minutes)
    assert sum(part.entries for part in parts) == len(minutes)
    assert parts[0].first == weeks[0].first
    assert parts[-1].last == weeks[-1].last
    assert all(before.last + 1 == after.first for before, after in pairwise(parts))


def test_a_mean_of_four_weeks_reaches_back_before_the_period() -> None:
    before = [week(-3, planned=100), week(-2, planned=100, kept=100), week(-1, planned=100, kept=100)]
    means = trailing(before, [week(0, planned=100), week(1, planned=100)], 4)
    assert [mean.accuracy for mean in means] == [0.5, 0.5]
    assert means[0].first == before[0].first
    assert [mean.accuracy for mean in trailing([], [week(0, planned=100), week(1, planned=100, kept=100)], 4)] == [
        0,
        0.5,
    ]
    assert trailing(before, [week(0, it=5)], 1) == (week(0, it=5),)


def test_a_long_period_compares_its_last_four_weeks_with_its_first_four() -> None:
    early = [week(number, planned=100, kept=60, blocks=5) for number in range(4)]
    gap = [week(number) for number in range(4, 9)]
    late = [week(number, planned=100, kept=80, blocks=4) for number in range(9, 13)]
    found = compared([*early, *gap, *late], None, lambda sums: sums.accuracy, lambda sums: sums.blocks)
    assert (found.value, found.n, found.before) == (pytest.approx(560 / 800), 36, None)
    assert found.ends == (added(early, early[0].first, early[-1].last), added(late, late[0].first, late[-1].last))


def test_with_fewer_than_eight_weeks_to_measure_there_is_no_before() -> None:
    weeks = [week(number, planned=100, kept=60, blocks=5) for number in range(7)]
    found = compared(weeks, None, lambda sums: sums.accuracy, lambda sums: sums.blocks)
    assert (found.value, found.n, found.before, found.ends) == (0.6, 35, None, None)
    nothing = compared([week(0)], None, lambda sums: sums.accuracy, lambda sums: sums.blocks)
    assert (nothing.value, nothing.n, nothing.before) == (None, 0, None)


def test_a_short_period_is_compared_with_the_one_before_it() -> None:
    found = compared(
        [week(0, timed=4, switches=8)], week(-1, timed=5, switches=20), lambda sums: sums.switch_rate, lambda s: s.timed
    )
    assert (found.value, found.n, found.before, found.n_before) == (2, 4, 4, 5)


def test_a_streak_counts_working_days_up_to_yesterday_and_today_once_something_is_logged() -> None:
    thursday = MONDAY + 3
    logged = {thursday - back for back in (1, 2, 3, 6, 7, 8)}
    assert streak(logged, WORKING, date.fromordinal(thursday)) == 6
    assert streak(logged | {thursday}, WORKING, date.fromordinal(thursday)) == 7
    assert streak(logged - {thursday - 2}, WORKING, date.fromordinal(thursday)) == 1
    assert streak(set(), WORKING, date.fromordinal(thursday)) == 0


def test_the_longest_gap_is_the_earliest_of_equals_and_passes_over_weekends() -> None:
    logged = {MONDAY, MONDAY + 1, MONDAY + 9, MONDAY + 11}
    assert longest_gap(logged, WORKING, MONDAY, MONDAY + 11) == Gap(MONDAY + 2, MONDAY + 8, 5)
    assert longest_gap({MONDAY}, WORKING, MONDAY, MONDAY) is None
    assert longest_gap(set(), WORKING, MONDAY + 5, MONDAY + 6) is None


@given(st.integers(1, 900_000), st.integers(0, 60), st.frozensets(st.integers(0, 6), min_size=1))
def test_working_days_are_counted_as_by_hand(first: int, length: int, working: frozenset[int]) -> None:
    days = range(first, first + length)
    counted = sum(weekday(day) in working for day in days)
    assert working_days(working, first, first + length - 1) == working_among(days, working) == counted


@given(st.integers(1, 900_000))
def test_the_weekday_is_that_of_the_calendar(day: int) -> None:
    assert weekday(day) == date.fromordinal(day).weekday()


@given(st.frozensets(st.integers(0, 60)))
def test_no_gap_is_longer_than_what_is_not_logged(offsets: frozenset[int]) -> None:
    logged = {MONDAY + offset for offset in offsets}
    found = longest_gap(logged, WORKING, MONDAY, MONDAY + 60)
    missing = [day for day in range(MONDAY, MONDAY + 61) if weekday(day) in WORKING and day not in logged]
    assert (found.days if found else 0) <= len(missing)
    assert (found is None) == (not missing)
    if found:
        inside = [day for day in range(found.first, found.last + 1) if weekday(day) in WORKING]
        assert len(inside) == found.days
        assert not logged & set(inside)
