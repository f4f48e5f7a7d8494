"""The switch: on or off, at once."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from . import painting

WIDTH, HEIGHT = 30, 18
_ROW = 32


class Switch(QCheckBox):
    """30 x 18 px. With words it is a row: the words left, the switch at the right edge; all of it can be clicked."""

    ring_radius = HEIGHT / 2

    def __init__(self, text: str = "", checked: bool = False, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setChecked(checked)
        self.setAccessibleName(name or text)
        across = QSizePolicy.Policy.Expanding if text else QSizePolicy.Policy.Fixed
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def ring_rect(self) -> QRect:
        """The switch itself."""
        return QRect(self.width() - WIDTH, (self.height() - HEIGHT) // 2, WIDTH, HEIGHT)

    def sizeHint(self) -> QSize:
        """The switch, or the row."""
        if not self.text():
            return QSize(WIDTH, HEIGHT)
        return QSize(painting.text_width(self.text()) + 12 + WIDTH, _ROW)

    def minimumSizeHint(self) -> QSize:
        """Words are shortened before the switch is."""
        return QSize(WIDTH + (48 if self.text() else 0), self.sizeHint().height())

    def hitButton(self, position: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Track, knob, words."""
        track = QRectF(self.ring_rect())
        on, enabled = self.isChecked(), self.isEnabled()
        fill = "border2" if not enabled else "accent" if on else "control"
        with painting.begin(self) as painter:
            painting.box(painter, track, HEIGHT / 2, fill)
            left = track.right() - HEIGHT + 2 if on else track.left() + 2
            knob = QRectF(left, track.top() + 2, HEIGHT - 4, HEIGHT - 4)
            painting.box(painter, knob, HEIGHT / 2 - 2, "on_accent" if on else "surface")
            room = QRectF(0, 0, self.width() - WIDTH - 12, self.height())
            painting.text(painter, room, self.text(), "body", "text" if enabled else "disabled")
