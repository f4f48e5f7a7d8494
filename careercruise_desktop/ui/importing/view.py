"""The dialogs that ask what to import."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from careercruise_desktop.ui.widgets.file_dialog import OpenDialog


class Importer(Protocol):
    """What is done with what was chosen."""

    def ask(self, *, folder: bool) -> None:
        """Ask for files or a folder."""
        ...

    def run(self, paths: tuple[Path, ...]) -> None:
        """Import files and folders."""
        ...


class ImportView(QObject):
    """Asks for files or a folder, over the window.

    Signals:
        chosen: what to import, as a tuple of paths.
    """

    chosen = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._presenter: Importer | None = None
        self.dialog: OpenDialog | None = None

    def own(self, presenter: Importer) -> None:
        """Take the presenter; it lives as long as the view."""
        self._presenter = presenter

    @property
    def presenter(self) -> Importer:
        """The presenter of this view."""
        if self._presenter is None:
            raise RuntimeError("the view has no presenter yet")
        return self._presenter

    def ask(self, start: Path, filters: dict[str, str], *, folder: bool) -> None:
        """Ask for files, or for a folder of them."""
        title = "Import a folder of calendars" if folder else "Import calendars"
        self.dialog = OpenDialog(title, start, filters, self._window, folder=folder)
        self.dialog.chosen.connect(self.chosen)
        self.dialog.destroyed.connect(self._forget)
        self.dialog.open()

    def _forget(self) -> None:
        self.dialog = None
