"""The room's view: head, list of projects, and either the milestones of all of them or the page of one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.page import Page
from careercruise_desktop.ui.shell.header import Header
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.menu import Menu
from careercruise_desktop.ui.widgets.offers import Offer
from careercruise_desktop.ui.widgets.side import Side

from .asking import ReasonBox
from .empty import MilestonesEmpty
from .menus import menu
from .page.state import MILESTONES
from .page.view import ProjectPageView
from .projects_list import ProjectsList
from .state import RoomState
from .table.pane import TablePane
from .work import Work

NARROW_BELOW = 1120
_UNLIMITED = 16_777_215


class MilestonesView(Page):
    """Shows a `RoomState`. What is done with projects and milestones, their parts signal themselves.

    Signals: new_requested (a milestone); sample_requested.
    """

    new_requested = Signal()
    sample_requested = Signal()
    follows_clock = True

    def __init__(self, table: TablePane, page: ProjectPageView, *, mode: str, folded: bool = False) -> None:
        super().__init__()
        self.menu: Menu | None = None
        self.reason: ReasonBox | None = None
        self._state: RoomState | None = None
        self.header = Header("Milestones")
        self.new = Button("New milestone", "primary", "plus")
        self.projects = ProjectsList()
        self.side = Side(self.projects, "the list of projects", folded=folded)
        self.work = Work(table, mode)
        self.page = page
        self.empty = MilestonesEmpty()
        self._lay_out()
        self._bind_reasons()
        self.header.search_requested.connect(self.search_requested)
        self.new.press_once()
        self.new.clicked.connect(lambda _=False: self.new_requested.emit())
        self.page.tab_shown.connect(lambda _: self._share_stage())
        self.empty.begun.connect(self.new_requested)
        for pane in (self.work.timeline, self.work.table, self.work.board):
            self.work.why.taken.connect(pane.leave_free)
        self.work.why.rows_wanted.connect(self.work.focus_rows)
        self.empty.sample_wanted.connect(self.sample_requested)
        self.side.settle()

    def _lay_out(self) -> None:
        self.header.add_before_search(self.side.button)
        self.header.add_right(self.new)
        self.page.hide()
        stage = QVBoxLayout()
        stage.setContentsMargins(0, 0, 0, 0)
        stage.setSpacing(0)
        stage.addWidget(self.page, 1)
        stage.addWidget(self.work, 1)
        beside = QWidget()
        body = QHBoxLayout(beside)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(0)
        body.addWidget(self.projects)
        body.addWidget(self.side.line)
        body.addLayout(stage, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(beside)
        self.whole.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.whole, 1)

    def _bind_reasons(self) -> None:
        """1 to 5 answer why a date moved, as long as it is asked."""
        self._keys = []
        for number in range(1, len(MoveReason) + 1):
            key = QShortcut(QKeySequence(str(number)), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            key.activated.connect(lambda number=number: self.work.why.answer(number))
            self._keys.append(key)

    def show_state(self, state: RoomState) -> None:
        """Show projects and milestones; where only the projects are others, nothing else is touched."""
        before, self._state = self._state, state
        if before is not None and not state.empty and replace(before, projects=state.projects) == state:
            self.projects.show_state(state.projects)
            self._share_stage()
            return
        self._name()
        # Not of the line itself, which shows there what it had to cut.
        self.header.setToolTip(state.tip)
        if state.empty:
            self.empty.show_ready()
            self.whole.setCurrentIndex(1)
            self.side.button.setVisible(False)
            return
        self.side.button.setVisible(True)
        self.whole.setCurrentIndex(0)
        self.projects.show_state(state.projects)
        self.work.show_state(state)
        self._share_stage()

    def show_milestones(self) -> None:
        """Leave the other tabs of a project's page."""
        if self.page.isVisible() and self.page.tab != MILESTONES:
            self.page.show_tab(MILESTONES)

    def show_menu(self, offers: Sequence[Offer], place: QPoint, act: Callable[[str], object]) -> None:
        """Open a menu at a place of the screen."""
        self.menu = menu(self, offers, act)
        self.menu.popup(place)

    def ask_reason(self, title: str, sentence: str, agreed: Callable[[str], object]) -> ReasonBox:
        """Ask for a line of reason under the head."""
        self.reason = box = ReasonBox(self.header, title, sentence)
        box.agreed.connect(agreed)
        box.start()
        return box

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def cover(self, pixels: int) -> None:
        """What is asked about a move stays in sight, and what is selected."""
        self.work.why.cover(pixels)
        self.work.timeline.cover(pixels)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape that nothing else had a use for: nobody is asked about the last move any more."""
        if event.key() == Qt.Key.Key_Escape and self.work.why.question is not None:
            self.work.why.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self.side.settle()
        self._name()

    def _share_stage(self) -> None:
        """The work area is below the head of a project's page while its tab of milestones is on, else in its place."""
        if self._state is None or self._state.empty:
            return
        paged = bool(self._state.projects.chosen)
        both = paged and self.page.tab == MILESTONES
        self.page.setMaximumHeight(self.page.head.sizeHint().height() if both else _UNLIMITED)
        self.page.setVisible(paged)
        self.work.setVisible(both or not paged)

    def _name(self) -> None:
        self.new.setText("New" if self.width() < NARROW_BELOW else "New milestone")
        if self._state is not None:
            self.header.sub.set_text("" if self._state.empty else self._state.sub)
