"""What a team's answers say, in the small numbers that teams have."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.team import (
    Health,
    Recommending,
    Voice,
    agreement,
    gaps,
    health,
    pulse,
    recommending,
    signed,
)

SCORES = st.lists(st.integers(0, 10), min_size=1, max_size=60)


def test_the_worked_example_of_recommending() -> None:
    found = recommending([9, 10, 9, 10, 7, 8, 7, 6, 0, 3])
    assert found == Recommending(promoters=4, passives=3, detractors=3)
    assert found.figure == 10
    assert found.interval is not None
    assert [signed(end) for end in found.interval] == ["\N{MINUS SIGN}36", "+51"]
    assert (signed(10), signed(0), signed(-0.4)) == ("+10", "0", "0")


def test_below_ten_answers_there_are_dots_and_no_figure() -> None:
    found = recommending([9, 8, 2, 10, 9, 7, 9, 9, 8])
    assert (found.n, found.figure, found.interval) == (9, None, None)
    assert found.dots == (Voice.DETRACTOR, *[Voice.PASSIVE] * 3, *[Voice.PROMOTER] * 5)
    assert recommending([]).dots == ()


@given(SCORES)
def test_recommending_keeps_every_answer_and_an_interval_holds_its_figure(scores: list[int]) -> None:
    found = recommending(scores)
    assert found.n == len(found.dots) == len(scores)
    assert list(found.dots).count(Voice.PROMOTER) == sum(score in {9, 10} for score in scores)
    if len(scores) < 10:
        assert found.interval is None
        return
    assert found.figure is not None
    assert found.interval is not None
    low, high = found.interval
    assert -100 <= low <= found.figure <= high <= 100
    assert low < high


def test_the_mood_of_seven_people() -> None:
    found = pulse([6, 7, 8, 8, 8, 9, 9])
    assert (found.n, found.counts) == (7, (0, 0, 0, 0, 0, 0, 1, 1, 3, 2, 0))
    assert found.mean is not None
    assert found.spread is not None
    assert (round(found.mean.mean, 2), round(found.spread, 2)) == (7.86, 1.07)
    assert found.mean.low < 7 < found.mean.high < 9
    assert found.agreement is not None
    assert found.agreement > 0.7


def test_below_three_answers_only_the_answers_are_left() -> None:
    found = pulse([8, 9])
    assert (found.n, found.mean, found.spread, found.agreement) == (2, None, None, None)
    assert pulse([]).n == 0


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        # The examples of van der Eijk's article and of the package for it.
        ((30, 40, 210, 130, 530, 50, 10), 0.6113),
        ((24, 28, 32, 62, 135, 304, 416), 0.61),
        ((16, 26, 82, 210, 293, 270, 103), 0.48),
        ((6, 8, 5, 3, 2), 0.31),
        ((0, 0, 7, 0, 0), 1.0),
        ((4, 4, 4, 4, 4), 0.0),
        ((5, 0, 0, 0, 5), -1.0),
        ((3, 0, 3), -1.0),
    ],
)
def test_agreement(counts: tuple[int, ...], expected: float) -> None:
    assert agreement(counts) == pytest.approx(expected, abs=0.005)


def test_without_answers_there_is_no_agreement() -> None:
    assert agreement((0, 0, 0)) is None


@given(st.lists(st.integers(0, 9), min_size=3, max_size=11).filter(any))
def test_agreement_lies_between_two_camps_and_one(counts: list[int]) -> None:
    found = agreement(counts)
    assert found is not None
    assert -1 - 1e-9 <= found <= 1 + 1e-9
    assert agreement(counts[::-1]) == pytest.approx(found)
    assert agreement([3 * count for count in counts]) == pytest.approx(found)


def test_health_is_counts_with_an_arrow_only_where_it_is_clear() -> None:
    now = [Health("We learn", 3, 0, 0), Health("Easy to release", 2, 2, 2), Health("we  learn", 4, 1, 0)]
    before = [Health("Easy to release", 2, 1, 3), Health("We learn", 1, 3, 3), Health("Fun", 5, 0, 0)]
    found = health(now, before)
    assert [(each.counts, each.way) for each in found] == [
        (Health("We learn", 7, 1, 0), Way.UP),
        (Health("Easy to release", 2, 2, 2), Way.NOT_CLEAR),
    ]
    assert [each.counts.n for each in found] == [8, 6]
    assert [each.way for each in health(before, now)] == [Way.NOT_CLEAR, Way.DOWN, None]


def test_a_health_question_that_was_not_asked_before_has_no_arrow() -> None:
    (found,) = health([Health("Fun", 5, 0, 0)])
    assert (found.way, found.before.n) == (None, 0)


def test_a_line_is_dotted_over_holidays() -> None:
    weekly = [date(2025, 11, 3) + timedelta(weeks=number) for number in (0, 1, 2, 3, 6, 7)]
    assert gaps(weekly) == (4,)
    assert gaps(weekly[:4]) == ()
    assert gaps([]) == gaps(weekly[:1]) == gaps(weekly[:2]) == ()
