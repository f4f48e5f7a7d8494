"""Dialogs for files: the system's own; where the system has none, Qt's in our look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, Signal
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from careercruise_desktop.ui.theme.theme import theme

_NAME, _TYPE = 0, 2


class FileDialog(QFileDialog):
    """A dialog in our look; it is gone once it is answered. `files` is the list of Qt's own dialog, else None."""

    def __init__(self, title: str, folder: Path, filters: dict[str, str], parent: QWidget) -> None:
        """Prepare it.

        Args:
            title: what it is for.
            folder: where it opens.
            filters: names of the formats by their endings (".pdf"), the likeliest first.
            parent: what it belongs to.
        """
        super().__init__(parent, title, str(folder))
        self.setNameFilters([f"{name} ({_patterns(endings)})" for endings, name in filters.items()])
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        self.files = self.findChild(QTreeView)
        if self.files is not None:
            _fit_columns(self.files)
        self.finished.connect(self.deleteLater)


class OpenDialog(FileDialog):
    """Asks for files that are there, or for a folder.

    Signals:
        chosen: the files or the folder, as a tuple of paths.
    """

    chosen = Signal(object)

    def __init__(
        self, title: str, start: Path, filters: dict[str, str], parent: QWidget, *, folder: bool = False
    ) -> None:
        super().__init__(title, start, filters, parent)
        self.setFileMode(QFileDialog.FileMode.Directory if folder else QFileDialog.FileMode.ExistingFiles)
        self.setOption(QFileDialog.Option.ShowDirsOnly, folder)
        self.filesSelected.connect(lambda files: self.chosen.emit(tuple(map(Path, files))))


def _patterns(endings: str) -> str:
    return " ".join(f"*{ending}" for ending in endings.split())


def _fit_columns(files: QTreeView) -> None:
    """Name, size and day without a scroll bar below them; the icon and the ending say of what type a file is."""
    files.setColumnHidden(_TYPE, True)
    header = files.header()
    header.setMinimumSectionSize(48)
    header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    header.setSectionResizeMode(_NAME, QHeaderView.ResizeMode.Stretch)


class _Icons(QAbstractFileIconProvider):
    """Our icons for files and folders."""

    def icon(self, about: QAbstractFileIconProvider.IconType | QFileInfo) -> QIcon:
        """A folder, the computer, or a file."""
        kinds = QAbstractFileIconProvider.IconType
        if isinstance(about, QFileInfo):
            return theme().icon("folder" if about.isDir() else "file-text")
        computer = about in {kinds.Computer, kinds.Network, kinds.Drive}
        return theme().icon("monitor" if computer else "folder" if about is kinds.Folder else "file-text")
