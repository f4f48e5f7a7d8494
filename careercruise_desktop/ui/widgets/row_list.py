"""Rows that are painted as one widget, so that a thousand cost what ten do; the keys mean one of them."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painted_list
from .painted_list import PaintedList
from .part_tips import PartTips

# Keys that walk from row to row, and how far.
STEPS = {
    int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_PageDown): 8, int(Qt.Key.Key_PageUp): -8,
    int(Qt.Key.Key_Home): -1_000_000, int(Qt.Key.Key_End): 1_000_000,
}  # fmt: skip
ENTER = {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter), int(Qt.Key.Key_Space)}


class RowList(PaintedList):
    """One stop of Tab. What the rows are, where they stand and what the keys do is the heir's.

    Signal: moved(the rectangle of the row that is meant now, which is to come into sight).
    """

    moved = Signal(QRect)
    ring_radius = 0.0

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls the list."""
        painted_list.install()
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.tips = PartTips(self)

    def meant_rect(self) -> QRect:
        """Where the row stands that the keys mean, with what is to be seen along with it; empty where there is none."""
        return QRect()

    def point_at_nothing(self) -> None:
        """The pointer is over no row."""

    def say(self) -> None:
        """Show the row that is meant, and let a screen reader read it."""
        self.update()
        self.follow()
        painted_list.tell_meant(self)

    def follow(self) -> None:
        """Bring the row that is meant into sight."""
        rect = self.meant_rect()
        if not rect.isEmpty():
            self.moved.emit(rect)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show and say which row is meant."""
        super().focusInEvent(event)
        self.say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No ring any more."""
        super().focusOutEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self.point_at_nothing()
        self.tips.drop()
        self.update()
