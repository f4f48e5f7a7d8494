"""The backlog beside the days: folded by the person's wish, and in a narrow window until it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from careercruise_desktop.ui.widgets.hairline import Hairline
from careercruise_desktop.ui.widgets.icon_button import IconButton

if TYPE_CHECKING:
    from .backlog.panel import Backlog

# The window folds the list first; with the inspector beside it, it stays.
LIST_FROM = 1200


class Side(QObject):
    """Shows or hides the backlog with its hairline, and names the button that does it.

    Signals:
        folded: the person has folded it, or unfolded it, in a window that has room for it.
    """

    folded = Signal(bool)

    def __init__(self, backlog: Backlog, *, folded: bool) -> None:
        super().__init__()
        self.backlog = backlog
        self.line = Hairline(vertical=True)
        self.button = IconButton("panel-left", "Hide the backlog", shortcut="B", kind="plain")
        self._folded = folded
        self._peeking = False
        self.button.clicked.connect(lambda _=False: self.toggle())

    def toggle(self) -> None:
        """Fold the backlog, or unfold it; a narrow window keeps it folded until it is asked for."""
        if self._narrow:
            self._peeking = not self._peeking
        else:
            self._folded = not self._folded
            self.folded.emit(self._folded)
        self.settle()

    def show(self) -> None:
        """See the backlog."""
        if self.backlog.isHidden():
            self.toggle()

    def settle(self) -> None:
        """Fold what has no room, or is not wanted."""
        if not self._narrow:
            self._peeking = False
        shown = self._peeking if self._narrow else not self._folded
        self.backlog.setVisible(shown)
        self.line.setVisible(shown)
        self.button.set_icon("panel-left", "Hide the backlog" if shown else "Show the backlog")

    @property
    def _narrow(self) -> bool:
        return self.backlog.window().width() < LIST_FROM
