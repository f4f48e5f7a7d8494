"""How durations, days and counts read on screen."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain import words
from careercruise_desktop.domain.spans import DayTotal, Span, moment
from tests.factories import TODAY, ZONE, at, span


@pytest.mark.parametrize(
    ("minutes", "text", "clock"),
    [
        (0, "0 min", "0:00"),
        (30, "30 min", "0:30"),
        (60, "1 h", "1:00"),
        (65, "1 h 05", "1:05"),
        (135, "2 h 15", "2:15"),
        (-73, "−1 h 13", "−1:13"),
        (60_000, "1,000 h", "1000:00"),
    ],
)
def test_a_duration_in_text_and_where_there_is_little_room(minutes: int, text: str, clock: str) -> None:
    assert words.duration(minutes) == text
    assert words.duration_clock(minutes) == clock


@given(st.integers(0, 100_000))
def test_no_minute_is_lost_in_a_duration(minutes: int) -> None:
    hours, rest = words.duration_clock(minutes).split(":")
    assert int(hours) * 60 + int(rest) == minutes
    text = words.duration(minutes).replace(",", "")
    parts = text.removesuffix(" min").split(" h") if " h" in text else ["0", text.removesuffix(" min")]
    assert int(parts[0]) * 60 + int(parts[1] or 0) == minutes


def test_elapsed_time_never_shows_below_zero() -> None:
    assert words.elapsed_clock(2530) == "0:42:10"
    assert words.elapsed_clock(36_000) == "10:00:00"
    assert words.elapsed_clock(-5) == "0:00:00"


def test_days() -> None:
    assert words.day_long(TODAY) == "Thu 19 March"
    assert words.day_long(date(2025, 3, 17), TODAY) == "Mon 17 March 2025"
    assert words.day_full(TODAY) == "Thursday 19 March"
    assert words.day_short(TODAY) == "19 Mar"
    assert words.day_short(date(2025, 1, 2), TODAY) == "2 Jan 2025"


def test_only_the_neighbours_of_today_are_relative() -> None:
    near = [words.day_near(date(2026, 3, day), TODAY) for day in range(17, 22)]
    assert near == ["Tue 17 March", "yesterday", "today", "tomorrow", "Sat 21 March"]


def test_times() -> None:
    assert words.time_range(span("09:00", "10:30")) == "09:00 – 10:30"
    assert words.when_long(span("14:00", "16:00", date(2026, 3, 18))) == "Wed 18 March, 14:00 – 16:00"
    assert words.when_long(DayTotal(date(2026, 3, 18), 60, ZONE)) == "Wed 18 March"
    assert words.time_range(Span.between(at("22:00"), at("01:00", date(2026, 3, 20)))) == "22:00 – 01:00"
    assert words.minute_clock(1440) == "24:00"


def test_shares_and_counts() -> None:
    assert words.percent(0.554) == "55\N{NO-BREAK SPACE}%"
    assert words.percent(-0.05) == "−5\N{NO-BREAK SPACE}%"
    assert words.percent(None) == "n/a"


@pytest.mark.parametrize(("share", "told"), [(4998 / 5000, 99), (1, 100), (0.0004, 1), (0, 0), (0.62, 62), (1.2, 120)])
def test_what_is_done_is_all_of_it_only_at_the_end(share: float, told: int) -> None:
    assert words.percent_done(share) == f"{told}{words.NO_BREAK}%"
    assert words.plural(1, "entry", "entries") == "1 entry"
    assert words.plural(1234, "entry", "entries") == "1,234 entries"
    assert words.plural(0, "entry", "entries") == "0 entries"
    assert [words.listed(["a", "b", "c"][:n]) for n in range(4)] == ["", "a", "a and b", "a, b and c"]


def test_a_long_title_is_cut_at_a_word() -> None:
    assert words.shortened("Code review") == "Code review"
    assert words.shortened("Review of the retry queue, again", 24) == "Review of the retry…"
    assert words.shortened("x" * 80, 10) == "x" * 9 + "…"
    assert len(words.shortened("word " * 50)) <= 60


def test_file_sizes_are_never_nothing() -> None:
    assert [words.file_size(size) for size in (0, 1_400, 184_200, 999_400, 2_449_000)] == [
        "1 kB", "1 kB", "184 kB", "999 kB", "2.4 MB",
    ]  # fmt: skip


def test_a_time_that_the_clocks_show_twice_says_which_of_the_two_it_is() -> None:
    autumn = date(2026, 10, 25)
    first = moment(autumn, 2 * 60 + 30, "Europe/Stockholm").at
    assert words.time_range(Span(first, first + 3600, "Europe/Stockholm")) == "02:30 CEST – 02:30 CET"
    assert words.time_range(Span(first - 3600, first, "Europe/Stockholm")) == "01:30 – 02:30 CEST"
    half = moment(date(2026, 4, 5), 60 + 45, "Australia/Lord_Howe").at
    assert words.time_range(Span(half, half + 1800, "Australia/Lord_Howe")) == "01:45 UTC+11 – 01:45 UTC+1030"
