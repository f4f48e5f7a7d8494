"""The field for a day: typed in words or figures, or chosen from a month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6 import QtCore
from PySide6.QtCore import QDate, QRect, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.quicklog.days import day_at, has_month, resolved_day
from careercruise_desktop.domain.quicklog.tokens import words_of
from careercruise_desktop.domain.years import FIRST_DAY, FIRST_YEAR, LAST_DAY, LAST_YEAR, TOO_FAR

from . import painting
from .button import Button
from .icon_button import IconButton
from .label import Label
from .month_view import MonthView
from .popover import LINE, Popover
from .typed_field import TypedField

_ICON = 14


def computer_day() -> date:
    """Today by the computer's own clock."""
    today = QDate.currentDate()
    return date(today.year(), today.month(), today.day())


def read_day(text: str, today: date, order: str = "dmy", *, ahead: bool = True) -> date | None:
    """A day as the quick log reads it: `19.3.`, `2026-03-19`, `fri`, `tomorrow`; None for what is no day.

    What has no direction of its own looks `ahead` (plans, due dates) or back (what was done).
    """
    typed = words_of(text.casefold())
    found = day_at(typed, 0, order) if typed else None
    if found is None or found.taken != len(typed):
        return None
    return resolved_day(found, today, ahead=ahead)


def why_no_day(text: str) -> str:
    """What is wrong with a text that looks like a date and is none: `There is no 31 February`; "" for other text."""
    typed = words_of(text.casefold())
    found = day_at(typed, 0, "dmy") if typed else None
    if found is None or found.month is None:
        return ""
    month = found.month
    rest = [word.core for word in typed[found.taken :]]
    if found.year is None and len(rest) == 1 and len(rest[0]) == 4 and rest[0].isdecimal():
        # A year after the name of a month is read as one only where it is one of those that are known.
        found, rest = found._replace(year=int(rest[0])), []
    if rest:
        return ""
    if not has_month(found):
        return "There is no such day"
    if found.year is not None and not FIRST_YEAR <= found.year <= LAST_YEAR:
        return TOO_FAR
    # A leap year stands for those without a year.
    if found.day > monthrange(found.year or 2000, month)[1]:
        year = f" {found.year}" if found.year is not None else ""
        return f"There is no {found.day} {words.MONTHS[month - 1]}{year}"
    return ""


