"""What is wrong with what was typed into a cell, whole, in a box of its own below the field or above it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets import painting

HEIGHT = 30
_LINE, _RADIUS, _SIDE, _ICON, _AFTER = 4, 6, 10, 14, 6


class Wrong(QWidget):
    """A line of text that stands on its own ground, so that no row shines through; it lets presses pass."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.text = ""
        self.hide()

    def show_at(self, text: str, field: QRect) -> None:
        """Say it beside a field of the parent; "" says nothing any more."""
        self.text = text
        self.setVisible(bool(text))
        around = self.parentWidget()
        if not text or around is None:
            return
        wide = painting.text_width(text, "small") + _ICON + _AFTER + 2 * (_SIDE + _LINE)
        wide = min(wide, around.width())
        high = HEIGHT + 2 * _LINE
        top = field.bottom() + 1
        if top + high > around.height() and field.top() >= high:
            top = field.top() - high
        left = max(0, min(field.left() - _LINE, around.width() - wide))
        self.setGeometry(left, top, wide, high)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, the octagon, and what is wrong."""
        box = QRectF(self.rect()).adjusted(_LINE, _LINE, -_LINE, -_LINE)
        with painting.begin(self) as painter:
            painting.outer_line(painter, box, _RADIUS, _LINE)
            painting.box(painter, box, _RADIUS, "surface", "border2")
            icon = painting.square(box.left() + _SIDE, box.center().y(), _ICON)
            painting.icon(painter, icon, "octagon-alert", "danger_text")
            words = box.adjusted(_SIDE + _ICON + _AFTER, 0, -_SIDE, 0)
            painting.text(painter, words, self.text, "small", "danger_text")
