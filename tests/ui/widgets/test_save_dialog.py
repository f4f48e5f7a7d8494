"""The dialog that asks for a new file, as Qt draws it where the system has none of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo, Qt, QTimer
from PySide6.QtGui import QAbstractFileIconProvider
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTreeView, QWidget

from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.button import Button
from careercruise_desktop.ui.widgets.dialog import Question
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


@pytest.mark.parametrize(("answer", "replaced"), [("keep", False), ("replace", True)])
def test_it_asks_in_our_look_before_a_file_is_replaced(
    ask: Callable[[str], tuple[SaveDialog, list[Path]]], tmp_path: Path, answer: str, replaced: bool
) -> None:
    (tmp_path / "mine.pdf").write_bytes(b"old")
    asked: list[str] = []

    def reply() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, Question):
            looking.stop()
            asked.extend((box.windowTitle(), box.answer))
            button = box.findChild(Button, answer)
            if button is None:
                box.reject()
            else:
                button.click()

    looking = QTimer()
    looking.setInterval(20)
    looking.timeout.connect(reply)
    looking.start()
    dialog, heard = ask(str(tmp_path / "mine.pdf"))
    looking.stop()
    assert asked == ["Replace mine.pdf?", "keep"]
    assert heard == ([tmp_path / "mine.pdf"] if replaced else [])
    if not replaced:
        assert dialog.isVisible()
        dialog.reject()
    settle()


def test_the_list_of_files_shows_whole_columns_without_moving_sideways(show: Show, tmp_path: Path) -> None:
    around = QWidget()
    show(around)
    (tmp_path / "portfolio-2026-03.pdf").write_bytes(b"x" * 14_800)
    dialog = SaveDialog("Export", tmp_path / "portfolio.pdf", FILTERS, around)
    dialog.open()
    QTest.qWait(300)
    files = dialog.findChild(QTreeView)
    assert files is not None
    header = files.header()
    assert not files.horizontalScrollBar().isVisible()
    assert files.isColumnHidden(2)
    for column in (1, 3):
        assert header.sectionSize(column) >= files.sizeHintForColumn(column)
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
