"""Tooltips: plain text on the tooltip fill, with a small pointer, placed where they hide nothing of what they explain.

A tab in the text separates a key, which stands at the right in a paler colour. The box is a child of the window, so it
opens at once and looks the same on every screen.
"""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.theme.shaped import Shaped
from careercruise_desktop.ui.theme.theme import theme

from . import painting

WIDEST = 320
_POINTER = 5
_ACROSS, _DOWN = 9, 6
_EDGE = 4


class Tooltip(QWidget):
    """One tooltip for a window; `show_for` moves it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._text = ""
        self._key = ""
        self._below = True
        self._tip = 0
        self.hide()

    @property
    def text(self) -> str:
        """What it says, without the key."""
        return self._text

    def show_for(self, widget: QWidget, text: str, at: QPoint, part: QRect | None = None) -> None:
        """Show a text.

        Args:
            widget: what it explains.
            text: plain words; after a tab the key.
            at: where the pointer of the mouse is, in the widget's coordinates.
            part: the part of the widget that is explained, when it is not all of it.
        """
        self._text, _, self._key = text.partition("\t")
        window = widget.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rect = part or widget.rect()
        if rect.height() > 120 or rect.width() > 480:
            rect = QRect(at.x() - 8, at.y() - 4, 16, 20)
        self._place(QRect(widget.mapTo(window, rect.topLeft()), rect.size()), window)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill with pointer, words, key."""
        top = _POINTER if self._below else 0
        box = QRectF(0, top, self.width(), self.height() - _POINTER)
        with painting.begin(self) as painter:
            path = QPainterPath()
            path.addRoundedRect(box, 6, 6)
            tip = QPainterPath()
            edge, point = (box.top() + 1, 0.0) if self._below else (box.bottom() - 1, float(self.height()))
            tip.moveTo(self._tip - _POINTER, edge)
            tip.lineTo(self._tip, point)
            tip.lineTo(self._tip + _POINTER, edge)
            tip.closeSubpath()
            painter.fillPath(path.united(tip), theme().brush("tooltip"))
            words = self._words()
            words.draw(painter, _ACROSS, box.top() + _DOWN)
            if self._key:
                room = QRectF(_ACROSS, box.top() + _DOWN, self.width() - 2 * _ACROSS, 16)
                painting.text(painter, room, self._key, "small", "on_tooltip2", align=painting.RIGHT)

    def _words(self) -> Shaped:
        parts = ((self._text, "small", "on_tooltip"),)
        return theme().paragraph(parts, WIDEST - 2 * _ACROSS - self._key_room())

    def _key_room(self) -> int:
        return painting.text_width(self._key, "small") + 10 if self._key else 0

    def _place(self, target: QRect, window: QWidget) -> None:
        words = self._words()
        wide = -int(-words.width // 1) + 2 * _ACROSS + self._key_room()
        high = int(words.height) + 2 * _DOWN + _POINTER
        middle = target.center().x()
        left = max(_EDGE, min(middle - wide // 2, window.width() - wide - _EDGE))
        self._below = target.bottom() + 2 + high + _EDGE <= window.height()
        top = target.bottom() + 2 if self._below else target.top() - 1 - high
        self._tip = max(10, min(middle - left, wide - 10))
        self.setGeometry(left, top, wide, high)
