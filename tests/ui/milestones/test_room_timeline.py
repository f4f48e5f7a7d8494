"""The timeline in the room: what is opened is meant and in sight, and what is long over begins folded."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones.timeline.rows import Kind
from careercruise_desktop.ui.milestones.timeline.state import GroupKey
from tests.factories import milestone, project
from tests.robots.desktop import Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.milestones import Milestones
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import click

from .plans import AUDIT, CUTOVER, QUEUE, days

OVER, OPENED = "Ledger closed", "Ledger opened"


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The room with the small plan, and a project that was finished a year ago."""
    desktop.given(
        project(name="Ledger", code="ledger", start=days(-500), finish=days(-400)),
        milestone(days(-420), title=OPENED, project_id=3, achieved=days(-420), created=days(-500)),
        milestone(days(-400), title=OVER, project_id=3, achieved=days(-400), created=days(-500)),
    )
    return Milestones(desktop)


def test_what_is_opened_elsewhere_is_selected_and_in_sight(room: Milestones) -> None:
    timeline = room.view.work.timeline
    timeline.timeline.choose(room.kept(QUEUE).id, by_key=True)
    room.desktop.window.resize(1000, 520)
    InspectorRobot(room.desktop).open("milestone", room.kept(CUTOVER).id)
    room.desktop.rest()
    assert timeline.selected_id == room.kept(CUTOVER).id
    meant = timeline.timeline.meant
    assert meant is not None
    assert meant.line.title == CUTOVER
    top = timeline.area.verticalScrollBar().value()
    assert top <= meant.top < meant.bottom <= top + timeline.area.viewport().height()


def test_the_mark_of_what_is_opened_is_not_under_the_panel(room: Milestones) -> None:
    room.desktop.given(milestone(days(90), title="Far ahead"))
    room.desktop.window.resize(1000, 700)
    timeline = TimelineRobot(room.view.work.timeline)
    panel = room.desktop.session.panels.inspector
    for title in ("Far ahead", CUTOVER):
        InspectorRobot(room.desktop).open("milestone", room.kept(title).id)
        room.desktop.rest()
        mark = timeline.timeline.mapTo(room.desktop.window, timeline.mark(title)).x()
        assert mark < panel.mapTo(room.desktop.window, QPoint()).x()
        assert mark > timeline.board.axis.left


def test_what_is_made_in_the_panel_is_selected(room: Milestones) -> None:
    room.desktop.session.panels.open_new("milestone")
    room.desktop.rest()
    assert room.view.work.timeline.selected_id == room.kept("New milestone").id


def test_a_new_milestone_is_selected_and_counts_as_said(room: Milestones) -> None:
    robot = TimelineRobot(room.view.work.timeline)
    robot.click(robot.title(QUEUE))
    robot.double_click(robot.at(AUDIT, days(60)))
    room.desktop.rest()
    made = room.kept("New milestone")
    assert room.view.work.timeline.selected_id == made.id
    assert room.desktop.toast == "Milestone added, due Mon 18 May"
    room.desktop.undo()
    assert not [one for one in room.desktop.kept(Milestone) if one.title == "New milestone"]


def test_what_was_over_before_the_first_day_in_sight_begins_folded_and_stays_as_the_person_likes_it(
    room: Milestones,
) -> None:
    robot = TimelineRobot(room.view.work.timeline)
    ledger = robot.row(OPENED)
    assert (ledger.kind, ledger.group) == (Kind.GROUP, GroupKey(Role.IT, 3))
    assert all(row.kind is Kind.MILESTONE for row in robot.board.rows.walked if row is not ledger)
    room.view.work.timeline.timeline.fold(ledger)
    room.desktop.given(milestone(days(5), title="Firewall opened"))
    assert robot.row(OVER).kind is Kind.MILESTONE
    room.view.work.timeline.timeline.fold(robot.row(OPENED))
    InspectorRobot(room.desktop).open("milestone", room.kept(OVER).id)
    assert robot.row(OPENED).kind is Kind.GROUP


def test_what_is_opened_in_a_group_that_began_folded_is_shown(room: Milestones) -> None:
    robot = TimelineRobot(room.view.work.timeline)
    InspectorRobot(room.desktop).open("milestone", room.kept(OVER).id)
    assert robot.row(OVER).kind is Kind.MILESTONE
    assert room.view.work.timeline.selected_id == room.kept(OVER).id


def test_the_page_of_a_project_that_is_over_begins_unfolded(room: Milestones) -> None:
    (ledger,) = [one for one in room.desktop.kept(Project) if one.code == "ledger"]
    click(room.card(ledger.name))
    room.view.page.show_tab("milestones")
    room.desktop.rest()
    robot = TimelineRobot(room.view.work.timeline)
    assert [row.kind for row in robot.board.rows.walked] == [Kind.MILESTONE, Kind.MILESTONE]


def test_a_letter_typed_at_a_control_of_the_panel_makes_nothing(room: Milestones) -> None:
    inspector = InspectorRobot(room.desktop)
    inspector.open("milestone", room.kept(QUEUE).id)
    before = len(room.desktop.kept(Milestone))
    panel = room.desktop.session.panels.inspector
    panel.head.setFocus()
    for widget in panel.findChildren(type(room.view.new)):
        if widget.isVisible():
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            room.desktop.key(Qt.Key.Key_N)
    room.desktop.rest()
    assert len(room.desktop.kept(Milestone)) == before
    assert room.desktop.focus.window() is room.desktop.window
