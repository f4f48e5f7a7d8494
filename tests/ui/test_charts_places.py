"""Where ticks and squares stand: round values, starts of months, no square over another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF

from careercruise_desktop.ui.charts.squares import squares
from careercruise_desktop.ui.charts.state import Grid, Point, Scale
from careercruise_desktop.ui.charts.ticks import month_starts, time_ticks, value_axis, value_label

MONDAY = date(2025, 3, 24).toordinal()
AREA = QRectF(16, 16, 560, 280)


def seven(label: str) -> float:
    return 7.0 * len(label)


@pytest.mark.parametrize(
    ("low", "high", "scale", "from_zero", "labels"),
    [
        (0, 41, Scale.HOURS, True, ["0", "10 h", "20 h", "30 h", "40 h"]),
        (0, 0.8, Scale.HOURS, True, ["0", "30 min", "1 h"]),
        (0.44, 0.87, Scale.SHARE, False, ["40 %", "60 %", "80 %", "100 %"]),
        (0.02, 0.99, Scale.SHARE, False, ["0 %", "25 %", "50 %", "75 %", "100 %"]),
        (1.0, 1.0, Scale.SHARE, False, ["80 %", "85 %", "90 %", "95 %", "100 %"]),
        (2.3, 7.1, Scale.NUMBER, True, ["0", "2", "4", "6", "8"]),
        (0, 0, Scale.NUMBER, True, ["0", "1", "2"]),
    ],
)
def test_values_have_three_to_five_round_ticks(
    low: float, high: float, scale: Scale, *, from_zero: bool, labels: list[str]
) -> None:
    axis = value_axis(low, high, scale, from_zero=from_zero, to_tick=scale is not Scale.HOURS)
    said = [value_label(tick, scale).replace("\N{NO-BREAK SPACE}", " ") for tick in axis.ticks]
    assert said == labels


@given(st.floats(0, 1e6), st.floats(0, 1e6), st.sampled_from(Scale), st.booleans(), st.booleans())
def test_an_axis_holds_its_values(low: float, high: float, scale: Scale, from_zero: bool, to_tick: bool) -> None:
    low, high = sorted((low % 1, high % 1) if scale is Scale.SHARE else (low, high))
    axis = value_axis(low, high, scale, from_zero=from_zero, to_tick=to_tick)
    room = 1e-6 * max(1.0, high)
    assert axis.low <= low + room
    assert axis.high >= high - room
    assert axis.low < axis.high
    assert 2 <= len(axis.ticks) <= 5
    assert axis.ticks[0] == axis.low
    assert axis.ticks[-1] <= axis.high
    assert axis.low == 0 or not from_zero


def test_a_year_is_marked_at_the_starts_of_months_with_the_year_on_january_only() -> None:
    ticks = time_ticks(MONDAY, MONDAY + 363, 1.4, seven)
    assert [date.fromordinal(tick.at).day for tick in ticks] == [1] * 12
    assert [tick.label for tick in ticks if tick.label] == ["May", "Jul", "Sep", "Nov", "Jan 2026", "Mar"]
    wide = time_ticks(MONDAY, MONDAY + 363, 4.0, seven)
    assert [tick.label for tick in wide][:3] == ["Apr", "May", "Jun"]


def test_twenty_years_are_marked_by_years_and_a_week_by_days() -> None:
    years = time_ticks(MONDAY, MONDAY + 7304, 0.08, seven)
    assert all(tick.label.isdigit() for tick in years)
    assert [tick.label for tick in time_ticks(MONDAY, MONDAY + 6, 60, seven)] == [
        "Mon 24", "Tue 25", "Wed 26", "Thu 27", "Fri 28", "Sat 29", "Sun 30",
    ]  # fmt: skip
    assert [tick.label for tick in time_ticks(MONDAY, MONDAY + 34, 14, seven)][:2] == ["24 Mar", "31 Mar"]


@given(st.integers(2, 300), st.integers(46, 8000), st.integers(0, 3000))
def test_labels_never_run_together(pixels: int, days: int, start: int) -> None:
    a_day = (pixels + 200) / days
    ticks = [tick for tick in time_ticks(MONDAY + start, MONDAY + start + days - 1, a_day, seven) if tick.label]
    for before, after in pairwise(ticks):
        assert (after.at - before.at) * a_day > (seven(before.label) + seven(after.label)) / 2


def test_days_without_room_are_labelled_evenly_and_the_first_of_a_month_names_it() -> None:
    first = date(2026, 3, 29).toordinal()
    said = [tick.label for tick in time_ticks(first, first + 6, 30, seven)]
    assert said == ["Sun 29", "", "Tue 31", "", "2 Apr", "", "Sat 4"]
    # Panned, the same days have labels.
    assert [tick.label for tick in time_ticks(first + 1, first + 7, 30, seven, first)] == ["", *said[2:], ""]
    weeks = [tick.label for tick in time_ticks(first, first + 34, 6, seven)]
    assert weeks == ["29 Mar", "", "12 Apr", "", "26 Apr"]
    panned = [tick.label for tick in time_ticks(first + 3, first + 37, 6, seven, first)]
    assert panned == [*weeks[1:], ""]


@given(st.integers(2, 300), st.integers(1, 45), st.integers(0, 3000))
def test_labels_of_days_never_run_together(pixels: int, days: int, start: int) -> None:
    a_day = (pixels + 20) / days
    ticks = [tick for tick in time_ticks(MONDAY + start, MONDAY + start + days - 1, a_day, seven) if tick.label]
    for before, after in pairwise(ticks):
        assert (after.at - before.at) * a_day > (seven(before.label) + seven(after.label)) / 2


@given(st.integers(1, 700_000), st.integers(0, 400))
def test_the_starts_of_months_between_two_days(first: int, days: int) -> None:
    by_hand = [d for d in (date.fromordinal(first + at) for at in range(days + 1)) if d.day == 1]
    assert list(month_starts(first, first + days)) == by_hand


def days_of(first: int, count: int) -> list[Point]:
    return [Point(day, day, (), "") for day in range(first, first + count)]


def weeks_of(first: int, count: int) -> list[Point]:
    return [Point(first + 7 * at, first + 7 * at + 6, (), "") for at in range(count)]


@given(
    st.integers(0, 3000), st.integers(1, 150), st.integers(0, 6), st.integers(300, 1000), st.integers(200, 500),
    st.sampled_from([Grid.WEEKS, Grid.CALENDAR]),
)  # fmt: skip
def test_no_day_lies_on_another_one_or_outside(
    start: int, count: int, week_start: int, width: int, height: int, grid: Grid
) -> None:
    count = min(count, 42) if grid is Grid.CALENDAR else count
    area = QRectF(16, 16, width, height)
    found = squares(grid, days_of(MONDAY + start, count), area, week_start)
    assert all(area.adjusted(0, 0, 2, 2).contains(cell) for cell in found.cells)
    assert all(cell.width() >= 1 and cell.height() >= 1 for cell in found.cells)
    assert not any(one.intersects(other) for one, other in combinations(found.cells[:40], 2))
    assert len(set(found.places)) == count


def test_a_year_of_days_is_as_square_as_there_is_room_for() -> None:
    found = squares(Grid.WEEKS, days_of(MONDAY, 361), AREA, 0)
    cell = found.cells[0]
    assert 0.5 < cell.width() / cell.height() < 2
    assert [caption.text for caption in found.captions if caption.text[:3] in ("Mon", "Wed", "Fri", "Sun")][:4] == [
        "Mon", "Wed", "Fri", "Sun",
    ]  # fmt: skip
    flat = squares(Grid.WEEKS, days_of(MONDAY, 361), QRectF(16, 16, 560, 120), 0)
    assert len(set(flat.tops)) == 1
    assert len(set(found.tops)) == 2


@given(st.integers(0, 3000), st.integers(130, 1100))
def test_each_week_of_many_years_has_a_place_of_its_own(start: int, count: int) -> None:
    points = weeks_of(MONDAY + 7 * start, count)
    found = squares(Grid.YEARS, points, AREA, 0)
    assert len(set(found.places)) == count
    assert all(AREA.adjusted(0, 0, 2, 2).contains(cell) for cell in found.cells)
    row_of = {point.first: row for point, (_, row) in zip(points, found.places, strict=True)}
    january = next(first for first in row_of if date.fromordinal(first + 3).month == 1)
    year_later = next((f for f in row_of if f > january + 300 and date.fromordinal(f + 3).month == 1), None)
    assert year_later is None or row_of[year_later] == row_of[january] + 1


def test_a_calendar_has_weeks_below_one_another() -> None:
    found = squares(Grid.CALENDAR, days_of(MONDAY, 35), AREA, 0)
    assert found.places[0] == (0, 0)
    assert found.places[8] == (1, 1)
    assert found.cells[7].left() == found.cells[0].left()
    assert "24 Mar" in [caption.text for caption in found.captions]
    assert date.fromordinal(MONDAY) + timedelta(days=7) == date(2025, 3, 31)
