"""The slider that splits the time between the two roles."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRect, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from careercruise_desktop.ui.theme.theme import theme

from . import marks, painting

_BAR = 14
_HANDLE_WIDTH, _HANDLE_HEIGHT = 14, 24
_WORDS = 16
_GAP = 6


class BalanceSlider(QSlider):
    """The share of IT from 0 to 100 in steps; what both shares mean stands below the bar.

    Signals:
        chosen: the share, when the handle is let go or a key has moved it; `valueChanged` follows every move.
    """

    chosen = Signal(int)
    ring_radius = 5.0

    def __init__(
        self, share: int, name: str, *, step: int = 5, left: str = "", right: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(QtCore.Qt.Orientation.Horizontal, parent)
        self._left, self._right = left, right
        self._grip: float | None = None
        self.setAccessibleName(name)
        self.setRange(0, 100)
        self.setSingleStep(step)
        self.setPageStep(2 * step)
        self.setValue(share)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self.update)

    def show_words(self, left: str, right: str) -> None:
        """Say below the bar what the two shares are, such as `IT 60 %, 22 h 48`."""
        self._left, self._right = left, right
        self.setAccessibleDescription(f"{left}; {right}")
        self.update()

    def ring_rect(self) -> QRect:
        """The handle."""
        return self._handle().toRect()

    def sizeHint(self) -> QSize:
        """The bar with its handle, and the words."""
        return QSize(320, _HANDLE_HEIGHT + _GAP + _WORDS)

    def minimumSizeHint(self) -> QSize:
        """Room for the words of both roles."""
        return QSize(200, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's own keys; what they change is meant at once."""
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self.chosen.emit(self.value())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the handle, or bring it to the pointer."""
        handle = self._handle()
        along = event.position().x()
        self._grip = along - handle.center().x() if handle.contains(event.position()) else 0.0
        self._drag_to(along)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag the handle."""
        if self._grip is not None:
            self._drag_to(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: this share is meant."""
        if self._grip is not None:
            self._grip = None
            self.chosen.emit(self.value())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Two colours, a handle, two lines of words."""
        bar = QRectF(0, (_HANDLE_HEIGHT - _BAR) / 2, self.width(), _BAR)
        handle = self._handle()
        enabled = self.isEnabled()
        with painting.begin(self) as painter:
            whole = QPainterPath()
            whole.addRoundedRect(bar, 4, 4)
            left = QPainterPath()
            left.addRect(QRectF(bar.left(), bar.top(), handle.center().x(), _BAR))
            painter.fillPath(whole.intersected(left), theme().brush("it" if enabled else "border2"))
            painter.fillPath(whole.subtracted(left), theme().brush("pm" if enabled else "border"))
            painting.box(painter, handle, 5, "surface", "text" if enabled else "border2", width=2)
            top = _HANDLE_HEIGHT + _GAP
            room = QRectF(0, top, self.width(), _WORDS)
            if self._left:
                marks.paint_mark(painter, marks.mark_rect(1, top + _WORDS / 2, marks.IT), marks.IT)
                painting.text(painter, room.adjusted(15, 0, 0, 0), self._left, "small", "text2")
            if self._right:
                painting.text(painter, room, self._right, "small", "text2", align=painting.RIGHT)
                start = self.width() - painting.text_width(self._right, "small") - 15
                marks.paint_mark(painter, marks.mark_rect(start, top + _WORDS / 2, marks.PM), marks.PM)

    def _handle(self) -> QRectF:
        run = self.width() - _HANDLE_WIDTH
        return QRectF(round(run * self.value() / 100), 0, _HANDLE_WIDTH, _HANDLE_HEIGHT)

    def _drag_to(self, along: float) -> None:
        run = max(1, self.width() - _HANDLE_WIDTH)
        share = (along - (self._grip or 0.0) - _HANDLE_WIDTH / 2) / run * 100
        step = self.singleStep()
        self.setValue(round(share / step) * step)
