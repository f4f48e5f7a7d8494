"""The forms as files: closed tags, nothing to fetch, no secret inside, whole wording in each language."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import string
import tomllib
from datetime import date
from html.parser import HTMLParser
from typing import Any

import pytest

from careercruise_desktop import assets
from careercruise_desktop.domain.answers import read_answer
from careercruise_desktop.domain.armour import BEGIN
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.feedback import DIMENSIONS
from careercruise_desktop.domain.forms import LANGUAGES, FormSpec, seal_key, signature
from careercruise_desktop.exporters import form_pages
from careercruise_desktop.exporters.forms import answer_name, form_name, page, pages
from tests.answer_files import KEY, feedback_form, pulse_form

HOSTILE = "</script><img src=x onerror=alert(1)><!-- <script> {{ 7*7 }} {asker} & \"' \u2028 ]]> --"
VOID = {"meta", "link", "br", "img", "input", "hr"}
SHAPES = {"circle", "path"}


class Reading(HTMLParser):
    """What a browser would find."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.attributes: list[tuple[str, str, str]] = []
        self.tags: list[str] = []
        self.open: list[str] = []
        self.inside: dict[str, str] = {}
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        if tag not in VOID:
            self.open.append(tag if tag != "script" else f"script {dict(attrs).get('type', '')}")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in SHAPES

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().split()[0] == tag, f"</{tag}> closes something else"

    def handle_data(self, data: str) -> None:
        place = self.open[-1] if self.open else ""
        self.inside[place] = self.inside.get(place, "") + data
        if not place.startswith(("style", "script")):
            self.words.append(data)

    @property
    def said(self) -> str:
        return re.sub(r"[ \n]+", " ", "".join(self.words))

    @property
    def island(self) -> dict[str, Any]:
        return dict(json.loads(self.inside["script application/json"]))


def read(spec: FormSpec) -> Reading:
    return Reading(page(spec).decode("utf-8"))


def texts_of(value: object, path: str = "") -> dict[str, str]:
    if isinstance(value, str):
        return {path: value}
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else []
    return {key: text for name, each in inside for key, text in texts_of(each, f"{path}.{name}").items()}


def words(language: str) -> dict[str, str]:
    return texts_of(tomllib.loads(assets.path(f"forms/{language}.toml").read_text("utf-8")))


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


FORMS = [feedback_form(), feedback_form(anonymous=True), pulse_form()]


@pytest.mark.parametrize("spec", FORMS)
def test_every_tag_is_closed_and_nothing_is_fetched(spec: FormSpec) -> None:
    reading = read(spec)
    assert reading.open == []
    assert not {"iframe", "object", "embed", "img", "link", "base", "a"} & set(reading.tags)
    assert not [
        name
        for _, name, _ in reading.attributes
        if name.startswith("on") or name in {"src", "srcset", "style", "href", "action"}
    ]
    text = page(spec).decode("utf-8")
    assert not re.findall(
        r"url\(|@import|https?:|//[a-z]+\.|XMLHttpRequest|fetch\(|innerHTML|document\.write|eval\(", text
    )


@pytest.mark.parametrize("spec", FORMS)
def test_the_policy_allows_the_own_style_and_script_by_their_hashes_and_nothing_else(spec: FormSpec) -> None:
    reading = read(spec)
    policy = next(value for _, name, value in reading.attributes if name == "content" and "default-src" in value)
    hashes = [
        base64.b64encode(hashlib.sha256(reading.inside[place].encode()).digest()).decode()
        for place in ("style", "script ")
    ]
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_secret_of_the_request_stays_here_and_only_the_form_s_own_key_goes_out() -> None:
    spec = feedback_form()
    text = page(spec).decode("utf-8")
    assert KEY not in text
    assert read(spec).island["key"] == seal_key(spec)
    assert read(spec).island["signature"] == signature(spec)


def test_text_of_people_is_text_wherever_it_stands() -> None:
    spec = feedback_form(
        title=HOSTILE, asker=HOSTILE, addressee=HOSTILE, project=HOSTILE, questions=(HOSTILE, "__proto__")
    )
    reading = read(spec)
    calm = read(feedback_form(project="Portal", questions=("One?", "Two?")))
    assert reading.tags == calm.tags
    assert [each[:2] for each in reading.attributes] == [each[:2] for each in calm.attributes]
    assert spec.title in reading.inside["h1"]
    assert reading.island["asker"] == spec.asker
    assert reading.inside["script "] == calm.inside["script "]
    assert not re.search(r"[<>&\u2028]", reading.inside["script application/json"])


