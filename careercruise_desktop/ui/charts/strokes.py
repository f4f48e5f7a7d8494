"""Strokes that several charts share: lines through places, end dots, words that stay readable over lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPen

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting

DOTTED = (2.0, 4.0)
PLANNED = (6.0, 4.0)
_RING = 1.5
_LINE = 16
_STEPS = 8
# A line through more places is stroked in pieces of so many: as one, that of 20 years of weeks takes 20 times as long,
# because every edge of it is sorted among all others that cross the same row of pixels.
_PIECE = 16


def line(places: Sequence[QPointF]) -> QPainterPath:
    """A straight line from place to place."""
    path = QPainterPath(places[0])
    for place in places[1:]:
        path.lineTo(place)
    return path


def stroke(
    painter: QPainter,
    places: Sequence[QPointF],
    token: str,
    width: float,
    dash: tuple[float, ...] = (),
) -> None:
    """A line in a colour; dash and gap are in pixels, whatever the width."""
    if len(places) < 2:
        return
    # Qt's pens reach half their width beyond the ends of each dash.
    parts = tuple(max(0.1, part + (width if at % 2 else -width)) / width for at, part in enumerate(dash))
    pen, far = theme().pen(token, width, parts), 0.0
    for piece in _pieces(places):
        if far:
            # The dashes go on where those of the piece before have ended.
            pen = QPen(pen)
            pen.setDashOffset(far / width)
        painter.strokePath(piece, pen)
        far += piece.length() if dash else 0.0


def _pieces(places: Sequence[QPointF]) -> Iterator[QPainterPath]:
    """The line through places, each piece from where the one before has ended."""
    most = _PIECE if len(places) > 2 * _PIECE else len(places)
    for start in range(0, len(places) - 1, most):
        yield line(places[start : start + most + 1])


def day_line(painter: QPainter, x: float, top: float, bottom: float) -> None:
    """The upright line of the present day."""
    stroke(painter, (QPointF(x, top), QPointF(x, bottom)), "accent", 1.5)


def dot(painter: QPainter, middle: QPointF, token: str, radius: float = 4.0, ring: float = _RING) -> None:
    """A dot with a ring of surface around it."""
    for size, ink in ((radius + ring, "surface"), (radius, token)):
        disc = QPainterPath()
        disc.addEllipse(middle, size, size)
        painter.fillPath(disc, theme().brush(ink))


def label(painter: QPainter, left: float, middle: float, words: str, *, token: str = "text2") -> None:
    """Words on a ground of surface, so that a line below them does not cross them."""
    wide = painting.text_width(words, "caption_medium")
    painting.fill_rect(painter, QRectF(left - 1, middle - 6, wide + 2, 12), "surface", 0.85)
    painting.text(painter, QRectF(left, middle - _LINE / 2, wide + 1, _LINE), words, "caption_medium", token)


def rule(painter: QPainter, plot: QRectF, y: float, words: str) -> None:
    """A dashed line across at a value, with its label above its right end."""
    at = round(y) + 0.5
    stroke(painter, (QPointF(plot.left(), at), QPointF(plot.right(), at)), "text", 1.0, (4.0, 3.0))
    if words:
        wide = painting.text_width(words, "caption_medium")
        label(painter, plot.right() - wide - 2, at - 9, words)


def along(places: Sequence[QPointF]) -> list[QPointF]:
    """Places on the line through some, near enough to each other to tell what it runs through."""
    found = list(places[:1])
    for one, other in pairwise(places):
        found += [one + (other - one) * (step / _STEPS) for step in range(1, _STEPS + 1)]
    return found


def crossed(rect: QRectF, places: Sequence[QPointF]) -> int:
    """How many of the places on lines lie in a rect."""
    return sum(map(rect.contains, places))


def pill(painter: QPainter, middle: float, top: float, words: str, edges: tuple[float, float]) -> None:
    """Words in an accent pill around a middle, kept between two edges."""
    wide, high = painting.text_width(words, "caption_strong") + 12, 18
    left = max(edges[0], min(middle - wide / 2, edges[1] - wide))
    rect = QRectF(round(left), top, wide, high)
    painting.box(painter, rect, high / 2, "accent")
    painting.text(painter, rect, words, "caption_strong", "on_accent", align=painting.CENTER)
