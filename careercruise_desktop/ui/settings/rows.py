"""A row of the settings: what an option is, a hint, and its control."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.speech import say

LABEL_WIDTH = 210
# As long as an urgent toast: the control shows the kept value again by then.
REFUSAL_MS = 12_000


class OptionRow(QWidget):
    """Label and hint at the left, the control beside them, what is wrong below it; a hairline above.

    What a field cannot read is said until it is right. A refused change was taken back already, so its sentence goes
    with the next key in the row, and after twelve seconds.
    """

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
        self._complaint = Complaint(self)
        self._complaints: dict[QWidget, str] = {}
        self._rule = ""
        self._fading = QTimer(self)
        self._fading.setSingleShot(True)
        self._fading.setInterval(REFUSAL_MS)
        self._fading.timeout.connect(lambda: self.show_refusal(""))
        for control in controls:
            if isinstance(control, Field):
                self._speak_for(control)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(4)
        right.addLayout(line)
        right.addWidget(self._complaint)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 10, 0, 10)
        whole.setSpacing(16)
        whole.addWidget(left)
        whole.addLayout(right, 1)
        self.setMinimumHeight(52)

    @property
    def refusal(self) -> str:
        """What is wrong, or ""."""
        return self._complaint.text

    def show_refusal(self, rule: str) -> None:
        """Say why a change was refused; "" takes it back."""
        self._rule = rule
        self._show()
        if rule:
            say(self, rule)
            self._fading.start()
        else:
            self._fading.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above."""
        with painting.begin(self) as painter:
            painting.hairline(painter, 0, 0, self.width())

    def _speak_for(self, field: Field) -> None:
        """Say a field's errors here, because the field is too small for them."""
        field.shows_error = False
        field.error_changed.connect(lambda text: self._complain(field, text))
        field.textEdited.connect(lambda _: self.show_refusal(""))

    def _complain(self, field: Field, text: str) -> None:
        self._complaints[field] = text
        self._show()

    def _show(self) -> None:
        shown = next((text for text in self._complaints.values() if text), self._rule)
        self._complaint.show_text(shown)
