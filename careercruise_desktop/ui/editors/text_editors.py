"""Editors for text, and for values that are typed.

All editors speak alike: `changed` tells what the person means, `show_value` shows what is kept, `refuse` says why what
they typed was not, `settle` means that what is typed now is meant. None of them forgets what was typed and not kept,
and none of them takes a value that came from elsewhere for the person's own: a text that was undone while the field
had the focus is shown, and not saved again. Escape drops what is not kept, and says so where it was refused
(`given_up`); it never writes.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain import words
from careercruise_desktop.domain.text import clean
from careercruise_desktop.ui.widgets.cut_text import CutText
from careercruise_desktop.ui.widgets.date_field import DateField, read_day
from careercruise_desktop.ui.widgets.duration_field import DurationField
from careercruise_desktop.ui.widgets.number_field import NumberField
from careercruise_desktop.ui.widgets.sums import read_sum, why_no_sum
from careercruise_desktop.ui.widgets.text_area import TextArea
from careercruise_desktop.ui.widgets.text_field import TextField
from careercruise_desktop.ui.widgets.time_field import TimeField
from careercruise_desktop.ui.widgets.typed_field import TypedField

from .values import Around

MOST_HOURS = 100_000
A_SUM, A_SCORE = "sum, such as 12 500", "score from 1 to 5, such as 4.5"


class LineEditor(TextField):
    """One line of text. A `patient` one is meant only when it is left, or with Enter."""

    changed = Signal(object)
    given_up = Signal()
    shows_error = False

    def __init__(
        self, name: str, hint: str = "", *, title: bool = False, patient: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__("", hint, name, compact=not title, title=title, parent=parent)
        self._known = ""
        self._patient = patient
        self.ending = CutText(self, self._role)
        self.committed.connect(self._mean)

    def show_value(self, value: object) -> None:
        """Show what is kept, unless the person has typed something that is not kept yet."""
        self._known = str(value or "")
        if self.error or self._settling.isActive() or (self._patient and self.text() != self._committed):
            return
        if self.hasFocus() and " ".join(clean(self.text()).text.split()) == self._known:
            # Kept as it was meant, only tidier; it is tidied here too once the person is done with it.
            self._committed = self.text()
            return
        self.set_value(self._known)

    def set_value(self, value: str) -> None:
        """Show a text without a signal, from its beginning unless the person is in it."""
        super().set_value(value)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def refuse(self, message: str) -> None:
        """Say why the text was not kept; it stays."""
        self.show_error(message)

    def settle(self) -> None:
        """What is typed now is meant."""
        self.commit()

    @property
    def troubled(self) -> bool:
        """Whether there is a text here that was not kept."""
        return bool(self.error)

    @property
    def pending(self) -> bool:
        """Whether something was typed that is still to be meant."""
        return self._settling.isActive() or (self._patient and self.text() != self._committed)

    def take_back(self) -> bool:
        """Show what is kept; False when nothing else was typed."""
        refused = self.troubled
        if not refused and self.text() == self._committed:
            self._settling.stop()
            return False
        self.drop()
        if refused:
            self.given_up.emit()
        return True

    def drop(self) -> None:
        """Show what is kept, and tell nobody."""
        self._settling.stop()
        self.set_value(self._known)

    def _mean(self, text: str) -> None:
        self.changed.emit(text)

    def _typed(self) -> None:
        super()._typed()
        if self._patient:
            self._settling.stop()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """An empty text that was refused gives way to the one before; any other shows as it was kept."""
        super().focusOutEvent(event)
        opens_menu = event.reason() == QtCore.Qt.FocusReason.PopupFocusReason
        if not opens_menu and (not self.error or not self.text().strip()):
            self.set_value(self._known)


class NoteEditor(TextArea):
    """Several lines of text."""

    changed = Signal(object)
    given_up = Signal()
    shows_error = False

    def __init__(
        self,
        name: str,
        hint: str = "",
        *,
        least: int = 3,
        most: int = 12,
        token: str = "text2",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", hint, name, min_lines=least, max_lines=most, token=token, parent=parent)
        self._known = ""
        self.committed.connect(self._mean)
        self.edit.left.connect(self._tidy)

    def show_value(self, value: object) -> None:
        """Show what is kept, unless the person has typed something that is not kept yet."""
        self._known = str(value or "")
        if self.error or self._settling.isActive():
            return
        if self.edit.hasFocus() and clean(self.text, lines=True).text == self._known:
            self._committed = self.text
            return
        self.set_value(self._known)

    def refuse(self, message: str) -> None:
        """Say why the text was not kept; it stays."""
        self.show_error(message)

    def settle(self) -> None:
        """What is typed now is meant."""
        self.commit()

    @property
    def troubled(self) -> bool:
        """Whether there is a text here that was not kept."""
        return bool(self.error)

    @property
    def pending(self) -> bool:
        """Whether something was typed that is still to be meant."""
        return self._settling.isActive()

    def take_back(self) -> bool:
        """Show what is kept; False when nothing else was typed."""
        refused = self.troubled
        if not refused and self.text == self._committed:
            self._settling.stop()
            return False
        self.drop()
        if refused:
            self.given_up.emit()
        return True

    def drop(self) -> None:
        """Show what is kept, and tell nobody."""
        self._settling.stop()
        self.set_value(self._known)

    def _mean(self, text: str) -> None:
        self.changed.emit(text)

    def _tidy(self) -> None:
        if not self.error:
            self.set_value(self._known)


# A field for the type checker only: with two bases of Qt's a widget would be two widgets, and end the process.
if TYPE_CHECKING:
    _Base = TypedField
else:
    _Base = object


class _Typed(_Base):
    """What all fields for typed values have in common here."""

    shows_error = False
    given_up: Signal
    _known: object = None
    # The text that was refused, as it stood in the field, and its value: written out, it may be read as another one.
    _refused: tuple[str, object] = ("", None)

    def show_value(self, value: object) -> None:
        """Show what is kept, unless the person has typed something that is not kept yet."""
        self._known = value
        if self.error:
            return
        if self.hasFocus() and self.isModified():
            self._value = value
        else:
            self.set_value(value)

    def refuse(self, message: str) -> None:
        """Say why the value was not kept; what was typed stays, and is tried again when it is meant again."""
        if not self.error or self.text() != self._refused[0]:
            self._refused = (self.text(), self._value)
        self._value = self._known
        self.setModified(True)
        self.show_error(message)

    def settle(self) -> None:
        """What is typed now is meant."""
        self.commit()

    def commit(self) -> None:
        """Mean what is typed; leaving what was refused as it stands does not mean it once more."""
        if self.error and self.text() == self._refused[0] and not self.hasFocus():
            return
        super().commit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """What is typed is meant before Tab goes on: it may bring another stop, and that one is next."""
        self.settle()
        return super().focusNextPrevChild(forward)

    @property
    def troubled(self) -> bool:
        """Whether there is something here that was not kept."""
        return bool(self.error)

    @property
    def pending(self) -> bool:
        """Whether something was typed that is still to be meant."""
        return self.isModified() and not self.error

    def take_back(self) -> bool:
        """Put back what is kept; False when nothing else was typed."""
        refused = self.troubled
        self._value = self._known if refused else self._value
        taken = super().take_back()
        if refused:
            self.given_up.emit()
        return taken

    def drop(self) -> None:
        """Show what is kept, and tell nobody."""
        self._value = self._known
        self._show(self._known)


class DayEditor(_Typed, DateField):
    """A day."""

    changed = Signal(object)
    given_up = Signal()

    def __init__(
        self, name: str, *, past: bool = False, optional: bool = True, hint: str = "", parent: QWidget | None = None
    ) -> None:
        self._around = Around(date(2000, 1, 1))
        self._past = past
        super().__init__(
            None, name, optional=optional, placeholder=hint or ("No date" if optional else ""), parent=parent,
            today=lambda: self._around.today, read=self._read_typed, format_day=self._write_day,
        )  # fmt: skip
        self.committed.connect(self.changed)

    def set_around(self, around: Around) -> None:
        """Know the local day and how the person writes days."""
        self._around = around
        self._week_start = around.week_start

    def read(self, text: str) -> date | None:
        """What was refused is read as it was meant, however the field has written it out."""
        written, meant = self._refused
        return meant if self.error and text == written and isinstance(meant, date) else super().read(text)

    def _read_typed(self, text: str) -> date | None:
        return read_day(text, self._around.today, self._around.day_order, ahead=not self._past)

    def _write_day(self, day: date) -> str:
        return words.day_long(day, self._around.today)


class ClockEditor(_Typed, TimeField):
    """A time of day in minutes since 00:00."""

    changed = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(None, name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.committed.connect(self.changed)


class LengthEditor(_Typed, DurationField):
    """A number of minutes."""

    changed = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, *, optional: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(None, name, optional=optional, most=MOST_HOURS * 60, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.committed.connect(self.changed)


class CountEditor(_Typed, NumberField):
    """A whole number."""

    changed = Signal(object)
    given_up = Signal()

    def __init__(
        self, name: str, *, least: int, most: int, unit: str = "", optional: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(None, name, least=least, most=most, unit=unit, optional=optional, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.committed.connect(self.changed)

    def complaint(self, text: str) -> str:
        """One sentence for whatever else was typed."""
        return f"A whole number from {self._least:,.0f} to {self._most:,.0f} is needed"


class MoneyEditor(_Typed, TypedField):
    """An exact sum: `12 500`, `12,500.50` and `12.500,50` are read alike. `example` is one for who typed none."""

    changed = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, example: str = A_SUM, parent: QWidget | None = None) -> None:
        self._example = example
        super().__init__(None, name, placeholder="Not known", optional=True, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.committed.connect(self.changed)

    def sizeHint(self) -> QSize:
        """Room for a sum."""
        return QSize(120, super().sizeHint().height())

    def write(self, value: object) -> str:
        """With spaces between the thousands, as a comma may be read in two ways, and cents where there are any."""
        if not isinstance(value, Decimal):
            return ""
        text = f"{value:,.0f}" if value == value.to_integral_value() else f"{value:,.2f}"
        return text.replace(",", words.NO_BREAK)

    def read(self, text: str) -> Decimal | None:
        """The sum, by the rule for all sums."""
        return read_sum(text)

    def complaint(self, text: str) -> str:
        """What is wrong with it; where that is not clear, an example helps more than a rule."""
        return why_no_sum(text, f"Not a {self._example}")
