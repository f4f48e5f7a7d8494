"""The radio button: one of a few, each with a line about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from . import painting

DOT = 16
_RING = 5


class Radio(QRadioButton):
    """16 px with a ring of 5 px when it is on. With a hint it is a row of 44 px that is filled when it is on."""

    ring_radius = 8.0

    def __init__(self, text: str, hint: str = "", *, checked: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._hint = hint
        self.setChecked(checked)
        self.setAccessibleName(f"{text}, {hint}" if hint else text)
        across = QSizePolicy.Policy.Expanding if hint else QSizePolicy.Policy.Minimum
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def ring_rect(self) -> QRect:
        """The row, or the button in it."""
        if self._hint:
            return self.rect()
        return QRect(0, (self.height() - DOT) // 2, DOT, DOT)

    @property
    def ring_inside(self) -> bool:
        """Rows have the ring inside their edge."""
        return bool(self._hint)

    def sizeHint(self) -> QSize:
        """Button and words."""
        lead = DOT + 10 + (24 if self._hint else 0)
        width = max(painting.text_width(self.text(), "body_medium"), painting.text_width(self._hint, "small"))
        return QSize(lead + width, 44 if self._hint else 20)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the row is."""
        return QSize(80 if self._hint else self.sizeHint().width(), self.sizeHint().height())

    def hitButton(self, position: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, button, words."""
        on, enabled = self.isChecked(), self.isEnabled()
        token = "text" if enabled else "disabled"
        left = 12.0 if self._hint else 0.0
        dot = painting.square(left, round(self.height() / 2 - DOT / 2) + DOT / 2, DOT)
        with painting.begin(self) as painter:
            fill = "selected" if on else "hover" if self.underMouse() else ""
            if self._hint and fill:
                painting.box(painter, QRectF(self.rect()), 8, fill)
            if on:
                painting.box(painter, dot, DOT / 2, "accent" if enabled else "disabled")
                inner = dot.adjusted(_RING, _RING, -_RING, -_RING)
                painting.box(painter, inner, DOT / 2 - _RING, "surface")
            else:
                line = "border2" if not enabled else "text2" if self.underMouse() else "control"
                painting.box(painter, dot, DOT / 2, "surface", line)
            left = dot.right() + 10
            room = QRectF(left, 0, self.width() - left, self.height())
            if self._hint:
                painting.text(painter, QRectF(left, 4, room.width() - 8, 20), self.text(), "body_medium", token)
                painting.text(painter, QRectF(left, 23, room.width() - 8, 16), self._hint, "small", "text2")
            else:
                painting.text(painter, room, self.text(), "body", token)
