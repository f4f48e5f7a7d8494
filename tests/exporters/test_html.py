"""The HTML page: one file, nothing to run, nothing to fetch, the same content as the PDF."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from careercruise_desktop.domain.document import Document, Link
from careercruise_desktop.exporters.html import page
from careercruise_desktop.exporters.palette import palette
from tests.exporters.documents import data, empty, telling, whole
from tests.exporters.test_pdf import HOSTILE

VOID = {"meta", "link", "br", "img", "input", "hr"}


class Reading(HTMLParser):
    """What a browser would find: tags, addresses, and the text of headings and of everything."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.headings: list[str] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.words.append(data)
        if self.open and self.open[-1] in {"h1", "h2"}:
            self.headings.append(data)


def read(document: Document) -> tuple[str, Reading]:
    text = page(data(document)).decode("utf-8")
    return text, Reading(text)


@pytest.fixture(scope="module")
def career_page() -> tuple[str, Reading]:
    return read(whole())


def test_every_tag_is_closed_where_it_should_be(career_page: tuple[str, Reading]) -> None:
    assert career_page[1].open == []


def test_nothing_runs_and_nothing_is_fetched(career_page: tuple[str, Reading]) -> None:
    text, reading = career_page
    assert not {"script", "iframe", "object", "embed", "form", "img", "link", "base"} & set(reading.tags)
    assert not [
        name for _, name, _ in reading.attributes if name.startswith("on") or name in {"src", "srcset", "style"}
    ]
    assert not re.findall(r"url\((?!data:font/woff2;base64,)", text)
    assert "@import" not in text
    links = {value for _, name, value in reading.attributes if name == "href"}
    assert links == {"mailto:mara.lindqvist@example.com", "https://example.com/mara", "https://git.example.com/mara"}


def test_the_policy_allows_the_own_style_by_its_hash_and_nothing_else(career_page: tuple[str, Reading]) -> None:
    text, reading = career_page
    (policy,) = [value for _, name, value in reading.attributes if name == "content" and "default-src" in value]
    style = text.split("<style>")[1].split("</style>")[0]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{digest}'; font-src data:; base-uri 'none'; form-action 'none'"
    )


def test_it_has_the_sections_of_the_document_in_their_order(career_page: tuple[str, Reading]) -> None:
    titles = [each.title for each in whole().sections if each.key != "summary"]
    assert career_page[1].headings == ["Mara Lindqvist", *titles]


def test_it_says_all_that_the_document_says(career_page: tuple[str, Reading]) -> None:
    words = " ".join("".join(career_page[1].words).split())
    alts = " ".join(value for _, name, value in career_page[1].attributes if name == "aria-label")
    for said in ("9 of 11", "milestones on time", "615 of 640 kEUR", "Situation.", "own rating only", "on time"):
        assert said in words
    assert "Line chart of logged hours a month" in alts
    assert "19 days late" in alts


def test_hostile_text_is_escaped_and_characters_of_all_scripts_stay() -> None:
    text, reading = read(telling(*(each for each in HOSTILE if "\ud800" not in each)))
    assert "script" not in reading.tags
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    words = "".join(reading.words)
    assert "日本語のプロジェクト" in words
    assert "مشروع عربي" in words


def test_a_link_elsewhere_is_text() -> None:
    head = replace(empty().head, contacts=(Link("x", "javascript:alert(1)"), Link("y", "https://ok.example/?a=1&b=2")))
    _, reading = read(replace(empty(), head=head))
    assert [value for _, name, value in reading.attributes if name == "href"] == ["https://ok.example/?a=1&b=2"]


def test_only_the_fonts_that_are_used_are_inside(career_page: tuple[str, Reading]) -> None:
    assert career_page[0].count("@font-face") == 5
    assert read(empty())[0].count("@font-face") == 3


def test_equal_data_gives_equal_bytes() -> None:
    assert page(data(whole())) == page(data(whole()))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_in_every_colour_can_be_read_on_its_ground(scheme: str) -> None:
    colours = palette(scheme)
    pairs = [("text", "paper"), ("muted", "paper"), ("muted", "card"), ("text", "card")]
    pairs += [(role, ground) for role in ("it", "pm", "team") for ground in ("paper", f"{role}_soft")]
    for ink, ground in pairs:
        light, dark = sorted((luminance(colours[ink]), luminance(colours[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
