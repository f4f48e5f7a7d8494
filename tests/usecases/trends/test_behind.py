"""What is listed behind a figure explains it: the rows, the days that they are on, and their sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import DayTotal
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import ZONE, entry
from tests.usecases.trends.asking import MONDAY, given

WEEKS = Question(Period(MONDAY - timedelta(days=14), MONDAY + timedelta(days=6)))
WHOLE = Place(WEEKS.period.first, WEEKS.period.last)
LAST_WEEK = Place(MONDAY - timedelta(days=7), MONDAY - timedelta(days=1), "switches_a_day")


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    """Three days with times in two weeks and one in the running week, and two day totals."""
    for back in (14, 7, 6, 0):
        day = MONDAY - timedelta(days=back)
        given(store, entry(day=day, title=f"Build {day}"), entry("10:00", "12:00", day, role=Role.PM))
    for back in (6, 5):
        given(store, entry(when=DayTotal(MONDAY - timedelta(days=back), 90, ZONE), title="Typed later"))
    return TrendsCase(store, clock)


def test_behind_switches_lie_the_entries_with_times_on_as_many_days_as_count(case: TrendsCase) -> None:
    figure = case.figure("role_switches", WEEKS)
    found = case.behind("role_switches", WEEKS, WHOLE)
    assert figure.n == found.days == 4
    assert (found.total, found.minutes, found.totals) == (8, 4 * 180, 2)
    assert all(row.start is not None for row in found.rows)
    week = case.behind("role_switches", WEEKS, LAST_WEEK)
    assert (week.total, week.days, week.totals) == (4, 2, 2)
    assert week.minutes == sum(row.minutes for row in week.rows) == 360


def test_behind_the_mean_load_lie_its_whole_weeks_alone(case: TrendsCase) -> None:
    figure = case.figure("load", WEEKS)
    found = case.behind("load", WEEKS, WHOLE)
    assert figure.n == 2
    assert figure.value == found.minutes / figure.n
    assert found.of == (WEEKS.period.first, MONDAY - timedelta(days=1))
    running = case.behind("load", WEEKS, Place(MONDAY, MONDAY + timedelta(days=6), "minutes"))
    assert (running.total, running.of) == (2, None)
    short = Question(Period(MONDAY, MONDAY + timedelta(days=6)))
    assert case.figure("load", short).value is None
    assert case.behind("load", short, Place(short.period.first, short.period.last)).rows == ()


def test_behind_logged_days_lie_as_many_days_as_are_told(case: TrendsCase) -> None:
    assert case.figure("logged_days", WEEKS).value == case.behind("logged_days", WEEKS, WHOLE).days == 5


def test_before_the_first_record_no_days_were_to_be_logged(case: TrendsCase) -> None:
    assert case.figure("logged_days", replace(WEEKS, compare=True)).before is None
    later = Question(Period(MONDAY - timedelta(days=7), MONDAY + timedelta(days=6)), compare=True)
    assert case.figure("logged_days", later).before == 1


def test_the_entries_behind_the_balance_come_to_the_hours_that_are_told(case: TrendsCase) -> None:
    figure, found = case.figure("role_balance", WEEKS), case.behind("role_balance", WEEKS, WHOLE)
    minutes = sum(point.value or 0 for role in Role for point in figure.named(f"{role}_minutes").points)
    assert (found.total, found.minutes) == (figure.n, minutes)
