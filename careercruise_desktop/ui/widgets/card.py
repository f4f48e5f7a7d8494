"""A card: a surface with a border, only where things are peers (tiles, the chart wall)."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from . import painting


class Card(QWidget):
    """Holds its content in `body`, an upright layout with the card's padding."""

    def __init__(self, padding: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(padding, padding, padding, padding)
        self.body.setSpacing(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface and border."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "surface", "border")
