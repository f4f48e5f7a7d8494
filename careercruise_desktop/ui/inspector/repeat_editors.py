"""Editors for what repeats: a choice among rules, the days of a week, how far a change reaches."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.domain.schedule import Scope
from careercruise_desktop.ui.editors.choice_editors import Chosen
from careercruise_desktop.ui.editors.values import Around
from careercruise_desktop.ui.widgets.combo import Combo
from careercruise_desktop.ui.widgets.day_toggle import DayToggle
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.segmented import Segmented

from .state import Picked

_SCOPES = ((Scope.THIS, "This one"), (Scope.FOLLOWING, "Following"), (Scope.ALL, "All"))


class PickEditor(Chosen, Combo):
    """One of some choices that come with the value."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__([], None, name, compact=True, parent=parent)
        self.chosen.connect(self.changed)

    def show_value(self, value: object) -> None:
        """Show what is kept, and what can be chosen instead."""
        self.known = value
        if isinstance(value, Picked):
            self.set_options(value.options)
            self.set_value(value.key)


class WeekdaysEditor(QWidget):
    """Seven toggles, from the first day of the person's week on. Left and Right go along them.

    Days that were refused stay as they were set, until they are set otherwise.
    """

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: frozenset[int] = frozenset()
        self._refused = False
        self.toggles = [DayToggle(weekday, compact=True) for weekday in range(7)]
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(3)
        for toggle in self.toggles:
            toggle.clicked.connect(self._mean)
            self._line.addWidget(toggle)
        self._first = 0
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def known(self) -> frozenset[int]:
        """The days that are kept."""
        return self._known

    @property
    def troubled(self) -> bool:
        """Whether the days that are on are not kept."""
        return self._refused

    @property
    def days(self) -> frozenset[int]:
        """The days that are on, from Monday = 0."""
        return frozenset(toggle.weekday for toggle in self.toggles if toggle.isChecked())

    def set_around(self, around: Around) -> None:
        """Begin the week as the person does."""
        if around.week_start != self._first:
            self._first = around.week_start
            for place in range(7):
                self._line.insertWidget(place, self.toggles[(around.week_start + place) % 7])

    def show_value(self, value: object) -> None:
        """Show the days that are kept, unless others were refused and the same ones are kept as before."""
        known = frozenset(value) if isinstance(value, frozenset | tuple) else frozenset()
        self._refused = self._refused and known == self._known
        self._known = known
        if not self._refused:
            for toggle in self.toggles:
                toggle.setChecked(toggle.weekday in self._known)

    def refuse(self, message: str) -> None:
        """The days were not kept; they stay as they were set."""
        self._refused = True

    def clear_error(self) -> None:
        """What was refused is kept now, or given up."""
        self._refused = False

    def settle(self) -> None:
        """Nothing is left to be meant: each press is."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go along the days."""
        step = {QtCore.Qt.Key.Key_Left: -1, QtCore.Qt.Key.Key_Right: 1}.get(QtCore.Qt.Key(event.key()))
        at = next((place for place, toggle in enumerate(self._ordered()) if toggle.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        self._ordered()[max(0, min(at + step, 6))].setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def _ordered(self) -> list[DayToggle]:
        return [self.toggles[(self._first + place) % 7] for place in range(7)]

    def _mean(self) -> None:
        self._refused = False
        self.changed.emit(self.days)


class ReachEditor(Chosen, Segmented):
    """This one, this and the following, or all."""

    changed = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        options = [(scope.value, text) for scope, text in _SCOPES]
        super().__init__(options, Scope.THIS.value, name, small=True, parent=parent)
        self.name_piece(Scope.FOLLOWING.value, "This and the following ones")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.chosen.connect(lambda key: self.changed.emit(Scope(key)))

    def show_value(self, value: object) -> None:
        """Show how far changes reach."""
        self.known = value
        self.set_value(value.value if isinstance(value, Scope) else "")


class QuietText(Chosen, Label):
    """A sentence that may come and go."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__("", "small", "text3", parent, wrap=True)
        self.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Show a sentence."""
        self.known = value
        self.set_text(str(value or ""))
        self.setAccessibleName(str(value or ""))
