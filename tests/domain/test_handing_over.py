"""What delegating brought, and what has gone quiet; the worked examples of formulas.md among them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.handing_over import Handed, handing_over, is_quiet, working_days_after

WEEK = frozenset(range(5))
DAYS = st.dates(date(2020, 1, 1), date(2030, 12, 31))


def back(key: int, days: int = 3, **more: object) -> Handed:
    since = date(2026, 3, 2)
    return Handed(**{"id": key, "since": since, "returned": since + timedelta(days=days), **more})  # type: ignore[arg-type]


def test_hours_freed_and_payback_count_what_came_back_and_own_time_for_nothing_against_it() -> None:
    found = handing_over([
        back(1, freed_minutes=120, own_minutes=15),
        back(2, freed_minutes=60),
        Handed(3, date(2026, 3, 2), freed_minutes=90, own_minutes=10, taken_back=date(2026, 3, 5)),
        Handed(4, date(2026, 3, 2), freed_minutes=480, own_minutes=30),
        back(5, own_minutes=20),
    ])  # fmt: skip
    assert (found.freed.total, found.freed.rows) == (180, (1, 2))
    assert (found.payback.total, found.payback.rows) == (155, (1, 2, 3))
    assert found.out == (4,)


def test_what_cost_more_than_it_saved_is_not_hidden() -> None:
    assert handing_over([back(1, freed_minutes=30, own_minutes=75)]).payback.total == -45


def test_without_anything_there_is_no_figure_and_no_zero() -> None:
    found = handing_over([])
    assert (found.freed.total, found.payback.total, found.days.median) == (None, None, None)
    assert (found.first.n, found.first.interval) == (0, None)


def test_first_time_acceptance_has_an_interval_from_three_on() -> None:
    verdicts = [True, True, False, None]
    found = handing_over(back(key, accepted_first=verdict) for key, verdict in enumerate(verdicts, 1)).first
    assert (found.hits, found.n, found.yes, found.no) == (2, 3, (1, 2), (3,))
    assert found.interval is not None
    assert handing_over(back(key, accepted_first=True) for key in (1, 2)).first.interval is None
    whole = handing_over(back(key, accepted_first=True) for key in (1, 2, 3)).first.interval
    assert whole == pytest.approx((0.439, 1.0), abs=0.001)


def test_on_time_is_by_the_due_date_of_the_task() -> None:
    day = date(2026, 3, 5)
    found = handing_over([back(1, 3, due=day), back(2, 4, due=day), back(3, 9)]).on_time
    assert (found.yes, found.no) == ((1,), (2,))


def test_days_to_return_are_a_median() -> None:
    assert handing_over([back(1, 2), back(2, 3), back(3, 30)]).days.median == 3
    assert handing_over([back(1, 2), back(2, 3)]).days.median == 2.5


def test_a_short_delegation_is_stale_after_five_working_days() -> None:
    since = date(2026, 3, 10)
    until = date(2026, 3, 20)
    assert not is_quiet(since, date(2026, 3, 16), since, until, WEEK)
    assert is_quiet(since, date(2026, 3, 17), since, until, WEEK)


def test_a_long_delegation_is_stale_after_a_quarter_of_its_span() -> None:
    since, until = date(2026, 3, 2), date(2026, 5, 29)
    assert working_days_after(since, until, WEEK) == 64
    assert not is_quiet(since, date(2026, 3, 23), since, until, WEEK)
    assert is_quiet(since, date(2026, 3, 24), since, until, WEEK)


def test_news_makes_it_fresh_again() -> None:
    since, today = date(2026, 2, 2), date(2026, 3, 19)
    assert is_quiet(since, today, since, date(2026, 2, 13), WEEK)
    assert not is_quiet(date(2026, 3, 18), today, since, date(2026, 2, 13), WEEK)


@given(DAYS, DAYS, st.frozensets(st.integers(0, 6)))
def test_working_days_are_counted_as_one_would_on_a_calendar(first: date, last: date, working: frozenset[int]) -> None:
    step = timedelta(days=1)
    counted, day = 0, first
    while day < last and (last - first).days < 500:
        day += step
        counted += day.weekday() in working
    if (last - first).days < 500:
        assert working_days_after(first, last, working) == counted
