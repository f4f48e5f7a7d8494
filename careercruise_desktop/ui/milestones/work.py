"""The work area: the bar, and milestones as a timeline, a table or a board; over its lower edge, what a move asks."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from .board.pane import BoardPane
from .state import RoomState
from .table.columns import Ground
from .table.pane import TablePane
from .timeline.pane import TimelinePane
from .toolbar import Toolbar
from .why import WhyStrip


class Work(QWidget):
    """Shows the milestones of a `RoomState`; the timeline gets its own state from the presenter."""

    def __init__(self, table: TablePane, mode: str) -> None:
        super().__init__()
        self.timeline = TimelinePane()
        self.table = table
        self.board = BoardPane()
        self.bar = Toolbar(table.tools, mode)
        self._mode = mode
        self.stack = QStackedWidget()
        self.panes = {"timeline": self.timeline, "table": self.table, "board": self.board}
        for pane in self.panes.values():
            self.stack.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.bar)
        whole.addWidget(self.stack, 1)
        self.why = WhyStrip(self)

    def show_state(self, state: RoomState) -> None:
        """Show milestones in the way that is chosen; the others are shown when they are."""
        self._mode = state.mode
        self.bar.show_choices(state.mode, state.which, state.stretch)
        if state.mode == "table":
            ground = Ground(state.today, state.role_names, state.week_start, state.day_order)
            self.table.show_lines(state.lines, ground)
        elif state.mode == "board":
            self.board.show_lines(state.lines, state.today)
        self.stack.setCurrentWidget(self.panes[state.mode])

    def mean(self, key: int | None) -> None:
        """Let the keys mean a milestone in the table or on the board; the timeline is told by its state."""
        if key is not None:
            self.table.grid.choose(key)
            self.board.mean(key)

    def focus_rows(self) -> None:
        """Let the keys go to the milestones."""
        if self._mode == "timeline":
            self.timeline.timeline.setFocus()
        elif self._mode == "table":
            self.table.focus_rows()
        else:
            self.board.focus_rows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The strip stays at the lower edge."""
        super().resizeEvent(event)
        self.why.place()
