"""Ground and items of a painted widget, painted once into strips and kept until something in them changes."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from time import perf_counter

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

HEIGHT = 512
# More than the highest screen shows at once, few enough for memory: 8 MB each at twice the pixels.
_MOST = 6
_MOST_PARTS = 8


class Strips:
    """Pictures of a widget, each as wide as it and `height` px high; those that were not seen for long are dropped.

    `paint` is given a painter in the widget's coordinates and the rectangle that is wanted. Lower strips waste less
    where everything changes often, and need more of them (`most`) to fill a screen.
    """

    def __init__(self, paint: Callable[[QPainter, QRectF], None], height: int = HEIGHT, most: int = _MOST) -> None:
        self._paint = paint
        self._height = height
        self._most = most
        self._kept: dict[int, QPixmap] = {}
        self._spoilt: dict[int, list[QRect]] = {}
        self._look: tuple[int, float] = (0, 1.0)

    def forget(self) -> None:
        """Drop everything: another theme, another width."""
        self._kept.clear()
        self._spoilt.clear()

    def spoil(self, rect: QRect) -> None:
        """Have a part painted anew when it is next seen."""
        for number in range(rect.top() // self._height, rect.bottom() // self._height + 1):
            if number in self._kept:
                self._spoilt.setdefault(number, []).append(rect)

    def draw(self, painter: QPainter, rect: QRect, width: int, scale: float, patience: float = 0.0) -> bool:
        """Paint a part of the widget; whether all of it is painted.

        Args:
            painter: of the widget.
            rect: the part.
            width: of the widget.
            scale: pixels of the screen for one of the widget's.
            patience: after so many seconds what is not painted yet is left out, for the next frame; 0 for none.
        """
        began = perf_counter()
        if self._look != (width, scale):
            self._look = (width, scale)
            self.forget()
        for number in range(max(0, rect.top()) // self._height, rect.bottom() // self._height + 1):
            late = patience and perf_counter() - began > patience
            if late and number not in self._kept:
                return False
            strip = self._strip(number, width, scale)
            part = rect.intersected(QRect(0, number * self._height, width, self._height))
            source = QRectF(part.translated(0, -number * self._height))
            device = QRectF(source.x() * scale, source.y() * scale, source.width() * scale, source.height() * scale)
            painter.drawPixmap(QRectF(part), strip, device)
        return True

    def _strip(self, number: int, width: int, scale: float) -> QPixmap:
        whole = QRect(0, number * self._height, width, self._height)
        found = self._kept.pop(number, None)
        if found is None:
            found = QPixmap(ceil(width * scale), ceil(self._height * scale))
            found.setDevicePixelRatio(scale)
            self._fill(found, whole, [whole])
        else:
            self._fill(found, whole, self._spoilt.pop(number, []))
        self._kept[number] = found  # the youngest stands last
        while len(self._kept) > self._most:
            oldest = next(iter(self._kept))
            del self._kept[oldest]
            self._spoilt.pop(oldest, None)
        return found

    def _fill(self, pixmap: QPixmap, whole: QRect, parts: list[QRect]) -> None:
        if not parts:
            return
        if len(parts) > _MOST_PARTS:
            parts = [whole]
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -whole.top())
        for part in parts:
            wanted = QRectF(part.intersected(whole))
            painter.setClipRect(wanted, Qt.ClipOperation.ReplaceClip)
            self._paint(painter, wanted)
        painter.end()
