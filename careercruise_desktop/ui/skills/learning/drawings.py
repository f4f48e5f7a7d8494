"""What the parts of learning draw before there is anything in them: made of their own marks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

_MARKS = ((-14, -8, "text2"), (30, -22, "text2"), (-44, -34, "c3"), (52, -56, "text3"), (-8, -58, "text3"))
_LINES = (("graduation-cap", 120, 0.7), ("book-open", 92, 0.35), ("newspaper", 140, 0.0))


def draw_reading(painter: QPainter, box: QRectF) -> None:
    """Three items, two of them begun."""
    for place, (icon, width, share) in enumerate(_LINES):
        middle = box.top() + 16 + place * 32
        painting.icon(painter, painting.square(box.left() + 10, middle, 16), icon, "text3")
        painting.box(painter, QRectF(box.left() + 38, middle - 9, width, 6), 3, "border2")
        track = QRectF(box.left() + 38, middle + 5, 164, 4)
        painting.box(painter, track, 2, "border")
        if share:
            painting.box(painter, QRectF(track.left(), track.top(), track.width() * share, 4), 2, "text2")


def draw_rings(painter: QPainter, box: QRectF) -> None:
    """Four rings, and a technology that moves inwards."""
    middle = QPointF(box.center().x(), box.bottom() - 2)
    for size in (24, 46, 68, 90):
        arc = QPainterPath()
        arc.arcMoveTo(QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size), 0)
        arc.arcTo(QRectF(middle.x() - size, middle.y() - size, 2 * size, 2 * size), 0, 180)
        painter.strokePath(arc, theme().pen("border2", 1))
    painting.hairline(painter, middle.x() - 92, middle.y(), 184, "border2")
    for x, y, token in (
        (-14, -8, "text2"),
        (30, -22, "text2"),
        (-44, -34, "c3"),
        (52, -56, "text3"),
        (-8, -58, "text3"),
    ):
        painting.box(painter, QRectF(middle.x() + x - 5, middle.y() + y - 5, 10, 10), 5, token)
    way = QPainterPath(QPointF(middle.x() - 62, middle.y() - 50))
    way.lineTo(middle.x() - 50, middle.y() - 39)
    painter.strokePath(way, theme().pen("c3", 1.5))


def draw_credits(painter: QPainter, box: QRectF) -> None:
    """A certificate, and three categories on their way."""
    painting.box(painter, QRectF(box.left() + 8, box.top() + 14, 60, 68), 6, "surface", "border2")
    painting.icon(painter, painting.square(box.left() + 28, box.top() + 42, 20), "award", "text2")
    painting.box(painter, QRectF(box.left() + 22, box.top() + 62, 32, 4), 2, "border2")
    for place, share in enumerate((0.9, 0.55, 0.2)):
        track = QRectF(box.left() + 88, box.top() + 26 + place * 22, 124, 4)
        painting.box(painter, track, 2, "border")
        painting.box(painter, QRectF(track.left(), track.top(), track.width() * share, 4), 2, "text2")
