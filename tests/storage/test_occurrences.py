"""The times of repeating blocks, against dateutil's own full expansion and across changes of the clocks."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime, timedelta

from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.recurrence import Rule
from careercruise_desktop.domain.spans import Span, moment
from careercruise_desktop.storage.occurrences import days, last_day, span_on, times
from tests.domain.test_recurrence import rules
from tests.factories import TODAY, at, span

ZONES = ("Europe/Stockholm", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "America/Santiago")
FIRST = st.dates(date(2015, 1, 1), date(2026, 12, 31))
NOTHING: frozenset[date] = frozenset()


def whole(rule: Rule, first: date, until: date) -> list[date]:
    """All days of a rule from its first day on, by dateutil alone, from the text that we write."""
    text = str(rule)
    end = datetime.combine(until, datetime.min.time())
    expanded = rrulestr(text, dtstart=datetime.combine(first, datetime.min.time()))
    found = []
    for each in expanded:
        if each > end:
            break
        found.append(each.date())
    return found


@given(rules(), FIRST, st.integers(-400, 4_000), st.integers(0, 120))
def test_a_window_shows_what_the_whole_expansion_shows_there(rule: Rule, first: date, ahead: int, length: int) -> None:
    lower = first + timedelta(days=ahead)
    upper = lower + timedelta(days=length)
    expected = [day for day in whole(rule, first, upper) if day >= lower]
    assert list(days(str(rule), first, lower, upper)) == expected


@given(rules(), FIRST, st.integers(0, 800))
def test_a_single_day_is_told_as_the_whole_expansion_has_it(rule: Rule, first: date, ahead: int) -> None:
    day = first + timedelta(days=ahead)
    expected = day in whole(rule.endless(), first, day)
    assert rule.falls_on(day, first) == expected
    assert list(days(str(rule), first, day, day)) == [each for each in whole(rule, first, day) if each == day]


@given(rules(), FIRST)
def test_the_last_day_is_that_of_the_whole_expansion(rule: Rule, first: date) -> None:
    if rule.count is not None:
        all_of_it = whole(rule, first, date(9999, 12, 31))
        assert last_day(str(rule), first) == (all_of_it[-1] if all_of_it else first)
    else:
        assert last_day(str(rule), first) == rule.until


@given(rules(), FIRST, st.integers(0, 1439), st.integers(1, 1440), st.sampled_from(ZONES), st.integers(0, 800))
def test_each_time_keeps_the_wall_clock_and_the_length(
    rule: Rule, first: date, minute: int, length: int, zone: str, ahead: int
) -> None:
    when = Span.lasting(moment(first, minute, zone), length)
    lower = first + timedelta(days=ahead)
    upper = lower + timedelta(days=60)
    found = list(times(when, str(rule), NOTHING, lower, upper))
    assert [each.day for each in found] == [day for day in whole(rule, first, upper) if day >= lower]
    for each in found:
        assert (each.zone, each.end - each.start) == (zone, length * 60)
        # Where the clocks jumped over the time it is the next one there is.
        assert each == span_on(when, each.day)
        gone = each.first.wall != datetime.combine(each.day, when.first.wall.time())
        assert not gone or each.first.wall > datetime.combine(each.day, when.first.wall.time())


def test_a_time_in_the_gap_of_the_clocks_starts_with_the_next_valid_one() -> None:
    when = span("02:30", "03:30", date(2026, 3, 28))
    gap, after = list(times(when, "FREQ=DAILY", NOTHING, date(2026, 3, 29), date(2026, 3, 30)))
    assert (gap.first.wall.hour, gap.first.wall.minute, gap.minutes) == (3, 0, 60)
    assert (after.first.wall.hour, after.first.wall.minute, after.minutes) == (2, 30, 60)


def test_a_time_that_the_clock_shows_twice_is_the_first_pass_but_on_the_first_day() -> None:
    zone = "Europe/Stockholm"
    second_pass = Span.lasting(moment(date(2026, 10, 25), 150, zone, second=True), 30)
    assert span_on(second_pass, date(2026, 10, 25)) == second_pass
    before = span("02:30", "03:00", date(2026, 10, 24))
    assert span_on(before, date(2026, 10, 25)).start == second_pass.start - 3600


def test_a_time_across_the_change_keeps_its_elapsed_length() -> None:
    when = span("23:00", "23:30", date(2026, 3, 27))
    night = Span(when.start, when.start + 6 * 3600, when.zone)
    assert span_on(night, date(2026, 3, 28)).last.wall.hour == 6
    assert span_on(night, date(2026, 3, 28)).minutes == 360


def test_a_day_that_a_zone_jumped_over_has_no_time() -> None:
    when = span("09:00", "10:00", date(2011, 12, 29), "Pacific/Apia")
    found = times(when, "FREQ=DAILY;COUNT=4", NOTHING, date(2011, 12, 29), date(2012, 1, 31))
    assert [each.day.day for each in found] == [29, 31, 1]


def test_days_left_out_have_no_time_and_count_as_times() -> None:
    found = times(span("09:00", "10:00"), "FREQ=DAILY;COUNT=3", frozenset({TODAY + timedelta(days=1)}), TODAY, date.max)
    assert [each.day for each in found] == [TODAY, TODAY + timedelta(days=2)]


def test_a_text_that_is_no_rule_stands_for_once() -> None:
    assert days("every now and then", TODAY, date.min, date.max) == (TODAY,)
    assert days("every now and then", TODAY, TODAY + timedelta(days=1), date.max) == ()
    assert last_day("every now and then", TODAY) == TODAY


def test_the_ends_of_the_calendar_are_no_trouble() -> None:
    for text in ("FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,SU", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=YEARLY;INTERVAL=999"):
        found = days(text, date(9999, 1, 31), date(9999, 12, 1), date.max)
        assert all(day.year == 9999 for day in found)
    assert days("FREQ=DAILY", date.min, date.min, date.min) == (date.min,)


def test_dateutil_waits_for_the_first_rule_over_days() -> None:
    code = (
        "import sys; from careercruise_desktop.storage import occurrences; assert 'dateutil' not in sys.modules;"
        "from datetime import date as d; occurrences.days('FREQ=DAILY', d(2026, 1, 1), d(2026, 1, 1), d(2026, 1, 1));"
        "assert 'dateutil' not in sys.modules;"
        "occurrences.days('FREQ=DAILY', d(2026, 1, 1), d(2026, 1, 1), d(2026, 1, 2));"
        "assert 'dateutil' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_first_time_is_itself() -> None:
    when = Span.between(at("09:00"), at("09:45"))
    assert times(when, "FREQ=DAILY", NOTHING, TODAY, TODAY) == (when,)
