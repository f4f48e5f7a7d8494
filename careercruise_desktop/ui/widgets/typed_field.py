"""A field whose text stands for a value: a time, a duration, a number, a day."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from .field import Field


class TypedField(Field):
    """Reads what was typed when it is left or Enter is pressed; what it cannot read stays, with an error below.

    Subclasses say how a value is written and read. Up and Down change it by a step where there is one.

    Signals:
        committed: another value than before was meant; None where the field may be empty.
    """

    committed = Signal(object)

    def __init__(
        self,
        value: object,
        name: str,
        *,
        placeholder: str = "",
        optional: bool = False,
        compact: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", placeholder, name, compact=compact, parent=parent)
        self._value: object = None
        self._optional = optional
        self.set_value(value)

    @property
    def value(self) -> object:
        """The value that is meant."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value without a signal; what a person is typing right now is left alone."""
        if self.hasFocus() and self.isModified():
            return
        self._value = value
        self._show(value)

    def commit(self) -> None:
        """Read the text, show the value as it is written, and say it if it is another than before.

        A value that was refused keeps its complaint for as long as it stands in the field.
        """
        if not self.isModified():
            return
        typed = self.text().strip()
        if not typed and self._optional:
            self._take(None)
            return
        value = self.read(typed) if typed else None
        if value is None:
            self.show_error(self.complaint(typed))
            return
        self._take(value)

    def write(self, value: object) -> str:
        """How a value stands in the field."""
        raise NotImplementedError

    def read(self, text: str) -> object | None:
        """The value of a text, or None when it is none."""
        raise NotImplementedError

    def complaint(self, text: str) -> str:
        """What to say about a text that is no value."""
        raise NotImplementedError

    def stepped(self, value: object, steps: int) -> object | None:
        """The value some steps on, or None where there are no steps."""
        return None

    def take_back(self) -> bool:
        """Put back the value; False when nothing was typed."""
        if not self.isModified() and not self.error:
            return False
        self._show(self._value)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step."""
        keys = QtCore.Qt.Key
        steps = {keys.Key_Up: 1, keys.Key_Down: -1, keys.Key_PageUp: 4, keys.Key_PageDown: -4}
        step = steps.get(keys(event.key()), 0) if event.key() in {int(key) for key in steps} else 0
        if step and not event.modifiers() & QtCore.Qt.KeyboardModifier.AltModifier and self._step(step):
            return
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel scrolls the form and changes nothing."""
        event.ignore()

    def _step(self, steps: int) -> bool:
        typed = self.text().strip()
        from_here = self.read(typed) if typed and self.isModified() else self._value
        stepped = self.stepped(from_here, steps)
        if stepped is None:
            return False
        self._take(stepped)
        self.selectAll()
        return True

    def _take(self, value: object) -> None:
        changed = value != self._value
        self._value = value
        self._show(value)
        if changed:
            self.committed.emit(value)

    def _show(self, value: object) -> None:
        text = "" if value is None else self.write(value)
        if text != self.text():
            self.setText(text)
        self.setModified(False)
        self._origin = text
        self.clear_error()
