"""What the strip asks after a move: about which milestone, in which width, and what is one act with it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from careercruise_desktop.domain.milestones import MoveReason
from careercruise_desktop.ui.milestones.why import WhyStrip
from tests.factories import milestone
from tests.robots.desktop import CTRL, SHIFT, Desktop
from tests.robots.milestones import ALT, NONE, Milestones
from tests.robots.widgets import click, settle

from .plans import AUDIT, CUTOVER, QUEUE, days, due, moves


@pytest.fixture
def room(desktop: Desktop) -> Milestones:
    """The room with the small plan, the keys on its timeline."""
    room = Milestones(desktop)
    room.show("timeline")
    return room


def whole(strip: WhyStrip) -> bool:
    """Whether each word of the strip is there, and no part lies on another one or under a panel."""
    window = strip.window()
    parts: list[QWidget] = [*strip.reasons.values(), strip.undo, strip.close_button]
    if strip.question is not None and strip.question.dependents:
        parts.append(strip.shift)
    for part in parts:
        middle = part.mapTo(window, part.rect().center())
        right = part.mapTo(window, part.rect().topRight() - QPoint(2, -8))
        if window.childAt(middle) is not part or window.childAt(right) is not part:
            return False
        if part.width() < part.sizeHint().width():
            return False
    return True


def test_it_names_the_milestone_and_stays_about_it_when_another_is_selected(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    room.desktop.session.panels.open_record("milestone", 2)
    room.view.work.timeline.timeline.setFocus()
    room.view.work.timeline.timeline.choose(4, by_key=True)
    room.desktop.rest()
    assert room.why == f"{QUEUE} moved to 5 Apr, +7 d"
    room.desktop.key(Qt.Key.Key_2)
    assert [(one.milestone_id, one.reason) for one in moves(room.desktop)] == [(2, MoveReason.ESTIMATE)]
    assert room.why


def test_every_word_of_it_is_whole_in_a_narrow_window_and_beside_and_under_an_open_panel(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    for size, panel in (((1000, 700), False), ((1000, 700), True), ((1440, 900), True)):
        room.desktop.window.resize(*size)
        if panel:
            room.desktop.session.panels.open_record("milestone", 2)
        room.desktop.rest()
        assert whole(room.view.work.why), (size, panel)
    assert room.view.work.why.shift.text() == "Shift 1 that depends on it"


def test_what_is_moved_stays_in_sight_above_the_question(room: Milestones) -> None:
    room.desktop.given(*[milestone(days(5 + number), title=f"Step {number}") for number in range(20)])
    room.desktop.window.resize(1000, 520)
    pane, strip = room.view.work.timeline, room.view.work.why
    board = pane.timeline.board
    assert board is not None
    last = board.rows.walked[-1]
    pane.timeline.choose(last.key, by_key=True)
    assert pane.area.verticalScrollBar().value() > 0
    room.desktop.key(Qt.Key.Key_Right, ALT)
    room.desktop.rest()
    assert room.why
    assert pane.timeline.mapTo(room.view, QPoint(0, last.bottom)).y() <= strip.mapTo(room.view, QPoint()).y()


def test_table_and_board_end_above_the_question_too_and_escape_takes_it_away(room: Milestones) -> None:
    room.desktop.given(*[milestone(days(5 + number), title=f"Step {number}") for number in range(20)])
    room.desktop.window.resize(1000, 520)
    work = room.view.work
    for mode, key in (("table", Qt.Key.Key_End), ("board", Qt.Key.Key_PageDown)):
        room.show(mode)
        room.presenter.moving.move(2, days(17) if mode == "table" else days(18))
        room.desktop.key(key, CTRL if mode == "table" else NONE)
        if mode == "table":
            grid = work.table.grid
            pane, last = grid.viewport(), grid.visualRect(grid.lines.index(len(room.rows) - 1, 0))
        else:
            stack = room.stack("planned")
            for _ in range(5):
                room.desktop.key(Qt.Key.Key_PageDown)
            pane, last = stack, stack.ring_rect()
        end = pane.mapTo(room.view, last.bottomLeft()).y()
        assert room.why
        assert end <= work.why.mapTo(room.view, QPoint()).y(), mode
        room.desktop.key(Qt.Key.Key_Escape)
        assert room.why == ""


def test_an_offer_to_redo_goes_with_the_next_move_and_other_toasts_stand_above_the_question(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    room.desktop.undo()
    assert room.desktop.toast == "Undone: Move milestone"
    room.presenter.moving.move(2, days(18))
    assert room.desktop.toast == ""
    actions = {one.id: one for one in room.presenter.actions()}
    room.view.work.timeline.timeline.choose(None)
    room.presenter.select(None)
    actions["milestones.confirm"].run()
    settle()
    toast = room.desktop.window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1]
    strip = room.view.work.why
    assert room.desktop.toast
    assert toast.geometry().bottom() < strip.mapTo(room.desktop.window, QPoint()).y()


def test_after_the_others_have_followed_and_after_escape_the_keys_are_the_milestones_again(room: Milestones) -> None:
    room.presenter.moving.move(2, days(17))
    room.view.work.why.shift.setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Space)
    room.desktop.rest()
    assert due(room.desktop)[CUTOVER] == days(47)
    assert room.view.work.timeline.timeline.hasFocus()
    room.view.work.why.reasons[MoveReason.SCOPE].setFocus(Qt.FocusReason.TabFocusReason)
    room.desktop.key(Qt.Key.Key_Escape)
    assert room.why == ""
    assert room.view.work.timeline.timeline.hasFocus()


def test_presses_of_one_key_are_one_move_and_those_of_another_an_act_of_their_own(room: Milestones) -> None:
    room.view.work.timeline.timeline.choose(2, by_key=True)
    for _ in range(3):
        room.desktop.key(Qt.Key.Key_Right, ALT)
    assert room.why == f"{QUEUE} moved to 1 Apr, +3 d"
    click(room.view.work.why.shift)
    assert due(room.desktop)[CUTOVER] == days(43)
    room.desktop.key(Qt.Key.Key_Right, ALT | CTRL)
    assert room.why == f"{QUEUE} moved to 8 Apr, +7 d"
    room.desktop.key(Qt.Key.Key_Right, ALT | SHIFT)
    assert room.why == f"{QUEUE} moved to 9 Apr, +1 d, with 1 other"
    assert due(room.desktop)[CUTOVER] == days(44)
    for left in (20, 13, 10):
        room.desktop.undo()
        assert due(room.desktop)[QUEUE] == days(left)
    assert due(room.desktop)[CUTOVER] == days(40)


def test_what_depends_on_it_would_leave_the_years_so_nothing_moves(room: Milestones) -> None:
    with room.desktop.program.store.write("Far away") as desk:
        desk.save(replace(room.kept(CUTOVER), due=date(2199, 12, 31)))
    room.desktop.rest()
    before = due(room.desktop)
    room.presenter.moving.move(2, days(11), along=True)
    assert room.desktop.toast == "Not within the years 1970 to 2199."
    assert (room.why, due(room.desktop)) == ("", before)
    room.presenter.moving.move(2, days(11))
    assert room.view.work.why.shift.text() == "Shift 1 that depends on it"
    click(room.view.work.why.shift)
    assert room.desktop.toast == "Not within the years 1970 to 2199."
    assert due(room.desktop) == before | {QUEUE: days(11)}


def test_moved_there_and_back_nothing_is_asked(room: Milestones) -> None:
    room.view.work.timeline.timeline.choose(4, by_key=True)
    room.desktop.key(Qt.Key.Key_Right, ALT)
    assert room.why == f"{AUDIT} moved to 14 Apr, +1 d"
    room.desktop.key(Qt.Key.Key_Left, ALT)
    assert room.why == ""
    assert moves(room.desktop) == []
