"""The dialog that asks for a new file: the system's own; where the system has none, Qt's in our look."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileInfo, Signal
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTreeView, QWidget

from careercruise_desktop.ui.theme.theme import theme

from .dialog import Question

_NAME, _TYPE = 0, 2


class SaveDialog(QFileDialog):
    """Asks whether a file that is there already is to be replaced; is gone once it is answered.

    Signals:
        chosen: the file.
    """

    chosen = Signal(Path)

    def __init__(self, title: str, suggested: Path, filters: dict[str, str], parent: QWidget) -> None:
        """Suggest a file.

        Args:
            title: what is saved.
            suggested: folder and name; its ending is added where none is typed.
            filters: names of the formats by their endings (".pdf"), the likeliest first.
            parent: what it belongs to.
        """
        super().__init__(parent, title, str(suggested.parent))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setNameFilters([f"{name} (*{ending})" for ending, name in filters.items()])
        self.setDefaultSuffix(suggested.suffix.removeprefix("."))
        self._icons = _Icons()
        self.setIconProvider(self._icons)
        self.selectFile(suggested.name)
        self._list = self.findChild(QTreeView)
        if self._list is not None:
            # Qt's own dialog. The system's sizes its columns and asks about replacing by itself.
            self.setOption(QFileDialog.Option.DontConfirmOverwrite)
            _fit_columns(self._list)
        self.fileSelected.connect(self._tell)
        self.finished.connect(self.deleteLater)

    def accept(self) -> None:
        """Ask before a file is replaced."""
        file = Path(next(iter(self.selectedFiles()), ""))
        if self._list is None or not file.is_file() or self._may_replace(file):
            super().accept()

    def _may_replace(self, file: Path) -> bool:
        question = Question(
            f"Replace {file.name}?",
            f"{file.parent.name or file.parent} holds a file of this name already. What is in it would be lost.",
            [("keep", "Keep the file", "plain"), ("replace", "Replace", "danger")],
            self,
        )
        return question.ask() == "replace"

    def _tell(self, file: str) -> None:
        self.chosen.emit(Path(file))


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
