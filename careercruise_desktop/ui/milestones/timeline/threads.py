"""The dependencies of what is selected or pointed at, painted above all others so that they can be followed."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from .bars import paint_elbow
from .board import Board
from .elbows import Elbow


class Threads:
    """Knows which ones these are, and has the canvas painted where they come and go."""

    def __init__(self, canvas: QWidget) -> None:
        self._canvas = canvas
        self._board: Board | None = None
        self._pointed: int | None = None
        self.shown: list[Elbow] = []

    def point(self, milestone: int | None) -> None:
        """The pointer is over the row of a milestone, or of none."""
        if milestone != self._pointed:
            self._pointed = milestone
            self._find()

    def follow(self, board: Board) -> None:
        """Another board is shown."""
        self._board = board
        self._find()

    def paint(self, painter: QPainter, board: Board, seen: QRectF) -> None:
        """All of them, as far as there is time."""
        if not self.shown:
            return
        axis = board.axis
        painter.save()
        painter.setClipRect(QRectF(axis.left, seen.top(), axis.width, seen.height()).intersected(seen))
        for elbow in self.shown:
            paint_elbow(painter, elbow, "text2")
        painter.restore()

    def _find(self) -> None:
        board, before = self._board, self.shown
        if board is None:
            return
        self.shown = board.threads({key for key in (board.state.selected, self._pointed) if key is not None})
        if self.shown != before:
            for elbow in {*before, *self.shown}:
                self._canvas.update(QRectF(*elbow.rect).toAlignedRect())
