"""The grid of influence and interest in the hands of a person: dragged by mouse, moved by keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from .grid_board import GridBoard
from .grid_places import told

# What an arrow does to influence and interest with Alt, and how far it goes in the order of the people without.
_ARROWS = {
    int(Qt.Key.Key_Up): (1, 0), int(Qt.Key.Key_Down): (-1, 0),
    int(Qt.Key.Key_Right): (0, 1), int(Qt.Key.Key_Left): (0, -1),
}  # fmt: skip
_WALKS = {
    int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_Left): -1, int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Right): 1,
    int(Qt.Key.Key_Home): -1_000_000, int(Qt.Key.Key_End): 1_000_000,
}  # fmt: skip
_ENTER = {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Space)}
_OFF = {int(Qt.Key.Key_Delete), int(Qt.Key.Key_Backspace)}


class StakeGrid(GridBoard):
    """One stop of Tab. Arrows go from person to person and with Alt move them, Delete takes them off, Enter shows them.

    Marks are dragged.
    """

    @property
    def is_dragging(self) -> bool:
        """Whether somebody is on the way."""
        return self.at is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, take off, show; Escape lets go."""
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not held
        if key == Qt.Key.Key_Escape and self.held is not None:
            self.let_go()
        elif key in _ARROWS and held == Qt.KeyboardModifier.AltModifier and self.mark(self._meant) is not None:
            self.step(*_ARROWS[key])
        elif not plain or self.mark(self._meant) is None:
            super().keyPressEvent(event)
        elif key in _WALKS:
            keys = [mark.id for mark in self._marks]
            self.mean(keys[max(0, min(keys.index(self._meant) + _WALKS[key], len(keys) - 1))])
        elif key in _OFF:
            self.put(self._meant, None)
        elif key in _ENTER:
            self.chosen.emit(self._meant)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys come to whom they meant, at first to the one whose page is shown."""
        super().focusInEvent(event)
        meant = self.mark(self._meant) or self.mark(self.state.chosen) or next(iter(self._marks), None)
        if meant is not None:
            self.mean(meant.id)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more, and nobody on the way."""
        super().focusOutEvent(event)
        self.let_go()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the mark under the pointer."""
        spot = self.places.spot_at(event.position(), self._meant)
        if event.button() != Qt.MouseButton.LeftButton or spot is None:
            return
        self.held = (spot.mark.id, event.position())
        self.mean(spot.mark.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was taken, else show who is pointed at."""
        at = event.position()
        if self.held is not None:
            far = (at - self.held[1]).manhattanLength() >= QApplication.startDragDistance()
            if far or self.at is not None:
                self.at = at
                self.tips.drop()
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
                self.dragged.emit(at.y())
                self.update()
            return
        spot = self.places.spot_at(at, self._meant)
        hover = spot.mark.id if spot is not None else 0
        if hover != self.hover:
            self.hover = hover
            self.setCursor(Qt.CursorShape.OpenHandCursor if hover else Qt.CursorShape.ArrowCursor)
            self.update()
        if spot is None:
            self.tips.drop()
        else:
            self.tips.point(told(spot.mark), spot.rect.toAlignedRect(), at.toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put down: on a place, in the tray, or elsewhere, which changes nothing. A mere press shows the person."""
        if self.held is None or event.button() != Qt.MouseButton.LeftButton:
            return
        key, was = self.held[0], self.at
        slot, tray = self.target(event.position())
        self.let_go()
        if was is None:
            self.chosen.emit(key)
        elif slot is not None or tray:
            self.put(key, slot)

    def leaveEvent(self, event: QEvent) -> None:
        """Nobody is pointed at."""
        self.hover = 0
        self.tips.drop()
        self.update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with the person under the pointer, or with the one that the keys mean."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        spot = self.places.spot_of(self._meant) if by_key else self.places.spot_at(QPointF(event.pos()), self._meant)
        if spot is not None:
            place = self.mapToGlobal(spot.rect.bottomLeft().toPoint()) if by_key else event.globalPos()
            self.menu_requested.emit(spot.mark.id, place)
