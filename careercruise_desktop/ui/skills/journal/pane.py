"""The list with what is over it: search and filters, the calendar, and this day in earlier years."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .bar import Bar
from .calendar import Calendar
from .canvas import Canvas
from .empty import NoEntry, NoneFound
from .past import OnThisDay
from .state import JournalState

# So many heights of what is in sight before the end, the entries after it are asked for.
_AHEAD = 2
_AROUND = 12


class JournalPane(QWidget):
    """Shows a `JournalState`.

    Signals: as `JournalTab`, and calendar_wanted: the calendar is to be shown (True) or hidden.
    """

    entry_opened = Signal(int)
    more_requested = Signal()
    narrowed = Signal(str, object)
    cleared = Signal()
    searched = Signal(str)
    month_requested = Signal(date)
    new_requested = Signal()
    calendar_wanted = Signal(bool)

    def __init__(self, *, calendar: bool = True) -> None:
        super().__init__()
        self._state: JournalState | None = None
        self.bar = Bar(calendar=calendar)
        self.calendar = Calendar()
        self.past = OnThisDay()
        self.canvas = Canvas()
        self.area = ScrollArea(self.canvas)
        self.none = NoEntry()
        self.none_found = NoneFound()
        self.stack = QStackedWidget()
        for page in (self.area, self.none, self.none_found):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in ((self.bar, 0), (self.calendar, 0), (self.past, 0), (self.stack, 1)):
            column.addWidget(widget, stretch)
        for hidden in (self.bar, self.calendar, self.past):
            hidden.hide()
        self._connect()

    def _connect(self) -> None:
        self.bar.narrowed.connect(self.narrowed)
        self.bar.searched.connect(self.searched)
        self.bar.list_wanted.connect(self.focus_list)
        self.bar.calendar_wanted.connect(self.calendar_wanted)
        self.bar.calendar_wanted.connect(lambda _: self._furnish())
        self.calendar.days_chosen.connect(lambda days: self.narrowed.emit("days", days))
        self.calendar.month_requested.connect(self.month_requested)
        self.past.opened.connect(self.entry_opened)
        self.canvas.opened.connect(self.entry_opened)
        self.canvas.moved.connect(self._bring_in_sight)
        self.none.begun.connect(self.new_requested)
        self.none_found.begun.connect(self.cleared)
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._look_ahead())
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._look_ahead())

    def show_state(self, state: JournalState, *, from_top: bool = False) -> None:
        """Show a state; `from_top` where it is another list, and not the same with a few other entries."""
        self._state = state
        self.bar.show_state(state.filters)
        if state.month is not None:
            self.calendar.show_state(state.month)
        self.past.show_past(state.past)
        bar = self.area.verticalScrollBar()
        # What is looked at stays where it is, also where an entry comes or goes above it.
        anchor = self.canvas.first_at(bar.value()) if bar.value() else 0
        before = self.canvas.rect_of(anchor).top()
        self.canvas.show_lines(state.lines, state.today)
        if from_top:
            bar.setValue(0)
        elif not self.canvas.rect_of(anchor).isEmpty():
            bar.setValue(bar.value() + self.canvas.rect_of(anchor).top() - before)
        page = {"": 0, "entries": 1, "found": 2}[state.lack]
        # The keys stay in the list, or with what is said instead of it.
        follow = page != self.stack.currentIndex() and any(one.hasFocus() for one in self._holders)
        self.stack.setCurrentIndex(page)
        self._furnish()
        if follow:
            self.focus_list()
        self._look_ahead()

    def focus_list(self) -> None:
        """Let the keys go to the list; where nothing is meant yet, to its first entry."""
        if self.stack.currentIndex() == 0:
            self.canvas.setFocus()
            if self.canvas.lines and self.canvas.rect_of(self.canvas.meant).isEmpty():
                self.canvas.mean(self.canvas.lines[0].id)
        else:
            self._holders[self.stack.currentIndex()].setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface."""
        with painting.begin(self) as painter:
            painting.fill_rect(painter, QRectF(self.rect()), "surface")

    @property
    def _holders(self) -> tuple[QWidget, ...]:
        """What has the keys on each page of the stack."""
        return (self.canvas, self.none.action, self.none_found.action)

    def _furnish(self) -> None:
        """What is over the list is there as soon as there is an entry."""
        state = self._state
        told = state is not None and state.lack != "entries"
        self.bar.setVisible(told)
        self.calendar.setVisible(told and self.bar.calendar.isChecked() and state is not None and bool(state.month))
        self.past.setVisible(told and state is not None and bool(state.past))

    def _bring_in_sight(self, rect: QRect) -> None:
        middle: QPoint = rect.center()
        self.area.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + _AROUND)

    def _look_ahead(self) -> None:
        bar = self.area.verticalScrollBar()
        near = bar.value() + _AHEAD * max(1, self.area.viewport().height()) >= bar.maximum()
        if near and self._state is not None and self._state.more:
            self.more_requested.emit()
