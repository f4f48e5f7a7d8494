"""Scrolling while something is dragged near the upper or lower edge of what is seen."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

ZONE = 28
_BEAT_MS = 25
_FASTEST = 18


class EdgeScroll(QObject):
    """Scrolls an area as long as the pointer is near its edge; its timer runs only then."""

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._speed = 0
        self._from: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def active(self) -> bool:
        """Whether it scrolls."""
        return self._timer.isActive()

    def begin(self, y: float) -> None:
        """A drag begins this far below the upper edge: near an edge, only one that goes towards it scrolls."""
        self._from = y

    def drag_to(self, y: float) -> None:
        """The pointer is this far below the upper edge of what is seen."""
        height = self._area.viewport().height()
        above, below = ZONE - y, y - (height - ZONE)
        reach = max(above, below)
        if reach <= 0:
            self._from = None
        elif self._from is not None and (y >= self._from if above > below else y <= self._from):
            reach = 0
        share = min(1.0, max(0.0, reach / ZONE))
        self._speed = round((1 if below > above else -1) * share * _FASTEST)
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def stop(self) -> None:
        """The drag is over."""
        self._speed, self._from = 0, None
        self._timer.stop()

    def _beat(self) -> None:
        bar = self._area.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + self._speed)
        if bar.value() == before:
            self.stop()
