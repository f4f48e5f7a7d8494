"""The dialog that asks for a new file."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from .dialog import Question
from .file_dialog import FileDialog


class SaveDialog(FileDialog):
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
        super().__init__(title, suggested.parent, filters, parent)
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self.setFileMode(QFileDialog.FileMode.AnyFile)
        self.setDefaultSuffix(suggested.suffix.removeprefix("."))
        self.selectFile(suggested.name)
        if self.files is not None:
            # Qt's own dialog. The system's asks about replacing by itself.
            self.setOption(QFileDialog.Option.DontConfirmOverwrite)
        self.fileSelected.connect(self._tell)

    def accept(self) -> None:
        """Ask before a file is replaced."""
        file = Path(next(iter(self.selectedFiles()), ""))
        if self.files is None or not file.is_file() or self._may_replace(file):
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
