"""What stands around the rooms and works in all of them; comes once the first room is on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from . import everywhere, rooms
from .panels import Panels
from .rhythm import Rhythm
from .shell.toasts import Toasts
from .shortcuts import Shortcuts
from .summons import Summons
from .undo import Undo

if TYPE_CHECKING:
    from .actions import Action
    from .context import Context
    from .shell.window import Window
    from .summons import Bell


class Surroundings(QObject):
    """Toasts, panels, undo, shortcuts, the window's clocks, what waits, and the bell of a second start."""

    def __init__(self, window: Window, context: Context, bell: Bell) -> None:
        super().__init__(window)
        bus = context.bus
        self.undo = Undo(context.use, bus, context.acts, context.jobs)
        self.toasts = Toasts(window, window.footer.height())
        self.panels = Panels(window, context, self.actions)
        self.shortcuts = Shortcuts(window, list(everywhere.actions(window, self.panels, self.undo)))
        self.rhythm = Rhythm(context.clock, self)
        self._summons = Summons(window, bell)
        self._attention = rooms.attention(context)
        self.rhythm.minute_passed.connect(self._attention.follow_clock)
        bus.toast_requested.connect(self.toasts.show)
        window.room_shown.connect(self.shortcuts.show_room)
        self.shortcuts.show_room(window.room)

    def actions(self) -> list[Action]:
        """Everything that can be done now."""
        return self.shortcuts.actions()
