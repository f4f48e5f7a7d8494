"""Where charts and forms are put: a file or a folder that a person chooses, near the one that they chose last."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from careercruise_desktop.ui.widgets.save_dialog import SaveDialog


class Places:
    """Asks over a widget; `dialog` is the one that was opened last."""

    def __init__(self, over: QWidget) -> None:
        self._over = over
        self._folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        self.dialog: QFileDialog | None = None

    def ask_file(self, name: str, kind: str, done: Callable[[Path], object]) -> None:
        """Ask for a file of a kind ("png") for a chart; `name` is suggested."""
        suggested = self._folder / f"{name}.{kind}"
        self.dialog = dialog = SaveDialog("Save the chart", suggested, {f".{kind}": kind.upper()}, self._over)
        dialog.chosen.connect(lambda target: self._remember(target.parent))
        dialog.chosen.connect(done)
        dialog.open()

    def ask_folder(self, done: Callable[[Path], object]) -> None:
        """Ask for a folder for a form."""
        self.dialog = dialog = QFileDialog(self._over, "Save the form in a folder", str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda folder: self._remember(Path(folder)))
        dialog.fileSelected.connect(lambda folder: done(Path(folder)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _remember(self, folder: Path) -> None:
        self._folder = folder
