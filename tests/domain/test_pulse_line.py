"""The answers of a pulse as they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.pulse_line import MOST_SCORES, scores_in


@pytest.mark.parametrize(
    ("line", "scores"),
    [
        ("", ()),
        ("8 7 9 10 6", (8, 7, 9, 10, 6)),
        ("8796", (8, 7, 9, 6)),
        ("9x8", (9, 10, 8)),
        ("10", (10,)),
        ("1 0", (1, 0)),
        ("910", (9, 1, 0)),
        ("7, 8; 9/10|0\t5", (7, 8, 9, 10, 0, 5)),
    ],
)
def test_answers_are_read_as_they_are_typed(line: str, scores: tuple[int, ...]) -> None:
    assert scores_in(line) == (scores, "")


@pytest.mark.parametrize(("line", "wrong"), [("8 eleven", "eleven"), ("7 -1", "-1"), ("8.5", "8.5"), ("٣", "٣")])
def test_what_is_no_answer_is_named(line: str, wrong: str) -> None:
    assert scores_in(line).wrong == wrong


@given(st.lists(st.integers(0, 10), max_size=40), st.sampled_from([" ", ",", ", ", "\n"]))
def test_any_answers_with_something_between_them_are_read_back(scores: list[int], between: str) -> None:
    assert scores_in(between.join(map(str, scores))) == (tuple(scores), "")


@given(st.text())
def test_any_text_is_read_or_named_and_never_gives_another_answer(line: str) -> None:
    found = scores_in(line)
    assert all(0 <= score <= 10 for score in found.scores)
    assert not found.wrong or found.wrong in line or found.wrong.startswith("more than")


def test_a_book_held_onto_the_keys_is_refused() -> None:
    found = scores_in("7" * (MOST_SCORES + 1))
    assert len(found.scores) == MOST_SCORES
    assert found.wrong
