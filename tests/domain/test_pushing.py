"""What a moved block does to those behind it."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.pushing import Pushed, pushed
from careercruise_desktop.domain.spans import DAY_MINUTES, MINUTE, Span, day_bounds
from tests.factories import TODAY, ZONE, span

DAY = day_bounds(TODAY, ZONE)

spans = st.tuples(st.integers(0, DAY_MINUTES - 15), st.integers(5, 300)).map(
    lambda pair: Span(DAY.start + pair[0] * MINUTE, min(DAY.start + (pair[0] + pair[1]) * MINUTE, DAY.end), ZONE)
)
days = st.lists(spans, max_size=8).map(lambda found: list(enumerate(found)))


def after(others: list[tuple[int, Span]], found: Pushed[int]) -> dict[int, Span]:
    return {**dict(others), **dict(found.moved)}


def test_the_next_block_moves_and_the_one_behind_it_only_as_far_as_it_must() -> None:
    others = [(1, span("10:00", "11:00")), (2, span("11:15", "12:00")), (3, span("14:00", "15:00"))]
    assert pushed(span("09:30", "10:30"), others, DAY.end) == Pushed(
        [(1, span("10:30", "11:30")), (2, span("11:30", "12:15"))], []
    )


def test_a_gap_takes_up_what_it_can() -> None:
    others = [(1, span("10:00", "11:00")), (2, span("12:00", "13:00"))]
    assert pushed(span("09:30", "10:45"), others, DAY.end).moved == [(1, span("10:45", "11:45"))]


def test_what_starts_before_the_moved_block_stays() -> None:
    others = [(1, span("09:00", "10:00")), (2, span("08:00", "12:00"))]
    assert pushed(span("09:15", "10:15"), others, DAY.end) == Pushed([], [])


def test_what_starts_with_it_gives_way() -> None:
    assert pushed(span("09:00", "10:00"), [(1, span("09:00", "09:30"))], DAY.end).moved == [(1, span("10:00", "10:30"))]


def test_nothing_is_pushed_over_the_end_of_the_day() -> None:
    others = [(1, span("21:00", "22:00")), (2, span("22:00", "23:30"))]
    assert pushed(span("20:30", "21:45"), others, DAY.end) == Pushed([(1, span("21:45", "22:45"))], [2])


def test_blocks_that_shared_time_before_may_still_share_it() -> None:
    others = [(1, span("10:00", "12:00")), (2, span("10:30", "11:00"))]
    assert pushed(span("09:00", "10:30"), others, DAY.end).moved == [(1, span("10:30", "12:30"))]


@given(spans, days)
def test_blocks_only_move_later_within_their_day_and_keep_their_length(
    moved: Span, others: list[tuple[int, Span]]
) -> None:
    found = pushed(moved, others, DAY.end)
    before = dict(others)
    for key, new in found.moved:
        assert new.start > before[key].start
        assert new.end - new.start == before[key].end - before[key].start
        assert new.end <= DAY.end
        assert before[key].start >= moved.start


@given(spans, days)
def test_the_order_stays(moved: Span, others: list[tuple[int, Span]]) -> None:
    found = pushed(moved, others, DAY.end)
    new = after(others, found)
    free = [key for key, _ in others if key not in found.stayed]
    for one, other in combinations(free, 2):
        first, second = sorted((one, other), key=lambda key: (dict(others)[key].start, dict(others)[key].end))
        assert new[first].start <= new[second].start


@given(spans, days)
def test_no_two_share_time_that_did_not_before(moved: Span, others: list[tuple[int, Span]]) -> None:
    found = pushed(moved, others, DAY.end)
    before, new = dict(others), after(others, found)
    free = [key for key, _ in others if key not in found.stayed]
    for one, other in combinations(free, 2):
        if not before[one].overlap(before[other]):
            assert not new[one].overlap(new[other])
    for key in free:
        if before[key].start >= moved.start:
            assert not new[key].overlap(moved)


@given(spans, days)
def test_each_stops_where_the_moved_one_or_another_that_gave_way_lets_it(
    moved: Span, others: list[tuple[int, Span]]
) -> None:
    found = pushed(moved, others, DAY.end)
    for key, new in found.moved:
        beside = [span for other, span in found.moved if other != key]
        assert new.start in {moved.end, *(span.start for span in beside), *(span.end for span in beside)}


@given(spans, days)
def test_what_stands_behind_a_gap_that_is_wide_enough_is_left_alone(
    moved: Span, others: list[tuple[int, Span]]
) -> None:
    ahead = sum(span.end - span.start for _, span in others if span.start >= moved.start)
    found = pushed(moved, others, DAY.end)
    far = {key for key, span in others if span.start >= moved.end + ahead}
    assert not far & {key for key, _ in found.moved}
    assert not far & set(found.stayed)
