"""The pace of a project at its edges: over and late, not begun, nothing earned, later than it said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_figures import Figure
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_state import ProjectPage
from tests.conftest import FixedClock
from tests.factories import at, entry, milestone, project

from .undertaken import given

START, AGREED = date(2026, 1, 1), date(2026, 6, 12)


def shown(store: Store, day: date) -> ProjectPage:
    return ProjectPages(store, FixedClock(at("18:00", day))).page(1)


def lines(page: ProjectPage) -> dict[Figure, tuple[str, str]]:
    return {each.figure: (each.value, each.says) for each in page.value.figures}


def test_a_late_project_that_is_over_tells_its_pace_from_its_milestones(store: Store) -> None:
    over = date(2026, 7, 31)
    given(store, project(start=START, baseline_finish=AGREED, finish=over, budget=Decimal(100)))
    dates = ((date(2026, 3, 31), date(2026, 3, 31)), (AGREED, over))
    given(store, *(milestone(due, baseline_due=agreed, achieved=due, project_id=1) for agreed, due in dates))
    value = shown(store, date(2026, 11, 23)).value
    assert (value.es, value.pd, value.at) == (5.4, 5.4, 7)
    assert value.spi_t == pytest.approx(5.4 / 7)
    assert lines(shown(store, date(2026, 11, 23)))[Figure.FINISH] == ("31 Jul", "49 days later")


def test_a_late_project_that_is_over_tells_its_pace_where_readings_plan_behind_the_agreed_finish(store: Store) -> None:
    over = date(2026, 7, 31)
    given(store, project(start=START, baseline_finish=AGREED, finish=over, budget=Decimal(100)))
    known = ((date(2026, 5, 31), 80, 60), (date(2026, 6, 30), 95, 90), (over, 100, 100))
    for day, planned, earned in known:
        values = {"planned_value": Decimal(planned), "earned_value": Decimal(earned)}
        given(store, OutcomeReading(project_id=1, day=day, **values))
    value = shown(store, date(2026, 11, 23)).value
    assert (value.es, value.at, value.spi_t, value.finish) == (7, 7, 1, over)


def test_a_plan_of_readings_ends_on_the_agreed_finish_unless_a_later_one_plans_less(store: Store) -> None:
    over = date(2026, 7, 31)
    given(store, project(start=START, baseline_finish=AGREED, finish=over, budget=Decimal(100)))
    for day, planned, earned in ((date(2026, 5, 31), 80, 60), (over, 100, 100)):
        values = {"planned_value": Decimal(planned), "earned_value": Decimal(earned)}
        given(store, OutcomeReading(project_id=1, day=day, **values))
    value = shown(store, date(2026, 11, 23)).value
    assert (value.es, value.pd, value.at) == (5.4, 5.4, 7)
    assert (AGREED, Decimal(100)) in [(point.day, point.value) for point in value.planned.points]
    assert (value.tspi, lines(shown(store, over))[Figure.TO_COMPLETE_TIME_INDEX]) == (
        None, ("n/a", "the planned time is over"),
    )  # fmt: skip


def test_what_milestones_come_to_goes_in_steps(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100)))
    given(store, milestone(date(2026, 3, 15), project_id=1), milestone(AGREED, project_id=1))
    planned = shown(store, date(2026, 5, 1)).value.planned
    assert [(point.day, point.value) for point in planned.drawn] == [
        (START, 0), (date(2026, 3, 15), 0), (date(2026, 3, 15), 50), (AGREED, 50), (AGREED, 100),
    ]  # fmt: skip
    assert planned.now == 50
    given(store, OutcomeReading(project_id=1, day=date(2026, 4, 1), planned_value=Decimal(60)))
    stated = shown(store, date(2026, 5, 1)).value.planned
    assert stated.drawn == stated.points


def test_earned_value_and_cost_of_different_days_are_said_to_be(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100)))
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 10), earned_value=Decimal(50)))
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 21), actual_cost=Decimal(9)))
    said = "Earned value is of 10 Mar, actual cost of 21 Mar: what compares them compares two days."
    assert said in shown(store, date(2026, 3, 23)).value.remarks
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 22), actual_cost=Decimal(9), earned_value=Decimal(51)))
    assert not any("two days" in each for each in shown(store, date(2026, 3, 23)).value.remarks)


def test_cost_that_falls_and_readings_of_before_the_start_are_said(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100)))
    for day, cost in ((date(1900, 1, 1), 3), (date(2026, 2, 1), 40), (date(2026, 3, 1), 30)):
        given(store, OutcomeReading(project_id=1, day=day, actual_cost=Decimal(cost)))
    told = shown(store, date(2026, 5, 1)).value.remarks
    assert "Actual cost is cumulative, but it falls from €40 on 1 Feb to €30 on 1 Mar." in told
    assert "The reading of 1 Jan 1900 is from before the project's start." in told


def test_more_earned_than_budgeted_is_said_and_nothing_is_forecast(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100)))
    values = {"planned_value": Decimal(50), "earned_value": Decimal(300), "actual_cost": Decimal(90)}
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 1), **values))
    page = shown(store, date(2026, 3, 1))
    said = (
        "Earned value (€300) is above the budget (€100): no cost is forecast, and time counts the budget as earned."
        " Correct one of them."
    )
    assert said in page.value.remarks
    assert [each.cost for each in page.value.forecasts] == [None, None, None]
    assert (page.value.etc, page.value.cone) == (None, None)
    assert lines(page)[Figure.ESTIMATE_AT_COMPLETION] == ("n/a", "more is earned than budgeted")
    assert (page.tiles[2].mark.standing.value, page.tiles[2].line) == ("no figure", "More is earned than budgeted")


def test_an_index_just_below_its_limit_is_never_told_as_the_limit(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(2000)))
    values = {"planned_value": Decimal(1000), "earned_value": Decimal("946"), "actual_cost": Decimal(1000)}
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 1), **values))
    page = shown(store, date(2026, 3, 1))
    assert page.tiles[2].mark.at_risk
    assert page.tiles[2].line.startswith("CPI just below 0.95, forecast ")
    assert lines(page)[Figure.COST_INDEX][0] == "just below 0.95"
    assert "CPI just below 0.95, €54 over cost" in page.value.headline


def test_hours_of_a_short_project_cost_from_their_day_on_and_days_are_counted(store: Store) -> None:
    start, last = date(2026, 9, 28), date(2026, 11, 20)
    given(store, project(start=start, budget=Decimal(1000), rate=Decimal(50)))
    given(store, entry("07:00", "16:00", date(2026, 10, 2), project_id=1), entry("09:00", "12:00", last, project_id=1))
    given(store, entry("16:00", "17:30", date(2026, 10, 2), project_id=1))
    page = shown(store, date(2026, 11, 23))
    assert [(point.day, point.value) for point in page.value.actual.drawn] == [
        (start, 0), (date(2026, 10, 2), 0), (date(2026, 10, 2), 525), (last, 525), (last, 675),
        (date(2026, 11, 23), 675), (date(2026, 11, 23), 675),
    ]  # fmt: skip
    assert page.tiles[2].counted == "2 days with logged hours"


def test_hours_of_a_long_project_cost_within_the_months_in_which_they_were_logged(store: Store) -> None:
    given(store, project(start=START, budget=Decimal(1000), rate=Decimal(50)))
    days = (date(2026, 2, 10), date(2026, 5, 4))
    given(store, *(entry("09:00", "11:00", day, project_id=1) for day in days))
    points = shown(store, date(2026, 7, 1)).value.actual.points
    assert [(point.day, point.value) for point in points] == [
        (START, 0), (date(2026, 1, 31), 0), (date(2026, 2, 28), 100), (date(2026, 4, 30), 100),
        (date(2026, 5, 31), 200), (date(2026, 7, 1), 200),
    ]  # fmt: skip


def test_a_budget_is_never_said_to_be_missing_where_there_is_one(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100), rate=Decimal(50)))
    cost = shown(store, date(2026, 2, 1)).tiles[2]
    assert (cost.value, cost.unit, cost.line) == ("€0", "of €100 spent", "Nothing is spent yet")
    given(store, OutcomeReading(project_id=1, day=date(2026, 2, 1), actual_cost=Decimal(9)))
    assert shown(store, date(2026, 2, 1)).tiles[2].line == "Nothing is earned yet"


def test_time_stops_on_the_day_on_which_all_is_earned(store: Store) -> None:
    given(store, project(start=START, baseline_finish=date(2026, 6, 30), finish=date(2026, 6, 30), budget=Decimal(9)))
    given(store, milestone(date(2026, 6, 30), achieved=date(2026, 3, 31), project_id=1))
    value = shown(store, date(2026, 5, 31)).value
    assert (value.es, value.at, value.spi_t, value.finish) == (6, 3, 2, date(2026, 3, 31))


def test_nothing_earned_is_a_pace_of_nothing_only_where_something_was_planned(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, budget=Decimal(100)))
    given(store, milestone(date(2026, 3, 15), project_id=1), milestone(AGREED, project_id=1))
    early, later = shown(store, date(2026, 2, 28)), shown(store, date(2026, 4, 30))
    assert (early.value.spi, early.value.spi_t, early.value.tspi) == (None, None, None)
    assert lines(early)[Figure.EARNED_SCHEDULE] == ("n/a", "of 2.0 months that passed, 5.4 planned")
    assert (later.value.spi, later.value.es, later.value.spi_t) == (0, 0, 0)


def test_the_finish_by_pace_has_its_year_where_that_is_not_the_present_one(store: Store) -> None:
    given(store, project(start=date(2025, 1, 1), baseline_finish=date(2025, 6, 30), finish=date(2025, 6, 30)))
    values = {"planned_value": Decimal(9), "earned_value": Decimal(9)}
    given(store, OutcomeReading(project_id=1, day=date(2025, 6, 30), **values))
    assert lines(shown(store, date(2026, 11, 23)))[Figure.FINISH] == ("30 Jun 2025", "as agreed")


def test_a_project_ends_with_its_last_open_milestone_where_that_is_later_than_its_finish(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, finish=AGREED))
    last = date(2026, 7, 3)
    given(store, milestone(last, title="Closure", baseline_due=AGREED, project_id=1))
    page = shown(store, date(2026, 5, 4))
    assert (page.row.finish, page.row.slip_days, page.row.ends_with_milestone) == (last, 21, True)
    time = page.tiles[3]
    assert (time.value, time.unit, time.line) == ("3 Jul", "+21 d", "Last milestone, baseline 12 Jun")
    assert time.mark.at_risk
    assert time.mark.sentence.startswith("Ends with Closure, 21 days later than agreed. ")
    assert time.remark == "Ends with Closure on 3 Jul; its finish is 12 Jun"


def test_a_finish_behind_the_last_milestone_stays_what_was_said(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, finish=date(2026, 7, 3)))
    given(store, milestone(AGREED, project_id=1))
    row = shown(store, date(2026, 5, 4)).row
    assert (row.finish, row.ends_with_milestone) == (date(2026, 7, 3), False)


def test_the_code_of_a_currency_is_told_once_in_a_tile(store: Store) -> None:
    given(store, project(start=START, budget=Decimal(200_000), currency="CHF"))
    given(store, OutcomeReading(project_id=1, day=date(2026, 2, 1), actual_cost=Decimal(110_000), open_defects=12))
    tiles = shown(store, date(2026, 2, 1)).tiles
    assert (tiles[2].value, tiles[2].unit) == ("CHF\N{NO-BREAK SPACE}110.0k", "of 200.0k spent")
    assert (tiles[1].value, tiles[1].unit, tiles[1].line) == ("12", "open defects", "")


def stated(store: Store, *known: tuple[date, int | None, int]) -> None:
    for day, planned, earned in known:
        plan = None if planned is None else Decimal(planned)
        given(store, OutcomeReading(project_id=1, day=day, planned_value=plan, earned_value=Decimal(earned)))


@pytest.mark.parametrize("budget", [None, Decimal(0)])
def test_without_a_budget_a_plan_of_readings_is_known_up_to_its_last_one(store: Store, budget: Decimal | None) -> None:
    given(store, project(start=START, baseline_finish=AGREED, finish=AGREED, budget=budget))
    last = date(2026, 4, 15)
    stated(store, (date(2026, 2, 28), 20, 10), (last, 50, 50))
    value = shown(store, last).value
    # All that was planned up to 15 April is earned: half of April is over, and no flat part behind it counts.
    assert (value.es, value.at, value.spi_t, value.pd) == (3.5, 3.5, 1, 5.4)
    stated(store, (date(2026, 4, 20), None, 35))
    value = shown(store, date(2026, 4, 20)).value
    assert (value.spi, value.sv) == (None, None)
    # At the end of March 31 of the 46 days from 20 to 50 were over: 40.2 were planned. 35 lie 15 / 20.2 into March.
    assert value.es == pytest.approx(2 + 15 / (30 * 31 / 46))
    assert lines(shown(store, date(2026, 4, 20)))[Figure.PLANNED] == ("n/a", "stated up to 15 Apr")


def test_more_than_a_plan_of_readings_is_known_for_has_no_earned_schedule(store: Store) -> None:
    given(store, project(start=START, baseline_finish=AGREED, finish=AGREED, budget=None))
    last = date(2026, 4, 15)
    stated(store, (date(2026, 2, 28), 20, 10), (last, 50, 60))
    value = shown(store, last).value
    assert (value.es, value.spi_t, value.finish) == (None, None, None)
    told = "Planned value is stated up to Wed 15 April"
    why = "as more is earned than was planned by then, there is no earned schedule"
    assert f"{told}: {why}." in value.remarks
    stated(store, (date(2026, 4, 20), None, 61))
    later = shown(store, date(2026, 4, 20)).value
    assert f"{told}: nothing is compared with the plan after that day, and {why}." in later.remarks


def test_a_plan_of_readings_with_no_finish_agreed_leads_to_none(store: Store) -> None:
    given(store, project(start=START, baseline_finish=None, finish=None, budget=None))
    stated(store, (date(2026, 2, 28), 20, 10), (date(2026, 4, 15), 50, 20))
    value = shown(store, date(2026, 4, 15)).value
    assert (value.es, value.spi_t) == (2, pytest.approx(2 / 3.5))
    assert (value.pd, value.ieac_t, value.tspi, value.finish) == (None, None, None, None)
    assert "No finish was agreed, so the pace leads to none." in value.remarks


def test_below_a_budget_with_no_finish_agreed_a_plan_is_known_up_to_its_last_reading(store: Store) -> None:
    given(store, project(start=START, baseline_finish=None, finish=AGREED, budget=Decimal(100)))
    stated(store, (date(2026, 2, 28), 20, 10), (date(2026, 4, 15), 50, 50))
    value = shown(store, date(2026, 4, 15)).value
    assert (value.es, value.at, value.spi_t) == (3.5, 3.5, 1)
