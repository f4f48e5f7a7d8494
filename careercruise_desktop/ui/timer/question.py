"""The question about a forgotten timer: when did you stop?"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.time_field import TimeField

from .state import QuestionState

WIDTH = 380


class ForgottenQuestion(Popover):
    """A sentence and its answers, over the timer's box."""

    answered = Signal(str, int)

    def __init__(self, anchor: QWidget, state: QuestionState) -> None:
        super().__init__(anchor, "Forgotten timer", padding=14)
        self.sentence = state.sentence
        self.setMinimumWidth(WIDTH)
        self.body.setSpacing(8)
        self.body.addWidget(Label(state.sentence, "body", wrap=True))
        answers = QVBoxLayout()
        answers.setSpacing(6)
        self.buttons: dict[str, Button] = {}
        for key, text in state.answers:
            button = Button(text, "plain" if self.buttons else "primary")
            self.buttons[key] = button
            if text == "Stop at another time":
                self.time = TimeField(state.suggested, "Time of day")
                row = QHBoxLayout()
                row.addWidget(button, 1)
                row.addWidget(self.time)
                answers.addLayout(row)
            else:
                answers.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self._answer(key))
        self.body.addLayout(answers)

    def _answer(self, key: str) -> None:
        value = self.time.value
        self.close_now()
        self.answered.emit(key, int(value) if isinstance(value, int) else 0)
