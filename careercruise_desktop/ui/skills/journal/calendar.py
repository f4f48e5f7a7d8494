"""The calendar over the list: one month as a row of days, those with entries filled."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRect, QRectF, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .state import MonthState

_EDGE = 20
_HEIGHT = 34
_SQUARE = 10
# How many entries make a day as dark as it gets.
_MANY = 4


class Calendar(QWidget):
    """A month's name between two arrows over its days.

    Signals:
        days_chosen: the list is to show these days only (a pair, both included), or all of them (None).
        month_requested: another month is to be shown (a day of it).
    """

    days_chosen = Signal(object)
    month_requested = Signal(date)

    def __init__(self) -> None:
        super().__init__()
        self._state: MonthState | None = None
        self.name = Button("", "ghost", small=True)
        self.back = IconButton("chevron-left", "Earlier month", size=24)
        self.forward = IconButton("chevron-right", "Later month", size=24)
        self.days = DayRow()
        head = QHBoxLayout()
        head.setContentsMargins(_EDGE - 9, 4, _EDGE - 6, 0)
        head.setSpacing(2)
        head.addWidget(self.name)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.forward)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 5)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.days)
        self.name.clicked.connect(lambda _=False: self._choose_month())
        self.back.clicked.connect(lambda _=False: self._go(-1))
        self.forward.clicked.connect(lambda _=False: self._go(1))
        self.days.days_chosen.connect(self.days_chosen)
        self.days.left.connect(self._go)

    def show_state(self, state: MonthState) -> None:
        """Show a month."""
        self._state = state
        title = f"{words.MONTHS[state.month.month - 1]} {state.month.year}"
        n = sum(day.n for day in state.days)
        told = f"{words.plural(n, 'entry', 'entries')} on {words.plural(len(state.days), 'day', 'days')}"
        self.name.setText(title)
        self.name.setToolTip("Show this month only")
        self.name.setAccessibleName(f"{title}, {told if n else 'no entry'}")
        self.forward.setEnabled(_after(state.month, 1) <= state.today)
        self.days.show_state(state)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline below."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")
            painting.hairline(painter, 0, self.height() - 1, self.width())

    def _go(self, months: int) -> None:
        if self._state is not None:
            month = _after(self._state.month, months)
            if month <= self._state.today:
                self.month_requested.emit(month)

    def _choose_month(self) -> None:
        if self._state is None:
            return
        first = self._state.month.replace(day=1)
        days = (first, _after(first, 1) - timedelta(days=1))
        self.days_chosen.emit(None if (self._state.first, self._state.last) == days else days)


class DayRow(QWidget):
    """The days: arrows move, Enter shows a day only and once more all of them, Shift or a drag a range.

    Signals:
        days_chosen: a pair of days, both included; None for all.
        left: the keys go beyond the month, back (-1) or on (1).
    """

    days_chosen = Signal(object)
    left = Signal(int)
    ring_radius = 3.0

    def __init__(self) -> None:
        super().__init__()
        self._state: MonthState | None = None
        self._cursor = 1
        self._begun = 0
        self._over = 0
        self._tips = PartTips(self)
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName("Days of the month")

    def show_state(self, state: MonthState) -> None:
        """Show the days of a month."""
        before, self._state = self._state, state
        if before is None:
            self._cursor = state.today.day
        self._cursor = min(self._cursor, self._count)
        self.update()

    def rect_of(self, day: int) -> QRect:
        """The place of a day of the month."""
        pitch = (self.width() - 2 * _EDGE) / self._count
        left = round(_EDGE + (day - 1) * pitch)
        return QRect(left, 0, round(_EDGE + day * pitch) - left, self.height())

    def ring_rect(self) -> QRect:
        """The day that the keys mean."""
        return self.rect_of(self._cursor).adjusted(0, 2, 0, -16)

    def words_of(self, day: int) -> str:
        """What is said about a day of the month."""
        if self._state is None:
            return ""
        whole = self._state.month.replace(day=day)
        found = next((one.said for one in self._state.days if one.day == whole), "no entry")
        return f"{words.day_long(whole, self._state.today)}: {found}"

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows and ends move, Enter and Space choose."""
        keys = QtCore.Qt.Key
        steps = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Home: -31, keys.Key_End: 31}
        if event.key() in {keys.Key_Return, keys.Key_Enter, keys.Key_Space}:
            self._choose(self._begun or self._cursor, self._cursor)
            self._begun = 0
        elif event.key() in {keys.Key_PageUp, keys.Key_PageDown}:
            self.left.emit(-1 if event.key() == keys.Key_PageUp else 1)
        elif event.key() in steps:
            step = steps[keys(event.key())]
            shift = bool(event.modifiers() & QtCore.Qt.KeyboardModifier.ShiftModifier)
            self._begun = (self._begun or self._cursor) if shift else 0
            if abs(step) == 1 and not 1 <= self._cursor + step <= self._count:
                self._cursor = 1 if step > 0 else 31
                self.left.emit(step)
            else:
                self._cursor = max(1, min(self._cursor + step, self._count))
            self.update()
            speech.say(self, self.words_of(self._cursor))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin with a day."""
        day = self._day_at(event.position().x())
        if day:
            self._begun = self._cursor = day
            self._tips.drop()
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on to another day, or say what a day has."""
        day = self._day_at(event.position().x())
        self._over = day
        if self._begun and day:
            self._cursor = day
        elif day:
            self._tips.point(self.words_of(day), self.rect_of(day), event.position().toPoint())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Show the days between the press and here."""
        begun, self._begun = self._begun, 0
        if begun:
            self._choose(begun, self._cursor)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """No tooltip any more."""
        self._over = 0
        self._tips.drop()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say which day is meant."""
        super().focusInEvent(event)
        speech.say(self, self.words_of(self._cursor))

    def paintEvent(self, event: QPaintEvent) -> None:
        """A square for each day, darker with more entries; the numbers of Mondays and of today."""
        if self._state is None:
            return
        counts = {one.day.day: one.n for one in self._state.days}
        with painting.begin(self) as painter:
            for day in range(1, self._count + 1):
                self._paint_day(painter, self._state, day, counts.get(day, 0))

    def _paint_day(self, painter: QPainter, state: MonthState, day: int, n: int) -> None:
        rect = QRectF(self.rect_of(day))
        whole = state.month.replace(day=day)
        chosen = state.first is not None and state.last is not None and state.first <= whole <= state.last
        if self._begun:
            chosen = min(self._begun, self._cursor) <= day <= max(self._begun, self._cursor)
        if chosen:
            painting.fill_rect(painter, QRectF(rect.left(), 1, rect.width(), 18), "accent_soft")
        square = painting.square(round(rect.center().x() - _SQUARE / 2), 10, _SQUARE)
        if n:
            painting.fill_rounded(painter, square, 2, "c3", 0.35 + 0.65 * min(n, _MANY) / _MANY)
        else:
            past = whole <= state.today
            painting.box(painter, square, 2, "sunken" if past else "", "" if past else "border")
        if whole == state.today:
            painting.box(painter, square.adjusted(-2, -2, 2, 2), 3, "", "accent", width=1.5)
        elif day == self._over:
            painting.box(painter, square.adjusted(-2, -2, 2, 2), 3, "", "border2")
        if whole.weekday() == 0:
            label = QRectF(rect.center().x() - 12, 18, 24, 14)
            painting.text(painter, label, str(day), "caption", "text3", align=painting.CENTER)

    @property
    def _count(self) -> int:
        """How many days the month has."""
        month = self._state.month if self._state is not None else date.min
        return (_after(month, 1) - timedelta(days=1)).day

    def _day_at(self, x: float) -> int:
        return next((day for day in range(1, self._count + 1) if _holds(self.rect_of(day), x)), 0)

    def _choose(self, one: int, other: int) -> None:
        if self._state is None:
            return
        days = tuple(self._state.month.replace(day=day) for day in sorted((one, other)))
        self.days_chosen.emit(None if days == (self._state.first, self._state.last) else days)


def _after(day: date, months: int) -> date:
    """The first day of a month some months later."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(max(1, year), month + 1, 1)


def _holds(rect: QRect, x: float) -> bool:
    return rect.left() <= x < rect.left() + rect.width()
