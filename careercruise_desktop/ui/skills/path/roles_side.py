"""The list of roles beside the page, or over it where it has no room of its own."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careercruise_desktop.ui.widgets.popover import Popover

from .roles import WIDTH, RolesPane

_ANY, _WIDE = 16_777_215, 300


class RolesSide(QObject):
    """Holds the list in the row before its hairline; folded, `button` opens it over the page until one is chosen."""

    def __init__(self, roles: RolesPane, line: QWidget, row: QHBoxLayout, button: QWidget) -> None:
        super().__init__(roles)
        self._roles = roles
        self._line = line
        self._row = row
        self._button = button
        self._folded = False
        self._home = row.parentWidget()
        self.drawer: Popover | None = None

    def fold(self, folded: bool) -> None:
        """Let the list stand aside, or beside the page again."""
        if folded != self._folded:
            self._folded = folded
            self.close()
            self._place()

    def show(self, room: int) -> None:
        """Go to the role that is chosen; a folded list opens for that, no higher than there is room."""
        roles = self._roles
        chosen = next((card for card in roles.cards if card.selected), roles.own)
        if not self._folded:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.drawer = drawer = Popover(self._button, "Target roles", padding=0)
        drawer.body.addWidget(roles)
        roles.setFixedWidth(_WIDE)
        roles.setFixedHeight(min(roles.wanted, room))
        roles.show()
        drawer.closed.connect(self._put_back)
        drawer.open(chosen)

    def close(self) -> None:
        """Close the list that is open over the page."""
        if self.drawer is not None:
            self.drawer.close_now()

    def _place(self) -> None:
        """Beside the page, or out of sight until it is asked for."""
        if self._folded:
            self._row.removeWidget(self._roles)
        else:
            self._roles.setFixedWidth(WIDTH)
            self._roles.setMaximumHeight(_ANY)
            self._roles.setMinimumHeight(0)
            self._row.insertWidget(0, self._roles)
        self._roles.setVisible(not self._folded)
        self._line.setVisible(not self._folded)
        self._button.setVisible(self._folded)

    def _put_back(self) -> None:
        drawer, self.drawer = self.drawer, None
        self._roles.setParent(self._home)
        if drawer is not None:
            drawer.deleteLater()
        self._place()
