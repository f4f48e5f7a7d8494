"""What the place of the editor shows while no entry is open: a question of the day, and a line to answer it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label

from .state import PromptLine
from .text import DRAFT_MS, AnswerText


class PromptPage(QWidget):
    """One question at a time.

    Signals:
        answered: the answer to the question that is shown, "" to begin an entry without one.
        next_wanted: another question.
        review_wanted: the weekly review.
        typed: something was typed, told within a second.
    """

    answered = Signal(str)
    next_wanted = Signal()
    review_wanted = Signal()
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.head = Label("A question for today", "small", "text3")
        self.question = Label("", "section", wrap=True)
        self.answer = AnswerText("Your answer", "One line is enough", least=3, most=16)
        self.write = Button("Begin an entry", icon="pencil", small=True)
        self.other = Button("Another question", "ghost", "rotate-ccw", small=True)
        self.review = Button("Review the week", icon="list-checks", small=True)
        self._said = Label("", "small", "text3", wrap=True)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.write)
        acts.addWidget(self.other)
        acts.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.review)
        below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 20)
        column.setSpacing(8)
        for part in (self.head, self.question, self.answer, self._said):
            column.addWidget(part)
        column.addLayout(acts)
        column.addSpacing(12)
        column.addWidget(Hairline())
        column.addSpacing(8)
        column.addWidget(Label("Once a week: its figures, and three questions", "small", "text3", wrap=True))
        column.addLayout(below)
        column.addStretch(1)
        self._said.hide()
        self.write.clicked.connect(lambda _=False: self.answered.emit(self.answer.text))
        self.other.clicked.connect(lambda _=False: self.next_wanted.emit())
        self.review.clicked.connect(lambda _=False: self.review_wanted.emit())
        self.answer.edit.meant.connect(lambda: self.answered.emit(self.answer.text))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(DRAFT_MS)
        self._later.timeout.connect(self.typed)
        self.answer.edited.connect(lambda _="": self._heard())
        self.answer.remarked.connect(self.say)

    def show_prompt(self, prompt: PromptLine | None) -> None:
        """Show a question; None where there is none."""
        self.head.set_text("A question for today" if prompt is None or not prompt.logged else "From what you logged")
        self.question.set_text(prompt.text if prompt is not None else "What is worth remembering of today?")
        self.other.setVisible(prompt is not None and prompt.n > 1)
        if prompt is not None:
            self.other.setAccessibleName(f"Another question, this is {prompt.at} of {prompt.n}")

    def say(self, sentence: str) -> None:
        """Say a few words under the answer."""
        self._said.set_text(sentence)
        self._said.setVisible(bool(sentence))

    def _heard(self) -> None:
        # Not anew with each key: who types without a pause would else never be told of.
        if not self._later.isActive():
            self._later.start()

    def empty(self) -> None:
        """Forget the answer: it is kept as an entry now."""
        self._later.stop()
        self.answer.clear_error()
        self.answer.drop()
        self.say("")
