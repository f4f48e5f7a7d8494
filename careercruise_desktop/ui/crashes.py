"""What happens after a bug: it is written to the log, and a report is shown that a person may pass on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

MOST = 3


class CrashReports(QObject):
    """Shows a report for each bug, at most a few: a bug in a paint would otherwise bury the window in reports.

    Signals: told(report): from any thread.
    """

    told = Signal(str)

    def __init__(self, window: QWidget, open_box: Callable[[str], QWidget]) -> None:
        super().__init__(window)
        self._open = open_box
        self._shown = 0
        self.box: QWidget | None = None
        self.told.connect(self.show)

    def show(self, text: str) -> None:
        """Show a report."""
        # A report that was closed is deleted.
        if self._shown >= MOST or (self.box is not None and isValid(self.box) and self.box.isVisible()):
            return
        self._shown += 1
        self.box = self._open(text)
