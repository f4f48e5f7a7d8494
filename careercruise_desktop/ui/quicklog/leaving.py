"""Whether the person goes on elsewhere in the window while the panel stands in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Leaving(QObject):
    """Watches presses and the focus while it is told to.

    Signals: left: something else in the panel's window was pressed, or has the focus.
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
            app.focusChanged.connect(self._focus_moved)
        else:
            app.removeEventFilter(self)
            app.focusChanged.disconnect(self._focus_moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press beside the panel leaves it, and does what it does there."""
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            self._look_at(watched)
        return False

    def _focus_moved(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None:
            self._look_at(now)

    def _look_at(self, widget: QWidget) -> None:
        inside = widget is self._panel or self._panel.isAncestorOf(widget)
        if not inside and widget.window() is self._panel.window():
            self.left.emit()
