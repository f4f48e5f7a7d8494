"""The days with their head and the scroll area between them: what the room shows."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.schedule.state import GridState, ItemKey, Lane
from careercruise_desktop.ui.widgets.edge_pull import scrolling
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea

from .axis import HOUR_PX, LEAST_PX, MOST_PX
from .choice import Cursor
from .grid import ScheduleGrid
from .head import GridHead
from .pointer import Preview
from .requests import Requests
from .sight import Sight

_ZOOM_STEP = 1.15
_ASIDE = 6
_SCROLL_FASTEST = 18


class GridPane(QWidget):
    """Head, scroll area and grid.

    It has the signals of `Requests`, and `selection_changed` with the selected items as a tuple of their keys.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.requests = requests = Requests(self)
        self.head = GridHead(requests)
        self.grid = ScheduleGrid(requests)
        self.area = ScrollArea(self.grid)
        self._sight = Sight(self.area, self.grid)
        self._top = 0
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.head)
        box.addWidget(self.area, 1)
        self.opened, self.created, self.copied = requests.opened, requests.created, requests.copied
        self.moved, self.moved_many, self.resized = requests.moved, requests.moved_many, requests.resized
        self.acted, self.pin_opened, self.stepped = requests.acted, requests.pin_opened, requests.stepped
        self.menu_requested, self.task_dropped = requests.menu_requested, requests.task_dropped
        self.day_requested = requests.day_requested
        self.selection_changed = self.grid.selection_changed
        self.grid.pointer.edge = scrolling(self.area, _SCROLL_FASTEST)
        self.area.verticalScrollBar().valueChanged.connect(self._scrolled_to)
        requests.zoomed.connect(self._zoom)
        self.head.fold_requested.connect(lambda day, fold: self.grid.open_day(day, fold=fold))
        self.grid.laid.connect(self._laid)
        self.grid.chosen.connect(self._follow_keys)

    def show_state(self, state: GridState) -> None:
        """Show days; the place that is scrolled to stays."""
        self.grid.show_state(state)
        self._sight.begin()

    @property
    def preview(self) -> Preview | None:
        """What gives the blocks that would make room for one that is dragged to a start, each with its new times."""
        return self.grid.pointer.preview

    @preview.setter
    def preview(self, preview: Preview | None) -> None:
        self.grid.pointer.preview = preview

    @property
    def selected(self) -> tuple[ItemKey, ...]:
        """The selected items."""
        return self.grid.choice.keys

    @property
    def hour_px(self) -> float:
        """How high an hour is."""
        return self.grid.hour_px

    def select(self, *keys: ItemKey) -> None:
        """Select items, and bring the last one into sight; none deselects."""
        choice = self.grid.choice.cleared(self.grid.choice.cursor)
        for key in keys:
            choice = choice.toggled(key)
        self.grid.choose(choice, by_key=False)
        self._sight.show_meant()

    def hold_change(self) -> QPoint | None:
        """Keep showing what a drag has led to while it is asked about; gives where on the screen to ask.

        That is right of where the dragged item would stand, or of the item that the keys mean; None without either.
        """
        grid, done = self.grid, self.grid.pointer.done
        if grid.board is None:
            return None
        if done is not None:
            grid.set_ghost(done)
            boxes = [box for _, box in grid.board.boxes(done.lane, done.start, done.end)]
        else:
            boxes = [placed.box for placed in grid.board.of(grid.choice.current)] if grid.choice.current else []
        seen = grid.visibleRegion().boundingRect()
        around = next((rect for box in boxes if (rect := box.around().intersected(seen)).isValid()), None)
        return grid.mapToGlobal(around.topRight() + QPoint(_ASIDE, 0)) if around is not None else None

    def drop_change(self) -> None:
        """It was answered, or not: what stands there is what counts."""
        if not self.grid.pointer.dragging:
            self.grid.set_ghost(None)

    def show_now(self) -> None:
        """Bring now into sight, or the working hours where it is on none of the days; what is in sight stays."""
        self._sight.show_now()

    def cursor_time(self) -> tuple[Lane, int] | None:
        """The lane and instant of the time cursor, where N creates; None while something is selected."""
        return self.grid.cursor_time()

    def put_cursor(self, lane: Lane, start: int) -> None:
        """Put the time cursor somewhere; nothing is selected then."""
        self.grid.choose(self.grid.choice.cleared(Cursor(lane, start)), by_key=self.grid.hasFocus())

    def set_hour_px(self, hour_px: float, around: float = -1.0) -> None:
        """Zoom the hours to 40 to 160 pixels; what is at this height of the grid stays where it is seen."""
        grid, bar = self.grid, self.area.verticalScrollBar()
        wanted = max(LEAST_PX, min(hour_px, MOST_PX))
        if wanted == grid.hour_px:
            return
        if around < 0:
            around = bar.value() + self.area.viewport().height() / 2
        seen_at = around - bar.value()
        share = wanted / grid.hour_px
        grid.set_hour_px(wanted)
        bar.setValue(round(around * share - seen_at))

    def showEvent(self, event: QShowEvent) -> None:
        """At first the working hours are in sight, and always what is selected, or else now."""
        super().showEvent(event)
        self._sight.begin()
        if event.spontaneous():
            return
        if self.selected:
            self._sight.show_meant()
        else:
            self.show_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The working hours, if there was no room before."""
        super().resizeEvent(event)
        self._sight.begin()

    def _scrolled_to(self, top: int) -> None:
        """By whatever: what is dragged stays below the pointer."""
        distance, self._top = top - self._top, top
        self.grid.pointer.scrolled(distance)

    def _laid(self) -> None:
        if self.grid.board is not None:
            self.head.show_board(self.grid.board)

    def _zoom(self, step: int, around: float) -> None:
        self.set_hour_px(HOUR_PX if step == 0 else self.hour_px * _ZOOM_STEP**step, around)

    def _follow_keys(self) -> None:
        if self.grid.by_key and not self.grid.pointer.dragging:
            self._sight.show_meant()
