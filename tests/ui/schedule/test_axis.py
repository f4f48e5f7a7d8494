"""The axis of hours: every instant has one height, whatever the clocks do."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careercruise_desktop.domain.spans import HOUR, Moment, day_bounds, moment
from careercruise_desktop.ui.schedule.grid.axis import DAY, HOUR_PX, LEAST_PX, MOST_PX, Axis, days_on, runs

STOCKHOLM, LORD_HOWE, NEW_YORK = "Europe/Stockholm", "Australia/Lord_Howe", "America/New_York"
SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)
# Half an hour, a change at midnight, one at a minute past it, a day that was left out, none at all.
ZONES = (
    STOCKHOLM, LORD_HOWE, NEW_YORK, "America/Havana", "America/St_Johns", "America/Sao_Paulo", "Pacific/Apia",
    "Asia/Kathmandu", "Africa/Casablanca", "UTC",
)  # fmt: skip
zones = st.sampled_from(ZONES)
# With the weeks in which each of them changes its clocks.
mondays = st.one_of(
    st.dates(date(2005, 1, 1), date(2037, 12, 1)),
    st.sampled_from(
        [
            date(2026, 3, 23),
            date(2026, 10, 19),
            date(2026, 3, 30),
            date(2026, 9, 28),
            date(2010, 11, 1),
            date(2011, 12, 26),
        ]
    ),
)


def axis(first: date, count: int = 7, zone: str = STOCKHOLM, hour_px: float = HOUR_PX) -> Axis:
    return Axis([day_bounds(first + timedelta(days=index), zone) for index in range(count)], zone, hour_px)


def labels(made: Axis) -> list[str]:
    return [f"{row.wall // HOUR:02d}:{row.wall // 60 % 60:02d}" for row in made.rows]


@given(mondays, zones, st.integers(1, 7), st.floats(LEAST_PX, MOST_PX), st.data())
def test_every_instant_has_one_height_and_every_height_leads_back(
    first: date, zone: str, count: int, hour_px: float, data: st.DataObject
) -> None:
    made = axis(first, count, zone, hour_px)
    column = data.draw(st.integers(0, count - 1))
    day = made.days[column]
    if day.start == day.end:
        assert made.gaps(column) == [(0.0, made.px(made.seconds))]
        return
    at = data.draw(st.integers(day.start, day.end - 1))
    y = made.y(column, at)
    assert 0 <= y < made.px(made.seconds)
    assert made.instant_at(column, y) == at


@given(mondays, zones, st.data())
def test_later_is_always_further_down(first: date, zone: str, data: st.DataObject) -> None:
    made = axis(first, 7, zone)
    column = data.draw(st.integers(0, 6))
    day = made.days[column]
    if day.start == day.end:
        return
    one, other = sorted(
        (data.draw(st.integers(day.start, day.end - 1)), data.draw(st.integers(day.start, day.end - 1)))
    )
    assert (one == other) == (made.y(column, one) == made.y(column, other))
    assert made.y(column, one) <= made.y(column, other)
    assert made.bottom(column, other + 1) > made.y(column, one)


@given(mondays, zones, st.integers(0, 6))
def test_the_same_wall_time_stands_at_the_same_height_on_all_days(first: date, zone: str, column: int) -> None:
    made = axis(first, 7, zone)
    for wall in range(0, DAY, 1800):
        day = first + timedelta(days=column)
        at = moment(day, wall // 60, zone)
        if at.day == day and at.minute_of_day * 60 == wall:
            assert made.y(column, at.at) == pytest.approx(made.wall_y(wall))


@given(mondays, zones, st.floats(0, 24 * HOUR_PX), st.sampled_from([5, 15]), st.integers(0, 6))
@example(date(2010, 11, 1), "America/St_Johns", 2.0, 5, 0)  # another day of the week begins twice
def test_what_is_snapped_is_on_the_day_and_its_clock_is_even(
    first: date, zone: str, y: float, minutes: int, column: int
) -> None:
    made = axis(first, 7, zone)
    day = made.days[column]
    at = made.snapped(column, y, minutes)
    assert day.start <= at <= day.end
    ends = {end for run in runs(day.start, day.end, zone) for end in (run.start, run.end)} | {day.start, day.end}
    assert at in ends or Moment(at, zone).minute_of_day % minutes == 0


@given(mondays, zones, st.integers(0, 6))
def test_the_runs_of_a_day_are_all_of_it(first: date, zone: str, column: int) -> None:
    day = day_bounds(first + timedelta(days=column), zone)
    found = runs(day.start, day.end, zone)
    assert sum(run.end - run.start for run in found) == day.end - day.start
    assert all(one.end == other.start for one, other in pairwise(found))


def test_an_ordinary_week_has_a_row_for_each_hour_and_leaves_nothing_empty() -> None:
    made = axis(date(2026, 3, 16))
    assert labels(made) == [f"{hour:02d}:00" for hour in range(24)]
    assert made.height == 24 * HOUR_PX
    assert not any(made.gaps(column) for column in range(7))


def test_the_hour_that_the_clocks_show_twice_has_two_rows_and_the_other_days_leave_one_empty() -> None:
    made = axis(date(2026, 10, 19))
    assert labels(made)[1:5] == ["01:00", "02:00", "02:00", "03:00"]
    assert made.height == 25 * HOUR_PX
    assert made.gaps(6) == []
    assert made.gaps(0) == [(3 * HOUR_PX, 4 * HOUR_PX)]
    first, second = moment(AUTUMN, 150, STOCKHOLM).at, moment(AUTUMN, 150, STOCKHOLM, second=True).at
    assert made.y(6, second) - made.y(6, first) == HOUR_PX
    # Three o'clock is level with that of the other days, below both.
    assert made.y(6, moment(AUTUMN, 180, STOCKHOLM).at) == made.y(0, moment(date(2026, 10, 19), 180, STOCKHOLM).at)


def test_the_hour_that_a_day_skips_is_left_empty_by_it_alone() -> None:
    made = axis(date(2026, 3, 23))
    assert made.height == 24 * HOUR_PX
    assert made.gaps(6) == [(2 * HOUR_PX, 3 * HOUR_PX)]
    assert not any(made.gaps(column) for column in range(6))
    three = moment(SPRING, 180, STOCKHOLM).at
    assert made.instant_at(6, 2.5 * HOUR_PX) == three
    assert made.snapped(6, 2.4 * HOUR_PX, 15) == three
    # What ends at the jump ends above the gap, what starts there starts below it.
    assert made.bottom(6, three) == pytest.approx(2 * HOUR_PX)
    assert made.y(6, three) == 3 * HOUR_PX


def test_half_an_hour_that_is_repeated_is_half_a_row() -> None:
    made = axis(date(2026, 3, 30), zone=LORD_HOWE)
    assert made.height == 24.5 * HOUR_PX
    assert labels(made)[1:4] == ["01:00", "01:30", "02:00"]
    assert made.gaps(0) == [(2 * HOUR_PX, 2.5 * HOUR_PX)]


def test_zooming_stops_where_hours_become_too_low_or_too_high() -> None:
    assert axis(SPRING, 1, hour_px=5).hour_px == LEAST_PX
    assert axis(SPRING, 1, hour_px=500).hour_px == MOST_PX
    assert axis(AUTUMN, 1, hour_px=100).height == 2500


def test_an_instant_of_another_day_stands_at_the_nearest_end() -> None:
    made = axis(date(2026, 3, 16), 1)
    assert made.y(0, made.days[0].start - HOUR) == 0
    assert made.y(0, made.days[0].end + HOUR) == made.height
    assert made.instant_at(0, made.height + 50) == made.days[0].end


@pytest.mark.parametrize(("day", "minute", "expected"), [(SPRING, 150, 180), (AUTUMN, 150, 150)])
def test_a_day_on_is_the_same_wall_time_or_the_next_that_there_is(day: date, minute: int, expected: int) -> None:
    before = moment(day - timedelta(days=1), minute, STOCKHOLM).at
    after = Moment(days_on(before, 1, STOCKHOLM), STOCKHOLM)
    assert (after.day, after.minute_of_day) == (day, expected)


def test_a_row_has_an_instant_only_of_the_day_that_is_asked_about() -> None:
    """The hour that Sunday has twice is no row of Saturday, so that its other clock does not count it."""
    first = date(2026, 10, 24)
    axis = Axis([day_bounds(first, STOCKHOLM), day_bounds(AUTUMN, STOCKHOLM)], STOCKHOLM)
    again = next(row for row in axis.rows if row.again)
    assert axis.instant_of(again, 0) is None
    assert axis.instant_of(again, 1) == moment(AUTUMN, 2 * 60, STOCKHOLM).at + HOUR
    saturday = [at for row in axis.rows if (at := axis.instant_of(row, 0)) is not None]
    assert [after - before for before, after in pairwise(saturday)] == [HOUR] * 23
