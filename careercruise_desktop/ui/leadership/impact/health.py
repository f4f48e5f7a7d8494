"""Health questions: how many said green, yellow and red, as a bar and as counts with their signs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.painted_list import Entry
from careercruise_desktop.ui.widgets.row_list import RowList

from .state import DOWN, UP, HealthState

ROW = 46
_BAR, _GAP, _ICON, _COUNTS = 8, 2, 13, 124
_SIGNS = (("ok", "circle-check", "ok_text"), ("warn", "triangle-alert", "warn_text"),
          ("danger", "octagon-alert", "danger_text"))  # fmt: skip
_WAYS = {UP: ("trending-up", "ok_text"), DOWN: ("trending-down", "warn_text")}


class HealthBars(RowList):
    """One stop of Tab; Up and Down walk from question to question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("How it is going", parent)
        self.rows: tuple[HealthState, ...] = ()
        self.meant = 0

    def show_rows(self, rows: tuple[HealthState, ...]) -> None:
        """Show other questions."""
        if rows != self.rows:
            self.rows = rows
            self.meant = max(0, min(self.meant, len(rows) - 1))
            self.setFixedHeight(max(1, len(rows) * ROW))
            self.update()

    def entries(self) -> Sequence[Entry]:
        """Every question in words."""
        return [Entry(spoken(row), self._rect(at), meant=at == self.meant) for at, row in enumerate(self.rows)]

    def sizeHint(self) -> QSize:
        """As high as all of them."""
        return QSize(240, max(1, len(self.rows) * ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if step is None or not self.rows:
            super().keyPressEvent(event)
            return
        self.meant = max(0, min(self.meant + step, len(self.rows) - 1))
        self.say()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Say in full what may be cut, and what it was before."""
        spot = event.position().toPoint()
        place = spot.y() // ROW
        if 0 <= place < len(self.rows):
            self.tips.point(spoken(self.rows[place]), self._rect(place), QPoint(spot))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Question, bar and counts."""
        with painting.begin(self) as painter:
            for at, row in enumerate(self.rows):
                rect = QRectF(self._rect(at))
                self._paint_row(painter, rect, row)
                if at == self.meant and self.hasFocus():
                    painting.box(painter, rect.adjusted(-1, 1, 1, -3), 6, "", "accent", width=2)

    def _paint_row(self, painter: QPainter, rect: QRectF, row: HealthState) -> None:
        first = QRectF(rect.left() + 4, rect.top() + 4, rect.width() - 8, 18)
        if row.way in _WAYS:
            icon, ink = _WAYS[row.way]
            wide = painting.text_width(row.way, "small_strong")
            painting.text(painter, first, row.way, "small_strong", ink, align=painting.RIGHT)
            sign = painting.square(first.right() - wide - 4 - _ICON, first.center().y(), _ICON)
            painting.icon(painter, sign, icon, ink)
            first.setWidth(first.width() - wide - _ICON - 12)
        painting.text(painter, first, row.question, "small", "text2")
        middle = rect.top() + 31
        counts = (row.green, row.yellow, row.red)
        _paint_bar(painter, QRectF(first.left(), middle - _BAR / 2, rect.width() - 8 - _COUNTS - 8, _BAR), counts)
        left = rect.right() - 4 - _COUNTS
        for (_, icon, ink), count in zip(_SIGNS, counts, strict=True):
            painting.icon(painter, painting.square(left, middle, _ICON), icon, ink if count else "disabled")
            place = QRectF(left + _ICON + 4, middle - 8, 24, 16)
            painting.text(painter, place, str(count), "small_medium", "text" if count else "text3")
            left += _COUNTS / 3

    def _rect(self, place: int) -> QRect:
        return QRect(0, place * ROW, self.width(), ROW)


def _paint_bar(painter: QPainter, rect: QRectF, counts: tuple[int, int, int]) -> None:
    """Shares side by side; none of them is so thin that it cannot be seen."""
    shown = [(token, count) for (token, _, _), count in zip(_SIGNS, counts, strict=True) if count]
    room = rect.width() - _GAP * (len(shown) - 1)
    left = rect.left()
    for token, count in shown:
        wide = room * count / sum(counts)
        painting.box(painter, QRectF(left, rect.top(), wide, rect.height()), 3, token)
        left += wide + _GAP


def spoken(row: HealthState) -> str:
    """A question for a screen reader."""
    counts = f"{row.green} green, {row.yellow} yellow, {row.red} red"
    return ". ".join(part for part in (f"{row.question}: {counts}", row.way, row.before) if part)
