"""Following up on work that somebody has: what it has cost, when to ask next, and how it came back."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.delegating import row
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover

from .state import FollowUp

WIDTH = 316
QUICK = (5, 15, 30)


class FollowPopover(Popover):
    """Own minutes are added at once; the day and the verdict close the form.

    Signals:
        spent: the task, and minutes that asking took.
        asked: the task, and the day of the next follow-up.
        settled: the task, and what became of it ("first", "later", "back").
    """

    spent = Signal(int, int)
    asked = Signal(int, object)
    settled = Signal(int, str)

    def __init__(self, anchor: QWidget, state: FollowUp) -> None:
        super().__init__(anchor, f"Follow up on {state.title}", padding=11)
        self._task = state.task_id
        self.body.setSpacing(8)
        self.body.addWidget(Label(state.title, "strong", elide=True))
        self.body.addWidget(Label(state.sub, "small", "text3", wrap=True))
        self.own = Label(state.own, "small", "text2")
        self.minutes = DurationField(None, "Own time", optional=True, most=24 * 60)
        self.minutes.setPlaceholderText("or 20 min")
        self.next = DateField(
            state.follow_up, "Ask again on", week_start=state.week_start, today=lambda: state.today,
            format_day=lambda day: words.day_long(day, state.today),
        )  # fmt: skip
        for field in (self.minutes, self.next):
            # Said below, where there is room for a sentence.
            field.shows_error = False
            field.error_changed.connect(self._complain)
        self._complaint = Complaint(self)
        self.body.addWidget(Hairline())
        self.body.addLayout(row("Own time", self.own))
        self.body.addLayout(self._adding())
        self.body.addLayout(row("Ask again", self.next))
        self.body.addWidget(self._complaint)
        self.body.addLayout(row("Accepted", self._came_back()))
        self.body.addWidget(Hairline())
        self.body.addLayout(self._foot())

    @property
    def complaint(self) -> str:
        """What was refused, or ""."""
        return self._complaint.text

    def start(self) -> None:
        """Open with the focus on the first quick addition."""
        self.open(self.quick[0], width=WIDTH)

    def show_own(self, words: str) -> None:
        """Show what following up has cost by now."""
        self.own.set_text(words)
        self.minutes.set_value(None)

    def refuse(self, field: str, sentence: str) -> None:
        """Say what was refused; what was typed stays."""
        wrong = {"follow_up": self.next, "minutes": self.minutes}.get(field)
        if wrong is not None:
            wrong.show_error(sentence)
        else:
            self._complain(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field means that field."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._mean(add=self.minutes.hasFocus())
            return
        super().keyPressEvent(event)

    def _complain(self, sentence: str) -> None:
        self._complaint.show_text(sentence)
        self.fit_again()

    def _adding(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(6)
        self.quick = [Button(f"+{minutes} min", small=True) for minutes in QUICK]
        for minutes, button in zip(QUICK, self.quick, strict=True):
            button.clicked.connect(partial(self.spent.emit, self._task, minutes))
            line.addWidget(button)
        self.minutes.setFixedWidth(84)
        line.addWidget(self.minutes)
        line.addStretch(1)
        return line

    def _came_back(self) -> QWidget:
        """The two verdicts on work that is back."""
        both = QWidget()
        line = QHBoxLayout(both)
        line.setContentsMargins(0, 1, 0, 1)
        line.setSpacing(6)
        for act, text, name in (
            ("first", "First time", "Done, accepted first time"),
            ("later", "Another round", "Done after another round"),
        ):
            line.addWidget(self._verdict(act, text, name))
        line.addStretch(1)
        return both

    def _foot(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self._verdict("back", "Take back", "Take back"))
        line.addStretch(1)
        again = Button("Ask again", "primary", "message-square", small=True)
        again.clicked.connect(lambda: self._mean(add=False))
        line.addWidget(again)
        return line

    def _verdict(self, act: str, text: str, name: str) -> Button:
        button = Button(text, small=True)
        button.setAccessibleName(name)
        button.setToolTip(name if name != text else "")
        button.clicked.connect(partial(self.settled.emit, self._task, act))
        return button

    def _mean(self, *, add: bool) -> None:
        field = self.minutes if add else self.next
        field.commit()
        if field.error:
            return
        if add and isinstance(self.minutes.value, int):
            self.spent.emit(self._task, self.minutes.value)
        elif not add and isinstance(self.next.value, date):
            self.asked.emit(self._task, self.next.value)
