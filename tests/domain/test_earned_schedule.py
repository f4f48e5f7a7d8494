"""Earned schedule: the worked example of formulas.md, the months of a project, and what holds for any plan."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.earned_schedule import (
    Months,
    TimeFigures,
    earned_schedule,
    forecast_finish,
    time_figures,
)
from careercruise_desktop.domain.periods import months_back

PLAN = [10, 25, 45, 70, 90, 100]
HALF_A_YEAR = Months.between(date(2026, 1, 1), date(2026, 6, 30))
PLANS = st.lists(st.integers(0, 500), min_size=1, max_size=12).map(sorted)
DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


# Figures


def test_the_worked_example_of_earned_schedule() -> None:
    found = time_figures(HALF_A_YEAR, PLAN, 52, date(2026, 4, 30))
    assert (found.es, found.at, found.pd) == (Fraction("3.28"), 4, 6)
    assert (found.sv_t, found.spi_t, found.tspi) == (Fraction("-0.72"), Fraction("0.82"), Fraction("1.36"))
    assert round(float(found.ieac_t or 0), 3) == 7.317


@pytest.mark.parametrize(
    ("earned", "expected"), [(0, 0), (5, "0.5"), (10, 1), (45, 3), (70, 4), (99, "5.9"), (100, 6), (130, 6)]
)
def test_what_is_earned_is_found_on_the_plan(earned: int, expected: object) -> None:
    assert earned_schedule(PLAN, earned) == Fraction(expected)  # type: ignore[arg-type]


def test_where_nothing_is_planned_for_a_while_the_last_of_those_periods_counts() -> None:
    assert earned_schedule([10, 10, 10, 30], 10) == 3
    assert earned_schedule([0, 0, 20], 5) == Fraction("2.25")


def test_all_earned_is_the_first_period_that_reaches_the_budget() -> None:
    assert earned_schedule([10, 100, 100, 100], 100) == 2
    assert earned_schedule([100], 100) == 1


def test_a_plan_that_ends_below_the_budget_says_nothing_of_what_lies_above_it() -> None:
    assert earned_schedule([10, 40], 30, 100) == Fraction(5, 3)
    assert earned_schedule([10, 40], 40, 100) is None
    assert earned_schedule([10, 40], 100, 100) is None


def test_without_a_plan_or_a_budget_there_is_no_figure() -> None:
    assert earned_schedule([], 10) is None
    assert earned_schedule([0, 0], 0) is None
    nothing = TimeFigures(None, Fraction(2), 6)
    assert (nothing.sv_t, nothing.spi_t, nothing.ieac_t, nothing.tspi) == (None,) * 4


def test_at_the_very_start_and_with_nothing_earned_nothing_is_divided_by_zero() -> None:
    assert TimeFigures(Fraction(0), Fraction(0), 6).spi_t is None
    idle = TimeFigures(Fraction(0), Fraction(2), 6)
    assert (idle.spi_t, idle.ieac_t, idle.tspi) == (0, None, Fraction(3, 2))
    assert forecast_finish(HALF_A_YEAR, idle.spi_t) is None


def test_behind_the_planned_end_no_pace_can_keep_it() -> None:
    assert TimeFigures(Fraction(5), Fraction(6), 6).tspi is None
    assert TimeFigures(Fraction(5), Fraction(7), 6).tspi is None


def test_nothing_earned_is_no_time_earned_also_where_nothing_was_planned_at_first() -> None:
    assert earned_schedule([0, 0, 20, 40], 0) == 0


def test_a_part_of_a_month_at_the_end_counts_as_that_part() -> None:
    months = Months.between(date(2026, 6, 12), date(2026, 10, 20))
    end = 4 + Fraction(9, 31)
    assert (months.duration, months.elapsed(date(2026, 10, 20))) == (end, end)
    done = time_figures(months, [10, 20, 30, 40, 50], 50, date(2026, 10, 20))
    assert (done.es, done.at, done.pd, done.spi_t) == (end, end, end, 1)
    half = time_figures(months, [10, 20, 30, 40, 50], 45, date(2026, 10, 20))
    assert half.es == 4 + Fraction(9, 62)


@given(PLANS, st.integers(0, 600), st.integers(0, 600))
def test_more_earned_is_never_earlier_on_the_plan(plan: list[int], one: int, other: int) -> None:
    low, high = earned_schedule(plan, min(one, other)), earned_schedule(plan, max(one, other))
    if plan[-1] == 0:
        assert low is None
        assert high is None
        return
    assert low is not None
    assert high is not None
    assert 0 <= low <= high <= len(plan)


@given(PLANS, st.integers(1, 12))
def test_what_is_earned_as_planned_is_as_far_as_the_plan(plan: list[int], period: int) -> None:
    value = plan[min(period, len(plan)) - 1]
    found = earned_schedule(plan, value)
    if value == 0:
        assert found in {0, None}
    elif found is not None and value < plan[-1]:
        assert found == max(at for at, planned in enumerate(plan, 1) if planned <= value)


# Months


def test_months_count_from_the_start_and_the_last_one_ends_on_the_finish() -> None:
    months = Months.between(date(2025, 11, 3), date(2026, 5, 29))
    assert months.duration == 6 + Fraction(27, 31)
    assert months.times[:6] == (1, 2, 3, 4, 5, 6)
    assert months.ends[:2] == (date(2025, 12, 2), date(2026, 1, 2))
    assert months.ends[-1] == date(2026, 5, 29)
    assert Months.between(date(2026, 1, 31), date(2026, 3, 30)).ends == (date(2026, 2, 27), date(2026, 3, 30))
    assert Months.between(date(2026, 3, 2), date(2026, 3, 1)).ends == (date(2026, 3, 2),)
    assert Months.between(date(1900, 1, 1), date.max).duration == 1200


def test_the_running_month_counts_by_its_days() -> None:
    assert HALF_A_YEAR.elapsed(date(2025, 12, 31)) == 0
    assert HALF_A_YEAR.elapsed(date(2026, 1, 1)) == Fraction(1, 31)
    assert HALF_A_YEAR.elapsed(date(2026, 2, 14)) == Fraction(3, 2)
    assert HALF_A_YEAR.elapsed(date(2026, 6, 30)) == 6


def test_behind_the_finish_time_goes_on() -> None:
    assert HALF_A_YEAR.elapsed(date(2026, 7, 31)) == 7
    assert Months.between(date(2026, 1, 1), date(2026, 6, 12)).elapsed(date(2026, 7, 31)) == 7
    assert Months.between(date(9999, 12, 1), date.max).elapsed(date.max) == 1


@given(DAYS, st.integers(0, 900), st.integers(-50, 1200), st.integers(1, 60))
def test_time_passes_with_every_day_and_is_all_over_on_the_finish(start: date, long: int, at: int, more: int) -> None:
    finish = start + timedelta(days=long)
    months = Months.between(start, finish)
    day = start + timedelta(days=at)
    later = months.elapsed(day + timedelta(days=more))
    assert months.elapsed(day) < later or later == 0
    assert months.elapsed(finish) == months.duration
    assert list(months.ends) == sorted(set(months.ends))


# The finish that follows


def test_the_finish_by_the_pace_so_far() -> None:
    assert forecast_finish(HALF_A_YEAR, Fraction(1)) == date(2026, 6, 30)
    assert forecast_finish(HALF_A_YEAR, Fraction("0.82")) == date(2026, 8, 9)
    assert forecast_finish(HALF_A_YEAR, Fraction(2)) == date(2026, 4, 1)
    assert forecast_finish(HALF_A_YEAR, Fraction(1, 10**9)) is None
    assert forecast_finish(HALF_A_YEAR, None) is None


@given(st.dates(date(1995, 1, 1), date(2030, 12, 31)), st.integers(-40, 4_000))
def test_elapsed_months_are_those_that_are_walked_through(start: date, days: int) -> None:
    day, walked, before = start + timedelta(days=days), Fraction(0), start - timedelta(days=1)
    while before < day:
        end = months_back(start, -(int(walked) + 1)) - timedelta(days=1)
        if day < end:
            walked += Fraction((day - before).days, (end - before).days)
            break
        walked, before = walked + 1, end
    assert Months.between(start, start + timedelta(days=90)).elapsed(day) == walked
