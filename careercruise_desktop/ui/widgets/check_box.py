"""The check box."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

BOX = 16
_GAP = 8


class CheckBox(QCheckBox):
    """A box of 16 px and its words; both can be clicked, Space turns it on and off."""

    ring_radius = 4.0

    def __init__(self, text: str = "", checked: bool = False, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._token = "text"
        self.setChecked(checked)
        self.setAccessibleName(name or text)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def set_token(self, token: str) -> None:
        """Show the words in another colour."""
        if token != self._token:
            self._token = token
            self.update()

    def ring_rect(self) -> QRect:
        """The box."""
        return QRect(0, (self.height() - BOX) // 2, BOX, BOX)

    def sizeHint(self) -> QSize:
        """Box and words."""
        width = BOX + (_GAP + painting.text_width(self.text()) if self.text() else 0)
        return QSize(width, theme().line_height("body") if self.text() else BOX)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        """All of it can be clicked."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Box, tick, words."""
        box = QRectF(self.ring_rect())
        enabled = self.isEnabled()
        with painting.begin(self) as painter:
            if self.isChecked():
                painting.box(painter, box, 4, "accent" if enabled else "disabled")
                self._paint_tick(painter, box, "on_accent" if enabled else "surface")
            else:
                line = "border2" if not enabled else "text2" if self.underMouse() else "control"
                painting.box(painter, box, 4, "surface", line)
            room = QRectF(BOX + _GAP, 0, self.width() - BOX - _GAP, self.height())
            painting.text(painter, room, self.text(), "body", self._token if enabled else "disabled")

    @staticmethod
    def _paint_tick(painter: QPainter, box: QRectF, token: str) -> None:
        """Stronger than an icon's stroke, which would be lost at this size."""
        tick = QPainterPath()
        tick.moveTo(box.left() + 4, box.top() + 8.5)
        tick.lineTo(box.left() + 7, box.top() + 11.25)
        tick.lineTo(box.left() + 12, box.top() + 5)
        painter.strokePath(tick, theme().pen(token, 1.75))
