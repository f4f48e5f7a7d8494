"""Whether a team would recommend itself: a dot for each answer, and from ten answers on a figure with its interval."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .chart import Chart
from .pointing import NONE
from .state import Data, VoiceRow, Voices

ROW, FOOT = 30, 24
_RADIUS, _PITCH = 6.5, 20.0
_SIGN, _RING = 2.5, 1.5
_NAME, _VALUE = 82.0, 62.0
_BAR, _DOT = 8.0, 5.5
_WORST, _MIDDLE, _BEST = range(3)


def height(rows: int) -> int:
    """The pixels that so many rows take, with the legend."""
    return rows * ROW + FOOT


class VoicesChart(Chart):
    """Up and down step from row to row."""

    ground = "bg"

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = Voices((), (), ("", "", ""))

    def take(self, data: Data) -> None:
        """Keep the rows."""
        assert isinstance(data, Voices)
        self._data = data

    def place(self, whole: QRectF) -> None:
        """Rows from the top, the legend below."""
        self.plot = whole.adjusted(0, 0, 0, -FOOT)
        self.box.setGeometry(self.plot)

    def point_at(self, place: QPointF) -> int:
        """The row that it is in."""
        row = int(place.y() // ROW)
        return row if 0 <= row < len(self.points) and place.y() >= 0 else NONE

    def column(self, index: int) -> QRectF:
        """The whole row."""
        return QRectF(0, index * ROW, self.plot.width(), ROW)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """Each row with its name, its dots or its figure, and the legend."""
        for at, row in enumerate(self._data.rows):
            place = self.column(at)
            if at == self.current:
                painting.fill_rounded(painter, place.adjusted(0, 1, 0, -1), 6, "selected", 1.0)
            role, token = ("small_strong", "text") if row.strong else ("small", "text2")
            name = place.adjusted(4, 0, 0, 0)
            name.setWidth(_NAME - 8)
            painting.text(painter, name, row.name, role, token)
            value = QRectF(place.right() - _VALUE, place.top(), _VALUE - 4, ROW)
            told = row.figure is not None
            if row.under:
                small = value.adjusted(0, ROW / 2 - 1, 0, -1)
                painting.text(painter, small, row.under, "caption", "text3", align=painting.RIGHT)
                value.setHeight(ROW / 2 + 2)
            painting.text(
                painter, value, row.label, "strong" if told and row.strong else "small" if not told else "body",
                "text" if told else "text3", align=painting.RIGHT,
            )  # fmt: skip
            if told:
                self._paint_figure(painter, row, self._middle_of(place))
            else:
                self._paint_dots(painter, row, self._middle_of(place))
        self._paint_legend(painter)

    def minimumSizeHint(self) -> QSize:
        """Fits into a side panel."""
        return QSize(200, height(len(self._data.rows)))

    def _middle_of(self, place: QRectF) -> QRectF:
        return QRectF(_NAME, place.top(), place.width() - _NAME - _VALUE, place.height())

    def _paint_dots(self, painter: QPainter, row: VoiceRow, room: QRectF) -> None:
        # The same for every row, so that dots can be counted down as well as across.
        most = max(sum(each.counts) for each in self._data.rows if each.figure is None)
        pitch = min(_PITCH, room.width() / max(1, most))
        groups = (group for group, number in enumerate(row.counts) for _ in range(number))
        for at, group in enumerate(groups):
            middle = QPointF(room.left() + pitch * (at + 0.5), room.center().y())
            paint_voice(painter, middle, group, self._data.token, min(_RADIUS, pitch / 2 - 1))

    def _paint_figure(self, painter: QPainter, row: VoiceRow, room: QRectF) -> None:
        """The interval as a bar under its dot, between -100 and 100, with a stroke at 0."""
        painting.hairline(painter, room.left(), round(room.center().y()), room.width(), "border2")
        zero = QRectF(round(room.center().x()), room.center().y() - 6, 1, 12)
        painting.fill_rect(painter, zero, "text3")

        def x(value: float) -> float:
            return room.left() + (value + 100) / 200 * room.width()

        if row.interval is not None:
            low, high = (x(end) for end in row.interval)
            bar = QRectF(low, room.center().y() - _BAR / 2, max(_BAR, high - low), _BAR)
            painting.fill_rounded(painter, bar, _BAR / 2, self._data.token, 0.3)
        _disc(painter, QPointF(x(row.figure or 0.0), room.center().y()), _DOT, self._data.token)

    def _paint_legend(self, painter: QPainter) -> None:
        if all(row.figure is not None for row in self._data.rows):
            painting.text(
                painter, QRectF(_NAME, self.plot.bottom() + 4, self.plot.width() - _NAME - _VALUE, 16),
                "\N{MINUS SIGN}100 to +100, 0 in the middle", "caption", "text3",
            )  # fmt: skip
            return
        left, middle = 10.0, self.plot.bottom() + 12
        for group, name in enumerate(self._data.legend):
            paint_voice(painter, QPointF(left, middle), group, self._data.token, 5.0)
            left += 11 + painting.text(painter, QRectF(left + 11, middle - 8, 80, 16), name, "caption", "text2") + 18


def paint_voice(painter: QPainter, middle: QPointF, group: int, token: str, radius: float) -> None:
    """The dot of an answer: filled for the best, a ring for the middle, filled with a minus sign for the worst."""
    if group == _BEST:
        _disc(painter, middle, radius, token)
    elif group == _MIDDLE:
        ring = QPainterPath()
        ring.addEllipse(middle, radius - _RING / 2, radius - _RING / 2)
        painter.strokePath(ring, theme().pen(token, _RING))
    else:
        _disc(painter, middle, radius, "c5")
        sign = QRectF(middle.x() - _SIGN, middle.y() - 0.75, 2 * _SIGN, 1.5)
        painting.fill_rect(painter, sign, "surface")


def _disc(painter: QPainter, middle: QPointF, radius: float, token: str) -> None:
    disc = QPainterPath()
    disc.addEllipse(middle, radius, radius)
    painter.fillPath(disc, theme().brush(token))
