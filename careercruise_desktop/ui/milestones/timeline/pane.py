"""The timeline with its head and the scroll area between them: what the room shows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .axis import Axis
from .head import TimelineHead
from .requests import Requests
from .state import HALF_DAYS, TimelineState
from .timeline import Timeline

_ZOOM_STEP = 1.2
_MARGIN = 40
_TODAY_AT = 0.33
_ASIDE = 16


class TimelinePane(QWidget):
    """Head, scroll area and timeline. It has the signals of `Requests`; nothing is changed but by `show_state`.

    Selection, folding and span follow the person at once; the room is told, and hands them in with its next state.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.requests = requests = Requests(self)
        self.head = TimelineHead()
        self.timeline = Timeline(requests)
        self.area = ScrollArea(self.timeline)
        # It scrolls with the row that is meant; by itself it would be a stop without a name.
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.area, 1)
        self.moved, self.opened, self.selected = requests.moved, requests.opened, requests.selected
        self.refused = requests.refused
        self.created, self.achieve_requested = requests.created, requests.achieve_requested
        self.remove_requested, self.menu_requested = requests.remove_requested, requests.menu_requested
        self.fold_changed, self.span_changed = requests.fold_changed, requests.span_changed
        self._told: tuple[int | None, Axis | None] = (None, None)
        self._showing = False
        self._covered = 0
        timeline = self.timeline
        timeline.laid.connect(self._laid)
        timeline.chosen.connect(self._chosen)
        timeline.zoom_turned.connect(self._zoom)
        timeline.pointer.scroll = self._scroll
        timeline.keyboard.zoom = self._zoom_by_key
        timeline.keyboard.today = self.show_today
        self.head.zoomed.connect(self._zoom)
        self.head.panned.connect(self._pan)
        self.head.today_wanted.connect(self.show_today)
        self.setFocusProxy(timeline)

    @property
    def selected_id(self) -> int | None:
        """The milestone that is selected."""
        board = self.timeline.board
        return board.state.selected if board is not None else None

    def show_state(self, state: TimelineState) -> None:
        """Show milestones; the place that is scrolled to stays, unless another milestone is selected now.

        Nothing is told of what was handed in.
        """
        before = self.selected_id
        self._showing = True
        try:
            self.timeline.show_state(state)
            if state.selected is not None and state.selected != before and self.isVisible():
                self.show_milestone(state.selected)
        finally:
            self._showing = False

    def show_days(self, days: int) -> None:
        """Have so many days in sight; today stays where it is if it is seen, else the middle does."""
        self.timeline.zoom_to(days)

    def show_today(self) -> None:
        """Bring today into sight, with a third of the span before it."""
        board = self.timeline.board
        if board is not None:
            wanted = board.axis.left + board.axis.width * _TODAY_AT
            self._pan(board.today - wanted)

    def show_milestone(self, milestone: int) -> None:
        """Bring a milestone's row and mark into sight."""
        board = self.timeline.board
        row = board.rows.holding(milestone) if board is not None else None
        if board is None or row is None:
            return
        self.area.ensureVisible(0, round(row.middle), 0, row.height * 2)
        line = next(one for one in row.lines if one.id == milestone)
        mark, axis = board.axis.x(line.ends), board.axis
        # Of a time of which hardly anything is left free, nothing is to be gained by that.
        free = axis.width - self._covered if self._covered < axis.width - 4 * _ASIDE else axis.width
        if mark < axis.left + _ASIDE:
            self._pan(mark - axis.left - free / 4)
        elif mark > axis.left + free - _ASIDE:
            self._pan(mark - axis.left - free * 3 / 4)

    def cover(self, pixels: int) -> None:
        """A panel lies over so many pixels at the right: what is selected comes out from under it."""
        before, self._covered = self._covered, pixels
        if pixels > before and self.selected_id is not None and self.isVisible():
            self.show_milestone(self.selected_id)

    def leave_free(self, pixels: int) -> None:
        """Something stands over so many pixels of the lower edge: rows end above it, what is meant stays seen."""
        self.area.setViewportMargins(0, 0, 0, pixels)
        row = self.timeline.meant
        if pixels and row is not None:
            self.area.ensureVisible(0, round(row.middle), 0, row.height)

    def showEvent(self, event: QShowEvent) -> None:
        """What is selected is in sight."""
        super().showEvent(event)
        if not event.spontaneous() and self.selected_id is not None:
            self.show_milestone(self.selected_id)

    def _pan(self, pixels: float) -> None:
        board = self.timeline.board
        if board is not None:
            self.timeline.set_axis(board.axis.panned(pixels))

    def _zoom(self, step: int, around: float) -> None:
        board = self.timeline.board
        if board is not None:
            days = board.axis.width / board.axis.day_px * _ZOOM_STEP**-step
            self.timeline.set_axis(board.axis.zoomed(days, max(around, board.axis.left)))

    def _zoom_by_key(self, step: int) -> None:
        board = self.timeline.board
        if step and board is not None:
            self._zoom(step, board.middle)
        else:
            self.show_days(HALF_DAYS)

    def _scroll(self, pixels: int) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pixels)

    def _laid(self) -> None:
        board = self.timeline.board
        if board is None:
            return
        self.head.show_board(board)
        selected, axis = self._told
        self._told = (board.state.selected, board.axis)
        if self._showing:
            return
        if selected != board.state.selected:
            self.selected.emit(board.state.selected)
        if axis is not None and (axis.first, axis.days) != (board.axis.first, board.axis.days):
            self.span_changed.emit(board.axis.first, board.axis.days)

    def _chosen(self) -> None:
        row = self.timeline.meant
        if row is not None and self.timeline.by_key:
            self.area.ensureVisible(0, round(row.middle), 0, min(_MARGIN, self.area.viewport().height() // 3))
