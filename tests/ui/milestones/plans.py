"""A small plan to try the room on: two projects, five milestones, one dependency, one overdue."""

from __future__ import annotations

from datetime import date, timedelta

from careercruise_desktop.domain.milestones import Milestone, MilestoneMove
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from tests.factories import TODAY, milestone, project
from tests.robots.desktop import Desktop

API, QUEUE, CUTOVER, AUDIT, SIGNED = (
    "API contract frozen",
    "Retry queue in staging",
    "Cutover of card traffic",
    "Accessibility audit passed",
    "Contract change signed",
)


def days(count: int) -> date:
    """The day so many days from today."""
    return TODAY + timedelta(days=count)


def plan() -> list[Record]:
    """Projects 1 (payments) and 2 (portal), milestones 1 to 5."""
    return [
        project(client="Kestrel Bank", start=days(-60), finish=days(90), baseline_finish=days(76)),
        project(name="Patient portal", code="portal", client="Orla Clinics", start=days(-60), finish=days(30)),
        milestone(days(-20), title=API, project_id=1, achieved=days(-20), created=days(-60)),
        milestone(days(10), title=QUEUE, project_id=1, start=days(-5), progress=50, created=days(-60)),
        milestone(days(40), title=CUTOVER, project_id=1, start=days(20), depends_on=frozenset({2}), created=days(-60)),
        milestone(days(25), title=AUDIT, project_id=2, start=days(15), role=Role.IT, created=days(-60)),
        milestone(days(-2), title=SIGNED, project_id=1, role=Role.PM, start=days(-30), created=days(-60)),
    ]


def fill(store: Store) -> None:
    """Put the plan into a data file that no window has open."""
    with store.write("Given") as desk:
        for record in plan():
            desk.add(record)


def planned(desktop: Desktop) -> None:
    """Put the plan into the data file."""
    desktop.given(*plan())


def moves(desktop: Desktop) -> list[MilestoneMove]:
    """All moves that were kept."""
    return desktop.kept(MilestoneMove)


def due(desktop: Desktop) -> dict[str, date]:
    """When each milestone is due."""
    return {one.title: one.due for one in desktop.kept(Milestone)}
