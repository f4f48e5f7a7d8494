"""The cards of milestones on time and of the indexes of projects."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from careercruise_desktop.domain.figures.series import Measure
from careercruise_desktop.domain.milestones import MilestoneMove, MoveReason
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.project_reading import read_projects
from careercruise_desktop.usecases.project_series import valued
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, milestone, project
from tests.usecases.trends.asking import YEAR, given

QUARTER = Question(Period(date(2026, 1, 1), date(2026, 3, 31)))


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def promises(store: Store) -> None:
    """Five of January to March: two kept, one late, one overdue, one cancelled, and one still ahead."""
    day = date(2026, 1, 12)
    given(
        store,
        project(id=1),
        milestone(day, title="Kept", achieved=day, project_id=1),
        milestone(day + timedelta(days=14), title="Late", achieved=day + timedelta(days=20), project_id=1),
        milestone(date(2026, 2, 9), title="Kept too", achieved=date(2026, 2, 5), role=Role.PM),
        replace(milestone(TODAY - timedelta(days=4), title="Overdue"), due=TODAY + timedelta(days=9)),
        milestone(date(2026, 2, 20), title="Given up", cancelled=date(2026, 2, 1)),
        milestone(date(2026, 3, 30), title="Ahead"),
    )


def test_milestones_on_time_are_k_of_n_with_an_interval(case: TrendsCase, store: Store) -> None:
    promises(store)
    found = case.figure("milestones_on_time", YEAR)
    assert (found.hits, found.n, found.value, found.unit) == (2, 4, 0.5, Measure.SHARE)
    assert (found.low, found.high) == (pytest.approx(0.15, abs=0.001), pytest.approx(0.85, abs=0.001))
    assert {figure.key: (figure.n, figure.value) for figure in found.beside if not figure.by} == {
        "milestones_on_time_by_last_agreed_date": (3, pytest.approx(2 / 3)),
        "milestone_days_late": (2, 5.0),
    }
    groups = {figure.by: figure.series for figure in found.beside if figure.by}
    assert [(each.name, each.points[0].n, each.points[0].value) for each in groups["role"]] == [
        ("it", 3, pytest.approx(1 / 3)), ("pm", 1, None),
    ]  # fmt: skip
    assert [(each.name, each.points[0].n) for each in groups["project"]] == [("no project", 2), ("payments", 2)]
    assert [each.name for each in groups["year"]] == ["2026"]


def test_a_point_tells_the_three_months_up_to_it(case: TrendsCase, store: Store) -> None:
    promises(store)
    found = case.figure("milestones_on_time", YEAR)
    rolling = {point.first: point for point in found.named("on_time").points}
    assert [(rolling[day].n, rolling[day].value) for day in (date(2026, 1, 1), date(2026, 2, 1), date(2026, 3, 1))] == [
        (2, None), (3, pytest.approx(2 / 3)), (4, 0.5),
    ]  # fmt: skip
    assert (rolling[date(2026, 2, 1)].part, rolling[date(2026, 3, 1)].part) == (False, True)
    assert rolling[date(2025, 12, 1)].n == 0
    late = {point.first: (point.n, point.value) for point in found.named("days_late").points}
    assert (late[date(2026, 1, 1)], late[date(2026, 2, 1)]) == ((1, 6), (0, None))
    kept = {point.first: (point.n, point.value) for point in found.named("kept").points}
    assert (kept[date(2026, 1, 1)], kept[date(2025, 6, 1)]) == ((2, 1), (0, None))


def test_filters_and_comparing_hold_for_promises_too(case: TrendsCase, store: Store) -> None:
    promises(store)
    given(store, milestone(date(2025, 11, 3), achieved=date(2025, 11, 3)))
    one = case.figure("milestones_on_time", replace(YEAR, project_id=1))
    assert (one.hits, one.n, one.value, one.note) == (1, 2, None, "1 of 2, too few for a share")
    pm = case.figure("milestones_on_time", replace(YEAR, role=Role.PM))
    assert (pm.hits, pm.n) == (1, 1)
    compared = case.figure("milestones_on_time", replace(QUARTER, compare=True))
    assert (compared.value, compared.before, compared.before_n) == (0.5, None, 1)


def test_why_dates_moved_is_told_by_reason(case: TrendsCase, store: Store) -> None:
    given(store, milestone(id=1))
    day = date(2026, 3, 2)
    for days, reason in ((10, MoveReason.SCOPE), (4, MoveReason.WAITING), (6, MoveReason.SCOPE)):
        due = day + timedelta(days=days)
        given(store, MilestoneMove(milestone_id=1, day=day, from_due=day, to_due=due, reason=reason))
    found = next(each for each in case.figure("milestones_on_time", YEAR) if each.key == "slip_reasons")
    assert (found.value, found.n) == (20, 3)
    assert [(each.name, each.points[0].n, each.points[0].value) for each in found.series] == [
        ("scope", 2, 16), ("waiting", 1, 4),
    ]  # fmt: skip


def test_behind_a_point_lie_the_milestones_it_counts(case: TrendsCase, store: Store) -> None:
    promises(store)
    march = Place(date(2026, 3, 1), date(2026, 3, 22), "on_time")
    found = case.behind("milestones_on_time", YEAR, march)
    assert [(row.title, row.right) for row in found.rows] == [
        ("Kept", "on time"), ("Late", "6 days"), ("Kept too", "on time"), ("Overdue", "4 days"),
    ]  # fmt: skip
    late = case.behind("milestones_on_time", YEAR, replace(march, series="days_late"))
    assert [(row.title, row.state) for row in late.rows] == [("Overdue", "overdue")]
    assert case.behind("milestones_on_time", YEAR, march, 3).rows[0].title == "Overdue"


def test_behind_groups_and_reasons_lie_what_they_count(case: TrendsCase, store: Store) -> None:
    promises(store)
    for at, reason in enumerate((MoveReason.SCOPE, None), 1):
        moved = date(2026, 3, at)
        given(store, MilestoneMove(milestone_id=1, day=moved, from_due=moved, to_due=TODAY, reason=reason))
    groups = {one.key: one for one in case.figure("milestones_on_time", YEAR) if one.by}
    assert {len(one.series) > 0 for one in groups.values()} == {True}
    for figure in groups.values():
        for series in figure.series:
            place = Place(YEAR.period.first, YEAR.period.last, series.name)
            assert case.behind("milestones_on_time", YEAR, place).total == series.points[0].n, series.name


def readings(store: Store) -> None:
    given(store, project(id=1, start=date(2025, 11, 3), baseline_finish=date(2026, 6, 30), budget=Decimal(1000)))
    given(store, project(id=2, code="old", start=date(2020, 1, 1), finish=date(2020, 6, 1)))
    given(store, milestone(date(2020, 6, 1), achieved=date(2020, 6, 1), project_id=2))
    for day, pv, ev, ac in ((date(2026, 1, 30), 300, 270, 240), (date(2026, 3, 15), 500, 450, 500)):
        values = {"planned_value": Decimal(pv), "earned_value": Decimal(ev), "actual_cost": Decimal(ac)}
        given(store, OutcomeReading(project_id=1, day=day, **values))


def test_without_any_cost_yet_the_index_says_so(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1, start=date(2025, 11, 3), baseline_finish=date(2026, 6, 30), budget=Decimal(1000)))
    values = {"planned_value": Decimal(500), "earned_value": Decimal(450), "actual_cost": Decimal(0)}
    given(store, OutcomeReading(project_id=1, day=date(2026, 3, 15), **values))
    cpi = case.figure("cpi", YEAR)
    assert (cpi.n, cpi.note, cpi.beside[0].value) == (0, "nothing was spent yet", 0.9)


def test_indexes_have_a_trail_that_ends_on_the_status_date(case: TrendsCase, store: Store) -> None:
    readings(store)
    cpi = case.figure("cpi", YEAR)
    assert (cpi.value, cpi.n, cpi.by, [each.name for each in cpi.series]) == (0.9, 1, "project", ["payments"])
    points = cpi.series[0].points
    assert [(point.last, point.value, point.n) for point in points] == [
        (date(2026, 1, 30), 270 / 240, 1), (date(2026, 3, 15), 0.9, 2),
    ]  # fmt: skip
    spi, spi_t = cpi.beside
    assert (spi.key, spi.value, spi.series[0].points[-1].value) == ("spi", 0.9, 0.9)
    assert spi_t.value == pytest.approx(0.93, abs=0.1)
    assert len(spi_t.series[0].points) == 1


def test_what_is_earned_as_planned_is_so_in_the_whole_trail(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1, start=date(2025, 9, 1), baseline_finish=date(2026, 6, 30), budget=Decimal(1000)))
    days = [date(2025, 11, 3), date(2025, 11, 20), date(2026, 1, 9), date(2026, 3, 2), date(2026, 3, 16)]
    for value, day in enumerate(days, 1):
        values = {"planned_value": Decimal(value * 100), "earned_value": Decimal(value * 100)}
        given(store, OutcomeReading(project_id=1, day=day, actual_cost=Decimal(value * 90), **values))
    spi = case.figure("cpi", YEAR).beside[0].series[0].points
    assert [(point.last, point.value, point.n) for point in spi] == [
        (days[1], 1, 2), (days[2], 1, 3), (days[4], 1, 5),
    ]  # fmt: skip


def test_the_indexes_of_a_period_that_is_over_are_those_of_its_last_day(case: TrendsCase, store: Store) -> None:
    readings(store)
    given(store, project(id=3, code="hours", start=date(2025, 12, 1), budget=Decimal(1000), rate=Decimal(60)))
    given(store, milestone(date(2026, 1, 10), achieved=date(2026, 1, 10), project_id=3))
    given(store, milestone(date(2026, 2, 10), achieved=date(2026, 3, 10), project_id=3))
    given(store, entry("09:00", "13:00", date(2026, 1, 8), project_id=3))
    given(store, entry("09:00", "13:00", date(2026, 3, 8), project_id=3))
    then = Question(Period(date(2026, 1, 1), date(2026, 2, 28)))
    cpi = case.figure("cpi", then)
    newest = {series.name: series.points[-1] for series in cpi.series}
    assert (newest["payments"].last, newest["payments"].value) == (date(2026, 1, 30), 270 / 240)
    assert (newest["hours"].last, newest["hours"].value) == (date(2026, 2, 28), pytest.approx(500 / 240))
    for figure in cpi:
        assert all(point.last in then.period for series in figure.series for point in series.points)
        for series in figure.series:
            for point in series.points:
                place = Place(point.first, point.last, series.name)
                assert case.behind("cpi", then, place).total == point.n


def test_a_cost_of_hours_has_its_trail_from_the_logged_work(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1, start=date(2025, 12, 1), budget=Decimal(1000), rate=Decimal(60)))
    given(store, milestone(date(2026, 1, 10), achieved=date(2026, 1, 10), project_id=1), milestone(project_id=1))
    given(store, entry("09:00", "13:00", date(2026, 1, 8), project_id=1), entry("09:00", "10:00", project_id=1))
    points = {point.last: point.value for point in case.figure("cpi", YEAR).series[0].points}
    assert points[date(2026, 1, 31)] == 500 / 240
    assert points[TODAY] == pytest.approx(500 / 300)


def test_behind_an_index_lie_its_readings_and_behind_the_card_its_projects(case: TrendsCase, store: Store) -> None:
    readings(store)
    whole = case.behind("cpi", YEAR, Place(YEAR.period.first, TODAY))
    assert [(row.kind, row.title, row.right[:8]) for row in whole.rows] == [
        ("project", "Payments gateway migration", "CPI 0.90"),
    ]  # fmt: skip
    then = case.behind("cpi", YEAR, Place(date(2026, 1, 31), date(2026, 1, 31), "payments"))
    assert [(row.kind, row.day) for row in then.rows] == [("outcome_reading", date(2026, 1, 30))]
    assert case.figure("cpi", replace(YEAR, project_id=2)).n == 0
    given(store, milestone(project_id=1), OutcomeReading(project_id=1, day=TODAY, actual_cost=Decimal(520)))
    for point in case.figure("cpi", YEAR).series[0].points:
        assert case.behind("cpi", YEAR, Place(point.first, point.last, "payments")).total == point.n


def test_what_milestones_come_to_says_the_same_as_the_milestones_where_readings_state_all(store: Store) -> None:
    readings(store)
    given(store, milestone(date(2026, 4, 3), project_id=1), milestone(cancelled=date(2025, 11, 9), project_id=1))
    given(store, milestone(date(2026, 1, 9), achieved=date(2026, 1, 12), project_id=1))
    given(store, OutcomeReading(project_id=2, day=date(2020, 3, 1), actual_cost=Decimal(3)))
    with store.read() as reader:
        whole, lean = (read_projects(reader, TODAY, archived=False, lean=lean) for lean in (False, True))
    assert [len(each.milestones) for each in lean] == [0 if each.project.id == 1 else 1 for each in lean]
    for one, other in zip(whole, lean, strict=True):
        assert (one.project, one.ends, one.course, one.status) == (
            other.project,
            other.ends,
            other.course,
            other.status,
        )
        assert valued(one) == valued(other)
