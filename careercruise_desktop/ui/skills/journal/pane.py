"""The list with what is over it: filters, the calendar, this day in earlier years, and what concerns a search."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .bar import Bar
from .calendar import Calendar
from .canvas import Canvas
from .empty import NoEntry, NoneFound
from .left_out import LeftOut
from .past import OnThisDay
from .search import Everywhere
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
    newer_requested = Signal()
    newest_requested = Signal()
    narrowed = Signal(str, object)
    cleared = Signal()
    everywhere_wanted = Signal()
    month_requested = Signal(date)
    new_requested = Signal()
    calendar_wanted = Signal(bool)

    def __init__(self, *, calendar: bool = True) -> None:
        super().__init__()
        self._state: JournalState | None = None
        self.bar = Bar(calendar=calendar)
        self.calendar = Calendar()
        self.past = OnThisDay()
        self.everywhere = Everywhere()
        self.left_out = LeftOut()
        self.canvas = Canvas()
        self.area = ScrollArea(self.canvas)
        # The list in it has the keys.
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.none = NoEntry()
        self.none_found = NoneFound()
        self.stack = QStackedWidget()
        for page in (self.area, self.none, self.none_found):
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        over = (self.bar, self.calendar, self.bar.below, self.past, self.everywhere, self.left_out)
        for widget in over:
            column.addWidget(widget)
            widget.hide()
        column.addWidget(self.stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.bar.narrowed.connect(self.narrowed)
        self.bar.newest.clicked.connect(lambda _=False: self._begin_anew())
        self.everywhere.clicked.connect(lambda _=False: self.everywhere_wanted.emit())
        self.left_out.cleared.connect(self.cleared)
        self.bar.calendar_wanted.connect(self.calendar_wanted)
        self.bar.calendar_wanted.connect(lambda _: self._furnish())
        self.calendar.days_chosen.connect(lambda days: self.narrowed.emit("days", days))
        self.calendar.month_requested.connect(self.month_requested)
        self.past.opened.connect(self.entry_opened)
        self.canvas.opened.connect(self.entry_opened)
        self.canvas.newest_requested.connect(self.newest_requested)
        self.canvas.moved.connect(self._bring_in_sight)
        self.none.begun.connect(self.new_requested)
        self.none_found.begun.connect(self.cleared)
        self.area.verticalScrollBar().valueChanged.connect(lambda _: self._look_ahead())
        self.area.verticalScrollBar().rangeChanged.connect(lambda *_: self._look_ahead())

    def show_state(self, state: JournalState, *, from_top: bool = False) -> None:
        """Show a state; `from_top` where it is another list, and not the same with a few other entries."""
        began_late = self._state is not None and self._state.newer
        self._state = state
        self.bar.show_state(state.filters)
        self.bar.show_later(later=state.newer)
        if state.month is not None:
            self.calendar.show_state(state.month)
        self.past.show_past(state.past)
        bar = self.area.verticalScrollBar()
        # What is looked at stays where it is, also where an entry comes or goes above it.
        anchor = self.canvas.first_at(bar.value()) if bar.value() or began_late else 0
        before = self.canvas.rect_of(anchor).top()
        self.canvas.show_lines(state.lines, state.today, newer=state.newer, older=state.more)
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
        self.none_found.say(state.limits)
        self._look_ahead()

    def bring(self, key: int) -> None:
        """Have an entry in sight, with some of those before it."""
        rect, bar, high = self.canvas.rect_of(key), self.area.verticalScrollBar(), self.area.viewport().height()
        if rect.isEmpty():
            return
        if rect.bottom() < bar.value() or rect.top() > bar.value() + high:
            bar.setValue(rect.top() - high // 4)
        else:
            self._bring_in_sight(rect)

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
        self.bar.below.setVisible(told)
        self.calendar.setVisible(told and self.bar.calendar.isChecked() and state is not None and bool(state.month))
        self.past.setVisible(told and state is not None and bool(state.past))
        self.everywhere.setVisible(told and state is not None and state.searched)
        held = self.left_out.clear.hasFocus()
        self.left_out.setVisible(told and state is not None and state.hidden)
        if held and self.left_out.isHidden():
            self._holders[self.stack.currentIndex()].setFocus()

    def _begin_anew(self) -> None:
        """From the newest entry on; the button goes, and the keys to the list."""
        self.canvas.setFocus()
        self.newest_requested.emit()

    def _bring_in_sight(self, rect: QRect) -> None:
        middle: QPoint = rect.center()
        self.area.ensureVisible(middle.x(), middle.y(), 0, rect.height() // 2 + _AROUND)

    def _look_ahead(self) -> None:
        bar = self.area.verticalScrollBar()
        near = bar.value() + _AHEAD * max(1, self.area.viewport().height()) >= bar.maximum()
        if near and self._state is not None and self._state.more:
            self.more_requested.emit()
        elif self._state is not None and self._state.newer and bar.value() <= bar.pageStep():
            self.newer_requested.emit()
