"""Segments, tabs, check boxes, switches, radio buttons and the balance slider."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QRadioButton

from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.balance_slider import BalanceSlider
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.radio import Radio
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.tabs import Tabs
from tests.robots.widgets import click, press, settle, shows, spoken_name, tab
from tests.ui.conftest import Show

PERIODS = [("d", "Day"), ("w", "Week"), ("m", "Month")]


def pieces(choice: Segmented | Tabs) -> list[QRadioButton]:
    return choice.findChildren(QRadioButton)


@pytest.mark.parametrize("make", [Segmented, Tabs])
def test_a_click_chooses(make: type[Segmented], show: Show) -> None:
    choice, heard = make(PERIODS, "d", "Period"), []
    choice.chosen.connect(heard.append)
    show(choice)

    click(pieces(choice)[2])
    click(pieces(choice)[2])

    assert heard == ["m"]
    assert choice.value == "m"


@pytest.mark.parametrize("make", [Segmented, Tabs])
def test_arrow_keys_choose(make: type[Segmented], show: Show) -> None:
    choice, heard = make(PERIODS, "d", "Period"), []
    choice.chosen.connect(heard.append)
    window = show(choice)
    pieces(choice)[0].setFocus()

    press(window.focusWidget(), Qt.Key.Key_Right)
    press(window.focusWidget(), Qt.Key.Key_Right)
    press(window.focusWidget(), Qt.Key.Key_Left)

    assert heard == ["w", "m", "w"]


@pytest.mark.parametrize("make", [Segmented, Tabs])
def test_tab_goes_to_the_choice_that_is_on_and_then_past_the_others(make: type[Segmented], show: Show) -> None:
    before, choice, after = CheckBox("before"), make(PERIODS, "w", "Period"), CheckBox("after")
    show(before, choice, after)
    before.setFocus()

    assert tab() is pieces(choice)[1]
    assert tab() is after


def test_a_value_that_is_set_is_not_told(show: Show) -> None:
    choice, heard = Segmented(PERIODS, "d", "Period"), []
    choice.chosen.connect(heard.append)
    show(choice)

    choice.set_value("m")

    assert not heard
    assert pieces(choice)[2].isChecked()


def test_no_piece_is_on_for_a_value_that_is_no_choice(app: Application) -> None:
    choice = Segmented(PERIODS, "d", "Period")

    choice.set_value("year")

    assert not any(piece.isChecked() for piece in pieces(choice))


def test_the_pieces_share_the_width_they_are_given(show: Show) -> None:
    choice = Segmented([("it", "IT"), ("pm", "PM")], "it", "Role", small=True, marks={"it": "it", "pm": "pm"})
    show(choice)
    choice.setFixedWidth(200)
    settle()

    left, right = pieces(choice)

    assert abs(left.width() - right.width()) <= 1
    assert right.geometry().right() <= 200 - 3
    assert shows(choice, "it_mark")
    assert shows(choice, "pm_mark")


def test_a_tab_says_its_count(app: Application) -> None:
    tabs = Tabs([("m", "Milestones"), ("t", "Timeline")], "t", "Views")

    tabs.set_count("m", 12)

    assert spoken_name(pieces(tabs)[0]) == "Milestones, 12"


def test_the_tab_that_is_on_is_underlined(show: Show) -> None:
    tabs = Tabs([("m", "Milestones"), ("t", "Timeline")], "t", "Views")
    show(tabs)

    off, on = pieces(tabs)

    assert shows(on, "primary")
    assert not shows(off, "primary")
    assert tabs.sizeHint().height() == 57


@pytest.mark.parametrize("make", [CheckBox, Switch])
def test_space_turns_it_on_and_off(make: type[QCheckBox], show: Show) -> None:
    box, heard = make("Summary"), []
    box.toggled.connect(heard.append)
    show(box)
    box.setFocus()

    press(box, Qt.Key.Key_Space, 2)

    assert heard == [True, False]


@pytest.mark.parametrize("make", [CheckBox, Switch])
def test_its_words_can_be_clicked(make: type[QCheckBox], show: Show) -> None:
    box, heard = make("Hide client names"), []
    box.toggled.connect(heard.append)
    show(box)

    click(box, QPoint(40, box.height() // 2))
    click(box, QPoint(2, 2))

    assert heard == [True, False]


@pytest.mark.parametrize("make", [CheckBox, Switch])
def test_on_is_shown_in_the_accent_colour(make: type[QCheckBox], show: Show) -> None:
    on, off = make("On", checked=True), make("Off")
    show(on, off)

    assert shows(on, "accent")
    assert not shows(off, "accent")
    assert shows(off, "control")


def test_one_radio_button_is_on(show: Show) -> None:
    first, second = Radio("Dual role", "Both", checked=True), Radio("Technical", "Depth")
    show(first, second)

    click(second)

    assert second.isChecked()
    assert not first.isChecked()
    assert shows(second, "accent")


def test_arrow_keys_go_between_radio_buttons(show: Show) -> None:
    first, second = Radio("One", checked=True), Radio("Two")
    show(first, second)
    first.setFocus()

    press(first, Qt.Key.Key_Down)

    assert second.isChecked()


def test_keys_move_the_balance_and_are_meant_at_once(show: Show) -> None:
    slider, heard = BalanceSlider(60, "Target balance"), []
    slider.chosen.connect(heard.append)
    show(slider)
    slider.setFocus()

    press(slider, Qt.Key.Key_Right)
    press(slider, Qt.Key.Key_Left, 2)
    press(slider, Qt.Key.Key_End)

    assert heard == [65, 60, 55, 100]


def test_a_drag_of_the_balance_is_meant_when_it_ends(show: Show) -> None:
    slider, heard, moved = BalanceSlider(50, "Target balance"), [], []
    slider.chosen.connect(heard.append)
    slider.valueChanged.connect(moved.append)
    show(slider)
    start = slider.ring_rect().center()
    left = Qt.MouseButton.LeftButton

    QTest.mousePress(slider, left, pos=start)
    QTest.mouseMove(slider, QPoint(slider.width() * 3 // 4, start.y()))
    settle()
    assert not heard
    QTest.mouseRelease(slider, left, pos=QPoint(slider.width() * 3 // 4, start.y()))

    assert heard == [slider.value()]
    assert slider.value() % 5 == 0
    assert 70 <= slider.value() <= 80


def test_the_balance_shows_both_roles_and_says_their_shares(show: Show) -> None:
    slider = BalanceSlider(60, "Target balance")
    show(slider)

    slider.show_words("IT 60 %, 22 h 48", "PM 40 %, 15 h 12")

    assert shows(slider, "it")
    assert shows(slider, "pm")
    assert slider.accessibleDescription() == "IT 60 %, 22 h 48; PM 40 %, 15 h 12"
