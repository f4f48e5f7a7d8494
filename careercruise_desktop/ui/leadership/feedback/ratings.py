"""The ratings of an answer: five squares each, and the change against the same person's last answer."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painted_list, painting
from careercruise_desktop.ui.widgets.level import level_width, paint_level
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList

from .state import RatingState

_ROW, _SQUARE, _LABEL, _TALL = 32, 14, 128, 48


class Ratings(PaintedList):
    """One row for each dimension; where there is little room the change stands below its row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.setAccessibleName("Ratings")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows: tuple[RatingState, ...] = ()

    def show_rows(self, rows: Sequence[RatingState]) -> None:
        """Show other ratings."""
        self._rows = tuple(rows)
        self._fit()
        self.update()

    def entries(self) -> Sequence[Entry]:
        """Every dimension."""
        height = self._row
        return [
            Entry(_spoken(row), QRect(0, place * height, self.width(), height)) for place, row in enumerate(self._rows)
        ]

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(320, max(1, len(self._rows) * self._row))

    def resizeEvent(self, event: object) -> None:
        """Put the change where there is room for it."""
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Name, squares, figure, change."""
        height, below = self._row, self._row == _TALL
        with painting.begin(self) as painter:
            for place, row in enumerate(self._rows):
                top = place * height
                middle = top + (_ROW / 2 if below else height / 2)
                line = QRectF(0, middle - 10, self.width(), 20)
                painting.text(painter, QRectF(0, line.top(), _LABEL - 8, 20), row.name)
                paint_level(painter, _LABEL, middle, level=row.value, target=0, size=_SQUARE)
                left = _LABEL + level_width(_SQUARE) + 12
                figure = row.figure or (f"{row.value}" if row.value else "\u2013")
                taken = painting.text(painter, QRectF(left, line.top(), 40, 20), figure, "strong")
                room = QRectF(left + taken + 12, line.top(), self.width() - left - taken - 12, 20)
                if below:
                    room = QRectF(_LABEL, middle + 9, self.width() - _LABEL, 16)
                align = painting.LEFT if below else painting.RIGHT
                painting.text(painter, room, row.change, "small", "text3", align=align)

    @property
    def _row(self) -> int:
        words = max((painting.text_width(row.change, "small") for row in self._rows), default=0)
        return _TALL if words and self.width() < _LABEL + level_width(_SQUARE) + 64 + words else _ROW

    def _fit(self) -> None:
        self.setFixedHeight(self.sizeHint().height())


def _spoken(row: RatingState) -> str:
    rated = f"{row.figure or row.value} of 5" if row.value else "not rated"
    return f"{row.name}: {rated}" + (f", {row.change}" if row.change else "")
