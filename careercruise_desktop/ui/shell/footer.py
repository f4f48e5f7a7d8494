"""The footer: the way to log anything at the left, the running timer at the right."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget

from careercruise_desktop.ui.theme.theme import theme

HEIGHT = 49
# More than a screen shows in one line; measuring far longer drafts would take long.
LONGEST = 600
INVITATION = "Log anything, such as"
EXAMPLE = "2h code review #payments @it +python yesterday 14:00"


class QuickLogEntry(QAbstractButton):
    """Looks like the field that it opens."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._by_keyboard = False
        self.setAccessibleName("Quick log")
        self.setAccessibleDescription("Opens the line in which anything can be logged")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._draft = ""
        self._words = [(QLabel(INVITATION), "text3"), (QLabel(EXAMPLE), "text2"), (QLabel("Ctrl L"), "text2")]
        row = QHBoxLayout(self)
        row.setContentsMargins(46, 0, 18, 0)
        row.setSpacing(8)
        for label, _ in self._words[:2]:
            label.setMinimumWidth(1)
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self._words[2][0])
        self._words[2][0].setFont(theme().font("caption"))
        self._put_on()
        theme().changed.connect(self._put_on)

    def sizeHint(self) -> QSize:
        """As high as the footer."""
        return QSize(240, HEIGHT - 1)

    def show_draft(self, text: str) -> None:
        """Show a line that was begun and not saved."""
        if text != self._draft:
            self._draft = text
            self._words[0] = (self._words[0][0], "text" if text else "text3")
            self._words[1][0].setVisible(not text)
            self._fit()
            self._put_on()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the words where the window is narrow."""
        super().resizeEvent(event)
        self._fit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that a click starts typing."""
        super().enterEvent(event)
        self.setCursor(QtCore.Qt.CursorShape.IBeamCursor)

    def changeEvent(self, event: QEvent) -> None:
        """Look as it can be used."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self._put_on()

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
        """The plus, the frame of the key and the focus ring; the words are labels."""
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(
            20, self.height() // 2 - 8, look.pixmap("plus", "text3" if self.isEnabled() else "disabled", 16)
        )
        key = self._words[2][0].geometry()
        cap = QPainterPath()
        cap.addRoundedRect(QRectF(key.x() - 6.5, self.height() / 2 - 9.5, key.width() + 13, 19), 4, 4)
        painter.fillPath(cap, look.brush("bg"))
        painter.strokePath(cap, QPen(look.brush("border2"), 1.0))
        if self.hasFocus() and self._by_keyboard:
            ring = QPainterPath()
            ring.addRoundedRect(QRectF(self.rect()).adjusted(9, 7, -3, -7), 6, 6)
            painter.strokePath(ring, QPen(look.brush("accent"), 2.0))

    def _fit(self) -> None:
        first, second, key = (label for label, _ in self._words)
        room = self.width() - 46 - 18 - key.sizeHint().width() - 3 * 8
        _show_as_far(first, self._draft or INVITATION, room)
        if not self._draft:
            _show_as_far(second, EXAMPLE, room - first.sizeHint().width())

    def _put_on(self) -> None:
        for label, token in self._words:
            label.setPalette(theme().ink(token if self.isEnabled() else "disabled"))


def _show_as_far(label: QLabel, text: str, room: int) -> None:
    """Show as many words as there is room for, with an ellipsis where some are left out."""
    measure = label.fontMetrics().horizontalAdvance
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    while measure(shown) > room and shown != "…":
        words = shown.removesuffix("…").rstrip()
        before, space, _ = words.rpartition(" ")
        shown = f"{before if space else words[:-1]}…"
    if shown != label.text():
        label.setText(shown)


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
        hairline = QPainterPath()
        hairline.addRect(QRectF(0, 0, self.width(), 1))
        QPainter(self).fillPath(hairline, theme().brush("border"))
