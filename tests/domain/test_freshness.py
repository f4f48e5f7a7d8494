"""How long ago a skill was used, as a number that fades its colour and in words."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.freshness import freshness, last_use, long_unused, unused_for
from tests.factories import TODAY


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (1, "1 d"), (12, "12 d"), (98, "98 d"), (364, "364 d"), (365, "1 y"), (729, "1 y"), (731, "2 y")],
)
def test_the_last_use_in_words(days: int, words: str) -> None:
    assert unused_for(TODAY - timedelta(days=days), TODAY) == words


def test_what_was_never_used_and_what_lies_ahead() -> None:
    assert unused_for(None, TODAY) == "never"
    assert unused_for(TODAY + timedelta(days=3), TODAY) == "today"
    assert unused_for(date(2024, 2, 29), date(2025, 2, 28)) == "1 y"
    assert not long_unused(None, TODAY)


@pytest.mark.parametrize(("days", "long"), [(89, False), (90, True), (98, True)])
def test_ninety_days_are_long(days: int, long: bool) -> None:
    assert long_unused(TODAY - timedelta(days=days), TODAY) is long


def test_the_last_use_is_the_newest_that_has_come() -> None:
    days = [None, date(2026, 1, 5), date(2026, 3, 1), TODAY + timedelta(days=1)]
    assert last_use(days, TODAY) == date(2026, 3, 1)
    assert last_use([None, TODAY + timedelta(days=1)], TODAY) is None


@given(st.integers(0, 40_000), st.integers(1, 600))
def test_freshness_falls_with_time_and_halves_with_each_half_life(days: int, half_life: int) -> None:
    then = TODAY - timedelta(days=days)
    now = freshness(then, TODAY, half_life)
    assert now is not None
    assert 0 <= now <= 1
    later = freshness(then, TODAY + timedelta(days=30), half_life)
    assert later is not None
    assert later < now or now == 0
