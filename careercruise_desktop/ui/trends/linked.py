"""The one window of days that all charts of the wall show, and the one day that is meant on all of them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.ui.charts.chart import Chart
from careercruise_desktop.ui.charts.following import NONE, DayView

from .turns import Turns
from .waiting import WaitingClick

# A turn of the wheel by one notch shows so much of what was shown before.
STEP = 0.8
LEAST_DAYS = 7.0
_NOTCH = 120


class Linked(QObject):
    """Wheel, drags and double clicks on one chart move all; the day under the pointer is shown on all.

    Signals:
        looked: another window: its first day and the day behind its last one, as ordinals.
    """

    looked = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._charts: list[Chart] = []
        # Days are ordinals, of which the first is 1: a chart that is shown before it is told of any days has some.
        self.whole = (1.0, 1.0 + LEAST_DAYS)
        self.window = self.whole
        self._pressed: QPointF | None = None
        self._from = self.window
        self._dragged = False
        # Whether the button that is down ends a double click.
        self._again = False
        self.waiting = WaitingClick(self)
        self.turns = Turns(self)

    @property
    def zoomed(self) -> bool:
        """Whether less than the whole period is in sight."""
        return self.window != self.whole

    def span(self, first: int, last: int) -> None:
        """Be about other days, all of them in sight."""
        if self.whole != (float(first), float(last + 1)):
            self.whole = (float(first), float(last + 1))
            self.window = self.whole
            self.waiting.forget()
            self.looked.emit(*self.window)

    def adopt(self, chart: Chart) -> None:
        """Have a chart follow the others, and the others follow it."""
        if chart not in self._charts:
            self._charts.append(chart)
            chart.grip = self
            chart.pointed.connect(lambda index: self._pointed(chart, index))
            chart.destroyed.connect(lambda: self._gone(chart))
        chart.look(*self.window)

    def leave(self, chart: Chart) -> None:
        """Have a chart go its own way again."""
        if chart in self._charts:
            self._gone(chart)
            chart.grip = None

    def look(self, first: float, end: float, lead: DayView | None = None) -> None:
        """Have only these days in sight, as far as they belong to the period and are not too few.

        Charts that can be seen are painted in turn, the one that leads first; the others once they are seen.
        """
        low, high = self.whole
        length = min(high - low, max(end - first, min(LEAST_DAYS, high - low)))
        start = min(max(low, first), high - length)
        window = (start, start + length)
        if window == self.window:
            return
        self.window = window
        self.waiting.forget()
        for chart in self._charts:
            chart.look(*window)
        self.turns.hurry(lead)
        self.looked.emit(*window)

    def reset(self) -> None:
        """Have the whole period in sight."""
        self.look(*self.whole)

    def zoom(self, by: float, day: float | None = None, lead: DayView | None = None) -> None:
        """Show more or fewer days around one, which stays where it is."""
        first, end = self.window
        middle = (first + end) / 2 if day is None else day
        self.look(middle - (middle - first) * by, middle + (end - middle) * by, lead)

    def mean(self, day: float | None, but: DayView | None = None) -> None:
        """Show a day on all charts but the one that it is meant on."""
        for chart in self._charts:
            if chart is not but:
                chart.follow(day)

    def press(self, view: DayView, event: QMouseEvent) -> None:
        """A drag may begin."""
        self._dragged = self._again = False
        held = event.button() == Qt.MouseButton.LeftButton and view.day_at(event.position().x()) is not None
        self._pressed, self._from = (event.position() if held else None), self.window

    def drag(self, view: DayView, event: QMouseEvent) -> bool:
        """Pan while the button is down; else show the day that is under the pointer on the other charts."""
        if self._pressed is None:
            day = view.day_at(event.position().x())
            if day is not None:
                self.mean(int(day) + 0.5, view)
            return False
        far = event.position().x() - self._pressed.x()
        if not self._dragged and abs(far) < QApplication.startDragDistance():
            return True
        if not self._dragged:
            self._dragged = True
            view.point_to(NONE)
            self.mean(None)
        days = far / max(view.pixels, 1e-6)
        self.look(self._from[0] - days, self._from[1] - days, view)
        view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        return True

    def release(self, view: DayView, event: QMouseEvent) -> bool:
        """End a drag or a double click. Where that would reset, a single click waits for the second."""
        self._pressed = None
        if self._again:
            self._again = False
            return True
        if self._dragged:
            self._dragged = False
            view.viewport().setCursor(Qt.CursorShape.ArrowCursor)
            return True
        index = view.point_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or not self.zoomed or index == NONE:
            return False
        self.waiting.begin(view, index)
        return True

    def twice(self, view: DayView) -> None:
        """A double click shows the whole period, and opens nothing when the button comes up."""
        self.waiting.forget()
        self._pressed, self._again = None, True
        self.reset()

    def wheel(self, view: DayView, event: QWheelEvent) -> bool:
        """Zoom around the day under the pointer; what can get no larger lets the wall be scrolled."""
        day = view.day_under(event.position())
        turn = event.angleDelta().y() / _NOTCH
        if day is None or not turn or (turn < 0 and not self.zoomed) or event.modifiers():
            return False
        self.zoom(STEP**turn, day, view)
        event.accept()
        return True

    def owe(self, view: DayView) -> None:
        """A chart of the wall is to be painted in its turn."""
        if view in self._charts:
            self.turns.ask(view)

    def gone(self, view: DayView) -> None:
        """The pointer has left a chart."""
        self.mean(None, view)

    def key(self, view: DayView, event: QKeyEvent) -> bool:
        """Plus and minus zoom, zero resets; only where the chart is one of time."""
        keys = {Qt.Key.Key_Plus: STEP**2, Qt.Key.Key_Equal: STEP**2, Qt.Key.Key_Minus: STEP**-2}
        key = Qt.Key(event.key())
        spare = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
        if event.modifiers() & ~spare:
            return False
        if key in keys:
            self.zoom(keys[key], _middle(view, view.current), view)
        elif key == Qt.Key.Key_0:
            self.reset()
        else:
            return False
        return True

    def _pointed(self, chart: Chart, index: int) -> None:
        """A point is meant by pointer or keys: all show its middle, and it comes into sight."""
        day = _middle(chart, index)
        self.mean(day, chart)
        first, end = self.window
        if day is not None and not first <= day <= end:
            shift = day - (first if day < first else end)
            self.look(first + shift * 1.05, end + shift * 1.05, chart)
            chart.point_to(index)

    def _gone(self, chart: Chart) -> None:
        self.waiting.forget(chart)
        if chart in self._charts:
            self._charts.remove(chart)
            self.turns.leave(chart)

    def __iter__(self) -> Iterator[Chart]:
        return iter(self._charts)


def _middle(view: DayView, index: int) -> float | None:
    """The middle of the days of a point; None for none."""
    if not 0 <= index < len(view.points):
        return None
    point = view.points[index]
    return (point.first + point.last + 1) / 2
