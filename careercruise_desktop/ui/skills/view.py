"""The room's view: head with tabs, the matrix beside the journal or the page of a skill, and the other tabs."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QStackedWidget, QWidget

from careercruise_desktop.ui.tabbed_page import TabbedPage
from careercruise_desktop.ui.widgets.side import Side

from .empty import SkillsEmpty
from .matrix.pane import MatrixPane
from .matrix.places import PANEL
from .skill.page import SkillPage
from .tabs import JOURNAL, TABS

NARROW_BELOW = 1000
# The window in which matrix, journal and editor have room beside each other.
MATRIX_FROM = 1280
# Below this window the matrix is a little narrower, so that list and editor stay beside it.
_SLIM_BELOW, _SLIM = 1310, PANEL - 14
# What the page of a skill needs beside a panel.
PAGE_FROM = 420


class SkillsView(TabbedPage):
    """Shows the tabs of skills. Signal: sample_requested."""

    sample_requested = Signal()

    def __init__(self, *, tab: str, folded: bool = False) -> None:
        super().__init__("Skills", TABS, tab, narrow_below=NARROW_BELOW)
        self.matrix = MatrixPane()
        self.side = Side(self.matrix, "the matrix", folded=folded, narrow_below=MATRIX_FROM)
        self.skill = SkillPage()
        self.empty = SkillsEmpty()
        self._lay_out()
        self.empty.sample_wanted.connect(self.sample_requested)
        self.side.settle()

    def _lay_out(self) -> None:
        self.header.add_before_search(self.side.button)
        self.beside = QStackedWidget()
        self.beside.addWidget(self.skill)
        self._first = QWidget()
        row = QHBoxLayout(self._first)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.matrix)
        row.addWidget(self.side.line)
        row.addWidget(self.beside, 1)
        self.whole.addWidget(self._first)
        self.whole.addWidget(self.empty)
        # Tab goes over the head as the eye does.
        stops = [*self.tabs.findChildren(QAbstractButton), self.side.button, self.header.search, self.new]
        for one, two in pairwise(stops):
            QWidget.setTabOrder(one, two)

    def put(self, key: str, tab: QWidget, search: QWidget | None = None) -> None:
        """Take what a tab shows, and its own search, which Tab reaches after the matrix's button."""
        super().put(key, tab, search)
        if search is not None:
            QWidget.setTabOrder(self.side.button, search)

    def place(self, key: str) -> QStackedWidget:
        """What the journal shows stands beside the matrix."""
        return self.beside if key == JOURNAL else self.whole

    def show_tab(self, key: str, text: str, *, skill: bool = False) -> None:
        """Show a tab, or, in place of the journal, the page of a `skill`; `text` is the primary button's."""
        first = key == JOURNAL
        if first:
            self.beside.setCurrentWidget(self.skill if skill else self.shown.get(JOURNAL, self.skill))
        self.whole.setCurrentWidget(self._first if first else self.shown[key])
        self.side.button.setVisible(first)
        self.turn_to(key, text)

    def show_empty(self) -> None:
        """Show what an empty profile begins with."""
        self.empty.show_ready()
        self.whole.setCurrentWidget(self.empty)
        self.side.button.setVisible(False)
        self.show_search("")

    def cover(self, pixels: int) -> None:
        """Where the page of a skill would be left with too little beside a panel, the matrix steps aside."""
        super().cover(pixels)
        beside = self.width() - self.matrix.width() - self.covered
        if self.covered and self.skill.isVisible() and beside < PAGE_FROM:
            self.side.step_aside()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self.matrix.setFixedWidth(_SLIM if self.window().width() < _SLIM_BELOW else PANEL)
        self.side.settle()
