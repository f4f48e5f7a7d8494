"""Several records at once: how many, how long, which, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow

from .specs import Act
from .state import SeveralLine, SeveralState

_EDGE, _GAP = 16, 8
_LONG = 12
MOST_LINES = 12


class SeveralPage(QWidget):
    """Their sum, the records (a click opens one), the buttons.

    Signals:
        opened: one of the records: its kind, its id and its day.
        acted: what is to be done with all of them.
    """

    opened = Signal(str, int, object)
    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self.lines: list[ListRow] = []
        self._shown: SeveralState | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_EDGE, 12, _EDGE, _EDGE)
        self._column.setSpacing(0)
        self._holder = QWidget()
        self._column.addWidget(self._holder)
        self._column.addStretch(1)

    @property
    def shown(self) -> SeveralState | None:
        """What is on screen."""
        return self._shown

    @property
    def in_use(self) -> bool:
        """Whether the focus is on one of its buttons or lines."""
        focused = QApplication.focusWidget()
        return focused is not None and self.isVisible() and self.isAncestorOf(focused)

    def show_state(self, state: SeveralState) -> None:
        """Show others, or what has become of them; the focus stays on the button or line that has it."""
        if state == self._shown:
            return
        button = next((name for name, one in self.buttons.items() if one.hasFocus()), "")
        place = next((place for place, line in enumerate(self.lines) if line.hasFocus()), -1)
        self._shown = state
        self.buttons.clear()
        self.lines.clear()
        old, self._holder = self._holder, QWidget(self)
        self._fill(QVBoxLayout(self._holder), state)
        self._column.replaceWidget(old, self._holder)
        self._holder.show()
        kept = self.lines[min(place, len(self.lines) - 1)] if place >= 0 and self.lines else self.buttons.get(button)
        if kept is not None:
            kept.setFocus()
        old.hide()
        old.deleteLater()

    def _fill(self, column: QVBoxLayout, state: SeveralState) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(state.total, "big_number" if len(state.total) < _LONG else "section", wrap=True))
        column.addSpacing(6)
        chips = QHBoxLayout()
        chips.setSpacing(6)
        for mark, text in state.shares:
            chips.addWidget(Chip(text, "pm" if mark == "pm" else "it", small=True))
        chips.addStretch(1)
        column.addLayout(chips)
        column.addSpacing(12)
        for line in state.lines[:MOST_LINES]:
            column.addWidget(self._line(line))
        if len(state.lines) > MOST_LINES:
            column.addWidget(Label(f"and {len(state.lines) - MOST_LINES} more", "small", "text3"))
        if state.remark:
            column.addSpacing(_GAP)
            column.addWidget(Label(state.remark, "small", "text3", wrap=True))
        column.addSpacing(12)
        for acts in state.acts:
            column.addLayout(self._act_line(acts))

    def _line(self, line: SeveralLine) -> ListRow:
        row = ListRow(line.title, line.when, mark=line.role, inset=2)
        row.activated.connect(lambda: self.opened.emit(line.kind, line.id, line.day))
        self.lines.append(row)
        return row

    def _act_line(self, acts: tuple[Act, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(_GAP)
        for act in acts:
            button = Button(act.text, "danger" if act.danger else "plain", act.icon, small=True)
            button.clicked.connect(lambda _=False, act=act: self.acted.emit(act.id))
            self.buttons[act.id] = button
            line.addWidget(button, 1)
        return line
