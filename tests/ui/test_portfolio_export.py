"""Exporting the portfolio: the file, the progress, and everything that can go wrong on the way."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.system import opener
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.conftest import FixedClock
from tests.portfolio_career import career
from tests.robots.desktop import Desktop, wait_for
from tests.robots.portfolio import CTRL, PaperPress, Portfolio
from tests.robots.widgets import click, picture, press


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "exports"
    made.mkdir()
    return made


def toast(desktop: Desktop) -> ToastBox:
    return desktop.window.findChildren(ToastBox)[-1]


def test_the_compiler_makes_the_pages_and_the_file_that_is_exported(desktop: Desktop, folder: Path) -> None:
    career(desktop.program.store)
    portfolio = Portfolio(desktop)
    pages = portfolio.view.preview.pages
    assert len(pages.sheets) >= 3
    assert pages.sheets[0].image.width() == pages.pixels
    assert picture(pages.sheets[0]).pixelColor(20, 60).name() == "#ffffff"
    assert "Two roles" in pages.sheets[0].accessibleDescription()
    target = folder / "portfolio.pdf"
    portfolio.export_to(target)
    portfolio.rest()
    assert desktop.toast == "Exported portfolio.pdf"
    assert target.read_bytes().startswith(b"%PDF-")
    text = subprocess.run(["pdftotext", str(target), "-"], capture_output=True, text=True, check=True).stdout
    assert "Mara Lindqvist" in text
    assert "9 of 11" in text


def test_the_name_follows_the_month_and_the_folder_is_the_one_of_last_time(
    portfolio: Portfolio, desktop: Desktop, folder: Path
) -> None:
    portfolio.export_to(folder / "mine.pdf")
    portfolio.rest()
    desktop.window.activateWindow()
    assert QTest.qWaitForWindowActive(desktop.window)
    desktop.key(Qt.Key.Key_E, CTRL)
    dialog = portfolio.view.dialog
    assert dialog is not None
    wait_for(dialog.isVisible)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text() == "portfolio-2026-03.pdf"
    assert Path(dialog.directory().absolutePath()) == folder
    press(dialog, Qt.Key.Key_Escape)
    assert not portfolio.view.export.busy


def test_an_exported_file_is_told_with_its_size_and_opened(
    portfolio: Portfolio, desktop: Desktop, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    monkeypatch.setattr(opener, "open_path", opened.append)
    portfolio.export_to(folder / "mine.pdf")
    portfolio.rest()
    box = toast(desktop)
    assert box.accessibleName() == "Exported mine.pdf 2 pages, 1 kB"
    assert box.action is not None
    click(box.action)
    assert opened == [folder / "mine.pdf"]


def test_a_file_that_nothing_can_open_is_said(
    portfolio: Portfolio, desktop: Desktop, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> None:
        raise OSError("this system has no xdg-open")

    monkeypatch.setattr(opener, "open_path", refuse)
    portfolio.export_to(folder / "mine.pdf")
    portfolio.rest()
    action = toast(desktop).action
    assert action is not None
    click(action)
    assert desktop.toast == "mine.pdf cannot be opened: this system has no xdg-open"


def test_the_other_format_is_chosen_by_an_arrow_and_remembered(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress, folder: Path, data_dir: Path, clock: FixedClock
) -> None:
    button = portfolio.view.export.button
    assert button.text() == "Export PDF"
    pdf = portfolio.view.format.findChildren(type(portfolio.view.format._pieces["pdf"]))[0]
    pdf.setFocus()
    press(pdf, Qt.Key.Key_Right)
    portfolio.rest()
    assert button.text() == "Export HTML"
    portfolio.export_to(folder / "mine")
    portfolio.rest()
    assert (folder / "mine.html").exists()
    assert paper.files == ["html"]
    desktop.close()
    again = Desktop(data_dir, clock)
    assert Portfolio(again).view.export.button.text() == "Export HTML"
    again.close()


def test_the_room_says_that_the_web_has_one_page_and_the_preview_shows_the_printed_edition(
    portfolio: Portfolio, paper: PaperPress
) -> None:
    view = portfolio.view
    assert view.header.sub.text() == "2 pages, A4"
    assert view.preview.remark.text == ""
    view.format_chosen.emit("html")
    assert view.header.sub.text() == "One page for the web"
    assert view.preview.remark.text.startswith("The preview shows the printed edition")
    portfolio.switch("skills")
    assert view.header.sub.text() == "One page for the web"
    view.format_chosen.emit("pdf")
    assert view.header.sub.text() == "2 pages, A4"
    assert view.preview.remark.text == ""


def test_progress_stands_in_place_of_the_button_and_cancel_keeps_the_old_file(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress, folder: Path
) -> None:
    target = folder / "mine.pdf"
    target.write_bytes(b"old")
    paper.go.clear()
    export = portfolio.view.export
    portfolio.view.target_chosen.emit(target)
    wait_for(lambda: export.word == "Setting the pages")
    assert export.busy
    assert not export.button.isVisible()
    export.cancel.setFocus()
    press(export.cancel, Qt.Key.Key_Return)
    assert not export.busy
    assert desktop.toast == "Export cancelled"
    assert desktop.focus is export.button
    paper.go.set()
    portfolio.rest()
    wait_for(lambda: [each.name for each in folder.iterdir()] == ["mine.pdf"])
    assert target.read_bytes() == b"old"


def test_a_failure_keeps_the_old_file_says_why_and_can_be_retried(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress, folder: Path
) -> None:
    target = folder / "mine.pdf"
    target.write_bytes(b"old")
    paper.error = Unreadable("", "the renderer stopped, most likely for want of memory.", "Choose a shorter period.")
    portfolio.view.target_chosen.emit(target)
    portfolio.rest()
    assert desktop.toast == "the renderer stopped, most likely for want of memory. Choose a shorter period."
    assert target.read_bytes() == b"old"
    assert not portfolio.view.export.busy
    paper.error = None
    retry = toast(desktop).action
    assert retry is not None
    click(retry)
    portfolio.rest()
    assert desktop.toast == "Exported mine.pdf"
    assert target.read_bytes() == b"Mara Lindqvist"


def test_a_folder_that_is_gone_is_said_by_its_name(portfolio: Portfolio, desktop: Desktop, folder: Path) -> None:
    portfolio.view.target_chosen.emit(folder / "gone" / "mine.pdf")
    portfolio.rest()
    assert desktop.toast == "gone: this folder does not exist. Make it, or choose another one."


def test_an_ending_that_is_no_format_is_refused(portfolio: Portfolio, desktop: Desktop, folder: Path) -> None:
    portfolio.view.target_chosen.emit(folder / "mine.docx")
    portfolio.rest()
    assert desktop.toast == "The name of the file decides the format: it has to end in .pdf or .html."
    assert list(folder.iterdir()) == []


def test_what_was_replaced_in_the_file_is_said_calmly(
    portfolio: Portfolio, desktop: Desktop, paper: PaperPress, folder: Path
) -> None:
    paper.warnings = ["2 characters have no glyph in the document's fonts and became □: 你 (U+4F60), 好 (U+597D)."]
    portfolio.export_to(folder / "mine.pdf")
    portfolio.rest()
    assert desktop.toast == "Exported mine.pdf"
    assert portfolio.view.preview.remark.text == paper.warnings[0]


def test_the_file_holds_what_is_true_when_it_is_exported(portfolio: Portfolio, desktop: Desktop, folder: Path) -> None:
    desktop.go(1)
    (known,) = desktop.kept(Profile)
    with desktop.program.store.write("Rename") as desk:
        desk.save(Profile(id=known.id, name="Mara Berg"))
    desktop.go(7)
    portfolio.view.target_chosen.emit(folder / "mine.pdf")
    portfolio.rest()
    assert (folder / "mine.pdf").read_bytes() == b"Mara Berg"
