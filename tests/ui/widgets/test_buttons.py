"""Buttons, chips and rows: pressed by the pointer and by the keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.ui.theme.theme import Application
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import AddChip, Chip, ChipButton
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.list_row import ListRow
from tests.robots.widgets import click, press, shows, spoken_name, type_text
from tests.ui.conftest import Show

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.mark.parametrize("key", [ENTER, SPACE, Qt.Key.Key_Enter])
def test_a_button_is_pressed_by_keys(key: Qt.Key, show: Show) -> None:
    button, heard = Button("Log 2 h"), []
    button.clicked.connect(lambda: heard.append(1))
    show(button)
    button.setFocus()

    press(button, key)

    assert heard == [1]


def test_a_button_that_is_off_is_not_pressed(show: Show) -> None:
    button, heard = Button("Log 2 h"), []
    button.clicked.connect(lambda: heard.append(1))
    button.setEnabled(False)
    show(button)

    click(button)

    assert not heard


def test_kinds_of_buttons_have_their_colours(show: Show) -> None:
    primary, plain, danger = Button("A", "primary"), Button("B"), Button("Delete", "danger")
    show(primary, plain, danger)

    assert shows(primary, "primary")
    assert shows(plain, "border2")
    assert not shows(plain, "primary")
    assert not shows(danger, "primary")


def test_buttons_have_the_heights_of_the_design(app: Application) -> None:
    assert Button("A").sizeHint().height() == 32
    assert Button("A", small=True).sizeHint().height() == 26
    assert IconButton("x", "Close").sizeHint().height() == 28


def test_a_button_grows_with_its_words(app: Application) -> None:
    button = Button("A")
    narrow = button.sizeHint().width()

    button.setText("A much longer word")

    assert button.sizeHint().width() > narrow + 60
    assert spoken_name(button) == "A much longer word"


def test_an_icon_button_says_its_name_and_shows_its_key(app: Application) -> None:
    button = IconButton("panel-left", "Fold the rail", shortcut="Ctrl B")

    assert spoken_name(button) == "Fold the rail"
    assert button.toolTip() == "Fold the rail\tCtrl B"


def test_an_icon_button_that_does_something_else_says_so(app: Application) -> None:
    button = IconButton("play", "Start", shortcut="T")

    button.set_icon("pause", "Pause")

    assert spoken_name(button) == "Pause"
    assert button.toolTip() == "Pause\tT"


def test_the_cross_of_a_chip_removes_and_the_rest_is_a_click(show: Show) -> None:
    chip, heard = ChipButton("Python", removable=True), []
    chip.clicked.connect(lambda: heard.append("clicked"))
    chip.removed.connect(lambda: heard.append("removed"))
    show(chip)

    click(chip, QPoint(10, 10))
    click(chip, QPoint(chip.width() - 12, 10))

    assert heard == ["clicked", "removed"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_delete_removes_a_chip(key: Qt.Key, show: Show) -> None:
    chip, heard = ChipButton("Python", removable=True), []
    chip.removed.connect(lambda: heard.append(1))
    show(chip)
    chip.setFocus()

    press(chip, key)

    assert heard == [1]


def test_a_chip_that_only_says_something_takes_no_focus(app: Application) -> None:
    assert Chip("On track", "ok").focusPolicy() == Qt.FocusPolicy.NoFocus


def test_a_pressable_chip_is_pressed_by_enter(show: Show) -> None:
    chip, heard = ChipButton("2 h"), []
    chip.clicked.connect(lambda: heard.append(1))
    show(chip)
    chip.setFocus()

    press(chip, ENTER)

    assert heard == [1]


def test_an_unknown_word_becomes_a_warning_chip(show: Show) -> None:
    chip = Chip("#paymnts")
    show(chip)

    chip.set_text("#paymnts", "warn")

    assert shows(chip, "warn_soft")


def test_the_add_chip_is_a_button(show: Show) -> None:
    chip, heard = AddChip("Add skill"), []
    chip.clicked.connect(lambda: heard.append(1))
    show(chip)
    chip.setFocus()

    press(chip, ENTER)

    assert heard == [1]


def test_a_row_is_opened_by_enter_and_by_a_click(show: Show) -> None:
    row, heard = ListRow("Load test", "Portal"), []
    row.activated.connect(lambda: heard.append(1))
    show(row)
    row.setFocus()

    press(row, ENTER)
    click(row)

    assert heard == [1, 1]


def test_arrows_go_from_row_to_row_and_stop_at_the_ends(show: Show) -> None:
    rows = [ListRow(f"Row {at}") for at in range(3)]
    window = show(*rows)
    rows[0].setFocus()

    press(rows[0], Qt.Key.Key_Down)
    assert window.focusWidget() is rows[1]
    press(rows[1], Qt.Key.Key_Down)
    press(rows[2], Qt.Key.Key_Down)
    assert window.focusWidget() is rows[2]
    press(rows[2], Qt.Key.Key_Up)
    assert window.focusWidget() is rows[1]


def test_a_row_has_the_height_of_its_lines(app: Application) -> None:
    assert ListRow("One").sizeHint().height() == 28
    assert ListRow("Two", "lines").sizeHint().height() == 40
    assert ListRow("Inbox", "row", height=50).sizeHint().height() == 50


def test_a_row_says_all_that_it_shows(app: Application) -> None:
    row = ListRow("Contract", "Payments", mark="pm", value="2 days overdue", state="danger", unread=True)

    assert spoken_name(row) == "Contract, PM, Payments, 2 days overdue, unread"


def test_a_row_shows_another_thing(show: Show) -> None:
    row = ListRow("Contract", mark="pm")
    show(row)
    assert shows(row, "pm_mark")

    row.show_row("Load test", mark="it")

    assert shows(row, "it_mark")
    assert not shows(row, "pm_mark")


def test_the_selected_row_is_filled(show: Show) -> None:
    row = ListRow("Contract")
    show(row)

    row.set_selected(True)

    assert row.selected
    assert shows(row, "selected")


def test_a_menu_is_asked_for_where_the_pointer_is(show: Show) -> None:
    from PySide6.QtGui import QContextMenuEvent
    from PySide6.QtWidgets import QApplication

    row, heard = ListRow("Contract"), []
    row.menu_requested.connect(heard.append)
    show(row)

    QApplication.sendEvent(row, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(3, 3), QPoint(40, 50)))

    assert heard == [QPoint(40, 50)]


def test_letters_do_nothing_to_a_button(show: Show) -> None:
    button, heard = Button("Log"), []
    button.clicked.connect(lambda: heard.append(1))
    show(button)
    button.setFocus()

    type_text(button, "log")

    assert not heard
