"""The figures of time and milestones: each worked example, the edges, and what holds for any input."""

from __future__ import annotations

from datetime import date, timedelta
from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.adherence import Adherence, belongs, day_adherence
from careercruise_desktop.domain.figures.balance import Balance, role_debt
from careercruise_desktop.domain.figures.estimation import estimation
from careercruise_desktop.domain.figures.focus import focus
from careercruise_desktop.domain.figures.freshness import freshness
from careercruise_desktop.domain.figures.intervals import wilson
from careercruise_desktop.domain.figures.slip import on_time, plus_working_days
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import DayTotal, moment
from tests.factories import TODAY, ZONE, block, entry, milestone, span

MINUTES = st.integers(min_value=1, max_value=1000)


# Adherence


def test_a_block_is_kept_when_half_of_it_is_worked_and_it_starts_within_a_quarter_of_an_hour() -> None:
    plan = block("09:00", "11:00", id=1)
    edge = entry("09:15", "10:15", id=5, block_id=1)
    assert day_adherence([plan], [edge]).statuses == {1: Adherence.ON_TIME}
    late = entry("09:16", "10:30", id=5, block_id=1)
    assert day_adherence([plan], [late]).statuses == {1: Adherence.SHIFTED}
    short = entry("09:00", "09:59", id=5, block_id=1)
    assert day_adherence([plan], [short]).statuses == {1: Adherence.SHIFTED}


def test_work_of_the_block_at_another_time_or_without_one_is_shifted() -> None:
    plan = block("09:00", "11:00", id=1)
    afternoon = entry("15:00", "17:00", id=5, block_id=1)
    total = TimeEntry(title="Code review", role=Role.IT, when=DayTotal(TODAY, 120, ZONE), id=6, block_id=1)
    assert day_adherence([plan], [afternoon]).statuses[1] is Adherence.SHIFTED
    assert day_adherence([plan], [total]).statuses[1] is Adherence.SHIFTED


def test_without_work_a_block_is_missed_and_without_a_block_work_is_unplanned() -> None:
    plan = block("09:00", "11:00", id=1)
    other = entry("09:00", "11:00", id=5, title="Incident", role=Role.PM)
    day = day_adherence([plan], [other])
    assert day.statuses == {1: Adherence.MISSED}
    assert day.unplanned == {5}
    assert (day.planned, day.kept, day.faithful) == (120, 0, 0)


def test_the_day_score_counts_overlap_once_and_role_fidelity_any_work_of_the_role() -> None:
    plan = block("09:00", "11:00", id=1)
    own = [entry("09:00", "10:00", id=5, block_id=1), entry("09:30", "10:00", id=6, block_id=1)]
    same_role = entry("10:00", "10:30", id=7, title="Incident")
    day = day_adherence([plan], [*own, same_role])
    assert day.score == 0.5
    assert day.role_fidelity == 0.75
    assert day_adherence([], own).score is None
    assert day_adherence([], own).role_fidelity is None


def test_unlinked_work_belongs_to_a_block_by_task_then_project_then_title() -> None:
    assert belongs(block(task_id=3), entry(task_id=3, title="Other"))
    assert not belongs(block(task_id=3), entry(task_id=4))
    assert belongs(block(project_id=2), entry(project_id=2, title="Other"))
    assert not belongs(block(project_id=2), entry(project_id=1))
    assert belongs(block(), entry(title="CODE review"))
    assert not belongs(block(), entry(title="Incident"))
    assert not belongs(block(), entry(role=Role.PM))


@given(st.lists(st.tuples(st.integers(0, 1000), MINUTES), max_size=6))
def test_no_more_is_kept_than_was_planned(pieces: list[tuple[int, int]]) -> None:
    start = moment(TODAY, 0, ZONE)
    plans = [
        TimeBlock(title="Plan", role=Role.IT, when=type(span("09:00", "10:00")).lasting(start.plus(at), length), id=key)
        for key, (at, length) in enumerate(pieces, 1)
    ]
    work = [TimeEntry(title="Plan", role=Role.IT, when=plan.when, id=plan.id, block_id=plan.id) for plan in plans]
    day = day_adherence(plans, work)
    assert day.kept == day.planned
    assert day.faithful == day.planned
    assert day_adherence(plans, work[:1]).kept <= day.planned


