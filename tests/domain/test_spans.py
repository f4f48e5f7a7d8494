"""Moments, wall times and days, on the days when the clocks change too."""

from __future__ import annotations

import subprocess
import sys
import zoneinfo
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import tzdata
from hypothesis import assume, given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.spans import (
    DAY_MINUTES,
    DayTotal,
    Moment,
    Span,
    day_bounds,
    moment,
    resolve,
    zone_of,
)

# An hour, half an hour, two changes a year on either half of the earth, none at all, and a change at midnight.
ZONES = ("Europe/Stockholm", "America/New_York", "Australia/Lord_Howe", "America/Santiago", "Asia/Kolkata")
zones = st.sampled_from(ZONES)
instants = st.integers(1_000_000_000, 2_100_000_000)
moments = st.builds(Moment, instants, zones)
walls = st.builds(
    lambda minutes: datetime.fromisoformat("2001-01-01") + timedelta(minutes=minutes), st.integers(0, 35 * 365 * 1440)
)
days = st.dates(date(2001, 1, 1), date(2037, 1, 1))
# The night of each change, where ordinary draws would seldom look.
NIGHTS = {
    "Europe/Stockholm": ("2026-03-29", "2026-10-25"),
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Australia/Lord_Howe": ("2026-10-04", "2026-04-05"),
    "America/Santiago": ("2026-09-06", "2026-04-05"),
}
changing = st.sampled_from([(zone, date.fromisoformat(day)) for zone, pair in NIGHTS.items() for day in pair])
night_walls = st.builds(
    lambda pair, minute: (pair[0], datetime.combine(pair[1], datetime.min.time()) + timedelta(minutes=minute)),
    changing,
    st.integers(-120, 5 * 60),
)
any_walls = st.one_of(st.tuples(zones, walls), night_walls)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


class TestZones:
    def test_every_zone_comes_from_the_shipped_tzdata(self) -> None:
        shipped = Path(tzdata.__file__).parent / "zoneinfo"
        assert list(zoneinfo.TZPATH) == [str(shipped)]
        for name in ZONES:
            with (shipped / name).open("rb") as file:
                theirs = zoneinfo.ZoneInfo.from_file(file, name)
            for year in range(1990, 2037):
                for month in range(1, 13):
                    at = datetime(year, month, 5, tzinfo=UTC)
                    assert zone_of(name).utcoffset(at.astimezone(zone_of(name))) == theirs.utcoffset(
                        at.astimezone(theirs)
                    )

    def test_the_program_itself_turns_the_system_s_zones_off(self) -> None:
        code = (
            "import os, zoneinfo\nfrom careercruise_desktop import app\n"
            "try:\n    app.main(['--data-dir', '/nonexistent/x', 'no such command'])\nexcept SystemExit:\n    pass\n"
            "print(zoneinfo.TZPATH)"
        )
        run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert run.stdout.splitlines()[-1] == str((str(Path(tzdata.__file__).parent / "zoneinfo"),))

    @pytest.mark.parametrize("name", ["Europe/Atlantis", "", "../../etc/passwd", "/etc/localtime", "Europe", "a\0b"])
    def test_a_zone_that_is_none_is_refused(self, name: str) -> None:
        with pytest.raises(Refused, match="Use a name such as Europe/Stockholm"):
            zone_of(name)


class TestResolve:
    @given(moments)
    def test_the_wall_time_of_a_moment_leads_back_to_it(self, at: Moment) -> None:
        first, second = resolve(at.wall, at.zone).moment, resolve(at.wall, at.zone, second=True).moment
        assert at in {first, second}
        assert not resolve(at.wall, at.zone).skipped

    @given(any_walls)
    def test_a_wall_time_either_stands_on_the_clock_or_was_jumped_over(self, found: tuple[str, datetime]) -> None:
        zone, clock = found
        first, second = resolve(clock, zone), resolve(clock, zone, second=True)
        assert (first.skipped, first.repeated) == (second.skipped, second.repeated)
        assert not (first.skipped and first.repeated)
        if first.skipped:
            assert first.moment == second.moment
            assert first.moment.wall > clock
            # One second before, the clock stood before the jump.
            assert Moment(first.moment.at - 1, zone).wall < clock
        else:
            assert first.moment.wall == second.moment.wall == clock
        assert (first.moment != second.moment) == first.repeated
        assert first.moment <= second.moment

    @given(zones, st.lists(walls, min_size=2, max_size=2).map(sorted))
    def test_a_later_wall_time_is_never_an_earlier_moment(self, zone: str, pair: list[datetime]) -> None:
        early, late = pair
        assert resolve(early, zone).moment <= resolve(late, zone, second=True).moment

    @pytest.mark.parametrize(
        ("zone", "clock", "stands"),
        [
            ("Europe/Stockholm", "2026-03-29T02:30", "2026-03-29T03:00"),
            ("America/New_York", "2026-03-08T02:00", "2026-03-08T03:00"),
            ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-04T02:30"),
            ("America/Santiago", "2026-09-06T00:10", "2026-09-06T01:00"),
        ],
    )
    def test_a_time_in_the_gap_becomes_the_first_after_it(self, zone: str, clock: str, stands: str) -> None:
        found = resolve(wall(clock), zone)
        assert (found.moment.wall, found.skipped, found.repeated) == (wall(stands), True, False)

    @pytest.mark.parametrize(
        ("zone", "clock", "apart"),
        [
            ("Europe/Stockholm", "2026-10-25T02:30", 60),
            ("America/New_York", "2026-11-01T01:00", 60),
            ("Australia/Lord_Howe", "2026-04-05T01:45", 30),
            ("America/Santiago", "2026-04-04T23:20", 60),
        ],
    )
    def test_both_passes_of_a_repeated_hour_can_be_said(self, zone: str, clock: str, apart: int) -> None:
        first, second = resolve(wall(clock), zone), resolve(wall(clock), zone, second=True)
        assert first.repeated
        assert second.repeated
        assert second.moment.at - first.moment.at == apart * 60
        assert first.moment.wall == second.moment.wall == wall(clock)
        assert first.moment.iso != second.moment.iso

    def test_a_minute_past_midnight_counts_on(self) -> None:
        assert moment(date(2026, 3, 19), DAY_MINUTES + 30, "Europe/Stockholm").wall == wall("2026-03-20T00:30")


