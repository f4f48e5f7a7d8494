"""The tooltips of parts of a painted widget: shown after a moment, gone when the pointer goes on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from .tooltip import Tooltip

DELAY_MS = 600


class PartTips(QObject):
    """One tooltip for all parts of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._wanted: tuple[str, QRect, QPoint] | None = None
        self._tip: Tooltip | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY_MS)
        self._timer.timeout.connect(self._show)

    @property
    def text(self) -> str:
        """What the tooltip on screen says, "" for none."""
        return self._tip.text if self._tip is not None and isValid(self._tip) and self._tip.isVisible() else ""

    def point(self, text: str, part: QRect, at: QPoint) -> None:
        """The pointer is over a part; its text is shown soon, none for ""."""
        if self._wanted is not None and (self._wanted[0], self._wanted[1]) == (text, part):
            self._wanted = (text, part, at)
            return
        self.drop()
        if text:
            self._wanted = (text, part, at)
            self._timer.start()

    def drop(self) -> None:
        """No tooltip any more."""
        self._wanted = None
        self._timer.stop()
        if self._tip is not None and isValid(self._tip):
            self._tip.hide()

    def _show(self) -> None:
        if self._wanted is None or not self._widget.isVisible():
            return
        if self._tip is None or not isValid(self._tip):
            self._tip = Tooltip()
        text, part, at = self._wanted
        self._tip.show_for(self._widget, text, at, part.intersected(self._widget.visibleRegion().boundingRect()))
