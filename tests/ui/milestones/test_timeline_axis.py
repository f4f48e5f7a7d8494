"""Days from left to right: each stands where it is found again, whatever was zoomed and panned before."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain import words
from careercruise_desktop.ui.milestones.timeline.axis import LEAST_DAYS, MOST_DAYS, Axis, Ticks, spanning
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import settle

SHORT = {name[:3] for name in words.MONTHS}
YEARS = ("2025", "2026", "2027")

days = st.dates(date(1990, 1, 1), date(2150, 1, 1))
axes = st.builds(
    spanning,
    days,
    st.integers(LEAST_DAYS, MOST_DAYS),
    st.floats(0, 300),
    st.floats(500, 3000),
)


@given(axes, st.integers(0, 5000), st.floats(-2000, 2000))
def test_a_day_is_found_again_where_it_stands(axis: Axis, further: int, panned: float) -> None:
    moved = axis.panned(panned)
    day = moved.first + timedelta(days=further)
    assert moved.day_at(moved.x(day)) == day


@given(axes, st.floats(1, 10_000), st.floats(300, 500))
def test_zooming_keeps_what_is_below_the_pointer(axis: Axis, wanted: float, around: float) -> None:
    before = axis.origin + (around - axis.left) / axis.day_px
    zoomed = axis.zoomed(wanted, around)
    assert zoomed.origin + (around - zoomed.left) / zoomed.day_px == pytest.approx(before, abs=1e-6)
    assert LEAST_DAYS <= zoomed.days <= MOST_DAYS


@given(axes, days, days)
def test_later_days_stand_further_right(axis: Axis, one: date, other: date) -> None:
    assert (axis.x(one) < axis.x(other)) == (one < other)


@given(axes, st.floats(-1e9, 1e9))
def test_nobody_pans_out_of_the_calendar(axis: Axis, pixels: float) -> None:
    assert 1970 <= axis.panned(pixels).first.year <= 2200


def test_another_width_shows_the_same_days() -> None:
    axis = spanning(date(2026, 1, 1), 182, 274, 968)
    wider = axis.within(274, 1400)
    assert (wider.first, wider.days) == (axis.first, axis.days)


def labels(span: int) -> tuple[list[str], list[str]]:
    ticks = Ticks(spanning(date(2025, 12, 1), span, 274, 968))
    return [tick.label for tick in ticks.upper], [tick.label for tick in ticks.lower]


def test_a_quarter_has_weeks() -> None:
    upper, lower = labels(92)
    assert upper[:3] == ["December 2025", "January 2026", "February"]
    assert lower[:3] == ["1", "8", "15"]


def test_half_a_year_has_months_alone() -> None:
    assert labels(182) == (["December 2025", "January 2026", "February", "March", "April", "May", "June"], [])


def test_a_year_has_short_months_with_the_year_below() -> None:
    upper, lower = labels(400)
    assert upper[:3] == ["Dec", "Jan", "Feb"]
    assert lower == ["2025", "2026", "2027"]


def test_years_have_quarters_and_decades_have_years_alone() -> None:
    upper, lower = labels(1500)
    assert upper[:3] == ["2025", "2026", "2027"]
    assert lower[:3] == ["Q1", "Q2", "Q3"]
    assert labels(MOST_DAYS)[1] == []


@given(axes)
def test_lines_stand_in_sight_and_never_too_close(axis: Axis) -> None:
    strong = [tick.x for tick in Ticks(axis).lines if tick.strong]
    assert all(axis.left - 1 <= x <= axis.right for x in strong)
    # Of ten years in the narrowest place, one of 365 days is a little narrower than one of 366.
    assert all(after - before >= 19.9 for before, after in pairwise(strong))


def test_a_narrow_first_month_leaves_the_year_to_the_next() -> None:
    ticks = Ticks(spanning(date(2026, 8, 25), 182, 274, 968))
    assert [tick.label for tick in ticks.upper][:3] == ["August", "September 2026", "October"]


def test_months_too_narrow_for_their_names_have_short_ones_and_tell_the_year() -> None:
    upper, lower = labels(220)
    assert upper[:3] == ["Dec 2025", "Jan 2026", "Feb"]
    assert lower == []


def test_a_monday_does_not_stand_on_the_line_of_the_next_month() -> None:
    ticks = Ticks(spanning(date(2026, 11, 2), 100, 274, 968))
    assert [tick.label for tick in ticks.lower][:6] == ["2", "9", "16", "23", "", "7"]
    assert date(2026, 11, 30) in [tick.day for tick in ticks.lines]


def test_the_first_month_has_its_name_and_one_the_year_however_little_room_there_is(timeline: TimelineRobot) -> None:
    axis = timeline.board.axis
    for span in range(178, 236):
        timeline.timeline.set_axis(spanning(date(2026, 9, 1), span, axis.left, axis.right))
        upper = [word.text for word in timeline.pane.head.shown[0]]
        assert upper[0].startswith("Sep"), span
        assert any(word.endswith(" 2026") for word in upper[:2]), span
        assert len(upper) >= len(timeline.board.ticks.upper) - 1, span


def test_at_every_span_year_and_month_or_quarter_are_in_sight(timeline: TimelineRobot) -> None:
    pane = timeline.pane
    for width in (620, 968):
        pane.resize(width, 400)
        settle()
        for span in range(LEAST_DAYS, 2000, 23):
            for first in (date(2026, 3, 1), date(2025, 8, 25), date(2025, 12, 12)):
                axis = timeline.board.axis
                timeline.timeline.set_axis(spanning(first, span, axis.left, axis.right))
                upper, lower = ([word.text for word in row] for row in pane.head.shown)
                assert any(year in word for word in upper + lower for year in YEARS), (width, span, first)
                if timeline.board.axis.day_px >= 0.35:
                    assert any(word[:3] in SHORT or word.startswith("Q") for word in upper + lower), (width, span)
                # No gap: where months are named, all but the cut ones at the edges are.
                if upper[-1][:3] in SHORT:
                    assert len(upper) >= len(timeline.board.ticks.upper) - 2, (width, span, first)
