"""Fields with their rows by the names of their values: what is changed in them, and what was refused."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.option_list import Option

from .rows import Row
from .values import Around


class Fields(QObject):
    """Hears the editors of one record.

    Signals:
        changed: the name of a value and what it is to be.
        given_up: the name of a value whose refused text was dropped.
        asked: the name of a value, and the name of a record to be made for it.
        wanted: the choices of a value are needed now; answer with `offer`.
        complained: what is complained of has changed.
        typed: a key was pressed in a field; what is typed is meant a moment later.
    """

    changed = Signal(str, object)
    given_up = Signal(str)
    asked = Signal(str, str)
    wanted = Signal(str)
    complained = Signal()
    typed = Signal()

    def __init__(self, editors: Mapping[str, Any], rows: Mapping[str, Row], parent: QWidget) -> None:
        super().__init__(parent)
        self.editors = dict(editors)
        self.rows = dict(rows)
        for name, editor in self.editors.items():
            self._connect(name, editor)

    @property
    def complains(self) -> bool:
        """Whether any field holds what was refused."""
        return any(editor.troubled for editor in self.editors.values())

    @property
    def pending(self) -> bool:
        """Whether something was typed that is still to be meant."""
        return pending(self.editors.values())

    def show_values(self, values: Mapping[str, object], around: Around) -> None:
        """Show what is kept, of the fields that are named; what the person is typing stays."""
        for name, editor in self.editors.items():
            know = getattr(editor, "set_around", None)
            if know is not None:
                know(around)
            if name in values:
                editor.show_value(values[name])

    def refuse(self, name: str, message: str) -> None:
        """Say at its field why a value was not kept; an unknown name is said at the first."""
        name = name if name in self.editors else next(iter(self.editors))
        self.editors[name].refuse(message)
        self.rows[name].show_complaint(self.editors[name], message)
        self.complained.emit()

    def accept(self, name: str) -> None:
        """A value is kept now."""
        if name in self.editors:
            self._forgive(name)
            self.rows[name].show_complaint(self.editors[name], "")
        self.complained.emit()

    def remark(self, name: str, text: str, act_text: str = "", act: Callable[[], object] | None = None) -> None:
        """Say a few words under a field, with a button for what can be done about it."""
        if name in self.rows:
            self.rows[name].show_remark(text, act_text, act)

    def offer(self, name: str, options: Sequence[Option]) -> None:
        """Give a field what can be chosen for it."""
        self.editors[name].offer(options)

    def settle(self) -> None:
        """What is typed now is meant."""
        for editor in self.editors.values():
            editor.settle()

    def clear(self) -> None:
        """Forget what was typed, refused and said: another record is shown."""
        for name, editor in self.editors.items():
            if editor.troubled and hasattr(editor, "drop"):
                editor.drop()
            self._forgive(name)
            self.rows[name].clear()
        self.complained.emit()

    def _forgive(self, name: str) -> None:
        forget = getattr(self.editors[name], "clear_error", None)
        if forget is not None:
            forget()

    def _connect(self, name: str, editor: Any) -> None:  # noqa: ANN401 - editors have signals of their own
        def changed(value: object) -> None:
            self.rows[name].show_complaint(editor, "")
            self.rows[name].show_remark(getattr(editor, "lasting", ""))
            self.changed.emit(name, value)

        def given_up() -> None:
            self.complained.emit()
            self.given_up.emit(name)

        editor.changed.connect(changed)
        hear_keys(editor, self.typed.emit)
        if hasattr(editor, "given_up"):
            editor.given_up.connect(given_up)
        if hasattr(editor, "asked"):
            editor.asked.connect(lambda text: self.asked.emit(name, text))
        if hasattr(editor, "wanted"):
            editor.wanted.connect(lambda: self.wanted.emit(name))


def pending(editors: Iterable[Any]) -> bool:
    """Whether something was typed in any of them that is still to be meant."""
    return any(getattr(editor, "pending", False) for editor in editors)


def hear_keys(editor: Any, hear: Callable[[], object]) -> None:  # noqa: ANN401 - editors have signals of their own
    """Hear of what is typed in an editor, before it is meant."""
    for name in ("edited", "textEdited"):
        if hasattr(editor, name):
            getattr(editor, name).connect(lambda _="": hear())
            return
