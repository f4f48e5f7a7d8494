"""The theme: one switch changes everything that is painted."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout

from careercruise_desktop import assets
from careercruise_desktop.ui.theme import fonts, stylesheet, tokens
from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.chip import Chip
from tests.robots.widgets import settle


def test_another_theme_is_told_once(app: Application) -> None:
    heard: list[str] = []
    app.theme.changed.connect(lambda: heard.append(app.theme.name))

    app.theme.choose("dark")
    app.theme.choose("dark")

    assert heard == ["dark"]
    assert app.theme.dark


def test_colours_pens_and_brushes_follow_the_theme(app: Application) -> None:
    before = (
        app.theme.color("surface").name(),
        app.theme.pen("border").color().name(),
        app.theme.brush("it").color().name(),
    )

    app.theme.choose("dark")

    after = (
        app.theme.color("surface").name(),
        app.theme.pen("border").color().name(),
        app.theme.brush("it").color().name(),
    )
    assert all(one != other for one, other in zip(before, after, strict=True))


def test_the_palette_holds_no_colour_that_is_not_ours(app: Application) -> None:
    for name in (tokens.LIGHT, tokens.DARK):
        app.theme.choose(name)
        ours = {color.lower() for color in tokens.load(name).values()}
        groups = (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled)
        unset = {QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles}
        for role in set(QPalette.ColorRole) - unset:
            for group in groups:
                color = app.palette().color(group, role)
                assert color.name() in ours, f"{name}: {group} {role} is {color.name()}"


def test_text_is_shaped_once_for_a_theme(app: Application) -> None:
    line = app.theme.line("Code review", "body", "text")

    assert app.theme.line("Code review", "body", "text") is line
    app.theme.choose("dark")
    assert app.theme.line("Code review", "body", "text") is not line


def test_a_line_is_one_line_whatever_is_in_it(app: Application) -> None:
    assert app.theme.line("one\ntwo\u2028three").lines == 1


def test_a_paragraph_is_broken_at_its_width_and_keeps_its_pitch(app: Application) -> None:
    text = app.theme.paragraph((("many words that need more than one line", "body", "text"),), 80.0)

    assert text.lines > 2
    assert text.height == text.lines * 20
    assert text.width <= 80


def test_markup_is_as_wide_as_its_letters(app: Application) -> None:
    assert app.theme.line("<b>x</b>").width > app.theme.line("x").width * 5


def test_a_text_from_right_to_left_starts_at_its_own_edge(app: Application) -> None:
    assert app.theme.line("שלום").width < 100


@pytest.mark.parametrize("role", sorted(fonts.SCALE))
def test_every_role_has_a_line_height_that_holds_its_letters(app: Application, role: str) -> None:
    metrics = app.theme.metrics(role)

    assert metrics.ascent() + metrics.descent() <= app.theme.line_height(role) + 1.5


@pytest.mark.parametrize("role", sorted(fonts.SCALE))
def test_figures_are_of_equal_width(app: Application, role: str) -> None:
    assert app.theme.advance("111", role) == app.theme.advance("000", role)


def test_the_bundled_fonts_are_the_ones_that_are_used(app: Application) -> None:
    families = set(QFontDatabase.families())

    assert {fonts.TEXT, fonts.DISPLAY} <= families
    assert app.font().family() == fonts.TEXT


def test_typing_has_no_tabular_figures_which_widen_hyphens(app: Application) -> None:
    assert not app.theme.typing_font("body").isFeatureSet(QFont.Tag("tnum"))


def test_every_icon_can_be_drawn(app: Application) -> None:
    for path in sorted(assets.path("icons").glob("*.svg")):
        image = app.theme.pixmap(path.stem, "text", 16).toImage()
        painted = any(image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height()))
        assert painted, path.name


def test_an_icon_takes_the_colour_of_its_token(app: Application) -> None:
    image = app.theme.pixmap("square", "danger", 24).toImage()
    solid = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() == 255
    }

    assert solid == {app.theme.hex("danger").lower()}


def test_the_style_sheet_names_only_tokens_and_files_that_exist(app: Application, tmp_path: Path) -> None:
    sheet = stylesheet.make(tokens.load(tokens.DARK), tmp_path)

    assert "@" not in sheet
    for part in sheet.split("url(")[1:]:
        assert Path(part.split(")")[0]).is_file()


def test_what_was_dressed_changes_with_the_theme(app: Application) -> None:
    dialog = QDialog()
    QVBoxLayout(dialog).addWidget(QLineEdit())
    app.theme.dress(dialog)
    dialog.show()
    settle()
    light = dialog.grab().toImage().pixelColor(2, 2).name()

    app.theme.choose("dark")
    settle()

    assert light == tokens.load(tokens.LIGHT)["surface"].lower()
    assert dialog.grab().toImage().pixelColor(2, 2).name() == tokens.load(tokens.DARK)["surface"].lower()
    dialog.close()


def test_high_contrast_outlines_the_fill_of_pm(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    chip = Chip("PM", "pm")
    before = chip.grab().toImage()

    monkeypatch.setattr(app.theme, "_strong_borders", True)

    assert app.theme.high_contrast
    assert app.theme.hex("pm_mark").lower() not in (before.pixelColor(x, 0).name() for x in range(before.width()))
    after = chip.grab().toImage()
    assert app.theme.hex("pm_mark").lower() in (after.pixelColor(x, 0).name() for x in range(after.width()))
