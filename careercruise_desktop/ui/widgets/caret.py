"""The caret of text fields, in the accent colour. Qt paints its own in the colour of the text; ours covers it."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QPainter

from careercruise_desktop.ui.theme.theme import theme

from . import painting

WIDTH = 2
# Qt's blinking is answered a little early or late, never by more than this share of a phase.
_SLACK = 0.15


class Caret:
    """Keeps step with the blinking of a field that repaints itself at each blink."""

    def __init__(self) -> None:
        self._since = 0.0

    def wake(self) -> None:
        """The caret was moved or the field got the focus: it shows again from now on."""
        self._since = monotonic()

    @property
    def shows(self) -> bool:
        """Whether it is in the half of its blinking that shows."""
        half = QGuiApplication.styleHints().cursorFlashTime() / 2000
        if half <= 0:
            return True
        return int((monotonic() - self._since) / half + _SLACK) % 2 == 0

    def paint(self, painter: QPainter, left: float, top: float, height: float) -> None:
        """Paint the caret if it shows now."""
        if self.shows:
            painting.fill_rect(painter, QRectF(left, top, WIDTH, height), "accent")


def line_height(role: str) -> float:
    """How high the caret is in a role's text."""
    return theme().metrics(role).height() + 2
