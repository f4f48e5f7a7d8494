"""The wall: every card gives one uniform figure, and opens to the records behind each of its points."""

from __future__ import annotations

import csv
from dataclasses import replace
from datetime import date, timedelta
from io import StringIO

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.series import Figure, Measure
from careercruise_desktop.domain.periods import Period, Stretch
from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.cards import CARDS
from careercruise_desktop.usecases.trends.question import Filter, Question
from careercruise_desktop.usecases.trends.tables import figures, summary_csv
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from careercruise_desktop.usecases.trends.values import beside
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, milestone, project
from tests.usecases.trends.asking import MONDAY, YEAR, YESTERDAY, given

PC = "\N{NO-BREAK SPACE}%"


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def test_each_card_gives_a_figure_of_its_name_and_nothing_is_not_zero(case: TrendsCase) -> None:
    told: list[Figure] = []
    found = case.wall(YEAR, tell=told.append)
    assert [figure.key for figure in found] == [*CARDS]
    assert told == list(found)
    for figure in (each for whole in found for each in whole):
        assert (figure.value, figure.low, figure.high, figure.before) == (None, None, None, None), figure.key
        assert figure.period == Period(YEAR.period.first, TODAY)
        assert all(point.value in {None, 0} for series in figure.series for point in series.points)


def test_role_balance_has_minutes_share_target_and_debt(case: TrendsCase, store: Store) -> None:
    given(store, entry("09:00", "12:00", MONDAY), entry("12:00", "13:00", MONDAY, role=Role.PM))
    found = case.figure("role_balance", YEAR)
    assert (found.value, found.n, found.unit, found.band) == (0.75, 2, Measure.SHARE, (0.55, 0.65))
    newest = [found.named(name).points[-1] for name in ("it_minutes", "pm_minutes", "it_share")]
    assert [(point.value, point.n, point.part) for point in newest] == [(180, 2, True), (60, 2, True), (0.75, 2, True)]
    assert newest[0].first == MONDAY
    (debt,) = found.beside
    assert (debt.value, debt.n, debt.named("owed_minutes").points[-1].value) == (-36, 1, -36)
    assert len(found.named("it_share").known) == 1


def test_bars_of_months_are_told_as_the_mean_week_too(case: TrendsCase, store: Store) -> None:
    given(store, entry("09:00", "11:00", date(2021, 3, 3)), entry(day=MONDAY))
    found = case.figure("role_balance", Question(case.period(Stretch.ALL)))
    month = next(point for point in found.named("it_minutes_a_week").points if date(2021, 3, 3) <= point.last)
    assert (month.first, month.last, month.value) == (date(2021, 3, 1), date(2021, 3, 28), 30)


def test_a_month_that_the_period_cuts_is_told_as_a_part(case: TrendsCase, store: Store) -> None:
    given(store, entry(day=date(2021, 3, 17)), entry(day=MONDAY))
    points = case.figure("role_balance", Question(case.period(Stretch.ALL))).named("it_minutes").points
    assert [point.part for point in points] == [True, *[False] * (len(points) - 2), True]
    whole = case.figure("role_balance", Question(Period(date(2021, 3, 1), date(2025, 3, 30)))).named("it_minutes")
    assert not any(point.part for point in whole.points)


def test_logged_days_have_a_square_each_and_say_the_streak_and_the_gap(case: TrendsCase, store: Store) -> None:
    given(store, *(entry(day=day) for day in (MONDAY, MONDAY + timedelta(days=2), TODAY)))
    found = case.figure("logged_days", YEAR)
    assert (found.value, found.n, found.unit) == (3, 4, Measure.DAYS)
    assert sum(point.n for point in found.named("minutes").points) == 3
    assert {figure.key: figure.value for figure in found.beside} == {"days_in_a_row": 2, "longest_gap": 1}


