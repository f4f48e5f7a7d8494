"""The tab of people in the hands of a person."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from careercruise_desktop.domain.people import Person
from careercruise_desktop.ui.leadership.people.forget import ForgetDialog
from careercruise_desktop.ui.leadership.people.grid import StakeGrid
from careercruise_desktop.ui.leadership.people.section import SectionBox
from careercruise_desktop.ui.leadership.people.state import PeopleState, PersonState
from careercruise_desktop.ui.leadership.people.tab import PeopleTab

from .desktop import Desktop
from .leadership import LEFT, LeadershipRobot
from .widgets import settle


class PeopleRobot(LeadershipRobot):
    """Reads the list, the grid and the page, and uses them."""

    def __init__(self, desktop: Desktop) -> None:
        super().__init__(desktop, "people")
        desktop.rest()

    @property
    def tab(self) -> PeopleTab:
        """The tab itself."""
        tab = super().tab
        assert isinstance(tab, PeopleTab)
        return tab

    @property
    def list(self) -> PeopleState:
        """What the list shows."""
        assert self.tab.list.state is not None
        return self.tab.list.state

    @property
    def names(self) -> list[str]:
        """Who is in the list, from the top."""
        return [row.name for row in self.list.rows]

    @property
    def page(self) -> PersonState:
        """The page that is shown."""
        assert self.tab.middle.currentWidget() is self.tab.page
        assert self.tab.page.state is not None
        return self.tab.page.state

    @property
    def grid(self) -> StakeGrid:
        """The grid."""
        return self.tab.grid

    @property
    def forgetting(self) -> ForgetDialog:
        """What asks how somebody is to be forgotten."""
        assert self.tab.forgetting is not None
        return self.tab.forgetting

    def section(self, key: str) -> SectionBox:
        """A section of the page."""
        return self.tab.page.sections[key]

    def person(self, name: str) -> Person:
        """A person in the data file."""
        return next(one for one in self.desktop.kept(Person) if one.name == name)

    def click_row(self, name: str) -> None:
        """Click a person in the list."""
        row = next(row for row in self.list.rows if row.name == name)
        QTest.mouseClick(self.tab.list.rows, LEFT, pos=self.tab.list.rows.rect_of(row.id).center())
        self.desktop.rest()

    def fill(self, field: QLineEdit, text: str) -> None:
        """Type over what stands in a field, and press Enter."""
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)
        self.desktop.rest()

    def key(self, key: Qt.Key, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            self.desktop.key(key)
        self.desktop.rest()

    def take(self, text: str) -> None:
        """Choose a line of the menu that is open in the tab."""
        menu = self.tab.menu
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        action.trigger()
        menu.close()
        self.desktop.rest()

    def ask_forgetting(self) -> ForgetDialog:
        """By the menu of the page."""
        QTest.mouseClick(self.tab.page.head.more, LEFT)
        self.take("Forget this person\N{HORIZONTAL ELLIPSIS}")
        return self.forgetting


def drag(grid: QWidget, start: QPoint, end: QPoint, *, drop: bool = True) -> None:
    """Press at a place, move to another one in two steps, and let go there."""
    QTest.mousePress(grid, LEFT, pos=start)
    for place in (start + QPoint(14, 0), end):
        spot = QPointF(place)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, spot, grid.mapToGlobal(spot), LEFT, LEFT, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(grid, event)
    if drop:
        QTest.mouseRelease(grid, LEFT, pos=end)
    settle()
