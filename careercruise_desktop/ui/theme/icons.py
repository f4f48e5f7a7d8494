"""Icons: one set of outlines for both themes, drawn in the colour of the text beside them."""

from __future__ import annotations

from PySide6 import QtGui
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QBrush, QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from careercruise_desktop import assets

from .inks import Inks


class Icons:
    """Icons by name, drawn once for each size and tinted once for each colour."""

    def __init__(self, app: QtGui.QGuiApplication, inks: Inks) -> None:
        self._app = app
        self._inks = inks
        self._shapes: dict[tuple[str, int, float], QPixmap] = {}
        self._pixmaps: dict[tuple[str, str, int, float], QPixmap] = {}

    def forget(self) -> None:
        """Drop what is tinted; the colours have changed."""
        self._pixmaps.clear()

    def pixmap(self, icon: str, token: str = "text2", size: int = 16) -> QPixmap:
        """An icon in the colour of a token, sharp on the sharpest screen there is."""
        scale = self._app.devicePixelRatio()
        key = (icon, token, size, scale)
        found = self._pixmaps.get(key)
        if found is None:
            found = self._pixmaps[key] = tint(self._shape(icon, size, scale), self._inks.brush(token))
        return found

    def icon(self, icon: str, token: str = "text2", size: int = 16) -> QtGui.QIcon:
        """An icon for what Qt paints itself."""
        return QtGui.QIcon(self.pixmap(icon, token, size))

    def _shape(self, icon: str, size: int, scale: float) -> QPixmap:
        key = (icon, size, scale)
        found = self._shapes.get(key)
        if found is None:
            found = self._shapes[key] = draw(icon, size, scale)
        return found


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
