"""On time, slip, drift and what moved the dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.intervals import wilson
from careercruise_desktop.domain.figures.pareto import slips_by_reason
from careercruise_desktop.domain.figures.slip import (
    Grouping,
    Promise,
    Slip,
    grouped,
    on_time,
    plus_working_days,
    slip,
    verdict,
    was_on_time,
)
from careercruise_desktop.domain.figures.trend import Change, Report, drift, trend
from careercruise_desktop.domain.milestones import Milestone, MilestoneMove, MoveReason
from careercruise_desktop.domain.roles import Role
from tests.factories import TODAY, milestone

MARCH = date(2026, 3, 1)
FRIDAY, MONDAY = date(2026, 3, 13), date(2026, 3, 16)
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))
WEEKDAYS = st.frozensets(st.integers(0, 6), min_size=1)


def days(count: int, start: date = MARCH) -> date:
    return start + timedelta(days=count)


def agreed(key: int, first: date, last: date, achieved: date | None = None) -> Milestone:
    return milestone(last, id=key, baseline_due=first, achieved=achieved)


# On time


def test_the_second_figure_is_against_the_date_agreed_last_over_the_same_window() -> None:
    rows = [
        agreed(1, FRIDAY, MONDAY, MONDAY),
        agreed(2, FRIDAY, MONDAY, MONDAY + timedelta(days=1)),
        agreed(3, FRIDAY, TODAY + timedelta(days=9)),
        agreed(4, FRIDAY, MONDAY),
        agreed(5, MONDAY, FRIDAY, FRIDAY),
    ]
    first = on_time(rows, FRIDAY, FRIDAY, TODAY)
    second = on_time(rows, FRIDAY, FRIDAY, TODAY, promise=Promise.LAST_AGREED)
    assert (first.hits, first.n, first.late) == (0, 4, (1, 2, 3, 4))
    assert (second.hits, second.n, second.on_time, second.late) == (1, 3, (1,), (2, 4))
    assert second.interval == wilson(1, 3)


def test_tolerance_counts_the_weekdays_that_are_worked() -> None:
    late = milestone(FRIDAY, id=1, achieved=date(2026, 3, 14))
    saturdays = frozenset({5})
    assert on_time([late], FRIDAY, FRIDAY, TODAY, tolerance=1, working=saturdays).hits == 1
    assert plus_working_days(FRIDAY, 2, saturdays) == date(2026, 3, 21)
    assert plus_working_days(FRIDAY, 1, frozenset()) == FRIDAY


@given(st.integers(-30, 5), st.none() | st.integers(-40, 0), st.integers(0, 6), st.integers(0, 20))
def test_what_stood_at_the_end_of_a_day_stays_so(promised: int, reached: int | None, tolerance: int, ago: int) -> None:
    due, end = TODAY + timedelta(days=promised), TODAY - timedelta(days=ago)
    achieved = None if reached is None else TODAY + timedelta(days=reached)
    limit = plus_working_days(due, tolerance)
    found = verdict(due, achieved, limit, end, TODAY)
    texts = (None if achieved is None else achieved.isoformat(), limit.isoformat(), end.isoformat(), TODAY.isoformat())
    assert verdict(due.isoformat(), *texts) == found
    assert verdict(due, achieved, limit, TODAY, TODAY) == was_on_time(
        milestone(due, achieved=achieved), TODAY, tolerance
    )
    if limit < TODAY or due > end:
        later = TODAY + timedelta(days=100)
        assert verdict(due, achieved or later, limit, end, later) == found


def test_milestones_are_told_apart_by_role_project_and_year() -> None:
    rows = [
        milestone(date(2025, 12, 31), id=1, project_id=7),
        milestone(date(2026, 1, 1), id=2, role=Role.PM),
        milestone(date(2026, 5, 1), id=3, project_id=7),
    ]
    keys = {by: {key: [each.id for each in some] for key, some in grouped(rows, by).items()} for by in Grouping}
    assert keys[Grouping.ROLE] == {Role.IT: [1, 3], Role.PM: [2]}
    assert keys[Grouping.PROJECT] == {7: [1, 3], None: [2]}
    assert keys[Grouping.YEAR] == {2025: [1], 2026: [2, 3]}


OUTCOMES = st.lists(st.tuples(DAYS, st.one_of(st.none(), DAYS), st.booleans()), max_size=12)


@given(OUTCOMES, st.sampled_from(Grouping), st.sampled_from(Promise))
def test_groups_add_up_to_the_whole_and_bounds_lie_between_nothing_and_all(
    rows: list[tuple[date, date | None, bool]], by: Grouping, promise: Promise
) -> None:
    known = [
        milestone(due, id=key, role=list(Role)[key % 2], project_id=key % 3 or None, achieved=achieved)
        if not dropped
        else milestone(due, id=key, cancelled=due)
        for key, (due, achieved, dropped) in enumerate(rows, 1)
    ]

    def counted(some: list[Milestone]) -> tuple[int, int]:
        found = on_time(some, date.min, date.max, TODAY, promise=promise)
        low, high = found.interval or (0.0, 1.0)
        assert 0 <= low <= high <= 1
        assert (found.interval is None) == (found.n < 3)
        return found.hits, found.n

    parts = [counted(some) for some in grouped(known, by).values()]
    assert counted(known) == (sum(hits for hits, _ in parts), sum(n for _, n in parts))


# Slip


@pytest.mark.parametrize(
    ("baseline", "present", "expected"),
    [
        (FRIDAY, MONDAY, Slip(3, 1)),
        (MONDAY, FRIDAY, Slip(-3, -1)),
        (FRIDAY, FRIDAY, Slip(0, 0)),
        (FRIDAY, date(2026, 3, 14), Slip(1, 0)),
        (date(2026, 5, 29), date(2026, 6, 12), Slip(14, 10)),
    ],
)
def test_slip_in_calendar_and_working_days(baseline: date, present: date, expected: Slip) -> None:
    assert slip(baseline, present) == expected


@given(DAYS, DAYS, DAYS, WEEKDAYS)
def test_slips_add_up(one: date, two: date, three: date, working: frozenset[int]) -> None:
    first, second, whole = slip(one, two, working), slip(two, three, working), slip(one, three, working)
    assert first.days + second.days == whole.days
    # Going back over a day that was only passed counts it out again.
    assert abs(first.working + second.working - whole.working) <= (0 if (one <= two) == (two <= three) else 1)


# Trend


def test_the_trend_has_a_point_at_creation_each_change_and_each_review() -> None:
    changes = [Change(days(10), days(30), days(37)), Change(days(20), days(37), days(40))]
    reviews = [Report(days(15), days(37)), Report(days(20), days(39))]
    expected = [(MARCH, days(30)), (days(10), days(37)), (days(15), days(37)), (days(20), days(39))]
    assert trend(MARCH, days(40), changes, reviews) == tuple(expected)
    assert trend(MARCH, days(5)) == ((MARCH, days(5)),)


def test_an_achieved_milestone_ends_on_the_diagonal() -> None:
    changes = [Change(days(10), days(30), days(37))]
    late = [Report(days(50), days(37))]
    assert trend(MARCH, days(37), changes, late, achieved=days(36))[-2:] == ((days(10), days(37)), (days(36), days(36)))
    assert trend(MARCH, days(37), changes, achieved=days(10))[-1] == (days(10), days(10))


def test_a_record_typed_in_late_begins_with_what_is_known_of_it() -> None:
    found = trend(days(60), days(37), [Change(days(10), days(30), days(37))])
    assert found == ((days(10), days(37)),)


def test_drift_is_the_slope_of_the_forecast_on_the_report() -> None:
    half = [Report(MARCH, days(31)), Report(days(10), days(36)), Report(days(20), days(41))]
    assert drift(half) == 0.5
    assert drift([Report(days(at), days(at + 30)) for at in (0, 7, 14, 21)]) == 1
    assert drift([Report(days(at), days(30)) for at in (0, 7, 14)]) == 0
    assert drift(half[:2]) is None
    assert drift([Report(MARCH, days(at)) for at in (1, 2, 3)]) is None


@given(st.lists(st.tuples(DAYS, DAYS), min_size=3, max_size=10, unique_by=lambda pair: pair[0]), st.integers(-500, 500))
def test_drift_does_not_depend_on_when_it_begins(pairs: list[tuple[date, date]], later: int) -> None:
    points = [Report(*pair) for pair in sorted(pairs)]
    moved = [Report(days(later, day), days(later * 2, forecast)) for day, forecast in points]
    assert drift(moved) == drift(points)


# What moved the dates


def move(late: int, reason: MoveReason | None = None) -> MilestoneMove:
    return MilestoneMove(milestone_id=1, day=TODAY, from_due=MARCH, to_due=days(late), reason=reason)


def test_reasons_are_ranked_by_the_days_they_cost() -> None:
    scope, waiting = MoveReason.SCOPE, MoveReason.WAITING
    found = slips_by_reason([move(10, scope), move(4, waiting), move(6, scope), move(20), move(-5), move(0, waiting)])
    assert [(each.word, each.moves, each.days, each.earlier) for each in found] == [
        ("not said", 2, 20, 5),
        ("scope", 2, 16, 0),
        ("waiting", 2, 4, 0),
    ]
    assert [each.share for each in found] == [0.5, 0.4, 0.1]
    assert [each.cumulated for each in found] == [0.5, 0.9, 1.0]


def test_of_equals_the_more_frequent_comes_first_and_the_unsaid_last() -> None:
    scope, waiting, capacity = MoveReason.SCOPE, MoveReason.WAITING, MoveReason.CAPACITY
    found = slips_by_reason([move(6), move(3, waiting), move(3, waiting), move(6, scope), move(6, capacity)])
    assert [each.word for each in found] == ["waiting", "capacity", "scope", "not said"]


def test_moves_to_earlier_dates_alone_have_no_share() -> None:
    (only,) = slips_by_reason([move(-3, MoveReason.PRIORITY)])
    assert (only.days, only.net, only.share, only.cumulated) == (0, -3, None, None)
    assert slips_by_reason([]) == ()


@given(st.lists(st.tuples(st.integers(-60, 60), st.one_of(st.none(), st.sampled_from(MoveReason))), max_size=15))
def test_the_days_of_all_reasons_are_the_slip_of_all_moves(steps: list[tuple[int, MoveReason | None]]) -> None:
    due, moves = MARCH, []
    for late, reason in steps:
        moves.append(MilestoneMove(milestone_id=1, day=TODAY, from_due=due, to_due=days(late, due), reason=reason))
        due = days(late, due)
    found = slips_by_reason(moves)
    assert sum(each.net for each in found) == slip(MARCH, due).days
    assert sum(each.moves for each in found) == len(moves)
    shares = [each.cumulated for each in found if each.cumulated is not None]
    assert shares == sorted(shares)
    assert not shares or shares[-1] == 1
