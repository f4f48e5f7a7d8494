"""Facts under each other: names at the left, what they are at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from careercruise_desktop.ui.widgets.label import Label

from .state import FactState

_LABEL, _LINE = 84, 20


class Facts(QWidget):
    """Names at the left, what they are at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 4)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnMinimumWidth(0, _LABEL)
        self._grid.setColumnStretch(1, 1)
        self._labels: list[tuple[Label, Label]] = []

    def show_facts(self, facts: Sequence[FactState]) -> None:
        """Show other facts."""
        while len(self._labels) < len(facts):
            name, value = Label("", "small", "text3", self), Label("", "body", wrap=True, parent=self)
            name.setMinimumHeight(_LINE)
            at = len(self._labels)
            self._grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(value, at, 1)
            self._labels.append((name, value))
        for place, (name, value) in enumerate(self._labels):
            there = place < len(facts)
            name.setVisible(there)
            value.setVisible(there)
            if there:
                fact = facts[place]
                name.set_text(fact.name)
                value.set_text(f"{fact.value}  \u00b7  {fact.remark}" if fact.remark else fact.value)
