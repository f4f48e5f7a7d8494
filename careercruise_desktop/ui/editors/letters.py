"""Letters typed in the panel: they are for what has the keys there, such as a list, and no keys of the room."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_MODIFIERS = Qt.KeyboardModifier
_COMMANDS = _MODIFIERS.ControlModifier | _MODIFIERS.AltModifier | _MODIFIERS.MetaModifier


class Letters(QObject):
    """Keeps the shortcuts that are a single letter, figure or sign from working while a panel has the focus."""

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What no widget in the panel has claimed comes to the panel itself."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _typed(event):
            event.accept()
            return True
        return False


def _typed(event: QKeyEvent) -> bool:
    """Whether a key means a letter, a figure or another sign by itself."""
    return not event.modifiers() & _COMMANDS and event.text().isprintable() and bool(event.text().strip())
