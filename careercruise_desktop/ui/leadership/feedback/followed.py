"""What may be done with an answer: quoting it, and what one changed after it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.editors.text_editors import DayEditor, NoteEditor
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.segmented import Segmented

from .state import AnswerState

CONSENT = (("no", "No"), ("anonymous", "Without name"), ("by name", "With name"))
_LABEL, _WIDE = 116, 400


class Followed(QWidget):
    """Signals: changed(name of a value, what it is to be); a day is only asked for where something was changed."""

    changed = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state: AnswerState | None = None
        self.consent = Segmented(CONSENT, "no", "Quote in portfolio", small=True, tight=True)
        self.consented = Label("", "small", "text3", elide=True)
        self.action = NoteEditor("What I changed", "Such as: dates to Kestrel every Friday", least=1, token="text")
        self.day = DayEditor("Day on which I changed it", past=True, hint="When done")
        self.complaint = Complaint(self)
        self._quoting = QWidget()
        quoting = QHBoxLayout(self._quoting)
        quoting.setContentsMargins(0, 0, 0, 0)
        quoting.addWidget(_named("Quote in portfolio"))
        quoting.addWidget(self.consented, 1)
        quoting.addWidget(self.consent)
        changing = QHBoxLayout()
        changing.addWidget(_named("What I changed", lines=True), 0, Qt.AlignmentFlag.AlignTop)
        changing.addWidget(self.action, 1)
        self._dating = QWidget()
        dating = QHBoxLayout(self._dating)
        dating.setContentsMargins(0, 0, 0, 0)
        dating.addWidget(_named("Done on"))
        dating.addWidget(self.day)
        dating.addStretch(1)
        self._rows = (quoting, changing, dating)
        for row in self._rows:
            row.setSpacing(8)
        self.day.setFixedWidth(150)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._quoting)
        column.addLayout(changing)
        column.addWidget(self._dating)
        column.addWidget(self.complaint)
        self.consent.chosen.connect(lambda key: self.changed.emit("consent", key))
        self.action.changed.connect(lambda text: self.changed.emit("action", text))
        self.day.changed.connect(lambda day: self.changed.emit("action_on", day))

    def show_state(self, state: AnswerState) -> None:
        """Show what is agreed and done; what is being typed stays."""
        fresh = self.state is None or self.state.key != state.key
        if fresh:
            self.complaint.show_text("")
        self.state = state
        self._quoting.setVisible(bool(state.consent))
        self.consent.set_value(state.consent or "no")
        self.consented.set_text(state.consented)
        self.action.show_value(state.action)
        self.day.set_around(Around(state.today))
        self.day.show_value(state.action_on)
        self._dating.setVisible(bool(state.action))

    def fit(self, width: int) -> None:
        """Have the fields below their names where there is little room."""
        ways = QBoxLayout.Direction
        for row in self._rows:
            row.setDirection(ways.LeftToRight if width >= _WIDE else ways.TopToBottom)

    def refuse(self, sentence: str) -> None:
        """Say why a change was refused."""
        self.complaint.show_text(sentence)

    def settle(self) -> None:
        """Mean what was typed."""
        self.action.settle()
        self.day.settle()


def _named(words: str, *, lines: bool = False) -> Label:
    """The name of a field; beside one of several `lines` it stands at the height of the first."""
    label = Label(words, "body_medium")
    label.setFixedWidth(_LABEL)
    if lines:
        label.setContentsMargins(0, 6, 0, 0)
    return label
