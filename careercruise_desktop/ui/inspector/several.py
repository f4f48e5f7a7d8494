"""Several records at once: how many, how long, which, and what can be done with all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.chip import Chip
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.list_row import ListRow

from .specs import Act
from .state import SeveralGroup, SeveralLine, SeveralState

_EDGE, _GAP = 16, 8
MOST_LINES = 12


class SeveralPage(QWidget):
    """A part for each kind: its sum, its records (a click opens one), its buttons.

    Signals:
        opened: one of the records: its kind, its id and its day.
        acted: the kind of the records and what is to be done with all of them.
    """

    opened = Signal(str, int, object)
    acted = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.buttons: dict[tuple[str, str], Button] = {}
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
    def first_stop(self) -> QWidget | None:
        """What the focus comes to first."""
        return next(iter(self.buttons.values()), None)

    def show_state(self, state: SeveralState) -> None:
        """Show others, or what has become of them; the focus stays on the button or line that has it."""
        if state == self._shown:
            return
        focused = self._focused()
        self._shown = state
        old, self._holder = self._holder, QWidget()
        self.buttons.clear()
        self.lines.clear()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for group in state.groups:
            self._add(column, group, headed=len(state.groups) > 1)
        self._column.replaceWidget(old, self._holder)
        old.hide()
        old.deleteLater()
        self._focus(focused)

    def _add(self, column: QVBoxLayout, group: SeveralGroup, *, headed: bool) -> None:
        if headed:
            column.addWidget(Label(group.head, "small_strong", "text2"))
        column.addWidget(Label(group.total, "big_number", "text"))
        column.addSpacing(6)
        column.addLayout(_chips(group))
        column.addSpacing(10)
        for line in group.lines[:MOST_LINES]:
            column.addWidget(self._line(line))
        hidden = len(group.lines) - MOST_LINES
        if hidden > 0:
            column.addWidget(Label(f"and {hidden} more", "small", "text3"))
        if group.remark:
            column.addSpacing(_GAP)
            column.addWidget(Label(group.remark, "small", "text3", wrap=True))
        column.addSpacing(_GAP)
        for acts in group.acts:
            column.addLayout(self._buttons(group.kind, acts))
        column.addSpacing(2 * _GAP)

    def _line(self, line: SeveralLine) -> ListRow:
        row = ListRow(line.title, mark=line.role, value=line.when, inset=0)
        row.activated.connect(lambda: self.opened.emit(line.kind, line.id, line.day))
        self.lines.append(row)
        return row

    def _buttons(self, kind: str, acts: tuple[Act, ...]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(_GAP)
        for act in acts:
            button = Button(act.text, "danger" if act.danger else "plain", act.icon, small=True)
            button.clicked.connect(lambda _=False, act=act: self.acted.emit(kind, act.id))
            self.buttons[kind, act.id] = button
            line.addWidget(button, 1)
        return line

    def _focused(self) -> tuple[str, str] | int | None:
        """What of the page has the focus: a button by its name, a line by its place."""
        for name, button in self.buttons.items():
            if button.hasFocus():
                return name
        return next((place for place, line in enumerate(self.lines) if line.hasFocus()), None)

    def _focus(self, focused: tuple[str, str] | int | None) -> None:
        if isinstance(focused, int):
            widget: QWidget | None = self.lines[min(focused, len(self.lines) - 1)] if self.lines else None
        else:
            widget = self.buttons.get(focused) if focused is not None else None
        if widget is not None:
            widget.setFocus()


def _chips(group: SeveralGroup) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(6)
    for mark, text in group.shares:
        line.addWidget(Chip(text, "pm" if mark == "pm" else "it", small=True))
    line.addStretch(1)
    return line
