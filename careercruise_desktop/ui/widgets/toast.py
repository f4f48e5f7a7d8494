"""What a toast shows: icon, sentence, and an action with its key. When it comes and goes is the shell's business."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from . import painting
from .pressable import Pressable

HEIGHT = 40
# How far above the footer it stands; a scrolled column that ends with so much room can be read to its end below it.
ABOVE_FOOTER = 14
CLEARANCE = HEIGHT + 2 * ABOVE_FOOTER
_PADDING = 14


class ToastBox(QWidget):
    """40 px high, light on dark.

    Signals:
        acted: its action was chosen.
        held: whether the pointer or the focus is on it now, so that it should stay.
    """

    acted = Signal()
    held = Signal(bool)

    def __init__(  # noqa: PLR0917 - in the order in which they stand in the box
        self,
        text: str,
        icon: str = "check",
        detail: str = "",
        action: str = "",
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.text = text
        self._icon = icon
        self._detail = detail
        self.setAccessibleName(f"{text} {detail}".strip())
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.action: Pressable | None = None
        if action:
            self.action = _ToastAction(action, key, self)
            self.action.clicked.connect(self.acted)
            self.action.focused.connect(self._hold)
        self.adjustSize()

    def show_detail(self, detail: str) -> None:
        """Put another quieter word behind the sentence."""
        self._detail = detail
        self.setAccessibleName(f"{self.text} {detail}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        """All that is in it, in one line."""
        width = _PADDING + 16 + 10 + self._words_width()
        width += _PADDING + 1 + 8 + self.action.sizeHint().width() + 4 if self.action else _PADDING
        return QSize(width, HEIGHT)

    def resizeEvent(self, event: QEvent) -> None:
        """The action stands at the right."""
        if self.action is not None:
            hint = self.action.sizeHint()
            self.action.setGeometry(self.width() - hint.width() - 4, 4, hint.width(), HEIGHT - 8)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while it is read."""
        self.held.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        """Go on."""
        self.held.emit(self.action is not None and self.action.hasFocus())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill, icon, sentence, hairline."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "tooltip")
            if self._icon:
                painting.icon(painter, painting.square(_PADDING, HEIGHT / 2, 16), self._icon, "on_tooltip")
            end = self.width() if self.action is None else self.action.x() - 8
            left = float(_PADDING + 26)
            left += painting.text(painter, self._room(left, end - _PADDING), self.text, "body_medium", "on_tooltip") + 8
            if self._detail:
                painting.text(painter, self._room(left, end - _PADDING), self._detail, "small", "on_tooltip2")
            if self.action is not None:
                painting.fill_rect(painter, QRectF(end, 11, 1, HEIGHT - 22), "on_tooltip", 0.3)

    def _hold(self, held: bool) -> None:
        self.held.emit(held or self.underMouse())

    def _room(self, left: float, right: float) -> QRectF:
        return QRectF(left, 0, max(0.0, right - left), HEIGHT)

    def _words_width(self) -> int:
        width = painting.text_width(self.text, "body_medium")
        return width + (8 + painting.text_width(self._detail, "small") if self._detail else 0)


class _ToastAction(Pressable):
    """The action's word and its key."""

    focused = Signal(bool)

    def __init__(self, text: str, key: str, parent: QWidget) -> None:
        super().__init__(text, parent)
        self._key = key
        self.ring_radius = 5.0
        self.ring_inside = True
        self.setText(text)

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.text(), "strong") + 2 * 10
        return QSize(width + (6 + painting.text_width(self._key, "small") if self._key else 0), HEIGHT - 8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focused.emit(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.begin(self) as painter:
            rect = QRectF(self.rect())
            if self.underMouse() or self.isDown():
                path_alpha = 0.18 if self.isDown() else 0.1
                painting.fill_rounded(painter, rect, 5, "on_tooltip", path_alpha)
            taken = painting.text(painter, rect.adjusted(10, 0, -10, 0), self.text(), "strong", "on_tooltip")
            if self._key:
                painting.text(painter, rect.adjusted(16 + taken, 0, -10, 0), self._key, "small", "on_tooltip2")
