"""Today before anything is planned or logged."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.empty_state import EmptyState
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.marks import mark_rect, paint_mark
from careercruise_desktop.ui.widgets.progress_bar import ProgressBar


class TodayEmpty(QWidget):
    """One sentence, one button, and sample data."""

    log_requested = Signal()
    sample_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._state = EmptyState(
            draw_day,
            "Nothing planned, nothing logged",
            "Log the first thing you did today in one line; the rest follows from it.",
            "Log something",
        )
        self._state.begun.connect(self.log_requested)
        self._state.sample_wanted.connect(self.sample_requested)
        self._bar = ProgressBar(0.0, "Sample data")
        self._bar.setFixedWidth(320)
        self._word = Label("", "small", "text2")
        whole = QVBoxLayout(self)
        whole.addStretch(2)
        whole.addWidget(self._state)
        for widget in (self._bar, self._word):
            whole.addWidget(widget)
            whole.setAlignment(widget, QtCore.Qt.AlignmentFlag.AlignHCenter)
            widget.hide()
        whole.addStretch(3)

    def show_filling(self) -> None:
        """The sample career is being written."""
        self._state.setEnabled(False)
        self._bar.show()
        self._word.show()
        self.show_progress(0.0, "Writing a sample career")

    def show_progress(self, share: float, word: str) -> None:
        """How far it is."""
        self._bar.set_share(share)
        self._word.set_text(word)

    def show_trouble(self, sentence: str) -> None:
        """It could not be written."""
        self._state.setEnabled(True)
        self._bar.hide()
        self._word.set_text(sentence)
        self._word.set_token("danger_text")


def draw_day(painter: QPainter, box: QRectF) -> None:
    """A small day: planned beside logged in both roles, and the line of now."""
    left, top = box.left() + 22, box.top()
    rows = ((6, 22, "pm"), (34, 36, "it"), (76, 18, "it"))
    for offset in (6, 34, 62, 90):
        painting.hairline(painter, left - 10, round(top + offset), box.width() - 24, "grid")
    for offset, height, role in rows:
        planned = QRectF(left, top + offset, 104, height)
        painting.box(painter, planned, 5, f"{role}_soft", f"{role}_line")
        paint_mark(painter, mark_rect(left + 9, planned.top() + 11, role, 7), role)
    painting.box(painter, QRectF(left + 114, top + 6, 52, 25), 5, "pm")
    painting.box(painter, QRectF(left + 114, top + 38, 52, 20), 5, "it")
    painting.fill_rect(painter, QRectF(left - 10, top + 58, box.width() - 24, 2), "accent")
    painting.box(painter, QRectF(left - 14, top + 54.5, 9, 9), 4.5, "accent")
