"""The room of milestones: its list, what it remembers, its empty page, and what a move asks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.milestones import Milestone, MilestoneBaseline, MilestoneReview, MoveReason
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.ui.milestones import why
from careercruise_desktop.ui.milestones.timeline.timeline import Timeline
from careercruise_desktop.ui.theme.theme import Application
from tests.conftest import FixedClock
from tests.factories import milestone
from tests.robots.desktop import CTRL, Desktop, wait_for
from tests.robots.milestones import ALT, Milestones
from tests.robots.widgets import click, settle, spoken_name

from .plans import API, CUTOVER, QUEUE, days, due, moves, planned


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The room with a small plan."""
    return Milestones(desktop)


def test_the_head_counts_what_was_due_this_year_and_says_of_what(room: Milestones) -> None:
    assert room.view.header.sub.text() == "1 of 2 due so far in 2026 on time"
    assert "1 late" in room.view.header.toolTip()
    with room.desktop.program.store.write("Archive") as desk:
        desk.run("UPDATE project SET archived = 1 WHERE name = 'Payments gateway migration'")
    room.desktop.rest()
    assert room.view.header.sub.text() == "1 of 2 due so far in 2026 on time, archived ones too"
    assert "of archived projects among them" in room.view.header.toolTip()


def test_projects_stand_in_the_list_with_what_they_reached_and_their_marks(room: Milestones) -> None:
    card = room.card("Payments gateway migration")
    assert card.project is not None
    assert (card.project.second, card.project.counted) == ("Kestrel Bank", "1 of 4")
    assert card.project.right == "17 Jun · +14 d"
    assert room.view.projects.head.text() == "2 projects"
    assert spoken_name(card).startswith("Payments gateway migration, Kestrel Bank, finishes Wed 17 June, 14 days later")
    for sign in card.marks:
        assert sign.isVisible()
        assert sign.toolTip()


def test_the_list_is_sorted_as_it_is_asked_for_and_keeps_it(room: Milestones) -> None:
    assert room.projects == ["Payments gateway migration", "Patient portal"]
    click(room.view.projects.order)
    room.choose(room.view.projects.menu, "By name")
    assert room.projects == ["Patient portal", "Payments gateway migration"]
    assert room.view.projects.order.text() == "By name"


def test_arrows_walk_over_the_list_and_enter_shows_the_page(room: Milestones) -> None:
    room.view.projects.all.setFocus()
    room.desktop.key(Qt.Key.Key_Down)
    room.desktop.key(Qt.Key.Key_Down)
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert room.view.page.isVisible()
    assert not room.view.work.isVisible()
    assert room.view.page.head.name.text() == "Patient portal"
    room.view.page.show_tab("milestones")
    settle()
    assert room.view.work.isVisible()
    room.show("table")
    assert room.rows == ["Accessibility audit passed"]
    room.desktop.key(Qt.Key.Key_0, ALT)
    assert not room.view.page.isVisible()
    assert len(room.rows) == 5


def test_a_project_is_archived_from_its_menu_and_shown_again(room: Milestones) -> None:
    def ask() -> None:
        card = room.card("Patient portal")
        room.view.projects.menu_requested.emit(card.key, card.mapToGlobal(card.rect().center()))
        settle()

    ask()
    room.choose(room.view.menu, "Archive")
    assert room.projects == ["Payments gateway migration"]
    assert room.desktop.toast == "Project archived"
    room.show("table")
    gone = {one.title for one in room.desktop.kept(Milestone) if one.project_id == 2}
    assert gone
    assert not gone & set(room.rows), "what was put away is not in the way"
    click(room.view.projects.order)
    room.choose(room.view.projects.menu, "Show archived")
    assert "archived" in spoken_name(room.card("Patient portal"))
    assert gone <= set(room.rows)
    ask()
    room.choose(room.view.menu, "Take out of the archive")
    assert not any(one.archived for one in room.desktop.kept(Project))


