"""Text from outside: cleaned of what no screen, file or document can carry, and bounded."""

from __future__ import annotations

import sqlite3
import unicodedata
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.text import LINE_LIMIT, NOTE_LIMIT, TITLE_LIMIT, clean, note, one_line, title

# Lone surrogates and control characters more often than chance would have them.
ANYTHING = st.text(
    st.one_of(st.characters(), st.sampled_from("\0\a\b\x1b\x7f\x9b\ud800\udfff\u202e\u2066\u2028\r\n\t"))
)


@given(ANYTHING, st.booleans())
def test_what_is_left_can_be_kept_and_shown(text: str, lines: bool) -> None:
    cleaned = clean(text, lines=lines)
    cleaned.text.encode("utf-8")
    assert all(unicodedata.category(char) not in {"Cc", "Cs"} or char in "\n\t" for char in cleaned.text)
    assert not set(cleaned.text) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    with closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?", (cleaned.text,)).fetchone() == (cleaned.text,)


@given(ANYTHING, st.booleans())
def test_cleaning_twice_changes_nothing_more(text: str, lines: bool) -> None:
    once = clean(text, lines=lines).text
    assert clean(once, lines=lines) == (once, 0)


@given(
    st.text(
        st.characters(
            exclude_categories=("Cc", "Cs"),
            exclude_characters="\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
        )
    )
)
def test_ordinary_text_in_any_language_stays_as_it_is(text: str) -> None:
    assert clean(text, lines=True) == (text, 0)


@pytest.mark.parametrize(
    ("text", "remark"),
    [("a\0b", "1 unreadable character left out."), ("\ud800x\x1b", "2 unreadable characters left out."), ("ok", "")],
)
def test_what_was_left_out_is_said(text: str, remark: str) -> None:
    assert clean(text).remark == remark


def test_every_kind_of_line_break_is_one() -> None:
    assert clean("a\r\nb\rc\u2028d\u2029e\nf", lines=True).text == "a\nb\nc\nd\ne\nf"
    assert clean("a\r\nb\rc\u2028d\tE").text == "a b c d E"


@given(ANYTHING)
def test_a_title_is_one_trimmed_line_or_refused(text: str) -> None:
    words = " ".join(clean(text).text.split())
    if not 0 < len(words) <= TITLE_LIMIT:
        with pytest.raises(Refused):
            title(text)
    else:
        assert title(text) == words


def test_lengths_are_bounded_with_a_clear_word() -> None:
    assert title("x" * TITLE_LIMIT)
    with pytest.raises(Refused, match=r"The title has 301 characters; at most 300 are kept\. Shorten it\."):
        title("x" * (TITLE_LIMIT + 1))
    with pytest.raises(Refused, match=f"at most {LINE_LIMIT} are kept"):
        one_line("x" * (LINE_LIMIT + 1), "provider")
    assert len(note("x" * NOTE_LIMIT)) == NOTE_LIMIT
    with pytest.raises(Refused, match="at most 200,000 are kept"):
        note("x" * (NOTE_LIMIT + 1))


def test_an_empty_title_is_refused_and_an_empty_note_is_not() -> None:
    with pytest.raises(Refused, match=r"The framework code is empty\. Type at least one character\."):
        title(" \t\n ", "framework_code")
    assert note("") == ""
