"""A promise from its first date to the day it is reached, by mouse and keys, each act taken back once."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.milestones import MilestoneBaseline, MilestoneMove, MoveReason
from careercruise_desktop.domain.projects import Project
from tests.factories import TODAY
from tests.robots.desktop import SHIFT, Desktop
from tests.robots.inspector import InspectorRobot
from tests.robots.milestones import ALT, Milestones
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import click, settle
from tests.ui.milestones.plans import AUDIT, CUTOVER, QUEUE, SIGNED, days, due, planned


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The timeline of a small plan."""
    planned(desktop)
    return Milestones(desktop)


def moves(room: Milestones) -> list[tuple[date, date, MoveReason | None]]:
    """What was kept of moved dates."""
    return [(one.from_due, one.to_due, one.reason) for one in room.desktop.kept(MilestoneMove)]


def test_a_date_is_dragged_and_explained_its_dependents_follow_and_one_undo_takes_all_back(room: Milestones) -> None:
    before = due(room.desktop)
    timeline = TimelineRobot(room.view.work.timeline)
    timeline.drag(timeline.mark(QUEUE), timeline.at(QUEUE, days(17)))
    room.desktop.rest()
    assert due(room.desktop)[QUEUE] == days(17)
    assert room.why == "Retry queue in staging moved to 5 Apr, +7 d"
    room.desktop.key(Qt.Key.Key_2)
    click(room.view.work.why.shift)
    room.desktop.rest()
    assert due(room.desktop)[CUTOVER] == days(47)
    assert moves(room) == [
        (days(10), days(17), MoveReason.ESTIMATE),
        (days(40), days(47), MoveReason.ESTIMATE),
    ]
    room.desktop.undo()
    assert due(room.desktop) == before
    assert moves(room) == []
    assert room.why == ""


def test_shift_moves_what_depends_on_it_at_once(room: Milestones) -> None:
    timeline = TimelineRobot(room.view.work.timeline)
    timeline.drag(timeline.mark(QUEUE), timeline.at(QUEUE, days(12)), SHIFT)
    room.desktop.rest()
    assert (due(room.desktop)[QUEUE], due(room.desktop)[CUTOVER]) == (days(12), days(42))
    assert room.why == "Retry queue in staging moved to 31 Mar, +2 d, with 1 other"
    assert not room.view.work.why.shift.isVisible()
    room.desktop.undo()
    assert (due(room.desktop)[QUEUE], due(room.desktop)[CUTOVER]) == (days(10), days(40))


def test_a_loop_of_dependencies_is_refused_by_name_and_a_new_one_is_drawn(room: Milestones) -> None:
    inspector = InspectorRobot(room.desktop)
    inspector.open("milestone", room.kept(QUEUE).id)
    inspector.choose("depends_on", "Cutover")
    said = inspector.complaint("depends_on")
    assert QUEUE in said
    assert CUTOVER in said
    assert "\N{RIGHTWARDS ARROW}" in said
    assert room.kept(QUEUE).depends_on == frozenset()
    inspector.open("milestone", room.kept(AUDIT).id)
    inspector.choose("depends_on", "Retry queue")
    assert room.kept(AUDIT).depends_on == {room.kept(QUEUE).id}
    room.presenter.moving.move(room.kept(QUEUE).id, days(12))
    assert room.view.work.why.shift.text() == "Shift 2 that depend on it"


def test_a_project_agrees_anew_with_a_reason_and_the_old_promise_stays(room: Milestones) -> None:
    timeline = room.view.work.timeline.timeline
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    timeline.choose(room.kept(QUEUE).id, by_key=True)
    for _ in range(3):
        QTest.keyClick(timeline, Qt.Key.Key_Right, ALT)
    room.desktop.rest()
    assert moves(room) == [(days(10), days(13), None)]
    card = room.card("Payments gateway migration")
    card.setFocus(Qt.FocusReason.TabFocusReason)
    room.view.projects.menu_requested.emit(card.key, card.mapToGlobal(card.rect().center()))
    settle()
    room.choose(room.view.menu, "Re-baseline")
    room.desktop.type("The client asked for a second scheme")
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    (kept,) = room.desktop.kept(MilestoneBaseline)
    assert (kept.from_due, kept.to_due, kept.reason) == (days(10), days(13), "The client asked for a second scheme")
    (project,) = [one for one in room.desktop.kept(Project) if one.code == "payments"]
    assert project.baseline_finish == project.finish
    room.desktop.undo()
    assert room.kept(QUEUE).baseline_due == days(10)
    assert room.desktop.kept(MilestoneBaseline) == []


def test_from_the_board_to_the_table_and_back_to_the_timeline(room: Milestones) -> None:
    room.show("board")
    room.drag(AUDIT, "in progress")
    room.drag(SIGNED, "achieved")
    assert (room.kept(AUDIT).start, room.kept(SIGNED).achieved) == (TODAY, TODAY)
    room.show("table")
    assert room.cell(SIGNED, "status") == "Achieved"
    room.double_click(AUDIT, "due")
    room.type_over("20.4.")
    assert room.kept(AUDIT).due == date(2026, 4, 20)
    assert room.why == "Accessibility audit passed moved to 20 Apr, +7 d"
    room.desktop.key(Qt.Key.Key_5)
    assert moves(room)[0][2] is MoveReason.CAPACITY
    room.show("timeline")
    line = next(one for one in TimelineRobot(room.view.work.timeline).board.state.lines if one.title == AUDIT)
    assert (line.due, line.reason) == (date(2026, 4, 20), "capacity")
    for _ in range(3):
        room.desktop.undo()
    assert due(room.desktop)[AUDIT] == days(25)
    assert (room.kept(AUDIT).start, room.kept(SIGNED).achieved) == (days(15), None)
