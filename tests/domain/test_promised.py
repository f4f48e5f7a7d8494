"""Work that was promised for a day."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.promised import MOST_SHORT_DAYS, Promise, kept_promises, stretches
from careercruise_desktop.domain.periods import Period

TODAY = date(2026, 3, 19)
WEEK = Period(date(2026, 3, 16), date(2026, 3, 22))
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def test_the_worked_example() -> None:
    work = (
        Promise(1, date(2026, 3, 17), date(2026, 3, 16)),
        Promise(2, date(2026, 3, 17), date(2026, 3, 18)),
        Promise(3, date(2026, 3, 20), None),
    )
    found = kept_promises(work, WEEK, TODAY)
    assert (found.hits, found.n, found.yes, found.no) == (1, 2, (1,), (2,))


def test_open_work_is_late_once_its_day_has_passed_and_not_on_that_day() -> None:
    work = (Promise(1, TODAY, None), Promise(2, TODAY - timedelta(days=1), None))
    assert kept_promises(work, WEEK, TODAY).no == (2,)


def test_what_was_due_elsewhere_does_not_count() -> None:
    assert kept_promises((Promise(1, date(2026, 3, 15), date(2026, 3, 15)),), WEEK, TODAY).n == 0


@given(DAYS, st.integers(0, 900), DAYS)
def test_the_stretches_of_a_period_are_all_its_days_up_to_today_once(first: date, length: int, today: date) -> None:
    period = Period(first, first + timedelta(days=length))
    found = list(stretches(period, today))
    if today < first:
        assert found == []
        return
    assert found[0].first == first
    assert min(period.last, today) in found[-1]
    assert found[-1].last <= period.last
    assert all(later.first == earlier.last + timedelta(days=1) for earlier, later in pairwise(found))
    assert max(each.days for each in found) <= (14 if period.days <= MOST_SHORT_DAYS else 31)


@given(st.lists(st.tuples(DAYS, st.none() | DAYS), max_size=30), DAYS)
def test_nothing_counts_twice_in_the_stretches_of_a_period(work: list[tuple[date, date | None]], today: date) -> None:
    period = Period(date(2025, 3, 1), date(2025, 8, 31))
    promises = [Promise(at, due, done) for at, (due, done) in enumerate(work)]
    parts = [kept_promises(promises, each, today) for each in stretches(period, today)]
    keys = [key for part in parts for key in (*part.yes, *part.no)]
    assert len(keys) == len(set(keys))
    whole = kept_promises(promises, Period(period.first, min(period.last, max(period.first, today))), today)
    assert today < period.first or set(keys) >= {*whole.yes, *whole.no}
