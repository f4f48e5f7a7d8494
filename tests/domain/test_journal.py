"""Journal entries: their tags, the STAR parts, and the files kept with them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.files import NAME_BYTES, file_name
from careercruise_desktop.domain.journal import TEXT_LIMIT, Attachment, JournalEntry, JournalKind, tags_of
from tests.factories import TODAY

ENTRY = JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title="Duplicate charges")
FILE = Attachment(journal_entry_id=1, name="trace.png", sha256="0" * 64, size=1)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("#Payments, post-mortem Retry", {"payments", "post-mortem", "retry"}),
        ("#a#b ##c", {"a", "b", "c"}),
        ("ÅÄÖ ÅÄÖ åäö", {"åäö"}),
        ("c++ .net", {"c++", ".net"}),
        ("  # , ; \u200b", set()),
        ("zero\x00\ud800width", {"zerowidth"}),
        ("one\u2028two\u00a0three", {"one", "two", "three"}),
    ],
)
def test_tags_are_single_words_in_small_letters(typed: str, kept: set[str]) -> None:
    assert tags_of(typed) == kept
    assert checked(replace(ENTRY, tags=frozenset({typed}))).tags == kept


@given(st.text(max_size=40))
def test_tags_are_the_same_when_they_are_read_again(text: str) -> None:
    tags = tags_of(text)
    assert tags_of(" ".join(sorted(tags))) == tags
    assert frozenset(" ".join(sorted(tags)).split()) == tags  # as the store keeps them


def test_the_whole_text_of_an_entry_is_counted_and_bounded() -> None:
    full = replace(ENTRY, body="x" * (TEXT_LIMIT - 4), situation="a", task="b", action="c", result="d")
    assert full.length == TEXT_LIMIT
    assert checked(full) == full


def test_control_characters_go_and_lines_stay() -> None:
    kept = checked(replace(ENTRY, body="one\x00\r\ntwo\x07", result="\ud800three"))
    assert (kept.body, kept.result) == ("one\ntwo", "three")


def test_the_star_parts_that_are_written_and_the_one_to_write_next() -> None:
    assert (ENTRY.star, ENTRY.next_part) == ((), "")
    begun = replace(ENTRY, situation="14 cards charged twice", action="Traced both paths", result="  ")
    assert begun.star == (("situation", "14 cards charged twice"), ("action", "Traced both paths"))
    assert begun.next_part == "task"
    assert replace(begun, task="Find the cause", result="None since").next_part == ""


@pytest.mark.parametrize(
    ("given_name", "kept"),
    [
        ("trace.png", "trace.png"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\x\\a: b?.PNG", "a_ b_.PNG"),
        ("..", "file"),
        (".bashrc", "bashrc"),
        ("NUL.txt", "_NUL.txt"),
        ("con", "_con"),
        ("con .txt", "_con.txt"),
        ("annex\u202egnp.exe", "annexgnp.exe"),
        ("a\nb\x00.md", "a b.md"),
        ("", "file"),
        ("x" * 300 + ".tar", "x" * (NAME_BYTES - 5) + ".tar"),
    ],
)
def test_a_file_gets_a_name_that_every_system_takes(given_name: str, kept: str) -> None:
    assert checked(replace(FILE, name=given_name)).name == kept


@given(st.text(max_size=400))
def test_a_file_name_never_leads_away_and_stays_itself(text: str) -> None:
    name = file_name(text)
    assert file_name(name) == name
    assert 0 < len(name.encode()) <= NAME_BYTES
    assert not set(name) & set('/\\<>:"|?*\0\n')
    assert name.strip(". ") == name
