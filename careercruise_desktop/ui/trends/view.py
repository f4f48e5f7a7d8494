"""Trends' view: the wall of charts under one period, and the records behind a point."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.charts.state import ChartState
from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header, Steps
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.records_list import RecordsList
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from careercruise_desktop.ui.widgets.segmented import Segmented

from . import chooser, days
from .bar import WallBar
from .building import Building
from .card import WallCard
from .empty import NoCards, TrendsEmpty
from .outlet import Outlet, Shown
from .review import ReviewAsk
from .state import RecordsState, Slot, TableState, WallState
from .wall import Wall

STRETCHES = (("week", "Week"), ("month", "Month"), ("quarter", "Quarter"), ("year", "Year"), ("all", "All"))
NARROW_BELOW = 1180
# Beyond what is in sight, cards are made ready so many pixels ahead.
AHEAD = 300


class TrendsView(Page):
    """Shows a `WallState` and the charts of its cards, one between two frames.

    Signals: stretch_chosen(key); range_chosen(first, last); stepped(lengths); arranged(slots); arranged_as_new;
    face_chosen(card, figure); table_requested(card); records_requested(card, index, how many are shown);
    record_opened(kind, id); quick_log_requested; sample_requested.
    """

    stretch_chosen = Signal(str)
    range_chosen = Signal(date, date)
    stepped = Signal(int)
    arranged = Signal(tuple)
    arranged_as_new = Signal()
    face_chosen = Signal(str, str)
    table_requested = Signal(str)
    records_requested = Signal(str, int, int)
    record_opened = Signal(str, int)
    quick_log_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self) -> None:
        super().__init__()
        self._shown: WallState | None = None
        self.records: RecordsList | None = None
        self.chooser: chooser.CardChooser | None = None
        self.days: days.DaysBox | None = None
        self.header = Header("Trends")
        self.stretch = Segmented(STRETCHES, "year", "Period")
        self.range = IconButton("calendar-days", "Any days", kind="plain")
        self._steps = Steps("", "Earlier period", "Later period")
        self.export = Button("Export charts", "primary", "download")
        self.bar = WallBar()
        self.wall = Wall()
        self._building = Building(self.wall, self.slices, self.in_sight, self._order_tabs)
        self.empty = TrendsEmpty()
        self.no_cards: NoCards | None = None
        # The period, where the head has no room to say it.
        self.period = Label("", "body", "text2", elide=True)
        self.outlet = Outlet(self, self.export, self._on_wall)
        self.review = ReviewAsk(self, self.export)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        for control in (self.stretch, self.range, self._steps):
            self.header.add_before_search(control)
        self.header.add_right(self.export)
        self._scroll = ScrollArea(self.wall, "bg")
        self._stack = QStackedLayout()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addWidget(self.bar)
        self.period.setContentsMargins(24, 8, 20, 0)
        self.period.hide()
        whole.addWidget(self.period)
        whole.addLayout(self._stack, 1)
        # Only now: without a place of its own it would show the first of them as a window.
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.empty)

    def _connect(self) -> None:
        self.header.search_requested.connect(self.search_requested)
        self.stretch.chosen.connect(self.stretch_chosen)
        # The period that is on leads back to now.
        self.stretch.chosen_again.connect(self.stretch_chosen)
        self.range.clicked.connect(self.ask_range)
        self._steps.back.connect(lambda: self.stepped.emit(-1))
        self._steps.forward.connect(lambda: self.stepped.emit(1))
        self.export.clicked.connect(self.outlet.ask)
        self.outlet.review_requested.connect(self.review.requested)
        self.bar.cards.clicked.connect(self.ask_cards)
        self.bar.whole_requested.connect(self.wall.linked.reset)
        self.wall.made.connect(self._connect_card)
        self.wall.arranged.connect(self.arranged)
        linked = self.wall.linked
        linked.looked.connect(lambda first, end: self.bar.show_window(first, end, zoomed=linked.zoomed))
        self.empty.begun.connect(self.quick_log_requested)
        self.empty.sample_wanted.connect(self.sample_requested)

    def _connect_card(self, card: WallCard) -> None:
        key = card.key
        card.opened.connect(lambda index: self.records_requested.emit(key, index, 0))
        card.kept.connect(lambda kind, sharp: self.outlet.ask_file(self._building.charts[key], kind, sharp))
        card.copied.connect(lambda: self.outlet.copy(self._building.charts[key]))
        card.printed.connect(lambda: self.outlet.ask_print(self._building.charts[key]))
        card.table_wanted.connect(lambda: self.table_requested.emit(key))
        card.face_chosen.connect(lambda face: self.face_chosen.emit(key, face))
        card.charted.connect(self._order_tabs_again)
        self._building.show_again(key)

    def show_state(self, state: WallState) -> None:
        """Show a period and its cards; their charts come by `show_card`."""
        self._shown = state
        self._name_period()
        self.show_stretch(state.stretch)
        self._steps.allow_back(allowed=state.earlier)
        self._steps.allow_forward(allowed=state.later)
        for control in (self.stretch, self.range, self._steps, self.export, self.bar):
            control.setVisible(not state.empty)
        self.bar.show_state(state)
        if state.empty:
            self._stack.setCurrentWidget(self.empty)
            self.empty.show_ready()
            return
        if not state.slots and self.no_cards is None:
            self.no_cards = NoCards()
            self.no_cards.begun.connect(self.arranged_as_new)
            self._stack.addWidget(self.no_cards)
        if state.slots and self.no_cards is not None and self.focusWidget() is self.no_cards.action:
            # Else the focus would go to all that is scrolled.
            self.bar.cards.setFocus()
        self._stack.setCurrentWidget(self._scroll if state.slots or self.no_cards is None else self.no_cards)
        self.wall.linked.span(state.first.toordinal(), state.end.toordinal())
        self.wall.show_slots(state.slots, {offer.key: offer.title for offer in state.offers}, at_once=False)
        self._building.go_on()

    def show_card(self, state: ChartState) -> None:
        """Show a chart on its card, between two frames; what is in sight comes first."""
        self._building.show(state)

    def show_stretch(self, stretch: str) -> None:
        """Put the choice of the period on; "" for any range."""
        self.stretch.set_value(stretch)

    def show_table(self, state: TableState) -> None:
        """Show a chart as a table."""
        if state.chart in self.wall.cards:
            self.wall.cards[state.chart].show_table(state)

    def show_records(self, state: RecordsState, shown: int) -> None:
        """Show the records behind a point; `shown` of them are on screen already. None for a card that is not seen."""
        if not self.isVisible() or state.chart not in self.wall.cards:
            return
        if shown and self.records is not None and self.records.is_open:
            self.records.show_more(state)
            return
        if self.records is not None:
            self.records.close_now()
            self.records.deleteLater()
        card = self.wall.cards[state.chart]
        self.records = records = RecordsList(card.anchor_at(state.index))
        records.opened.connect(self.record_opened)
        records.more_requested.connect(lambda: self.records_requested.emit(state.chart, state.index, len(records.rows)))
        records.show_first(state)

    def ask_range(self) -> None:
        """Ask for two days."""
        if self._shown is None or self._shown.empty:
            return
        if self.days is not None:
            self.days.deleteLater()
        self.days = days.DaysBox(self.range, self._shown.first, self._shown.last, self._shown.today)
        self.days.chosen.connect(self.range_chosen)
        self.days.open(width=days.WIDTH, right=True)

    def ask_cards(self) -> None:
        """Ask which cards are to be shown."""
        if self._shown is None or self._shown.empty:
            return
        if self.chooser is not None:
            self.chooser.deleteLater()
        self.chooser = chooser.CardChooser(self.bar.cards, self._shown.offers)
        self.chooser.chosen.connect(self._choose_cards)
        self.chooser.reset_requested.connect(self.arranged_as_new)
        self.chooser.open(width=chooser.WIDTH, right=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the period shorter in a narrow window."""
        super().resizeEvent(event)
        self._name_period()

    def _choose_cards(self, keys: tuple[str, ...]) -> None:
        wide = {slot.key: slot.wide for slot in self.wall.slots}
        self.arranged.emit(tuple(Slot(key, wide.get(key, False)) for key in keys))

    def _on_wall(self) -> Shown | None:
        """What is on the wall, for pictures of it."""
        state = self._shown
        if state is None or state.empty:
            return None
        charts = self._building.charts
        drawn = tuple(charts[slot.key] for slot in state.slots if slot.key in charts)
        return Shown(state, drawn, self.wall.linked.zoomed)

    def _name_period(self) -> None:
        if self._shown is None:
            return
        narrow = self.width() < NARROW_BELOW
        self.export.setText("Export" if narrow else "Export charts")
        room, shown = self.header.room_for_sub, self._shown
        fits = next((said for said in (shown.sub, shown.short) if painting.text_width(said, "body") <= room), "")
        self.header.sub.set_text("" if shown.empty else fits)
        self.period.set_text(f"{shown.sub}, compared with {shown.beside}" if shown.beside else shown.sub)
        self.period.setVisible(not shown.empty and not fits)

    def near(self) -> frozenset[str]:
        """The cards that are on screen."""
        return frozenset(key for key, card in self.wall.cards.items() if self.in_sight(card, 0))

    def when_built(self, act: Callable[[], None]) -> None:
        """Do something once all charts that are known are on screen."""
        self._building.then(act)

    def in_sight(self, card: QWidget, ahead: int = AHEAD) -> bool:
        """Whether a card is on screen, or will be when it is scrolled by a little."""
        top = self._scroll.verticalScrollBar().value()
        return card.y() < top + self._scroll.viewport().height() + ahead and card.y() + card.height() > top

    def _order_tabs_again(self) -> None:
        """One card has other controls; of many that come one after the other the last orders all of them."""
        if not self._building.busy:
            self._order_tabs()

    def _order_tabs(self) -> None:
        """Cards come after the bar, whenever they or their charts were made."""
        before: QWidget = self._scroll
        for card in self.wall.cards.values():
            for control in card.controls:
                QWidget.setTabOrder(before, control)
                before = control
