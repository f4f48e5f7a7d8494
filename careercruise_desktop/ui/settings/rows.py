"""A row of the settings: what an option is, a hint, and its control."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.pressable import Pressable
from careercruise_desktop.ui.widgets.speech import say

LABEL_WIDTH = 210
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class OptionRow(QWidget):
    """Label and hint at the left, the control beside them, a refusal below it; a hairline above."""

    def __init__(self, label: str, hint: str, *controls: QWidget) -> None:
        super().__init__()
        words = QVBoxLayout()
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(1)
        words.addWidget(Label(label, "body_medium"))
        self.hint = Label(hint, "small", "text3", wrap=True)
        words.addWidget(self.hint)
        if not hint:
            self.hint.hide()
        left = QWidget()
        left.setFixedWidth(LABEL_WIDTH)
        left.setLayout(words)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for control in controls:
            line.addWidget(control)
        line.addStretch(1)
        self._refusal = Label("", "small", "danger_text", wrap=True)
        self._refusal.hide()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addLayout(line)
        right.addWidget(self._refusal)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 10)
        whole.setSpacing(16)
        whole.addWidget(left)
        whole.addLayout(right, 1)
        self.setMinimumHeight(52)

    @property
    def refusal(self) -> str:
        """Why the last change was refused, or ""."""
        return self._refusal.text() if not self._refusal.isHidden() else ""

    def show_refusal(self, rule: str) -> None:
        """Say why a change was refused; "" takes it back."""
        self._refusal.set_text(rule)
        self._refusal.setVisible(bool(rule))
        if rule:
            say(self, rule)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above."""
        with painting.begin(self) as painter:
            painting.hairline(painter, 0, 0, self.width())


class DayToggle(Pressable):
    """One weekday that is worked, or not."""

    def __init__(self, weekday: int) -> None:
        super().__init__(DAYS[weekday])
        self.weekday = weekday
        self.setCheckable(True)
        self.setFixedSize(34, 32)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Filled when it is worked."""
        on = self.isChecked()
        box = QRectF(self.rect())
        with painting.begin(self) as painter:
            fill = (
                ("primary_h" if self.underMouse() else "primary") if on else "hover" if self.underMouse() else "surface"
            )
            painting.box(painter, box, 6, fill, "" if on else "border2")
            token = "on_primary" if on else "text2"
            painting.text(painter, box, DAYS[self.weekday][:2], "small_medium", token, align=painting.CENTER)
