"""The marks of the two roles: a circle for IT, a diamond for project management. Shape and colour, always both."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

IT: Final = "it"
PM: Final = "pm"
_NAMES = {IT: "IT", PM: "Project management"}


def paint_mark(painter: QPainter, rect: QRectF, role: str, token: str | None = None) -> None:
    """Paint a role's mark inside a square.

    Args:
        painter: with smooth edges.
        rect: the square; the diamond's corners touch its edges.
        role: "it" or "pm".
        token: another colour than the role's own, such as the on-colour inside a logged block.
    """
    path = QPainterPath()
    if role == IT:
        path.addEllipse(rect)
    else:
        middle = rect.center()
        path.moveTo(middle.x(), rect.top())
        path.lineTo(rect.right(), middle.y())
        path.lineTo(middle.x(), rect.bottom())
        path.lineTo(rect.left(), middle.y())
        path.closeSubpath()
    painter.fillPath(path, theme().brush(token or f"{role}_mark"))


def mark_rect(left: float, middle: float, role: str, size: float = 8) -> QRectF:
    """The square of a mark; the diamond is a little larger, so that both look alike in size."""
    extra = 0.5 if role == PM else 0.0
    return QRectF(left - extra, middle - size / 2 - extra, size + 2 * extra, size + 2 * extra)


class Mark(QWidget):
    """A role's mark on its own."""

    def __init__(self, role: str, size: int = 8, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_NAMES[role])

    def set_role(self, role: str) -> None:
        """Show another role."""
        self._role = role
        self.setAccessibleName(_NAMES[role])
        self.update()

    def sizeHint(self) -> QSize:
        """The mark and one pixel around it."""
        return QSize(self._size + 2, self._size + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The mark."""
        with painting.begin(self) as painter:
            paint_mark(painter, mark_rect(1, self.height() / 2, self._role, self._size), self._role)
