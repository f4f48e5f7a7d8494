"""The buttons of a form, in lines of what fits side by side."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careercruise_desktop.ui.widgets.button import Button

from .specs import Act

_GAP = 8


class ActButtons(QWidget):
    """Shows those of the buttons that have a place now.

    Signals: acted: a button's id, and None.
    """

    acted = Signal(str, object)

    def __init__(self, lines: Iterable[Collection[Act]]) -> None:
        super().__init__()
        self.buttons: dict[str, Button] = {}
        self._lines: list[tuple[QWidget, list[Act]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 8, 0, 0)
        self._column.setSpacing(0)
        for acts in lines:
            self._hold(list(acts))
        self._align()

    def show_only(self, shown: Collection[str]) -> None:
        """Show these. Where the one with the focus goes, the focus stays in its place: on what came instead."""
        heirs = sorted(
            (button for name, button in self.buttons.items() if name in shown), key=lambda one: not one.isHidden()
        )
        gone = [button for name, button in self.buttons.items() if name not in shown]
        empty = [box for box, acts in self._lines if all(act.id not in shown for act in acts)]
        for box, _ in self._lines:
            if box not in empty:
                box.show()
        for button in heirs:
            button.show()
        if heirs and any(button.hasFocus() for button in gone):
            # Before it is hidden: else Qt passes the focus on to whatever comes next.
            heirs[0].setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        for widget in (*gone, *empty):
            widget.hide()

    def _hold(self, acts: list[Act]) -> None:
        box = QWidget()
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(_GAP)
        small = len(acts) > 1 and not any(act.primary for act in acts)
        for act in acts:
            button = Button(act.text, "primary" if act.primary else "plain", act.icon, small=small)
            button.clicked.connect(lambda _=False, act=act: self.acted.emit(act.id, None))
            self.buttons[act.id] = button
            line.addWidget(button, 1)
        self._lines.append((box, acts))
        self._column.addWidget(box)

    def _align(self) -> None:
        """Let pairs of buttons below one another share an edge: each column has the share of its longest words."""
        pairs = [(box, acts) for box, acts in self._lines if len(acts) == 2 and not any(act.primary for act in acts)]
        for column in range(2):
            widest = max((self.buttons[acts[column].id].sizeHint().width() for _, acts in pairs), default=0)
            for box, _ in pairs:
                line = box.layout()
                if isinstance(line, QHBoxLayout):
                    line.setStretch(column, widest)
