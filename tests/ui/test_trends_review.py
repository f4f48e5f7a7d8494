"""Exporting a review from the room of trends: its days, its file, its progress, and what can go wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from careercruise_desktop.system import opener
from careercruise_desktop.ui.trends.presenter.review import MAKING
from careercruise_desktop.ui.trends.review import ReviewBox
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.robots.desktop import Desktop
from tests.robots.trends import TrendsRobot, with_weeks
from tests.robots.widgets import click, press, settle, type_text

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def box_of(trends: TrendsRobot) -> ReviewBox:
    box = trends.view.review.box
    assert box is not None
    assert box.is_open
    return box


def take_up(desktop: Desktop) -> None:
    """Do what the toast offers."""
    action = desktop.window.findChildren(ToastBox)[-1].action
    assert action is not None
    click(action)


def choose_days(desktop: Desktop, trends: TrendsRobot) -> None:
    """Ask for a review by its shortcut, try the usual days and others, and see which file is suggested."""
    trends.view.setFocus()
    desktop.key(Qt.Key.Key_E, BOTH)
    box = box_of(trends)
    assert (box.first.value, box.last.value) == (date(2025, 10, 1), date(2025, 12, 31))
    click(box.usual._pieces["year"])
    assert (box.first.value, box.last.value) == (date(2025, 1, 1), date(2025, 12, 31))
    box.last.setFocus()
    box.last.selectAll()
    type_text(box.last, "5 mar 2026")
    press(box.last, Qt.Key.Key_Tab)
    assert (box.last.value, box.usual.value) == (date(2026, 3, 5), "")
    click(box.usual._pieces["quarter"])
    click(box.show_days)
    dialog = trends.view.review.dialog
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "review-q4-2025.pdf"
    assert dialog.nameFilters() == ["PDF (*.pdf)", "HTML (*.html)"]
    dialog.reject()


def test_a_review_is_exported_from_the_days_to_the_open_file(
    desktop: Desktop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trends = with_weeks(desktop)
    review = trends.view.review
    choose_days(desktop, trends)
    target = tmp_path / "review.pdf"
    review.target_chosen.emit(date(2025, 10, 1), date(2025, 12, 31), target)
    settle()
    assert desktop.toast == MAKING
    desktop.rest()
    assert desktop.toast == "Exported review.pdf"
    assert target.read_bytes().startswith(b"%PDF-")
    opened: list[Path] = []
    monkeypatch.setattr(opener, "open_path", opened.append)
    take_up(desktop)
    assert opened == [target]

    old = tmp_path / "kept.html"
    old.write_text("old")
    review.target_chosen.emit(date(2025, 10, 1), date(2025, 12, 31), old)
    take_up(desktop)
    desktop.rest()
    assert desktop.toast == "Export cancelled"
    assert old.read_text() == "old"

    review.target_chosen.emit(date(2020, 1, 1), date(2020, 3, 31), old)
    desktop.rest()
    assert "There is nothing to review" in desktop.toast
    review.target_chosen.emit(date(2025, 10, 1), date(2025, 12, 31), tmp_path / "none" / "review.pdf")
    desktop.rest()
    assert "does not exist" in desktop.toast
    review.target_chosen.emit(date(2025, 10, 1), date(2025, 12, 31), tmp_path / "review.docx")
    settle()
    assert "it has to end in .pdf or .html" in desktop.toast
