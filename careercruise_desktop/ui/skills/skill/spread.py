"""The own level beside those that others see: a dot for each person, a ring for oneself, a bar for their mean."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.level import LEVELS

from .state import SpreadState

WIDTH, HEIGHT = 280, 62
_LINE = 24
_EDGE = 14
_APART = 8
_DOT, _RING = 2.75, 5.0


class Spread(QWidget):
    """A scale of five levels. Only the bar, the interval of the mean, may end between two of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = SpreadState(None, (), None, "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_state(self, state: SpreadState) -> None:
        """Show other levels."""
        self._state = state
        self.setAccessibleName(state.spoken)
        self.setToolTip(state.spoken)
        self.update()

    def sizeHint(self) -> QSize:
        """The scale and its numbers."""
        return QSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, bar, dots, ring."""
        state = self._state
        with painting.begin(self) as painter:
            painting.hairline(painter, _EDGE, _LINE, WIDTH - 2 * _EDGE, "grid")
            for level in range(1, LEVELS + 1):
                painting.fill_rect(painter, QRectF(_x(level), _LINE - 4, 1, 9), "border2")
                room = QRectF(_x(level) - 20, HEIGHT - 16, 40, 16)
                painting.text(painter, room, str(level), "caption", "text3", align=painting.CENTER)
            if state.interval is not None:
                low, high = state.interval
                bar = QRectF(_x(low), _LINE - 3.5, _x(high) - _x(low), 8)
                painting.fill_rounded(painter, bar, 4, "c3", 0.2)
            for level, count in Counter(state.others).items():
                _dots(painter, level, count)
            if state.own is not None:
                _ring(painter, state.own)


def _x(level: float) -> float:
    return round(_EDGE + (level - 1) * (WIDTH - 2 * _EDGE) / (LEVELS - 1))


def _dots(painter: QPainter, level: int, count: int) -> None:
    """Those who see the same level stand side by side; many of them closer."""
    apart = min(_APART, 40 / max(1, count - 1))
    first = _x(level) - (count - 1) * apart / 2
    for place in range(count):
        path = QPainterPath()
        path.addEllipse(QPointF(first + place * apart, _LINE + 0.5), _DOT, _DOT)
        painter.fillPath(path, theme().brush("c3"))


def _ring(painter: QPainter, level: int) -> None:
    """Above the line, so that it hides nobody's dot."""
    path = QPainterPath()
    path.addEllipse(QPointF(_x(level), _LINE - 14), _RING, _RING)
    painter.fillPath(path, theme().brush("surface"))
    painter.strokePath(path, theme().pen("text", 2.0))
