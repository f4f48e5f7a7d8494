"""Today's view: the day's timeline, and beside it what needs the person."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header, Steps
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .day_head import DayHead
from .empty import TodayEmpty
from .menus import tile_menu
from .state import DayState, NudgeState, Tile
from .summary import Summary
from .timeline import Timeline

ABOVE = 46
SUMMARY_WIDE, SUMMARY_NARROW, NARROW_BELOW = 448, 336, 1120


class TodayView(Page):
    """Shows a `DayState`.

    Signals: stepped(days); home_requested; new_block_requested; record_opened(kind, id); banner_answered(answer);
    tile_acted(kind, id, act); nudge_answered(answer); quick_log_requested; sample_requested.
    """

    stepped = Signal(int)
    home_requested = Signal()
    new_block_requested = Signal()
    record_opened = Signal(str, int)
    banner_answered = Signal(str)
    tile_acted = Signal(str, int, str)
    nudge_answered = Signal(str)
    quick_log_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self) -> None:
        super().__init__()
        self._scrolled_to = ""
        self.header = Header("Today")
        self._steps = Steps("Today", "Day before", "Day after")
        self._new = Button("New block", "primary", "plus")
        self.timeline = Timeline()
        self.day_head = DayHead()
        self.summary = Summary()
        self._scroll = ScrollArea(self.timeline, "surface")
        self._side = ScrollArea(self.summary, "bg")
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.header.add_left(self._steps)
        self.header.add_right(self._new)
        day = QVBoxLayout()
        day.setContentsMargins(16, 14, 0, 0)
        day.setSpacing(0)
        day.addWidget(self.day_head)
        day.addWidget(self._scroll, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addLayout(day, 1)
        body.addSpacing(12)
        body.addWidget(Hairline(vertical=True))
        body.addWidget(self._side)
        self._full = QWidget()
        self._full.setLayout(body)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._full)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    @cached_property
    def _empty(self) -> TodayEmpty:
        """What teaches while there is nothing yet."""
        page = TodayEmpty()
        page.begun.connect(self.quick_log_requested)
        page.sample_wanted.connect(self.sample_requested)
        self._stack.addWidget(page)
        return page

    def _connect(self) -> None:
        self.header.search_requested.connect(self.search_requested)
        self._steps.back.connect(lambda: self.stepped.emit(-1))
        self._steps.forward.connect(lambda: self.stepped.emit(1))
        self._steps.home.connect(self.home_requested)
        self._new.clicked.connect(self.new_block_requested)
        self.timeline.opened.connect(self.record_opened)
        self.timeline.acted.connect(self.tile_acted)
        self.timeline.menu_requested.connect(self._show_menu)
        self.day_head.answered.connect(self.banner_answered)
        self.day_head.opened.connect(self.record_opened)
        self.summary.opened.connect(self.record_opened)
        self.summary.nudge_answered.connect(self.nudge_answered)

    def show_state(self, state: DayState) -> None:
        """Show a day."""
        self.header.title.set_text(state.title)
        self.header.sub.set_text(state.sub)
        if not state.empty and self._stack.currentWidget() is not self._full:
            self._empty.show_ready()
        self._stack.setCurrentWidget(self._empty if state.empty else self._full)
        self.day_head.show_state(state)
        self.timeline.show_plan(state.plan)
        self.summary.show_state(state)
        if not state.empty and self._scrolled_to != state.title:
            self._scrolled_to = state.title
            self._focus_at = state.plan.focus_at
            QTimer.singleShot(0, self._scroll_to_start)

    def show_nudge(self, state: NudgeState | None) -> None:
        """Show the advice of the day."""
        self.summary.advice.show_advice(state)

    def go_to_advice(self) -> None:
        """Put the keys on the first answer to what is offered or advised, where there is something."""
        if self.summary.advice.take_keys():
            self._side.ensureWidgetVisible(self.summary.advice)

    def show_filling(self) -> None:
        """The sample career is being written."""
        self._empty.show_filling()

    def show_progress(self, share: float, word: str) -> None:
        """How far the sample career is."""
        self._empty.show_progress(share, word)

    def show_trouble(self, sentence: str) -> None:
        """The sample career could not be written."""
        self._empty.show_trouble(sentence)

    def scroll_to_now(self) -> None:
        """Bring the working hours back into sight."""
        self._scroll_to_start()

    def bring_into_sight(self, kind: str, key: int) -> None:
        """Scroll no further than needed for a record's tile to be seen, once everything has its place."""

        def scroll() -> None:
            tile = self.timeline.tile(kind, key)
            if tile is not None:
                self._scroll.ensureWidgetVisible(tile, 0, ABOVE)

        QTimer.singleShot(0, self, scroll)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the summary less room in a narrow window."""
        super().resizeEvent(event)
        self._side.setFixedWidth(SUMMARY_NARROW if self.width() < NARROW_BELOW else SUMMARY_WIDE - 16)

    def _scroll_to_start(self) -> None:
        top = self.timeline.y_of(self._focus_at) - ABOVE
        self._scroll.verticalScrollBar().setValue(max(0, round(top)))

    def _show_menu(self, tile: Tile, place: QPoint) -> None:
        tile_menu(self, tile, lambda act: self.tile_acted.emit(tile.kind, tile.id, act)).popup(place)
