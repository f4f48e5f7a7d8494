"""What is true of every widget: its name, its place in the tab order, its colours, that it follows the theme."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme import tokens
from careercruise_desktop.ui.theme.theme import Application
from tests.robots.widgets import colors, picture, settle, spoken_name, spoken_role, tab
from tests.ui.conftest import Show

from .samples import ALL, CONTAINERS, INTERACTIVE, QUIET

# What a blend of two colours at a curve may take; the areas themselves must be tokens.
BLENDED = 0.4


def one(name: str) -> QWidget:
    return ALL[name]()


@pytest.mark.parametrize("name", sorted({**INTERACTIVE, **QUIET}))
def test_it_has_an_accessible_name(name: str, app: Application) -> None:
    widget = one(name)

    assert spoken_name(widget).strip()


@pytest.mark.parametrize("name", sorted(CONTAINERS))
def test_everything_in_it_that_takes_the_focus_has_a_name(name: str, app: Application) -> None:
    widget = one(name)
    reached = [inside for inside in widget.findChildren(QWidget) if inside.focusPolicy() & Qt.FocusPolicy.TabFocus]

    assert reached
    assert all(spoken_name(inside).strip() for inside in reached)


@pytest.mark.parametrize("name", sorted(INTERACTIVE))
def test_it_is_reached_by_tab(name: str, show: Show, app: Application) -> None:
    before, widget = one("button"), one(name)
    show(before, widget)
    before.setFocus()

    assert tab() is widget


@pytest.mark.parametrize("name", sorted(INTERACTIVE))
def test_a_screen_reader_hears_what_kind_of_thing_it_is(name: str, app: Application) -> None:
    from PySide6.QtGui import QAccessible

    roles = QAccessible.Role
    wanted = {
        "button": roles.Button, "icon button": roles.Button, "add chip": roles.Button, "combo": roles.Button,
        "list row": roles.Button, "chip": roles.Button, "check box": roles.CheckBox, "switch": roles.CheckBox,
        "radio": roles.RadioButton, "slider": roles.Slider,
    }  # fmt: skip

    assert spoken_role(one(name)) == wanted.get(name, roles.EditableText)


@pytest.mark.parametrize("theme", [tokens.LIGHT, tokens.DARK])
@pytest.mark.parametrize("name", sorted(ALL))
def test_its_areas_are_painted_in_colours_of_the_theme(name: str, theme: str, show: Show, app: Application) -> None:
    app.theme.choose(theme)
    widget = one(name)
    show(widget)
    ours = {color.lower() for color in tokens.load(theme).values()}

    found = colors(picture(widget))

    assert max(found, key=lambda color: found[color]) in ours
    strange = sum(count for color, count in found.items() if color not in ours)
    assert strange <= BLENDED * sum(found.values()), {c: n for c, n in found.items() if c not in ours and n > 20}


@pytest.mark.parametrize("name", sorted(set(ALL) - {"scroll area", "hairline", "card"}))
def test_it_follows_the_theme_while_it_is_shown(name: str, show: Show, app: Application) -> None:
    widget = one(name)
    show(widget)
    settle()

    app.theme.choose(tokens.DARK)

    changed = colors(picture(widget))
    light = {color.lower() for color in tokens.load(tokens.LIGHT).values()}
    dark = {color.lower() for color in tokens.load(tokens.DARK).values()}
    left_over = {color: count for color, count in changed.items() if color in light - dark}
    assert not left_over


@pytest.mark.parametrize("name", sorted(set(INTERACTIVE) - {"chip", "add chip"}))
def test_it_looks_different_when_it_is_off(name: str, show: Show, app: Application) -> None:
    widget = one(name)
    show(widget)
    on = picture(widget)

    widget.setEnabled(False)

    assert picture(widget) != on


def test_none_of_them_builds_the_namespace_of_qt_before_the_first_paint() -> None:
    program = """
import sys
from careercruise_desktop.ui.theme.theme import Application
app = Application(sys.argv[:1])
app.theme.choose("light")
from PySide6 import QtCore
from PySide6.QtWidgets import QVBoxLayout, QWidget
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.key_cap import KeyCap
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.section_head import SectionHead
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.text_field import TextField
window = QWidget()
column = QVBoxLayout(window)
for widget in (Button("New", "primary", "plus"), Chip("IT", "it"), IconButton("x", "Close"), KeyCap("Ctrl L"),
               Label("Text"), Label("A text", wrap=True), Hairline(), ListRow("Row", "Second", mark="it"),
               SectionHead("Head", "detail"), Segmented([("a", "A"), ("b", "B")], "a", "Choice"),
               TextField("", "Search", icon="search", shortcut="Ctrl F")):
    column.addWidget(widget)
window.show()
window.grab()
print("Qt" in vars(QtCore))
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
