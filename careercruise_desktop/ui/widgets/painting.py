"""The strokes of which every widget is painted: boxes with crisp borders, text, icons and marks.

None of them touches the namespace `Qt`, which is expensive to build before the first paint (see `ui.start`). That is
why outlines are stroked and areas filled with brushes of the theme, instead of choosing a pen on the painter.
"""

from __future__ import annotations

from math import ceil, floor

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme

LEFT, CENTER, RIGHT = 0.0, 0.5, 1.0
ELLIPSIS = "\u2026"
DASH = (3.0, 2.0)
_SLACK = 0.01


def begin(widget: QWidget) -> QPainter:
    """A painter with smooth edges; end it by `with` or by dropping it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def snapped(painter: QPainter, rect: QRectF) -> QRectF:
    """The rect shrunk to whole pixels of the screen, so that its edges stay crisp at 125 and 150 %.

    Never grown: a widget that begins in the middle of a pixel would lose the edge that lies outside of it.
    """
    transform = painter.deviceTransform()
    scale = transform.m11()
    if scale == floor(scale):
        return rect
    dx, dy = transform.dx(), transform.dy()
    left, top = ceil(rect.left() * scale + dx - _SLACK), ceil(rect.top() * scale + dy - _SLACK)
    right, bottom = floor(rect.right() * scale + dx + _SLACK), floor(rect.bottom() * scale + dy + _SLACK)
    right, bottom = max(right, left + 1), max(bottom, top + 1)
    return QRectF((left - dx) / scale, (top - dy) / scale, (right - left) / scale, (bottom - top) / scale)


def hair(painter: QPainter, width: float = 1.0) -> float:
    """The nearest width below that is a whole number of the screen's pixels."""
    scale = painter.deviceTransform().m11()
    return width if scale == floor(scale) else max(1, floor(width * scale)) / scale


def box(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str = "",
    line: str = "",
    *,
    width: float = 1.0,
    dash: tuple[float, ...] = (),
) -> None:
    """A filled box with a border inside its edge; fill and line are tokens, "" for none."""
    look = theme()
    rect = snapped(painter, rect)
    path = QPainterPath()
    if not line:
        path.addRoundedRect(rect, radius, radius)
        painter.fillPath(path, look.brush(fill))
        return
    width = hair(painter, width)
    half = width / 2
    path.addRoundedRect(rect.adjusted(half, half, -half, -half), max(0.0, radius - half), max(0.0, radius - half))
    if fill:
        painter.fillPath(path, look.brush(fill))
    painter.strokePath(path, look.pen(line, width, dash))


def fill_rect(painter: QPainter, rect: QRectF, token: str, alpha: float = 1.0) -> None:
    """A plain rectangle, without rounding."""
    path = QPainterPath()
    path.addRect(snapped(painter, rect))
    painter.fillPath(path, theme().brush(token, alpha))


def hairline(painter: QPainter, left: float, top: float, length: float, token: str = "border") -> None:
    """A level line, one pixel strong."""
    rect = snapped(painter, QRectF(left, top, length, 1))
    rect.setHeight(hair(painter))
    path = QPainterPath()
    path.addRect(rect)
    painter.fillPath(path, theme().brush(token))


def text(
    painter: QPainter,
    rect: QRectF,
    words: str,
    role: str = "body",
    token: str = "text",
    *,
    align: float = LEFT,
) -> float:
    """A line of plain text in the middle of a rect's height, shortened to its width; gives the width it took."""
    if not words:
        return 0.0
    look = theme()
    line = look.line(words, role, token)
    room = rect.width()
    if line.width > room + 0.5:
        line = look.line(shortened(words, role, token, room), role, token)
    top = round(rect.top() + (rect.height() - line.height) / 2 + line.ascent) - line.ascent
    line.draw(painter, rect.left() + (room - line.width) * align, top)
    return line.width


def shortened(words: str, role: str, token: str, room: float) -> str:
    """The words as far as there is room for them, with an ellipsis."""
    look = theme()
    count = look.line(words, role, token).characters_in(max(0.0, room - look.line(ELLIPSIS, role, token).width))
    cut = words[:count].rstrip() + ELLIPSIS
    while len(cut) > 1 and look.advance(cut, role) > room:
        cut = cut[:-2].rstrip() + ELLIPSIS
    return cut


def text_width(words: str, role: str = "body") -> int:
    """The pixels that a line of text takes, rounded up."""
    return -int(-theme().advance(words, role) // 1)


def icon(painter: QPainter, rect: QRectF, name: str, token: str = "text2") -> None:
    """An icon that fills a square, moved to whole pixels of the screen: a picture between them would blur."""
    transform = painter.deviceTransform()
    scale, dx, dy = transform.m11(), transform.dx(), transform.dy()
    left = (round(rect.left() * scale + dx) - dx) / scale
    top = (round(rect.top() * scale + dy) - dy) / scale
    painter.drawPixmap(QPointF(left, top), theme().pixmap(name, token, round(rect.width())))


def square(left: float, middle: float, size: float) -> QRectF:
    """A square by its left edge and the height of its middle."""
    return QRectF(left, middle - size / 2, size, size)


def outer_line(painter: QPainter, rect: QRectF, radius: float, width: float = 4.0) -> None:
    """The flat line around what floats: `text` at 5 %, outside the rect."""
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(-width, -width, width, width), radius + width, radius + width)
    inner = QPainterPath()
    inner.addRoundedRect(rect, radius, radius)
    painter.fillPath(path.subtracted(inner), theme().brush("text", 0.05))


def fill_rounded(painter: QPainter, rect: QRectF, radius: float, token: str, alpha: float) -> None:
    """A rounded area that lets some of what is below show through."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.fillPath(path, theme().brush(token, alpha))
