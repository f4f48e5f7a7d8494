"""Which characters the fonts can show."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from careercruise_desktop import assets
from careercruise_desktop.exporters.glyphs import MARK, Coverage, covered

FONTS = assets.path("fonts")


def test_the_latin_greek_and_cyrillic_alphabets_are_shown() -> None:
    shown = covered([[FONTS / "Inter-Regular.ttf", FONTS / "Inter-SemiBold.ttf"]])
    assert {ord(char) for char in "AZazåößłžçñ€–−“”…ΑΩαωАЯаяЁ□"} <= shown
    assert ord("日") not in shown


def test_a_family_shows_what_all_its_fonts_show_and_families_add_up() -> None:
    regular, italic = FONTS / "SourceSerif4-Regular.ttf", FONTS / "SourceSerif4-It.ttf"
    one, other = covered([[regular]]), covered([[italic]])
    assert covered([[regular, italic]]) == one & other
    assert covered([[regular], [italic]]) == one | other


def test_missing_characters_are_marked_counted_and_named() -> None:
    coverage = Coverage(frozenset(map(ord, "abc é")))
    assert coverage.text("a 日本 b日 \u0301") == f"a {MARK}{MARK} b{MARK} {MARK}"
    assert coverage.warning() == (
        f"4 characters have no glyph in the document's fonts and became {MARK}: 日 (U+65E5), U+0301, 本 (U+672C)."
    )
    assert coverage.text("e\u0301") == "é"


def test_joiners_and_marks_of_direction_vanish_without_a_word() -> None:
    coverage = Coverage(frozenset(map(ord, "ab")))
    assert coverage.text("a\u200d\ufe0f\u200eb\u00ad") == "ab"
    assert coverage.warning() == ""


def test_a_file_that_is_no_font_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "x.ttf"
    path.write_bytes(b"\0\1\0\0" + struct.pack(">HHHH", 0, 0, 0, 0))
    with pytest.raises(ValueError, match="not a TrueType font"):
        covered([[path]])
