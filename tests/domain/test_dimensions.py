"""Feedback by dimension: others, oneself beside them, and what has clearly changed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.feedback import DIMENSIONS, FeedbackSource
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.dimensions import (
    BESIDE_WORDS,
    Dimension,
    Mean,
    Rated,
    Stack,
    by_source,
    dimensions,
    summary,
)
from careercruise_desktop.domain.figures.levels import Beside

CLIENT, TEAM, SELF = FeedbackSource.CLIENT, FeedbackSource.TEAM, FeedbackSource.SELF


def answer(source: FeedbackSource, *ratings: int, row: int | None = None) -> Rated:
    """Ratings in the order of the dimensions; 0 is not rated."""
    return Rated(source, {name: value for name, value in zip(DIMENSIONS, ratings, strict=False) if value}, row)


def one(*answers: Rated, before: tuple[Rated, ...] = ()) -> Dimension:
    return dimensions(answers, before, ("leadership",))[0]


def test_a_dimension_is_the_mean_of_others_with_its_interval_its_counts_and_its_rows() -> None:
    found = one(*(answer(CLIENT, value, row=10 + value) for value in (2, 4, 4, 5, 5)), answer(SELF, 4, row=7))
    assert (found.mean, found.n, found.own, found.stack) == (4.0, 5, 4, Stack(1, 0, 4))
    assert found.spread is not None
    assert (round(found.spread.low, 3), round(found.spread.high, 3)) == (2.797, 4.552)
    assert found.rows == (12, 14, 14, 15, 15)
    assert found.beside is Beside.WITHIN


def test_favourability_is_the_share_of_4_and_5_and_only_a_count_below_three() -> None:
    seven_of_eight = Stack(1, 0, 7)
    assert seven_of_eight.favourable == 0.875
    assert seven_of_eight.interval == pytest.approx((0.529, 0.978), abs=0.0005)
    assert (Stack(0, 0, 2).favourable, Stack(0, 0, 2).interval) == (None, None)
    assert one(answer(CLIENT, 3), answer(TEAM, 2), answer(TEAM, 1), answer(TEAM, 4)).stack == Stack(2, 1, 1)


@pytest.mark.parametrize(("own", "word"), [(1, "below"), (2, "below"), (3, "below"), (4, "agrees"), (5, "above")])
def test_oneself_is_above_or_below_only_outside_the_interval_of_others(own: int, word: str) -> None:
    found = one(*[answer(CLIENT, 4), answer(TEAM, 4), answer(TEAM, 4)] * 3, answer(SELF, own))
    assert found.beside is not None
    assert BESIDE_WORDS[found.beside] == word


def test_fewer_than_three_others_have_a_mean_but_nothing_to_compare_with() -> None:
    found = one(answer(CLIENT, 4), answer(CLIENT, 5), answer(SELF, 1))
    assert (found.mean, found.spread, found.beside) == (4.5, None, None)
    assert one().mean is None


def test_of_several_own_ratings_the_mean_counts_as_it_does_in_the_table_by_source() -> None:
    answers = [answer(SELF, 2), answer(CLIENT, 4), answer(SELF, 5), answer(SELF, 0, 5)]
    found = one(*answers)
    assert (found.own, found.own_n) == (3.5, 2)
    assert by_source(answers)[1].means["leadership"] == Mean(found.own, found.own_n)


def test_a_change_is_told_only_where_it_is_clear() -> None:
    before = tuple(answer(CLIENT, value) for value in (2, 3, 3))
    found = one(*(answer(CLIENT, value) for value in (4, 5, 5)), answer(SELF, 1), before=(*before, answer(SELF, 5)))
    assert (found.way, found.before) == (Way.UP, 3)
    assert one(*before, before=before).way is Way.NOT_CLEAR
    assert one(*before, before=before[:2]).way is None


def test_the_table_by_source() -> None:
    found = by_source([answer(TEAM, 4, 5), answer(CLIENT, 5, 5), answer(CLIENT, 4), answer(SELF, 3, 4), answer(TEAM)])
    assert [(each.source, each.fewest_and_most) for each in found] == [(CLIENT, (1, 2)), (TEAM, (1, 1)), (SELF, (1, 1))]
    assert found[0].means["leadership"] == Mean(4.5, 2)
    assert found[0].means["partnership"] == Mean(5.0, 1)
    assert found[0].means["delivery"] == Mean(None, 0)
    assert found[0].overall == Mean(14 / 3, 3)


OTHERS = (4, 4, 4, 4, 4, 4)


def told(*own: int, others: tuple[tuple[int, ...], ...] = (OTHERS,) * 5) -> str:
    """The summary of own ratings by dimension (0 = none) beside what others gave to each."""
    most = max(map(len, others))
    filled = [each + (0,) * (most - len(each)) for each in others]
    return summary(dimensions([*(answer(CLIENT, *row) for row in zip(*filled, strict=True)), answer(SELF, *own)]))


@pytest.mark.parametrize(
    ("own", "sentence"),
    [
        (
            (2, 4, 4, 4, 4),
            "You rate your leadership below what others see. The other four agree within the interval.",
        ),
        (
            (2, 4, 2, 4, 4),
            "You rate your leadership and problem-solving below what others see. "
            "The other three agree within the interval.",
        ),
        (
            (2, 5, 4, 4, 5),
            "You rate your leadership below what others see, and your partnership and delivery above. "
            "The other two agree within the interval.",
        ),
        ((5, 5, 5, 5, 4), "You rate your leadership, partnership, problem-solving and communication above what others "
         "see. The other one agrees within the interval."),
        ((1, 1, 1, 1, 1), "You rate your leadership, partnership, problem-solving, communication and delivery below "
         "what others see."),
        ((4, 4, 4, 4, 4), "All five of your ratings agree with what others see, within the interval."),
        ((0, 0, 0, 0, 0), "You have not rated yourself here yet."),
        (
            (2, 4, 4, 4, 0),
            "You rate your leadership below what others see. The other three agree within the interval. "
            "You have not rated your delivery.",
        ),
        ((4, 0, 0, 0, 0), "Leadership agrees with what others see, within the interval. "
         "You have not rated your partnership, problem-solving, communication and delivery."),
    ],
)  # fmt: skip
def test_the_sentence_about_oneself_and_others(own: tuple[int, ...], sentence: str) -> None:
    assert told(*own) == sentence


def test_the_sentence_where_some_have_too_few_answers() -> None:
    assert told(4, 4, 4, 4, 4, others=(OTHERS, OTHERS, OTHERS, (4, 4), ())) == (
        "Leadership, partnership and problem-solving agree with what others see, within the interval. "
        "Too few others rated your communication and delivery to compare."
    )
    assert told(4, 4, 4, 4, 4, others=((5, 4),) * 5) == "Fewer than three others have rated this, too few to compare."
    assert told(0, others=((5, 4),)) == "You have not rated yourself here yet."
    assert summary(dimensions([])) == ""


@given(st.lists(st.tuples(st.sampled_from(FeedbackSource), st.integers(0, 5)), max_size=25))
def test_everything_that_was_rated_is_counted_once(rows: list[tuple[FeedbackSource, int]]) -> None:
    answers = [answer(source, value, row=number) for number, (source, value) in enumerate(rows)]
    found = one(*answers)
    others = [value for source, value in rows if value and source is not SELF]
    assert found.n == sum(found.stack) == len(others)
    assert found.rows == tuple(number for number, (source, value) in enumerate(rows) if value and source is not SELF)
    if found.spread is not None:
        assert found.mean is not None
        assert 1 <= found.spread.low <= found.mean <= found.spread.high <= 5
        assert found.spread.mean == found.mean
    columns = by_source(answers)
    assert sum(each.overall.n for each in columns) == found.n + found.own_n
    whole = sum((each.overall.value or 0) * each.overall.n for each in columns)
    assert whole == pytest.approx(sum(value for _, value in rows))
