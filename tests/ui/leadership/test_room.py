"""The frame of the room: its place in the rail, its tabs, and what an empty profile begins with."""

from __future__ import annotations

import pytest

from careercruise_desktop.ui.leadership.empty import FeedbackEmpty, ImpactEmpty, PeopleEmpty
from tests.robots.desktop import Desktop
from tests.robots.leadership import LeadershipRobot


@pytest.fixture
def room(desktop: Desktop) -> LeadershipRobot:
    return LeadershipRobot(desktop)


def test_the_room_stands_after_skills_and_begins_with_feedback(room: LeadershipRobot) -> None:
    assert room.presenter.tab == "feedback"
    assert room.view.new.text() == "Ask for feedback"


@pytest.mark.parametrize(("tab", "text"), [("impact", "Mark an action"), ("people", "New person")])
def test_each_tab_has_its_own_primary_button(room: LeadershipRobot, tab: str, text: str) -> None:
    room.show(tab)
    assert room.presenter.tab == tab
    assert room.view.new.text() == text


def test_the_tab_that_was_on_is_shown_again_after_a_restart(room: LeadershipRobot, desktop: Desktop) -> None:
    room.show("people")
    context = desktop.session.context
    assert context is not None
    assert context.memory.text("leadership_tab") == "people"


@pytest.mark.parametrize(
    ("tab", "kind"), [("feedback", FeedbackEmpty), ("impact", ImpactEmpty), ("people", PeopleEmpty)]
)
def test_an_empty_tab_teaches_in_one_sentence(room: LeadershipRobot, tab: str, kind: type) -> None:
    room.show(tab)
    found = room.tab if isinstance(room.tab, kind) else room.tab.findChild(kind)
    assert found is not None
    assert found.isVisible()
