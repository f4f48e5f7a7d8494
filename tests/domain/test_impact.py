"""What leadership actions were followed by."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.figures.impact import (
    Acted,
    Figure,
    Side,
    Windows,
    followed_by_mean,
    followed_by_share,
    mean_side,
    share_side,
    success,
    windows,
)
from careercruise_desktop.domain.periods import Period
from tests.factories import TODAY

BEFORE, AFTER = [6, 7, 8, 4, 6, 5, 7], [7, 8, 9, 8, 6, 8, 9]


def test_a_window_of_six_weeks_on_each_side_begins_on_the_day_of_the_action() -> None:
    (found,) = windows([Acted(4, date(2025, 10, 6))], TODAY)
    assert found == Windows(
        4,
        1,
        Period(date(2025, 8, 25), date(2025, 10, 5)),
        Period(date(2025, 10, 6), date(2025, 11, 16)),
    )
    assert found.before is not None
    assert found.before.days == 42


def test_no_window_reaches_beyond_the_next_action_or_beyond_today() -> None:
    second = date(2025, 10, 27)
    last = TODAY - timedelta(days=9)
    found = windows([Acted(9, last), Acted(2, second), Acted(1, date(2025, 10, 6))], TODAY)
    assert [(each.id, each.number) for each in found] == [(1, 1), (2, 2), (9, 3)]
    assert found[0].after == found[1].before == Period(date(2025, 10, 6), date(2025, 10, 26))
    assert found[2].after == Period(last, TODAY)


def test_actions_of_one_day_share_their_windows_and_one_to_come_has_none_after_it() -> None:
    day = date(2025, 10, 6)
    one, other, coming = windows([Acted(1, day), Acted(2, day), Acted(3, TODAY + timedelta(days=1))], TODAY)
    assert (one.before, one.after) == (other.before, other.after)
    assert coming.after is None
    assert coming.before == Period(TODAY - timedelta(days=41), TODAY)
    (far,) = windows([Acted(3, TODAY + timedelta(days=60))], TODAY)
    assert (far.before, far.after) == (None, None)


@given(st.lists(st.integers(-300, 60), max_size=8), st.integers(1, 90))
def test_windows_hold_no_other_action_and_no_day_to_come(days: list[int], length: int) -> None:
    actions = [Acted(number, TODAY + timedelta(days=day)) for number, day in enumerate(days)]
    found = windows(actions, TODAY, length)
    by_id = {each.id: each.day for each in actions}
    others = set(by_id.values())
    for each in found:
        day = by_id[each.id]
        for window in filter(None, (each.before, each.after)):
            assert window.days <= length
            assert window.last <= TODAY
            assert not [mark for mark in others - {window.first, day} if mark in window]
        assert each.before is None or each.before.last < day
        assert each.after is None or each.after.first == day
    for earlier, later in pairwise(found):
        if by_id[earlier.id] != by_id[later.id] and earlier.after and later.before:
            assert earlier.after.last < by_id[later.id]
            assert by_id[earlier.id] <= later.before.first


def test_morale_before_and_after_with_n_and_interval_on_both_sides() -> None:
    found = followed_by_mean(Figure.MORALE, BEFORE, AFTER)
    assert found.way is Way.UP
    assert found.sentence == "Morale 6.1 (n 7), followed by 7.9 (n 7): up"
    for side in (found.before, found.after):
        assert side.value is not None
        assert side.interval is not None
        assert side.interval[0] < side.value < side.interval[1]
    assert followed_by_mean(Figure.MORALE, AFTER, BEFORE).sentence.endswith(": down")
    assert followed_by_mean(Figure.MORALE, AFTER, AFTER).sentence.endswith(": no clear change")


def test_below_the_minimum_a_side_has_no_value_and_no_change_is_told() -> None:
    found = followed_by_mean(Figure.MORALE, [1, 1, 1, 1], AFTER)
    assert (found.before, found.way) == (Side(None, 4), None)
    assert found.sentence == "Morale too few answers (4), followed by 7.9 (n 7)"
    assert followed_by_mean(Figure.MORALE, [1, 1, 1, 1], AFTER, least=4).way is Way.UP
    assert mean_side([9, 9], least=1) == Side(None, 2)
    assert followed_by_mean(Figure.MORALE, [], []).sentence == "Morale n/a, followed by n/a"


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ((33, 50), (55, 78), "On time 66 % (33 of 50), followed by 71 % (55 of 78): no clear change"),
        ((3, 8), (7, 8), "On time 38 % (3 of 8), followed by 88 % (7 of 8): up"),
        ((2, 2), (7, 8), "On time 2 of 2, followed by 88 % (7 of 8)"),
        ((0, 0), (0, 4), "On time n/a, followed by 0 % (0 of 4)"),
    ],
)
def test_shares_before_and_after(before: tuple[int, int], after: tuple[int, int], sentence: str) -> None:
    found = followed_by_share(Figure.ON_TIME, before, after)
    assert found.sentence.replace("\N{NO-BREAK SPACE}", " ") == sentence
    assert found.after.interval is not None
    assert "cause" not in found.sentence


def test_a_share_has_the_interval_of_wilson() -> None:
    assert share_side(7, 8).interval == pytest.approx((0.529, 0.978), abs=0.0005)
    assert share_side(0, 4).interval == pytest.approx((0, 0.490), abs=0.0005)
    assert share_side(2, 2) == Side(None, 2, None, 2)


def test_the_success_of_a_team_stands_beside_its_morale() -> None:
    quarter = Period(date(2026, 1, 1), date(2026, 3, 31))
    found = success(quarter, scores=AFTER, on_time=(7, 8), scope=(44, 40), reviews=[4.0, 4.5])
    assert found.words.replace("\N{NO-BREAK SPACE}", " ") == (
        "Morale 7.9 (n 7), on time 88 % (7 of 8), scope 110 % (44 of 40), quality 4.2 of 5 in 2 reviews"
    )
    nothing = success(quarter, scores=[9, 9, 9, 9], on_time=(0, 0), scope=(0, 0), reviews=[])
    assert nothing.words == "Morale too few answers (4), on time n/a, scope n/a, quality n/a"
    assert (nothing.morale.value, nothing.scope.value, nothing.quality.value) == (None, None, None)
