"""The report of a project as PDF and as Markdown: the same words, and text of people is never markup."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token
from pypdf import PdfReader

from careercruise_desktop.domain.report import Chapter, TextsPart
from careercruise_desktop.exporters.data import plain
from careercruise_desktop.exporters.markdown import escaped, report_markdown
from careercruise_desktop.exporters.pdf import Typesetter
from careercruise_desktop.exporters.press import Press
from tests.exporters.reports import report, whole
from tests.exporters.test_pdf import tags, text_of

MADE = 1_773_878_400
HOSTILE = (
    "# Fired", "- a", "1. one", "2) two", "> quoted", "---", "===", "```", "~~~", "    code", "*bold* __b__ ~~gone~~",
    "[click](javascript:alert)", "![x](http://a.b/c.png)", "<script>alert(1)</script>", "<http://a.b>", "&copy; &#42;",
    "http://a.b/c", "www.example.org", "a@example.org", "a | b", "\\", "a\\*b", "$x$", "| --- |", "+ plus", "a  \nb",
    "`tick`", "``", "[1]: /url", "#payments", "12.", "H~2~O", "x^2^", "![", "]", "*", "_a_b_", "\ttab",
)  # fmt: skip
TYPST = '#panic("out") *b* $x$ @a <b> // c \\ "q" #{ [ ]'


@pytest.fixture(scope="module")
def typesetter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    return Typesetter(tmp_path_factory.mktemp("typst"))


def test_the_pdf_is_tagged_archivable_and_the_same_each_time(typesetter: Typesetter, tmp_path: Path) -> None:
    made = typesetter.file(plain(whole()), MADE)
    (content,) = made.files
    root = PdfReader(io.BytesIO(content)).trailer["/Root"]
    metadata = root["/Metadata"].get_data().decode()
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"], made.pages, made.warnings) == ("en", True, 1, [])
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>A<", metadata, re.DOTALL)
    assert "Payments gateway migration: project report, 19 Mar 2026" in metadata
    assert Typesetter(tmp_path).file(plain(whole()), MADE).files == [content]
    kinds = [str(tag["/S"]) for tag in tags(content)]
    assert kinds.count("/H1") == 1
    assert kinds.count("/TH") == 2
    (figure,) = [tag for tag in tags(content) if tag["/S"] == "/Figure"]
    assert str(figure["/Alt"]) == "Line chart of earned value. Earned value €113.2k."


def test_the_pdf_says_everything_in_the_order_of_reading(typesetter: Typesetter) -> None:
    text = " ".join(text_of(typesetter.file(plain(whole()), MADE).files[0]).split())
    at = 0
    for words in (
        "Payments gateway migration", "Kestrel Bank · #payments", "Figures as of 15 Mar 2026", "Outcomes",
        "Budget: €184k", "Scope, on track", "of 68 items done", "Earned value", "Planned €121.4k", "Figures",
        "API contract frozen", "Feedback", "Priya Raman", "Counted by CareerCruise",
    ):  # fmt: skip
        at = text.index(words, at)


def test_typst_of_people_stays_text(typesetter: Typesetter) -> None:
    made = typesetter.file(plain(whole(TYPST)), MADE)
    assert text_of(made.files[0]).count('#panic("out")') >= 8


def test_a_long_report_goes_on_over_pages_and_an_empty_one_is_one(typesetter: Typesetter) -> None:
    many = report(*(Chapter(f"Chapter {number}", (TextsPart(texts=("word " * 300,)),)) for number in range(12)))
    assert typesetter.file(plain(many), MADE).pages > 3
    assert typesetter.file(plain(report()), MADE).pages == 1


def test_the_press_makes_reports_too() -> None:
    press = Press()
    try:
        assert press.file(whole(), "pdf").files[0].startswith(b"%PDF-")
    finally:
        press.close()


def test_the_markdown_holds_headings_lists_tables_and_quotes() -> None:
    text = report_markdown(whole())
    lines = text.splitlines()
    assert lines[:3] == ["# Payments gateway migration", "", "Kestrel Bank · #payments"]
    assert "- **Time, on track**: 42 of 68 items done; on the agreed day; on the agreed day" in lines
    assert [line for line in lines if line.startswith("|")][:3] == [
        "| What | Value |",
        "| --- | --- |",
        "| API contract frozen | on the agreed day |",
    ]
    assert "- Actual cost: €108.6k" in lines
    assert "> on the agreed day" in lines
    assert text.endswith("from dated entries, 2026-03-19.\n")
    assert "\n\n\n" not in text


def read(text: str) -> tuple[list[Token], str]:
    """The blocks of a Markdown text, and its words as a reader sees them."""
    reader = MarkdownIt("gfm-like", {"html": True, "linkify": False})
    return reader.parse(text), html.unescape(re.sub(r"<[^>]*>", "", reader.render(text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_text_that_looks_like_markdown_is_shown_as_typed(text: str) -> None:
    tokens, shown = read(escaped(text))
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert {child.type for child in tokens[1].children or ()} <= {"text", "text_special"}
    assert " ".join(shown.split()) == " ".join(text.split())


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("ab1 .,-+*_#>|[]()<&;:!`~\\/@=$^\n\"'é"), max_size=24))
def test_any_text_is_shown_as_typed(text: str) -> None:
    words = " ".join(text.split())
    tokens, shown = read(f"| {escaped(text)} | x |\n| --- | --- |\n| {escaped(text)} | y |\n")
    assert [token.type for token in tokens].count("td_open") == 2
    assert " ".join(shown.split()) == " ".join(f"{words} x {words} y".split())
    tokens, shown = read(escaped(text))
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if words else [])
    assert " ".join(shown.split()) == words


def test_no_address_becomes_a_link() -> None:
    said = escaped("see http://a.b, https://c.d, www.example.org and a@example.org")
    assert not re.search(r"(?<!\\)://|www\.|\w@\w", said)


def test_a_name_with_line_breaks_stays_one_heading() -> None:
    text = report_markdown(replace(report(), name="Two\n# lines"))
    assert text.splitlines()[0] == "# Two # lines"
