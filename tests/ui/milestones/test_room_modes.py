"""Going between timeline, table and board: what is meant stays meant, and in sight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.factories import milestone
from tests.robots.desktop import Desktop
from tests.robots.milestones import Milestones
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import settle

from .plans import QUEUE, days


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The timeline with a small plan, and what was reached two years ago."""
    desktop.given(milestone(days(-700), title="Two years ago", start=days(-730), achieved=days(-700)))
    return Milestones(desktop)


def test_tab_comes_to_the_cards_of_projects_before_what_stands_right_of_them(room: Milestones) -> None:
    projects = room.view.projects
    projects.all.setFocus(Qt.FocusReason.TabFocusReason)
    for card in projects.cards:
        room.desktop.key(Qt.Key.Key_Tab)
        assert card.hasFocus()
    room.desktop.key(Qt.Key.Key_Tab)
    assert not projects.isAncestorOf(room.desktop.focus)


@pytest.mark.parametrize("way", [("table", "timeline"), ("board", "timeline"), ("table", "board", "timeline")])
def test_what_is_clicked_on_the_timeline_is_meant_in_table_and_board_and_back(
    room: Milestones, way: tuple[str, ...]
) -> None:
    timeline = TimelineRobot(room.view.work.timeline)
    QTest.mouseClick(timeline.timeline, Qt.MouseButton.LeftButton, pos=timeline.title(QUEUE))
    settle()
    assert timeline.pane.selected_id == room.kept(QUEUE).id
    first = timeline.board.axis.first
    for mode in way:
        room.show(mode)
        if mode == "table":
            current = room.view.work.table.grid.current
            assert current is not None
            assert current.title == QUEUE
            assert room.view.work.table.grid.chosen == [room.rows.index(QUEUE)]
        elif mode == "board":
            assert room.stack("in progress").current == room.kept(QUEUE).id
            assert room.stack("in progress").hasFocus()
    assert timeline.pane.selected_id == room.kept(QUEUE).id
    assert timeline.board.axis.first == first