def test_an_anonymous_form_holds_no_name_but_the_asker_s_and_says_what_is_seen() -> None:
    spec = feedback_form(anonymous=True, least=7)
    reading = read(spec)
    assert "Your answer holds no name, and Mara Lindqvist’s program keeps none." in reading.said
    assert "can read it, and a mail says who sent it. Send it by a way that does not name you" in reading.said
    assert "only figures over at least 7 answers" in reading.said
    assert "only where at least 7 were written to the same question" in reading.said
    assert "May your words be quoted?" not in reading.said
    way = "by a way that does not name you"
    assert f"let Mara Lindqvist have it {way}" in reading.said
    assert all(way in reading.island["says"][name] for name in ("saved", "copied", "copy_self"))
    assert "mail to" not in f"{reading.said} {reading.island['says']}"
    assert "consent" not in {field["part"] for field in reading.island["fields"]}
    assert reading.island["recipient"] == ""
    assert "Ana" not in page(spec).decode("utf-8")


@pytest.mark.parametrize("before", ["", "<!-- saved from a mail -->\n", "> ", "See below.\n"])
def test_a_form_that_is_given_back_as_an_answer_is_known_as_the_form(before: str) -> None:
    text = before + page(feedback_form()).decode("utf-8")
    assert BEGIN in text
    for content in (text, text.encode("utf-8")):
        with pytest.raises(Unreadable, match="This is the form itself; ask for the file that it saves"):
            read_answer(content)


def test_a_named_form_says_whose_it_is_and_asks_for_consent() -> None:
    reading = read(feedback_form(project="Portal", due=date(2026, 3, 5)))
    for sentence in ("For Ana Berg", "About Portal", "Please answer by 5 March 2026", "May your words be quoted?"):
        assert sentence in reading.said


def test_a_pulse_asks_its_own_question_or_the_usual_one() -> None:
    assert "What should change first?" in read(pulse_form(comment="What should change first?")).said
    assert "What would help most now?" in read(pulse_form(comment="")).said


def test_file_names_are_plain_and_each_is_once() -> None:
    assert form_name(feedback_form()) == "feedback-contract-change-ana-berg.html"
    assert answer_name(feedback_form()) == "answer-contract-change-ana-berg.json"
    assert answer_name(feedback_form(anonymous=True)) == "answer-contract-change.json"
    assert form_name(feedback_form(title="Größe: ../../é?", addressee="Åsa Öst")) == "feedback-grosse-e-asa-ost.html"
    assert form_name(feedback_form(title="\N{GRINNING FACE}", addressee="李")) == "feedback.html"
    assert len(form_name(feedback_form(title="x" * 300))) < 100
    assert form_name(feedback_form(title="Feedback, 5 May 2026")) == "feedback-5-may-2026-ana-berg.html"
    specs = [feedback_form(recipient=digit * 32) for digit in "abc"]
    made = pages(specs)
    assert list(made) == [
        "feedback-contract-change-ana-berg.html",
        "feedback-contract-change-ana-berg-2.html",
        "feedback-contract-change-ana-berg-3.html",
    ]
    assert list(made.values()) == [page(spec) for spec in specs]
    assert form_pages(specs) == made


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything_with_the_same_places_to_fill(language: str) -> None:
    english, other = words("en"), words(language)
    assert set(other) == set(english)
    same = {name for name in english if places(other[name]) != places(english[name])}
    # Where a language can do without the asker's name, it may.
    assert same <= {".page.anonymous_file"}
    assert all(text == text.strip() and text and "!" not in text for text in other.values())


@pytest.mark.parametrize("language", [each for each in LANGUAGES if each != "en"])
def test_no_sentence_was_left_in_english(language: str) -> None:
    english, other = words("en"), words(language)
    dates = (".months", ".date")
    alike = {text for name, text in other.items() if text == english[name] and not name.startswith(dates)}
    assert alike <= {"Leadership", "Communication", "Partnership", "Team"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_is_written_in_its_language(language: str) -> None:
    reading = read(feedback_form(language=language, due=date(2026, 12, 24)))
    own = words(language)
    assert ("html", "lang", language) in reading.attributes
    assert own[".page.required"] in reading.said
    assert own[".months.11"] in reading.said
    assert all(own[f".dimensions.{name}.1"] in reading.said for name in DIMENSIONS)
