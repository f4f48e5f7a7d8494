"""One month to choose a day from: weekdays, week numbers, today."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain import words

from . import painting, speech

CELL = 32
_WEEK = 32
_NAMES = 24
_ROWS = 6


class MonthView(QWidget):
    """Seven columns and the week numbers. The cursor is the day that Enter chooses.

    Arrows move by days and weeks, Page Up and Page Down by months, Home and End to the ends of the week, T to today.

    Signals:
        picked: the day that was chosen.
        month_changed: another month is shown.
    """

    picked = Signal(object)
    month_changed = Signal()
    ring_radius = 0.0

    def __init__(self, chosen: date | None, today: date, week_start: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._today = today
        self._start = week_start
        self._cursor = chosen or today
        self._over: date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())
        self.setAccessibleName("Calendar")

    @property
    def day(self) -> date:
        """The day that Enter chooses."""
        return self._cursor

    @property
    def title(self) -> str:
        """`March 2026`."""
        return f"{words.MONTHS[self._cursor.month - 1]} {self._cursor.year}"

    def go_months(self, step: int) -> None:
        """Show another month; the cursor keeps its day where there is one."""
        months = self._cursor.year * 12 + self._cursor.month - 1 + step
        year, month = divmod(months, 12)
        if date.min.year < year < date.max.year:
            last = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
            self._move(date(year, month + 1, min(self._cursor.day, last)))

    def go_today(self) -> None:
        """Put the cursor on today."""
        self._move(self._today)

    def sizeHint(self) -> QSize:
        """Six weeks, always, so that nothing jumps."""
        return QSize(_WEEK + 7 * CELL, _NAMES + _ROWS * CELL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, or choose."""
        keys = QtCore.Qt.Key
        days = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -7, keys.Key_Down: 7}
        in_week = (self._cursor.weekday() - self._start) % 7
        days |= {keys.Key_Home: -in_week, keys.Key_End: 6 - in_week}
        key = event.key()
        if key in days:
            self._move(self._cursor + timedelta(days=days[keys(key)]))
        elif key in {keys.Key_PageUp, keys.Key_PageDown}:
            self.go_months(1 if key == keys.Key_PageDown else -1)
        elif key == keys.Key_T:
            self.go_today()
        elif key in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self.picked.emit(self._cursor)
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns months."""
        turned = event.angleDelta().y()
        if turned:
            self.go_months(-1 if turned > 0 else 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what a click would choose."""
        over = self._day_at(event)
        if over != self._over:
            self._over = over
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses."""
        day = self._day_at(event)
        if day is not None:
            self._cursor = day
            self.picked.emit(day)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Names, week numbers, days."""
        with painting.begin(self) as painter:
            for column in range(7):
                name = words.WEEKDAYS[(self._start + column) % 7][:2]
                room = QRectF(_WEEK + column * CELL, 0, CELL, _NAMES)
                painting.text(painter, room, name, "caption", "text3", align=painting.CENTER)
            day = self._first()
            for row in range(_ROWS):
                top = _NAMES + row * CELL
                # The week is named after its Thursday, whatever day it starts on.
                thursday = day + timedelta(days=(3 - day.weekday()) % 7)
                week = str(thursday.isocalendar().week)
                room = QRectF(0, top, _WEEK - 4, CELL)
                painting.text(painter, room, week, "caption", "text3", align=painting.CENTER)
                for column in range(7):
                    cell = painting.square(_WEEK + column * CELL, top + CELL / 2, CELL)
                    self._paint_day(painter, cell.adjusted(1, 1, -1, -1), day)
                    day += timedelta(days=1)

    def _paint_day(self, painter: QPainter, cell: QRectF, day: date) -> None:
        token = "text" if day.month == self._cursor.month else "text3"
        role = "body"
        if day == self._chosen:
            painting.box(painter, cell, 6, "primary")
            token, role = "on_primary", "strong"
        elif day == self._today:
            painting.box(painter, cell, 6, "accent_soft")
            role = "strong"
        elif day == self._over:
            painting.box(painter, cell, 6, "hover")
        if day == self._cursor and self.hasFocus():
            painting.box(painter, cell, 6, "", "accent", width=2)
        painting.text(painter, cell, str(day.day), role, token, align=painting.CENTER)

    def _first(self) -> date:
        """The day in the upper left corner."""
        first = self._cursor.replace(day=1)
        return first - timedelta(days=(first.weekday() - self._start) % 7)

    def _day_at(self, event: QMouseEvent) -> date | None:
        column = (int(event.position().x()) - _WEEK) // CELL
        row = (int(event.position().y()) - _NAMES) // CELL
        if 0 <= column < 7 and 0 <= row < _ROWS:
            return self._first() + timedelta(days=row * 7 + column)
        return None

    def _move(self, day: date) -> None:
        other = (day.year, day.month) != (self._cursor.year, self._cursor.month)
        self._cursor = day
        self.update()
        if other:
            self.month_changed.emit()
        speech.say(self, words.day_full(day) + f" {day.year}")
