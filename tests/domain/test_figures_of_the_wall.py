"""The formulas that only the wall of trends has, each with its worked example."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as some

from careercruise_desktop.domain.figures.calendar_parts import calendar_parts, coarser
from careercruise_desktop.domain.figures.correlation import ranks, spearman
from careercruise_desktop.domain.figures.load import DayWork, LoadFact, long_weeks, mean_weeks, rise, short_rests
from careercruise_desktop.domain.figures.slope import theil_sen
from careercruise_desktop.domain.figures.stretches import Unit
from careercruise_desktop.domain.periods import Period

TODAY = date(2026, 3, 19)
values = some.floats(-100, 100, allow_nan=False).map(lambda value: round(value, 3))


def test_equal_values_share_their_ranks() -> None:
    assert ranks([3, 1, 3]) == [2.5, 1, 2.5]
    assert ranks([]) == []


def test_spearman_has_an_interval_by_fisher_from_twelve_pairs_on() -> None:
    xs = [float(at) for at in range(1, 13)]
    swapped = list(chain.from_iterable((later, at) for at, later in zip(xs[::2], xs[1::2], strict=True)))
    found = spearman(xs, swapped)
    assert found is not None
    assert found.rho == pytest.approx(1 - 6 * 12 / (12 * 143))
    assert (round(found.low, 2), round(found.high, 2), found.n) == (0.81, 0.99, 12)
    assert found.clear
    assert spearman(xs[:11], xs[:11]) is None
    assert spearman(xs, [1.0] * 12) is None


def test_pairs_that_share_their_days_widen_the_interval() -> None:
    xs = [float(at % 7) for at in range(40)]
    ys = [float(at % 5) for at in range(40)]
    alone, shared = spearman(xs, ys), spearman(xs, ys, overlap=4)
    assert alone is not None
    assert shared is not None
    assert shared.rho == alone.rho
    assert shared.high - shared.low > alone.high - alone.low
    few = spearman(xs[:12], ys[:12], overlap=4)
    assert few is not None
    assert (few.low, few.high, few.clear) == (-1, 1, False)


@given(some.lists(some.tuples(values, values), min_size=12, max_size=40))
def test_a_correlation_lies_in_its_interval_and_turns_with_the_sign(pairs: list[tuple[float, float]]) -> None:
    xs, ys = [x for x, _ in pairs], [y for _, y in pairs]
    found, turned = spearman(xs, ys), spearman(xs, [-y for y in ys])
    assert (found is None) == (turned is None)
    if found is not None and turned is not None:
        assert -1 <= found.low <= found.rho <= found.high <= 1
        assert turned.rho == pytest.approx(-found.rho, abs=1e-9)


def test_a_line_that_only_rises_has_a_clear_slope() -> None:
    found = theil_sen([(float(at), float(at)) for at in range(1, 11)])
    assert found is not None
    assert (found.slope, found.low, found.high, found.start, found.end) == (1, 1, 1, 1, 10)
    assert found.clear
    assert theil_sen([(float(at), float(at)) for at in range(7)]) is None


def test_one_odd_week_moves_no_slope_and_noise_is_not_clear() -> None:
    flat = [(float(at), 5.0 if at != 4 else 500.0) for at in range(12)]
    found = theil_sen(flat)
    assert found is not None
    assert (found.slope, found.start, found.clear) == (0, 5, False)
    noise = theil_sen([(float(at), float(at * 7 % 5)) for at in range(20)])
    assert noise is not None
    assert not noise.clear


def test_sens_own_interval_is_met() -> None:
    # Slopes of 1, 2, 4, 3, 6, 5, 8, 7, 9, 10 by hand: 45 pairs, Kendall's S 37, sqrt(v) = 11.18, ranks 11.5 and 33.5.
    ys = [1, 2, 4, 3, 6, 5, 8, 7, 9, 10]
    found = theil_sen([(float(at), float(y)) for at, y in enumerate(ys)])
    slopes = sorted((ys[b] - ys[a]) / (b - a) for a in range(10) for b in range(a + 1, 10))
    assert found is not None
    assert (found.low, found.high) == (slopes[12], slopes[33])


@given(some.lists(values, min_size=8, max_size=30), some.floats(0.5, 3))
def test_a_slope_grows_with_its_values(ys: list[float], times: float) -> None:
    one = theil_sen([(float(at), y) for at, y in enumerate(ys)])
    other = theil_sen([(float(at), y * times) for at, y in enumerate(ys)])
    assert one is not None
    assert other is not None
    assert other.slope == pytest.approx(one.slope * times, abs=1e-9)
    assert one.low <= one.slope <= one.high


def test_the_facts_of_load_have_their_edges() -> None:
    weeks = [(TODAY.toordinal() + 7 * at, minutes) for at, minutes in enumerate((3299, 3300, 3600))]
    assert [(fact.fact, fact.number) for fact in long_weeks(weeks)] == [
        (LoadFact.LONG_WEEK, 3300), (LoadFact.LONG_WEEK, 3600),
    ]  # fmt: skip
    full = [(7 * at, 48 * 60) for at in range(1, 18)]
    assert mean_weeks(full) == []
    assert [fact.number for fact in mean_weeks([*full[:-1], (119, 48 * 60 + 17)])] == [48 * 60 + 1]
    assert mean_weeks([(7, 99 * 60)] * 16) == []


def test_rest_is_counted_between_days_that_follow_each_other() -> None:
    day = TODAY.toordinal()
    late, early = DayWork(day, 60, 0, 3600), DayWork(day + 1, 60, 3600 + 11 * 3600 - 60, 60_000)
    assert [(fact.day, fact.number) for fact in short_rests([late, early])] == [(TODAY + timedelta(days=1), 659)]
    assert short_rests([late, early._replace(began=3600 + 11 * 3600)]) == []
    assert short_rests([late, early._replace(day=day + 2)]) == []
    assert short_rests([late, DayWork(day + 1, 60, None, None), early._replace(day=day + 2)]) == []


def test_a_steep_rise_is_the_last_week_over_the_mean_week_before() -> None:
    minutes = dict.fromkeys(range(0, 28, 7), 40 * 60 // 4) | dict.fromkeys(range(0, 28), 40 * 60 // 7)
    minutes = dict.fromkeys(range(28), 600) | dict.fromkeys(range(28, 35), 780)
    assert rise(minutes, 34) == pytest.approx(1.3)
    assert rise({34: 60}, 34) is None
    assert rise(dict.fromkeys(range(28), 600), 34) == 0


def test_months_are_cut_to_the_period_and_say_so() -> None:
    found = calendar_parts(Period(date(2025, 12, 10), date(2026, 12, 31)), Unit.MONTH, TODAY)
    assert [(part.first, part.last, part.part) for part in found] == [
        (date(2025, 12, 10), date(2025, 12, 31), True),
        (date(2026, 1, 1), date(2026, 1, 31), False),
        (date(2026, 2, 1), date(2026, 2, 28), False),
        (date(2026, 3, 1), date(2026, 3, 31), True),
    ]
    rolling = calendar_parts(Period(date(2026, 2, 1), TODAY), Unit.MONTH, TODAY, rolling=3)
    assert [part.reach for part in rolling] == [date(2025, 12, 1), date(2026, 1, 1)]
    assert rolling[0].rolling == Period(date(2025, 12, 1), date(2026, 2, 28))


@given(
    some.dates(date(2020, 1, 1), date(2026, 12, 31)),
    some.integers(0, 900),
    some.sampled_from((Unit.WEEK, Unit.MONTH, Unit.QUARTER)),
    some.integers(0, 6),
)
def test_parts_follow_each_other_and_fill_the_days_up_to_today(
    first: date, days: int, unit: Unit, week_start: int
) -> None:
    period = Period(first, first + timedelta(days=days))
    found = calendar_parts(period, unit, TODAY, week_start=week_start)
    told = [day for part in found for day in range(part.first.toordinal(), part.last.toordinal() + 1)]
    assert told == sorted(set(told))
    seen = range(first.toordinal(), min(period.last, TODAY).toordinal() + 1)
    assert set(seen) <= set(told) <= set(range(first.toordinal(), period.last.toordinal() + 1))


def test_what_is_seldom_is_told_in_larger_parts() -> None:
    assert [coarser(unit) for unit in Unit] == [Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.QUARTER]


def test_a_shift_that_goes_on_past_midnight_has_no_rest_in_it() -> None:
    day = TODAY.toordinal()
    late = DayWork(day, 120, 0, 7200)
    assert short_rests([late, DayWork(day + 1, 120, 7200, 14_400)]) == []
    assert short_rests([late, DayWork(day + 1, 120, 7200 + 3599, 14_400)]) == []
    assert len(short_rests([late, DayWork(day + 1, 120, 7200 + 3600, 14_400)])) == 1
