"""Milestones as timeline, table and board show them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import MilestoneMove, MilestoneStatus, MoveReason, ProgressMethod
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.milestone_lines import LineFilter, MilestoneLines, Reached
from careercruise_desktop.usecases.settings import SettingsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, person, project
from tests.usecases.keeping import kept


def days(count: int) -> date:
    return TODAY + timedelta(days=count)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> MilestoneLines:
    return MilestoneLines(store, clock)


class TestLines:
    def test_a_line_says_all_that_is_shown_of_a_milestone(self, store: Store, case: MilestoneLines) -> None:
        owner, payments = kept(store, person()), kept(store, project())
        before = kept(store, milestone(days(3), title="Design"))
        goal = kept(
            store,
            milestone(
                days(40), baseline_due=days(33), start=days(-2), project_id=payments.id, owner_id=owner.id,
                depends_on=frozenset({before.id}), weight=3, progress=20, method=ProgressMethod.PERCENT,
            ),
        )  # fmt: skip
        for reason in (MoveReason.SCOPE, MoveReason.WAITING):
            move = {"milestone_id": goal.id, "day": TODAY, "from_due": days(33), "to_due": days(40)}
            kept(store, MilestoneMove(**move, reason=reason))
        line = case.line(goal.id)
        assert (line.title, line.role, line.project, line.code) == (
            "API contract frozen", Role.IT, "Payments gateway migration", "payments",
        )  # fmt: skip
        assert (line.start, line.baseline_due, line.due, line.created) == (days(-2), days(33), days(40), TODAY)
        assert (line.status, line.progress, line.weight) == (MilestoneStatus.IN_PROGRESS, 20, 3)
        assert (line.owner, line.depends_on, line.moves, line.reason) == (
            "Ana Ferreira", frozenset({before.id}), 2, "waiting",
        )  # fmt: skip
        assert case.lines() == (case.line(before.id), line)

    def test_one_project_one_role_open_or_done(self, store: Store, case: MilestoneLines) -> None:
        payments = kept(store, project())
        kept(
            store,
            milestone(title="A", project_id=payments.id, achieved=TODAY),
            milestone(title="B", project_id=payments.id, role=Role.PM),
            milestone(title="C", cancelled=TODAY),
            milestone(days(9), title="D"),
        )

        def titles(**wanted: object) -> str:
            return "".join(line.title for line in case.lines(LineFilter(**wanted)))  # type: ignore[arg-type]

        assert titles() == "ABCD"
        assert titles(project_id=payments.id) == "AB"
        assert titles(role=Role.PM) == "B"
        assert titles(which="open") == "BD"
        assert titles(which="done") == "AC"
        assert titles(which="done", project_id=payments.id) == "A"

    def test_what_was_put_away_is_left_out_until_it_is_asked_for(self, store: Store, case: MilestoneLines) -> None:
        old = kept(store, project(archived=True))
        own = kept(store, milestone(title="A", project_id=old.id), milestone(title="B"))
        assert [line.title for line in case.lines()] == ["B"]
        assert [line.title for line in case.lines(LineFilter(archived=True))] == ["A", "B"]
        assert [line.title for line in case.lines(LineFilter(project_id=old.id))] == ["A"]
        assert case.line(own.id - 1 if own.title == "B" else own.id).title == "A"
        assert case.reached() == {0: Reached(0, 1)}
        assert case.reached(archived=True) == {old.id: Reached(0, 1), 0: Reached(0, 1)}

    def test_a_bar_begins_where_nobody_said_after_what_comes_before(self, store: Store, case: MilestoneLines) -> None:
        known = {"created": days(-300)}
        first = kept(store, milestone(days(10), **known))
        second = kept(store, milestone(days(20), **known, depends_on=frozenset({first.id})))
        early = kept(store, milestone(days(5), **known, start=days(8)))
        assert case.line(first.id).start == days(10 - 28)
        assert case.line(second.id).start == days(10)
        assert case.line(early.id).start == days(8)

    def test_what_is_gone_is_refused(self, case: MilestoneLines) -> None:
        with pytest.raises(Refused, match="no longer exists"):
            case.line(99)


class TestCounts:
    def test_reached_by_project_but_for_cancelled_ones(self, store: Store, case: MilestoneLines) -> None:
        payments = kept(store, project())
        of = {"project_id": payments.id}
        kept(store, milestone(**of, achieved=TODAY), milestone(**of), milestone(**of, cancelled=TODAY), milestone())
        assert case.reached() == {payments.id: Reached(1, 2), 0: Reached(0, 1)}

    def test_on_time_in_a_year_with_the_tolerance_of_the_settings(
        self, store: Store, clock: FixedClock, case: MilestoneLines
    ) -> None:
        payments = kept(store, project())
        kept(
            store,
            milestone(days(-10), achieved=days(-10), project_id=payments.id),
            milestone(days(-10), achieved=days(-9)),
            milestone(days(-1)),
            milestone(days(9)),
            milestone(date(2025, 5, 5), achieved=date(2025, 5, 5)),
        )
        assert (case.on_time().hits, case.on_time().n) == (1, 3)
        assert (case.on_time(2025).hits, case.on_time(2025).n) == (1, 1)
        assert (case.on_time(project_id=payments.id).hits, case.on_time(project_id=payments.id).n) == (1, 1)
        assert case.put_away(case.on_time()) == 0
        SettingsCase(store, clock).change("late_tolerance", 1)
        assert (case.on_time().hits, case.on_time().n) == (2, 2)
        with store.write("Archive") as desk:
            desk.save(replace(payments, archived=True))
        assert (case.on_time().n, case.put_away(case.on_time())) == (2, 1), "it counts as it did"
