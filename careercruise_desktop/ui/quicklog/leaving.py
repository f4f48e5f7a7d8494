"""Whether the person goes on elsewhere in the window while the panel stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Leaving(QObject):
    """Watches presses while it is told to.

    The focus alone is no sign: the palette borrows it, and gives it back.

    Signals: left: something else in the panel's window was pressed.
    """

    left = Signal()

    def __init__(self, panel: QWidget) -> None:
        super().__init__(panel)
        self._panel = panel
        self._watching = False

    def watch(self, *, watching: bool) -> None:
        """Begin to watch, or stop."""
        app = QApplication.instance()
        if watching == self._watching or not isinstance(app, QApplication):
            return
        self._watching = watching
        if watching:
            app.installEventFilter(self)
        else:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside the panel leaves it, and does what it does there."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            inside = watched is self._panel or self._panel.isAncestorOf(watched)
            if not inside and watched.window() is self._panel.window():
                self.left.emit()
        return False
