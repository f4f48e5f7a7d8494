"""The way through what waits for what."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.dependencies import loop_in_words, way

PAIRS = st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=20)


def test_the_way_goes_from_what_comes_before_to_what_waits() -> None:
    pairs = [(2, 1), (3, 2), (4, 3), (4, 2)]
    assert way(pairs, 1, 4) == [1, 2, 4]
    assert way(pairs, 4, 1) == []
    assert way(pairs, 3, 3) == [3]


@given(PAIRS, st.integers(1, 8), st.integers(1, 8))
def test_every_step_of_a_way_waits_for_the_one_before_it(pairs: list[tuple[int, int]], first: int, last: int) -> None:
    found = way(pairs, first, last)
    assert len(set(found)) == len(found)
    if found:
        assert (found[0], found[-1]) == (first, last)
        assert all((after, before) in pairs for before, after in pairwise(found))
    else:
        reached = {first}
        for _ in range(8):
            reached |= {key for key, on in pairs if on in reached}
        assert last not in reached


def test_a_loop_ends_where_it_began() -> None:
    assert loop_in_words(["A", "B", "C"]) == "A → B → C → A"
