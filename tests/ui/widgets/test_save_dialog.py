"""The dialog that asks for a new file, as Qt draws it where the system has none of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt, QTimer
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.save_dialog import SaveDialog
from tests.robots.widgets import settle
from tests.ui.conftest import Show

FILTERS = {".pdf": "PDF", ".html": "HTML"}


@pytest.fixture
def ask(show: Show, tmp_path: Path) -> Callable[[str], tuple[SaveDialog, list[Path]]]:
    """Open the dialog and type a name into it."""

    def open_and_type(name: str) -> tuple[SaveDialog, list[Path]]:
        around = QWidget()
        show(around)
        dialog = SaveDialog("Export", tmp_path / "portfolio.pdf", FILTERS, around)
        heard: list[Path] = []
        dialog.chosen.connect(heard.append)
        dialog.open()
        QTest.qWait(200)  # until it has read the folder
        field = dialog.findChild(QLineEdit)
        assert field is not None
        assert field.text() == "portfolio.pdf"
        field.selectAll()
        QTest.keyClicks(field, name)
        QTest.keyClick(field, Qt.Key.Key_Return)
        QTest.qWait(300)
        return dialog, heard

    return open_and_type


def test_a_name_without_an_ending_gets_the_one_of_the_format(
    ask: Callable[[str], tuple[SaveDialog, list[Path]]], tmp_path: Path
) -> None:
    _, heard = ask(str(tmp_path / "mine"))
    assert heard == [tmp_path / "mine.pdf"]


def test_it_asks_before_a_file_is_replaced(ask: Callable[[str], tuple[SaveDialog, list[Path]]], tmp_path: Path) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"old")
    asked: list[str] = []

    def refuse() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            looking.stop()
            asked.append(box.text())
            box.reject()

    looking = QTimer()
    looking.setInterval(20)
    looking.timeout.connect(refuse)
    looking.start()
    dialog, heard = ask(str(tmp_path / "mine.pdf"))
    looking.stop()
    assert asked
    assert "mine.pdf" in asked[0]
    assert heard == []
    dialog.reject()
    settle()


def test_files_and_folders_have_our_icons(show: Show, tmp_path: Path) -> None:
    around = QWidget()
    show(around)
    dialog = SaveDialog("Export", tmp_path / "portfolio.pdf", FILTERS, around)
    provider = dialog.iconProvider()
    kinds = QAbstractFileIconProvider.IconType
    file = tmp_path / "a.txt"
    file.write_text("x", encoding="utf-8")

    def drawn(about: object) -> object:
        return provider.icon(about).pixmap(16, 16).toImage()  # type: ignore[call-overload]

    def ours(name: str) -> object:
        return theme().icon(name).pixmap(16, 16).toImage()

    assert drawn(kinds.Folder) == drawn(QFileInfo(str(tmp_path))) == ours("folder")
    assert drawn(kinds.Computer) == ours("monitor")
    assert drawn(kinds.File) == drawn(QFileInfo(str(file))) == ours("file-text")
    dialog.deleteLater()
