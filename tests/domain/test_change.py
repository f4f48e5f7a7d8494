"""A direction is said only where the answers decide it."""

from __future__ import annotations

from math import exp, lgamma

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.change import (
    CLEAR,
    Way,
    chance_above,
    change_of_ratings,
    change_of_scores,
    change_of_shares,
    change_on,
)
from careercruise_desktop.domain.figures.ratings import RATING, SCORE, Beta, Scale, matched, mean_on

SHAPES = st.builds(Beta, st.floats(0.3, 400), st.floats(0.3, 400))


def in_closed_form(one: tuple[int, int], other: tuple[int, int]) -> float:
    """P(one > other) for whole a and b, as a finite sum."""

    def log_beta(a: float, b: float) -> float:
        return lgamma(a) + lgamma(b) - lgamma(a + b)

    (a, b), (c, d) = one, other
    return sum(
        exp(log_beta(c + i, d + b) - log_beta(1 + i, b) - log_beta(c, d)) / (b + i) for i in range(a)
    )  # fmt: skip


@pytest.mark.parametrize(
    ("one", "other"),
    [((1, 1), (1, 1)), ((4, 2), (2, 3)), ((20, 9), (30, 5)), ((3, 300), (1, 200)), ((90, 3), (99, 1))],
)
def test_the_chance_is_that_of_the_closed_form(one: tuple[int, int], other: tuple[int, int]) -> None:
    assert chance_above(Beta(*one), Beta(*other)) == pytest.approx(in_closed_form(one, other), abs=1e-9)


def test_the_chance_where_it_is_known_without_a_sum() -> None:
    assert chance_above(Beta(7.3, 2.1), Beta(7.3, 2.1)) == pytest.approx(0.5, abs=1e-9)
    # Above a uniform one with the chance of its own mean.
    assert chance_above(Beta(0.5, 2.5), Beta(1, 1)) == pytest.approx(0.5 / 3, abs=1e-9)
    assert chance_above(Beta(5000, 5), Beta(5, 5000)) == pytest.approx(1, abs=1e-12)


@given(SHAPES, SHAPES)
def test_one_of_both_is_the_greater(one: Beta, other: Beta) -> None:
    there, back = chance_above(one, other), chance_above(other, one)
    assert there + back == pytest.approx(1, abs=1e-8)
    assert -1e-9 <= there <= 1 + 1e-9
    mirrored = chance_above(Beta(other.b, other.a), Beta(one.b, one.a))
    assert mirrored == pytest.approx(there, abs=1e-8)


@pytest.mark.parametrize(
    ("earlier", "later", "way"),
    [
        ([2, 3, 3], [4, 5, 5], Way.UP),
        ([4, 5, 5], [2, 3, 3], Way.DOWN),
        ([3, 3, 4], [4, 5, 5], Way.UP),
        ([4, 4, 4, 5], [4, 5, 5, 5], Way.NOT_CLEAR),
        ([3, 4, 5], [3, 4, 5], Way.NOT_CLEAR),
        ([3, 3], [4, 5, 5], None),
        ([3, 3, 4], [], None),
    ],
)
def test_ratings_go_up_or_down_only_with_nine_chances_in_ten(
    earlier: list[int], later: list[int], way: Way | None
) -> None:
    assert change_of_ratings(earlier, later) is way


def test_answers_from_0_to_10() -> None:
    team = [6, 7, 8, 4, 6, 5, 7]
    assert change_of_scores(team, [7, 8, 9, 8, 6, 8, 9]) is Way.UP
    assert change_of_scores(team, [6, 7, 8, 5, 6, 6, 7]) is Way.NOT_CLEAR
    assert change_of_scores(team, [8, 9]) is None


def test_a_mean_that_falls_is_never_up() -> None:
    few, many = [5] * 3, [5] * 50 + [4]
    assert chance_above(matched(RATING, many), matched(RATING, few)) >= CLEAR
    assert change_of_ratings(few, many) is Way.NOT_CLEAR
    assert change_of_ratings(few, [5] * 60) is Way.NOT_CLEAR


@pytest.mark.parametrize(
    ("earlier", "later", "way"),
    [
        ((3, 8), (7, 8), Way.UP),
        ((7, 8), (3, 8), Way.DOWN),
        ((5, 8), (7, 8), Way.NOT_CLEAR),
        ((33, 50), (55, 78), Way.NOT_CLEAR),
        ((0, 4), (4, 4), Way.UP),
        ((2, 2), (0, 9), None),
        ((0, 0), (3, 3), None),
    ],
)
def test_shares_go_up_or_down_by_the_same_rule(
    earlier: tuple[int, int], later: tuple[int, int], way: Way | None
) -> None:
    assert change_of_shares(earlier, later) is way


OTHER_WAY = {Way.UP: Way.DOWN, Way.DOWN: Way.UP, Way.NOT_CLEAR: Way.NOT_CLEAR}


@given(
    st.sampled_from([RATING, SCORE, Scale(1, 3)]).flatmap(
        lambda scale: st.tuples(
            st.just(scale),
            *[st.lists(st.integers(scale.lowest, scale.highest), min_size=3, max_size=20) for _ in range(2)],
        )
    )
)
def test_the_word_turns_with_time_and_fits_both_means(case: tuple[Scale, list[int], list[int]]) -> None:
    scale, earlier, later = case
    way = change_on(scale, earlier, later)
    assert way is not None
    assert change_on(scale, later, earlier) is OTHER_WAY[way]
    mirrored = [[scale.lowest + scale.highest - answer for answer in side] for side in (earlier, later)]
    assert change_on(scale, *mirrored) is OTHER_WAY[way]
    before, after = mean_on(scale, earlier), mean_on(scale, later)
    assert before is not None
    assert after is not None
    if way is not Way.NOT_CLEAR:
        assert (after.mean > before.mean) == (way is Way.UP)
    if after.low > before.high:
        assert way is Way.UP
