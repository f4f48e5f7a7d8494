"""The timeline as one widget: what the canvas paints, in the hands of mouse and keys."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painted_list
from careercruise_desktop.ui.widgets.focus_ring import keyboard_reasons

from .canvas import TimelineCanvas
from .keyboard import Keyboard
from .pointer import Pointer, spot_at
from .requests import Requests
from .rows import Kind, Row

_MODIFIERS = frozenset({Qt.Key.Key_Alt, Qt.Key.Key_Shift, Qt.Key.Key_Control})
_DESCRIPTION = (
    "Up and down walk over milestones, Alt with left and right moves by a day, with Ctrl by a week, with Shift what "
    "depends on it too, left and right fold and unfold, Enter opens, N creates, D marks as reached, Delete deletes, "
    "plus and minus zoom, T goes to today"
)


class Timeline(TimelineCanvas):
    """One tab stop. What is done with the milestones is told by `requests`; the keys are in `keyboard`.

    Signals:
        zoom_turned: closer (1) or farther (-1) around a place from left to right.
    """

    ring_radius = 0.0

    zoom_turned = Signal(int, float)

    def __init__(self, requests: Requests, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.requests = requests
        self.pointer = Pointer(self, requests, self.fold)
        self.keyboard = Keyboard(self, requests, self.fold)
        self.setAccessibleName("Timeline")
        self.setAccessibleDescription(_DESCRIPTION)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self._menu_key = False
        self.chosen.connect(lambda: painted_list.tell_meant(self))

    def fold(self, row: Row) -> None:
        """Fold the group of a row, or unfold it; what was meant in it stays meant."""
        board = self.board
        if board is None or row.kind is Kind.LANE:
            return
        group, folded = row.group, row.kind is not Kind.GROUP
        kept = board.state.folded | {group} if folded else board.state.folded - {group}
        if self.meant is None or self.meant.group != group:
            self.choose(group, by_key=self.by_key)
        self.show_state(replace(self.board.state if self.board is not None else board.state, folded=kept))
        self.requests.fold_changed.emit(group, folded)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, or begin a drag."""
        self.choose(self.current, by_key=False)
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
        """With Ctrl the time is zoomed around the pointer, with Shift or aside it is panned; else the area scrolls."""
        self.pointer.leave()
        turned, board = event.angleDelta(), self.board
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and turned.y():
            self.zoom_turned.emit(1 if turned.y() > 0 else -1, event.position().x())
        elif board is not None and (event.modifiers() & Qt.KeyboardModifier.ShiftModifier or self._aside(turned)):
            self.set_axis(board.axis.panned(-(turned.x() or turned.y()) / 2))
        else:
            event.ignore()
            return
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends a drag; the rest is for the keyboard's part."""
        self.pointer.tips.drop()
        key = Qt.Key(event.key())
        menu = key == Qt.Key.Key_Menu or (
            key == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        if self.pointer.dragging:
            if key == Qt.Key.Key_Escape:
                self.pointer.take_back()
            elif key in _MODIFIERS:
                self.pointer.hold(event.modifiers() | _as_modifier(key))
        elif menu:
            self._menu_key = True
            self._ask_menu(self.keyboard.place(), by_key=True)
        elif not self.keyboard.press(event):
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Other keys are held during a drag."""
        self._menu_key = False
        self.pointer.hold(event.modifiers() & ~_as_modifier(Qt.Key(event.key())))
        super().keyReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of what is under the pointer, or of what the keys mean."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            # Some systems send this for the key that was a press of a key already.
            if not self._menu_key:
                self._ask_menu(self.keyboard.place(), by_key=True)
            return
        self.pointer.cancel()
        self._ask_menu(event.pos(), by_key=False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """By a key: mean a row."""
        super().focusInEvent(event)
        if event.reason() in keyboard_reasons():
            self.keyboard.begin()
        painted_list.tell_meant(self)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A drag ends without a change when the window is left."""
        super().focusOutEvent(event)
        if event.reason() == Qt.FocusReason.ActiveWindowFocusReason:
            self.pointer.cancel()
        self.choose(self.current, by_key=False)

    def _ask_menu(self, place: QPoint, *, by_key: bool) -> None:
        """By a key for what is meant; by the mouse for what is below it, a row's empty time standing for itself."""
        board = self.board
        if board is None:
            return
        row = board.rows.at(place.y())
        milestone = self.current if isinstance(self.current, int) else None
        if not by_key:
            bar = board.bar_at(place.x(), place.y())
            milestone = bar.line.id if bar is not None else None
            if bar is None and row is not None and row.kind is Kind.MILESTONE and place.x() < board.axis.left:
                milestone = row.line.id
            if milestone is not None:
                self.choose(milestone)
        self.requests.menu_requested.emit(milestone, self.mapToGlobal(place), spot_at(board, row, place.x()))

    @staticmethod
    def _aside(turned: QPoint) -> bool:
        return abs(turned.x()) > abs(turned.y())


def _as_modifier(key: Qt.Key) -> Qt.KeyboardModifier:
    """What a key is when it is held; systems tell it only with the next key."""
    modifiers = Qt.KeyboardModifier
    return modifiers.ShiftModifier if key == Qt.Key.Key_Shift else modifiers.NoModifier
