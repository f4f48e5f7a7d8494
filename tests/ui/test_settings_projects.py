"""The section Projects of the settings: thresholds in the units in which people speak of them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.widgets.number_field import NumberField
from tests.robots.desktop import Desktop
from tests.robots.widgets import press, type_text


def settings_of(desktop: Desktop) -> SettingsView:
    desktop.settings()
    page = desktop.window.page
    assert isinstance(page, SettingsView)
    return page


def typed(desktop: Desktop, field: NumberField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    type_text(field, text)
    press(field, Qt.Key.Key_Return)
    desktop.rest()


def test_thresholds_are_typed_as_people_say_them_and_kept_exactly(desktop: Desktop) -> None:
    section = settings_of(desktop).projects
    typed(desktop, section.score, "4.2")
    typed(desktop, section.cost, "0.9")
    typed(desktop, section.slip, "14")
    kept = {one.key: one.value for one in desktop.kept(Setting)}
    assert kept == {"review_score": "42", "cost_index": "90", "finish_slip": "14"}
    assert (section.score.text(), section.cost.text(), section.slip.text()) == ("4.2", "0.90", "14")


@pytest.mark.parametrize(
    ("key", "shown"),
    [("scope_growth", "10"), ("review_score", "4.0"), ("high_defects", "3"), ("cost_index", "0.95"),
     ("time_index", "0.95"), ("finish_slip", "7"), ("late_tolerance", "0")],
)  # fmt: skip
def test_every_threshold_has_a_row_that_shows_its_default(desktop: Desktop, key: str, shown: str) -> None:
    row = settings_of(desktop).projects.rows[key]
    (field,) = row.findChildren(NumberField)
    assert field.text() == shown


def test_a_value_out_of_range_is_explained_at_its_row_and_not_kept(desktop: Desktop) -> None:
    section = settings_of(desktop).projects
    typed(desktop, section.score, "6")
    assert section.rows["review_score"].refusal == "From 1.0 to 5.0"
    assert desktop.kept(Setting) == []


def test_undo_brings_a_threshold_back(desktop: Desktop) -> None:
    section = settings_of(desktop).projects
    typed(desktop, section.growth, "25")
    desktop.undo()
    assert section.growth.text() == "10"
    assert desktop.kept(Setting) == []
