"""The form that adds a record to the profile: a few fields and a button."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.text_field import TextField

from .days import Calendar
from .state import FormField, ListState

LABEL = 76


class Form(QWidget):
    """The fields of a new record, with a button that adds it; what is refused stays in its field.

    Signals:
        added: the values by the names of the fields.
    """

    added = Signal(dict)

    def __init__(self, state: ListState, calendar: Calendar) -> None:
        super().__init__()
        self.fields: dict[str, TextField | DateField] = {}
        self._refused: TextField | DateField | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Label(f"Add {_article(state.noun)}", "strong"))
        for each in state.fields:
            field = self.fields[each.name] = _field(each, calendar)
            label = Label(each.label, "body", "text2")
            label.setFixedSize(LABEL, 28)
            line = QHBoxLayout()
            line.setSpacing(8)
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(with_complaint(field), 1)
            column.addLayout(line)
        self.add = Button(f"Add {state.noun}", "plain", "plus")
        self.add.clicked.connect(self._tell)
        foot = QHBoxLayout()
        foot.setContentsMargins(LABEL + 8, 2, 0, 0)
        foot.addWidget(self.add)
        foot.addStretch(1)
        column.addLayout(foot)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field adds the record."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell()
        else:
            super().keyPressEvent(event)

    def show_refusal(self, name: str, rule: str) -> None:
        """Say at a field what is wrong with it; a rule about no field stands at the first one."""
        field = self.fields.get(name) or next(iter(self.fields.values()))
        field.show_error(rule)
        self._refused = field
        field.setFocus()
        field.selectAll()

    def clear(self) -> None:
        """Be ready for the next one."""
        for field in self.fields.values():
            field.clear_error()
            if isinstance(field, DateField):
                field.setModified(False)
                field.set_value(None)
            else:
                field.commit()
                field.set_value("")
        next(iter(self.fields.values())).setFocus()

    def _tell(self) -> None:
        if self._refused is not None:
            # What was wrong with it may have been mended in another field.
            self._refused.clear_error()
            self._refused = None
        for field in self.fields.values():
            field.commit()
            if field.error:
                field.setFocus()
                return
        self.added.emit({
            name: field.value if isinstance(field, DateField) else field.text() for name, field in self.fields.items()
        })  # fmt: skip


def with_complaint(field: TextField | DateField) -> QVBoxLayout:
    """The field, and below it in as many lines as it takes what is wrong with it."""
    complaint = Complaint()
    field.shows_error = False
    field.error_changed.connect(complaint.show_text)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(field)
    column.addWidget(complaint)
    return column


def _field(each: FormField, calendar: Calendar) -> TextField | DateField:
    if each.kind == "text":
        return TextField("", each.hint, each.label, compact=True)
    return calendar.field(each.label, each.kind, each.hint, optional=True)


def _article(noun: str) -> str:
    """`a post`, `an hour`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
