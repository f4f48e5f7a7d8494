"""The tab before there is a target role."""

from __future__ import annotations

from math import cos, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

_SPOKES, _RADIUS = 7, 44.0
_OWN = (0.8, 0.6, 0.8, 0.4, 0.6, 0.8, 0.4)
_ASKED = (0.8, 0.8, 0.8, 0.6, 0.8, 0.8, 0.6)


def draw_radar(painter: QPainter, box: QRectF) -> None:
    """A small radar: what is asked for as a dashed line, the own levels as an area."""
    middle = box.center()
    look = theme()
    for share in (0.4, 0.7, 1.0):
        painter.strokePath(_around(middle, (share,) * _SPOKES), look.pen("grid" if share < 1 else "border2", 1.0))
    own = _around(middle, _OWN)
    painter.fillPath(own, look.brush("c3", 0.16))
    painter.strokePath(_around(middle, _ASKED), look.pen("text", 1.25, painting.DASH))
    painter.strokePath(own, look.pen("c3", 2.0))
    for at, (level, asked) in enumerate(zip(_OWN, _ASKED, strict=True)):
        if level < asked:
            spoke = QPainterPath(_place(middle, at, level))
            spoke.lineTo(_place(middle, at, asked))
            painter.strokePath(spoke, look.pen("warn", 2.0))


def _place(middle: QPointF, at: int, share: float) -> QPointF:
    angle = 2 * pi * at / _SPOKES - pi / 2
    return middle + QPointF(cos(angle), sin(angle)) * _RADIUS * share


def _around(middle: QPointF, shares: tuple[float, ...]) -> QPainterPath:
    path = QPainterPath(_place(middle, 0, shares[0]))
    for at in range(1, _SPOKES):
        path.lineTo(_place(middle, at, shares[at]))
    path.closeSubpath()
    return path
