"""The mean of a few ratings with an interval that holds for them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.ratings import beta_inverse, beta_share, rating_mean


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
