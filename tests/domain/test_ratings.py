"""The mean of a few ratings with an interval that holds for them."""

from __future__ import annotations

from collections import Counter
from itertools import combinations_with_replacement
from math import factorial, prod

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.ratings import (
    SCORE,
    beta_inverse,
    beta_share,
    mean_on,
    rating_mean,
)


@pytest.mark.parametrize(
    ("ratings", "low", "high"),
    [
        ([5, 5, 5], 3.008, 5.000),
        ([4, 5, 5], 2.935, 4.860),
        ([3, 4, 5], 2.629, 4.520),
        ([2, 4, 4, 5, 5], 2.797, 4.552),
        ([4, 4, 5, 5, 5], 3.355, 4.818),
    ],
)
def test_the_worked_examples(ratings: list[int], low: float, high: float) -> None:
    found = rating_mean(ratings)
    assert found is not None
    assert (round(found.low, 3), round(found.high, 3)) == (low, high)
    assert (found.mean, found.n) == (sum(ratings) / len(ratings), len(ratings))


def test_two_ratings_have_no_interval() -> None:
    assert rating_mean([5, 5]) is None
    assert rating_mean([]) is None


@given(st.lists(st.integers(1, 5), min_size=3, max_size=60))
def test_the_interval_holds_the_mean_and_mirrors_with_the_ratings(ratings: list[int]) -> None:
    found, mirrored = rating_mean(ratings), rating_mean(6 - rating for rating in ratings)
    assert found is not None
    assert mirrored is not None
    assert 1 <= found.low <= found.mean <= found.high <= 5
    assert mirrored.low == pytest.approx(6 - found.high, abs=1e-9)
    assert mirrored.high == pytest.approx(6 - found.low, abs=1e-9)


@pytest.mark.parametrize(
    ("scores", "low", "high"),
    [([10, 10, 10], 5.19, 10.0), ([6, 6, 7, 5, 6], 4.55, 6.94), ([7, 8, 9, 8, 6, 8, 9], 6.04, 8.49)],
)
def test_answers_from_0_to_10_have_an_interval_of_the_same_kind(scores: list[int], low: float, high: float) -> None:
    found = mean_on(SCORE, scores)
    assert found is not None
    assert (round(found.low, 2), round(found.high, 2)) == (low, high)
    assert mean_on(SCORE, scores[:2]) is None


@pytest.mark.parametrize(
    "shares",
    [
        [1] * 11,
        [0, 0, 1, 2, 1, 0, 0, 1, 2, 2, 1],  # two camps
        [2, 1, 1, 1, 2, 5, 8, 15, 25, 30, 20],  # most are content, few are not
        [0, 0, 0, 0, 0, 0, 1, 4, 12, 3, 0],  # nearly all 8
    ],
)
def test_that_interval_holds_the_true_mean_of_three_answers_nearly_as_often_as_it_says(shares: list[int]) -> None:
    """Exactly counted: each triple of answers with its own chance."""
    whole = sum(shares)
    truth = sum(score * share for score, share in enumerate(shares)) / whole
    held = 0.0
    for triple in combinations_with_replacement(range(11), 3):
        found = mean_on(SCORE, triple)
        assert found is not None
        orders = 6 // prod(factorial(count) for count in Counter(triple).values())
        chance = orders * prod(shares[score] / whole for score in triple)
        held += chance * (found.low <= truth <= found.high)
    assert held >= 0.92


@given(st.lists(st.integers(0, 10), min_size=3, max_size=40))
def test_that_interval_stays_on_its_scale_and_is_not_longer_for_more_of_the_same(scores: list[int]) -> None:
    found, twice = mean_on(SCORE, scores), mean_on(SCORE, scores * 2)
    assert found is not None
    assert twice is not None
    assert 0 <= found.low <= found.mean <= found.high <= 10
    assert twice.high - twice.low <= found.high - found.low + 1e-9


@pytest.mark.parametrize(
    ("x", "a", "b", "share"),
    [
        (0.3, 1, 1, 0.3),  # uniform
        (0.3, 2, 1, 0.09),  # x^2
        (0.3, 1, 3, 1 - 0.7**3),
        (0.5, 7.5, 7.5, 0.5),  # symmetric
        (0.25, 0.5, 0.5, 1 / 3),  # the arcsine distribution
        (0.0, 2, 2, 0.0),
        (1.0, 2, 2, 1.0),
    ],
)
def test_the_beta_distribution_where_it_is_known(x: float, a: float, b: float, share: float) -> None:
    assert beta_share(x, a, b) == pytest.approx(share, abs=1e-12)


@given(st.floats(0.01, 0.99), st.floats(0.2, 500), st.floats(0.2, 500))
def test_the_inverse_leads_back(chance: float, a: float, b: float) -> None:
    assert beta_share(beta_inverse(chance, a, b), a, b) == pytest.approx(chance, abs=1e-6)
