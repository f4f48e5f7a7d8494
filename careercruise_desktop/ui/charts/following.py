"""Following: a day that is meant on another chart is shown on this one, and drags and the wheel move both."""

from __future__ import annotations

from typing import Protocol

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from .state import Point

NONE = -1


class Grip(Protocol):
    """What drags and the wheel do to a chart, and to those that follow it."""

    def press(self, view: DayView, event: QMouseEvent) -> None:
        """A button went down."""

    def drag(self, view: DayView, event: QMouseEvent) -> bool:
        """The pointer moved; whether that was a drag."""

    def release(self, view: DayView, event: QMouseEvent) -> bool:
        """A button came up; whether that ended a drag, or the click has to wait for another one."""

    def owe(self, view: DayView) -> None:
        """Another window is to be painted; it need not be now."""

    def gone(self, view: DayView) -> None:
        """The pointer has left."""

    def twice(self, view: DayView) -> None:
        """A double click."""

    def wheel(self, view: DayView, event: QWheelEvent) -> bool:
        """The wheel; whether it was used."""

    def key(self, view: DayView, event: QKeyEvent) -> bool:
        """A key that no point uses; whether it was used."""


class DayView(pg.GraphicsView):  # type: ignore[misc]
    """A view of points in time. Where they are is its heirs' business.

    Signals:
        pointed: another point is meant; -1 for none.
        opened: the records behind a point are wanted.
    """

    pointed = Signal(int)
    opened = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, background=None)
        self.points: tuple[Point, ...] = ()
        self.current = NONE
        # The day that is meant on another chart.
        self.day: float | None = None
        # What of the wheel and of drags belongs to the chart; None where they belong to what is around it.
        self.grip: Grip | None = None

    def point_at(self, place: QPointF) -> int:
        """The point at a place of the view, or -1."""
        raise NotImplementedError

    def point_to(self, index: int, *, by_key: bool = False, held: bool = False) -> None:
        """Mark a point and tell what it holds; -1 marks none. A point that is `held` stays when the pointer leaves."""
        raise NotImplementedError

    def let_go_of_point(self) -> None:
        """Mean no point any more, without telling it."""
        raise NotImplementedError

    def index_on(self, day: float) -> int:
        """The point whose days hold a day, or -1."""
        holding = (at for at, point in enumerate(self.points) if point.first <= day < point.last + 1)
        return next(holding, NONE)

    def day_at(self, x: float) -> float | None:
        """The day below a place; None where the chart has no axis of time there."""
        return None

    def day_under(self, place: QPointF) -> float | None:
        """The day that the wheel turns around; None where it belongs to what is around the chart."""
        return self.day_at(place.x())

    @property
    def zoomed(self) -> bool:
        """Whether less than everything is in sight."""
        return False

    @property
    def pixels(self) -> float:
        """How many pixels a day is wide."""
        return 1.0

    def look(self, first: float, end: float) -> None:
        """Have only the days from `first` to before `end` in sight, where there is an axis of time."""

    def catch_up(self) -> None:
        """Paint the days that are to be in sight, where others are on screen yet."""

    def day_area(self, day: float) -> QRectF:
        """What is to be painted anew for a day that is meant on another chart."""
        return QRectF()

    def show_day(self, day: float | None) -> None:
        """Show a day, None for none."""
        before, self.day = self.day, day
        for each in (before, day) if before != day else ():
            if each is not None:
                self.viewport().update(self.day_area(each).toAlignedRect().adjusted(-1, -1, 1, 1))

    def follow(self, day: float | None) -> None:
        """Show a day that is meant on another chart, None for none; quietly, without a tooltip."""
        if self.current != NONE:
            self.let_go_of_point()
        self.show_day(day)
