"""The colours: every pair of text and ground that is used can be read, in both themes."""

from __future__ import annotations

import tomllib
from itertools import product

import pytest

from careercruise_desktop import assets
from careercruise_desktop.ui.theme import tokens
from careercruise_desktop.ui.widgets.level import EDGE
from tests.robots.widgets import contrast

THEMES = (tokens.LIGHT, tokens.DARK)

TEXT_PAIRS = [
    *product(("text", "text2", "text3"), ("bg", "surface", "sunken", "hover", "selected")),
    ("on_primary", "primary"), ("on_primary", "primary_h"), ("on_accent", "accent"), ("text", "accent_soft"),
    ("on_tooltip", "tooltip"), ("on_tooltip2", "tooltip"), ("on_it", "it"), ("on_pm", "pm"),
    *[(f"{kind}_text", f"{kind}_soft") for kind in ("it", "pm", "ok", "warn", "danger")],
    *[(f"{kind}_text", ground) for kind in ("it", "pm", "ok", "warn", "danger") for ground in ("bg", "surface")],
    *[(f"{kind}_text", "selected") for kind in ("ok", "warn", "danger")],
]  # fmt: skip
MARK_PAIRS = [
    (mark, "surface") for mark in ("it_mark", "pm_mark", "ok", "warn", "danger", "accent", "control", "c3", "c4", "c5")
]


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read_on_its_ground(name: str, text: str, ground: str) -> None:
    colors = tokens.load(name)

    assert contrast(colors[text], colors[ground]) >= 4.5


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_and_controls_stand_out(name: str, mark: str, ground: str) -> None:
    colors = tokens.load(name)

    assert contrast(colors[mark], colors[ground]) >= 3


def test_both_themes_have_the_same_tokens() -> None:
    assert tokens.load(tokens.LIGHT).keys() == tokens.load(tokens.DARK).keys()


@pytest.mark.parametrize("name", THEMES)
def test_the_quick_reading_of_a_theme_finds_what_a_toml_reader_finds(name: str) -> None:
    with assets.path(f"theme/{name}.toml").open("rb") as file:
        written = tomllib.load(file)["colors"]

    read = tokens.load(name)

    assert {token: read[token] for token in written} == written


def test_high_contrast_makes_borders_as_strong_as_controls() -> None:
    colors = tokens.load(tokens.LIGHT)

    strong = tokens.high_contrast(colors)

    assert strong["border"] == strong["border2"] == colors["control"]
    assert strong["pm_line"] == colors["pm_mark"]


def test_a_mixed_colour_lies_between_both() -> None:
    assert tokens.mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert tokens.mixed("#123456", "#FFFFFF", 1.0) == "#123456"


@pytest.mark.parametrize("name", THEMES)
def test_a_level_that_was_never_used_is_told_from_the_empty_squares_by_its_edge(name: str) -> None:
    colors = tokens.load(name)
    assert contrast(colors[EDGE], colors["border"]) >= 3
