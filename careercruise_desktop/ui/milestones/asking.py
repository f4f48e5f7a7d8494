"""Asking for one line before something is agreed anew: a small box under what it is about."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover

WIDTH = 360


class ReasonBox(Popover):
    """Asks why; Enter agrees, Escape leaves everything as it is. A refusal stands below the field.

    Signals:
        agreed: the reason that was typed.
    """

    agreed = Signal(str)
    keeps_press = True

    def __init__(self, anchor: QWidget, title: str, sentence: str) -> None:
        super().__init__(anchor, title, padding=12)
        self.reason = Field("", "Why, in a line", "Reason", compact=True)
        self.reason.shows_error = False
        self._complaint = Complaint(self)
        self._go = Button("Re-baseline", "primary", "flag", small=True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._go)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.body.addWidget(Label(sentence, "small", "text2", wrap=True))
        self.body.addWidget(self.reason)
        self.body.addWidget(self._complaint)
        self.body.addLayout(foot)
        self._go.clicked.connect(lambda _=False: self._agree())
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        """Open with the focus in the field."""
        self.open(self.reason, width=WIDTH)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._agree()
            return
        super().keyPressEvent(event)

    def _agree(self) -> None:
        self.agreed.emit(self.reason.text().strip())