class DateField(TypedField):
    """A day as `Thu 19 March`; the icon, Alt+Down or F4 open the month. Up and Down go day by day.

    Args:
        value: the day, None for none.
        name: what a screen reader says.
        optional: whether it may be empty.
        week_start: 0 for Monday to 6 for Sunday.
        compact: 28 px high.
        format_day: how a day is written.
        read: how typed text is read; by default the quick log's way.
        today: which day it is.
        example: a day as it may be typed here, for the complaint about what is none.
    """

    def __init__(
        self,
        value: date | None,
        name: str,
        *,
        optional: bool = False,
        week_start: int = 0,
        compact: bool = True,
        format_day: Callable[[date], str] = words.day_long,
        read: Callable[[str], date | None] | None = None,
        today: Callable[[], date] = computer_day,
        placeholder: str = "",
        example: str = "19.3. or Fri",
        parent: QWidget | None = None,
    ) -> None:
        self._example = example
        self._format = format_day
        self._reads = read or (lambda text: read_day(text, today()))
        self._today = today
        self._week_start = week_start
        self._month: _Month | None = None
        super().__init__(value, name, placeholder=placeholder, optional=optional, compact=compact, parent=parent)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def open_month(self) -> None:
        """Open the month under the field."""
        if self._month is not None:
            return
        shown = self.value if isinstance(self.value, date) else None
        self._month = _Month(self, shown, self._today(), self._week_start, optional=self._optional)
        self._month.picked.connect(self._picked)
        self._month.closed.connect(self._closed)
        self._month.open(self._month.days, width=self._month.sizeHint().width() - 2 * LINE)

    def sizeHint(self) -> QSize:
        """Room for a day and the icon."""
        return QSize(152, super().sizeHint().height())

    def write(self, value: object) -> str:
        """By the format that was given."""
        return self._format(value) if isinstance(value, date) else ""

    def read(self, text: str) -> date | None:
        """What was written by the format is read too, so that leaving the field unchanged is never an error."""
        if isinstance(self.value, date) and text == self._format(self.value):
            return self.value
        return self._reads(text)

    def complaint(self, text: str) -> str:
        """What is wrong with it; where that is not clear, examples help more than a rule."""
        if not text:
            return "A day is needed"
        return why_no_day(text) or f"Not a day, such as {self._example}"

    def stepped(self, value: object, steps: int) -> date | None:
        """Day by day, Page Up and Page Down week by week; not beyond the years."""
        start = value if isinstance(value, date) else self._today()
        days = steps if abs(steps) == 1 else 7 * (steps // abs(steps))
        if days > 0:
            return min(start, LAST_DAY - timedelta(days=days)) + timedelta(days=days)
        return max(start, FIRST_DAY - timedelta(days=days)) + timedelta(days=days)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F4 and Alt+Down open the month."""
        keys = QtCore.Qt.Key
        alt = event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier
        if event.key() == keys.Key_F4 or (alt and event.key() == keys.Key_Down):
            self.open_month()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """An arrow over the icon, a caret over the text."""
        shapes = QtCore.Qt.CursorShape
        over = self._icon_rect().contains(event.position().toPoint())
        self.setCursor(shapes.ArrowCursor if over else shapes.IBeamCursor)
        super().mouseMoveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The icon opens the month."""
        if self._icon_rect().contains(event.position().toPoint()) and not self.isReadOnly():
            self.open_month()
            return
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The field and its icon."""
        super().paintEvent(event)
        if self.flat and not (self.hasFocus() or self.underMouse()):
            return
        with painting.begin(self) as painter:
            square = painting.square(self.width() - 10 - _ICON, self._base / 2, _ICON)
            painting.icon(painter, square, "calendar", "text3" if self.isEnabled() else "disabled")

    def _icon_rect(self) -> QRect:
        return QRect(self.width() - 10 - _ICON - 6, 0, _ICON + 16, self._base)

    def _extra_right(self) -> int:
        return _ICON + 6

    def _picked(self, day: object) -> None:
        if self._month is not None:
            self._month.close_now()
        if isinstance(day, date) and not FIRST_DAY <= day <= LAST_DAY:
            self.show_error(TOO_FAR)
            return
        self._take(day)

    def _closed(self) -> None:
        if self._month is not None:
            self._month.deleteLater()
            self._month = None


class _Month(Popover):
    """The month with its head: name, steps, today."""

    picked = Signal(object)

    def __init__(self, anchor: QWidget, chosen: date | None, today: date, week_start: int, *, optional: bool) -> None:
        super().__init__(anchor, "Choose a day", padding=11)
        self.days = MonthView(chosen, today, week_start)
        self.days.picked.connect(self.picked)
        self.days.month_changed.connect(self._name)
        self._today = today
        self._title = Label(self.days.title, "strong")
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._title, 1)
        before, after = (
            IconButton("chevron-left", "Month before", size=26),
            IconButton("chevron-right", "Month after", size=26),
        )
        before.clicked.connect(self._go_back)
        after.clicked.connect(self._go_on)
        head.addWidget(before)
        head.addWidget(after)
        foot = QHBoxLayout()
        foot.setSpacing(4)
        now = Button("Today", "ghost", small=True)
        now.clicked.connect(self._pick_today)
        foot.addWidget(now)
        foot.addStretch(1)
        if optional:
            none = Button("No date", "ghost", small=True)
            none.clicked.connect(self._pick_none)
            foot.addWidget(none)
        self.body.addLayout(head)
        self.body.addSpacing(4)
        self.body.addWidget(self.days)
        self.body.addSpacing(4)
        self.body.addLayout(foot)

    def _go_back(self) -> None:
        self.days.go_months(-1)

    def _go_on(self) -> None:
        self.days.go_months(1)

    def _pick_today(self) -> None:
        self.picked.emit(self._today)

    def _pick_none(self) -> None:
        self.picked.emit(None)

    def _name(self) -> None:
        self._title.set_text(self.days.title)