def test_new_project_and_new_milestone_open_ready_to_be_named(room: Milestones) -> None:
    click(room.view.projects.new)
    QTest.mouseDClick(room.view.projects.new, Qt.MouseButton.LeftButton)
    room.desktop.rest()
    assert [one.name for one in room.desktop.kept(Project)].count("New project") == 1
    assert room.desktop.session.panels.inspector.isVisible()
    assert room.card("New project").chosen
    room.desktop.type("Ticket desk")
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert room.card("Ticket desk").chosen
    assert room.view.page.head.name.text() == "Ticket desk"
    click(room.view.new)
    QTest.mouseDClick(room.view.new, Qt.MouseButton.LeftButton)
    room.desktop.rest()
    made = [one for one in room.desktop.kept(Milestone) if one.title == "New milestone"]
    assert [room.desktop.kept(Project)[-1].id] == [one.project_id for one in made]


def test_a_new_milestone_belongs_to_the_project_that_is_shown(room: Milestones) -> None:
    click(room.card("Patient portal"))
    room.desktop.rest()
    room.desktop.key(Qt.Key.Key_N)
    room.desktop.rest()
    assert room.kept("New milestone").project_id == 2


def test_mode_filter_and_span_survive_a_restart(app: Application, data_dir: Path, clock: FixedClock) -> None:
    first = Desktop(data_dir, clock)
    planned(first)
    room = Milestones(first)
    room.show("table")
    click(room.view.work.bar.which)
    room.choose(room.view.work.bar.menu, "Open")
    assert API not in room.rows
    room.sort("title")
    first.close()
    again = Desktop(data_dir, clock)
    try:
        room = Milestones(again)
        assert room.view.work.bar.modes.value == "table"
        assert room.view.work.bar.which.text() == "Open"
        assert room.rows == sorted(room.rows)
    finally:
        again.close()


def test_a_narrow_window_folds_the_list_until_it_is_asked_for(room: Milestones) -> None:
    assert room.view.projects.isVisible()
    room.desktop.window.resize(1000, 700)
    settle()
    assert not room.view.projects.isVisible()
    room.desktop.key(Qt.Key.Key_B)
    assert room.view.projects.isVisible()


def test_an_empty_profile_teaches_and_begins(desktop: Desktop) -> None:
    room = Milestones(desktop)
    assert room.view.empty.isVisible()
    assert not room.view.projects.isVisible()
    click(room.view.empty.state.action)
    desktop.rest()
    assert [one.title for one in desktop.kept(Milestone)] == ["New milestone"]
    assert not room.view.empty.isVisible()
    desktop.undo()
    assert room.view.empty.isVisible()


