"""What stands where a room will be while the data file opens: its title, nothing that would have to be taken back."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme import align
from careercruise_desktop.ui.theme.theme import theme


class WaitingPage(QWidget):
    """A room's header before its data is there."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = title
        self.setAccessibleName(f"{title}, loading")
        self.setAutoFillBackground(True)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The title on its header."""
        look = theme()
        painter = QPainter(self)
        hairline = QPainterPath()
        hairline.addRect(QRectF(0, 56, self.width(), 1))
        painter.fillPath(hairline, look.brush("border"))
        painter.setFont(look.font("view_title"))
        painter.drawText(24, 0, self.width() - 48, 56, align.LEFT, self._title)
