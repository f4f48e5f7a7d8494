"""Chips: small words with a meaning of their own (a role, a state, a skill), and the one that adds more."""

from __future__ import annotations

from typing import Literal

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import marks, painting
from .pressable import Pressable

ChipKind = Literal["neutral", "outline", "it", "pm", "ok", "warn", "danger"]

_CROSS = 12

# kind: fill, border, text
_LOOKS: dict[str, tuple[str, str, str]] = {
    "neutral": ("sunken", "", "text2"),
    "outline": ("surface", "border", "text2"),
    "it": ("it_soft", "", "it_text"),
    "pm": ("pm_soft", "", "pm_text"),
    "ok": ("ok_soft", "", "ok_text"),
    "warn": ("warn_soft", "", "warn_text"),
    "danger": ("danger_soft", "", "danger_text"),
}
_STATE_ICONS = {"ok": "circle-check", "warn": "triangle-alert", "danger": "octagon-alert"}


class Chip(QLabel):
    """A word in a pill, 22 px high or 18 when small.

    Signals:
        clicked: it was pressed; only a `pressable` chip hears this from the keyboard too.
        removed: its cross was pressed, or Delete while it had the focus.
    """

    clicked = Signal()
    removed = Signal()

    def __init__(
        self,
        text: str,
        kind: ChipKind = "neutral",
        *,
        icon: str = "",
        small: bool = False,
        removable: bool = False,
        pressable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._small = small
        self._removable = removable
        self._pressable = pressable
        self._role = "caption_medium" if small else "small_medium"
        self._kind: ChipKind = kind
        self.ring_radius = self._height() / 2
        self.set_text(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if removable or pressable:
            self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        if removable:
            self.setAccessibleDescription("Delete removes it")

    def set_text(self, text: str, kind: ChipKind | None = None) -> None:
        """Show another word, as another kind of chip if one is named."""
        if "<" in text or "&" in text:
            self.setTextFormat(QtCore.Qt.TextFormat.PlainText)
        self._kind = kind or self._kind
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Mark or icon, word and cross with their padding."""
        width = 2 * self._padding() + painting.text_width(self.text(), self._role) + self._lead()
        return QSize(width + (_CROSS + 3 if self._removable else 0), self._height())

    def minimumSizeHint(self) -> QSize:
        """The height; a word that has too little room is shortened."""
        return QSize(40, self._height()) if self.sizeHint().width() > 40 else self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The pill with what is in it."""
        fill, line, token = _LOOKS[self._kind]
        if (self._pressable or self._removable) and self.underMouse() and fill in {"sunken", "surface"}:
            fill = "hover"
        if self._kind == marks.PM and theme().high_contrast:
            line = "pm_mark"
        middle = self.height() / 2
        left = float(self._padding())
        right = self.width() - left
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), middle, fill, line)
            if self._kind in {marks.IT, marks.PM}:
                marks.paint_mark(painter, marks.mark_rect(left, middle, self._kind, self._mark_size()), self._kind)
            elif self._icon_name():
                painting.icon(painter, painting.square(left, middle, self._icon_size()), self._icon_name(), token)
            left += self._lead()
            if self._removable:
                right -= _CROSS
                painting.icon(painter, painting.square(right + 2, middle, _CROSS), "x", "text3")
                right -= 3
            painting.text(painter, QRectF(left, 0, right - left, self.height()), self.text(), self._role, token)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The cross removes, the rest is a click."""
        if not self.rect().contains(event.position().toPoint()):
            return
        if self._removable and event.position().x() >= self.width() - _CROSS - self._padding():
            self.removed.emit()
        else:
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""
        if not (self._removable or self._pressable):
            super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press, Delete and Backspace remove."""
        keys = QtCore.Qt.Key
        if self._removable and event.key() in {keys.Key_Delete, keys.Key_Backspace}:
            self.removed.emit()
        elif self._pressable and event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def _height(self) -> int:
        return 18 if self._small else 22

    def _padding(self) -> int:
        return 6 if self._small else 8

    def _mark_size(self) -> int:
        return 6 if self._small else 8

    def _icon_size(self) -> int:
        return 12 if self._small else 13

    def _icon_name(self) -> str:
        return self._icon or _STATE_ICONS.get(self._kind, "")

    def _lead(self) -> int:
        """The room that a mark or an icon takes before the word."""
        if self._kind in {marks.IT, marks.PM}:
            return self._mark_size() + 5
        return self._icon_size() + 5 if self._icon_name() else 0


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
