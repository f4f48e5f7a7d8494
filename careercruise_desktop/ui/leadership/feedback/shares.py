"""How many ratings were high, middle and low, one bar for each dimension, and where the mean has clearly gone.

Below the bar stands the share of 4 and 5 with its interval.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

from .scale import DimensionRows
from .state import BesideRow

_ROW, _LABEL, _GAP = 42, 112, 12
_LINE = 19  # from the middle of the first line to that of the second
_ICONS = {"up": "arrow-up", "down": "arrow-down"}
_LOOKS = (("warn_soft", "warn"), ("border", ""), ("c3", ""))


class Shares(DimensionRows):
    """1 and 2, 3, then 4 and 5, with the count of the last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Ratings of 4 and 5 by dimension", _ROW, parent)

    def said(self, row: BesideRow) -> str:
        """The counts, the share with its interval, and the change."""
        return row.shares

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, bar, count; share and change below."""
        counts = max((painting.text_width(row.favourable, "small_medium") for row in self.rows), default=0)
        with painting.begin(self) as painter:
            for place, row in enumerate(self.rows):
                self.paint_ground(painter, place)
                self._paint_row(painter, row, place * _ROW + (_ROW - _LINE) / 2, counts)

    def _paint_row(self, painter: QPainter, row: BesideRow, middle: float, counts: int) -> None:
        painting.text(painter, QRectF(0, middle - 10, _LABEL - 8, 20), row.label)
        left, right = _LABEL + 8.0, float(self.width() - counts - _GAP)
        total, at = sum(row.stack), left
        if not total:
            painting.box(painter, QRectF(left, middle - 4, right - left, 8), 3, "", "border")
        for count, (fill, line) in zip(row.stack, _LOOKS, strict=True):
            width = (right - left) * count / total if total else 0.0
            if width:
                painting.box(painter, QRectF(at, middle - 4, max(2.0, width - 1), 8), 2, fill, line)
            at += width
        count_room = QRectF(right, middle - 10, self.width() - right, 20)
        painting.text(painter, count_room, row.favourable, "small_medium", "text2", align=painting.RIGHT)
        below = middle + _LINE
        taken = self._paint_change(painter, row.change, below)
        share_room = QRectF(left, below - 10, self.width() - left - taken - _GAP, 20)
        painting.text(painter, share_room, row.share, "small", "text3")

    def _paint_change(self, painter: QPainter, change: str, middle: float) -> float:
        room = QRectF(_LABEL, middle - 10, self.width() - _LABEL, 20)
        icon = _ICONS.get(change)
        taken = painting.text(painter, room, change, "small", "text2" if icon else "text3", align=painting.RIGHT)
        if icon:
            painting.icon(painter, painting.square(room.right() - taken - 17, middle, 13), icon, "text2")
            taken += 17
        return taken
