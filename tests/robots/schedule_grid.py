"""The grid of days in the hands of a person: places by day and time, presses, drags and keys, and what it told."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.spans import moment
from careercruise_desktop.ui.schedule.grid.board import Board
from careercruise_desktop.ui.schedule.grid.drags import Ghost
from careercruise_desktop.ui.schedule.grid.layout import Placed
from careercruise_desktop.ui.schedule.grid.pane import GridPane
from careercruise_desktop.ui.schedule.state import TASK_MIME, Item, ItemKey, Lane
from tests.robots.widgets import settle

NONE = Qt.KeyboardModifier.NoModifier
LEFT = Qt.MouseButton.LeftButton
SIGNALS = (
    "opened", "selection_changed", "created", "moved", "moved_many", "resized", "copied", "acted", "pin_opened",
    "menu_requested", "task_dropped", "stepped", "day_requested",
)  # fmt: skip


class GridRobot:
    """Works on a pane that is shown. `told` holds what the pane asked for, as (signal, its arguments)."""

    def __init__(self, pane: GridPane) -> None:
        self.pane = pane
        self.grid = pane.grid
        self.told: list[tuple[object, ...]] = []
        for name in SIGNALS:
            getattr(pane, name).connect(lambda *said, name=name: self.told.append((name, *said)))

    @property
    def board(self) -> Board:
        """What is shown."""
        assert self.grid.board is not None
        return self.grid.board

    @property
    def ghost(self) -> Ghost:
        """What the drag would lead to."""
        assert self.grid.ghost is not None
        return self.grid.ghost

    def wishes(self) -> list[tuple[object, ...]]:
        """What was asked for since the last time, without the news of the selection."""
        said = [one for one in self.told if one[0] != "selection_changed"]
        self.told.clear()
        return said

    def at(self, column: int, minute: int) -> int:
        """The instant of a wall time of a day."""
        return moment(self.board.state.columns[column].day, minute, self.board.state.zone).at

    def place(self, column: int, minute: int, lane: Lane = Lane.PLANNED, down: int = 0) -> QPoint:
        """Where a time stands in a lane, so many pixels below."""
        stretch = self.board.frame.places[column].lane(lane)
        y = self.board.axis.y(column, self.at(column, minute))
        return QPoint(stretch.left + stretch.width // 2, round(y) + down)

    def placed(self, title: str, lane: Lane = Lane.PLANNED) -> Placed:
        """Where an item stands."""
        return next(one for one in self.board.placed if one.item.title == title and one.item.lane is lane)

    def item(self, title: str, lane: Lane = Lane.PLANNED) -> Item:
        """An item by its title."""
        return self.placed(title, lane).item

    def key_of(self, title: str, lane: Lane = Lane.PLANNED) -> ItemKey:
        """An item's key by its title."""
        return self.item(title, lane).key

    def middle(self, title: str, lane: Lane = Lane.PLANNED) -> QPoint:
        """The middle of an item."""
        return self.placed(title, lane).box.rect.center().toPoint()

    def press(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press the mouse."""
        QTest.mousePress(self.grid, LEFT, held, at)
        settle()

    def go(self, to: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Move the mouse with its button held."""
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove, QPointF(to), QPointF(self.grid.mapToGlobal(to)), LEFT, LEFT, held
        )
        QApplication.sendEvent(self.grid, event)
        settle()

    def let_go(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Release the mouse."""
        QTest.mouseRelease(self.grid, LEFT, held, at)
        settle()

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in two steps, release."""
        self.press(start, held)
        self.go(QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), held)
        self.go(end, held)
        self.let_go(end, held)

    def point(self, at: QPoint) -> None:
        """Move the mouse without a button."""
        QTest.mouseMove(self.grid, at)
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(at),
            QPointF(self.grid.mapToGlobal(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            NONE,
        )
        QApplication.sendEvent(self.grid, event)
        settle()

    def click(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Click."""
        QTest.mouseClick(self.grid, LEFT, held, at)
        settle()

    def double_click(self, at: QPoint) -> None:
        """Click twice."""
        QTest.mouseClick(self.grid, LEFT, NONE, at)
        QTest.mouseDClick(self.grid, LEFT, NONE, at)
        settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        """Press a key on the grid."""
        QTest.keyClick(self.grid, key, held)
        settle()

    def focus(self) -> None:
        """Come to the grid by Tab."""
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)
        settle()

    def painted(self) -> QPixmap:
        """The whole pane."""
        settle()
        return self.pane.grab()


def drag_task(robot: GridRobot, words: bytes, to: QPoint, *, drop: bool = True) -> bool:
    """Drag something of the backlog's kind here; gives whether it is welcome."""
    data = QMimeData()
    data.setData(TASK_MIME, words)
    copy, buttons = Qt.DropAction.CopyAction, LEFT
    enter = QDragEnterEvent(to, copy, data, buttons, NONE)
    enter.ignore()
    QApplication.sendEvent(robot.grid, enter)
    if enter.isAccepted():
        QApplication.sendEvent(robot.grid, QDragMoveEvent(to, copy, data, buttons, NONE))
        settle()
        if drop:
            QApplication.sendEvent(robot.grid, QDropEvent(QPointF(to), copy, data, buttons, NONE))
    settle()
    return enter.isAccepted()
