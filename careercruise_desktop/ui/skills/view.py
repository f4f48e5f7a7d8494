"""The room's view: head with tabs, the matrix beside the journal or the page of a skill, and the other tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer, offer_menu
from careercruise_desktop.ui.widgets.side import Side
from careercruise_desktop.ui.widgets.tabs import Tabs

from .empty import SkillsEmpty
from .matrix.pane import MatrixPane
from .matrix.places import PANEL
from .skill.page import SkillPage
from .tabs import JOURNAL, TABS

NARROW_BELOW = 1000
# In less room than this the head would not know where to go with its tabs: then a panel lies over it.
LEAST_BESIDE = 620
# The window in which matrix, journal and editor have room beside each other.
MATRIX_FROM = 1280
# Below this window the matrix is a little narrower, so that list and editor stay beside it.
_SLIM_BELOW, _SLIM = 1310, PANEL - 14
# What the page of a skill needs beside a panel.
PAGE_FROM = 420


class SkillsView(Page):
    """Holds the tabs that the presenter puts in. What is done in them, they signal themselves.

    Signals: tab_chosen(key); new_requested (what the primary button says); sample_requested.
    """

    tab_chosen = Signal(str)
    new_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self, *, tab: str, folded: bool = False) -> None:
        super().__init__()
        self.menu: Menu | None = None
        # Told which kinds of records have changed; says whether anything that is shown is concerned.
        self.spoil: Callable[[frozenset[str]], bool] = lambda _kinds: True
        # Shows a record in a tab; says whether it does.
        self.opens: Callable[[str, int], bool] = lambda _kind, _key: False
        self._text = ""
        self._covered = 0
        self._tabs: dict[str, QWidget] = {}
        self._searches: dict[str, QWidget] = {}
        self.header = Header("Skills")
        self.tabs = Tabs(TABS, tab, "Parts of skills")
        self.new = Button("", "primary", "plus")
        self.matrix = MatrixPane()
        self.side = Side(self.matrix, "the matrix", folded=folded, narrow_below=MATRIX_FROM)
        self.skill = SkillPage()
        self.empty = SkillsEmpty()
        self._lay_out()
        self.header.search_requested.connect(self.search_requested)
        self.tabs.chosen.connect(self.tab_chosen)
        self.new.press_once()
        self.new.clicked.connect(lambda _=False: self.new_requested.emit())
        self.empty.sample_wanted.connect(self.sample_requested)
        self.side.settle()

    def _lay_out(self) -> None:
        # Of all that stands there, the search is what gets shorter.
        self.header.title.setMinimumWidth(self.header.title.sizeHint().width())
        self.header.add_left(self.tabs)
        self.header.add_before_search(self.side.button)
        self.header.add_right(self.new)
        self.beside = QStackedWidget()
        self.beside.addWidget(self.skill)
        self._first = QWidget()
        row = QHBoxLayout(self._first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.matrix)
        row.addWidget(self.side.line)
        row.addWidget(self.beside, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(self._first)
        self.whole.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.whole, 1)
        # Tab goes over the head as the eye does.
        stops = [*self.tabs.findChildren(QAbstractButton), self.side.button, self.header.search, self.new]
        for one, two in pairwise(stops):
            QWidget.setTabOrder(one, two)

    def put(self, key: str, tab: QWidget, search: QWidget | None = None) -> None:
        """Take what a tab shows, and its own search; what the journal shows stands beside the matrix."""
        self._tabs[key] = tab
        if search is not None:
            search.hide()
            self._searches[key] = search
            self.header.add_before_search(search)
            QWidget.setTabOrder(self.side.button, search)
        (self.beside if key == JOURNAL else self.whole).addWidget(tab)

    def show_tab(self, key: str, text: str, *, skill: bool = False) -> None:
        """Show a tab, or, in place of the journal, the page of a `skill`; `text` is the primary button's."""
        self.tabs.set_value(key)
        first = key == JOURNAL
        if first:
            self.beside.setCurrentWidget(self.skill if skill else self._tabs.get(JOURNAL, self.skill))
        self.whole.setCurrentWidget(self._first if first else self._tabs[key])
        self.side.button.setVisible(first)
        self._show_search(key)
        self._text = text
        self._name()

    def show_read(self) -> None:
        """Another tab is on: read what of it is stale, and show it."""
        super().refresh()

    def show_empty(self) -> None:
        """Show what an empty profile begins with."""
        self.empty.show_ready()
        self.whole.setCurrentWidget(self.empty)
        self.side.button.setVisible(False)
        self._show_search("")

    def open_record(self, kind: str, key: int) -> bool:
        """Show a record in one of the tabs."""
        return self.opens(kind, key)

    def cover(self, pixels: int) -> None:
        """Leave a panel at the right its room, where enough is left beside it: nothing is cut in half by it then.

        Where the page of a skill would be left with too little, the matrix steps aside.
        """
        self._covered = pixels if self.width() - pixels >= LEAST_BESIDE else 0
        self.header.setContentsMargins(0, 0, self._covered, 0)
        self.whole.setContentsMargins(0, 0, self._covered, 0)
        beside = self.width() - self.matrix.width() - self._covered
        if self._covered and self.skill.isVisible() and beside < PAGE_FROM:
            self.side.step_aside()
        self._name()

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = offer_menu(self, offers, act)
        self.menu.aboutToHide.connect(self.menu.deleteLater)
        self.menu.popup(place)

    def hear(self, change: Change) -> None:
        """Refresh what the change concerns."""
        if self.spoil(change.kinds):
            super().refresh()

    def refresh(self) -> None:
        """Read everything again."""
        self.spoil(frozenset())
        super().refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self.matrix.setFixedWidth(_SLIM if self.window().width() < _SLIM_BELOW else PANEL)
        self.side.settle()
        self._name()

    def _show_search(self, key: str) -> None:
        """The search of a tab, or, where it has none, the one over everything."""
        own = self._searches.get(key)
        for field in self._searches.values():
            field.setVisible(field is own)
        self.header.search.setVisible(own is None)

    def _name(self) -> None:
        """The primary button, in fewer words where there is little room."""
        narrow = self.width() - self._covered < NARROW_BELOW
        self.new.setText("New" if narrow and self._text.startswith("New ") else self._text)
        self.new.setAccessibleName(self._text)
        self.new.setVisible(bool(self._text))
