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
        ("87x96 10", (8, 7, 10, 9, 6, 10)),
        ("8,7;9", (8, 7, 9)),
        ("7, 8; 9/10|0\t5", (7, 8, 9, 10, 0, 5)),
    ],
)
def test_answers_are_read_as_they_are_typed(line: str, scores: tuple[int, ...]) -> None:
    assert scores_in(line) == (scores, "")


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        ("8 eleven", "eleven", "whole numbers"),
        ("7 -1", "-1", "whole numbers"),
        ("8.5 7", "8.5", "whole numbers"),
        ("٣", "٣", "whole numbers"),
        ("12 8", "12", "from 0 to 10"),
        ("05 7", "05", "from 0 to 10"),
        ("1010 8", "1010", "two ways"),
        ("910", "910", "two ways"),
        ("x10 8", "x10", "two ways"),
    ],
)
def test_what_is_no_answer_or_could_be_two_is_named_and_never_split(line: str, wrong: str, said: str) -> None:
    found = scores_in(line)
    assert found.wrong == wrong
    assert f"“{wrong}”" in found.complaint
    assert said in found.complaint


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
    assert found.complaint == "At most 500 answers can be typed in as one round."


def test_a_number_as_long_as_a_book_is_named_in_few_words() -> None:
    assert len(scores_in(f"8 {'9' * 5000}").complaint) < 140
