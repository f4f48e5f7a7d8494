"""The PDF: tagged, archivable, readable in order, and safe whatever a person has typed."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject

from careercruise_desktop import assets
from careercruise_desktop.exporters.glyphs import MARK
from careercruise_desktop.exporters.making import Place
from careercruise_desktop.exporters.pdf import Typesetter
from tests.exporters.documents import data, empty, telling, whole

MADE = 1_773_878_400


@pytest.fixture(scope="module")
def typesetter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    return Typesetter(tmp_path_factory.mktemp("typst"))


@pytest.fixture(scope="module")
def career_pdf(typesetter: Typesetter) -> bytes:
    (content,) = typesetter.file(data(whole()), MADE).files
    return content


def text_of(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def tags(content: bytes) -> Iterator[DictionaryObject]:
    """Every element of the structure tree, in the order of reading."""
    waiting = [PdfReader(io.BytesIO(content)).trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        element = waiting.pop()
        element = element.get_object() if isinstance(element, IndirectObject) else element
        if isinstance(element, ArrayObject):
            waiting += reversed(element)
        elif isinstance(element, DictionaryObject):
            if "/S" in element:
                yield element
            if "/K" in element:
                waiting.append(element["/K"])


def test_it_says_that_it_is_pdf_a_and_pdf_ua_and_in_which_language(career_pdf: bytes) -> None:
    root = PdfReader(io.BytesIO(career_pdf)).trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfuaid:part>1<", metadata)
    assert re.search(r"pdfaid:part>2<.*pdfaid:conformance>A<", metadata, re.DOTALL)
    assert "Mara Lindqvist: career portfolio, Apr 2025 to Mar 2026" in metadata


def test_headings_go_down_by_one_level_at_most(career_pdf: bytes) -> None:
    levels = [int(tag["/S"][2:]) for tag in tags(career_pdf) if re.fullmatch(r"/H[1-6]", tag["/S"])]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_each_drawing_says_in_words_what_it_shows(career_pdf: bytes) -> None:
    figures = [tag for tag in tags(career_pdf) if tag["/S"] == "/Figure"]
    said = [str(tag.get("/Alt", "")) for tag in figures]
    assert any(each.startswith("Line chart of logged hours a month. Apr 2025: 130 h IT work") for each in said)
    assert any("Reconciliation to the cent, promised for 30 Jan 2026, 19 days late" in each for each in said)
    assert all(said)


def test_tables_have_header_cells(career_pdf: bytes) -> None:
    kinds = [str(tag["/S"]) for tag in tags(career_pdf)]
    assert kinds.count("/TH") >= kinds.count("/Table") * 3 > 0


def test_every_font_is_inside_and_one_of_ours(career_pdf: bytes) -> None:
    names = set()
    for page in PdfReader(io.BytesIO(career_pdf)).pages:
        for font in page["/Resources"]["/Font"].values():
            (inner,) = font.get_object()["/DescendantFonts"]
            descriptor = inner.get_object()["/FontDescriptor"]
            assert {"/FontFile2", "/FontFile3"} & set(descriptor)
            names.add(str(descriptor["/FontName"]).split("+")[1].split("-")[0])
    assert names == {"Inter", "SourceSerif4"}


def test_the_text_comes_out_in_the_order_of_reading(career_pdf: bytes) -> None:
    text = " ".join(text_of(career_pdf).split())
    at = 0
    for words in (
        "Mara Lindqvist", "Platform engineer who also", "At a glance", "9 of 11", "Two roles, month by month",
        "1,638 h logged", "Posts, education and certificates", "Strand Systems AB", "Chalmers", "Milestones kept",
        "Project outcomes", "Carrier integration platform", "Client: Kestrel Logistics AB", "615 of 640 kEUR",
        "Two stories", "Situation.", "Result.", "Skills, then and now", "Python and API design", "Leadership impact",
        "What clients and team members said", "Appendix", "Vendor selected", "2025-04-28",
    ):  # fmt: skip
        at = text.index(words, at)


def test_equal_data_gives_equal_bytes(typesetter: Typesetter, career_pdf: bytes, tmp_path: Path) -> None:
    assert typesetter.file(data(whole()), MADE).files == [career_pdf]
    assert Typesetter(tmp_path).file(data(whole()), MADE).files == [career_pdf]


def test_a_pdf_reader_finds_nothing_wrong(career_pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "career.pdf").write_bytes(career_pdf)
    try:
        checked = subprocess.run(["qpdf", "--check", tmp_path / "career.pdf"], capture_output=True, check=False)
    except FileNotFoundError:
        pytest.skip("qpdf is not installed")
    assert checked.returncode == 0, checked.stderr


def test_links_lead_to_the_web_and_to_mail_only(career_pdf: bytes) -> None:
    targets = {
        str(note.get_object()["/A"]["/URI"])
        for page in PdfReader(io.BytesIO(career_pdf)).pages
        for note in page.get("/Annots", [])
    }
    assert targets == {"mailto:mara.lindqvist@example.com", "https://example.com/mara", "https://git.example.com/mara"}


def test_an_empty_profile_fills_one_page(typesetter: Typesetter) -> None:
    printed = typesetter.file(data(empty()), MADE)
    assert printed.pages == 1
    assert "There is nothing to show yet." in " ".join(text_of(printed.files[0]).split())


HOSTILE = (
    '#import "@preview/x:1.0.0": * #eval("1") #read("/etc/passwd") $x^2$ *bold* _it_ `code` <label> @ref // /* \\',
    "日本語のプロジェクト",
    "مشروع عربي",
    "\N{ROCKET}\N{WOMAN}\u200d\N{WOMAN}\u200d\N{GIRL} \ufe0f",
    "NUL \x00 and bell \x07 and \ud800 alone and \udfff",
    "private \ue000 unassigned \u0378 tag \U000e0041",
    "Z\u0334\u0321a\u0321l\u0334g\u0301o",
    "<script>alert(1)</script> & \"quotes\" 'too'",
)


def test_hostile_text_stays_text_and_what_has_no_glyph_is_marked_and_named(typesetter: Typesetter) -> None:
    printed = typesetter.file(data(telling(*HOSTILE)), MADE)
    text = " ".join(text_of(printed.files[0]).split())
    assert '#import "@preview/x:1.0.0": * #eval("1") #read("/etc/passwd") $x^2$ *bold*' in text
    assert "<script>alert(1)</script>" in text
    assert MARK * 10 in text
    (warning,) = printed.warnings
    assert "no glyph" in warning
    assert f"became {MARK}" in warning


def test_every_character_that_counts_as_shown_is_accepted(typesetter: Typesetter) -> None:
    shown = "".join(map(chr, sorted(typesetter._shown)))
    printed = typesetter.file(data(telling(*(shown[at : at + 400] for at in range(0, len(shown), 400)))), MADE)
    assert printed.files[0].startswith(b"%PDF")


def test_a_word_without_end_breaks_inside_the_page(typesetter: Typesetter) -> None:
    printed = typesetter.file(data(telling("W" * 4_000)), MADE)
    reader = PdfReader(io.BytesIO(printed.files[0]))
    assert text_of(printed.files[0]).count("W") >= 8_000
    assert printed.pages == len(reader.pages) <= 6


def test_an_address_and_a_long_word_are_copied_as_they_were_typed(typesetter: Typesetter, tmp_path: Path) -> None:
    address = "maya.lindqvist@department.example.org"
    word = "Donaudampfschifffahrtsgesellschaftskapitän"
    wide, endless = "0123456789" * 20, "0123456789" * 100
    document = telling(f"Whoever wants to know more writes to {address} today.", word, wide, endless)
    document = replace(document, head=replace(whole().head, name=address))
    content = typesetter.file(data(document), MADE).files[0]
    (tmp_path / "career.pdf").write_bytes(content)
    taken = {"pypdf": text_of(content)}
    if shutil.which("pdftotext"):
        run = subprocess.run(["pdftotext", "-raw", tmp_path / "career.pdf", "-"], capture_output=True, check=True)
        taken["pdftotext"] = run.stdout.decode()
    for reader, text in taken.items():
        assert text.count(address) >= 3, reader
        assert word in text, reader
        assert wide in text.replace("\n", ""), reader
        assert endless in text.replace("\n", ""), reader
        assert not re.findall("[\u00ad\u200b-\u200d\u2060\ufeff]", text), reader


def test_page_pictures_have_the_width_asked_for_and_say_where_things_stand(typesetter: Typesetter) -> None:
    printed = typesetter.pictures(data(whole()), 640)
    assert all(each.startswith(b"\x89PNG") for each in printed.files)
    assert {int.from_bytes(each[16:20], "big") for each in printed.files} <= {640, 641}
    first = printed.places[0]
    assert (first.what, first.key, first.page) == ("section", "summary", 1)
    claims = [each for each in printed.places if each.what == "claim"]
    assert [each.key for each in claims][:2] == ["milestones_on_time", "projects_within_budget"]
    assert all(0 <= each.x <= 1 and 0 <= each.y <= 1 for each in printed.places)


def test_no_heading_stands_alone_at_the_foot_of_a_page(typesetter: Typesetter) -> None:
    """However much text comes before, a section's heading has something of it below on the same page."""
    for lines in range(1, 60, 4):
        document = data(whole())
        sections = document["sections"]
        assert isinstance(sections, list)
        sections[0]["paragraphs"] = ["Line."] * lines
        places = typesetter.pictures(document, 100).places
        assert not [each for each in places if each.what == "section" and each.y > 0.92], lines


def test_templates_use_nothing_that_reaches_out() -> None:
    for path in assets.path("portfolio").glob("*.typ"):
        text = path.read_text(encoding="utf-8")
        # Pictures come as data, and never by a path.
        reaching = r"\beval\(|\bread\(|\bplugin\(|@preview|\bimage\((?!bytes\()|\bcsv\(|\bxml\(|\bcbor\("
        assert not re.findall(reaching, text), path
        for imported in re.findall(r"#?(?:import|include) \"([^\"]+)\"", text):
            assert re.fullmatch(r"\w+\.typ", imported)


def test_places_survive_the_way_through_json() -> None:
    place = Place("claim", "x", 1, 0.5, 0.25)
    assert Place(**json.loads(json.dumps({"what": "claim", "key": "x", "page": 1, "x": 0.5, "y": 0.25}))) == place


def test_the_day_of_export_is_the_only_date_that_is_not_from_the_records(career_pdf: bytes) -> None:
    assert whole().made == date(2026, 3, 19)
    assert "counted by CareerCruise from dated entries, 2026-03-19." in text_of(career_pdf)
