"""The caret of text fields, 2 px in the accent colour. Qt paints its own in the colour of the text; ours covers it.

It stands still: two carets that blink each by its own clock would show Qt's now and then, and a still one wakes
nothing up. So blinking is off for the whole application (see `attendant`).
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from careercruise_desktop.ui.theme.theme import theme

from . import painting

WIDTH = 2


def paint_caret(painter: QPainter, left: float, middle: float, role: str) -> None:
    """Paint the caret by its left edge and the height of its middle, as high as a role's letters."""
    height = theme().metrics(role).height() + 2
    painting.fill_rect(painter, QRectF(left, middle - height / 2, WIDTH, height), "accent")
