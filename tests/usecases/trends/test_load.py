"""The cards of load, estimates and interference, each with a worked example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.milestones import MilestoneMove
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, milestone, task
from tests.usecases.trends.asking import MONDAY, YEAR, given


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def days(monday: date, start: str, end: str, count: int = 5) -> list[Record]:
    return [entry(start, end, monday + timedelta(days=at)) for at in range(count)]


def test_load_is_the_mean_of_whole_weeks_with_its_facts(case: TrendsCase, store: Store) -> None:
    given(
        store,
        *days(MONDAY - timedelta(weeks=2), "09:00", "17:00"),
        *days(MONDAY - timedelta(weeks=1), "09:00", "20:00"),
    )
    given(store, entry("09:00", "23:00", MONDAY), entry("08:00", "09:00", MONDAY + timedelta(days=1)))
    found = {one.key: one for one in case.figure("load", YEAR)}
    load = found["load"]
    assert (load.value, load.n) == ((40 + 55) * 60 / 2, 2)
    assert (found["long_weeks"].value, found["long_weeks"].n) == (1, 2)
    assert (found["short_rests"].value, found["short_rests"].n) == (1, 9)
    assert (found["mean_of_17_weeks"].value, found["mean_of_17_weeks"].note) == (None, "not enough weeks")
    assert [(mark.day, mark.label) for mark in load.marks] == [
        (MONDAY - timedelta(days=1), "55 h in a week, 55 h or more"),
        (MONDAY + timedelta(days=1), "9 h of rest, less than 11 h"),
    ]
    assert load.named("minutes").points[-2].value == 55 * 60
    # 11 h on Friday and 15 h of this week, over 40 h and the 44 h until Thursday in four weeks.
    rise = found["load_rise"]
    assert (rise.value, rise.note) == (pytest.approx(26 / ((40 + 44) / 4)), "")


def test_a_mean_over_48_hours_for_17_weeks_is_a_fact(case: TrendsCase, store: Store) -> None:
    for at in range(1, 19):
        given(store, *days(MONDAY - timedelta(weeks=at), "09:00", "18:48"))
    found = {one.key: one for one in case.figure("load", YEAR)}
    assert (found["mean_of_17_weeks"].value, found["mean_of_17_weeks"].n) == (49 * 60, 2)
    assert [mark.label for mark in found["load"].marks] == ["49 h a week over 17 weeks, more than 48 h"]


def test_estimates_have_a_bias_and_a_share_that_was_near(case: TrendsCase, store: Store) -> None:
    for key, (estimate, end) in enumerate(((120, "12:00"), (120, "11:00"), (240, "14:00")), 1):
        finished = date(2026, 1 + key // 2, 5)
        given(store, task(id=key, title=f"Task {key}", minutes=estimate, status=TaskStatus.DONE, finished=finished))
        given(store, entry("09:00", end, finished, task_id=key))
    given(store, task(id=4, minutes=60, status=TaskStatus.DONE, finished=TODAY))
    given(store, task(id=5, minutes=60), block("09:00", "10:00", TODAY, id=1, task_id=5))
    found = case.figure("estimate_bias", YEAR)
    assert (found.value, found.n) == (pytest.approx(1.25), 3)
    assert (found.beside[0].hits, found.beside[0].n) == (2, 3)
    months = {point.first: (point.value, point.n) for point in found.named("bias").points}
    assert months[date(2026, 1, 1)] == (pytest.approx(1.5), 1)
    assert months[date(2026, 2, 1)] == (pytest.approx(1.118, abs=0.001), 2)
    rows = case.behind("estimate_bias", YEAR, Place(date(2026, 1, 1), date(2026, 1, 31))).rows
    assert [(row.title, row.minutes, row.state) for row in rows] == [("Task 1", 180, "estimated 2 h")]


def test_work_on_a_block_of_a_task_counts_for_its_estimate(case: TrendsCase, store: Store) -> None:
    given(store, task(id=1, minutes=60, status=TaskStatus.DONE, finished=TODAY), block(day=TODAY, id=1, task_id=1))
    given(store, entry("09:00", "10:30", TODAY, block_id=1))
    assert case.figure("estimate_bias", YEAR).value == pytest.approx(1.5)


def interfering(store: Store, weeks: int) -> None:
    """PM hours that rise week by week, and IT dates that slip the more, four weeks after."""
    given(store, milestone(id=1), milestone(id=2, role=Role.PM))
    for at in range(weeks):
        monday = date(2025, 6, 2) + timedelta(weeks=at)
        given(store, entry("08:00", f"{9 + at % 12:02d}:00", monday, role=Role.PM), entry("21:00", "22:00", monday))
    for at in range(weeks):
        moved = date(2025, 6, 11) + timedelta(weeks=at)
        given(
            store, MilestoneMove(milestone_id=1, day=moved, from_due=moved, to_due=moved + timedelta(days=1 + at % 12))
        )


def test_interference_is_a_rank_correlation_of_a_week_and_the_four_after(case: TrendsCase, store: Store) -> None:
    interfering(store, 24)
    found = case.figure("interference", YEAR)
    assert found.n == 24
    minutes, slips = found.named("pm_minutes").points, found.named("it_slip_days").points
    assert [point.value for point in minutes[:3]] == [60, 120, 180]
    assert [point.value for point in slips[:3]] == [1 + 2 + 3 + 4, 2 + 3 + 4 + 5, 3 + 4 + 5 + 6]
    assert found.value is not None
    assert found.low is not None
    assert found.high is not None
    assert -1 <= found.low <= found.value <= found.high <= 1
    back = found.beside[0]
    assert (back.key, back.n, back.note) == ("interference_reverse", 24, "the same in every week")
    assert [series.name for series in back.series] == ["it_minutes", "pm_slip_days"]
    first = Place(minutes[0].first, minutes[0].last)
    slipped = case.behind("interference", YEAR, replace(first, series="it_slip_days"))
    assert [row.right for row in slipped.rows] == ["1 day later", "2 days later", "3 days later", "4 days later"]
    worked = case.behind("interference", YEAR, replace(first, series="pm_minutes"))
    assert [(row.kind, row.minutes) for row in worked.rows] == [("time_entry", 60)]


def test_few_weeks_tell_nothing_of_interference(case: TrendsCase, store: Store) -> None:
    interfering(store, 11)
    found = case.figure("interference", YEAR)
    assert (found.value, found.n, found.note) == (None, 11, "not enough weeks")
    assert case.figure("interference", Question(Period(MONDAY, TODAY))).n == 0
