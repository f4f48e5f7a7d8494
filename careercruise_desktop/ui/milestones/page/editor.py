"""The form for one reading, in the place of a row: its fields in as many lines as the width needs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import cast

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.ui.widgets import painting, speech
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.complaint import Complaint
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.field import Field
from careercruise_desktop.ui.widgets.field_history import is_undo
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.typed_field import TypedField

from .exact import MoneyField, ScoreField
from .state import MONEY, VALUES, DraftState

_MOST_MONEY = 1e12
_TYPED_MS = 400
_WIDTHS = {"day": 196, "note": 340}
_WIDTH = 118


class ReadingEditor(QWidget):
    """A reading that is typed, kept by its button or by Enter; Escape leaves everything as it was.

    Signals:
        kept: a `DraftState` with what was typed, and whether it may replace one of the same day.
        removed: the reading (its id) is to be deleted.
        closed: nothing is to be changed.
        typed: what was typed a moment ago, by field; {} when it is what the form began with.
    """

    kept = Signal(object, bool)
    removed = Signal(int)
    closed = Signal()
    typed = Signal(object)

    def __init__(self, draft: DraftState, today: Callable[[], date], currency: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.draft = draft
        self.setAccessibleName("New reading" if not draft.id else "Reading")
        self.day = DateField(
            draft.day,
            "Day",
            today=today,
            format_day=lambda day: words.day_long(day, today()),
            read=lambda text: read_day(text, today(), ahead=False),
            example="19.3. or Fri",
        )
        self.values = {key: _number(key, head, draft, currency) for key, _, head in VALUES}
        self.note = TextField(draft.note, "", "Note", compact=True)
        self.complaint = Complaint(self)
        self.save = Button("Add" if not draft.id else "Save", "primary", small=True)
        self.replace = Button("Replace", "plain", small=True)
        self.cancel = Button("Cancel", "ghost", small=True)
        self.delete = Button("Delete", "ghost", "trash-2", small=True)
        self._begun = self._texts()
        # What was refused as a whole: another day or another value elsewhere may mend it, too.
        self._refused: Field | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TYPED_MS)
        self._lay_out(currency)
        self._connect()

    def _lay_out(self, currency: str) -> None:
        fields = QWidget(self)
        flow = FlowLayout(fields, gap=10, line_gap=8)
        heads = {key: f"{head}, {currency}" if key in MONEY else head for key, _, head in VALUES}
        flow.addWidget(_Headed("Day", self.day, _WIDTHS["day"]))
        for key, field in self.values.items():
            flow.addWidget(_Headed(heads[key], field, _WIDTH))
        flow.addWidget(_Headed("Note", self.note, _WIDTHS["note"]))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        fields.setSizePolicy(policy)
        acts = QHBoxLayout()
        acts.setSpacing(6)
        for button in (self.save, self.replace, self.cancel):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.delete)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(12, 10, 12, 10)
        whole.setSpacing(8)
        whole.addWidget(fields)
        whole.addWidget(self.complaint)
        whole.addLayout(acts)
        self.replace.hide()
        self.delete.setVisible(bool(self.draft.id))

    def _connect(self) -> None:
        self.save.clicked.connect(lambda _=False: self._keep(replace=False))
        self.replace.clicked.connect(lambda _=False: self._keep(replace=True))
        self.cancel.clicked.connect(lambda _=False: self.closed.emit())
        self.delete.clicked.connect(lambda _=False: self.removed.emit(self.draft.id))
        for field in self._fields().values():
            # A field is too narrow for a sentence: the line below all of them has room for it.
            field.shows_error = False
            field.error_changed.connect(lambda _="": self._complain())
            field.textEdited.connect(lambda _="": self._forget())
            field.textChanged.connect(lambda _="": self._later.start())
        self._later.timeout.connect(self._tell)

    def type_again(self, typed: dict[str, str]) -> None:
        """Put back what was typed before the form was left."""
        for key, field in self._fields().items():
            if typed.get(key, field.text()) != field.text():
                field.setText(typed[key])
                # It is still to be read, as if it had just been typed.
                field.setModified(True)

    def renew(self, draft: DraftState) -> None:
        """What the form began with is something else by now: what was not typed over follows."""
        began: dict[str, object] = {"day": draft.day, **draft.values, "note": draft.note}
        for key, field in self._fields().items():
            if field.isModified() or field.text() != self._begun[key]:
                continue
            if isinstance(field, TypedField):
                field.set_value(began.get(key))
            elif field.text() != draft.note:
                field.setText(draft.note)
            self._begun[key] = field.text()
        self.draft = draft

    def tell_now(self) -> None:
        """Tell what was typed, if that is still to be told."""
        if self._later.isActive():
            self._tell()

    def forget_typed(self) -> None:
        """What was typed is of no use any more."""
        self._later.stop()

    def show_refusal(self, field: str, rule: str) -> None:
        """Say what is wrong beside the field that it is about, or below all of them."""
        found = self._fields().get(field)
        if found is None:
            self.complaint.show_text(rule)
            return
        self._refused = found
        found.show_error(rule)
        found.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        found.selectAll()

    def ask_replace(self, rule: str) -> None:
        """There is a reading of this day: ask whether this one may take its place."""
        self.complaint.show_text(rule)
        self.replace.show()
        self.replace.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Undo and redo stay with what is typed here: an act somewhere else would take the form away with it."""
        if is_undo(event) and self._texts() != self._begun:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes, Enter in a field keeps."""
        keys = QtCore.Qt.Key
        if event.key() == keys.Key_Escape:
            self.closed.emit()
        elif event.key() in {keys.Key_Return, keys.Key_Enter}:
            self._keep(replace=False)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whatever comes, what was typed is told."""
        super().hideEvent(event)
        self.tell_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A quiet ground, so that the form stands apart from the rows."""
        with painting.begin(self) as painter:
            painting.box(painter, QRectF(self.rect()), 8, "bg", "border")

    def _fields(self) -> dict[str, Field]:
        return {"day": self.day, **self.values, "note": self.note}

    def _texts(self) -> dict[str, str]:
        return {key: field.text() for key, field in self._fields().items()}

    def _tell(self) -> None:
        self._later.stop()
        texts = self._texts()
        self.typed.emit({} if texts == self._begun else texts)

    def _complain(self) -> Field | None:
        """Say what is wrong with the first field that holds what cannot be; returns it, None where all are right."""
        wrong = next((field for field in self._fields().values() if field.error), None)
        self.complaint.show_text(f"{wrong.accessibleName()}: {wrong.error}" if wrong is not None else "")
        return wrong

    def _forget(self) -> None:
        """Something was typed: a question is over, but not what cannot be read in another field."""
        self._ask_again()
        self._complain()
        self.replace.hide()

    def _ask_again(self) -> None:
        refused, self._refused = self._refused, None
        if refused is not None:
            refused.clear_error()

    def _keep(self, *, replace: bool) -> None:
        """Tell what was typed, unless a field holds what cannot be read."""
        self._ask_again()
        fields = self._fields().values()
        before = [field for field in fields if field.error]
        for field in fields:
            field.commit()
        wrong = self._complain()
        if wrong is not None:
            wrong.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
            if wrong in before:
                # A field speaks by itself only when something else is wrong with it than before.
                speech.say(wrong, wrong.error)
            return
        values = {key: cast("float | int | None", field.value) for key, field in self.values.items()}
        day = self.day.value
        assert isinstance(day, date)
        self.kept.emit(DraftState(self.draft.id, day, values, self.note.text()), replace)


class _Headed(QWidget):
    """A field with its name above it."""

    def __init__(self, head: str, field: Field, width: int) -> None:
        super().__init__()
        self.setFixedWidth(width)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(2)
        whole.addWidget(Label(head, "caption", "text3", elide=True))
        whole.addWidget(field)


def _number(key: str, head: str, draft: DraftState, currency: str) -> NumberField:
    value = draft.values.get(key)
    if key in MONEY:
        return MoneyField(value, f"{head}, {currency}", most=_MOST_MONEY, step=100, decimals=2, optional=True)
    if key == "review_score":
        return ScoreField(value, head, least=1, most=5, step=0.1, decimals=2, optional=True)
    return NumberField(value, head, optional=True)
