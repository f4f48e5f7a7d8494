"""Editors made of chips: several records of a kind, and one word out of a few."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.ui.widgets.chip import AddChip, Chip, ChipButton
from careercruise_desktop.ui.widgets.choices import Choices
from careercruise_desktop.ui.widgets.flow_layout import FlowLayout
from careercruise_desktop.ui.widgets.option_list import Option

from .choice_editors import Chosen
from .values import StateWord

_PITCH = 22


class ChipsEditor(Chosen, QWidget):
    """Records as chips, each with a cross, and one more chip that adds.

    `adds` is what a screen reader calls the chip that adds.

    Signals: changed(frozenset of ids); asked(name of a record to be made); wanted: the choices are needed now.
    """

    changed = Signal(object)
    asked = Signal(str)
    wanted = Signal()

    def __init__(self, name: str, *, offer: str, adds: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._offer = offer
        self._chips: list[ChipButton] = []
        self._options: list[Option] = []
        self._list: Choices | None = None
        self._flow = FlowLayout(self, gap=6, line_gap=4, pitch=_PITCH)
        self._flow.setContentsMargins(0, 3, 0, 3)
        self.add_chip = AddChip("Add", parent=self)
        self.add_chip.setAccessibleName(adds or f"Add to {name.lower()}")
        self.add_chip.clicked.connect(lambda _=False: self.open_choices())
        self._flow.addWidget(self.add_chip)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    @property
    def chips(self) -> list[ChipButton]:
        """The chips in their order."""
        return self._chips

    def show_value(self, value: object) -> None:
        """Show the records that are kept, as options."""
        options = tuple(value) if isinstance(value, tuple) else ()
        if options == self.known:
            return
        self.known = options
        focused = next((at for at, chip in enumerate(self._chips) if chip.hasFocus()), None)
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(at, option) for at, option in enumerate(options)]
        if focused is not None:
            following = [*self._chips, self.add_chip]
            following[min(focused, len(self._chips))].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.updateGeometry()

    def open_choices(self) -> None:
        """Ask for what can be added, and let one be chosen."""
        if self._list is not None:
            return
        self.wanted.emit()
        self._list = Choices(self.add_chip, self._options, None, self._name, searchable=True, offer=self._offer)
        self._list.picked.connect(lambda key: self.changed.emit(self._keys() | {key}))
        self._list.asked.connect(self.asked)
        self._list.closed.connect(self._closed)
        self._list.start("")

    def offer(self, options: Sequence[Option]) -> None:
        """Let one of these be added; those that are here already are left out."""
        present = self._keys()
        self._options = [option for option in options if option.key not in present]

    def _chip(self, at: int, option: Option) -> ChipButton:
        chip = ChipButton(option.text, small=True, removable=True, parent=self)
        chip.setAccessibleDescription(f"{self._name}. Delete removes it")
        chip.removed.connect(lambda: self.changed.emit(self._keys() - {option.key}))
        self._flow.insert_widget(at, chip)
        chip.show()
        return chip

    def _keys(self) -> frozenset[object]:
        options = self.known if isinstance(self.known, tuple) else ()
        return frozenset(option.key for option in options)

    def _closed(self) -> None:
        if self._list is not None:
            self._list.deleteLater()
            self._list = None


class StateChip(Chosen, QWidget):
    """A state as a chip: its icon and its word."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chip = Chip("", parent=self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 3, 0, 3)
        line.addWidget(self.chip)
        line.addStretch(1)
        self.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Show a text and its tone."""
        self.known = value
        if isinstance(value, tuple):
            self.chip.set_text(*value)


class StateChips(Chosen, QWidget):
    """Several states as chips; what each rests on is its tooltip."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=4, line_gap=4, pitch=_PITCH)
        self._flow.setContentsMargins(0, 3, 0, 3)
        self.chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Show the states."""
        self.known = value
        words = [one for one in value if isinstance(one, StateWord)] if isinstance(value, tuple) else []
        while len(self.chips) < len(words):
            chip = Chip("", small=True, parent=self)
            self._flow.addWidget(chip)
            self.chips.append(chip)
        for chip, word in zip(self.chips, words, strict=False):
            chip.set_text(word.word, word.tone)
            chip.setToolTip(word.says)
            chip.setAccessibleName(f"{word.word}: {word.says}")


class WordEditor(Chosen, QWidget):
    """One word out of a few, each a chip; the chosen one is filled and can be taken back."""

    changed = Signal(object)

    def __init__(self, name: str, among: type[StrEnum], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=4, line_gap=4, pitch=_PITCH)
        flow.setContentsMargins(0, 3, 0, 3)
        self.chips: dict[StrEnum, ChipButton] = {}
        for member in among:
            chip = ChipButton(member.value.capitalize(), small=True, choosable=True, parent=self)
            chip.setAccessibleDescription(name)
            chip.clicked.connect(lambda _=False, member=member: self._choose(member))
            flow.addWidget(chip)
            self.chips[member] = chip
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(name)

    def show_value(self, value: object) -> None:
        """Show the word that is kept."""
        self.known = value
        for member, chip in self.chips.items():
            chip.show_chosen(chosen=member == value)

    def _choose(self, member: StrEnum) -> None:
        self.changed.emit(None if member == self.known else member)
