"""The small "i" beside a figure that tells what it means."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QWidget

from . import speech
from .icon_button import IconButton


class AboutButton(IconButton):
    """Hovering shows what the figure means; a press, and so the keyboard, shows the same and has it spoken."""

    def __init__(self, *, size: int = 22, parent: QWidget | None = None) -> None:
        super().__init__("info", "About this figure", size=size, icon_size=13, token="text3", parent=parent)
        self.clicked.connect(self._tell)

    def show_meaning(self, name: str, meaning: str) -> None:
        """Be about another figure."""
        self.setAccessibleName(f"About {name[:1].lower()}{name[1:]}" if name[1:2].islower() else f"About {name}")
        self.setAccessibleDescription(meaning)
        self.setToolTip(meaning)

    def _tell(self) -> None:
        speech.say(self, self.toolTip())
        middle = self.rect().center()
        QApplication.sendEvent(self, QHelpEvent(QEvent.Type.ToolTip, middle, self.mapToGlobal(middle)))
