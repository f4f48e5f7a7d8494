"""A list beside a room's work: folded by the person's wish, and in a narrow window until it is asked for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from .hairline import Hairline
from .icon_button import IconButton

# The window folds the list first; with the inspector beside it, it stays.
LIST_FROM = 1200


class Side(QObject):
    """Shows or hides a panel with its hairline, and names the button that does it ("Hide the backlog").

    Signals:
        folded: the person has folded it, or unfolded it, in a window that has room for it.
    """

    folded = Signal(bool)

    def __init__(
        self, panel: QWidget, name: str, *, folded: bool, shortcut: str = "B", narrow_below: int = LIST_FROM
    ) -> None:
        super().__init__()
        self._narrow_below = narrow_below
        self.panel = panel
        self.line = Hairline(vertical=True)
        self.button = IconButton("panel-left", f"Hide {name}", shortcut=shortcut, kind="plain")
        self._name = name
        self._folded = folded
        self._peeking = self._aside = False
        self.button.clicked.connect(lambda _=False: self.toggle())

    def toggle(self) -> None:
        """Fold the panel, or unfold it; a narrow window keeps it folded until it is asked for."""
        if self._aside:
            self._aside, self._peeking = False, self._narrow
        elif self._narrow:
            self._peeking = not self._peeking
        else:
            self._folded = not self._folded
            self.folded.emit(self._folded)
        self.settle()

    def show(self) -> None:
        """See the panel."""
        if self.panel.isHidden():
            self.toggle()

    def step_aside(self) -> None:
        """Leave the room to what is beside it until it is asked for again; how it is folded is not changed by that."""
        self._aside = not self.panel.isHidden()
        self.settle()

    def settle(self) -> None:
        """Fold what has no room, or is not wanted."""
        if not self._narrow:
            self._peeking = False
        shown = (self._peeking if self._narrow else not self._folded) and not self._aside
        self.panel.setVisible(shown)
        self.line.setVisible(shown)
        self.button.set_icon("panel-left", f"Hide {self._name}" if shown else f"Show {self._name}")

    @property
    def _narrow(self) -> bool:
        return self.panel.window().width() < self._narrow_below
