"""Marking a leadership action where it will stand: what was done, when, what it should change, and in which project."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.domain.pulse import STILL_TO_COME
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.combo import Combo, Option
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.past_field import past_field


class Marked(NamedTuple):
    """What is to be marked."""

    title: str
    day: date
    expected: str
    project_id: int | None


class MarkForm(QWidget):
    """Two lines of fields. Enter marks, Escape leaves everything as it is; what was refused stays with its reason.

    Signals:
        agreed: a `Marked`.
        left: nothing is to be marked.
    """

    agreed = Signal(object)
    left = Signal()

    def __init__(self, today: date, projects: tuple[tuple[int, str], ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Mark an action")
        self.title = Field("", "What you did, such as 1:1s every two weeks", "What you did", compact=True)
        self.day = past_field(today, "Day", today)
        self._today = today
        self.expected = Field("", "What it should change", "What it should change", compact=True)
        options = [Option(key, name) for key, name in projects]
        self.project = Combo(options, None, "Project", searchable=True, compact=True, allow_none="No project")
        self.go = Button("Mark it", "primary", "flag", small=True)
        self.cancel = Button("Cancel", "ghost", small=True)
        self._complaint = Complaint(self)
        self.day.setFixedWidth(152)
        self.project.setFixedWidth(168)
        if not projects:
            self.project.hide()
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, widgets in ((first, (self.title, self.day, self.project)), (second, (self.expected,))):
            row.setSpacing(8)
            for at, widget in enumerate(widgets):
                row.addWidget(widget, int(at == 0), Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.cancel)
        second.addWidget(self.go)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 12)
        column.setSpacing(8)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self._complaint)
        self.go.press_once()
        self.go.clicked.connect(lambda _=False: self.confirm())
        self.cancel.clicked.connect(lambda _=False: self.left.emit())
        for one, two in ((self.title, self.day), (self.day, self.project), (self.project, self.expected),
                         (self.expected, self.go), (self.go, self.cancel)):  # fmt: skip
            QWidget.setTabOrder(one, two)

    @property
    def complaint(self) -> str:
        """What was refused, or ""."""
        return self._complaint.text

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; what was typed stays."""
        self._complaint.show_text(sentence)

    def confirm(self) -> None:
        """Agree, unless something is missing or cannot be read."""
        self.day.commit()
        words, day = self.title.text().strip(), self.day.value
        if not words:
            self.refuse("Say in a few words what you did.")
            self.title.setFocus()
        elif isinstance(day, date) and day > self._today:
            self.refuse(STILL_TO_COME)
            self.day.setFocus()
        elif not self.day.error and isinstance(day, date):
            key = self.project.value
            self.refuse("")
            self.agreed.emit(Marked(words, day, self.expected.text().strip(), key if isinstance(key, int) else None))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter marks, Escape leaves."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.confirm()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
