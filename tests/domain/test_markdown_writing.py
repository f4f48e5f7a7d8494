"""Blocks written as Markdown and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.markdown.blocks import (
    Block,
    CodeBlock,
    Divider,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
    joined,
)
from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.domain.markdown.writing import written

NASTY = st.text(st.sampled_from("ab 12.*_`[]()<>!&#-+=~|\\:/\"';é"), min_size=1, max_size=24)
LINES = st.lists(NASTY, min_size=1, max_size=3).map(lambda lines: "\n".join(line.strip() for line in lines).strip())
TEXTS = (LINES | st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1)).filter(
    lambda text: bool(text) and "\n\n" not in text
)
URLS = st.sampled_from(["", "https://example.com/a_b(c)?x=1&copy=2&amp;y", "mailto:ana@example.com"])
CODE_LINES = st.text(st.sampled_from("ab `~#>-1."), min_size=1).filter(lambda text: bool(text.strip()))


def plain(blocks: tuple[Block, ...]) -> list[str]:
    """The words of blocks in their order."""
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            found.append("".join(run.text for run in block.runs))
        elif isinstance(block, Quote):
            found.extend(plain(block.blocks))
        elif isinstance(block, Listing):
            found.extend(text for item in block.items for text in plain(item))
        elif isinstance(block, CodeBlock):
            found.append(block.text)
    return found


@given(TEXTS)
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    (block,) = parsed(written([Paragraph((Run(text),))]))
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs) == text
    assert not any(run.strong or run.emphasis or run.code for run in block.runs)


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        ([Run("a "), Run("bold", strong=True), Run(" b")], "a **bold** b"),
        ([Run("bold ", strong=True), Run("b")], "**bold** b"),
        ([Run("both", strong=True, emphasis=True)], "***both***"),
        ([Run("see "), Run("the page", url="https://example.com")], "see [the page](https://example.com)"),
        ([Run("wow!"), Run("x", url="https://example.com")], "wow\\![x](https://example.com)"),
        ([Run("https://example.com", url="https://example.com")], "<https://example.com>"),
        ([Run("a`b", code=True)], "``a`b``"),
        ([Run("snake_case 2 * 3")], "snake_case 2 * 3"),
        ([Run("*not* [this](x) <b> &amp; 1")], "\\*not\\* \\[this\\](x) \\<b> \\&amp; 1"),
        ([Run("one\n- two")], "one\\\n\\- two"),
        ([Run("2026. It was")], "2026\\. It was"),
    ],
)
def test_how_runs_are_written(runs: list[Run], text: str) -> None:
    assert written([Paragraph(tuple(runs))]) == text
    (block,) = parsed(text)
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs) == "".join(run.text for run in runs)


def test_emphasis_that_cannot_be_told_goes_and_its_words_stay() -> None:
    row = (Run("a"), Run('"b"', strong=True), Run("c"))
    assert written([Paragraph(row)]) == 'a"b"c'


def inline(*, words: bool) -> st.SearchStrategy[tuple[Run, ...]]:
    text = st.text("ab", min_size=1, max_size=4) if words else TEXTS.map(lambda text: text.replace("\n", " "))
    return st.lists(
        st.builds(Run, text, st.booleans(), st.booleans(), st.booleans(), URLS), min_size=1, max_size=4
    ).map(joined)


def blocks(row: st.SearchStrategy[tuple[Run, ...]]) -> st.SearchStrategy[tuple[Block, ...]]:
    leaves = (
        st.builds(Heading, st.integers(1, 6), row)
        | st.builds(Paragraph, row)
        | st.builds(CodeBlock, st.lists(CODE_LINES, max_size=3).map("\n".join), st.sampled_from(["", "python"]))
        | st.just(Divider())
    )

    def nested(inner: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
        some = st.lists(inner, min_size=1, max_size=3).map(tuple)
        return st.builds(Quote, some) | st.builds(
            Listing, st.lists(some, min_size=1, max_size=3).map(tuple), st.none() | st.integers(0, 12)
        )

    return st.lists(st.recursive(leaves, nested, max_leaves=6), max_size=4).map(tuple)


SIMPLE = st.text("ab", min_size=1, max_size=4).map(lambda text: (Run(text),))


@given(blocks(SIMPLE))
def test_the_shape_of_a_text_is_kept(made: tuple[Block, ...]) -> None:
    assert parsed(written(made)) == made


@given(blocks(inline(words=False)))
def test_no_word_is_lost_in_any_shape(made: tuple[Block, ...]) -> None:
    assert [" ".join(text.split()) for text in plain(parsed(written(made)))] == [
        " ".join(text.split()) for text in plain(made)
    ]


@given(inline(words=True))
def test_links_and_code_lead_where_they_did(row: tuple[Run, ...]) -> None:
    (block,) = parsed(written([Paragraph(row)]))
    assert isinstance(block, Paragraph)
    assert [(char, run.code, run.url) for run in block.runs for char in run.text] == [
        (char, run.code, run.url) for run in row for char in run.text
    ]
