"""Words that may take several lines: how high they are in a width, and painting them."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme


def high(words: str, role: str, width: float) -> int:
    """The pixels that words take in a width; 0 for none."""
    return int(theme().paragraph(((words, role, "text"),), max(1.0, width)).height) if words else 0


def paint(painter: QPainter, place: QRectF, words: str, role: str = "body", token: str = "text") -> int:
    """Paint words from the top of a place on, as wide as it is; gives how high they are."""
    if not words:
        return 0
    drawn = theme().paragraph(((words, role, token),), max(1.0, place.width()))
    drawn.draw(painter, place.left(), place.top())
    return int(drawn.height)
