"""The sections of the document: switched on and off, and put into order."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from careercruise_desktop.domain.portfolio import SECTION_TITLES
from careercruise_desktop.ui.widgets import painting
from careercruise_desktop.ui.widgets.check_box import CheckBox
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.sortable import SortableList

from .state import SectionRow

ROW = 28


class SectionLine(QWidget):
    """One section: its check box with its title, and how much it shows."""

    def __init__(self, state: SectionRow) -> None:
        super().__init__()
        self.box = CheckBox(state.title)
        self.box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusProxy(self.box)
        self._count = Label("", "body", "text3")
        self._count.set_align(painting.RIGHT)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.box, 1)
        line.addWidget(self._count)
        self.show_state(state)

    def show_state(self, state: SectionRow) -> None:
        """Show the section as it is."""
        self.setAccessibleName(state.title)
        self.box.setChecked(state.shown)
        self.box.set_token("text" if state.shown and not state.empty else "text3")
        self.box.setToolTip("There is nothing to show in it yet" if state.empty else "")
        said = "nothing to show yet" if state.empty else state.amount
        self.box.setAccessibleDescription(said)
        self._count.set_text(state.amount)

    def sizeHint(self) -> QSize:
        """28 px high."""
        return QSize(160, ROW)


class Sections(SortableList):
    """All sections.

    Signals:
        switched: the key of a section, and whether it is on now.
    """

    switched = Signal(str, bool)

    def __init__(self) -> None:
        super().__init__("Sections")
        self._lines: dict[str, SectionLine] = {}
        # At once, so that Tab comes here before what stands below.
        self.show_sections(
            tuple(SectionRow(key.value, title, True, "", False) for key, title in SECTION_TITLES.items())
        )

    @property
    def lines(self) -> dict[str, SectionLine]:
        """The sections by their keys."""
        return self._lines

    def show_sections(self, states: tuple[SectionRow, ...]) -> None:
        """Show the sections in their order."""
        for state in states:
            line = self._lines.get(state.key)
            if line is None:
                line = self._lines[state.key] = SectionLine(state)
                line.box.clicked.connect(lambda on, key=state.key: self.switched.emit(key, on))
            else:
                line.show_state(state)
        self.show_rows([(state.key, self._lines[state.key]) for state in states])
