"""Shares as bars over stretches of days: how much of what was promised came when it was promised."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .marked import MarkedChart
from .pointing import NONE
from .state import Data, Shares
from .ticks import Axis

WIDEST, NARROWEST = 22.0, 3.0
PALE = 0.55
_SHARE, _RADIUS = 0.55, 2.0
_AXIS = Axis(0.0, 100.0, (0.0, 50.0, 100.0))


class SharesChart(MarkedChart):
    """From zero to a hundred; the last bar is the strongest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Shares | None = None

    def take(self, data: Data) -> None:
        """Keep the bars."""
        assert isinstance(data, Shares)
        self._data = data
        self.stand_over(data.span, _AXIS)

    def column(self, index: int) -> QRectF:
        """A little wider than the bar."""
        half, top = self._wide(index) / 2 + 4, self.plot.top() - 2
        left = round(self.middle(index) - half)
        return QRectF(left, top, max(2, round(2 * half)), self.plot.bottom() - top)

    def bar(self, index: int) -> QRectF:
        """Where a bar stands; a share of nothing is a stroke on the floor."""
        data = self._data
        value = data.values[index] if data is not None else None
        half, top = self._wide(index) / 2, self.axes.y(value or 0.0)
        height = max(1.0, self.plot.bottom() - round(top))
        left, right = round(self.middle(index) - half), round(self.middle(index) + half)
        return QRectF(left, round(self.plot.bottom() - height), max(2, right - left), height)

    def paint_front(self, painter: QPainter, part: QRectF) -> None:
        """The bars with their labels, and the marks through them."""
        data = self._data
        if data is None:
            return
        last = max((at for at, value in enumerate(data.values) if value is not None), default=NONE)
        for at, value in enumerate(data.values):
            if value is not None:
                path = QPainterPath()
                path.addRoundedRect(self.bar(at), _RADIUS, _RADIUS)
                painter.fillPath(path, theme().brush(data.token, 1.0 if at == last else PALE))
        self.paint_marks(painter)
        self._paint_labels(painter, data, last)

    def _paint_labels(self, painter: QPainter, data: Shares, last: int) -> None:
        """A label over each bar that has room for it, on a ground of its own: marks go through behind it."""
        reach = -100.0
        for at, label in enumerate(data.labels):
            bar = self.bar(at)
            role, token = ("caption_strong", "text") if at == last else ("caption", "text2")
            wide = painting.text_width(label, role)
            left = bar.center().x() - wide / 2
            if label and left >= reach:
                painting.fill_rect(painter, QRectF(left - 2, bar.top() - 17, wide + 4, 16), "surface")
                painting.text(painter, QRectF(left, bar.top() - 17, wide + 1, 16), label, role, token)
                reach = left + wide + 3

    def _wide(self, index: int) -> float:
        point = self.points[index]
        return max(NARROWEST, min((point.last + 1 - point.first) * self.axes.day * _SHARE, WIDEST))
