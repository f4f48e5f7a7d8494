"""Another day, start, end or length: what stays, and what the clocks do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.retiming import HALF_DAY, ending, lasting, on_day, starting
from careercruise_desktop.domain.spans import DAY_MINUTES, DayTotal, Span, moment
from tests.factories import TODAY, ZONE, span

ZONES = st.sampled_from(["Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"])
DAYS = st.dates(date(2000, 1, 1), date(2037, 12, 31))
MINUTES = st.integers(0, DAY_MINUTES - 1)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = moment(draw(DAYS), draw(MINUTES), draw(ZONES))
    return Span.lasting(start, draw(st.integers(1, DAY_MINUTES)))


@given(spans(), MINUTES)
def test_a_start_that_moves_it_keeps_its_length(when: Span, minute: int) -> None:
    found = starting(when, minute)
    assert isinstance(found.when, Span)
    assert found.when.end - found.when.start == when.end - when.start
    assert found.when.zone == when.zone
    assert found.remark or found.when.first.minute_of_day == minute


@given(spans(), MINUTES)
def test_a_start_that_leaves_the_end_alone_does_so_where_it_comes_before_it(when: Span, minute: int) -> None:
    found = starting(when, minute, keep_length=False)
    assert isinstance(found.when, Span)
    assert found.when.end == when.end or found.when.start >= when.end


@given(spans(), MINUTES)
def test_an_end_comes_after_the_start_within_a_day_or_is_refused(when: Span, minute: int) -> None:
    try:
        found = ending(when, minute)
    except Refused as refusal:
        assert refusal.field == "end"  # noqa: PT017 - either way is right, but a refusal has to name the field
        return
    assert isinstance(found.when, Span)
    assert found.when.start == when.start
    assert 0 < found.when.end - found.when.start <= 25 * 3600
    assert found.remark or found.when.last.minute_of_day == minute


def test_a_day_whose_clocks_jump_over_all_of_it_keeps_the_length_from_the_next_time_on() -> None:
    found = on_day(span("02:15", "02:45"), date(2026, 3, 29))
    assert found.when == span("03:00", "03:30", date(2026, 3, 29))
    assert found.remark == "The clocks jump over 02:15 on Sun 29 March; 03:00 is taken."


@given(spans(), DAYS)
def test_another_day_keeps_the_times_on_the_wall(when: Span, day: date) -> None:
    try:
        found = on_day(when, day)
    except Refused as refusal:
        assert refusal.field == "day"  # noqa: PT017 - either way is right, but a refusal has to name the field
        return
    assert isinstance(found.when, Span)
    if not found.remark:
        assert found.when.day == day
        assert found.when.first.wall.time() == when.first.wall.time()
        assert found.when.last.wall.time() == when.last.wall.time()


@given(spans())
def test_there_and_back_is_where_it_was_in_a_zone_without_changes(when: Span) -> None:
    plain = Span(when.start, when.end, "Asia/Kolkata")
    there = on_day(plain, plain.day + timedelta(days=40)).when
    assert on_day(there, plain.day).when == plain


@pytest.mark.parametrize(
    ("end", "minutes"), [(23 * 60, 60), (24 * 60, 120), (0, 120), (2 * 60, 240), (22 * 60 + 1, 1), (10 * 60, HALF_DAY)]
)
def test_an_end_over_midnight_is_the_next_day(end: int, minutes: int) -> None:
    found = ending(span("22:00", "22:30"), end).when
    assert found.minutes == minutes


@pytest.mark.parametrize("end", [22 * 60, 10 * 60 + 1, 21 * 60 + 59])
def test_an_end_at_or_more_than_half_a_day_before_the_start_is_refused(end: int) -> None:
    with pytest.raises(Refused):
        ending(span("22:00", "22:30"), end)


def test_both_passes_of_a_repeated_end_can_be_had() -> None:
    night = date(2026, 10, 25)
    found = ending(span("01:00", "01:30", night), 2 * 60 + 30)
    assert isinstance(found.other, Span)
    assert (found.when.minutes, found.other.minutes) == (90, 150)
    again = ending(Span(found.other.end - 600, found.other.end, ZONE), 2 * 60 + 45)
    assert again.when.minutes == 25
    assert again.remark == "02:45 comes twice on Sun 25 October; the second is taken."


def test_a_total_has_only_a_day_and_a_length() -> None:
    total = DayTotal(TODAY, 60, ZONE)
    assert lasting(total, 90).when == DayTotal(TODAY, 90, ZONE)
    assert on_day(total, date(2026, 1, 1)).when == DayTotal(date(2026, 1, 1), 60, ZONE)
    assert starting(total, 9 * 60).when == span("09:00", "10:00")
    with pytest.raises(Refused, match="when it starts") as refusal:
        ending(total, 10 * 60)
    assert refusal.value.field == "start"


@pytest.mark.parametrize("minutes", [0, -5])
def test_no_length_is_refused(minutes: int) -> None:
    with pytest.raises(Refused):
        lasting(span("09:00", "10:00"), minutes)
