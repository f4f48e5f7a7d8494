"""Going on in time while a mark is dragged near the left or right edge of what is seen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

ZONE = 28
_BEAT_MS = 25
_FASTEST = 16


class EdgePan(QObject):
    """Pans as long as the pointer is near an edge; its timer runs only then. `pan` is called with pixels."""

    def __init__(self, pan: Callable[[float], None], parent: QObject) -> None:
        super().__init__(parent)
        self._pan = pan
        self._speed = 0.0
        self._from: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)

    @property
    def active(self) -> bool:
        """Whether it pans."""
        return self._timer.isActive()

    def begin(self, x: float) -> None:
        """A drag begins here: near an edge, only one that goes towards it pans."""
        self._from = x

    def drag_to(self, x: float, left: float, right: float) -> None:
        """The pointer is here, between the edges of the time."""
        before, after = left + ZONE - x, x - (right - ZONE)
        reach = max(before, after)
        if reach <= 0:
            self._from = None
        elif self._from is not None and (x >= self._from if before > after else x <= self._from):
            reach = 0
        share = min(1.0, max(0.0, reach / ZONE))
        self._speed = (1 if after > before else -1) * share * _FASTEST
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def stop(self) -> None:
        """The drag is over."""
        self._speed, self._from = 0.0, None
        self._timer.stop()

    def _beat(self) -> None:
        self._pan(self._speed)
