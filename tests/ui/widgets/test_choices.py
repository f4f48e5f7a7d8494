"""The list that a combo box opens: filled when it opens, searched, and able to offer what is not there yet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.option_list import ROW, Option, OptionList
from tests.robots.widgets import Ground, press, type_text
from tests.ui.conftest import Show

PROJECTS = [Option(1, "Payments gateway", detail="#payments"), Option(2, "Patient portal", detail="#portal")]


def listed(ground: Ground) -> list[str]:
    return [option.text for rows in ground.findChildren(OptionList) for option in rows.options]


def test_options_that_are_set_while_it_opens_are_in_it(show: Show) -> None:
    combo = Combo([], None, "Project", searchable=True)
    combo.opening.connect(lambda: combo.set_options(PROJECTS))
    ground = show(combo)
    combo.open()
    assert listed(ground) == ["Payments gateway", "Patient portal"]


def test_what_is_not_there_is_offered_as_new(show: Show) -> None:
    combo = Combo(PROJECTS, None, "Project", searchable=True, offer="project")
    asked: list[str] = []
    chosen: list[object] = []
    combo.asked.connect(asked.append)
    combo.chosen.connect(chosen.append)
    ground = show(combo)
    combo.open()
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "pay")
    assert listed(ground) == ["Payments gateway", "New project “pay”"]
    press(field, Qt.Key.Key_Down)
    press(field, Qt.Key.Key_Return)
    assert (asked, chosen) == (["pay"], [])


def test_a_name_that_is_there_is_not_offered_as_new(show: Show) -> None:
    combo = Combo(PROJECTS, None, "Project", searchable=True, offer="project")
    ground = show(combo)
    combo.open()
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "patient  PORTAL ")
    assert listed(ground) == ["Patient portal"]


def test_without_an_offer_nothing_can_be_made(show: Show) -> None:
    combo = Combo(PROJECTS, None, "Project", searchable=True)
    ground = show(combo)
    combo.open()
    field = QApplication.focusWidget()
    assert field is not None
    type_text(field, "unknown")
    assert listed(ground) == []
    assert ground.findChildren(Choices)[0].is_open


def test_a_list_is_as_high_as_what_is_found(show: Show) -> None:
    combo = Combo([Option(number, f"Zone {number}") for number in range(40)], None, "Zone", searchable=True)
    space = QWidget()
    space.setMinimumHeight(400)
    ground = show(combo, space)
    combo.open()
    opened = ground.findChildren(Choices)[0]
    whole, place = opened.height(), opened.geometry().topLeft()
    type_text(opened.findChildren(QLineEdit)[0], "Zone 37")
    assert len(opened.findChildren(OptionList)[0].options) == 1
    assert opened.height() == whole - 8 * ROW
    assert opened.geometry().topLeft() == place
    press(opened.findChildren(QLineEdit)[0], Qt.Key.Key_Backspace, times=7)
    assert opened.height() == whole


def test_a_list_above_its_box_stays_at_the_box(show: Show) -> None:
    space = QWidget()
    space.setMinimumHeight(330)
    combo = Combo([Option(number, f"Zone {number}") for number in range(40)], None, "Zone", searchable=True)
    ground = show(space, combo)
    combo.open()
    opened = ground.findChildren(Choices)[0]
    lower = opened.geometry().bottom()
    assert lower < combo.mapTo(ground, combo.rect().center()).y()
    type_text(opened.findChildren(QLineEdit)[0], "Zone 37")
    assert opened.geometry().bottom() == lower
