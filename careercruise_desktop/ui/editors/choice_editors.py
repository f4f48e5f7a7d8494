"""Editors for what is chosen: roles, words of a list, other records, levels, on or off."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QRectF, QSize, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.level import LEVELS, level_width, paint_level
from careercruise_desktop.ui.widgets.option_list import Option
from careercruise_desktop.ui.widgets.segmented import Segmented
from careercruise_desktop.ui.widgets.switch import Switch

from .values import Around

_SQUARE = 14
_FIGURES = frozenset("12345")
_NO_ROLE = ""


class Chosen:
    """What all editors share in which a choice is made at once: there is never anything typed that is not kept."""

    troubled = False

    def settle(self) -> None:
        """Nothing is left to be meant."""

    def refuse(self, message: str) -> None:
        """The choice goes back to what is kept; the row says why."""
        self.show_value(self.known)

    known: object = None

    def show_value(self, value: object) -> None:
        """Show what is kept."""
        raise NotImplementedError


class RoleEditor(Chosen, Segmented):
    """One of the two roles, or none."""

    changed = Signal(object)

    def __init__(self, name: str, *, optional: bool, parent: QWidget | None = None) -> None:
        options = [(Role.IT.value, "IT"), (Role.PM.value, "PM")] + ([(_NO_ROLE, "None")] if optional else [])
        marks = {"it": "it", "pm": "pm"}
        super().__init__(options, Role.IT.value, name, small=True, marks=marks, parent=parent)  # type: ignore[arg-type]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen.connect(lambda key: self.changed.emit(Role(key) if key else None))

    def set_around(self, around: Around) -> None:
        """Call the roles as the person does."""
        self.set_text(Role.IT.value, around.it_name)
        self.set_text(Role.PM.value, around.pm_name)

    def show_value(self, value: object) -> None:
        """Show the role that is kept."""
        self.known = value
        self.set_value(value.value if isinstance(value, Role) else _NO_ROLE)


class ChoiceEditor(Chosen, Combo):
    """One value of an enumeration."""

    changed = Signal(object)

    def __init__(
        self,
        name: str,
        among: type[StrEnum],
        texts: dict[str, str],
        without: Sequence[StrEnum] = (),
        parent: QWidget | None = None,
    ) -> None:
        self._texts = {member: texts.get(member.value, member.value.capitalize()) for member in among}
        self._without = frozenset(without)
        super().__init__(self._choices(None), None, name, compact=True, parent=parent)
        self.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        """Show the value that is kept; one that cannot be chosen is in the list only where it is the present one."""
        self.known = value
        self.set_options(self._choices(value))
        self.set_value(value)

    def _choices(self, present: object) -> list[Option]:
        return [
            Option(member, text)
            for member, text in self._texts.items()
            if member not in self._without or member == present
        ]


class WordCombo(Chosen, Combo):
    """One value of an enumeration or none of them, in a list."""

    changed = Signal(object)

    def __init__(self, name: str, among: type[StrEnum], none: str, parent: QWidget | None = None) -> None:
        options = [Option(member, member.value.capitalize()) for member in among]
        super().__init__(options, None, name, compact=True, allow_none=none, parent=parent)
        self.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        """Show the word that is kept."""
        self.known = value
        self.set_value(value)


class AnswerEditor(Chosen, Combo):
    """Yes, no, or not known yet."""

    changed = Signal(object)

    def __init__(self, name: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__([Option(True, yes), Option(False, no)], None, name, compact=True, allow_none="Not known yet")
        self.setParent(parent)
        self.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        """Show the answer that is kept."""
        self.known = value
        self.set_value(value)


class RefEditor(Chosen, Combo):
    """Another record. What can be chosen is asked for when the list opens.

    Signals: changed(id or None); asked(name of a record to be made); wanted: the choices are needed now.
    """

    changed = Signal(object)
    wanted = Signal()

    def __init__(self, name: str, *, none: str, offer: str, asks: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(
            [], None, name, searchable=True, compact=True, allow_none=none, offer=offer, asks=asks, placeholder=none,
            parent=parent,
        )  # fmt: skip
        self.opening.connect(self.wanted)
        self.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        """Show the record that is kept: its option, or None."""
        self.known = value
        option = value if isinstance(value, Option) else None
        self.set_options([option] if option is not None else [])
        self.set_value(option.key if option is not None else None)

    def offer(self, options: Sequence[Option]) -> None:
        """Let one of these be chosen; the present one stays among them, even if it is no longer offered."""
        present = self.known if isinstance(self.known, Option) else None
        missing = present is not None and all(option.key != present.key for option in options)
        self.set_options([present, *options] if missing and present is not None else options)


class FlagEditor(Chosen, Switch):
    """On or off, with its words before it."""

    changed = Signal(object)

    def __init__(self, label: str, parent: QWidget | None = None) -> None:
        super().__init__(label, parent=parent)
        self.setFixedHeight(28)
        self.clicked.connect(self._mean)

    def show_value(self, value: object) -> None:
        """Show what is kept."""
        self.known = value
        self.setChecked(bool(value))

    def _mean(self, on: bool) -> None:
        self.changed.emit(on)


class LevelEditor(Chosen, QWidget):
    """1 to 5 as five squares of 14 px.

    A click or a figure sets it, arrows change it; Delete, or a click on the last square that is reached, empties it.
    """

    changed = Signal(object)
    ring_radius = 5.0

    def __init__(
        self, name: str, *, optional: bool = True, words: Sequence[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._optional = optional
        self._words = tuple(words)
        self._value: int | None = None
        self.setFocusPolicy(QtCore.Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._describe()

    @property
    def value(self) -> int | None:
        """The level that is shown."""
        return self._value

    def show_value(self, value: object) -> None:
        """Show the level that is kept."""
        self.known = value
        self._value = value if isinstance(value, int) else None
        self._describe()

    def sizeHint(self) -> QSize:
        """The squares and the word for the level."""
        return QSize(level_width(_SQUARE) + 108, 28)

    def minimumSizeHint(self) -> QSize:
        """The squares and a figure."""
        return QSize(level_width(_SQUARE) + 24, 28)

    def event(self, event: QEvent) -> bool:
        """A figure is a level here and no shortcut."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride and event.text() in _FIGURES:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Figures set, arrows change, Delete empties."""
        keys = QtCore.Qt.Key
        now = self._value or 0
        steps = {keys.Key_Right: 1, keys.Key_Up: 1, keys.Key_Left: -1, keys.Key_Down: -1}
        key = event.key()
        if event.text() in _FIGURES:
            self._choose(int(event.text()))
        elif key in steps:
            self._choose(max(1, min(now + steps[keys(key)], LEVELS)))
        elif key in {keys.Key_Delete, keys.Key_Backspace} and self._optional:
            self._choose(None)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Taken, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Set the level of the square; the last one that is reached is emptied."""
        at = int(event.position().x() // (_SQUARE + 3)) + 1
        if self.rect().contains(event.position().toPoint()) and 1 <= at <= LEVELS:
            self._choose(None if at == self._value and self._optional else at)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The squares and the word."""
        with painting.begin(self) as painter:
            paint_level(painter, 0, self.height() / 2, level=self._value or 0, target=0, size=_SQUARE)
            room = QRectF(self.rect()).adjusted(level_width(_SQUARE) + 10, 0, 0, 0)
            painting.text(painter, room, self._said(), "small", "text2" if self._value else "text3")

    def _said(self) -> str:
        if self._value is None:
            return "Not set" if self._optional else ""
        if self._words:
            return self._words[self._value - 1].capitalize()
        return f"{self._value} of {LEVELS}"

    def _choose(self, value: int | None) -> None:
        if value != self._value:
            self._value = value
            self._describe()
            self.changed.emit(value)

    def _describe(self) -> None:
        self.setAccessibleName(f"{self._name}: {self._said()}")
        self.update()
