"""Elapsed time under logged work counts once, whoever shares it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.figures.elapsed import Elapsed, elapsed, overlapping
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, DayTotal, Span
from tests.factories import TODAY, ZONE, at, entry

START = at("00:00").at


def _entry(role: Role, first: int, minutes: int) -> TimeEntry:
    return entry(role=role, when=Span(START + first * MINUTE, START + (first + minutes) * MINUTE, ZONE))


def logs(longest: int = 200) -> st.SearchStrategy[list[TimeEntry]]:
    return st.lists(st.builds(_entry, st.sampled_from(Role), st.integers(0, 600), st.integers(1, longest)), max_size=8)


def minutes_under(entries: list[TimeEntry], *roles: Role) -> set[int]:
    """The minutes under the work of some roles, counted one by one."""
    spans = [one.when for one in entries if one.role in roles and isinstance(one.when, Span)]
    return {minute for span in spans for minute in range(span.start, span.end, MINUTE)}


def test_work_that_nothing_overlaps_counts_as_it_is() -> None:
    log = [
        entry("09:00", "10:30"),
        entry("10:30", "11:00", role=Role.PM),
        entry(when=DayTotal(TODAY, 45, ZONE), role=Role.PM),
        entry(when=DayTotal(TODAY, 20, ZONE)),
    ]
    assert elapsed(log) == Elapsed(110, 75, 0)
    assert elapsed([]) == Elapsed(0, 0, 0)


def test_time_that_one_role_logged_twice_counts_once() -> None:
    assert elapsed([entry("09:00", "10:00"), entry("09:30", "10:30")]) == Elapsed(90, 0, 30)
    inside = [entry("09:00", "12:00"), entry("09:30", "10:00"), entry("11:00", "11:30")]
    assert elapsed(inside) == Elapsed(180, 0, 60)


def test_time_that_both_roles_logged_is_the_time_of_the_one_begun_first() -> None:
    late = entry("09:30", "10:30", role=Role.PM)
    assert elapsed([late, entry("09:00", "10:00")]) == Elapsed(60, 30, 30)
    assert elapsed([entry("09:00", "12:00", role=Role.PM), entry("10:00", "11:00")]) == Elapsed(0, 180, 60)


def test_an_hour_that_the_clocks_repeat_is_two_hours() -> None:
    day = TODAY.replace(month=10, day=25)
    night = entry(when=Span.between(at("02:00", day), at("03:00", day)))
    assert elapsed([night, entry(when=night.when, role=Role.PM)]) == Elapsed(120, 0, 120)


@given(logs())
def test_the_sum_is_every_minute_that_anything_was_logged_on(log: list[TimeEntry]) -> None:
    found = elapsed(log)
    assert found.total == len(minutes_under(log, *Role))
    assert found.total + found.twice == sum(one.when.minutes for one in log)
    assert found == elapsed(list(reversed(log)))


@given(logs())
def test_a_role_has_at_least_what_only_it_did_and_at_most_all_it_did(log: list[TimeEntry]) -> None:
    found = elapsed(log)
    it, pm = minutes_under(log, Role.IT), minutes_under(log, Role.PM)
    assert len(it - pm) <= found.it <= len(it)
    assert len(pm - it) <= found.pm <= len(pm)


@given(logs())
def test_the_overlapping_ones_are_those_that_share_a_minute_with_another(log: list[TimeEntry]) -> None:
    spans = [one.when for one in log if isinstance(one.when, Span)]
    shares = {
        place
        for place, span in enumerate(spans)
        if any(span.overlap(other) for number, other in enumerate(spans) if number != place)
    }
    assert overlapping(spans) == shares
