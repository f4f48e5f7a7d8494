"""The schedule's view: backlog, strip of figures, and the grid of a day, a week or a month."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout

from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header, Steps
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.icon_button import IconButton
from careercruise_desktop.ui.widgets.offers import Offer
from careercruise_desktop.ui.widgets.painting import text_width
from careercruise_desktop.ui.widgets.records_list import RecordsList, RecordsPage
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.side import Side

from .empty import Hint
from .menus import REACH, menu
from .month import MonthGrid
from .strip import Strip
from .templates import TemplateRow, TemplatesBox

if TYPE_CHECKING:
    from careercruise_desktop.domain.changes import Change
    from careercruise_desktop.ui.page import Presenter
    from careercruise_desktop.ui.widgets.menu import Menu

    from .backlog.panel import Backlog
    from .grid.pane import GridPane
    from .room_state import RoomState

MODES = (("day", "Day"), ("week", "Week"), ("month", "Month"))
NARROW_BELOW = 1120
TITLE_FROM = 860


class ScheduleView(Page):
    """Shows a `RoomState`. What is done on the grid and on the month, they signal themselves.

    Signals: stepped(periods); home_requested; mode_chosen(mode); new_block_requested; figure_opened(key);
    record_chosen(a `RecordState`); templates_requested; sample_requested.
    """

    stepped = Signal(int)
    home_requested = Signal()
    mode_chosen = Signal(str)
    new_block_requested = Signal()
    figure_opened = Signal(str)
    record_chosen = Signal(object)
    templates_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self, grid: GridPane, backlog: Backlog, *, mode: str = "week", folded: bool = False) -> None:
        super().__init__()
        self.grid = grid
        self.backlog = backlog
        self.month = MonthGrid()
        self.strip = Strip()
        self.records: RecordsList | None = None
        self.menu: Menu | None = None
        self._state: RoomState | None = None
        self._beside: Presenter | None = None
        self.header = Header("Schedule")
        self._steps = Steps("Today", "Earlier", "Later")
        self.modes = Segmented(MODES, mode, "Show a")
        self.side = Side(backlog, "the backlog", folded=folded)
        self.templates_button = IconButton("layout-template", "Week templates", shortcut="W", kind="plain")
        self.new = Button("New block", "primary", "plus")
        self._lay_out()
        self.templates = TemplatesBox(self.templates_button)
        self._connect()
        self.side.settle()

    def _lay_out(self) -> None:
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        self.header.add_left(self._steps)
        self.header.add_before_search(self.side.button)
        self.header.add_before_search(self.templates_button)
        self.header.add_before_search(self.modes)
        self.header.add_right(self.new)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.grid)
        self.stack.addWidget(self.month)
        self.hint = Hint(self.stack)
        self.hint.hide()
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.strip)
        middle.addWidget(self.stack, 1)
        body = QHBoxLayout()
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.backlog)
        body.addWidget(self.side.line)
        body.addLayout(middle, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.header)
        whole.addLayout(body, 1)

    def _connect(self) -> None:
        self.header.search_requested.connect(self.search_requested)
        self._steps.back.connect(lambda: self.stepped.emit(-1))
        self._steps.forward.connect(lambda: self.stepped.emit(1))
        self._steps.home.connect(self.home_requested)
        self.modes.chosen.connect(self.mode_chosen)
        self.new.clicked.connect(lambda _=False: self.new_block_requested.emit())
        self.templates_button.clicked.connect(lambda _=False: self.templates_requested.emit())
        self.strip.opened.connect(self.figure_opened)
        self.month.stepped.connect(self.stepped)
        self.hint.begun.connect(self.new_block_requested)
        self.hint.sample_wanted.connect(self.sample_requested)

    def own_backlog(self, presenter: Presenter) -> None:
        """Take the backlog's presenter; it hears and reads with the room."""
        self.backlog.own(presenter)
        self._beside = presenter

    def hear(self, change: Change) -> None:
        """Read again what a change may concern, the backlog with it."""
        watches = self.presenter.watches | (self._beside.watches if self._beside is not None else frozenset())
        if not change.kinds or watches & change.kinds:
            self.refresh()

    @property
    def shows_grid(self) -> bool:
        """Whether days with their hours are shown, and not a month."""
        return self.stack.currentWidget() is self.grid

    @property
    def place(self) -> QPoint:
        """Where the person is looking: at the pointer when it is over the days, else in their middle."""
        over = self.stack.mapFromGlobal(QCursor.pos())
        if self.stack.rect().contains(over):
            return QCursor.pos()
        return self.stack.mapToGlobal(self.stack.rect().center())

    def show_state(self, state: RoomState) -> None:
        """Show a period."""
        self._state = state
        self.modes.set_value(state.mode)
        self._name_period()
        self.strip.show_figures(state.strip)
        if state.grid is not None:
            self.grid.show_state(state.grid)
            self.stack.setCurrentWidget(self.grid)
        elif state.month is not None:
            self.month.show_state(state.month)
            self.stack.setCurrentWidget(self.month)
        if state.hint != self.hint.isVisibleTo(self.stack):
            self.hint.setVisible(state.hint)
            self.hint.show_ready()
        self._place_hint()

    def show_records(self, key: str, page: RecordsPage) -> None:
        """List the records behind a figure of the strip."""
        if self.records is not None:
            self.records.close_now()
            self.records.deleteLater()
        self.records = RecordsList(self.strip.figures[key])
        self.records.chosen.connect(self.record_chosen)
        self.records.show_first(page)

    def show_templates(self, templates: tuple[TemplateRow, ...], week: str, *, save: bool = False) -> None:
        """Open the box of week templates."""
        self.templates.show_templates(templates, week, save=save)

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = menu(self, offers, act)
        self.menu.popup(place)

    def ask_reach(self, answered: Callable[[str], object]) -> None:
        """Ask how far a change of a repeating block reaches, where it was made; Escape means that it is not made."""
        place = self.grid.hold_change() if self.shows_grid else None
        self.show_menu(REACH, place or self.place, answered)
        if self.menu is not None:
            self.menu.aboutToHide.connect(self.grid.drop_change)
            self.menu.setActiveAction(self.menu.actions()[0])

    def settle(self) -> None:
        """What was asked for on the grid is done or refused: what stands there is what counts."""
        self.grid.grid.awaited.clear()

    def zoom(self, step: int) -> None:
        """Larger (1) or smaller (-1) hours, or as at first (0)."""
        self.grid.requests.zoomed.emit(step, -1.0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self.side.settle()
        self._name_period()
        self._place_hint()

    def _catch_up(self) -> None:
        super()._catch_up()
        if self._beside is not None:
            self._beside.refresh()

    def _name_period(self) -> None:
        narrow = self.width() < NARROW_BELOW
        self.new.setText("New" if narrow else "New block")
        # In the narrowest window the period is more to know than the room's name, which the rail marks.
        self.header.title.setVisible(self.width() >= TITLE_FROM)
        if self._state is not None:
            self.header.sub.set_text(self._state.short if narrow else self._state.sub)
            self.header.keep_sub(_widest(self._state.like[narrow]))

    def _place_hint(self) -> None:
        if self.hint.isVisibleTo(self.stack):
            self.hint.place_in(self.stack.width(), self.stack.height())
            self.hint.raise_()


@lru_cache(maxsize=16)
def _widest(names: tuple[str, ...]) -> int:
    """The pixels that the widest of some names takes."""
    return max(text_width(name) for name in names)
