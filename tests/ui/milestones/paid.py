"""A project with a budget as it stands in a data file, and its page."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, entry, milestone, project

FIRST, LAST = TODAY - timedelta(days=40), TODAY - timedelta(days=4)


def reading(day: date, **more: object) -> OutcomeReading:
    values: dict[str, object] = {"scope_done": 30, "scope_planned": 60, "planned_value": Decimal(50_000)}
    return OutcomeReading(project_id=1, day=day, **(values | more))  # type: ignore[arg-type]


def paid() -> list[Record]:
    """A project with a budget, two milestones of which one was moved, two readings and logged hours; and a bare one."""
    start = date(2025, 11, 3)
    return [
        project(id=1, name="Payments", client="Kestrel Bank", start=start, budget=Decimal(184_000),
                baseline_finish=date(2026, 5, 29), finish=date(2026, 6, 12), rate=Decimal(90)),
        project(id=2, name="Data warehouse", code="dwh"),
        milestone(date(2026, 2, 20), id=5, title="API contract", project_id=1, achieved=date(2026, 2, 20),
                  created=start),
        milestone(date(2026, 6, 12), id=6, title="Closure", role=Role.PM, project_id=1, created=start,
                  baseline_due=date(2026, 5, 29)),
        MilestoneMove(id=7, milestone_id=6, day=LAST, from_due=date(2026, 5, 29), to_due=date(2026, 6, 12)),
        reading(FIRST, id=8),
        reading(LAST, id=9, scope_done=42, planned_value=Decimal(90_000), earned_value=Decimal(80_000),
                actual_cost=Decimal(75_000), review_score=Decimal("4.4")),
        entry("09:00", "11:00", LAST, project_id=1, title="Build"),
    ]  # fmt: skip


def fill(store: Store) -> None:
    """Put them into a data file."""
    with store.write("Given") as desk:
        for record in paid():
            desk.add(record)
