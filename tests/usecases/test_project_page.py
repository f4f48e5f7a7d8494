"""A project's page and the list of projects: each figure by hand, its words, and the records behind it."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import Consent, Feedback, FeedbackSource
from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.domain.milestones import (
    MilestoneBaseline,
    MilestoneMove,
    MilestoneReview,
    MoveReason,
    ProgressMethod,
)
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_figures import Figure
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_value import Source
from tests.conftest import FixedClock
from tests.factories import TODAY, at, entry, milestone, person, project, task

NOVEMBER, MAY = date(2025, 11, 3), date(2026, 5, 29)


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> ProjectPages:
    return ProjectPages(store, clock)


def given(store: Store, *records: Record) -> None:
    with store.write("set up") as desk:
        for record in records:
            desk.add(record)


def payments(**more: object) -> Record:
    values: dict[str, object] = {
        "client": "Kestrel Bank", "start": NOVEMBER, "baseline_finish": MAY, "finish": date(2026, 6, 12),
        "budget": Decimal(184_000), **more,
    }  # fmt: skip
    return project(id=1, **values)


def reading(day: date, **more: object) -> OutcomeReading:
    return OutcomeReading(project_id=1, day=day, **more)  # type: ignore[arg-type]


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
            "42", "of 68 items done, 62\N{NO-BREAK SPACE}%", "3 added since the baseline of 65",
        )  # fmt: skip
        assert (scope.trend, scope.better, scope.counted) == ("12 more than on 1 Feb", True, "2 readings")
        assert (quality.value, quality.unit) == ("4.4", "of 5, review score")
        assert (quality.line, quality.trend) == ("7 open defects, 2 high, 0 escaped", "0.3 higher than on 1 Feb")
        assert (cost.value, cost.unit, cost.line) == ("€108.6k", "of €184.0k spent", "CPI 1.04, forecast €176.5k")
        assert (cost.tick_means, cost.trend) == ("Earned value €113.2k", "€18.6k since 1 Feb")
        assert (cost.share, cost.tick) == (pytest.approx(0.5902, abs=1e-4), pytest.approx(0.6152, abs=1e-4))
        assert (time.value, time.unit) == ("12 Jun", "baseline 29 May")
        assert time.line.startswith("14 days later, SPI(t) 0.")
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

    def test_list_and_page_count_the_same_hours(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(budget=Decimal(300), rate=Decimal(60)),
            milestone(project_id=1, progress=50),
            entry("09:00", "10:00", project_id=1),
            entry("09:30", "11:00", project_id=1),
        )
        assert pages.projects()[0].marks[2].figure == pages.page(1).row.marks[2].figure == "CPI 1.25"


class TestAround:
    def test_feedback_of_the_team_is_shown_together_and_only_from_three_answers_on(
        self, store: Store, pages: ProjectPages
    ) -> None:
        team = [
            Feedback(day=TODAY - timedelta(days=day), source=FeedbackSource.TEAM, project_id=1, quote="secret",
                     problem_solving=5, communication=rating)
            for day, rating in enumerate((3, 4))
        ]  # fmt: skip
        client = Feedback(
            day=date(2026, 3, 5), source=FeedbackSource.CLIENT, person_id=1, project_id=1, delivery=5, leadership=4,
            quote="You spotted the duplicate charges.", consent=Consent.BY_NAME,
        )  # fmt: skip
        priya = person(id=1, name="Priya Raman", relation=Relation.CLIENT, organisation="Kestrel Bank")
        given(store, payments(), priya, client, *team)
        hidden, said = pages.page(1).feedback
        assert (hidden.hidden, hidden.mean, hidden.ids, hidden.about) == (True, None, (), "2 answers, shown from 3 on")
        assert (said.who, said.about, said.mean_words, said.quote) == (
            "Priya Raman", "Client, Kestrel Bank", "4.5", "You spotted the duplicate charges.",
        )  # fmt: skip
        assert [row.title for row in pages.rows(1, Figure.FEEDBACK).rows] == ["Priya Raman"]
        given(store, Feedback(day=TODAY, source=FeedbackSource.TEAM, project_id=1, problem_solving=5, communication=2))
        together = pages.page(1).feedback[0]
        assert (together.n, together.mean_words, together.about) == (3, "4.0", "3 answers, anonymous")
        assert together.quote == "Highest: problem-solving 5.00. Lowest: communication 3.00."
        assert pages.rows(1, Figure.FEEDBACK).total == 4

    def test_what_moved_the_date_has_its_reasons_and_the_journal(self, store: Store, pages: ProjectPages) -> None:
        day = date(2026, 2, 17)
        moves = [
            MilestoneMove(milestone_id=key, day=day, from_due=MAY, to_due=MAY + timedelta(days=11),
                          reason=MoveReason.WAITING, note="Card scheme sent the certificate late")
            for key in (1, 2)
        ]  # fmt: skip
        sooner = MilestoneMove(milestone_id=2, day=TODAY, from_due=MAY, to_due=MAY - timedelta(days=1))
        given(
            store,
            payments(),
            milestone(MAY, id=1, title="Sandbox", project_id=1),
            milestone(MAY, id=2, title="Cutover", project_id=1),
            *moves,
            sooner,
            MilestoneBaseline(milestone_id=1, day=date(2026, 1, 9), from_due=MAY, to_due=MAY, reason="Agreed anew"),
            ProjectBaseline(project_id=1, day=date(2026, 1, 8), from_finish=MAY, to_finish=MAY, reason="Phase 2"),
            JournalEntry(day=date(2026, 3, 1), kind=JournalKind.DECISION, title="20 March is firm", milestone_id=1),
            JournalEntry(day=date(2026, 3, 2), kind=JournalKind.WIN, title="A win", project_id=1),
        )
        rows = pages.page(1).moved
        assert [(row.kind, row.open_kind, row.title, row.line, row.days) for row in rows] == [
            ("move", "milestone", "Cutover 1 day earlier", "No reason given", -1),
            ("decision", "journal_entry", "20 March is firm", "Decision, Sandbox", 0),
            ("move", "milestone", "Sandbox and 1 more 11 days later",
             "Waiting: Card scheme sent the certificate late", 11),
            ("baseline", "milestone", "New baseline: Sandbox", "Agreed anew", 0),
            ("baseline", "project", "New baseline of the project", "Phase 2", 0),
        ]  # fmt: skip
        (reason,) = pages.page(1).reasons
        assert (reason.reason, reason.moves, reason.days, reason.share) == ("waiting", 2, 22, 1.0)
        assert pages.rows(1, Figure.REASONS).total == 2

    def test_the_trend_has_a_point_for_each_report_and_ends_on_the_diagonal(
        self, store: Store, pages: ProjectPages
    ) -> None:
        made, moved, looked = date(2025, 11, 3), date(2026, 1, 10), date(2026, 2, 1)
        first, then = date(2026, 2, 6), date(2026, 2, 20)
        given(
            store,
            payments(),
            milestone(then, id=1, project_id=1, baseline_due=first, created=made, achieved=date(2026, 2, 17)),
            MilestoneMove(milestone_id=1, day=moved, from_due=first, to_due=then),
            MilestoneReview(milestone_id=1, day=looked, due=then),
        )
        (line,) = pages.page(1).trend
        assert [(point.report, point.forecast) for point in line.points] == [
            (made, first), (moved, then), (looked, then), (date(2026, 2, 17), date(2026, 2, 17)),
        ]  # fmt: skip
        assert (line.slip_days, line.slip_working_days) == (11, 7)

    def test_hours_burn_by_role_without_gaps_in_months_or_weeks(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(start=date(2025, 12, 10)),
            entry("09:00", "10:00", date(2026, 1, 5), project_id=1),
            entry("09:30", "11:00", date(2026, 3, 5), project_id=1, role=Role.PM),
        )
        burn = pages.page(1).burn
        assert (burn.unit, burn.it, burn.pm) == ("month", 60, 90)
        assert [(part.first.month, part.it, part.pm, part.it_total) for part in burn.parts] == [
            (12, 0, 0, 0), (1, 60, 0, 60), (2, 0, 0, 60), (3, 0, 90, 60),
        ]  # fmt: skip
        given(store, project(id=2, code="short", start=date(2026, 3, 4)), entry("09:00", "10:00", project_id=2))
        short = pages.page(2).burn
        assert [(part.first.day, part.last.day, part.it) for part in short.parts] == [
            (2, 8, 0),
            (9, 15, 0),
            (16, 22, 60),
        ]
        assert short.unit == "week"

    def test_roles_counts_and_the_on_time_rate(self, store: Store, pages: ProjectPages) -> None:
        kept, late = date(2026, 2, 6), date(2026, 2, 10)
        given(
            store,
            payments(),
            *(milestone(kept, project_id=1, achieved=kept) for _ in range(2)),
            milestone(late, project_id=1, baseline_due=kept, achieved=late, role=Role.PM),
            entry("09:00", "10:30", project_id=1),
        )
        page = pages.page(1)
        assert [(part.role, part.milestones, part.minutes) for part in page.roles] == [
            (Role.IT, 2, 90),
            (Role.PM, 1, 0),
        ]
        assert (page.counts.milestones, page.counts.minutes) == (3, 90)
        baseline, agreed = page.on_time
        assert (baseline.value, baseline.says.split(",")[0]) == ("67\N{NO-BREAK SPACE}%", "2 of 3")
        assert agreed.value == "100\N{NO-BREAK SPACE}%"


class TestBehind:
    def test_every_figure_has_a_definition_and_rows_that_can_be_asked_for(
        self, store: Store, pages: ProjectPages
    ) -> None:
        money = {"planned_value": Decimal(60), "earned_value": Decimal(50), "actual_cost": Decimal(40)}
        counts = {"scope_done": 4, "scope_planned": 9, "review_score": Decimal(4)}
        moved = MilestoneMove(milestone_id=1, day=TODAY, from_due=MAY, to_due=MAY + timedelta(days=1))
        spoken = Feedback(day=TODAY, source=FeedbackSource.CLIENT, project_id=1, delivery=5)
        given(store, payments(), milestone(MAY, id=1, project_id=1), reading(TODAY, **money, **counts))
        given(store, moved, spoken, entry(project_id=1))
        assert set(pages.page(1).definitions) == set(Figure)
        assert [figure for figure in Figure if not pages.rows(1, figure).total] == []

    def test_the_rows_of_a_computed_sum_add_up_to_it(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(budget=Decimal(100)),
            milestone(date(2026, 2, 1), title="One", project_id=1, weight=1, achieved=date(2026, 2, 1)),
            milestone(MAY, title="Two", project_id=1, weight=3, progress=50),
        )
        assert pages.page(1).value.earned.now == Decimal("62.5")
        earned = [(row.title, row.value) for row in pages.rows(1, Figure.EARNED).rows]
        assert earned == [
            ("Two", "€37.50 earned, 50\N{NO-BREAK SPACE}%"), ("One", "€25 earned, 100\N{NO-BREAK SPACE}%"),
        ]  # fmt: skip
        assert [row.title for row in pages.rows(1, Figure.PLANNED).rows] == ["One"]

    def test_of_many_entries_the_newest_come_first_and_all_are_counted(self, store: Store, pages: ProjectPages) -> None:
        days = [TODAY - timedelta(days=back) for back in range(5)]
        given(store, payments(), *(entry(day=day, project_id=1) for day in days))
        found = pages.rows(1, Figure.BURN, limit=2)
        assert ([row.day for row in found.rows], found.total) == (days[:2], 5)
        assert found.rows[0].value == "1 h"

    def test_a_project_that_is_gone_is_refused(self, pages: ProjectPages) -> None:
        with pytest.raises(Refused, match="This project no longer exists"):
            pages.page(7)
