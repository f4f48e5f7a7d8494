"""The window's two clocks: what others have written, twice a second; a new minute, for what shows the time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from careercruise_desktop.domain.spans import Clock

LOOK_MS, SECOND_MS = 500, 1_000


class Rhythm(QObject):
    """Signals: looked: time to see what others have written; minute_passed: the minute hand has moved."""

    looked = Signal()
    minute_passed = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minute = clock.now().at // 60
        self._timers = [QTimer(self), QTimer(self)]
        for timer, pause, beat in zip(self._timers, (LOOK_MS, SECOND_MS), (self.looked.emit, self._tick), strict=True):
            timer.setInterval(pause)
            timer.timeout.connect(beat)
            timer.start()

    def stop(self) -> None:
        """Stand still."""
        for timer in self._timers:
            timer.stop()

    def _tick(self) -> None:
        minute = self._clock.now().at // 60
        if minute != self._minute:
            self._minute = minute
            self.minute_passed.emit()
