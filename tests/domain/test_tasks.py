"""The order by hand, what is still to plan, and the first free time."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.free_time import first_free
from careercruise_desktop.domain.spans import MINUTE, Span
from careercruise_desktop.domain.tasks import placed, still_to_plan, wanted_minutes
from tests.factories import span

Order = list[tuple[int, int]]


def in_order(positions: dict[int, int]) -> list[int]:
    """As the backlog reads it: placed ones first, then the others as they were made."""
    return sorted(positions, key=lambda key: (positions[key] == 0, positions[key], key))


@given(st.lists(st.integers(-5, 5), min_size=1, max_size=8), st.data())
def test_a_moved_task_stands_where_it_was_put_and_the_others_keep_their_order(
    positions: list[int], data: st.DataObject
) -> None:
    kept = dict(enumerate(positions, 1))
    for _ in range(4):
        order = in_order(kept)
        key = data.draw(st.sampled_from(order))
        before = data.draw(st.sampled_from([None, *(other for other in order if other != key)]))
        wanted = [other for other in order if other != key]
        wanted.insert(wanted.index(before) if before is not None else len(wanted), key)
        kept.update(placed([(each, kept[each]) for each in order], key, before))
        assert in_order(kept) == wanted


def test_one_move_among_placed_tasks_writes_one_task() -> None:
    assert placed([(1, 1024), (2, 2048), (3, 3072)], 3, 2) == {3: 1536}
    assert placed([(1, 1024), (2, 2048), (3, 0)], 3, 1).keys() == {3}


def test_still_to_plan_is_never_negative() -> None:
    assert still_to_plan(180, 60, 0) == 120
    assert still_to_plan(180, 60, 30) == 90
    assert still_to_plan(60, 120, 0) == 0
    assert still_to_plan(None, 60, 0) == 0


def test_a_block_is_offered_what_is_left_at_most_four_hours_and_an_hour_where_nothing_is_known() -> None:
    assert wanted_minutes(120, 30, 0) == 90
    assert wanted_minutes(600, 0, 0) == 240
    assert wanted_minutes(None, 0, 0) == 60
    assert wanted_minutes(60, 60, 0) == 60


def test_the_first_free_time_begins_at_a_quarter_and_touches_nothing() -> None:
    found = first_free([span("09:07", "12:00")], [span("09:00", "09:40"), span("10:30", "11:00")], 45)
    assert found == span("09:45", "10:30")
    assert first_free([span("09:00", "12:00")], [span("09:30", "11:30")], 60) is None
    assert first_free([], [], 60) is None


SPANS = st.builds(lambda start, size: (start * 5, size * 5), st.integers(0, 280), st.integers(1, 40))


@given(st.lists(SPANS, max_size=6), SPANS, st.integers(1, 16))
def test_free_time_is_inside_the_window_and_beside_what_is_taken(
    taken: list[tuple[int, int]], window: tuple[int, int], quarters: int
) -> None:
    midnight = span("00:00", "01:00", date(2026, 3, 19)).start

    def made(stretch: tuple[int, int]) -> Span:
        start = midnight + stretch[0] * MINUTE
        return Span(start, start + stretch[1] * MINUTE, "Europe/Stockholm")

    others = [made(each) for each in taken]
    found = first_free([made(window)], others, quarters * 15)
    if found is not None:
        assert made(window).start <= found.start < found.end <= made(window).end
        assert not any(found.overlap(other) for other in others)
        assert found.first.minute_of_day % 15 == 0