# Focus


def test_the_index_of_a_day_of_two_hours_and_twice_one_is_625_thousandths() -> None:
    found = focus([entry("08:00", "10:00"), entry("10:00", "11:00", role=Role.PM), entry("12:00", "13:00")])
    assert found.stretches == (120, 60, 60)
    assert found.index == 0.625
    assert found.switches == 2
    assert found.longest == 120
    assert found.focus_minutes == 120


def test_entries_of_one_role_with_gaps_up_to_five_minutes_are_one_stretch() -> None:
    assert focus([entry("08:00", "09:00"), entry("09:05", "10:00")]).stretches == (120,)
    assert focus([entry("08:00", "09:00"), entry("09:06", "10:00")]).stretches == (60, 54)
    assert focus([entry("08:00", "09:00"), entry("09:00", "10:00", role=Role.PM)]).switches == 1


def test_ninety_minutes_are_focus_and_eighty_nine_are_not() -> None:
    assert focus([entry("08:00", "09:30")]).focus_minutes == 90
    assert focus([entry("08:00", "09:29")]).focus_minutes == 0


def test_a_day_without_timed_entries_has_no_index() -> None:
    total = TimeEntry(title="Total", role=Role.IT, when=DayTotal(TODAY, 60, ZONE))
    assert focus([total]).index is None
    assert focus([total]).longest == 0


@given(st.lists(st.tuples(st.integers(0, 1200), st.integers(1, 200), st.sampled_from(Role)), max_size=12))
def test_a_day_has_fewer_switches_than_stretches_and_an_index_below_one(
    pieces: list[tuple[int, int, Role]],
) -> None:
    start = moment(TODAY, 0, ZONE)
    whens = [type(span("09:00", "10:00")).lasting(start.plus(at), length) for at, length, _ in pieces]
    found = focus(
        [TimeEntry(title="x", role=role, when=when) for when, (_, _, role) in zip(whens, pieces, strict=True)]
    )
    assert found.switches <= max(0, len(found.stretches) - 1)
    assert found.index is None if not pieces else 0 <= (found.index or 0) < 1


# Role balance


def test_the_balance_is_the_share_of_logged_minutes_beside_its_band() -> None:
    week = Balance(it=1395, pm=915, target=60, tolerance=5)
    assert round(week.it_share or 0, 3) == 0.604
    assert week.band == (0.55, 0.65)
    assert week.within
    assert week.it_missing == -9
    assert Balance(0, 0, 60, 5).it_share is None
    assert Balance(0, 0, 60, 5).within is None
    assert Balance(1, 0, 2, 5).band == (0.0, 0.07)


def test_the_debt_is_what_the_role_is_short_of_its_share_in_all() -> None:
    assert role_debt([(60, 60), (30, 90)], 60) == 54
    assert role_debt([(240, 60)], 60) == -60
    assert role_debt([], 60) == 0


@given(st.lists(st.tuples(MINUTES, MINUTES), max_size=20), st.integers(0, 100))
def test_what_one_role_is_owed_the_other_one_has_too_much(days: list[tuple[int, int]], target: int) -> None:
    owed = role_debt(days, target)
    other = role_debt([(pm, it) for it, pm in days], 100 - target)
    assert abs(owed + other) <= 1  # Both are rounded to whole minutes.


# Wilson


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(5, 8, 30.6, 86.3), (7, 8, 52.9, 97.8), (9, 12, 46.8, 91.1), (3, 3, 43.9, 100.0), (0, 4, 0.0, 49.0)],
)
def test_the_wilson_interval_of_the_table(hits: int, n: int, low: float, high: float) -> None:
    found = wilson(hits, n)
    assert found is not None
    assert round(found[0] * 100, 1) == low
    assert round(found[1] * 100, 1) == high


