"""The stored choices: order, visibility and period of a portfolio's sections."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.portfolio import (
    Audience,
    Portfolio,
    SectionKey,
    portfolio_period,
    section_order,
    shown_sections,
    with_section_moved,
    with_section_shown,
)
from tests.factories import TODAY

USUAL = Portfolio(audience=Audience.DUAL)


def test_without_choices_every_section_is_shown_in_the_usual_order() -> None:
    assert shown_sections(USUAL) == tuple(SectionKey)


def test_a_section_that_the_choices_do_not_know_stands_after_its_usual_predecessor() -> None:
    kept = Portfolio(audience=Audience.DUAL, sections="feedback summary nonsense roles")
    order = section_order(kept)
    assert set(order) == set(SectionKey)
    assert order.index(SectionKey.RESULTS) == order.index(SectionKey.SUMMARY) + 1
    assert order.index(SectionKey.FEEDBACK) < order.index(SectionKey.SUMMARY)


def test_a_hidden_section_comes_back_to_its_place() -> None:
    hidden = with_section_shown(USUAL, SectionKey.STORIES, shown=False)
    assert SectionKey.STORIES not in shown_sections(hidden)
    assert section_order(hidden) == tuple(SectionKey)
    assert shown_sections(with_section_shown(hidden, SectionKey.STORIES, shown=True)) == tuple(SectionKey)


@given(st.lists(st.tuples(st.sampled_from(SectionKey), st.integers(-3, 20), st.booleans()), max_size=12))
def test_no_section_is_ever_lost_or_doubled(acts: list[tuple[SectionKey, int, bool]]) -> None:
    kept = USUAL
    for key, place, shown in acts:
        kept = with_section_shown(with_section_moved(kept, key, place), key, shown=shown)
        order = section_order(kept)
        assert order.index(key) == max(0, min(place, len(SectionKey) - 1))
        assert (key in shown_sections(kept)) is shown
    assert sorted(section_order(kept)) == sorted(SectionKey)


def test_the_usual_period_is_twelve_months_with_the_running_one() -> None:
    assert portfolio_period(USUAL, TODAY) == Period(date(2025, 4, 1), TODAY)
    assert portfolio_period(USUAL, date(2024, 2, 29)) == Period(date(2023, 3, 1), date(2024, 2, 29))


def test_a_period_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(Refused, match="start before it ends"):
        portfolio_period(Portfolio(audience=Audience.DUAL, first=date(2027, 1, 1)), TODAY)
