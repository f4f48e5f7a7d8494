"""What each kind of people gave: a small table of means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painted_list, painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList

from .state import ColumnState

_HEAD, _ROW, _LABEL, _LEAST, _BETWEEN = 44, 30, 108, 40, 10


class BySourceTable(PaintedList):
    """A column for each kind of people, with how many answers it rests on; their mean of all ratings at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.setAccessibleName("Means by source")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels: tuple[str, ...] = ()
        self._columns: tuple[ColumnState, ...] = ()

    def show_table(self, labels: Sequence[str], columns: Sequence[ColumnState]) -> None:
        """Show other figures; the last of the labels is that of the foot."""
        self._labels, self._columns = tuple(labels), tuple(columns)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def entries(self) -> Sequence[Entry]:
        """Every column, from the top."""
        found = []
        for column, (left, right) in zip(self._columns, self._places, strict=True):
            pairs = ", ".join(f"{label} {mean}" for label, mean in zip(self._labels, column.means, strict=True))
            rect = QRect(round(left), 0, round(right - left), self.height())
            found.append(Entry(f"{column.title}, {column.n}: {pairs}", rect))
        return found

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(_LABEL + _LEAST * len(self._columns), _HEAD + _ROW * len(self._labels))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads, rows, foot."""
        with painting.begin(self) as painter:
            for row, label in enumerate(self._labels):
                top = _HEAD + row * _ROW
                foot = row == len(self._labels) - 1
                painting.hairline(painter, 0, top, self.width(), "border2" if foot else "border")
                painting.text(painter, QRectF(0, top, _LABEL, _ROW), label, "strong" if foot else "body")
            for column, (left, right) in zip(self._columns, self._places, strict=True):
                head = QRectF(left, 2, right - left, 18)
                painting.text(painter, head, column.title, "small", "text3", align=painting.RIGHT)
                painting.text(painter, head.translated(0, 20), column.n, "caption", "text3", align=painting.RIGHT)
                for row, mean in enumerate(column.means):
                    room = QRectF(left, _HEAD + row * _ROW, right - left, _ROW)
                    foot = row == len(column.means) - 1
                    token = "text3" if column.quiet and not foot else "text"
                    painting.text(painter, room, mean, "strong" if foot else "body", token, align=painting.RIGHT)

    @property
    def _places(self) -> list[tuple[float, float]]:
        """The left and right edge of each column: as wide as its words, what is left shared."""
        least = [max(_LEAST, painting.text_width(each.title, "small") + _BETWEEN) for each in self._columns]
        extra = max(0.0, (self.width() - _LABEL - sum(least)) / max(1, len(least)))
        found, right = [], float(self.width())
        for width in reversed(least):
            left = right - width - min(extra, 16.0)
            found.append((left, right))
            right = left
        return found[::-1]
