"""Small forms over the room: a title, some fields, one button. Enter agrees, Escape leaves everything as it is.

Whoever is called away finds what was typed in the form again.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from .button import Button
from .complaint import Complaint
from .label import Label
from .popover import Popover

WIDTH, LABEL = 380, 72


class Box(Popover):
    """Subclasses add their fields with `add_row` and say in `confirm` what agreeing means."""

    keeps_press = keeps_words = True

    def __init__(self, anchor: QWidget, title: str, sentence: str, go: str, icon: str = "check") -> None:
        super().__init__(anchor, title, padding=12)
        self.waiting = False
        self._complaint = Complaint(self)
        self.go = Button(go, "primary", icon, small=True)
        self.go.press_once()
        self.rows = QVBoxLayout()
        self.rows.setSpacing(8)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        if sentence:
            self.body.addWidget(Label(sentence, "small", "text2", wrap=True))
        self.body.addLayout(self.rows)
        self.body.addWidget(self._complaint)
        self.body.addLayout(foot)
        self.go.clicked.connect(lambda _=False: self.confirm())
        self.closed.connect(self.deleteLater)

    @property
    def complaint(self) -> str:
        """What was refused, or ""."""
        return self._complaint.text

    def add_row(self, name: str, field: QWidget) -> None:
        """Put a field with its name under those that are there."""
        line = QHBoxLayout()
        line.setSpacing(8)
        label = Label(name, "small", "text2")
        label.setFixedWidth(LABEL)
        # At the height of the first line of a field, also where that is higher.
        label.setFixedHeight(28)
        line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(field, 1)
        self.rows.addLayout(line)

    def open(self, focus: QWidget | None = None, *, width: int = 0, right: bool = False) -> None:
        """Open; Tab goes through the fields from the top, and then to the button."""
        last = self._last_field()
        if last is not None:
            QWidget.setTabOrder(last, self.go)
        super().open(focus, width=width, right=right)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def wait(self, *, waiting: bool) -> None:
        """What was agreed is being done beside the window; until it is, nothing can be agreed again."""
        self.waiting = waiting
        self.go.setEnabled(not waiting)

    def confirm(self) -> None:
        """Agree."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not self.waiting:
                self.confirm()
            return
        super().keyPressEvent(event)

    def _last_field(self) -> QWidget | None:
        """The last widget in here before the button; the button was there before the fields were."""
        found, inside = None, self.nextInFocusChain()
        while inside is not None and inside is not self and self.isAncestorOf(inside):
            found = found if inside is self.go else inside
            inside = inside.nextInFocusChain()
        return found
