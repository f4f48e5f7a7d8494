"""The footer: the way to log anything at the left, the running timer at the right."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.theme import align
from careercruise_desktop.ui.theme.theme import theme

HEIGHT = 49
EXAMPLE = "2h code review #payments @it +python yesterday 14:00"


class QuickLogEntry(QAbstractButton):
    """Looks like the field that it opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_keyboard = False
        self._draft = ""
        self.setAccessibleName("Quick log")
        self.setAccessibleDescription("Opens the line in which anything can be logged")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        """As high as the footer."""
        return QSize(240, HEIGHT - 1)

    def show_draft(self, text: str) -> None:
        """Show a line that was begun and not saved."""
        if text != self._draft:
            self._draft = text
            self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click starts typing."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.IBeamCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Draw the ring for the keyboard only."""
        reasons = QtCore.Qt.FocusReason
        self._by_keyboard = event.reason() in {reasons.TabFocusReason, reasons.BacktabFocusReason}
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, like Space."""
        if event.key() in {QtCore.Qt.Key.Key_Return, QtCore.Qt.Key.Key_Enter}:
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Plus, the invitation and an example, or the draft; the key at the right."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.height() // 2
        painter.drawPixmap(20, middle - 8, look.pixmap("plus", "text3", 16))
        room = self.width() - 46 - 64
        painter.setFont(look.font("body"))
        metrics = painter.fontMetrics()
        left = 46
        words = [(self._draft, "text")] if self._draft else [("Log anything, such as", "text3"), (EXAMPLE, "text2")]
        for text, token in words:
            left_over = max(0, room - left + 46)
            shown = text
            if metrics.horizontalAdvance(text) > left_over:
                shown = metrics.elidedText(text, QtCore.Qt.TextElideMode.ElideRight, left_over)
            painter.setPen(look.color(token))
            painter.drawText(left, 0, room, self.height(), align.LEFT, shown)
            left += metrics.horizontalAdvance(shown) + 8
        self._paint_key(painter, middle)
        if self.hasFocus() and self._by_keyboard:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(9, 7, -3, -7), 6, 6)

    def _paint_key(self, painter: QPainter, middle: int) -> None:
        look = theme()
        painter.setFont(look.font("caption"))
        width = painter.fontMetrics().horizontalAdvance("Ctrl L") + 12
        box = QRectF(self.width() - width - 12.5, middle - 9.5, width, 19)
        cap = QPainterPath()
        cap.addRoundedRect(box, 4, 4)
        painter.fillPath(cap, look.color("bg"))
        painter.setPen(QPen(look.color("border2"), 1))
        painter.drawPath(cap)
        painter.setPen(look.color("text2"))
        painter.drawText(box, align.CENTER, "Ctrl L")


class Footer(QWidget):
    """48 px under every room."""

    quick_log_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self.entry = QuickLogEntry(self)
        self.entry.clicked.connect(self.quick_log_requested)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 1, 12, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self.entry, 1)

    def hold_timer(self, timer: QWidget) -> None:
        """Put the timer box at the right."""
        self._row.addWidget(timer, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Surface under a hairline."""
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.color("surface"))
        painter.fillRect(0, 0, self.width(), 1, look.color("border"))
