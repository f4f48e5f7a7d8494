"""Going on while something is dragged near an edge of what is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

ZONE = 28
_BEAT_MS = 25


class EdgePull(QObject):
    """Goes on as long as the pointer is near one of two edges; its timer runs only then.

    `go` is called with pixels, negative towards the first edge, `fastest` at the most; it says whether it went on.
    """

    def __init__(self, go: Callable[[float], bool], fastest: int, parent: QObject) -> None:
        super().__init__(parent)
        self._go = go
        self._fastest = fastest
        self._speed = 0.0
        self._from: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def active(self) -> bool:
        """Whether it goes on."""
        return self._timer.isActive()

    def begin(self, place: float) -> None:
        """A drag begins here: near an edge, only one that goes towards it goes on."""
        self._from = place

    def drag_to(self, place: float, first: float, last: float) -> None:
        """The pointer is here, between the edges of what is seen."""
        before, after = first + ZONE - place, place - (last - ZONE)
        reach = max(before, after)
        if reach <= 0:
            self._from = None
        elif self._from is not None and (place >= self._from if before > after else place <= self._from):
            reach = 0
        share = min(1.0, max(0.0, reach / ZONE))
        self._speed = (1 if after > before else -1) * share * self._fastest
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def stop(self) -> None:
        """The drag is over."""
        self._speed, self._from = 0.0, None
        self._timer.stop()

    def _beat(self) -> None:
        if not self._go(self._speed):
            self.stop()


def scrolling(area: QScrollArea, fastest: int) -> EdgePull:
    """Scrolls an area up and down near its upper and lower edge, as far as it goes."""
    bar = area.verticalScrollBar()

    def go(pixels: float) -> bool:
        before = bar.value()
        bar.setValue(before + round(pixels))
        return bar.value() != before

    return EdgePull(go, fastest, area)