def test_plan_accuracy_and_switches_compare_the_last_weeks_with_the_first(case: TrendsCase, store: Store) -> None:
    def week(at: int, kept: str) -> list[Record]:
        day = MONDAY - timedelta(weeks=at)
        pm = entry("13:00", "14:00", day, role=Role.PM)
        return [block("09:00", "11:00", day, id=at), entry("09:00", kept, day, block_id=at), pm]

    given(store, *(record for at in range(8, 0, -1) for record in week(at, "11:00" if at <= 4 else "10:00")))
    accuracy = case.figure("plan_accuracy", YEAR)
    assert (accuracy.value, accuracy.n, accuracy.before, accuracy.before_n) == (0.75, 8, None, 0)
    assert accuracy.ends is not None
    first, last = accuracy.ends
    assert [(each.n, each.value) for each in accuracy.ends] == [(4, 0.5), (4, 1)]
    assert (first.period.first, last.period.last) == (MONDAY - timedelta(weeks=8), MONDAY - timedelta(days=1))
    behind = [case.behind("plan_accuracy", YEAR, Place(each.first, each.last)) for each in (YEAR.period, last.period)]
    assert [found.total for found in behind] == [accuracy.n, last.n]
    assert beside(accuracy) == f"last 4 weeks 100{PC}, first 4 weeks 50{PC}"
    told = figures([accuracy])["plan_accuracy"]
    assert told["last_weeks"] == {"from": last.period.first, "to": last.period.last, "n": 4, "value": 1}
    assert [point.value for point in accuracy.named("accuracy").known] == [0.5] * 4 + [1] * 4
    assert accuracy.named("mean").known[-2].value == 0.875
    switches = case.figure("role_switches", YEAR)
    assert (switches.value, switches.n, switches.before, switches.unit) == (1, 8, None, Measure.RATE)
    (hours,) = switches.beside
    assert (hours.key, hours.value, hours.unit) == ("focus_hours", 60, Measure.MINUTES)


def test_comparing_sets_each_figure_beside_the_whole_period_before(case: TrendsCase, store: Store) -> None:
    given(
        store,
        entry("09:00", "12:00", MONDAY),
        entry("09:00", "10:00", MONDAY - timedelta(weeks=52)),
        entry("10:00", "11:00", MONDAY - timedelta(weeks=52), role=Role.PM),
        entry("09:00", "10:00", MONDAY - timedelta(weeks=104)),
    )
    balance = case.figure("role_balance", replace(YEAR, compare=True))
    assert (balance.value, balance.before, balance.before_n) == (1, 0.5, 2)
    assert balance.beside[0].before == 12
    assert case.figure("role_balance", YEAR).before is None
    switches = case.figure("role_switches", replace(YEAR, compare=True))
    assert (switches.value, switches.before, switches.ends) == (0, 1, None)
    assert case.figure("logged_days", replace(YEAR, compare=True)).before == 1


def test_a_period_that_is_under_way_is_set_beside_as_many_days(case: TrendsCase, store: Store) -> None:
    given(store, *(entry(day=MONDAY + timedelta(days=at)) for at in range(-7, 4)))
    week = Question(case.period(Stretch.WEEK), compare=True)
    for question, first in ((week, MONDAY - timedelta(days=7)), (
        replace(week, period=Period(TODAY, TODAY)), TODAY - timedelta(days=7))):  # fmt: skip
        found = case.figure("logged_days", question)
        assert found.value == found.before == question.past(TODAY).days
        assert found.before_period == question.past(TODAY)
        assert found.before_period.first == first
    told = figures([case.figure("logged_days", week)])["logged_days"]
    assert (told["before_from"], told["before_to"]) == (MONDAY - timedelta(days=7), MONDAY - timedelta(days=4))


def test_a_running_period_goes_back_by_whole_weeks_and_one_that_is_over_by_its_days() -> None:
    def past(first: date, last: date) -> Period:
        return Question(Period(first, last)).past(TODAY)

    days = timedelta
    assert past(TODAY - days(9), TODAY) == Period(TODAY - days(23), TODAY - days(14))
    assert past(TODAY - days(6), TODAY + days(3)) == Period(TODAY - days(13), TODAY - days(7))
    assert past(TODAY - days(9), YESTERDAY) == Period(TODAY - days(18), TODAY - days(10))


def test_years_before_the_oldest_record_are_left_out(case: TrendsCase, store: Store) -> None:
    early = Question(Period(date(1, 1, 1), TODAY), compare=True)
    assert {figure.period.last for figure in case.wall(early)} == {TODAY}
    given(store, entry(day=date(2024, 5, 15)), milestone(due=date(2023, 4, 4)))
    assert {figure.period.first for figure in case.wall(early)} == {date(2023, 4, 4)}
    near = replace(early, period=Period(date(2022, 8, 1), TODAY))
    assert case.figure("load", near).period.first == date(2022, 8, 1)
    with pytest.raises(Refused, match="days so early"):
        case.wall(Question(Period(date(1, 1, 1), date(1, 2, 1))))


def test_role_debt_counts_the_days_of_the_project_alone(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1), entry(day=MONDAY, project_id=1), entry(day=YESTERDAY))
    (debt,) = case.figure("role_balance", Question(Period(MONDAY, TODAY), project_id=1)).beside
    course = debt.named("owed_minutes").points
    assert debt.n == sum(point.n for point in course) == 1
    assert [point.value is None for point in course] == [False, True, True, True]


