"""The settings' section of imported calendars."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.settings.state import CalendarLineState
from careercruise_desktop.usecases.importing import Importing

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.settings.view import SettingsView


class Calendars:
    """Lists the calendars, imports them again and removes them."""

    def __init__(self, context: Context, view: SettingsView) -> None:
        self._context = context
        self._view = view
        view.calendars.import_asked.connect(context.bus.import_asked)
        view.calendars.again_requested.connect(self.import_again)
        view.calendars.remove_requested.connect(self.remove)

    def refresh(self) -> None:
        """Read which there are."""
        today = self._context.clock.now().day
        self._view.calendars.show_calendars(
            tuple(
                CalendarLineState(
                    row.name,
                    f"{words.plural(row.events, 'appointment', 'appointments')},"
                    f" last {words.day_short(row.last.day, today)}",
                )
                for row in self._context.use(Importing).calendars()
            )
        )

    def import_again(self, name: str) -> None:
        """Import a calendar from where it was; where that is not known, ask."""
        kept = Memory(self._context.paths.imports).text(f"calendar {name}")
        if kept and Path(kept).exists():
            self._context.bus.import_requested.emit((Path(kept),))
        else:
            self._context.bus.import_asked.emit(False)

    def remove(self, name: str) -> None:
        """Remove a calendar with its appointments."""
        use = self._context.use
        self._context.acts.run(
            lambda: use(Importing).remove(name), said=f"Removed {words.shortened(name)}", icon="trash-2"
        )
