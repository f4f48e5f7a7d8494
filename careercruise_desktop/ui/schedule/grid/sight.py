"""What of the days is in sight: at first the working hours, then what the person means, or now."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea

from careercruise_desktop.domain.spans import HOUR

from .canvas import GridCanvas

_ABOVE = 10
_MARGIN = 16
_LEAST_SEEN = 100


class Sight:
    """Scrolls the area in which a grid stands."""

    def __init__(self, area: QScrollArea, canvas: GridCanvas) -> None:
        self._area = area
        self._canvas = canvas
        self._begun = False

    def begin(self) -> None:
        """Show the working hours, or now where it is not among them; only the first time that there is room."""
        if self._begun or self._canvas.board is None or not self._area.isVisible() or self._height < _LEAST_SEEN:
            return
        self._begun = True
        self._area.verticalScrollBar().setValue(self._opening)
        self.show_now()

    def show_now(self) -> None:
        """Bring now into sight, or the working hours where it is on none of the days; what is in sight stays."""
        board = self._canvas.board
        if board is None or self._height < _LEAST_SEEN:
            return
        wanted = board.line if board.line is not None else self._opening + _ABOVE
        if self._sees(wanted):
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(self._opening)
        if not self._sees(wanted):
            bar.setValue(wanted - self._height // 3)

    def show_meant(self) -> None:
        """Bring into sight what is meant: all of it, or its top."""
        board, choice = self._canvas.board, self._canvas.choice
        if board is None:
            return
        boxes = [placed.box for placed in board.of(choice.current)] if choice.current is not None else []
        if not boxes and choice.cursor is not None:
            boxes = [box for _, box in board.boxes(choice.cursor.lane, choice.cursor.start, choice.cursor.start + 900)]
        if not boxes:
            return
        bar, height = self._area.verticalScrollBar(), self._height
        top, bottom = boxes[0].top - _MARGIN, boxes[0].bottom + _MARGIN
        if bottom > bar.value() + height:
            bar.setValue(bottom - height)
        if top < bar.value():
            bar.setValue(top)

    @property
    def _height(self) -> int:
        return self._area.viewport().height()

    @property
    def _opening(self) -> int:
        """Where the working hours begin: from the full hour, so that its label is in sight too."""
        board = self._canvas.board
        return round(board.axis.wall_y(board.state.work_start // 60 * HOUR)) - _ABOVE if board is not None else 0

    def _sees(self, y: int) -> bool:
        top = self._area.verticalScrollBar().value()
        return top <= y - _MARGIN // 2 and y + _MARGIN <= top + self._height