def test_files_say_which_filters_a_figure_does_not_follow(case: TrendsCase, store: Store) -> None:
    given(store, project(id=1), entry(day=MONDAY, project_id=1))
    found = case.wall(replace(YEAR, project_id=1, role=Role.IT), ("role_switches", "role_balance", "logged_days"))
    told = figures(found)
    scopes = {key: record.get("scope") for key, record in told.items()}
    assert scopes["role_switches"] == scopes["focus_hours"] == "for both roles and all projects"
    assert (scopes["role_debt"], scopes["longest_gap"]) == ("for both roles", None)
    rows = {row["figure"]: row["scope"] for row in csv.DictReader(StringIO(summary_csv(found).decode("utf-8-sig")))}
    assert rows["focus_hours"] == "for both roles and all projects"


def test_a_period_must_end_after_it_starts(case: TrendsCase) -> None:
    with pytest.raises(Refused, match="start before it ends"):
        case.figure("role_balance", Question(Period(TODAY, YESTERDAY)))


def test_a_card_that_does_not_follow_a_filter_says_so() -> None:
    both = frozenset(Filter)
    assert CARDS["role_switches"].aside(both) == "for both roles and all projects"
    assert CARDS["role_balance"].aside(both) == "for both roles"
    assert CARDS["logged_days"].aside(both) == ""
    assert Question(YEAR.period, role=Role.IT).filters == {Filter.ROLE}


def test_the_records_behind_a_point_are_those_of_its_days(case: TrendsCase, store: Store) -> None:
    given(
        store,
        entry(day=MONDAY, title="In it"),
        entry(day=MONDAY - timedelta(days=1), title="Before it"),
        block("09:00", "10:00", MONDAY, title="Planned"),
        block("09:00", "10:00", TODAY, title="Not over"),
    )
    week = Place(MONDAY, MONDAY + timedelta(days=6))
    for key in ("role_balance", "logged_days", "role_switches"):
        assert [row.title for row in case.behind(key, YEAR, week).rows] == ["In it"]
    assert [row.title for row in case.behind("plan_accuracy", YEAR, week).rows] == ["Planned"]
    assert case.behind("plan_accuracy", YEAR, week, 1).rows == ()


def test_filters_narrow_what_is_counted_and_what_lies_behind(case: TrendsCase, store: Store) -> None:
    day = YESTERDAY
    given(
        store,
        project(id=1),
        block("09:00", "11:00", day, id=1, project_id=1),
        block("13:00", "14:00", day, id=2, role=Role.PM),
        entry("09:00", "10:00", day, project_id=1, block_id=1, title="On it"),
        entry("10:00", "10:30", day, project_id=1, role=Role.PM, title="About it"),
        entry("13:00", "14:00", day, role=Role.PM, block_id=2, title="Other"),
        entry("13:00", "14:00", TODAY, title="Today"),
    )
    one, pm = replace(YEAR, project_id=1), replace(YEAR, role=Role.PM)
    both = replace(YEAR, project_id=1, role=Role.PM)
    week = Place(MONDAY, MONDAY + timedelta(days=6))
    assert [case.figure("role_balance", each).value for each in (YEAR, one)] == [120 / 210, 60 / 90]
    # A share of one role alone would say nothing: the card stays with both.
    assert case.figure("role_balance", pm).series == case.figure("role_balance", YEAR).series
    assert [case.figure("logged_days", each).value for each in (YEAR, one, pm, both)] == [2, 1, 1, 1]
    squares = [case.figure("logged_days", each).named("minutes").points[-2] for each in (YEAR, one, pm, both)]
    assert [(point.value, point.n) for point in squares] == [(150, 3), (90, 2), (90, 2), (30, 1)]
    accuracy = [case.figure("plan_accuracy", each) for each in (YEAR, one, pm, both)]
    assert [(figure.value, figure.n) for figure in accuracy] == [(120 / 180, 2), (0.5, 1), (1, 1), (None, 0)]
    rows = [case.behind("logged_days", each, week) for each in (one, pm, both)]
    assert [[row.title for row in each.rows] for each in rows] == [
        ["On it", "About it"],
        ["About it", "Other"],
        ["About it"],
    ]
    assert [(each.total, each.minutes) for each in rows] == [(2, 90), (2, 90), (1, 30)]
    assert case.behind("plan_accuracy", pm, week).total == 1
    assert case.figure("role_switches", both).series == case.figure("role_switches", YEAR).series
