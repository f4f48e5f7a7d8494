"""A key or a chord of keys, such as "Ctrl L", as a small cap."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from . import painting

HEIGHT = 18
_PADDING = 6


def cap_width(keys: str) -> int:
    """How wide the cap of some keys is."""
    return painting.text_width(keys, "caption") + 2 * _PADDING


def paint_cap(painter: QPainter, left: float, middle: float, keys: str) -> None:
    """Paint a cap by its left edge and the height of its middle."""
    rect = QRectF(left, round(middle - HEIGHT / 2), cap_width(keys), HEIGHT)
    painting.box(painter, rect, 4, "bg", "border")
    painting.text(painter, rect, keys, "caption", "text2", align=painting.CENTER)


class KeyCap(QLabel):
    """A cap on its own, beside what the key does."""

    def __init__(self, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(keys, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap."""
        return QSize(cap_width(self.text()), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never shorter."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The cap."""
        with painting.begin(self) as painter:
            paint_cap(painter, 0, self.height() / 2, self.text())
