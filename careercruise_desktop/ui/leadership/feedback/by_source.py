"""What each kind of people gave: a small table of means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize
from PySide6.QtGui import QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.widgets import painted_list, painting
from careercruise_desktop.ui.widgets.painted_list import Entry, PaintedList
from careercruise_desktop.ui.widgets.part_tips import PartTips

from .state import ColumnState

_HEAD, _MORE, _ROW, _LABEL, _LEAST, _BETWEEN = 44, 15, 30, 108, 40, 10
_DASH, _N = " \N{EN DASH} ", "n "


class BySourceTable(PaintedList):
    """A column for each kind of people, with how many ratings it rests on; their mean of all ratings at the foot.

    The pointer tells how many ratings a single mean rests on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        painted_list.install()
        super().__init__(parent)
        self.setAccessibleName("Means by source")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._labels: tuple[str, ...] = ()
        self._columns: tuple[ColumnState, ...] = ()
        self.setMouseTracking(True)
        self.tips = PartTips(self)

    def show_table(self, labels: Sequence[str], columns: Sequence[ColumnState]) -> None:
        """Show other figures; the last of the labels is that of the foot."""
        self._labels, self._columns = tuple(labels), tuple(columns)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def entries(self) -> Sequence[Entry]:
        """Every column, from the top."""
        found = []
        for column, (left, right) in zip(self._columns, self._places, strict=True):
            told = zip(self._labels, column.means, column.counts, strict=True)
            pairs = ", ".join(f"{label} {mean}, {count}" for label, mean, count in told)
            rect = QRect(round(left), 0, round(right - left), self.height())
            found.append(Entry(f"{column.title}: {pairs}", rect))
        return found

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        return QSize(_LABEL + _LEAST * len(self._columns), self._head + _ROW * len(self._labels))

    def resizeEvent(self, event: object) -> None:
        """Where a range has no room in its column, it takes two lines."""
        self.setFixedHeight(self.sizeHint().height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say how many ratings the mean under the pointer rests on."""
        spot = event.position().toPoint()
        self.tips.point(*self.told_at(spot.x(), spot.y()), spot)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at."""
        self.tips.drop()

    def told_at(self, x: int, y: int) -> tuple[str, QRect]:
        """What is said of the mean at a place, and its rectangle; "" where none is."""
        row = (y - self._head) // _ROW
        for column, (left, right) in zip(self._columns, self._places, strict=True):
            if left <= x < right and 0 <= row < len(self._labels):
                cell = QRect(round(left), self._head + row * _ROW, round(right - left), _ROW)
                return f"{self._labels[row]}, {column.title}: {column.means[row]}, {column.counts[row]}", cell
        return "", QRect()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Heads, rows, foot."""
        top_of_rows = self._head
        with painting.begin(self) as painter:
            if self._bare:
                painting.text(painter, QRectF(0, top_of_rows - 22, _LABEL, 18), "n", "caption", "text3")
            for row, label in enumerate(self._labels):
                top = top_of_rows + row * _ROW
                foot = row == len(self._labels) - 1
                painting.hairline(painter, 0, top, self.width(), "border2" if foot else "border")
                painting.text(painter, QRectF(0, top, _LABEL, _ROW), label, "strong" if foot else "body")
            for column, (left, right) in zip(self._columns, self._places, strict=True):
                head = QRectF(left, 2, right - left, 18)
                painting.text(painter, head, column.title, "small", "text3", align=painting.RIGHT)
                for line, words in enumerate(self._count_lines(column)):
                    below = head.translated(0, 20 + line * _MORE)
                    painting.text(painter, below, words, "caption", "text3", align=painting.RIGHT)
                for row, mean in enumerate(column.means):
                    room = QRectF(left, top_of_rows + row * _ROW, right - left, _ROW)
                    foot = row == len(column.means) - 1
                    token = "text3" if column.quiet and not foot else "text"
                    painting.text(painter, room, mean, "strong" if foot else "body", token, align=painting.RIGHT)

    def _fit(self, counts: Sequence[str]) -> bool:
        """Whether each of these numbers has room in its column."""
        rooms = (right - left - 4 for left, right in self._places)
        return all(painting.text_width(n, "caption") <= room for n, room in zip(counts, rooms, strict=True))

    @property
    def _bare(self) -> bool:
        """Whether the "n" stands once at the left, so that a range has room in its column."""
        return not self._fit([column.n for column in self._columns])

    @property
    def _wraps(self) -> bool:
        """Whether a range has no room even so, and takes two lines."""
        return self._bare and not self._fit([column.n.removeprefix(_N) for column in self._columns])

    @property
    def _head(self) -> int:
        """How high the heads are."""
        return _HEAD + (_MORE if self._wraps else 0)

    def _count_lines(self, column: ColumnState) -> list[str]:
        """The number of a head in one line or two; one number stands in the lower line, beside its rows."""
        words = column.n.removeprefix(_N) if self._bare else column.n
        if not self._wraps:
            return [words]
        fewest, dash, most = words.partition(_DASH)
        return [f"{fewest}{_DASH.rstrip()}", most] if dash else ["", fewest]

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