def test_a_moved_date_asks_why_and_keys_answer(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    room.desktop.rest()
    assert room.why == "Retry queue in staging moved to 5 Apr, +7 d"
    assert "1 scope, 2 estimate" in room.view.work.why.accessibleName()
    assert room.view.work.why.shift.text() == "Shift 1 that depends on it"
    room.desktop.key(Qt.Key.Key_3)
    assert [one.reason for one in moves(room.desktop)] == [MoveReason.WAITING]
    room.desktop.key(Qt.Key.Key_3)
    assert [one.reason for one in moves(room.desktop)] == [None]


def test_one_undo_takes_back_move_reason_and_shift(room: Milestones) -> None:
    before = due(room.desktop)
    room.presenter.moving.move(2, days(17))
    click(room.view.work.why.shift)
    click(room.view.work.why.reasons[MoveReason.SCOPE])
    assert due(room.desktop)[CUTOVER] == days(47)
    assert {one.reason for one in moves(room.desktop)} == {MoveReason.SCOPE}
    assert room.why == "Retry queue in staging moved to 5 Apr, +7 d. 1 more moved by +7 d"
    click(room.view.work.why.undo)
    room.desktop.rest()
    assert due(room.desktop) == before
    assert not moves(room.desktop)
    assert room.why == ""


def test_the_question_goes_with_the_next_act(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    assert room.why
    room.presenter.acts.achieve(4)
    assert room.why == ""


def test_the_question_goes_after_a_while_but_not_from_under_the_keys(
    room: Milestones, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(why, "STAYS_MS", 20)
    room.presenter.moving.move(2, days(17))
    wait_for(lambda: room.why == "")
    room.presenter.moving.move(2, days(18))
    room.view.work.why.shift.setFocus()
    QTest.qWait(60)
    assert room.why
    room.view.projects.all.setFocus()
    wait_for(lambda: room.why == "")


def test_a_number_typed_into_a_field_is_no_answer(room: Milestones) -> None:
    room.show("table")
    room.presenter.moving.move(2, days(17))
    room.view.work.table.filter.setFocus()
    room.desktop.type("2")
    assert room.view.work.table.filter.text() == "2"
    assert [one.reason for one in moves(room.desktop)] == [None]


def test_the_timeline_moves_by_keys_and_asks(room: Milestones) -> None:
    timeline: Timeline = room.view.work.timeline.timeline
    timeline.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    timeline.choose(2, by_key=True)
    QTest.keyClick(timeline, Qt.Key.Key_Right, ALT)
    room.desktop.rest()
    assert room.kept(QUEUE).due == days(11)
    assert room.why == "Retry queue in staging moved to 30 Mar, +1 d"


def test_dates_of_a_project_are_confirmed_and_agreed_anew_with_a_reason(room: Milestones) -> None:
    room.presenter.choose_project(1)
    room.presenter.moving.move(2, days(17))
    actions = {one.id: one for one in room.presenter.actions()}
    actions["milestones.confirm"].run()
    assert {one.milestone_id for one in room.desktop.kept(MilestoneReview)} == {2, 3, 5}
    actions["milestones.rebaseline"].run()
    settle()
    box = room.view.reason
    assert box is not None
    room.desktop.key(Qt.Key.Key_Return)
    assert box.is_open
    room.desktop.type("Scope grew by two schemes")
    room.desktop.key(Qt.Key.Key_Return)
    room.desktop.rest()
    assert not box.is_open
    assert room.kept(QUEUE).baseline_due == days(17)
    assert [one.from_due for one in room.desktop.kept(MilestoneBaseline)] == [days(10)]


def test_without_a_project_the_acts_on_one_say_what_to_choose(room: Milestones) -> None:
    actions = {one.id: one for one in room.presenter.actions()}
    actions["milestones.confirm"].run()
    assert room.desktop.toast == "Choose the project whose dates are confirmed"
    assert not room.desktop.kept(MilestoneReview)


def test_a_hidden_room_reads_again_when_it_is_shown(room: Milestones) -> None:
    room.show("table")
    room.desktop.go(1)
    room.desktop.given(milestone(days(3), title="Firewall opened", role=Role.PM))
    room.desktop.go(3)
    assert "Firewall opened" in room.rows


def test_the_selected_milestone_is_meant_whichever_way_milestones_are_shown(room: Milestones) -> None:
    room.show("table")
    room.view.work.table.grid.setFocus()
    room.desktop.key(Qt.Key.Key_End, CTRL)
    assert room.view.work.table.grid.current is not None
    assert room.view.work.table.grid.current.title == CUTOVER
    room.show("board")
    assert room.stack("planned").hasFocus()
    assert room.stack("planned").current == room.kept(CUTOVER).id
    room.show("timeline")
    assert room.view.work.timeline.selected_id == room.kept(CUTOVER).id


def test_a_way_to_show_milestones_leaves_the_outcomes_of_a_project(room: Milestones) -> None:
    click(room.card("Patient portal"))
    room.desktop.rest()
    assert not room.view.work.isVisible()
    room.show("board")
    assert room.view.work.isVisible()
    assert room.view.page.tab == "milestones"


def test_a_page_asked_for_elsewhere_is_shown_also_where_the_room_was_never_visited(desktop: Desktop) -> None:
    planned(desktop)
    context = desktop.session.context
    assert context is not None
    context.bus.room_requested.emit("milestones")
    context.bus.project_requested.emit(2)
    wait_for(lambda: "milestones" in desktop.window.pages)
    room = Milestones(desktop)
    assert room.view.page.head.name.text() == "Patient portal"
    context.bus.project_requested.emit(1)
    desktop.rest()
    assert room.view.page.head.name.text() == "Payments gateway migration"


def test_the_span_is_marked_as_long_as_it_is_in_sight(room: Milestones) -> None:
    bar, timeline = room.view.work.bar.stretches, room.view.work.timeline
    assert bar.value == "half"
    timeline.timeline.setFocus()
    room.desktop.key(Qt.Key.Key_Plus)
    assert bar.value == ""
    bar.chosen.emit("year")
    room.desktop.rest()
    board = timeline.timeline.board
    assert board is not None
    assert (bar.value, board.axis.days) == ("year", 365)
    assert room.desktop.window.memory.text("milestones_span") == "year"
