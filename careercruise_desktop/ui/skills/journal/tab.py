"""The tab Journal without the matrix: the list of entries, at its right what stands beside it, and the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu

from .pane import JournalPane
from .search import SearchField
from .state import JournalState

_LEAST = 288


class JournalTab(QWidget):
    """Shows a `JournalState`; what stands `beside` the list, of a fixed width, has states of its own.

    Its field `search` stands in the head of the room, and is put there by whoever owns that.

    Signals:
        entry_selected: another entry is meant (its id; 0 for none): the editor shows it.
        entry_opened: an entry is to be edited: the editor shows it and takes the keys.
        new_requested: a new entry.
        remove_requested: an entry (its id) is to be deleted.
        menu_requested: the menu of an entry (its id) at a place of the screen.
        more_requested: the entries after the last one.
        newer_requested: the entries before the first one.
        newest_requested: the list is to begin with the newest entry again.
        oldest_requested: it is to end with the oldest one, which is to be meant.
        narrowed: a filter ("kind", "skill", "project", "role", "person", "tag", "portfolio", "confidential", "days")
            is to have a value, None for all; of "days" a pair of days, both included.
        cleared: all filters are to be off, and nothing is looked for.
        searched: words are looked for, "" for none.
        everywhere_wanted: they are to be looked for in everything.
        month_requested: the calendar is to show the month of a day.
        calendar_wanted: the calendar is to be shown (True) or hidden from now on.
        room_wanted: there is no room for the editor beside the list, and it is to be shown.
    """

    entry_selected = Signal(int)
    entry_opened = Signal(int)
    new_requested = Signal()
    remove_requested = Signal(int)
    menu_requested = Signal(int, QPoint)
    more_requested = Signal()
    newer_requested = Signal()
    newest_requested = Signal()
    oldest_requested = Signal()
    narrowed = Signal(str, object)
    cleared = Signal()
    searched = Signal(str)
    everywhere_wanted = Signal(str)
    month_requested = Signal(date)
    calendar_wanted = Signal(bool)
    room_wanted = Signal()

    def __init__(self, beside: QWidget, *, calendar: bool = True) -> None:
        super().__init__()
        self.menu: Menu | None = None
        self.search = SearchField()
        self.pane = JournalPane(calendar=calendar)
        self.beside = beside
        self.pane.setMinimumWidth(_LEAST)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pane, 1)
        self._line = Hairline(vertical=True)
        row.addWidget(self._line)
        row.addWidget(self.beside)
        self._connect()

    def _connect(self) -> None:
        pane, canvas = self.pane, self.pane.canvas
        canvas.selected.connect(self.entry_selected)
        canvas.remove_requested.connect(self.remove_requested)
        canvas.menu_requested.connect(self.menu_requested)
        pane.entry_opened.connect(self.open)
        pane.more_requested.connect(self.more_requested)
        pane.narrowed.connect(self.narrowed)
        pane.cleared.connect(self.cleared)
        pane.newer_requested.connect(self.newer_requested)
        pane.newest_requested.connect(self.newest_requested)
        pane.canvas.oldest_requested.connect(self.oldest_requested)
        pane.everywhere_wanted.connect(lambda: self.everywhere_wanted.emit(self.search.text()))
        self.search.edited.connect(self.searched)
        self.search.left.connect(self.focus_list)
        pane.month_requested.connect(self.month_requested)
        pane.calendar_wanted.connect(self.calendar_wanted)
        pane.new_requested.connect(self.new_requested)

    @property
    def meant(self) -> int:
        """The entry that is meant, 0 for none."""
        return self.pane.canvas.meant

    def show_state(self, state: JournalState, *, from_top: bool = False) -> None:
        """Show the list; `from_top` where it is another list, and not the same with a few other entries."""
        self.pane.show_state(state, from_top=from_top)

    def mean(self, key: int) -> None:
        """Mean an entry, 0 for none, wherever it was chosen; the editor is not told."""
        self.pane.canvas.mean(key, tell=False)

    def bring(self, key: int) -> None:
        """Have an entry in sight."""
        self.pane.bring(key)

    def open(self, key: int) -> None:
        """Mean an entry and have it edited."""
        self.show_editor()
        self.mean(key)
        self.entry_opened.emit(key)

    def show_editor(self) -> None:
        """Have what stands in the place of the editor on screen, where there is no room for it yet, too."""
        if self.beside.isHidden():
            self.room_wanted.emit()
            self._show_place(shown=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the list stays."""
        super().resizeEvent(event)
        self._show_place(shown=self.width() > _LEAST + self.beside.minimumWidth())

    def focus_search(self) -> None:
        """Let the keys go to the search, what stands in it selected."""
        self.search.setFocus()
        self.search.selectAll()

    def focus_list(self) -> None:
        """Let the keys go to the list."""
        self.pane.focus_list()

    def show_search(self, text: str) -> None:
        """Show what is looked for."""
        self.search.commit()
        self.search.set_value(text)

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = menu = offer_menu(self, offers, act)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _show_place(self, *, shown: bool) -> None:
        self.beside.setVisible(shown)
        self._line.setVisible(shown)
