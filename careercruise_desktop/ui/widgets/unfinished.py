"""What was typed into a small form that was left without an answer: it is there when the same form opens again.

It is kept for as long as the window is there, by the form's class and name; fields that begin with something else the
next time (another level was clicked, another name is changed) keep what they begin with.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

Values = tuple[object, ...]


@runtime_checkable
class Choice(Protocol):
    """A field that one of several things is chosen in."""

    chosen: SignalInstance

    @property
    def value(self) -> object:
        """The key of the choice."""

    def offers(self, value: object) -> bool:
        """Whether there is such a choice."""

    def set_value(self, value: str) -> None:
        """Show another choice, without a signal."""


class _Kept(QObject):
    """Belongs to a window: by form, what stood in its fields at first and in the end."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.forms: dict[str, tuple[Values, Values]] = {}


def values(form: QWidget) -> Values:
    """What stands in the fields of a form, in the order in which they were made."""
    return tuple(_value(field) for field in _fields(form))


def keep(form: QWidget, name: str, opened: Values) -> None:
    """Keep what was typed since the form opened, if anything was."""
    now = values(form)
    if now != opened:
        _kept(form).forms[name] = opened, now


def take(form: QWidget, name: str) -> None:
    """Put back what was typed into such a form, and forget it: whoever leaves again keeps it again."""
    opened, typed = _kept(form).forms.pop(name, ((), ()))
    for field, first, wanted in zip(_fields(form), opened, typed, strict=False):
        if wanted != first and _value(field) == first:
            _put(field, wanted)


def _kept(form: QWidget) -> _Kept:
    window = form.window()
    found = window.findChild(_Kept)
    return found if found is not None else _Kept(window)


def _fields(form: QWidget) -> list[QWidget]:
    return [one for one in form.findChildren(QWidget) if isinstance(one, QLineEdit | QTextEdit | Choice)]


def _value(field: QWidget) -> object:
    if isinstance(field, QLineEdit):
        return field.text()
    if isinstance(field, QTextEdit):
        return field.toPlainText()
    return field.value if isinstance(field, Choice) else None


def _put(field: QWidget, wanted: object) -> None:
    if isinstance(field, QLineEdit):
        field.setText(str(wanted))
        # A field that reads what was typed reads it when it is left.
        field.setModified(True)
    elif isinstance(field, QTextEdit):
        field.setPlainText(str(wanted))
    elif isinstance(field, Choice) and field.offers(wanted):
        field.set_value(wanted)  # type: ignore[arg-type]  # it is one of its own
        field.chosen.emit(wanted)
