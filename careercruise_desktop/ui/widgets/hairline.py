"""A line of one pixel between things."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painting


class Hairline(QWidget):
    """A level line, or an upright one."""

    def __init__(self, vertical: bool = False, token: str = "border", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vertical = vertical
        self._token = token
        along, across = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(across if vertical else along, along if vertical else across)

    def sizeHint(self) -> QSize:
        """One pixel; the layout stretches it."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line, as thin as the screen has it."""
        with painting.begin(self) as painter:
            rect = painting.snapped(painter, QRectF(self.rect()))
            thin = painting.hair(painter)
            if self._vertical:
                rect.setWidth(thin)
            else:
                rect.setHeight(thin)
            painting.fill_rect(painter, rect, self._token)
