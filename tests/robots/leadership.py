"""The room of leadership in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.leadership.presenter import LeadershipPresenter
from careercruise_desktop.ui.leadership.view import LeadershipView
from tests.robots.desktop import Desktop

ROOM = 5
TAB = {"feedback": Qt.Key.Key_1, "impact": Qt.Key.Key_2, "people": Qt.Key.Key_3}
LEFT = Qt.MouseButton.LeftButton


class LeadershipRobot:
    """Goes to the room and shows one of its tabs."""

    def __init__(self, desktop: Desktop, tab: str = "feedback") -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert isinstance(page, LeadershipView)
        self.view = page
        self.show(tab)

    @property
    def presenter(self) -> LeadershipPresenter:
        """What decides what is shown."""
        presenter = self.view.presenter
        assert isinstance(presenter, LeadershipPresenter)
        return presenter

    @property
    def tab(self) -> QWidget:
        """What the tab that is on shows."""
        found = self.view.whole.currentWidget()
        assert found is not None
        return found

    def show(self, tab: str) -> None:
        """Alt and a number: one of the tabs."""
        if self.presenter.tab != tab:
            self.desktop.key(TAB[tab], Qt.KeyboardModifier.AltModifier)
            self.desktop.rest()

    def press(self, widget: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(widget, LEFT)
        self.desktop.rest()

    def choose(self, text: str) -> None:
        """Choose a line of the menu that is open."""
        menu = self.view.menu
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.desktop.rest()
