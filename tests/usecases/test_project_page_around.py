"""What stands around the figures of a project: voices, reasons, hours, and the records behind each figure."""

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
)
from careercruise_desktop.domain.people import Relation
from careercruise_desktop.domain.projects import ProjectBaseline
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_figures import Figure
from careercruise_desktop.usecases.project_page import ProjectPages
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, person, project
from tests.usecases.undertaken import MAY, given, payments, reading


@pytest.fixture
def pages(store: Store, clock: FixedClock) -> ProjectPages:
    return ProjectPages(store, clock)


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
        (listed,) = pages.rows(1, Figure.FEEDBACK).rows
        assert listed.title == "Priya Raman: “You spotted the duplicate charges.”"
        assert pages.page(1).counts.feedback == 1, "as many as are listed"
        given(store, Feedback(day=TODAY, source=FeedbackSource.TEAM, project_id=1, problem_solving=5, communication=2))
        together = pages.page(1).feedback[0]
        assert (together.n, together.mean_words, together.about) == (3, "4.0", "3 answers, anonymous")
        assert together.quote == "Highest: problem-solving 5.00. Lowest: communication 3.00."
        assert pages.rows(1, Figure.FEEDBACK).total == pages.page(1).counts.feedback == 4

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
        given(store, moved, spoken, entry(project_id=1), milestone(TODAY, project_id=1, achieved=TODAY))
        assert set(pages.page(1).definitions) == set(Figure)
        assert [figure for figure in Figure if not pages.rows(1, figure).total] == []

    def test_after_a_rebaseline_the_first_baselines_stay_told(self, store: Store, pages: ProjectPages) -> None:
        first_day, second_day, later = date(2026, 2, 20), date(2026, 3, 20), date(2026, 6, 1)
        given(
            store,
            payments(),
            milestone(later, id=1, title="Agreed anew", baseline_due=later, project_id=1),
            MilestoneBaseline(milestone_id=1, day=TODAY, from_due=first_day, to_due=second_day, reason="Scope"),
            MilestoneBaseline(milestone_id=1, day=TODAY, from_due=second_day, to_due=later, reason="Scope"),
        )
        first, present, agreed = pages.page(1).on_time
        assert [each.name for each in (first, present, agreed)] == [
            "By first baseline", "By present baseline", "By last agreed date",
        ]  # fmt: skip
        assert (first.value, present.value) == ("0 of 1", "n/a")
        assert [row.title for row in pages.rows(1, Figure.ON_TIME).rows] == ["Agreed anew"]

    def test_behind_the_on_time_rate_are_those_that_count_for_it(self, store: Store, pages: ProjectPages) -> None:
        given(
            store,
            payments(),
            milestone(date(2026, 2, 1), title="Kept", project_id=1, achieved=date(2026, 2, 1)),
            milestone(MAY, title="Moved", project_id=1, baseline_due=date(2026, 2, 1)),
            milestone(MAY, title="Ahead", project_id=1),
        )
        baseline, agreed = pages.page(1).on_time
        assert (baseline.value, agreed.value) == ("1 of 2", "1 of 1")
        assert [(row.title, row.value.rpartition(", ")[2]) for row in pages.rows(1, Figure.ON_TIME).rows] == [
            ("Moved", "late"), ("Kept", "on time"),
        ]  # fmt: skip

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
