"""A toast covers nothing that cannot be read beside it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from careercruise_desktop.ui.portfolio.view import PortfolioView
from careercruise_desktop.ui.settings.view import SettingsView
from careercruise_desktop.ui.toast import Toast
from careercruise_desktop.ui.widgets.toast import ToastBox
from tests.factories import entry
from tests.robots.desktop import CTRL, Desktop
from tests.robots.widgets import settle


def last_of(page: QWidget | None) -> QWidget:
    """The lowest thing in the column that scrolls."""
    if isinstance(page, SettingsView):
        return list(page.sections.values())[-1]
    assert isinstance(page, PortfolioView)
    return page.choices.figures


@pytest.mark.parametrize("key", [Qt.Key.Key_7, Qt.Key.Key_Comma])
def test_the_last_row_of_a_scrolled_column_can_be_moved_above_a_toast(desktop: Desktop, key: Qt.Key) -> None:
    desktop.given(entry())
    desktop.key(key, CTRL)
    desktop.rest()
    desktop.window.resize(1000, 600)
    settle()
    context = desktop.session.context
    assert context is not None
    context.bus.toast_requested.emit(Toast("Exported portfolio.pdf", "circle-check"))
    settle()
    last = last_of(desktop.window.page)
    area = last.parentWidget()
    while not isinstance(area, QScrollArea):
        assert area is not None
        area = area.parentWidget()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    settle()
    (box,) = (each for each in desktop.window.findChildren(ToastBox) if each.isVisible())
    assert last.mapTo(desktop.window, QPoint(0, last.height())).y() <= box.y()


def test_a_toast_stands_beside_an_open_panel(desktop: Desktop) -> None:
    (made,) = desktop.given(entry())
    desktop.window.resize(1000, 700)
    desktop.session.panels.open_record("time_entry", made.id)
    settle()
    context = desktop.session.context
    assert context is not None
    said = "Cancelled today; it counts neither as reached nor as late. 4 milestones wait for it"
    context.bus.toast_requested.emit(Toast(said, "circle-x", action="Undo", key="Ctrl+Z"))
    settle()
    (box,) = (each for each in desktop.window.findChildren(ToastBox) if each.isVisible())
    panel = desktop.session.panels.inspector
    assert box.geometry().right() < panel.mapTo(desktop.window, QPoint()).x()
    panel.close()
    settle()
    assert abs(box.geometry().center().x() - 500) <= 1
