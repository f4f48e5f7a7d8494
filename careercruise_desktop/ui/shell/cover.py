"""Tells how much room the inspector takes, and a room how much of it lies under that in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from careercruise_desktop.ui.page import Page

_CONCERNED = frozenset({QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move, QEvent.Type.Resize})


class Cover(QObject):
    """Watches a panel of a window; `page` gives the room on screen.

    Signals:
        taken: so many pixels at the right of the window are the panel's.
    """

    taken = Signal(int)

    def __init__(self, panel: QWidget, window: QWidget, page: Callable[[], Page | None]) -> None:
        super().__init__(window)
        self._panel = panel
        self._window = window
        self._page = page
        panel.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """It came, went, or stands elsewhere."""
        if event.type() in _CONCERNED:
            self.tell()
        return False

    def tell(self) -> None:
        """Tell the room on screen."""
        self.taken.emit(self._panel.width() if self._panel.isVisible() else 0)
        page = self._page()
        if page is None:
            return
        covered = 0
        if self._panel.isVisible():
            left = self._panel.mapTo(self._window, QPoint()).x()
            covered = max(0, page.mapTo(self._window, QPoint(page.width(), 0)).x() - left)
        page.cover(covered)
