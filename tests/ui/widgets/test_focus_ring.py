"""The focus ring: for the keyboard only, around what has the focus, through scrolling."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.attendant import Attendant
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.list_row import ListRow
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.switch import Switch
from careercruise_desktop.ui.widgets.text_field import TextField
from tests.robots.widgets import click, colors, press, settle, tab
from tests.ui.conftest import Show


def test_tab_draws_the_ring_four_pixels_around(show: Show, attendant: Attendant) -> None:
    first, second = Button("First"), Button("Second")
    window = show(first, second)
    first.setFocus()

    tab()

    place = second.mapTo(window, QPoint(0, 0))
    assert attendant.ring.isVisible()
    assert attendant.ring.geometry().topLeft() == place - QPoint(4, 4)
    assert attendant.ring.width() == second.width() + 8
    image = window.grab().toImage()
    accent = theme().color("accent").name()
    middle = place.y() + second.height() // 2
    assert [image.pixelColor(place.x() + off, middle).name() == accent for off in (-4, -3, -2, -1)] == [
        True, True, False, False,
    ]  # fmt: skip


def test_a_click_draws_no_ring_and_takes_it_away(show: Show, attendant: Attendant) -> None:
    first, second = Button("First"), Button("Second")
    show(first, second)
    first.setFocus()
    tab()
    assert attendant.ring.isVisible()

    click(first)

    assert not attendant.ring.isVisible()


def test_a_field_shows_its_focus_itself(show: Show, attendant: Attendant) -> None:
    button, field = Button("First"), TextField(name="Field")
    show(button, field)
    button.setFocus()

    assert tab() is field
    assert not attendant.ring.isVisible()


def test_arrow_keys_bring_the_ring_along(show: Show, attendant: Attendant) -> None:
    rows = [ListRow(f"Row {at}") for at in range(3)]
    show(*rows)
    rows[0].setFocus()

    press(rows[0], Qt.Key.Key_Down)

    assert attendant.ring.target is rows[1]
    assert attendant.ring.size() == rows[1].size()


def test_a_shortcut_brings_the_ring(show: Show, attendant: Attendant) -> None:
    first, button = Button("First"), Button("Second")
    show(first, button)
    first.setFocus()

    button.setFocus(Qt.FocusReason.ShortcutFocusReason)
    settle()

    assert attendant.ring.target is button


def test_the_ring_is_around_the_part_that_is_meant(show: Show, attendant: Attendant) -> None:
    button, switch = Button("First"), Switch("Hide client names")
    show(button, switch)
    button.setFocus()

    tab()

    assert attendant.ring.width() == 30 + 8
    assert attendant.ring.height() == 18 + 8


def scrolled() -> tuple[ScrollArea, list[Button]]:
    inside = QWidget()
    column = QVBoxLayout(inside)
    buttons = [Button(f"Button {at}") for at in range(20)]
    for button in buttons:
        column.addWidget(button)
    area = ScrollArea(inside)
    area.setFixedHeight(160)
    return area, buttons


def test_what_gets_the_focus_is_scrolled_into_sight_and_the_ring_follows(show: Show, attendant: Attendant) -> None:
    area, buttons = scrolled()
    window = show(area)
    buttons[0].setFocus()

    tab(12)

    seen = area.viewport().rect()
    assert seen.contains(buttons[12].mapTo(area.viewport(), buttons[12].rect().center()))
    place = buttons[12].mapTo(window, QPoint(0, 0))
    assert attendant.ring.geometry().topLeft() == place - QPoint(4, 4)


def test_the_ring_does_not_stand_outside_of_the_scroll_area(show: Show, attendant: Attendant) -> None:
    area, buttons = scrolled()
    window = show(area, Button("Below"))
    buttons[0].setFocus()
    tab()

    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()

    image = window.grab().toImage()
    above = area.mapTo(window, QPoint(0, 0)).y() - 6
    accent = theme().color("accent").name()
    assert accent not in colors(image.copy(0, 0, image.width(), max(1, above)))


def test_the_ring_goes_with_what_is_hidden(show: Show, attendant: Attendant) -> None:
    first, second = Button("First"), Button("Second")
    show(first, second)
    first.setFocus()
    tab()

    second.hide()
    settle()

    assert attendant.ring.target is not second or not attendant.ring.isVisible()


def test_the_ring_survives_the_window_it_was_in(show: Show, attendant: Attendant) -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    from tests.robots.widgets import Ground

    gone = Ground(Button("One"), Button("Two"))
    gone.focusNextChild()
    tab()
    assert attendant.ring.isVisible()
    gone.close()
    gone.deleteLater()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    first, second = Button("First"), Button("Second")
    show(first, second)
    first.setFocus()
    tab()

    assert attendant.ring.target is second


@pytest.mark.parametrize("theme_name", ["light", "dark"])
def test_the_ring_has_the_accent_of_the_theme(theme_name: str, show: Show, attendant: Attendant) -> None:
    theme().choose(theme_name)
    first, second = Button("First"), Button("Second")
    window = show(first, second)
    first.setFocus()

    tab()

    place = second.mapTo(window, QPoint(0, 0))
    pixel = window.grab().toImage().pixelColor(place.x() - 3, place.y() + 16)
    assert pixel.name() == theme().color("accent").name()
