"""The piece of a text around searched words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.pieces import LIMIT, piece_around, places_of


def marked(text: str, *words: str) -> list[str]:
    return [text[first:last] for first, last in places_of(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("Retry, retries and pretry", ["retr"], ["Retr", "retr"]),
        ("Un café à Malmö", ["CAFE", "malmo"], ["café", "Malmö"]),
        ("an e-mail in C++ and node.js", ["e-mail", "c++", "node.js"], ["e", "mail", "C++", "node", "js"]),
        ("#retry, retry", ["#retry"], ["#retry", "retry"]),
        ("(a|b)* a.b", ["(a|b)*"], ["a", "b", "a", "b"]),
        ("nothing", ["...", "_"], []),
    ],
)
def test_words_are_found_by_their_beginnings(text: str, words: list[str], found: list[str]) -> None:
    assert marked(text, *words) == found


def test_a_long_text_is_cut_around_the_first_word() -> None:
    text = f"{'before ' * 100}needle\n\n- in a   haystack {'after ' * 100}"
    piece = piece_around(text, ["needle"])
    assert piece is not None
    assert piece.text.startswith("…before ")
    assert "before needle - in a haystack after" in piece.text
    assert piece.text.endswith("…")
    assert [piece.text[first:last] for first, last in piece.places] == ["needle"]
    assert piece_around(text, ["absent"]) is None
    assert piece_around("needle", ["needle"]) == ("needle", ((0, 6),))


@given(text=st.text(max_size=600), words=st.lists(st.text(max_size=6), max_size=4))
def test_any_text_and_any_words_can_be_looked_at(text: str, words: list[str]) -> None:
    piece = piece_around(text, words)
    assert (piece is None) == (not places_of(text, words))
    if piece is not None:
        assert len(piece.text) <= LIMIT + 2
        assert all(0 <= first < last <= len(piece.text) for first, last in piece.places)


def test_of_a_long_text_full_of_the_word_a_piece_is_shown() -> None:
    piece = piece_around("the retry of ä " * 7_000, ["the"])
    assert piece is not None
    assert len(piece.text) <= LIMIT + 2
