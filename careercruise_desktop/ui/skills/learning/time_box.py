"""Logging time on a learning item: a small box under its row."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.past_field import past_field
from careercruise_desktop.ui.widgets.popover import Popover

WIDTH = 380
FIRST = 60
_MOST = 24 * 60


class TimeBox(Popover):
    """Asks how long, today or on a day before; Enter logs it, Escape leaves everything as it is.

    What cannot be is said below the fields, and what was typed stays.

    Signals:
        agreed: the minutes and the day.
    """

    agreed = Signal(int, object)
    keeps_press = keeps_words = True

    def __init__(self, anchor: QWidget, title: str, today: date) -> None:
        super().__init__(anchor, f"Log time on {title}", padding=12)
        self._today = today
        self.minutes = DurationField(FIRST, "How long", most=_MOST)
        self.day = past_field(today, "Day", today)
        self.go = Button("Log it", "primary", "clock", small=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.minutes, 1)
        row.addWidget(self.day, 2)
        row.addWidget(self.go)
        self.body.setSpacing(8)
        self.body.addWidget(Label(title, "strong", elide=True))
        self.body.addWidget(Label("An entry with the skills of the item", "small", "text2", elide=True))
        self.body.addLayout(row)
        self._complaint = Complaint(self)
        self.body.addWidget(self._complaint)
        self.go.clicked.connect(lambda _=False: self._agree())
        for field in (self.minutes, self.day):
            # Under a field as narrow as a duration a sentence would be cut.
            field.shows_error = False
            field.error_changed.connect(lambda _: self.refuse(self.minutes.error or self.day.error))
        self.closed.connect(self.deleteLater)

    @property
    def complaint(self) -> str:
        """Why it was refused, or ""."""
        return self._complaint.text

    def refuse(self, sentence: str) -> None:
        """Say why it was refused; "" says nothing any more."""
        self._complaint.show_text(sentence)
        self.fit_again()

    def start(self) -> None:
        """Open with the focus in the field."""
        self.open(self.minutes, width=WIDTH)
        self.minutes.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter logs it."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._agree()
            return
        super().keyPressEvent(event)

    def _agree(self) -> None:
        self.minutes.commit()
        self.day.commit()
        length, day = self.minutes.value, self.day.value
        if self.minutes.error or self.day.error or not isinstance(length, int) or not length:
            return
        if isinstance(day, date) and day > self._today:
            self.refuse("That day is still to come.")
            self.day.setFocus()
            return
        self.close_now()
        self.agreed.emit(length, day)