def test_nothing_counted_has_no_interval() -> None:
    assert wilson(0, 0) is None


@given(st.integers(1, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))))
def test_an_interval_lies_around_its_share_and_is_mirrored_by_the_opposite(pair: tuple[int, int]) -> None:
    hits, n = pair
    low, high = wilson(hits, n) or (1.0, 0.0)
    assert 0 <= low <= hits / n + 1e-12
    assert hits / n - 1e-12 <= high <= 1
    other_low, other_high = wilson(n - hits, n) or (1.0, 0.0)
    assert isclose(low, 1 - other_high, abs_tol=1e-12)
    assert isclose(high, 1 - other_low, abs_tol=1e-12)


# Freshness


@pytest.mark.parametrize(("months", "expected"), [(0, 1.0), (3, 0.828), (12, 0.469)])
def test_a_skill_fades_with_the_months_since_its_last_use(months: int, expected: float) -> None:
    last = TODAY - timedelta(days=round(months * 365.2425 / 12))
    # A month is no whole number of days.
    assert isclose(freshness(last, TODAY, 11) or 0, expected, abs_tol=0.001)


def test_after_its_half_life_a_skill_is_half_as_fresh_and_an_unused_one_has_none() -> None:
    assert round(freshness(TODAY - timedelta(days=365), TODAY, 12) or 0, 2) == 0.5
    assert freshness(None, TODAY, 11) is None
    assert freshness(TODAY + timedelta(days=3), TODAY, 11) == 1.0


# Milestones on time


def due(days: int, key: int, **more: object) -> Milestone:
    return milestone(TODAY + timedelta(days=days), id=key, **more)


def test_the_on_time_rate_counts_by_the_first_promise() -> None:
    found = on_time(
        [
            due(-10, 1, achieved=TODAY - timedelta(days=10)),
            due(-10, 2, achieved=TODAY - timedelta(days=9)),
            due(-3, 3),
            due(5, 4),
            due(-2, 5, cancelled=TODAY),
            due(-40, 6, achieved=TODAY - timedelta(days=50)),
        ],
        TODAY - timedelta(days=30),
        TODAY + timedelta(days=30),
        TODAY,
    )
    assert (found.hits, found.n) == (1, 3)
    assert (found.on_time, found.late, found.cancelled) == ((1,), (2, 3), (5,))
    assert found.interval == wilson(1, 3)


def test_below_three_there_is_a_count_and_no_interval() -> None:
    found = on_time([due(-1, 1, achieved=TODAY - timedelta(days=1))], TODAY - timedelta(days=9), TODAY, TODAY)
    assert (found.hits, found.n) == (1, 1)
    assert found.interval is None


def test_tolerance_is_in_working_days() -> None:
    friday = date(2026, 3, 13)
    assert plus_working_days(friday, 1) == date(2026, 3, 16)
    late = milestone(friday, id=1, achieved=date(2026, 3, 16))
    assert on_time([late], friday, friday, TODAY).hits == 0
    assert on_time([late], friday, friday, TODAY, tolerance=1).hits == 1


# Estimation


def test_estimates_of_two_two_and_four_against_three_two_and_five() -> None:
    found = estimation([(2, 3), (2, 2), (4, 5)])
    assert found is not None
    assert isclose(found.bias, 1.25)
    assert (found.within, found.n) == (2, 3)


def test_without_positive_times_there_is_no_estimation() -> None:
    assert estimation([]) is None
    assert estimation([(0, 5), (3, 0)]) is None


@given(st.lists(st.tuples(MINUTES, MINUTES), min_size=1, max_size=20), st.integers(2, 9))
def test_the_bias_does_not_depend_on_the_unit(pairs: list[tuple[int, int]], factor: int) -> None:
    found, scaled = estimation(pairs), estimation([(a * factor, b * factor) for a, b in pairs])
    assert found is not None
    assert scaled is not None
    assert isclose(found.bias, scaled.bias)
    assert found.within == scaled.within
