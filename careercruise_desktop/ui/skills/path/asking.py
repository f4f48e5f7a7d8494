"""Asking for one line: the title of an own role, a skill that is required, a step in own words."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.domain.skills import LEVELS
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.segmented import Segmented

WIDTH = 320
USUAL_LEVEL = 3


class LineBox(Popover):
    """A title, a field and a button. Enter agrees, Escape leaves everything as it is; a refusal stands below.

    Signals:
        agreed: the words that were typed.
    """

    agreed = Signal(str)
    keeps_press = True

    def __init__(self, anchor: QWidget, title: str, hint: str, button: str) -> None:
        super().__init__(anchor, title, padding=12)
        self.line = Field("", hint, title, compact=True)
        self.line.shows_error = False
        self.go = Button(button, "primary", small=True)
        self._complaint = Complaint(self)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.go)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.body.addWidget(self.line)
        self.body.addWidget(self._complaint)
        self.body.addLayout(foot)
        self.go.clicked.connect(lambda _=False: self.agree())
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        """Open with the focus in the field."""
        self.open(self.line, width=WIDTH)

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def agree(self) -> None:
        """Tell the words, unless there are none."""
        words = self.line.text().strip()
        if words:
            self.agreed.emit(words)
        else:
            self.line.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter agrees."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.agree()
            return
        super().keyPressEvent(event)


class CompetenceBox(LineBox):
    """Asks for the skill that a role requires, and for the level."""

    def __init__(self, anchor: QWidget) -> None:
        super().__init__(anchor, "Required competence", "Name of a skill", "Add")
        options = [(str(level), str(level)) for level in LEVELS]
        self.level = Segmented(options, str(USUAL_LEVEL), "Required level", small=True)
        self.word = Label(LEVELS[USUAL_LEVEL], "small", "text2")
        self.level.chosen.connect(lambda key: self.word.set_text(LEVELS[int(key)]))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.level)
        row.addWidget(self.word, 1)
        self.body.insertLayout(2, row)

    @property
    def wanted(self) -> int:
        """The level that is chosen, 1 to 5."""
        return int(self.level.value)
