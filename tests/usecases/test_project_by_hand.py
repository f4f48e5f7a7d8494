"""A project worked out by hand, from records to its page: the worked example of formulas.md, stated and computed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MilestoneReview, MoveReason, ProgressMethod
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_page import ProjectPages
from careercruise_desktop.usecases.project_state import ProjectPage
from careercruise_desktop.usecases.project_value import EarnedValue, Source
from tests.conftest import FixedClock
from tests.factories import at, entry, milestone, project, task

STATUS = date(2026, 4, 30)
ENDS = tuple(date(2026, month, day) for month, day in ((1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30)))
WEIGHTS = (10, 15, 20, 25, 20, 10)
PLANNED = (10, 25, 45, 70, 90, 100)
NONE, HALF, TASKS, PERCENT = ProgressMethod


def kept(store: Store, *records: Record) -> list[int]:
    with store.write("Prepare") as desk:
        return [desk.add(record).id for record in records]


def page(store: Store, key: int) -> ProjectPage:
    clock = FixedClock(at("18:00", STATUS))
    pages = ProjectPages(store, clock)
    (row,) = pages.projects()
    found = pages.page(key)
    assert row == found.row
    return found


def made(store: Store, **more: object) -> int:
    base = {"start": date(2026, 1, 1), "finish": ENDS[-1], "baseline_finish": ENDS[-1], "budget": Decimal(100)}
    (key,) = kept(store, project(**{**base, **more}))
    return key


def promised(project_id: int, **more: object) -> list[Milestone]:
    """Six milestones, each due at the end of a month: three reached, the fourth 7 of 25 done."""
    rows = zip(ENDS, WEIGHTS, strict=True)
    known = [milestone(end, project_id=project_id, weight=weight, created=date(2026, 1, 1)) for end, weight in rows]
    reached = [replace(one, achieved=one.due) for one in known[:3]]
    return [*reached, replace(known[3], progress=28, **more), *known[4:]]  # type: ignore[arg-type]


def is_the_example(found: EarnedValue) -> None:
    """The figures of the worked example: BAC 100, PV 70, EV 52, AC 60, four of six months over."""
    assert (found.bac, found.planned.now, found.earned.now, found.actual.now) == (100, 70, 52, 60)
    assert (found.sv, found.cv) == (-18, -8)
    assert (round(found.spi or 0, 4), round(found.cpi or 0, 4), found.tcpi) == (0.7429, 0.8667, 1.2)
    assert [round(each.cost or 0, 2) for each in found.forecasts] == [Decimal("115.38"), 108, Decimal("134.56")]
    assert (found.es, found.at, found.pd, found.sv_t, found.spi_t, found.tspi) == (3.28, 4, 6, -0.72, 0.82, 1.36)
    assert round(found.ieac_t or 0, 3) == 7.317
    assert found.finish == date(2026, 8, 9)
    assert found.cone is not None
    assert (found.cone.start, found.cone.finish, found.cone.low) == (STATUS, date(2026, 8, 9), 108)
    assert (round(found.cone.actual[-1].value, 2), round(found.cone.high, 2)) == (Decimal("115.38"), Decimal("134.56"))


def test_the_worked_example_from_milestones_and_logged_hours(store: Store) -> None:
    key = made(store, rate=Decimal(20))
    kept(store, *promised(key))
    kept(store, *(entry("09:00", "10:00", day, project_id=key) for day in (ENDS[0], ENDS[2], STATUS)))
    found = page(store, key)
    is_the_example(found.value)
    assert {found.value.planned.source, found.value.earned.source, found.value.actual.source} == {Source.COMPUTED}
    assert [mark.standing.value for mark in found.row.marks] == ["no figure", "no figure", "at risk", "at risk"]
    assert [mark.figure for mark in found.row.marks[2:]] == ["CPI 0.87", "SPI(t) 0.82, finish as agreed"]


def test_the_worked_example_as_stated_in_readings(store: Store) -> None:
    key = made(store)
    readings = [OutcomeReading(project_id=key, day=ENDS[at], planned_value=Decimal(PLANNED[at])) for at in range(3)]
    newest = {"planned_value": Decimal(70), "earned_value": Decimal(52), "actual_cost": Decimal(60)}
    kept(store, *readings, OutcomeReading(project_id=key, day=STATUS, **newest))
    found = page(store, key)
    is_the_example(found.value)
    assert {found.value.planned.source, found.value.earned.source, found.value.actual.source} == {Source.STATED}


@pytest.mark.parametrize(
    ("method", "earned"), [(NONE, 45), (HALF, Decimal("57.5")), (TASKS, Decimal("51.25")), (PERCENT, 52)]
)
def test_what_the_running_milestone_earns_is_by_its_own_method(
    store: Store, method: ProgressMethod, earned: Decimal
) -> None:
    key = made(store)
    running = kept(store, *promised(key, method=method, start=ENDS[2]))[3]
    known = ((90, TaskStatus.OPEN), (30, TaskStatus.DONE), (900, TaskStatus.DROPPED))
    kept(store, *(task(minutes=minutes, milestone_id=running, status=status) for minutes, status in known))
    assert page(store, key).value.earned.now == earned


def test_splitting_a_milestone_changes_no_figure_of_the_page(store: Store) -> None:
    key = made(store, rate=Decimal(20))
    running = kept(store, *promised(key))[3]
    kept(store, entry("09:00", "12:00", STATUS, project_id=key))
    whole = page(store, key).value
    with store.write("Split") as desk:
        one = desk.get(Milestone, running)
        desk.save(replace(one, weight=11))
        desk.add(replace(one, id=0, weight=14))
    split = page(store, key).value
    assert split.figures == whole.figures
    assert (split.cone, split.forecasts, split.headline) == (whole.cone, whole.forecasts, whole.headline)
    assert [point.value for point in split.planned.points] == [point.value for point in whole.planned.points]


def test_moves_add_up_to_the_slip_and_the_trend_ends_where_the_dates_are(store: Store) -> None:
    key = made(store)
    first, last = ENDS[4], ENDS[4] + timedelta(days=24)
    (late,) = kept(store, milestone(last, baseline_due=first, project_id=key, created=date(2026, 1, 1)))
    steps = ((10, 14, MoveReason.WAITING), (40, -4, MoveReason.SCOPE), (60, 14, None))
    due = first
    for day, days, reason in steps:
        moved = MilestoneMove(
            milestone_id=late,
            day=date(2026, 1, 1) + timedelta(days=day),
            from_due=due,
            to_due=due + timedelta(days=days),
            reason=reason,
        )
        kept(store, moved)
        due = moved.to_due
    kept(store, MilestoneReview(milestone_id=late, day=date(2026, 4, 1), due=due))
    found = page(store, key)
    (line,) = found.trend
    assert [(point.forecast - first).days for point in line.points] == [0, 14, 10, 24, 24]
    # From Sunday 31 May to Wednesday 24 June: three weeks and three days.
    assert (line.points[-1].forecast, line.slip_days, line.slip_working_days) == (last, 24, 18)
    # What moved to earlier dates alone cost no days.
    assert [(bar.reason, bar.moves, bar.days) for bar in found.reasons] == [("waiting", 1, 14), ("not said", 1, 14)]
    assert round(line.drift or 0, 4) == round(1260 / 5400, 4)


def test_without_budget_cost_or_milestones_nothing_is_made_up(store: Store) -> None:
    key = made(store, budget=None)
    found = page(store, key).value
    assert found.empty
    known = (found.spi, found.cpi, found.es, found.spi_t, found.finish, found.cone, found.tcpi)
    assert known == (None,) * len(known)
    assert {mark.standing.value for mark in page(store, key).row.marks[:3]} == {"no figure"}
