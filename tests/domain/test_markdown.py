"""Markdown read into blocks: the subset that journal entries use, and whatever else somebody types."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from traps import notes

from careercruise_desktop.domain.markdown.blocks import (
    MOST_DEPTH,
    Block,
    CodeBlock,
    Divider,
    Heading,
    Listing,
    Paragraph,
    Quote,
    Run,
)
from careercruise_desktop.domain.markdown.inline import runs
from careercruise_desktop.domain.markdown.reading import excerpt, parsed
from careercruise_desktop.domain.text import NOTE_LIMIT

MARKS = st.text(st.sampled_from("ab *_`[](){}<>!&;#-+1.~>|\\\n\t:/"), max_size=120)


def para(*row: Run | str) -> Paragraph:
    return Paragraph(tuple(Run(one) if isinstance(one, str) else one for one in row))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a **b** c", ["a ", Run("b", strong=True), " c"]),
        ("*a* _b_ __c__", [Run("a", emphasis=True), " ", Run("b", emphasis=True), " ", Run("c", strong=True)]),
        ("***a** b*", [Run("a", strong=True, emphasis=True), Run(" b", emphasis=True)]),
        ("snake_case_name 2 * 3 * 4", ["snake_case_name 2 * 3 * 4"]),
        ("**open", ["**open"]),
        ("`a *b* \\`", [Run("a *b* \\", code=True)]),
        ("``a ` b``", [Run("a ` b", code=True)]),
        ("`open", ["`open"]),
        ("\\*a\\* \\q", ["*a* \\q"]),
        ("one\ntwo  \nthree\\\nfour", ["one two\nthree\nfour"]),
        ("&lt;b&gt; &eacute; &nosuch; &", ["<b> é &nosuch; &"]),
        ("a&#0;b&#8238;c&#7;d&#xD800;", ["a\ufffdbcd\ufffd"]),
        ("[text](https://example.com/a_(b))", [Run("text", url="https://example.com/a_(b)")]),
        ('[t](<https://example.com> "title")', [Run("t", url="https://example.com")]),
        ("[*a* b](mailto:ana@example.com)", [
            Run("a", emphasis=True, url="mailto:ana@example.com"), Run(" b", url="mailto:ana@example.com"),
        ]),
        ("see https://example.com/a_b. Then", ["see ", Run("https://example.com/a_b", url="https://example.com/a_b"),
                                             ". Then"]),
        ("(https://example.com)", ["(", Run("https://example.com", url="https://example.com"), ")"]),
        ("<https://example.com> <ana@example.com> <b>", [
            Run("https://example.com", url="https://example.com"), " ",
            Run("ana@example.com", url="mailto:ana@example.com"), " <b>",
        ]),
        ("[a [b](https://example.com) c](https://example.org)", [
            "[a ", Run("b", url="https://example.com"), " c](", Run("https://example.org", url="https://example.org"),
            ")",
        ]),
        ("[not a link] (x)", ["[not a link] (x)"]),
        ("*a [b* c](https://example.com)", ["*a ", Run("b* c", url="https://example.com")]),
    ],
)  # fmt: skip
def test_the_inside_of_a_paragraph(text: str, expected: list[Run | str]) -> None:
    assert parsed(text) == (para(*expected),)


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,x", "ftp://x.y", "//evil.com",
     "&#106;avascript:alert(1)", "\\\\server\\share", "", "mailto:a@b.c?body=x", "https://user@x.y", "#top",
     "vbscript:x"],
)  # fmt: skip
def test_a_link_that_leads_elsewhere_is_only_its_words(address: str) -> None:
    assert parsed(f"[words]({address})") == (para("words"),)
    assert all(not run.url for run in runs(f"<{address}>"))


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![the trace](file:///home/x/trace.png)", "the trace"),
        ("![](https://example.com/pixel.gif)", "picture"),
        ("![a *b*](x.png)", "a b"),
        ('<img src="file:///x.png">', '<img src="file:///x.png">'),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ],
)
def test_pictures_and_html_are_text(text: str, shown: str) -> None:
    (block,) = parsed(text)
    assert isinstance(block, Paragraph)
    assert "".join(run.text for run in block.runs) == shown
    assert not any(run.url for run in block.runs)


def test_a_picture_in_a_link_is_the_words_of_the_link() -> None:
    assert parsed("[![build](b.svg)](https://example.com)") == (para(Run("build", url="https://example.com")),)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# One #\n### Two *x*\n####### no", [
            Heading(1, (Run("One"),)), Heading(3, (Run("Two "), Run("x", emphasis=True))), para("####### no"),
        ]),
        ("#tag", [para("#tag")]),
        ("a\n\n\nb", [para("a"), para("b")]),
        ("---\n***\n_ _ _\n--", [Divider(), Divider(), Divider(), para("--")]),
        ("```python\nx = 1\n\n  *y*\n```\nz", [CodeBlock("x = 1\n\n  *y*", "python"), para("z")]),
        ("~~~\na\n```\nb\n~~~~", [CodeBlock("a\n```\nb")]),
        ("```\nnever closed\n\n", [CodeBlock("never closed")]),
        ("> a\nb\n> > c\n\nd", [Quote((para("a b"), Quote((para("c"),)))), para("d")]),
        ("- a\n- b\n\n- c", [Listing(((para("a"),), (para("b"),), (para("c"),)))]),
        ("3) a\n4) b", [Listing(((para("a"),), (para("b"),)), 3)]),
        ("- a\n* b", [Listing(((para("a"),),)), Listing(((para("b"),),))]),
        ("1. a\n2. b", [Listing(((para("a"),), (para("b"),)), 1)]),
        ("- a\n  - b\n    c\n\n  d\n- e", [
            Listing(((para("a"), Listing(((para("b c"),),)), para("d")), (para("e"),))),
        ]),
        ("1. a\n  - b\n2. c", [Listing(((para("a"), Listing(((para("b"),),))), (para("c"),)), 1)]),
        ("- ```\n  x\n\n  y\n  ```\n- b", [Listing(((CodeBlock("x\n\ny"),), (para("b"),)))]),
        ("para\n- list\n1. other", [para("para"), Listing(((para("list"),),)), Listing(((para("other"),),), 1)]),
        ("In\n2024. It was", [para("In 2024. It was")]),
        ("-\n- b", [Listing(((), (para("b"),)))]),
        ("    four spaces are no code", [para("four spaces are no code")]),
        ("- a\n\n\tb", [Listing(((para("a"), para("b")),))]),
        ("", []),
        (" \n\t\n", []),
    ],
)  # fmt: skip
def test_the_blocks_of_a_text(text: str, expected: list[Block]) -> None:
    assert parsed(text) == tuple(expected)


def test_line_breaks_of_other_systems_are_line_breaks() -> None:
    assert parsed("# a\r\nb\rc\u2028- d") == (Heading(1, (Run("a"),)), para("b c"), Listing(((para("d"),),)))


def test_what_lies_deeper_than_anybody_writes_is_text() -> None:
    text = "> " * 40 + "deep"
    block: Block | None = parsed(text)[0]
    depth = 0
    while isinstance(block, Quote):
        depth += 1
        block = block.blocks[0]
    assert depth == MOST_DEPTH
    assert block == para("> " * (40 - MOST_DEPTH) + "deep")


def _texts(blocks: tuple[Block, ...]) -> list[str]:
    found: list[str] = []
    for block in blocks:
        if isinstance(block, Heading | Paragraph):
            found.append("".join(run.text for run in block.runs))
        elif isinstance(block, CodeBlock):
            found.append(block.text)
        elif isinstance(block, Quote):
            found.extend(_texts(block.blocks))
        elif isinstance(block, Listing):
            found.extend(text for item in block.items for text in _texts(item))
    return found


@given(MARKS | st.text())
def test_any_text_can_be_read_and_nothing_dangerous_comes_of_it(text: str) -> None:
    blocks = parsed(text)
    for block in blocks:
        for run in block.runs if isinstance(block, Heading | Paragraph) else ():
            assert run.text
            assert not run.url or run.url.lower().startswith(("https://", "http://", "mailto:"))
    assert not set("\x00\x07\u202e\ud800") & set("".join(_texts(blocks)))


@given(MARKS)
def test_letters_are_never_lost(text: str) -> None:
    """Marks may go; what somebody wrote stays, but for where a link leads and the name of a language."""
    if "](" in text or "```" in text or "~~~" in text or "&" in text:
        return
    shown = "".join(_texts(parsed(text)))
    assert [char for char in shown if char in "ab"] == [char for char in text if char in "ab"]


@pytest.mark.parametrize("trap", notes(5_000))
def test_what_repeats_without_end_is_read_all_the_same(trap: str) -> None:
    text = notes(5_000)[trap]
    assert parsed(text)
    assert len("".join(_texts(parsed(text)))) <= len(text)


def test_of_a_text_longer_than_a_note_the_beginning_is_read() -> None:
    (block,) = parsed("x" * (NOTE_LIMIT + 5))
    assert block == para("x" * NOTE_LIMIT)


def test_an_excerpt_is_plain_words_in_one_line() -> None:
    text = (
        "# Why *keys* expire\n\n- They **grow** by [2 GB](https://example.com)\n- a `month`\n\n```\ncode\n```\n> done"
    )
    assert excerpt(text, 200) == "Why keys expire They grow by 2 GB a month done"
    assert excerpt(text, 14) == "Why keys expir"
    assert excerpt("word " * 10_000, 20) == "word word word word"
    assert excerpt("", 20) == ""
