"""The picture of a chart on a wall of them: what does not change is painted once, and copied from then on."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter, QPixmap

from .following import NONE, DayView


class Still:
    """The whole drawing of a view as it was painted last, without the point that is meant."""

    def __init__(self, view: DayView) -> None:
        self._view = view
        self._drawn: QPixmap | None = None
        # Whether it is still that of another window of days, until it is the view's turn.
        self.behind = False

    @property
    def there(self) -> bool:
        """Whether there is one."""
        return self._drawn is not None

    def drop(self) -> None:
        """Have none: the next painting draws it."""
        self._drawn, self.behind = None, False

    def draw(self) -> QPixmap:
        """Draw it."""
        self._drawn, self.behind = self._painted(self._view.viewport().rect(), NONE), False
        return self._drawn

    def copy(self, painter: QPainter, part: QRect) -> None:
        """Put a part of it onto the screen, painted before if there is none; what is painted later is owed."""
        drawn = self._drawn
        if drawn is None or (self.behind and self._view.current != NONE):
            drawn = self.draw()
            if not part.contains(self._view.viewport().rect()):
                # Else the rest of the screen would keep what was drawn before.
                self._view.viewport().update()
        elif self.behind and self._view.grip is not None:
            self._view.grip.owe(self._view)
        _copy(painter, part, drawn)

    def copy_meant(self, painter: QPainter, part: QRect) -> None:
        """Put a part onto the screen as it looks while the point is meant."""
        part = _on_pixels(part.intersected(self._view.viewport().rect()))
        if not part.isEmpty():
            _copy(painter, part, self._painted(part, self._view.current))

    def _painted(self, part: QRect, meant: int) -> QPixmap:
        """The drawing with a part of it painted while a point is meant, as sharp as the screen.

        It is as large as the whole: in a smaller one, the dashes of long lines would lie elsewhere.
        """
        view = self._view
        sharp = view.devicePixelRatioF()
        found = QPixmap(view.viewport().size() * sharp)
        found.setDevicePixelRatio(sharp)
        before, view.current = view.current, meant
        painter = QPainter(found)
        painter.setRenderHints(view.renderHints())
        view.render(painter, QRectF(part), part)
        painter.end()
        view.current = before
        return found


def _copy(painter: QPainter, part: QRect, drawn: QPixmap) -> None:
    """Put a part of what was drawn to where it belongs."""
    sharp = drawn.devicePixelRatio()
    source = QRectF(part.x() * sharp, part.y() * sharp, part.width() * sharp, part.height() * sharp)
    painter.drawPixmap(QRectF(part), drawn, source)


def _on_pixels(part: QRect) -> QRect:
    """A little more than a part, so that its corners are whole pixels of the screen also at 125 and 150 %."""
    left, top = part.left() // 4 * 4, part.top() // 4 * 4
    return QRect(left, top, -(-(part.right() + 1 - left) // 4) * 4, -(-(part.bottom() + 1 - top) // 4) * 4)
