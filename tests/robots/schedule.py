"""The schedule in the hands of a person: real mouse and keys on the grid, the month, the strip and the menus."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.schedule.presenter import SchedulePresenter
from careercruise_desktop.ui.schedule.state import Item, ItemKey, Lane
from careercruise_desktop.ui.schedule.view import ScheduleView
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, settle

ROOM = 2
LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


class Schedule:
    """Goes to the schedule, reads what stands there and uses it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert isinstance(page, ScheduleView)
        self.view = page

    @property
    def presenter(self) -> SchedulePresenter:
        """What decides which days are shown."""
        presenter = self.view.presenter
        assert isinstance(presenter, SchedulePresenter)
        return presenter

    @property
    def items(self) -> list[Item]:
        """Everything with a time of day that the grid shows, in order of time."""
        board = self.view.grid.grid.board
        assert board is not None
        found = {placed.item.key: placed.item for placed in board.placed}
        return sorted(found.values(), key=lambda item: (item.start, item.end))

    def item(self, title: str) -> Item:
        """The one item of that title."""
        (found,) = [item for item in self.items if item.title == title]
        return found

    def spot(self, key: ItemKey, *, down: int = 12) -> QPoint:
        """A place on an item, in the grid's pixels."""
        board = self.view.grid.grid.board
        assert board is not None
        box = board.of(key)[0].box
        return QPoint(int(box.left + box.width / 2), int(min(box.top + down, box.bottom - 2)))

    def place(self, day: date, at: int, lane: Lane = Lane.PLANNED) -> QPoint:
        """Where an instant stands in a lane of a day."""
        board = self.view.grid.grid.board
        assert board is not None
        column = next(number for number, one in enumerate(board.state.columns) if one.day == day)
        stretch = board.frame.places[column].lane(lane)
        return QPoint(stretch.left + stretch.width // 2, round(board.axis.y(column, at)))

    def drag(self, begun: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move and let go on the grid."""
        grid = self.view.grid.grid
        QTest.mousePress(grid, LEFT, held, begun)
        middle = QPointF(begun.x() + (end.x() - begun.x()) / 2, begun.y() + (end.y() - begun.y()) / 2).toPoint()
        for spot in (middle, end, end):
            self._move(spot, held)
        QTest.mouseRelease(grid, LEFT, held, end)
        self.desktop.rest()

    def _move(self, spot: QPoint, held: Qt.KeyboardModifier) -> None:
        grid = self.view.grid.grid
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(spot),
            QPointF(grid.mapToGlobal(spot)),
            Qt.MouseButton.NoButton,
            LEFT,
            held,
        )
        QApplication.sendEvent(grid, event)

    def click_item(self, title: str) -> Item:
        """Click an item, which selects it."""
        item = self.item(title)
        QTest.mouseClick(self.view.grid.grid, LEFT, NONE, self.spot(item.key))
        settle()
        return item

    def choose(self, text: str) -> None:
        """Choose a line of the menu that is open."""
        menu = self.view.menu
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.desktop.window.activateWindow()
        self.desktop.rest()

    def menu_of_block(self, title: str) -> None:
        """Ask for the menu of a planned block, where its work stands beside it under the same title."""
        item = next(item for item in self.items if item.title == title and item.lane is Lane.PLANNED)
        self.view.grid.menu_requested.emit(item.key, self.view.grid.grid.mapToGlobal(self.spot(item.key)), item.start)
        settle()

    @property
    def offers(self) -> list[str]:
        """What the open menu offers."""
        menu = self.view.menu
        assert menu is not None
        return [action.text().partition("\t")[0] for action in menu.actions() if action.text()]

    def menu_of(self, title: str) -> None:
        """Ask for the menu of an item."""
        item = self.item(title)
        spot = self.spot(item.key)
        grid = self.view.grid
        grid.menu_requested.emit(item.key, grid.grid.mapToGlobal(spot), item.start)
        settle()

    def figure(self, key: str) -> str:
        """A figure of the strip as it is spoken."""
        return self.view.strip.figures[key].accessibleName()

    def open_figure(self, key: str) -> list[str]:
        """Press a figure; the titles behind it."""
        click(self.view.strip.figures[key])
        records = self.view.records
        assert records is not None
        return [row.accessibleName() for row in records.rows]

    @property
    def period(self) -> str:
        """What is shown, as it stands in the head."""
        return self.view.header.sub.text()

    def focus_grid(self) -> None:
        """Let the keys go to the grid."""
        self.view.grid.grid.setFocus(Qt.FocusReason.TabFocusReason)
        settle()
