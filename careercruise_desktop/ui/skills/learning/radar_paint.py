"""The strokes of the radar: rings, axes, names, and the mark of a technology."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

from .radar_layout import BLIP, EDGES, QUADRANTS, RINGS, Spot
from .state import BlipState

_NAME = 160


def paint_ground(painter: QPainter, middle: Spot, radius: float, over: str) -> None:
    """Rings, axes and names; the ring that something is carried over shows that it may be let go there."""
    painter.fillPath(_disc(middle, radius * EDGES[1]), theme().brush("band"))
    if over:
        place = RINGS.index(over)
        ring = _disc(middle, radius * EDGES[place + 1])
        painter.fillPath(ring.subtracted(_disc(middle, radius * EDGES[place])), theme().brush("accent_soft"))
    for edge in EDGES[1:]:
        painter.strokePath(_disc(middle, radius * edge), theme().pen("border2", 1))
    painting.hairline(painter, middle.x - radius, middle.y, 2 * radius, "border2")
    painting.fill_rect(painter, QRectF(middle.x, middle.y - radius, 1, 2 * radius), "border2")
    _paint_names(painter, middle, radius)


def paint_blip(painter: QPainter, blip: BlipState, square: QRectF, ground: str) -> None:
    """The mark of a technology: filled where it moved lately; `ground` is "chosen", "hovered" or ""."""
    if ground == "chosen":
        painting.box(painter, square.adjusted(-4, -4, 4, 4), BLIP / 2 + 4, "selected", "accent", width=2)
    elif ground:
        painting.box(painter, square.adjusted(-3, -3, 3, 3), BLIP / 2 + 3, "hover")
    fill, line, token = ("c3", "c3", "surface") if blip.news else ("surface", "control", "text")
    painting.box(painter, square, BLIP / 2, fill, line, width=1.5)
    painting.text(painter, square, str(blip.number), "caption_strong", token, align=painting.CENTER)


def square_of(spot: Spot) -> QRectF:
    """What a mark in a place takes."""
    return QRectF(round(spot.x - BLIP / 2), round(spot.y - BLIP / 2), BLIP, BLIP)


def _paint_names(painter: QPainter, middle: Spot, radius: float) -> None:
    """Quadrants in their corners, rings along the axis."""
    left, right = middle.x - radius, middle.x + radius - _NAME
    top, bottom = middle.y - radius, middle.y + radius - 20
    places = (
        (right, top, painting.RIGHT),
        (right, bottom, painting.RIGHT),
        (left, bottom, painting.LEFT),
        (left, top, painting.LEFT),
    )
    for name, (x, y, align) in zip(QUADRANTS, places, strict=True):
        painting.text(painter, QRectF(x, y, _NAME, 20), name.capitalize(), "strong", "text2", align=align)
    for ring, inner, outer in zip(RINGS, EDGES, EDGES[1:], strict=False):
        width = painting.text_width(ring, "caption") + 8
        room = QRectF(middle.x - width / 2, middle.y - radius * (inner + outer) / 2 - 8, width, 16)
        painting.box(painter, room, 4, "surface")
        painting.text(painter, room, ring, "caption", "text3", align=painting.CENTER)


def _disc(middle: Spot, radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(middle.x, middle.y), radius, radius)
    return path
