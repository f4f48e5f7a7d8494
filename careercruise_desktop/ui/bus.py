"""The one way news travels in the window: what the store's history says has changed."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """Carries every `Change`, from this window or from the command line, to the rooms that are on screen."""

    changed = Signal(object)
