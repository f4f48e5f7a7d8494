"""A person as a circle with initials."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from . import painting


def paint_avatar(painter: QPainter, rect: QRectF, initials: str) -> None:
    """Paint the circle into a square."""
    painting.box(painter, rect, rect.width() / 2, "surface", "border")
    role = "caption_strong" if rect.width() >= 24 else "caption_medium"
    painting.text(painter, rect, initials[:2], role, "text2", align=painting.CENTER)


class Avatar(QLabel):
    """A person's initials on their own; the name is what a screen reader says."""

    def __init__(self, initials: str, size: int = 28, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(initials, parent)
        self._size = size
        self.setAccessibleName(name or initials)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The circle."""
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The circle."""
        with painting.begin(self) as painter:
            paint_avatar(painter, painting.square(0, self.height() / 2, self._size), self.text())
