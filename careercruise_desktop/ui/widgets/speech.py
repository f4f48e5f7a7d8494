"""Telling a screen reader what just happened, for what it would not notice by itself."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtWidgets import QWidget


def say(widget: QWidget, text: str) -> None:
    """Have a screen reader say a sentence now."""
    if text:
        QtGui.QAccessible.updateAccessibility(QtGui.QAccessibleAnnouncementEvent(widget, text))
