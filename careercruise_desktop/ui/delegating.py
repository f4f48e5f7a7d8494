"""Handing work over, wherever that is asked for: to whom, when to ask, and what was agreed, in one small form."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.popover import Popover
from careercruise_desktop.ui.widgets.text_field import TextField

WIDTH, LABEL = 300, 72


class Handover(NamedTuple):
    """The form as it opens: the work, who can have it, and when one would ask.

    `task_id` is 0 for work that is no task yet.

    `to` is whom it is meant for already: an id, or the name of one who may be new.
    """

    task_id: int
    title: str
    people: tuple[tuple[int, str], ...]
    follow_up: date
    today: date
    week_start: int
    to: int | str | None = None


class _Who(Combo):
    """The person: known ones by name, or one whose name is typed."""

    def __init__(self, people: tuple[tuple[int, str], ...]) -> None:
        self._people = [Option(key, name) for key, name in people]
        super().__init__(
            self._people, None, "Person", searchable=True, placeholder="Choose or type a name", compact=True,
            offer="person",
        )  # fmt: skip
        self.asked.connect(self._take_new)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the list until somebody is chosen; then it is for the form."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.value is not None:
            event.ignore()
            return
        super().keyPressEvent(event)

    def preset(self, to: int | str) -> None:
        """Show somebody as chosen: by id, or by a name that may be new."""
        if isinstance(to, str):
            self.set_options([*self._people, Option(to, to, detail="new")])
        self.set_value(to)

    def _take_new(self, name: str) -> None:
        self.preset(name)
        self.chosen.emit(name)


class DelegatePopover(Popover):
    """Enter hands over, Escape keeps nothing; what was chosen stays after a refusal.

    Signals:
        agreed: the task, the person (an id, or a new name), the day to ask on, and the note.
    """

    agreed = Signal(int, object, object, str)

    def __init__(self, anchor: QWidget, state: Handover) -> None:
        super().__init__(anchor, f"Delegate {state.title}", padding=11)
        self._task = state.task_id
        self.who = _Who(state.people)
        if state.to is not None:
            self.who.preset(state.to)
        self.follow_up = DateField(
            state.follow_up, "Follow up", week_start=state.week_start, today=lambda: state.today,
            format_day=lambda day: words.day_long(day, state.today),
        )  # fmt: skip
        # Said below, where there is room for a sentence.
        self.follow_up.shows_error = False
        self.follow_up.error_changed.connect(self._complain)
        self.note = TextField("", "What was agreed", "Note", compact=True)
        self._complaint = Complaint(self)
        self._go = Button("Delegate", "primary", "user-check", small=True)
        self.body.setSpacing(8)
        self.body.addWidget(Label(f"Delegate “{state.title}”", "strong", elide=True))
        for name, field in (("Person", self.who), ("Follow up", self.follow_up), ("Note", self.note)):
            self.body.addLayout(row(name, field))
        self.body.addWidget(self._complaint)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._go)
        self.body.addLayout(foot)
        self.who.chosen.connect(lambda _: self._complain(""))
        self._go.clicked.connect(self.confirm)

    @property
    def complaint(self) -> str:
        """What is missing or was refused, or ""."""
        return self._complaint.text

    def start(self) -> None:
        """Open with the focus on the person, or on the day where the person is known."""
        self.open(self.who if self.who.value is None else self.follow_up, width=WIDTH)

    def confirm(self) -> None:
        """Hand over, if all of it can be read."""
        self.follow_up.commit()
        if self.follow_up.error:
            return
        if self.who.value is None:
            self._complain("To whom? Choose a person, or type a name.")
            self.who.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        day = self.follow_up.value
        self.agreed.emit(self._task, self.who.value, day if isinstance(day, date) else None, self.note.text())

    def refuse(self, field: str, sentence: str) -> None:
        """Say beside the field what was refused; everything stays as it was filled in."""
        if field == "follow_up":
            self.follow_up.show_error(sentence)
            self.follow_up.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._complain(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field hands over."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
            return
        super().keyPressEvent(event)

    def _complain(self, sentence: str) -> None:
        self._complaint.show_text(sentence)
        self.fit_again()


def row(name: str, field: QWidget) -> QHBoxLayout:
    """A field with its name at the left."""
    line = QHBoxLayout()
    line.setSpacing(8)
    label = Label(name, "small", "text2")
    label.setFixedWidth(LABEL)
    # At the height of the first line of a field, also when a complaint makes it higher.
    label.setFixedHeight(28)
    line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
    beside = QVBoxLayout()
    beside.addWidget(field)
    line.addLayout(beside, 1)
    return line
