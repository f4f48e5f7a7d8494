"""The journal's list in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.skills.journal.bar import FilterButton
from careercruise_desktop.ui.skills.journal.state import LineState
from careercruise_desktop.ui.skills.journal.tab import JournalTab
from careercruise_desktop.ui.skills.presenter import SkillsPresenter
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.option_list import OptionList
from tests.robots.desktop import Desktop
from tests.robots.widgets import settle

ROOM = 4
LEFT = Qt.MouseButton.LeftButton


class Journal:
    """Goes to the room, reads the list and uses it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert page is not None
        presenter = page.presenter
        assert isinstance(presenter, SkillsPresenter)
        tab = presenter.part("journal").view
        assert isinstance(tab, JournalTab)
        self.tab = tab
        self.pane = tab.pane
        self.selected: list[int] = []
        self.opened: list[int] = []
        tab.entry_selected.connect(self.selected.append)
        tab.entry_opened.connect(self.opened.append)

    @property
    def lines(self) -> tuple[LineState, ...]:
        """What is listed."""
        return self.pane.canvas.lines

    @property
    def titles(self) -> list[str]:
        """The titles that are listed."""
        assert self.pane.area.isVisible() or not self.lines
        return [line.title for line in self.lines]

    @property
    def count(self) -> str:
        """How many entries there are, in words."""
        return self.pane.bar.count.text()

    def id_of(self, title: str) -> int:
        """The entry with a title."""
        return self.line(title).id

    def line(self, title: str) -> LineState:
        """The entry with a title, as it is listed now."""
        (found,) = [line for line in self.lines if line.title == title]
        return found

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key in the list."""
        self.tab.focus_list()
        for _ in range(times):
            QTest.keyClick(self.pane.canvas, key)
        self.desktop.rest()

    def click(self, title: str, *, twice: bool = False) -> None:
        """Click an entry."""
        at = self.pane.canvas.rect_of(self.id_of(title)).topLeft() + QPoint(40, 20)
        press = QTest.mouseDClick if twice else QTest.mouseClick
        press(self.pane.canvas, LEFT, pos=at)
        self.desktop.rest()

    def menu(self, title: str, text: str) -> None:
        """Choose a line of an entry's menu."""
        key = self.id_of(title)
        self.tab.menu_requested.emit(key, self.pane.mapToGlobal(QPoint(40, 40)))
        assert self.tab.menu is not None
        self._take(self.tab.menu, text)

    def narrow(self, button: FilterButton, text: str) -> None:
        """Choose from the list of a filter."""
        button.click()
        settle()
        assert button.list is not None
        rows = button.list.findChild(OptionList)
        assert rows is not None
        place = [option.text for option in rows.options].index(text)
        rows.picked.emit(place)
        self.desktop.rest()

    def offered(self, button: FilterButton) -> dict[str, str]:
        """What a filter offers, and what is said beside it."""
        button.click()
        settle()
        assert button.list is not None
        rows = button.list.findChild(OptionList)
        assert rows is not None
        found = {option.text: option.detail for option in rows.options}
        button.list.close_now()
        settle()
        return found

    def search(self, text: str) -> None:
        """Press / and type."""
        self.desktop.key(Qt.Key.Key_Slash)
        assert self.tab.search.hasFocus()
        self.tab.search.selectAll()
        self.desktop.type(text)
        self.desktop.rest()

    def past(self, text: str) -> None:
        """Choose one of the entries of this day in earlier years."""
        self.press(self.pane.past)
        assert self.pane.past.list is not None
        self._take(self.pane.past.list, text)

    def press(self, widget: QWidget) -> None:
        """Click a button."""
        QTest.mouseClick(widget, LEFT)
        self.desktop.rest()

    def _take(self, menu: Menu, text: str) -> None:
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        action.trigger()
        menu.close()
        self.desktop.window.activateWindow()
        self.desktop.rest()
