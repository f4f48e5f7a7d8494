"""The tab of learning where it stands: in the room of skills, in a small window, undone by key."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.learning import LearningItem, LearningStatus
from careercruise_desktop.ui.skills.learning.tab import LearningTab
from careercruise_desktop.ui.skills.tabs import LEARNING
from tests.robots.desktop import Desktop
from tests.robots.skills import SkillsRobot
from tests.robots.widgets import settle

from .growing import grown


@pytest.fixture
def tab(desktop: Desktop) -> LearningTab:
    """The tab, shown from the head of the room."""
    grown(desktop)
    room = SkillsRobot(desktop)
    room.view.tabs.chosen.emit(LEARNING)
    desktop.rest()
    (found,) = room.view.findChildren(LearningTab)
    assert isinstance(found, LearningTab)
    assert found.isVisible()
    return found


def test_the_primary_button_begins_an_item_and_undo_takes_it_back(desktop: Desktop, tab: LearningTab) -> None:
    page = desktop.window.page
    assert page is not None
    page.new.click()  # type: ignore[attr-defined]
    settle()
    assert QApplication.focusWidget() is tab.items.line
    desktop.type("talk: Failing well 1h")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    assert desktop.toast == "Added to the reading list"
    (row,) = tab.items.reading_rows
    row.setFocus()
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    item: LearningItem = desktop.kept(LearningItem)[0]
    assert item.status is LearningStatus.DONE
    desktop.undo()
    assert len(tab.items.reading_rows) == 1
    desktop.undo()
    assert tab.items.state.empty


def test_every_part_has_room_in_a_small_window(desktop: Desktop, tab: LearningTab) -> None:
    desktop.window.resize(1000, 700)
    desktop.rest()
    for key in ("items", "radar", "certificates"):
        tab.part_chosen.emit(key)
        desktop.rest()
        assert tab.part == key
        corner = tab.mapTo(desktop.window, QPoint(tab.width(), tab.height()))
        assert corner.x() <= 1000
        assert corner.y() <= 700
    assert desktop.window.width() == 1000