class TestDays:
    @given(st.one_of(st.tuples(zones, days), changing))
    def test_days_follow_each_other_without_gap_or_overlap(self, found: tuple[str, date]) -> None:
        zone, day = found
        here, next_one = day_bounds(day, zone), day_bounds(day + timedelta(days=1), zone)
        assert here.end == next_one.start
        assert 23 * 3600 <= here.end - here.start <= 25 * 3600

    @given(moments)
    def test_every_moment_lies_in_its_own_day(self, at: Moment) -> None:
        bounds = day_bounds(at.day, at.zone)
        # A midnight that is repeated has an hour of the day before in front of it.
        assume(not resolve(datetime.combine(at.day, datetime.min.time()), at.zone).repeated)
        assert bounds.start <= at.at < bounds.end

    @pytest.mark.parametrize(
        ("zone", "day", "hours"),
        [
            ("Europe/Stockholm", "2026-03-29", 23),
            ("Europe/Stockholm", "2026-10-25", 25),
            ("Australia/Lord_Howe", "2026-04-05", 24.5),
            ("America/Santiago", "2026-09-06", 23),
            ("Asia/Kolkata", "2026-03-29", 24),
        ],
    )
    def test_a_day_has_the_hours_that_pass_in_it(self, zone: str, day: str, hours: float) -> None:
        bounds = day_bounds(date.fromisoformat(day), zone)
        assert bounds.end - bounds.start == hours * 3600


class TestSpans:
    @given(moments, st.integers(1, 48 * 60))
    def test_a_length_is_what_has_passed_not_what_the_clock_shows(self, start: Moment, minutes: int) -> None:
        span = Span.lasting(start, minutes)
        assert span.minutes == minutes
        assert span.first == start
        assert span.last.at - span.first.at == minutes * 60
        assert span.day == start.day

    def test_a_night_in_which_the_clock_is_set_back_is_an_hour_longer(self) -> None:
        zone = "Europe/Stockholm"
        night = Span.between(moment(date(2026, 10, 24), 22 * 60, zone), moment(date(2026, 10, 25), 6 * 60, zone))
        assert night.minutes == 9 * 60
        assert night.day == date(2026, 10, 24)

    def test_a_block_belongs_to_the_day_of_its_own_zone(self) -> None:
        start = moment(date(2026, 3, 19), 23 * 60 + 30, "America/New_York")
        assert Span.lasting(start, 60).day == date(2026, 3, 19)
        assert Moment(start.at, "Europe/Stockholm").day == date(2026, 3, 20)

    @given(moments, moments)
    def test_an_end_before_the_start_is_refused(self, one: Moment, two: Moment) -> None:
        early, late = sorted((one, two))
        with pytest.raises(Refused, match="after the start"):
            Span.between(late, early)

    @given(moments, st.integers(1, 600), moments)
    def test_a_moved_span_keeps_its_length(self, start: Moment, minutes: int, to: Moment) -> None:
        moved = Span.lasting(start, minutes).moved(to)
        assert (moved.minutes, moved.first) == (minutes, to)

    @given(st.tuples(st.integers(0, 300), st.integers(1, 99)), st.tuples(st.integers(0, 300), st.integers(1, 99)))
    def test_an_overlap_is_the_same_from_both_sides(self, one: tuple[int, int], two: tuple[int, int]) -> None:
        make: Callable[[tuple[int, int]], Span] = lambda pair: Span(pair[0], pair[0] + pair[1], "UTC")  # noqa: E731
        shared = len({*range(one[0], sum(one))} & {*range(two[0], sum(two))})
        assert make(one).overlap(make(two)) == make(two).overlap(make(one)) == shared

    @pytest.mark.parametrize("minutes", [0, -5, DAY_MINUTES + 1])
    def test_a_day_total_is_between_a_minute_and_a_day(self, minutes: int) -> None:
        with pytest.raises(Refused, match="A day has 24 hours"):
            DayTotal(date(2026, 3, 19), minutes, "UTC")

    @given(moments)
    def test_a_floored_moment_is_the_start_of_its_minute(self, at: Moment) -> None:
        floored = at.floored()
        assert floored.wall.second == 0
        assert 0 <= at.at - floored.at < 60
        assert floored.minute_of_day == at.minute_of_day
