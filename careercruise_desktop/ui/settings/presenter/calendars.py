"""The settings' section of imported calendars."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError
from careercruise_desktop.ui.memory import Memory
from careercruise_desktop.ui.settings.state import CalendarLineState
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.usecases.calendar_export import CalendarExport
from careercruise_desktop.usecases.export import Exported
from careercruise_desktop.usecases.importing import Importing

if TYPE_CHECKING:
    from careercruise_desktop.ui.context import Context
    from careercruise_desktop.ui.settings.view import SettingsView


class Calendars:
    """Lists the calendars, imports them again and removes them; writes the plan for other calendars."""

    def __init__(self, context: Context, view: SettingsView) -> None:
        self._context = context
        self._view = view
        view.calendars.import_asked.connect(context.bus.import_asked)
        view.calendars.again_requested.connect(self.import_again)
        view.calendars.remove_requested.connect(self.remove)
        view.calendars.export_asked.connect(self.ask_target)
        view.calendars.export_requested.connect(self.export)

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

    def ask_target(self) -> None:
        """Ask for the file of the plan, in the folder of the last one."""
        kept = Memory(self._context.paths.exports).text("folder")
        folder = Path(kept) if kept and Path(kept).is_dir() else Path.home()
        self._view.calendars.ask_target(folder / f"plan-{self._context.clock.now().day:%Y-%m-%d}.ics")

    def export(self, target: Path, notes: bool) -> None:
        """Write the plan on a worker; the old file stays until the new one is whole."""
        use = self._context.use
        self._context.jobs.run(
            "calendar export",
            lambda _: use(CalendarExport).export(target, notes=notes),
            self._exported,
            lambda error: self._not_exported(error, target, notes),
        )

    def _exported(self, done: Exported) -> None:
        Memory(self._context.paths.exports).keep(folder=str(done.path.parent))
        detail = f"{words.plural(done.count, 'event', 'events')}, {words.file_size(done.size)}"
        self._say(Toast(f"Exported {done.path.name}", "circle-check", detail))

    def _not_exported(self, error: PersonError, target: Path, notes: bool) -> None:
        again = lambda: self.export(target, notes)  # noqa: E731
        self._say(Toast(error.brief, "octagon-alert", action="Retry", run=again, urgent=True))

    def _say(self, toast: Toast) -> None:
        self._context.bus.toast_requested.emit(toast)
