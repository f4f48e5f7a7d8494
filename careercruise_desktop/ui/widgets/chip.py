"""Chips: small words with a meaning of their own (a role, a state, a skill), and the one that adds more."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from . import painting
from .pill import CROSS, ChipKind, Pill
from .pressable import Pressable

__all__ = ["AddChip", "Chip", "ChipButton", "ChipKind"]


class Chip(QLabel):
    """A word in a pill that only says something, 22 px high or 18 when small."""

    def __init__(
        self,
        text: str,
        kind: ChipKind = "neutral",
        *,
        icon: str = "",
        small: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._pill = Pill(text, kind, icon, small)
        self.set_text(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_text(self, text: str, kind: ChipKind | None = None) -> None:
        """Show another word, as another kind of chip if one is named."""
        if "<" in text or "&" in text:
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._pill = self._pill._replace(text=text, kind=kind or self._pill.kind)
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Mark or icon and word with their padding."""
        return self._pill.size

    def minimumSizeHint(self) -> QSize:
        """The height; a word that has too little room is shortened."""
        return self._pill.least

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill with what is in it."""
        with painting.begin(self) as painter:
            self._pill.paint(painter, QRectF(self.rect()), hovered=False)


class ChipButton(Pressable):
    """A chip that is pressed: a word that can be chosen, or one with a cross that takes it away.

    Signals: removed: its cross was pressed, or Delete while it had the focus.
    """

    removed = Signal()

    def __init__(
        self,
        text: str,
        kind: ChipKind = "outline",
        *,
        small: bool = False,
        removable: bool = False,
        choosable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._pill = Pill(text, kind, "", small, removable)
        self.ring_radius = self._pill.height / 2
        self.setText(text)
        self.setCheckable(choosable)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if removable:
            self.setAccessibleDescription("Delete removes it")

    def show_chosen(self, *, chosen: bool) -> None:
        """Show whether its word is chosen."""
        self._pill = self._pill._replace(kind="ok" if chosen else "outline")
        self.setChecked(chosen)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Icon, word and cross with their padding."""
        return self._pill.size

    def minimumSizeHint(self) -> QSize:
        """The height; a word that has too little room is shortened."""
        return self._pill.least

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross removes, the rest is a click."""
        cross = QRectF(self.rect()).adjusted(self.width() - CROSS - self._pill.padding, 0, 0, 0)
        if self._pill.removable and self.isDown() and cross.contains(event.position()):
            self.setDown(False)
            self.removed.emit()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press, Delete and Backspace remove."""
        if self._pill.removable and event.key() in {QtCore.Qt.Key.Key_Delete, QtCore.Qt.Key.Key_Backspace}:
            self.removed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill with what is in it."""
        with painting.begin(self) as painter:
            self._pill.paint(painter, QRectF(self.rect()), hovered=self.underMouse())


class AddChip(Pressable):
    """The dashed chip that adds one more."""

    def __init__(self, text: str = "Add", *, small: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._small = small
        self._role = "caption_medium" if small else "small_medium"
        self.ring_radius = (18 if small else 22) / 2
        self.setText(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Plus and word with their padding."""
        padding = 7 if self._small else 8
        return QSize(2 * padding + 11 + 4 + painting.text_width(self.text(), self._role), round(2 * self.ring_radius))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A dashed pill with a plus."""
        middle = self.height() / 2
        left = 7.0 if self._small else 8.0
        with painting.begin(self) as painter:
            fill = "hover" if self.underMouse() else "surface"
            painting.box(painter, QRectF(self.rect()), middle, fill, "border2", dash=painting.DASH)
            painting.icon(painter, painting.square(left, middle, 11), "plus", "text2")
            room = QRectF(left + 15, 0, self.width() - left - 15, self.height())
            painting.text(painter, room, self.text(), self._role, "text2")
