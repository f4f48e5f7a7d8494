"""One round of the pulse: how it stands, what may be told of it, and what can still be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover

from .facts import Facts
from .state import RoundState

WIDTH = 340


class RoundBox(Popover):
    """Shows a `RoundState`. Escape or a press elsewhere closes it.

    Signals:
        form_requested: its form is wanted again.
        close_requested: it is to take no more answers.
        correct_requested: what was typed in is to be corrected.
        remove_requested: it is to be deleted.
    """

    form_requested = Signal(int)
    close_requested = Signal(int)
    correct_requested = Signal(int)
    remove_requested = Signal(int)
    keeps_press = True

    def __init__(self, anchor: QWidget, state: RoundState) -> None:
        super().__init__(anchor, state.title, padding=12)
        self.state = state
        self.form = Button("Form again", "plain", "file-text", small=True)
        self.close_it = Button("Close round", "plain", "check", small=True)
        self.correct = Button("Correct", "plain", "pencil", small=True)
        self.remove = Button("Delete round", "ghost", "trash-2", small=True)
        facts = Facts()
        facts.show_rows(state.facts)
        self.body.setSpacing(6)
        self.body.addWidget(Label(state.title, "strong", elide=True))
        self.body.addWidget(Label(state.standing, "small", "text2", wrap=True))
        if state.facts:
            self.body.addWidget(facts)
        else:
            facts.setParent(self)
            facts.hide()
        if state.note:
            self.body.addWidget(Label(state.note, "small", "text3", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(6)
        told = {
            self.form: self.form_requested, self.close_it: self.close_requested,
            self.correct: self.correct_requested, self.remove: self.remove_requested,
        }  # fmt: skip
        for button, signal in told.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, signal=signal: self._tell(signal))
        if not state.out:
            self.form.hide()
            self.close_it.hide()
        if not state.typed:
            self.correct.hide()
        row.addStretch(1)
        self.body.addSpacing(4)
        self.body.addLayout(row)
        self.closed.connect(self.deleteLater)

    def start(self) -> None:
        """Open with the focus on the first thing that can be done."""
        first = self.form if self.state.out else self.correct if self.state.typed else self.remove
        self.open(first, width=WIDTH)

    def _tell(self, signal: SignalInstance) -> None:
        self.close_now()
        signal.emit(self.state.id)
