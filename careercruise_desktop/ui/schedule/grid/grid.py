"""The grid of days as one widget: what the canvas paints, in the hands of mouse and keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.schedule.state import TASK_MIME, Lane
from careercruise_desktop.ui.widgets import painted_list
from careercruise_desktop.ui.widgets.focus_ring import keyboard_reasons

from .canvas import GridCanvas
from .drags import SNAP
from .keyboard import Keyboard
from .pointer import Pointer
from .requests import Requests

_MODIFIERS = frozenset({Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control})
_DESCRIPTION = (
    "Arrows walk over blocks, Alt with arrows moves, Shift with up and down resizes, Enter opens, D logs, "
    "Delete deletes, Escape leaves the blocks for a time cursor"
)


class ScheduleGrid(GridCanvas):
    """One tab stop. What is done with the items is told by `requests`; the keys are in `keyboard`."""

    ring_radius = 0.0

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.requests = requests
        self.pointer = Pointer(self, requests)
        self.keyboard = Keyboard(self, requests)
        self.setAccessibleName("Days")
        self.setAccessibleDescription(_DESCRIPTION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self._menu_key = False
        self.chosen.connect(lambda: painted_list.tell_meant(self))

    def cursor_time(self) -> tuple[Lane, int] | None:
        """The lane and instant of the time cursor; None while an item is selected or its day is not shown."""
        cursor = self.choice.cursor
        if cursor is None or self.choice.keys or self.board is None or self.board.column_of(cursor.start) is None:
            return None
        return cursor.lane, cursor.start

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin a drag."""
        self.choose(self.choice, by_key=False)
        self.pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag, or point."""
        self.pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was dragged or clicked."""
        self.pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open, or create."""
        self.pointer.double_click(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the pointer."""
        super().leaveEvent(event)
        self.pointer.leave()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the hours are zoomed around the pointer; else the area scrolls."""
        self.pointer.leave()
        turned = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned:
            self.requests.zoomed.emit(1 if turned > 0 else -1, event.position().y())
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a drag; the rest is for the keyboard's part."""
        self.pointer.tips.drop()
        key = Qt.Key(event.key())
        menu = key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        if self.pointer.dragging:
            if key == Qt.Key.Key_Escape:
                self.pointer.cancel()
            elif key in _MODIFIERS:
                self.pointer.hold(event.modifiers())
        elif menu:
            self._menu_key = True
            self._ask_menu(self.keyboard.place())
        elif not self.keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Other keys are held during a drag."""
        self._menu_key = False
        self.pointer.hold(event.modifiers())
        super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer, or of what the keys mean."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            # Some systems send this for the key that was a press of a key already.
            if not self._menu_key:
                self._ask_menu(self.keyboard.place())
            return
        self.pointer.cancel()
        placed = self.board.at(event.pos().x(), event.pos().y()) if self.board is not None else None
        if placed is not None and placed.item.key not in self.choice.keys:
            self.choose(self.choice.only(placed.item.key))
        self._ask_menu(event.pos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By a key: mean an item."""
        super().focusInEvent(event)
        if event.reason() in keyboard_reasons():
            self.keyboard.begin()
        painted_list.tell_meant(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A drag ends without a change when the window is left."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.pointer.cancel()
        self.choose(self.choice, by_key=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Tasks of the backlog are welcome."""
        if _task(event) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would stand."""
        task = _task(event)
        if task is not None:
            self.pointer.drag_in(task[1], event.position(), event.modifiers())
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere."""
        self.pointer.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """Block time for it."""
        task = _task(event)
        if task is None:
            return
        self.pointer.drag_in(task[1], event.position(), event.modifiers())
        ghost = self.ghost
        self.pointer.cancel()
        if ghost is not None:
            event.acceptProposedAction()
            # The keys mean the new block from here on, not the card that it came from.
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self.requests.task_dropped.emit(task[0], ghost.start, task[1])

    def _ask_menu(self, place: QPoint) -> None:
        board = self.board
        if board is None:
            return
        placed = board.at(place.x(), place.y())
        column = board.frame.column_at(place.x())
        if column >= 0:
            at = board.axis.snapped(column, place.y(), SNAP)
            key = placed.item.key if placed is not None else None
            self.requests.menu_requested.emit(key, self.mapToGlobal(place), at)


def _task(event: QDropEvent) -> tuple[int, int] | None:
    """The id and minutes of a task that is dragged here; None for anything else."""
    if not event.mimeData().hasFormat(TASK_MIME):
        return None
    words = bytes(event.mimeData().data(TASK_MIME).data()).split()
    if len(words) != 2 or not all(word.isdigit() for word in words):
        return None
    return int(words[0]), max(SNAP, min(int(words[1]), 24 * 60))
