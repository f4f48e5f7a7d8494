"""Any days: two dates in a small box."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.popover import Popover

WIDTH = 280
_PADDING = 14
TURNED = "The first day must not come after the last one"


class DaysBox(Popover):
    """Signals: chosen(first day, last day)."""

    chosen = Signal(date, date)
    keeps_press = True

    def __init__(
        self, anchor: QWidget, first: date, last: date, today: date, *, title: str = "Any days", act: str = "Show"
    ) -> None:
        super().__init__(anchor, title, padding=_PADDING)
        fields = [
            DateField(
                day, name, format_day=lambda one: words.day_long(one, today),
                read=lambda text: read_day(text, today, ahead=False), today=lambda: today,
            )
            for day, name in ((first, "First day"), (last, "Last day"))
        ]  # fmt: skip
        self.first, self.last = fields
        self.complaint = Complaint()
        self.show_days = Button(act, "primary", small=True)
        self.show_days.clicked.connect(self._answer)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(8)
        for row, (name, field) in enumerate(zip(("From", "To"), fields, strict=True)):
            grid.addWidget(Label(name, "small", "text2"), row, 0)
            grid.addWidget(field, row, 1)
        for field in fields:
            # Below the field there is too little room for a sentence.
            field.shows_error = False
            field.error_changed.connect(lambda _: self._refuse(self.first.error or self.last.error))
            field.textEdited.connect(lambda _: self._refuse(self.first.error or self.last.error))
        self.body.addWidget(Label(title, "strong"))
        self.body.addSpacing(8)
        self.body.addLayout(grid)
        self.body.addSpacing(6)
        self.body.addWidget(self.complaint)
        self.body.addSpacing(4)
        self.body.addWidget(self.show_days)

    def _refuse(self, why: str) -> None:
        if why != self.complaint.text:
            self.complaint.show_text(why)
            # The box is as high as its parts ask for before they know how wide they are.
            self.complaint.setMinimumHeight(self.complaint.heightForWidth(WIDTH - 2 * _PADDING) if why else 0)
            self.fit_again()

    def _answer(self) -> None:
        for field in (self.first, self.last):
            field.commit()
            if field.error:
                self._refuse(field.error)
                field.setFocus()
                return
        first, last = self.first.value, self.last.value
        if not isinstance(first, date) or not isinstance(last, date):
            return
        if last < first:
            self._refuse(TURNED)
            return
        self.close_now()
        self.chosen.emit(first, last)
