"""The tooltip of a chart: what a point holds, in one line, above the plot where it hides no data."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.marks import IT, PM, mark_rect, paint_mark

from .state import Word

HEIGHT = 26
POINTER = 5
_SIDE, _BETWEEN, _AFTER_MARK = 10, 12, 6
_EDGE = 6
_ROLES = {"strong": ("small_strong", "on_tooltip"), "plain": ("small", "on_tooltip"), "quiet": ("small", "on_tooltip2")}


class ChartTip(QWidget):
    """Dark on light, light on dark, with a small pointer down to the point."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words: tuple[Word, ...] = ()
        self._pointer = 0.0
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return "  ".join(word.text for word in self._words)

    def show_at(self, words: tuple[Word, ...], place: QPointF) -> None:
        """Show words above a place of the parent."""
        around = self.parentWidget()
        room = around.width() if around is not None else 0
        # What is said last is missed least.
        while len(words) > 1 and 2 * _SIDE + _width(words) > room - 2 * _EDGE:
            words = words[:-1]
        self._words = words
        wide = min(2 * _SIDE + _width(words), room - 2 * _EDGE)
        left = max(_EDGE, min(round(place.x() - wide / 2), room - wide - _EDGE))
        top = max(2, round(place.y()) - HEIGHT - POINTER)
        self._pointer = max(12.0, min(place.x() - left, wide - 12.0))
        self.setGeometry(left, top, wide, HEIGHT + POINTER)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with pointer, marks, words."""
        box = QRectF(0, 0, self.width(), HEIGHT)
        with painting.begin(self) as painter:
            path = QPainterPath()
            path.addRoundedRect(box, 6, 6)
            pointer = QPainterPath()
            pointer.moveTo(self._pointer - POINTER, HEIGHT - 1)
            pointer.lineTo(self._pointer, HEIGHT + POINTER)
            pointer.lineTo(self._pointer + POINTER, HEIGHT - 1)
            pointer.closeSubpath()
            painter.fillPath(path.united(pointer), theme().brush("tooltip"))
            left = float(_SIDE)
            for word in self._words:
                left = _paint(painter, left, word) + _BETWEEN


def _width(words: tuple[Word, ...]) -> int:
    wide = sum(painting.text_width(word.text, _ROLES[word.tone][0]) for word in words)
    return wide + (len(words) - 1) * _BETWEEN + sum(8 + _AFTER_MARK for word in words if word.mark)


def _paint(painter: QPainter, left: float, word: Word) -> float:
    """Paint one word with its mark; gives where it ends."""
    role, token = _ROLES[word.tone]
    if word.mark in {IT, PM}:
        # The line colours stand out on the tooltip in both themes.
        paint_mark(painter, mark_rect(left, HEIGHT / 2, word.mark), word.mark, f"{word.mark}_line")
        left += 8 + _AFTER_MARK
    elif word.mark:
        # With a line around it, because a series' colour need not stand out on the tooltip.
        painting.box(painter, painting.square(left, HEIGHT / 2, 8), 2, word.mark, "on_tooltip2")
        left += 8 + _AFTER_MARK
    return left + painting.text(painter, QRectF(left, 0, 600, HEIGHT), word.text, role, token)
