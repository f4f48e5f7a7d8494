"""A few values as a small stepped line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import painting

WIDTH, HEIGHT = 44, 14
_DOT = 2.0
_EDGE = 2.0


def paint_sparkline(painter: QPainter, rect: QRectF, points: Sequence[float | None]) -> None:
    """Paint the steps into a rect; gaps stay gaps, a dot ends the line."""
    known = [point for point in points if point is not None]
    if not known:
        return
    low, high = min(known), max(known)
    span = (high - low) or 1.0
    flat = high == low
    step = (rect.width() - 2 * _EDGE) / max(1, len(points) - 1)
    path = QPainterPath()
    last: tuple[float, float] | None = None
    end = (0.0, 0.0)
    for at, point in enumerate(points):
        if point is None:
            last = None
            continue
        x = rect.left() + _EDGE + at * step
        share = 0.5 if flat else (point - low) / span
        y = rect.bottom() - _EDGE - share * (rect.height() - 2 * _EDGE)
        if last is None:
            path.moveTo(x, y)
        else:
            path.lineTo(x, last[1])
            path.lineTo(x, y)
        last = end = (x, y)
    painter.strokePath(path, theme().pen("text3", 1.5))
    painting.box(painter, QRectF(end[0] - _DOT, end[1] - _DOT, 2 * _DOT, 2 * _DOT), _DOT, "text")


class Sparkline(QLabel):
    """44 x 14 px; `said` is what a screen reader says of it."""

    def __init__(self, points: Sequence[float | None], said: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points: tuple[float | None, ...] = ()
        self.show_points(points, said)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_points(self, points: Sequence[float | None], said: str = "") -> None:
        """Show other values, None for a gap."""
        self._points = tuple(points)
        known = [point for point in points if point is not None]
        self.setAccessibleName(said or (f"From {known[0]:g} to {known[-1]:g}" if known else "No values"))
        self.update()

    def sizeHint(self) -> QSize:
        """44 x 14."""
        return QSize(WIDTH, HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Never smaller."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line."""
        with painting.begin(self) as painter:
            paint_sparkline(painter, QRectF(self.rect()), self._points)
