"""The board in the room: columns, cards that are carried, and what is said of their dates."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.milestones import Milestone, MilestoneStatus, ProgressMethod
from careercruise_desktop.ui.milestones.board.wording import consequence
from careercruise_desktop.ui.shell.shortcut_sheet import ShortcutSheet
from careercruise_desktop.ui.widgets.label import Label
from careercruise_desktop.ui.widgets.scroll_area import ScrollArea
from tests.factories import TODAY, milestone
from tests.robots.desktop import Desktop
from tests.robots.milestones import ALT, Milestones
from tests.robots.widgets import settle, spoken_name

from .plans import API, AUDIT, CUTOVER, QUEUE, SIGNED, days


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The board with a small plan."""
    found = Milestones(desktop)
    found.show("board")
    return found


def test_each_milestone_stands_in_the_column_of_its_status_and_columns_are_counted(room: Milestones) -> None:
    assert room.cards("planned") == [AUDIT, CUTOVER]
    assert room.cards("in progress") == [QUEUE]
    assert room.cards("at risk") == [SIGNED]
    assert room.cards("achieved") == [API]
    assert [room.count(column) for column in ("planned", "in progress", "at risk", "achieved")] == ["2", "1", "1", "1"]
    assert spoken_name(room.stack("planned")) == "Planned, 2"


def test_a_card_dropped_on_achieved_is_achieved_today_and_that_is_said_before_and_after(room: Milestones) -> None:
    assert room.drag(QUEUE, "achieved") == "Achieved today, 10 days earlier than promised"
    assert room.kept(QUEUE).achieved == TODAY
    assert room.desktop.toast.startswith("Achieved today")
    assert QUEUE in room.cards("achieved")
    room.desktop.undo()
    assert room.kept(QUEUE).achieved is None


def test_d_means_achieved_today_and_is_one_undo(room: Milestones) -> None:
    room.view.work.board.go_to(room.kept(QUEUE).id)
    room.desktop.key(Qt.Key.Key_D)
    room.desktop.rest()
    assert room.kept(QUEUE).achieved == TODAY
    assert room.stack("achieved").hasFocus()
    room.desktop.key(Qt.Key.Key_D)
    room.desktop.undo()
    assert room.kept(QUEUE).achieved is None


def test_the_sheet_of_shortcuts_says_whole_what_keys_do_on_the_board_and_in_the_table(room: Milestones) -> None:
    room.desktop.type("?")
    settle()
    (sheet,) = room.desktop.window.findChildren(ShortcutSheet)
    labels = {label.text(): label for label in sheet.findChildren(Label)}
    assert {"In the table of milestones", "On the board of milestones", "Achieved today"} <= labels.keys()
    assert not [text for text, label in labels.items() if label.toolTip()]
    assert sheet.findChild(ScrollArea).verticalScrollBar().maximum() == 0  # type: ignore[union-attr]


def test_a_card_dropped_on_in_progress_begins_today(room: Milestones) -> None:
    assert room.drag(AUDIT, "in progress") == "Begins today instead of Fri 3 April"
    assert room.kept(AUDIT).start == TODAY
    assert AUDIT in room.cards("in progress")


def test_nothing_is_put_at_risk_by_hand_and_the_rule_is_said(room: Milestones) -> None:
    assert room.drag(QUEUE, "at risk").startswith("At risk follows from the dates")
    assert room.cards("in progress") == [QUEUE]
    assert room.desktop.toast.startswith("At risk follows from the dates")


def test_what_is_overdue_leaves_at_risk_only_by_a_new_date_or_by_being_reached(room: Milestones) -> None:
    said = room.drag(SIGNED, "in progress")
    assert said.startswith("Stays at risk")
    assert said.endswith("Move its date instead")
    assert room.cards("at risk") == [SIGNED]
    room.drag(SIGNED, "achieved")
    assert room.kept(SIGNED).achieved == TODAY


def test_alt_and_arrows_move_a_card_and_the_keys_go_along(room: Milestones) -> None:
    stack = room.stack("planned")
    stack.setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Right, ALT)
    room.desktop.rest()
    assert room.cards("in progress") == [AUDIT, QUEUE] or room.cards("in progress") == [QUEUE, AUDIT]
    assert room.stack("in progress").hasFocus()
    assert room.stack("in progress").current == room.kept(AUDIT).id
    room.desktop.key(Qt.Key.Key_Right, ALT)
    room.desktop.rest()
    assert room.kept(AUDIT).achieved == TODAY
    room.desktop.key(Qt.Key.Key_Left, ALT)
    room.desktop.rest()
    assert room.kept(AUDIT).achieved is None


def test_arrows_walk_over_cards_and_columns(room: Milestones) -> None:
    room.stack("planned").setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Down)
    assert room.stack("planned").current == room.kept(CUTOVER).id
    room.desktop.key(Qt.Key.Key_Right)
    assert room.stack("in progress").hasFocus()
    room.desktop.key(Qt.Key.Key_Return)
    assert room.desktop.session.panels.inspector.isVisible()


def test_escape_takes_a_carried_card_back(room: Milestones) -> None:
    room.take(QUEUE, "achieved")
    assert room.view.work.board.carrying.isVisible()
    QTest.keyClick(room.stack("in progress"), Qt.Key.Key_Escape)
    settle()
    assert not room.view.work.board.carrying.isVisible()
    room.let_go()
    assert room.kept(QUEUE).achieved is None


