"""The report of a bug looks like the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QWidget

from careercruise_desktop.ui.crashes import MOST, CrashReports
from careercruise_desktop.ui.shell.crash import CrashBox
from careercruise_desktop.ui.widgets.scroll_area import ScrollBar
from tests.robots.widgets import click, press, settle, shows
from tests.ui.conftest import Show


def test_a_long_report_scrolls_in_our_area_and_cannot_be_changed(show: Show) -> None:
    text = "\n".join(f"line {number}" for number in range(60))
    box = CrashBox(text, show())
    box.open()
    settle()
    assert isinstance(box.text.verticalScrollBar(), ScrollBar)
    assert box.text.verticalScrollBar().maximum() > 0
    assert box.text.frameShape() is QFrame.Shape.NoFrame
    assert not shows(box.text.viewport(), "surface")
    assert shows(box.text.viewport(), "bg")
    press(box.text, Qt.Key.Key_X)
    assert box.text.toPlainText() == text


def test_after_a_report_was_closed_the_next_one_is_shown_and_after_a_few_none(show: Show) -> None:
    window = show()
    opened: list[CrashBox] = []

    def open_box(text: str) -> QWidget:
        opened.append(CrashBox(text, window))
        opened[-1].open()
        return opened[-1]

    reports = CrashReports(window, open_box)
    for number in range(MOST):
        reports.told.emit(f"report {number}")
        reports.told.emit("while one is open")
        click(opened[-1].go_on)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    reports.told.emit("one too many")
    assert len(opened) == MOST
