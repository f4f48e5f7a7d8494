"""What is wrong with what was typed, in as many lines as it takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from . import painting
from .label import Label

_ICON = 14


class Complaint(QWidget):
    """What is wrong, under the field that it is about: an icon and as many lines as it takes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = Label("", "small", "danger_text", wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(19, 2, 0, 2)
        layout.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence, or ""."""
        return self._text.text() if not self.isHidden() else ""

    def show_text(self, text: str) -> None:
        """Say it; "" says nothing any more."""
        self._text.set_text(text)
        self.setVisible(bool(text))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon beside the first line."""
        with painting.begin(self) as painter:
            painting.icon(painter, QRectF(0, 3, _ICON, _ICON), "octagon-alert", "danger_text")
