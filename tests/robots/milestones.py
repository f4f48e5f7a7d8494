"""The room of milestones in the hands of a person: its list, its bar, its table, its board, and what a move asks."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.ui.milestones.board.stack import Stack
from careercruise_desktop.ui.milestones.presenter import MilestonesPresenter
from careercruise_desktop.ui.milestones.projects_list import ProjectCard
from careercruise_desktop.ui.milestones.view import MilestonesView
from careercruise_desktop.ui.widgets.menu import Menu
from tests.robots.desktop import Desktop
from tests.robots.widgets import settle

ROOM = 3
LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


class _Hands:
    """What both have."""

    desktop: Desktop
    view: MilestonesView


class TableHands(_Hands):
    """The table."""

    @property
    def rows(self) -> list[str]:
        """The titles in the table, from the top."""
        return [line.title for line in self.view.work.table.lines.rows]

    def cell(self, title: str, column: str) -> str:
        """What stands in a cell."""
        lines = self.view.work.table.lines
        place = [one.key for one in lines.columns].index(column)
        return lines.cell(self.rows.index(title), place)

    def spot(self, title: str, column: str) -> QPoint:
        """The middle of a cell, in the pixels of the rows."""
        grid = self.view.work.table.grid
        place = [one.key for one in grid.lines.columns].index(column)
        return grid.visualRect(grid.lines.index(self.rows.index(title), place)).center()

    def double_click(self, title: str, column: str) -> None:
        """Double-click a cell."""
        viewport = self.view.work.table.grid.viewport()
        QTest.mouseClick(viewport, LEFT, NONE, self.spot(title, column))
        QTest.mouseDClick(viewport, LEFT, NONE, self.spot(title, column))
        settle()

    def type_over(self, text: str) -> None:
        """Type over what the field of a cell holds, and press Enter."""
        self.desktop.type(text)
        self.desktop.key(Qt.Key.Key_Return)
        self.desktop.rest()

    def sort(self, column: str) -> None:
        """Press the head of a column."""
        head = self.view.work.table.grid.head
        place = [one.key for one in self.view.work.table.lines.columns].index(column)
        at = QPoint(head.sectionViewportPosition(place) + 20, head.height() // 2)
        QTest.mouseClick(head.viewport(), LEFT, NONE, at)
        settle()

    @property
    def clipboard(self) -> str:
        """What was copied."""
        return QGuiApplication.clipboard().text()


class BoardHands(_Hands):
    """The board."""

    def stack(self, column: str) -> Stack:
        """The cards of a column."""
        return self.view.work.board.columns[column].stack  # type: ignore[index]

    def cards(self, column: str) -> list[str]:
        """The titles in a column, from the top."""
        return [line.title for line in self.stack(column).lines]

    def count(self, column: str) -> str:
        """What stands beside the name of a column."""
        return self.view.work.board.columns[column].count.text()  # type: ignore[index]

    def take(self, title: str, column: str) -> str:
        """Carry a card over a column, without letting go; what letting go would mean."""
        stack, place = self._found(title)
        self._begun = stack.rect_of(place).center()
        QTest.mousePress(stack, LEFT, NONE, self._begun)
        target = self.view.work.board.columns[column]  # type: ignore[index]
        end = stack.mapFromGlobal(target.mapToGlobal(target.rect().center()))
        for spot in (self._begun + QPoint(24, 0), end, end):
            _move(stack, spot)
        self._held = (stack, end)
        return self.view.work.board.carrying.sentence

    def let_go(self) -> None:
        """Let the card go where it is."""
        stack, end = self._held
        QTest.mouseRelease(stack, LEFT, NONE, end)
        self.desktop.rest()

    def drag(self, title: str, column: str) -> str:
        """Carry a card to a column and let it go; what was said before."""
        said = self.take(title, column)
        self.let_go()
        return said

    def _found(self, title: str) -> tuple[Stack, int]:
        for column in self.view.work.board.columns.values():
            for place, line in enumerate(column.stack.lines):
                if line.title == title:
                    return column.stack, place
        raise AssertionError(f"no card {title}")


class Milestones(TableHands, BoardHands):
    """Goes to the room, reads what stands there and uses it."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        desktop.go(ROOM)
        page = desktop.window.page
        assert isinstance(page, MilestonesView)
        self.view = page

    @property
    def presenter(self) -> MilestonesPresenter:
        """What decides what is shown."""
        presenter = self.view.presenter
        assert isinstance(presenter, MilestonesPresenter)
        return presenter

    @property
    def why(self) -> str:
        """What the strip says, or ""."""
        return self.view.work.why.text

    def kept(self, title: str) -> Milestone:
        """A milestone as it stands in the data file."""
        (found,) = [one for one in self.desktop.kept(Milestone) if one.title == title]
        return found

    def show(self, mode: str) -> None:
        """Alt and a number: timeline, table or board, and the keys go there."""
        number = {"timeline": Qt.Key.Key_1, "table": Qt.Key.Key_2, "board": Qt.Key.Key_3}[mode]
        self.desktop.key(number, ALT)
        self.desktop.rest()

    @property
    def projects(self) -> list[str]:
        """The names in the list, from the top."""
        return [card.project.name for card in self.view.projects.cards if card.project is not None]

    def card(self, name: str) -> ProjectCard:
        """The card of a project."""
        (found,) = [card for card in self.view.projects.cards if card.project is not None and card.project.name == name]
        return found

    def choose(self, menu: Menu | None, text: str) -> None:
        """Choose a line of a menu that is open."""
        assert menu is not None
        action = next(action for action in menu.actions() if action.text().partition("\t")[0] == text)
        menu.setActiveAction(action)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self.desktop.window.activateWindow()
        self.desktop.rest()


def _move(widget: QWidget, spot: QPoint) -> None:
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(spot),
        QPointF(widget.mapToGlobal(spot)),
        Qt.MouseButton.NoButton,
        LEFT,
        NONE,
    )
    QApplication.sendEvent(widget, event)
