"""Trends of milestones: kept promises by what they have in common, lateness, reasons, and the pace of projects."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from careercruise_desktop.domain.milestones import MilestoneMove, MoveReason
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.milestones import NO_PROJECT, MilestoneTrendsCase
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import milestone, project

QUARTER = Period(date(2026, 1, 1), date(2026, 3, 31))


@pytest.fixture
def case(store: Store, clock: FixedClock) -> MilestoneTrendsCase:
    return MilestoneTrendsCase(store, clock)


def given(store: Store, *records: Record) -> None:
    with store.write("Given") as desk:
        for record in records:
            desk.add(record)


def test_promises_are_counted_against_both_dates_and_in_groups(case: MilestoneTrendsCase, store: Store) -> None:
    given(
        store,
        project(),
        milestone(baseline_due=date(2026, 1, 9), due=date(2026, 1, 9), achieved=date(2026, 1, 8), project_id=1),
        milestone(baseline_due=date(2026, 2, 6), due=date(2026, 2, 17), achieved=date(2026, 2, 17), project_id=1),
        milestone(baseline_due=date(2026, 3, 17), due=date(2026, 3, 17), role=Role.PM),
        milestone(baseline_due=date(2026, 3, 13), due=date(2026, 3, 27), role=Role.PM),
        milestone(baseline_due=date(2026, 3, 30), due=date(2026, 3, 30)),
        milestone(baseline_due=date(2026, 2, 2), due=date(2026, 2, 2), cancelled=date(2026, 2, 1)),
        milestone(baseline_due=date(2025, 12, 31), due=date(2025, 12, 31)),
    )
    found = case.figures(QUARTER)
    assert (found.all.baseline.hits, found.all.baseline.n) == (1, 4)
    assert (found.all.agreed.hits, found.all.agreed.n) == (2, 3)
    assert found.all.days_late == pytest.approx((11 + 2 + 6) / 3)
    assert {(each.by, each.name): (each.baseline.hits, each.baseline.n) for each in found.groups} == {
        ("role", "it"): (1, 2), ("role", "pm"): (0, 2), ("project", "payments"): (1, 2),
        ("project", NO_PROJECT): (0, 2), ("year", "2026"): (1, 4),
    }  # fmt: skip


def test_the_tolerance_of_the_settings_holds_here_as_in_the_window(
    case: MilestoneTrendsCase, store: Store, clock: FixedClock
) -> None:
    given(store, milestone(due=date(2026, 3, 6), achieved=date(2026, 3, 9)))
    assert case.figures(QUARTER).all.baseline.hits == TrendsCase(store, clock).on_time(QUARTER).hits == 0
    given(store, Setting(key="late_tolerance", value="1"))
    assert case.figures(QUARTER).all.baseline.hits == TrendsCase(store, clock).on_time(QUARTER).hits == 1


def test_reasons_are_of_moves_made_in_the_period_the_costliest_first(case: MilestoneTrendsCase, store: Store) -> None:
    def move(day: date, to_day: int, reason: MoveReason | None) -> MilestoneMove:
        return MilestoneMove(
            milestone_id=1, day=day, from_due=date(2026, 4, 10), to_due=date(2026, 4, to_day), reason=reason
        )

    given(
        store, milestone(due=date(2026, 4, 14)), move(date(2025, 12, 1), 30, MoveReason.PRIORITY),
        move(date(2026, 2, 1), 14, MoveReason.WAITING), move(date(2026, 2, 2), 20, MoveReason.SCOPE),
        move(date(2026, 2, 3), 8, None), move(date(2026, 2, 4), 16, MoveReason.SCOPE),
    )  # fmt: skip
    found = [(each.word, each.moves, each.days, each.earlier) for each in case.figures(QUARTER).reasons]
    assert found == [("scope", 2, 16, 0), ("waiting", 1, 4, 0), ("not said", 1, 0, 2)]


def test_the_pace_is_told_of_projects_that_ran_in_the_period(case: MilestoneTrendsCase, store: Store) -> None:
    def reading(key: int, day: date, earned: int) -> OutcomeReading:
        return OutcomeReading(
            project_id=key, day=day, planned_value=Decimal(100), earned_value=Decimal(earned), actual_cost=Decimal(80)
        )

    days = {"baseline_finish": date(2026, 6, 30), "finish": date(2026, 6, 30), "budget": Decimal(200)}
    given(
        store,
        project(start=date(2025, 11, 3), **days),
        project(start=date(2025, 11, 3), name="Patient portal", code="portal", archived=True, **days),
        project(start=date(2024, 1, 8), name="Old", code="old", finish=date(2024, 6, 28), budget=Decimal(200)),
        project(start=date(2026, 5, 4), name="Later", code="later"),
        project(start=date(2026, 1, 5), name="Unmeasured", code="none"),
        reading(1, date(2026, 3, 15), 80),
        reading(2, date(2026, 3, 15), 100),
        reading(3, date(2024, 6, 28), 100),
    )
    found = case.figures(QUARTER)
    assert [(each.code, each.n, each.cpi, each.spi) for each in found.projects] == [
        ("payments", 1, 1.0, 0.8), ("portal", 1, 1.25, 1.0),
    ]  # fmt: skip
    assert found.middle("cpi") == 1.125
    assert all(each.spi_t is not None for each in found.projects)
    assert case.figures(Period(date(2024, 3, 1), date(2024, 3, 31))).projects[0].code == "old"
