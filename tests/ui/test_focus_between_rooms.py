"""Where the focus is after a room or a question has gone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.shell.rail import NavButton
from careercruise_desktop.ui.widgets.attendant import Attendant
from tests.factories import entry
from tests.robots.desktop import Desktop, wait_for
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import click, press, settle


def settings_of(desktop: Desktop) -> SettingsView:
    desktop.settings()
    page = desktop.window.page
    assert isinstance(page, SettingsView)
    return page


def test_the_focus_of_a_room_goes_to_the_next_room_without_a_ring(desktop: Desktop, attendant: Attendant) -> None:
    desktop.given(entry())
    for number in (1, 2):
        settings_of(desktop).roles.week.setFocus()
        desktop.go(number)
        settle()
        assert desktop.focus is desktop.window.page
        assert not attendant.ring.isVisible()


def test_a_room_that_is_asked_for_by_key_has_the_keys(desktop: Desktop, attendant: Attendant) -> None:
    desktop.given(entry())
    for number in (2, 1, 2):
        settings_of(desktop)
        desktop.window.rail.findChild(NavButton).setFocus(Qt.FocusReason.TabFocusReason)  # type: ignore[union-attr]
        desktop.go(number)
        settle()
        assert desktop.focus is desktop.window.page
        assert not attendant.ring.isVisible()


def test_an_inspector_that_goes_leaves_no_ring_on_the_rail(desktop: Desktop, attendant: Attendant) -> None:
    (made,) = desktop.given(entry())
    desktop.go(2)
    desktop.window.resize(760, 700)
    inspector = InspectorRobot(desktop)
    inspector.open("time_entry", made.id)
    inspector.panel._back = None
    inspector.go_to("note")
    desktop.key(Qt.Key.Key_Escape)
    settle()
    assert not inspector.panel.isVisible()
    assert not desktop.window.rail.isAncestorOf(desktop.focus)
    assert not attendant.ring.isVisible()


def test_a_backup_that_is_not_restored_gives_the_focus_back(desktop: Desktop) -> None:
    desktop.given(entry())
    view = settings_of(desktop)
    click(view.data.back_up)
    wait_for(lambda: len(view.data.lines) == 1)
    desktop.rest()
    (line,) = view.data.lines.values()
    line.restore.setFocus()
    press(line.restore, Qt.Key.Key_Return)
    desktop.rest()
    assert line.confirm.hasFocus()
    press(line._cancel, Qt.Key.Key_Return)
    assert line.restore.hasFocus()
    assert not line.confirm.isVisible()


def test_a_backup_that_is_restored_gives_the_focus_back(desktop: Desktop) -> None:
    desktop.given(entry())
    view = settings_of(desktop)
    click(view.data.back_up)
    wait_for(lambda: len(view.data.lines) == 1)
    desktop.rest()
    (key,) = view.data.lines
    press(view.data.lines[key].restore, Qt.Key.Key_Return)
    desktop.rest()
    press(view.data.lines[key].confirm, Qt.Key.Key_Return)
    wait_for(lambda: len(view.data.lines) >= 2)
    desktop.rest()
    assert QApplication.focusWidget() is view.data.lines[key].restore