def test_a_card_lifted_a_little_is_only_selected(room: Milestones) -> None:
    stack = room.stack("planned")
    QTest.mouseClick(stack, Qt.MouseButton.LeftButton, pos=stack.rect_of(1).center())
    assert stack.current == room.kept(CUTOVER).id
    assert room.cards("planned") == [AUDIT, CUTOVER]


def test_a_menu_offers_what_can_be_done_with_a_card(room: Milestones) -> None:
    stack = room.stack("in progress")
    stack.menu_requested.emit(room.kept(QUEUE).id, stack.mapToGlobal(stack.rect_of(0).center()))
    settle()
    room.choose(room.view.menu, "Cancel it")
    assert room.kept(QUEUE).cancelled == TODAY
    assert QUEUE not in room.cards("in progress")
    assert room.desktop.toast.endswith(f"“{CUTOVER}” waits for it")


def test_deleting_says_who_waited_for_it(room: Milestones) -> None:
    room.view.work.board.go_to(room.kept(QUEUE).id)
    room.desktop.key(Qt.Key.Key_Delete)
    room.desktop.rest()
    assert room.desktop.toast == f"Milestone deleted; “{CUTOVER}” waited for it"
    room.desktop.undo()
    room.desktop.session.panels.open_record("milestone", room.kept(QUEUE).id)
    room.desktop.session.panels.inspector.acted.emit("delete", None)
    room.desktop.rest()
    assert room.desktop.toast == f"Milestone deleted; “{CUTOVER}” waited for it"


def test_the_menu_begins_what_is_only_planned(room: Milestones) -> None:
    def offered(column: str) -> list[str]:
        stack = room.stack(column)
        stack.menu_requested.emit(stack.lines[0].id, stack.mapToGlobal(stack.rect_of(0).center()))
        settle()
        assert room.view.menu is not None
        return [action.text().partition("\t")[0] for action in room.view.menu.actions()]

    assert "Begin today" not in offered("in progress")
    room.choose(room.view.menu, "Open")
    assert "Begin today" in offered("planned")
    room.choose(room.view.menu, "Begin today")
    assert room.kept(AUDIT).start == TODAY
    assert AUDIT in room.cards("in progress")


def test_five_hundred_cards_are_shown_and_none(room: Milestones) -> None:
    board = room.view.work.board
    room.desktop.given(*(milestone(days(30 + key % 90), title=f"Step {key}") for key in range(500)))
    assert len(board.columns["planned"].stack.lines) == 502
    board.show_lines((), TODAY)
    assert [column.count.text() for column in board.columns.values()] == ["0"] * 4


def test_the_carried_card_looks_like_it_and_stays_inside_with_all_that_is_said(room: Milestones) -> None:
    stack = room.stack("in progress")
    stack.setFocus()
    card = stack.grab(stack.rect_of(0)).toImage()
    room.take(QUEUE, "achieved")
    board = room.view.work.board
    carried = board.carrying
    assert carried.picture.toImage() == card
    assert board.rect().contains(carried.geometry())
    # What is left behind is an empty place.
    assert stack.grab(stack.rect_of(0)).toImage() != card
    QTest.keyClick(stack, Qt.Key.Key_Escape)
    room.let_go()
    assert stack.grab(stack.rect_of(0)).toImage() == card


def test_progress_that_would_be_lost_is_said_before(room: Milestones) -> None:
    said = room.drag(QUEUE, "planned")
    assert said.startswith(
        "Not begun yet, its start on Sat 14 March and its 50\N{NO-BREAK SPACE}% taken back, still due"
    )
    assert room.desktop.toast.startswith("Not begun, its start on Sat 14 March taken back, progress back to 0")
    assert room.kept(QUEUE).progress == 0
    lines = {one.title: one for column in room.view.work.board.columns.values() for one in column.stack.lines}
    by_tasks = replace(lines[CUTOVER], progress=40, method=ProgressMethod.TASKS, status=MilestoneStatus.IN_PROGRESS)
    assert "%" not in consequence(by_tasks, "planned", TODAY).sentence


def test_a_card_that_is_put_in_progress_and_back_begins_when_it_was_to(room: Milestones) -> None:
    assert room.drag(CUTOVER, "in progress") == "Begins today instead of Wed 8 April"
    assert room.kept(CUTOVER).start == TODAY
    room.drag(CUTOVER, "planned")
    assert room.kept(CUTOVER).start == days(20)
    assert room.desktop.toast.startswith("Begins Wed 8 April, due")


def test_what_letting_go_means_is_told_from_the_dates(room: Milestones) -> None:
    lines = {one.title: one for column in room.view.work.board.columns.values() for one in column.stack.lines}
    assert consequence(lines[API], "planned", TODAY).sentence.startswith("No longer achieved")
    assert not consequence(lines[API], "at risk", TODAY).allowed
    assert consequence(lines[QUEUE], "in progress", TODAY).sentence == "Stays as it is"
    nobody_said = replace(lines[AUDIT], start=days(-9), assumed=True)
    assert consequence(nobody_said, "in progress", TODAY).sentence == "Begins today"
    assert {one.title for one in room.desktop.kept(Milestone)} == set(lines)
