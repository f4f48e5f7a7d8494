"""Earned value and progress: the worked example of formulas.md, the edges, and what holds for any project."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.earned_value import EarnedFigures, cost_cone
from careercruise_desktop.domain.figures.progress import (
    TaskPart,
    budget_shares,
    done_share,
    earned_share,
    earned_value,
    money,
    planned_value,
    portions,
    running,
)
from careercruise_desktop.domain.milestones import Milestone, ProgressMethod
from tests.factories import TODAY, milestone

FIGURES = ("sv", "cv", "spi", "cpi", "eac", "eac_as_planned", "eac_by_both", "etc", "vac", "tcpi")
YESTERDAY, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
Z, H, T, P = ProgressMethod
BUDGETS = st.decimals(0, 10**9, places=2)
SUMS = st.one_of(st.none(), st.decimals(0, 10**6, places=2))


def figures(bac: object, pv: object, ev: object, ac: object) -> EarnedFigures:
    known = {"bac": bac, "pv": pv, "ev": ev, "ac": ac}
    return EarnedFigures(**{name: None if value is None else Decimal(str(value)) for name, value in known.items()})


EXAMPLE = figures(100, 70, 52, 60)


# Indexes and estimates


def test_nothing_is_forecast_where_more_is_earned_than_budgeted() -> None:
    over = replace(EXAMPLE, ev=Decimal(101))
    assert over.over_earned
    assert (over.estimates, over.etc, over.vac, over.tcpi) == ((), None, None, None)
    assert cost_cone(over, TODAY, TOMORROW) == ()
    done = replace(EXAMPLE, ev=Decimal(100))
    assert not done.over_earned
    assert (done.eac, done.etc) == (60, 0)


@given(BUDGETS, SUMS, SUMS, SUMS)
def test_no_forecast_is_below_what_is_spent(
    bac: Decimal, pv: Decimal | None, ev: Decimal | None, ac: Decimal | None
) -> None:
    found = EarnedFigures(bac=bac, pv=pv, ev=ev, ac=ac)
    least = (ac or Decimal(0)) * (1 - Decimal("1e-20"))
    assert all(each >= least for each in found.estimates)


def test_the_worked_example_of_earned_value() -> None:
    assert (EXAMPLE.sv, EXAMPLE.cv) == (-18, -8)
    assert round(EXAMPLE.spi or 0, 4) == Decimal("0.7429")
    assert round(EXAMPLE.cpi or 0, 4) == Decimal("0.8667")
    assert [round(each, 2) for each in EXAMPLE.estimates] == [Decimal("115.38"), 108, Decimal("134.56")]
    assert EXAMPLE.tcpi == Decimal("1.2")
    assert round(EXAMPLE.etc or 0, 2) == Decimal("55.38")
    assert round(EXAMPLE.vac or 0, 2) == Decimal("-15.38")


def test_a_zero_denominator_gives_no_figure_and_neither_zero_nor_infinity() -> None:
    begun = figures(100, 0, 0, 0)
    assert (begun.spi, begun.cpi, begun.eac, begun.eac_by_both, begun.etc, begun.vac) == (None,) * 6
    assert (begun.sv, begun.cv, begun.eac_as_planned, begun.tcpi) == (0, 0, 100, 1)
    spent = figures(100, 50, 0, 40)
    assert (spent.spi, spent.cpi, spent.eac, spent.eac_by_both) == (0, 0, None, None)


def test_a_budget_that_is_spent_cannot_be_kept() -> None:
    assert figures(100, 70, 52, 100).tcpi is None
    assert figures(100, 70, 52, 140).tcpi is None
    assert figures(100, 70, 52, "99.99").tcpi == 4800


def test_what_is_not_known_makes_no_figure() -> None:
    nothing = EarnedFigures()
    assert [getattr(nothing, name) for name in FIGURES] == [None] * len(FIGURES)
    assert nothing.estimates == ()
    unplanned = figures(100, None, 52, 60)
    assert (unplanned.spi, unplanned.eac_by_both) == (None, None)
    assert len(unplanned.estimates) == 2


def test_nothing_is_rounded_before_it_is_divided() -> None:
    thirds = figures(3, 3, 1, 1)
    assert (thirds.cpi, thirds.eac) == (1, 3)
    assert figures(100, 70, 3, 9).eac == 300
    assert thirds.eac_by_both == 7


@given(SUMS, SUMS, SUMS, SUMS)
def test_the_figures_agree_with_each_other_for_any_sums(
    bac: Decimal | None, pv: Decimal | None, ev: Decimal | None, ac: Decimal | None
) -> None:
    found = EarnedFigures(bac=bac, pv=pv, ev=ev, ac=ac)
    values = [getattr(found, name) for name in FIGURES]
    assert all(value is None or value.is_finite() for value in values)
    assert (found.cpi is None) == (ev is None or not ac)
    if found.eac is not None:
        assert found.etc is not None
        assert found.vac is not None
        assert ac is not None
        assert abs(found.etc + ac - found.eac) < Decimal("1e-9")
        assert found.eac <= (bac or 0) or found.vac <= 0


# The cone


def test_the_cone_opens_from_the_actual_cost_to_the_lowest_and_highest_estimate() -> None:
    start, end = cost_cone(EXAMPLE, TODAY, date(2026, 8, 9))
    assert (start.day, start.low, start.mid, start.high) == (TODAY, 60, 60, 60)
    assert (end.day, end.low) == (date(2026, 8, 9), 108)
    assert (round(end.mid, 2), round(end.high, 2)) == (Decimal("115.38"), Decimal("134.56"))


@pytest.mark.parametrize(
    ("given_figures", "finish"),
    [
        (EXAMPLE, TODAY),
        (figures(100, 100, 100, 90), TOMORROW),
        (figures(100, 70, 0, 60), TOMORROW),
        (figures(None, 70, 52, 60), TOMORROW),
    ],
)
def test_without_a_way_ahead_there_is_no_cone(given_figures: EarnedFigures, finish: date) -> None:
    assert cost_cone(given_figures, TODAY, finish) == ()


# Progress


@pytest.mark.parametrize(
    ("method", "start", "progress", "expected"),
    [
        (Z, YESTERDAY, 90, 0),
        (H, None, 90, 0),
        (H, TOMORROW, 90, 0),
        (H, TODAY, 0, Fraction(1, 2)),
        (T, YESTERDAY, 90, 0),
        (P, None, 35, Fraction(7, 20)),
    ],
)
def test_each_method_earns_its_own_share_before_a_milestone_is_reached(
    method: ProgressMethod, start: date | None, progress: int, expected: Fraction
) -> None:
    assert earned_share(method, TODAY, start=start, progress=progress) == expected
    assert earned_share(method, TODAY, start=start, progress=progress, achieved=TOMORROW) == expected
    assert earned_share(method, TODAY, start=start, progress=progress, achieved=TODAY) == 1


def test_tasks_weigh_what_was_estimated_and_the_mean_where_nobody_did() -> None:
    tasks = [TaskPart(60, True), TaskPart(120, False), TaskPart(None, False)]
    assert done_share(tasks) == Fraction(60, 270)
    assert earned_share(T, TODAY, parts=tasks) == Fraction(2, 9)
    assert done_share([TaskPart(None, True), TaskPart(None, False), TaskPart(0, False)]) == Fraction(1, 3)
    assert done_share([]) == 0


def two(method: ProgressMethod = P) -> list[Milestone]:
    return [
        milestone(YESTERDAY, id=1, weight=2, achieved=YESTERDAY, method=method),
        milestone(TOMORROW, id=2, weight=1, progress=50, start=TODAY, method=method),
        milestone(TODAY, id=3, weight=5, cancelled=TODAY, method=method),
    ]


def test_the_budget_is_shared_by_weight_and_cancelled_ones_have_none() -> None:
    shares = budget_shares(two(), Decimal(100))
    assert shares == {1: Fraction(200, 3), 2: Fraction(100, 3)}
    assert sum(shares.values()) == 100
    assert budget_shares([replace(each, weight=0) for each in two()], Decimal(9)) == {
        1: Fraction(9, 2),
        2: Fraction(9, 2),
    }
    assert budget_shares([], Decimal(9)) == {}


def test_planned_is_what_was_to_be_reached_and_earned_what_is_done_of_the_baseline_budget() -> None:
    worth = portions(two(), Decimal(300), TODAY)
    assert planned_value(worth, TODAY) == 200
    assert planned_value(worth, TOMORROW) == 300
    assert earned_value(worth) == 250
    assert money(earned_value(worth)) == Decimal(250)
    assert money(Fraction(1, 3)) == Decimal(1) / Decimal(3)
    tasks = {2: [TaskPart(30, True), TaskPart(90, False)]}
    assert earned_value(portions(two(T), Decimal(300), TODAY, tasks)) == 225


def test_moving_a_date_changes_neither_the_plan_nor_what_is_earned() -> None:
    late = [replace(each, due=each.due + timedelta(days=90)) for each in two()]
    assert portions(late, Decimal(300), TODAY) == portions(two(), Decimal(300), TODAY)


WHENS = st.dates(TODAY - timedelta(days=60), TODAY + timedelta(days=60))
MILESTONES = st.builds(
    milestone,
    due=WHENS,
    weight=st.integers(2, 40),
    progress=st.integers(0, 100),
    start=st.one_of(st.none(), WHENS),
    achieved=st.one_of(st.none(), st.dates(TODAY - timedelta(days=60), TODAY)),
    cancelled=st.one_of(st.none(), st.none(), st.just(TODAY)),
    method=st.sampled_from(ProgressMethod),
)
PARTS = st.lists(st.builds(TaskPart, st.one_of(st.none(), st.integers(0, 600)), st.booleans()), max_size=4)


@given(st.lists(st.tuples(MILESTONES, PARTS), min_size=1, max_size=6), BUDGETS, WHENS, st.data())
def test_earned_value_does_not_change_when_a_milestone_is_split(
    rows: list[tuple[Milestone, list[TaskPart]]], budget: Decimal, day: date, data: st.DataObject
) -> None:
    whole = [replace(one, id=key) for key, (one, _) in enumerate(rows)]
    parts = {key: tasks for key, (_, tasks) in enumerate(rows)}
    at = data.draw(st.integers(0, len(whole) - 1))
    first = data.draw(st.integers(1, whole[at].weight - 1))
    halves = [replace(whole[at], weight=first), replace(whole[at], id=len(whole), weight=whole[at].weight - first)]
    split = [*whole[:at], *halves, *whole[at + 1 :]]
    before = portions(whole, budget, day, parts)
    after = portions(split, budget, day, {**parts, len(whole): parts[at]})
    assert planned_value(before, day) == planned_value(after, day)
    assert earned_value(before) == earned_value(after)
    assert sum(each.budget for each in before) in {0, Fraction(budget)}
    assert 0 <= earned_value(before) <= Fraction(budget)


@given(st.lists(st.fractions(min_value=0, max_value=10**6, max_denominator=10**4), max_size=30))
def test_running_sums_are_those_of_exact_fractions(amounts: list[Fraction]) -> None:
    sums = [sum(amounts[: at + 1], Fraction(0)) for at in range(len(amounts))]
    assert running(amounts) == tuple(money(each) for each in sums)
