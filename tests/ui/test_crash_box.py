"""The report of a bug looks like the rest of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame

from careercruise_desktop.ui.shell.crash import CrashBox
from careercruise_desktop.ui.widgets.scroll_area import ScrollBar
from tests.robots.widgets import press, settle, shows
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
