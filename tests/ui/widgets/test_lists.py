"""Lists to choose from and what they open in: opened, searched, chosen from and left, by keys and by the pointer."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLineEdit, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.option_list import ROW, OptionList
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.text_field import TextField
from tests.robots.widgets import click, press, settle, spoken_name, type_text
from tests.ui.conftest import Show

KEYS = Qt.Key
PROJECTS = [Option(1, "Payments", "it"), Option(2, "Portal", "pm"), Option(3, "PostgreSQL 17 upgrade", detail="done")]


def open_list(combo: Combo) -> OptionList:
    return next(rows for rows in combo.window().findChildren(OptionList) if rows.isVisible())


def is_open(combo: Combo) -> bool:
    return any(rows.isVisible() for rows in combo.window().findChildren(OptionList))


def chosen(combo: Combo) -> list[object]:
    heard: list[object] = []
    combo.chosen.connect(heard.append)
    return heard


@pytest.mark.parametrize("key", [KEYS.Key_Down, KEYS.Key_Return, KEYS.Key_Space, KEYS.Key_F4])
def test_a_combo_is_opened_and_chosen_from_by_keys(key: Qt.Key, show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()

    press(combo, key)
    press(open_list(combo), KEYS.Key_Down)
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [2]
    assert combo.value == 2
    assert not is_open(combo)
    assert window.focusWidget() is combo
    assert spoken_name(combo) == "Project: Portal"


def test_an_option_is_chosen_by_a_click(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    show(combo)

    click(combo)
    click(open_list(combo), QPoint(20, 2 * ROW + 10))

    assert heard == [3]


def test_choosing_what_is_chosen_tells_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 2, "Project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Return)

    assert not heard
    assert not is_open(combo)


def test_a_letter_goes_to_the_next_name_that_begins_with_it(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    type_text(open_list(combo), "po")
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [2]


def test_letters_typed_on_a_closed_combo_search_its_list(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", searchable=True)
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()

    type_text(combo, "p")
    search = window.focusWidget()
    assert isinstance(search, QLineEdit)
    type_text(search, "ost")
    assert [option.text for option in open_list(combo).options] == ["PostgreSQL 17 upgrade"]
    press(search, KEYS.Key_Return)

    assert heard == [3]


def test_a_search_without_a_find_chooses_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", searchable=True)
    heard = chosen(combo)
    window = show(combo)
    combo.open("zzz")
    settle()

    press(window.focusWidget(), KEYS.Key_Return)

    assert not heard
    assert open_list(combo).current == -1


@pytest.mark.parametrize("typed", ["Lord", "Lord_H", "lord howe", "Australia/Lord_Howe"])
def test_a_zone_is_found_by_its_name_and_first_by_the_beginning_of_a_word(show: Show, typed: str) -> None:
    zones = ("Asia/Qyzylorda", "Australia/Lord_Howe")
    combo = Combo([Option(zone, zone.replace("_", " ")) for zone in zones], None, "Time zone", searchable=True)
    heard = chosen(combo)
    window = show(combo)
    combo.open(typed)
    settle()
    press(window.focusWidget(), KEYS.Key_Return)
    assert heard == ["Australia/Lord_Howe"]


def test_the_choice_of_nothing_stands_first_and_is_none(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project", allow_none="No project")
    heard = chosen(combo)
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Home)
    press(open_list(combo), KEYS.Key_Return)

    assert heard == [None]
    assert spoken_name(combo) == "Project: No project"


def test_escape_closes_a_list_and_changes_nothing(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    heard = chosen(combo)
    window = show(combo)
    combo.setFocus()
    press(combo, KEYS.Key_Down)

    press(open_list(combo), KEYS.Key_Down)
    press(open_list(combo), KEYS.Key_Escape)

    assert not heard
    assert window.focusWidget() is combo


def test_moving_in_a_list_is_spoken(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    combo = Combo(PROJECTS, 1, "Project")
    show(combo)
    combo.open()

    press(open_list(combo), KEYS.Key_Down, 2)

    assert said[-2:] == ["Portal, 2 of 3", "PostgreSQL 17 upgrade, done, 3 of 3"]


def test_a_thousand_options_stay_inside_the_window(show: Show) -> None:
    combo = Combo([Option(at, f"Zone {at}") for at in range(1000)], 500, "Zone", searchable=True)
    window = show(combo)
    combo.open()
    settle()

    popover = next(found for found in window.findChildren(Popover) if found.isVisible())

    assert window.rect().contains(popover.geometry())
    assert open_list(combo).visibleRegion().boundingRect().contains(QPoint(10, 500 * ROW + 10))


def test_a_press_elsewhere_closes_a_popover(show: Show) -> None:
    combo, button = Combo(PROJECTS, 1, "Project"), Button("Other")
    show(combo, button)
    combo.open()

    click(button)

    assert not is_open(combo)


def test_a_press_on_its_anchor_closes_a_popover_and_does_not_open_it_again(show: Show) -> None:
    combo = Combo(PROJECTS, 1, "Project")
    show(combo)
    click(combo)
    assert is_open(combo)

    click(combo)

    assert not is_open(combo)


def test_a_popover_opens_above_where_there_is_no_room_below(show: Show) -> None:
    window = show()
    anchor = Button("At the bottom", parent=window)
    anchor.setGeometry(10, window.height() - 40, 120, 32)
    anchor.show()
    popover = Popover(anchor, "Test")
    popover.body.addWidget(tall(120))

    popover.open()

    assert popover.geometry().bottom() <= anchor.geometry().top() + 4
    popover.close_now()


def test_a_popover_closes_when_the_focus_leaves_it(show: Show) -> None:
    combo, field = Combo(PROJECTS, 1, "Project"), TextField(name="Other")
    show(combo, field)
    combo.open()

    field.setFocus()
    settle()

    assert not is_open(combo)
    assert field.hasFocus()


def test_a_popover_with_nothing_to_reach_takes_the_focus_itself(show: Show) -> None:
    anchor = Button("Anchor")
    window = show(anchor)
    popover = Popover(anchor, "Test")
    popover.body.addWidget(tall(40))

    popover.open()

    assert window.focusWidget() is popover
    press(popover, KEYS.Key_Escape)
    assert not popover.is_open


def tall(height: int) -> QWidget:
    made = QWidget()
    made.setMinimumSize(100, height)
    return made
