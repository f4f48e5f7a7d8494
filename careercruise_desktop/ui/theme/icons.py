"""Icons: one set of outlines for both themes, drawn in the colour of the text beside them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careercruise_desktop import assets


def draw(name: str, color: str, size: int, scale: float) -> QPixmap:
    """An icon as a pixmap.

    Args:
        name: file name below `icons` without its ending.
        color: "#RRGGBB", put in place of `currentColor`.
        size: width and height in logical pixels.
        scale: device pixels per logical pixel.
    """
    source = assets.path(f"icons/{name}.svg").read_bytes()
    source = source.replace(b"currentColor", color.encode()).replace(b'stroke-width="2"', b'stroke-width="1.75"')
    pixels = round(size * scale)
    pixmap = QPixmap(pixels, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
