"""Icons: one set of outlines for both themes, drawn in the colour of the text beside them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careercruise_desktop import assets


def draw(name: str, size: int, scale: float) -> QPixmap:
    """An icon in black, the shape that `tint` gives its colour.

    Args:
        name: file name below `icons` without its ending.
        size: width and height in logical pixels.
        scale: device pixels per logical pixel.
    """
    source = assets.path(f"icons/{name}.svg").read_bytes()
    source = source.replace(b"currentColor", b"#000").replace(b'stroke-width="2"', b'stroke-width="1.75"')
    pixels = round(size * scale)
    shape = QPixmap(pixels, pixels)
    shape.fill(QColor(0, 0, 0, 0))
    painter = QPainter(shape)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    shape.setDevicePixelRatio(scale)
    return shape


def tint(shape: QPixmap, brush: QBrush) -> QPixmap:
    """A drawn icon in a colour."""
    tinted = QPixmap(shape)
    painter = QPainter(tinted)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.setBackground(brush)
    painter.eraseRect(QRectF(tinted.rect()))
    painter.end()
    return tinted
