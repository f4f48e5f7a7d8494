"""The level of a skill now and over time, by oneself beside others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.levels import (
    Beside,
    LevelStep,
    assess_again_on,
    level_now,
    level_on,
    level_steps,
)
from careercruise_desktop.domain.skills import SkillAssessment
from tests.factories import TODAY

LAST_YEAR = date(2025, 3, 19)


def rated(number: int, level: int, day: date = TODAY, person: int | None = None) -> SkillAssessment:
    return SkillAssessment(id=number, skill_id=1, day=day, level=level, person_id=person)


def others(*levels: int) -> list[SkillAssessment]:
    return [rated(number, level, person=number) for number, level in enumerate(levels, 100)]


def test_of_two_own_levels_on_one_day_the_later_one_counts() -> None:
    found = level_now([rated(7, 4), rated(8, 3), rated(9, 5, TODAY - timedelta(days=1))], TODAY)
    assert found.level == 3
    assert found.own is not None
    assert found.own.id == 8


def test_what_is_dated_later_is_not_known_yet() -> None:
    assert level_now([rated(1, 4, TODAY + timedelta(days=1))], TODAY).level is None


def test_only_the_latest_word_of_each_other_person_counts() -> None:
    rows = [rated(1, 2, LAST_YEAR, person=5), rated(2, 4, person=5), rated(3, 3, LAST_YEAR, person=6)]
    found = level_now(rows, TODAY)
    assert [each.level for each in found.others] == [3, 4]
    assert (found.level, found.spread, found.beside, found.likely) == (None, None, None, None)


@pytest.mark.parametrize(
    ("own", "by_others", "beside", "likely"),
    [
        (5, (2, 4, 4, 5, 5), Beside.OVER, (3, 4)),
        (4, (2, 4, 4, 5, 5), Beside.WITHIN, (3, 4)),
        (2, (2, 4, 4, 5, 5), Beside.UNDER, (3, 4)),
        (5, (5, 5, 5), Beside.WITHIN, (4, 5)),
        (3, (5, 5, 5), Beside.UNDER, (4, 5)),
        (5, (4, 5), None, None),
        (1, (3, 4) * 100, Beside.UNDER, (3, 4)),
    ],
)
def test_over_and_under_are_said_only_outside_the_interval_of_others(
    own: int, by_others: tuple[int, ...], beside: Beside | None, likely: tuple[int, int] | None
) -> None:
    found = level_now([rated(1, own), *others(*by_others)], TODAY)
    assert (found.level, found.beside, found.likely) == (own, beside, likely)


@given(st.integers(1, 5), st.lists(st.integers(1, 5), min_size=3, max_size=30))
def test_whole_levels_agree_with_the_word(own: int, by_others: list[int]) -> None:
    found = level_now([rated(1, own), *others(*by_others)], TODAY)
    assert found.likely is not None
    assert found.spread is not None
    low, high = found.likely
    assert 1 <= low <= high <= 5
    if any(found.spread.low <= level <= found.spread.high for level in range(1, 6)):
        assert (found.beside is Beside.WITHIN) == (low <= own <= high)


def test_the_level_a_year_ago_and_never_before_the_first() -> None:
    rows = [rated(1, 2, LAST_YEAR), rated(2, 4, TODAY), rated(3, 5, LAST_YEAR - timedelta(days=9), person=4)]
    assert level_on(rows, LAST_YEAR) == 2
    assert level_on(rows, LAST_YEAR - timedelta(days=1)) is None


def test_the_steps_of_a_year_begin_with_what_was_known() -> None:
    rows = [
        rated(1, 1, date(2024, 1, 1)), rated(2, 2, date(2024, 6, 1)), rated(3, 3, date(2025, 9, 1)),
        rated(4, 4, date(2025, 9, 1)), rated(5, 5, date(2025, 10, 1), person=3), rated(6, 4, TODAY),
    ]  # fmt: skip
    assert level_steps(rows, LAST_YEAR, TODAY) == (
        LevelStep(LAST_YEAR, 2), LevelStep(date(2025, 9, 1), 4), LevelStep(TODAY, 4),
    )  # fmt: skip
    assert level_steps(rows[2:], LAST_YEAR, TODAY)[0] == LevelStep(date(2025, 9, 1), 4)
    assert level_steps([], LAST_YEAR, TODAY) == ()


@given(st.lists(st.tuples(st.integers(0, 900), st.integers(1, 5), st.none() | st.integers(1, 3)), max_size=12))
def test_steps_end_where_the_level_is(rows: list[tuple[int, int, int | None]]) -> None:
    known = [rated(number, level, TODAY - timedelta(days=back), who) for number, (back, level, who) in enumerate(rows)]
    steps = level_steps(known, LAST_YEAR, TODAY)
    assert [step.day for step in steps] == sorted({step.day for step in steps})
    assert (steps[-1].level if steps else None) == level_on(known, TODAY) == level_now(known[::-1], TODAY).level


def test_a_level_is_asked_for_again_after_a_quarter() -> None:
    assert assess_again_on(rated(1, 3, date(2026, 1, 1))) == date(2026, 4, 2)
    assert assess_again_on(None) is None
