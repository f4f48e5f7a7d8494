"""When the data file cannot be opened: says why, and offers what can be done, until it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import PersonError, Unreadable

from .shell.trouble import TroublePage

if TYPE_CHECKING:
    from pathlib import Path

    from .context import Safety
    from .shell.window import Window

TITLE = "Your data could not be opened"


class Trouble(QObject):
    """Holds the page while there is trouble; `again` tries to open the file, `fresh` starts a new one."""

    def __init__(
        self, window: Window, folder: Path, safety: Callable[[], Safety], again: Callable[[bool], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._folder = folder
        self._safety = safety
        self._again = again
        self.page = TroublePage()
        self.page.chosen.connect(self._choose)

    def show(self, error: PersonError, *, missing: bool) -> None:
        """Say what is wrong. A missing file may be started anew, any other is never touched."""
        where = error.where if isinstance(error, Unreadable) else ""
        # Where the whole folder cannot be used, a backup cannot be put into it either.
        backup = self._safety().newest_good() if where != str(self._folder) else None
        ways = [("retry", "Try again"), ("quit", "Quit")]
        offer = ""
        if backup is not None:
            when = f"{words.day_long(backup.made.date())}, {backup.made:%H:%M}"
            held = words.plural(backup.records, "record", "records") if backup.records is not None else "your records"
            offer = f"The newest good backup is of {when} and holds {held}."
            ways.insert(0, ("restore", "Restore this backup"))
        if missing:
            ways.insert(-1, ("fresh", "Start with an empty file"))
        self.page.show_trouble(TITLE, str(error), offer, tuple(ways))
        self._window.show_instead(self.page)

    def _choose(self, key: str) -> None:
        if key == "quit":
            QApplication.quit()
        elif key == "restore":
            self._restore()
        else:
            self._again(key == "fresh")

    def _restore(self) -> None:
        backup = self._safety().newest_good()
        if backup is None:
            self._again(False)
            return
        try:
            self._safety().restore(backup.path)
        except PersonError as error:
            self.show(error, missing=False)
            return
        self._again(False)
