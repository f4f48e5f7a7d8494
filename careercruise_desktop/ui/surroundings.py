"""What stands around the rooms and works in all of them; comes once the first room is on the screen."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from . import everywhere, rooms
from .panels import Panels
from .rhythm import Rhythm
from .shell.drops import Drops
from .shell.toasts import Toasts
from .shortcuts import Shortcuts
from .summons import Summons
from .undo import Undo

if TYPE_CHECKING:
    from pathlib import Path

    from .actions import Action
    from .context import Context
    from .importing.view import ImportView
    from .shell.window import Window
    from .summons import Bell


class Surroundings(QObject):
    """Toasts, panels, undo, shortcuts, the window's clocks, what waits, and the bell of a second start."""

    def __init__(self, window: Window, context: Context, bell: Bell) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        bus = context.bus
        self.undo = Undo(context.use, bus, context.acts, context.jobs)
        self.toasts = Toasts(window, window.footer.height())
        self.panels = Panels(window, context, self.actions)
        self.shortcuts = Shortcuts(window, list(everywhere.actions(window, self.panels, self.undo, bus)))
        self.rhythm = Rhythm(context.clock, self)
        self._summons = Summons(window, bell)
        self._attention = rooms.attention(context)
        self.rhythm.minute_passed.connect(self._attention.follow_clock)
        bus.toast_requested.connect(self.toasts.show)
        bus.foot_taken.connect(self.toasts.make_room)
        window.inspector_taken.connect(self.toasts.stand_beside)
        self.drops = Drops(window)
        self.drops.dropped.connect(bus.import_requested)
        bus.import_asked.connect(self._ask_import)
        bus.import_requested.connect(self._import)
        window.room_shown.connect(self.shortcuts.show_room)
        self.shortcuts.show_room(window.room)

    @cached_property
    def importing(self) -> ImportView:
        """What imports files; made with the first import."""
        return rooms.importing(self._context, self._window)

    def actions(self) -> list[Action]:
        """Everything that can be done now."""
        return self.shortcuts.actions()

    def _ask_import(self, folder: bool) -> None:
        self.importing.presenter.ask(folder=folder)

    def _import(self, paths: tuple[Path, ...]) -> None:
        self.importing.presenter.run(paths)
