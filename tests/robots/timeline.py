"""The timeline in the hands of a person: places by milestone and day, presses, drags, wheel and keys, what it told."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careercruise_desktop.ui.milestones.timeline.board import Board, Placed
from careercruise_desktop.ui.milestones.timeline.overlay import Ghost
from careercruise_desktop.ui.milestones.timeline.pane import TimelinePane
from careercruise_desktop.ui.milestones.timeline.rows import Row
from tests.robots.widgets import settle

NONE = Qt.KeyboardModifier.NoModifier
LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
SIGNALS = (
    "moved", "refused", "opened", "selected", "created", "achieve_requested", "remove_requested", "menu_requested",
    "fold_changed", "span_changed",
)  # fmt: skip
_NEWS = {"selected", "span_changed"}


class TimelineRobot:
    """Works on a pane that is shown. `told` holds what it asked for, as (signal, its arguments)."""

    def __init__(self, pane: TimelinePane) -> None:
        self.pane = pane
        self.timeline = pane.timeline
        self.told: list[tuple[object, ...]] = []
        for name in SIGNALS:
            getattr(pane, name).connect(lambda *said, name=name: self.told.append((name, *said)))

    @property
    def board(self) -> Board:
        """What is shown."""
        assert self.timeline.board is not None
        return self.timeline.board

    @property
    def ghost(self) -> Ghost:
        """What the drag would lead to."""
        assert self.timeline.ghost is not None
        return self.timeline.ghost

    def wishes(self) -> list[tuple[object, ...]]:
        """What was asked for since the last time, without the news of selection and span."""
        said = [one for one in self.told if one[0] not in _NEWS]
        self.told.clear()
        return said

    def news(self, signal: str) -> list[tuple[object, ...]]:
        """What one signal has told since the last time, and forget everything."""
        said = [one[1:] for one in self.told if one[0] == signal]
        self.told.clear()
        return said

    def row(self, title: str) -> Row:
        """The row of a milestone."""
        return next(row for row in self.board.rows.walked if row.lines[0].title == title)

    def placed(self, title: str) -> Placed:
        """A milestone's row with its words."""
        return self.board.placed(self.row(title))

    def mark(self, title: str) -> QPoint:
        """Where its mark stands."""
        return QPoint(round(self.placed(title).bars[0].mark), round(self.placed(title).middle))

    def at(self, title: str, day: date) -> QPoint:
        """A day in its row."""
        return QPoint(round(self.board.axis.x(day)), round(self.row(title).middle))

    def title(self, title: str) -> QPoint:
        """Its title at the left."""
        return QPoint(150, round(self.row(title).middle))

    def press(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press the mouse."""
        QTest.mousePress(self.timeline, LEFT, held, at)
        settle()

    def go(self, to: QPoint, held: Qt.KeyboardModifier = NONE, button: Qt.MouseButton = LEFT) -> None:
        """Move the mouse, with its button held unless another is named."""
        place = QPointF(self.timeline.mapToGlobal(to))
        QApplication.sendEvent(
            self.timeline, QMouseEvent(QMouseEvent.Type.MouseMove, QPointF(to), place, button, button, held)
        )
        settle()

    def let_go(self, at: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Release the mouse."""
        QTest.mouseRelease(self.timeline, LEFT, held, at)
        settle()

    def drag(self, start: QPoint, end: QPoint, held: Qt.KeyboardModifier = NONE) -> None:
        """Press, move in two steps, release."""
        self.press(start, held)
        self.go(QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2), held)
        self.go(end, held)
        self.let_go(end, held)

    def click(self, at: QPoint) -> None:
        """Click."""
        QTest.mouseClick(self.timeline, LEFT, NONE, at)
        settle()

    def double_click(self, at: QPoint) -> None:
        """Click twice."""
        QTest.mouseClick(self.timeline, LEFT, NONE, at)
        QTest.mouseDClick(self.timeline, LEFT, NONE, at)
        QTest.mouseRelease(self.timeline, LEFT, NONE, at)
        settle()

    def wheel(self, at: QPoint, turned: QPoint, held: Qt.KeyboardModifier = NONE, over: QWidget | None = None) -> bool:
        """Turn the wheel over the timeline, or over its head; gives whether it was of use there."""
        widget = over or self.timeline
        event = QWheelEvent(
            QPointF(at), QPointF(widget.mapToGlobal(at)), QPoint(), turned, NO_BUTTON, held,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(widget, event)
        settle()
        return event.isAccepted()

    def menu(self, at: QPoint) -> None:
        """Ask for the menu by the mouse."""
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, self.timeline.mapToGlobal(at))
        QApplication.sendEvent(self.timeline, event)
        settle()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        """Press a key."""
        for _ in range(times):
            QTest.keyClick(self.timeline, key, held)
        settle()

    def focus(self) -> None:
        """Come to the timeline by Tab."""
        self.timeline.clearFocus()
        self.timeline.setFocus(Qt.FocusReason.TabFocusReason)
        settle()


def painted(pane: TimelinePane) -> QImage:
    """The whole pane."""
    settle()
    return pane.grab().toImage()
