"""A project's page and the list of projects: each figure by hand, and its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.milestones import (
    ProgressMethod,
)
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_value import Source
from tests.conftest import FixedClock
from tests.factories import TODAY, at, entry, milestone, project, task
from tests.usecases.undertaken import MAY, NOVEMBER, given, payments, reading


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> ProjectPages:
    return ProjectPages(store, clock)


class TestEarnedValue:
    def test_the_worked_example_of_the_formulas(self, store: Store, pages: ProjectPages, clock: FixedClock) -> None:
        clock.moment = at("11:12", date(2026, 4, 30))
        ends = ((31, 1, 10), (28, 2, 25), (31, 3, 45), (30, 4, 70))
        stated = [reading(date(2026, month, day), planned_value=Decimal(value)) for day, month, value in ends]
        last = OutcomeReading(
            project_id=1, day=stated[-1].day, planned_value=Decimal(70), earned_value=Decimal(52),
            actual_cost=Decimal(60),
        )  # fmt: skip
        plan = payments(start=date(2026, 1, 1), baseline_finish=date(2026, 6, 30), budget=Decimal(100))
        given(store, plan, *stated[:-1], last)
        value = pages.page(1).value
        assert (value.es, value.at, value.pd) == (pytest.approx(3.28), 4.0, 6)
        assert value.spi_t == pytest.approx(0.82)
        assert value.sv_t == pytest.approx(-0.72)
        assert value.ieac_t == pytest.approx(7.317, abs=0.001)
        assert value.tspi == pytest.approx(1.36)
        assert (value.spi, value.cpi) == (pytest.approx(0.7429, abs=1e-4), pytest.approx(0.8667, abs=1e-4))
        costs = [float(each.cost or 0) for each in value.forecasts]
        assert costs == [pytest.approx(115.38, abs=0.01), 108, pytest.approx(134.56, abs=0.01)]
        assert value.tcpi == pytest.approx(1.2)
        assert (value.sv, value.cv) == (Decimal(-18), Decimal(-8))
        assert value.headline == "SPI 0.74, €18 behind plan · CPI 0.87, €8 over cost"

    def test_without_readings_it_is_worked_out_from_milestones_and_logged_hours(
        self, store: Store, pages: ProjectPages
    ) -> None:
        before = date(2026, 3, 1)
        given(
            store,
            payments(budget=Decimal(1000), rate=Decimal(60)),
            milestone(before, project_id=1, weight=2, achieved=before, method=ProgressMethod.NOTHING_BEFORE),
            milestone(before, project_id=1, weight=2, start=before, method=ProgressMethod.HALF_AT_START),
            milestone(MAY, id=3, project_id=1, weight=4, method=ProgressMethod.TASKS),
            milestone(MAY, project_id=1, weight=2, progress=25, method=ProgressMethod.PERCENT),
            milestone(before, project_id=1, weight=90, cancelled=before),
            task(milestone_id=3, minutes=60, status=TaskStatus.DONE),
            task(milestone_id=3, minutes=180),
            task(milestone_id=3, minutes=999, status=TaskStatus.DROPPED),
            entry("09:00", "10:00", before, project_id=1),
            entry("09:30", "11:00", before, project_id=1, role=Role.PM),
            entry("09:00", "17:00", before),
        )
        value = pages.page(1).value
        assert (value.planned.now, value.earned.now, value.actual.now) == (Decimal(400), Decimal(450), Decimal(120))
        assert {value.planned.source, value.earned.source, value.actual.source} == {Source.COMPUTED}
        assert value.actual.source_words == "from logged hours at €60 an hour"
        assert value.status == TODAY
        assert [(point.day, point.value) for point in value.planned.points] == [
            (NOVEMBER, 0), (before, 400), (MAY, 1000),
        ]  # fmt: skip
        assert [(point.day, point.value) for point in value.earned.points] == [
            (NOVEMBER, 0), (before, 300), (TODAY, 450),
        ]  # fmt: skip
        assert value.actual.points[-1].value == 120

    def test_one_reading_makes_a_series_a_stated_one_and_the_page_says_so(
        self, store: Store, pages: ProjectPages
    ) -> None:
        given(
            store,
            payments(rate=Decimal(60)),
            milestone(date(2026, 3, 1), project_id=1, achieved=date(2026, 3, 1)),
            milestone(MAY, project_id=1),
            reading(date(2026, 3, 10), actual_cost=Decimal(70_000)),
            entry(project_id=1),
        )
        value = pages.page(1).value
        assert (value.actual.source, value.earned.source) == (Source.STATED, Source.COMPUTED)
        assert (value.status, value.actual.now, value.earned.now) == (date(2026, 3, 10), 70_000, 92_000)
        assert value.remarks == (
            "Actual cost as stated in readings, the rest worked out.",
            "As of Tue 10 March, the newest reading of money.",
        )

    def test_the_newest_reading_with_both_sums_is_the_status(self, store: Store, pages: ProjectPages) -> None:
        both = {"earned_value": Decimal(50_000), "actual_cost": Decimal(40_000)}
        given(store, payments(), reading(date(2026, 3, 1), **both), reading(TODAY, earned_value=Decimal(90_000)))
        value = pages.page(1).value
        assert (value.status, value.cpi) == (date(2026, 3, 1), 1.25)

    def test_without_a_budget_only_the_pace_is_told(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(budget=None),
            milestone(date(2026, 2, 1), project_id=1, progress=50),
            milestone(MAY, project_id=1),
        )
        page = pages.page(1)
        assert (page.value.spi, page.value.empty, page.value.sv, page.value.bac) == (0.5, True, None, None)
        assert page.value.spi_t is not None
        assert page.row.marks[3].figure.startswith("SPI(t) 0.")
        assert page.value.remarks == ("There is no budget, so only the pace can be told. Set the budget to see money.",)

    def test_the_cone_leads_to_the_estimates_on_the_day_that_the_pace_gives(
        self, store: Store, pages: ProjectPages
    ) -> None:
        money = {"planned_value": Decimal(121_400), "earned_value": Decimal(113_200), "actual_cost": Decimal(108_600)}
        given(store, payments(), reading(date(2026, 3, 15), **money))
        value = pages.page(1).value
        assert value.cone is not None
        assert (value.cone.start, value.cone.finish) == (date(2026, 3, 15), value.finish)
        assert value.cone.earned[-1].value == 184_000
        assert value.cone.actual[0].value == 108_600
        assert value.cone.low <= value.cone.actual[-1].value <= value.cone.high
        assert value.headline == "SPI 0.93, €8.2k behind plan · CPI 1.04, €4.6k under cost"

    def test_a_project_without_anything_has_no_figures_and_no_error(self, store: Store, pages: ProjectPages) -> None:
        given(store, project(id=1))
        page = pages.page(1)
        assert (page.value.empty, page.value.headline, page.value.cone, page.trend) == (True, "", None, ())
        assert [(tile.value, tile.mark.standing.value) for tile in page.tiles] == [("n/a", "no figure")] * 4
        assert (page.row.finish, page.row.slip_days, page.row.done) == (None, None, None)


class TestTiles:
    def test_they_say_what_the_newest_readings_say_and_what_changed(self, store: Store, pages: ProjectPages) -> None:
        first = {"scope_done": 30, "scope_planned": 65, "review_score": Decimal("4.1"), "actual_cost": Decimal(90_000)}
        last = {
            "scope_done": 42, "scope_planned": 68, "review_score": Decimal("4.4"), "open_defects": 7,
            "high_defects": 2, "escaped_defects": 0, "planned_value": Decimal(121_400),
            "earned_value": Decimal(113_200), "actual_cost": Decimal(108_600),
        }  # fmt: skip
        given(store, payments(), reading(date(2026, 2, 1), **first), reading(date(2026, 3, 15), **last))
        scope, quality, cost, time = pages.page(1).tiles
        assert (scope.value, scope.unit, scope.line) == (
            "42", "of 68 items done, 62\N{NO-BREAK SPACE}%", "3 added since the first 65",
        )  # fmt: skip
        assert (scope.trend, scope.better, scope.counted) == ("12 more than on 1 Feb", True, "2 readings")
        assert (quality.value, quality.unit) == ("4.4", "of 5, review score")
        assert (quality.line, quality.trend) == ("7 open defects, 2 high, 0 escaped", "0.3 higher than on 1 Feb")
        assert (cost.value, cost.unit, cost.line) == ("€108.6k", "of €184.0k spent", "CPI 1.04, forecast €176.5k")
        assert (cost.tick_means, cost.trend) == ("Earned value €113.2k", "€18.6k since 1 Feb")
        assert (cost.share, cost.tick) == (pytest.approx(0.5902, abs=1e-4), pytest.approx(0.6152, abs=1e-4))
        assert (time.value, time.unit) == ("12 Jun", "+14 d")
        assert time.line.startswith("Baseline 29 May, SPI(t) 0.")
        assert [tile.mark.standing.value for tile in (scope, quality, cost, time)] == [
            "on track", "on track", "on track", "at risk",
        ]  # fmt: skip

    def test_defects_alone_are_a_figure_and_fewer_are_better(self, store: Store, pages: ProjectPages) -> None:
        given(store, payments(), reading(date(2026, 2, 1), open_defects=9), reading(TODAY, open_defects=1))
        quality = pages.page(1).tiles[1]
        assert (quality.value, quality.unit, quality.trend) == ("1", "open defect", "8 fewer than on 1 Feb")
        assert quality.better is True


class TestList:
    def test_a_row_says_when_it_ends_and_how_far_it_is(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(),
            milestone(project_id=1, achieved=TODAY),
            milestone(MAY, project_id=1),
            milestone(MAY, project_id=1, cancelled=TODAY),
        )
        (row,) = pages.projects()
        assert (row.name, row.client, row.reached, row.milestones) == (
            "Payments gateway migration", "Kestrel Bank", 1, 2,
        )  # fmt: skip
        assert (row.finish, row.slip_days, row.done, row.starts) == (date(2026, 6, 12), 14, None, None)
        assert row == pages.page(1).row

    def test_by_finish_the_latest_comes_first_by_health_the_one_most_at_risk(
        self, store: Store, pages: ProjectPages
    ) -> None:
        late = {"baseline_finish": date(2026, 1, 1)}
        given(
            store,
            project(id=1, name="beta", code="b", finish=MAY),
            project(id=2, name="Alpha", code="a"),
            project(id=3, name="gamma", code="c", finish=date(2026, 4, 1), **late),
            project(id=4, name="Away", code="w", archived=True),
        )
        names = lambda order: [row.name for row in pages.projects(order=order)]  # noqa: E731
        assert names("finish") == ["beta", "gamma", "Alpha"]
        assert names("name") == ["Alpha", "beta", "gamma"]
        assert names("health") == ["gamma", "beta", "Alpha"]
        assert [row.name for row in pages.projects(archived=True)] == ["Away"]

    def test_what_is_over_is_done_and_what_is_to_come_starts(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            project(id=1, name="Done", code="d", baseline_finish=date(2026, 2, 10)),
            milestone(date(2026, 2, 10), project_id=1, achieved=date(2026, 2, 13)),
            project(id=2, name="Ahead", code="a", start=date(2026, 4, 13)),
        )
        done, ahead = pages.projects()
        assert (done.done, done.slip_days) == (date(2026, 2, 13), 3)
        assert (ahead.starts, ahead.finish) == (date(2026, 4, 13), None)

    def test_without_a_finish_the_milestones_say_it(self, store: Store, pages: ProjectPages) -> None:
        given(store, project(id=1), milestone(date(2026, 5, 1), project_id=1, baseline_due=date(2026, 4, 20)))
        (row,) = pages.projects()
        assert (row.finish, row.baseline_finish, row.slip_days) == (date(2026, 5, 1), date(2026, 4, 20), 11)

    def test_what_should_be_over_and_is_not_gets_later_every_day(self, store: Store, pages: ProjectPages) -> None:
        finish = date(2026, 3, 9)
        given(store, payments(baseline_finish=finish, finish=finish), milestone(finish, project_id=1, progress=90))
        page = pages.page(1)
        assert (page.row.finish, page.row.slip_days, page.row.done) == (finish, 10, None)
        assert page.row.marks[3].at_risk
        assert page.tiles[3].unit == "+10 d"
        assert page.tiles[3].line.startswith("Not over yet, baseline 9 Mar")

    def test_without_marks_the_list_says_the_same(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(),
            milestone(date(2026, 2, 1), project_id=1, achieved=date(2026, 2, 3)),
            milestone(MAY, project_id=1, baseline_due=date(2026, 5, 1)),
            milestone(date(2027, 1, 1), project_id=1, cancelled=TODAY),
            project(id=2, name="Alpha", code="a"),
            milestone(date(2026, 5, 1), project_id=2, baseline_due=date(2026, 4, 20)),
            project(id=3, name="Over", code="o"),
            milestone(date(2026, 2, 10), project_id=3, achieved=date(2026, 2, 13)),
            project(id=4, name="Nothing", code="n", start=date(2026, 4, 13)),
            project(id=5, name="Away", code="w", archived=True, finish=TODAY),
        )
        for archived in (False, True):
            judged = pages.projects(archived=archived, order="name")
            assert pages.listed(archived=archived) == tuple(replace(row, marks=()) for row in judged)
            assert all(row.marks for row in judged)

    def test_a_task_that_is_done_changes_the_marks_that_were_known(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(budget=Decimal(300), rate=Decimal(60)),
            milestone(id=1, project_id=1, method=ProgressMethod.TASKS),
            task(id=1, milestone_id=1),
            entry("09:00", "10:00", project_id=1),
        )
        before = pages.projects()[0].marks[2].figure
        with store.write("Done") as desk:
            desk.save(replace(desk.get(Task, 1), status=TaskStatus.DONE))
        assert (before, pages.projects()[0].marks[2].figure) == ("CPI 0.00", "CPI 5.00")

    def test_list_and_page_count_the_same_hours(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(budget=Decimal(300), rate=Decimal(60)),
            milestone(project_id=1, progress=50),
            entry("09:00", "10:00", project_id=1),
            entry("09:30", "11:00", project_id=1),
        )
        assert pages.projects()[0].marks[2].figure == pages.page(1).row.marks[2].figure == "CPI 1.25"
