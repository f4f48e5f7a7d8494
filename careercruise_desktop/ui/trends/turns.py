"""Charts of one window are painted in turn: as many between two frames as there is time for."""

from __future__ import annotations

from collections import deque
from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from careercruise_desktop.ui.charts.following import DayView

# Seconds of a frame after which no further chart is begun: what one takes has room until the next frame.
ENOUGH = 0.004


class Turns(QObject):
    """Has charts catch up with their window, each in its turn; what is out of sight has none until it is seen."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: deque[DayView] = deque()
        # The chart that alone had the last turn.
        self._alone: DayView | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.go_on)

    @property
    def busy(self) -> bool:
        """Whether a chart still waits."""
        return bool(self._waiting)

    def ask(self, chart: DayView) -> None:
        """Give a chart the last turn; one that waits already keeps its turn."""
        if chart not in self._waiting:
            self._waiting.append(chart)
            self._timer.start(0)

    def hurry(self, chart: DayView | None) -> None:
        """Give a chart that waits the next turn, unless it alone had the last one: the others come in between."""
        if chart is not None and chart is not self._alone and chart in self._waiting:
            self._waiting.remove(chart)
            self._waiting.appendleft(chart)

    def leave(self, chart: DayView) -> None:
        """Have a chart wait no longer."""
        self._alone = None
        if chart in self._waiting:
            self._waiting.remove(chart)

    def go_on(self) -> None:
        """Have one chart catch up, and others as long as there is time for them."""
        end = perf_counter() + ENOUGH
        painted: list[DayView] = []
        while self._waiting and (not painted or perf_counter() < end):
            chart = self._waiting.popleft()
            if not chart.viewport().visibleRegion().isEmpty():
                chart.catch_up()
                painted.append(chart)
        self._alone = painted[0] if len(painted) == 1 else None
        if self._waiting:
            self._timer.start(0)
