"""What a person does in the inspector with one time of a repeating block."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.schedule import Scope
from careercruise_desktop.ui.widgets.segmented import Segmented
from tests.factories import TODAY
from tests.robots.inspector import InspectorRobot
from tests.robots.widgets import settle


class RepeatRobot(InspectorRobot):
    """Opens times of blocks and says how far changes reach."""

    def open_time(self, block_id: int, day: date = TODAY) -> None:
        context = self.desktop.session.context
        assert context is not None
        context.bus.occurrence_requested.emit(BlockKey(block_id, day))
        settle()

    def reach(self, scope: Scope) -> None:
        """Choose with the arrow keys how far a change reaches."""
        editor = self.editor("scope")
        assert isinstance(editor, Segmented)
        pieces = list(Scope)
        editor._pieces[editor.value].setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(abs(pieces.index(scope) - pieces.index(Scope(editor.value)))):
            ahead = pieces.index(scope) > pieces.index(Scope(editor.value))
            self.desktop.key(Qt.Key.Key_Right if ahead else Qt.Key.Key_Left)

    def rule(self) -> str:
        return str(self.editor("repeat").accessibleName()).removeprefix("Repeat: ")

    def is_shown(self, name: str) -> bool:
        return bool(self.row(name).isVisible())

    @property
    def shown(self) -> tuple[int, date | None]:
        """Which time of which block is on screen."""
        state = self.panel.shown
        assert state is not None
        return state.id, state.day
