"""Working days as a row of squares, a gap after each week: logged, still open, or missed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from . import painting

DayState = Literal["logged", "open", "missed", "off"]

SIZE = 10
_GAP = 3
_WEEK_GAP = 5


class LoggedDays(QLabel):
    """Weeks of days, the latest week last. When there is too little room the earliest weeks are left out."""

    def __init__(self, weeks: Sequence[Sequence[DayState]], said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._weeks: tuple[tuple[DayState, ...], ...] = ()
        self.show_days(weeks, said)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, weeks: Sequence[Sequence[DayState]], said: str = "") -> None:
        """Show other days; `said` is what a screen reader says."""
        self._weeks = tuple(tuple(week) for week in weeks if week)
        days = [day for week in self._weeks for day in week]
        self.setAccessibleName(said or f"{days.count('logged')} of {len(days)} days logged")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All the weeks."""
        return QSize(self._width(self._weeks), SIZE)

    def minimumSizeHint(self) -> QSize:
        """The last week."""
        return QSize(self._width(self._weeks[-1:]), SIZE)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The squares."""
        first = 0
        while first < len(self._weeks) - 1 and self._width(self._weeks[first:]) > self.width():
            first += 1
        left = 0.0
        middle = self.height() / 2
        with painting.begin(self) as painter:
            for week in self._weeks[first:]:
                for day in week:
                    square: QRectF = painting.square(left, middle, SIZE)
                    if day == "logged":
                        painting.box(painter, square, 2, "accent")
                    elif day == "open":
                        painting.box(painter, square, 2, "", "accent", width=1.5)
                    else:
                        painting.box(painter, square, 2, "border" if day == "missed" else "sunken")
                    left += SIZE + _GAP
                left += _WEEK_GAP

    @staticmethod
    def _width(weeks: Sequence[Sequence[DayState]]) -> int:
        days = sum(len(week) for week in weeks)
        return max(0, days * (SIZE + _GAP) - _GAP + (len(weeks) - 1) * _WEEK_GAP) if days else 0
