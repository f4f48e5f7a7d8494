"""The timeline by the mouse: dragging marks, alone or with what depends on them, panning, zooming, folding."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.ui.milestones.timeline.axis import LEAST_DAYS
from careercruise_desktop.ui.milestones.timeline.overlay import Ghost
from careercruise_desktop.ui.milestones.timeline.pane import TimelinePane
from careercruise_desktop.ui.milestones.timeline.state import GroupKey, Spot
from tests.robots.timeline import TimelineRobot
from tests.robots.widgets import settle

from .timelines import IT, PM, TODAY, crowd, day, design

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETRY, DUAL, CUTOVER = "Retry queue in staging", "Dual run with legacy gateway", "Cutover of card traffic"
FROZEN, GATE = "API contract frozen", "Go/no-go board"


def by(point: QPoint, right: float = 0, down: int = 0) -> QPoint:
    return QPoint(round(point.x() + right), point.y() + down)


def days(timeline: TimelineRobot, count: float) -> float:
    return count * timeline.board.axis.day_px


def test_dragging_a_mark_moves_the_due_date(timeline: TimelineRobot) -> None:
    start = timeline.mark(RETRY)
    timeline.press(start)
    timeline.go(by(start, days(timeline, 16)))
    assert timeline.ghost.due == day(4, 5)
    assert timeline.ghost.told(TODAY) == ("Sun 5 April", "+16 d")
    assert timeline.ghost.others == ()
    timeline.let_go(by(start, days(timeline, 16)))
    assert timeline.wishes() == [("moved", 3, day(4, 5), False, 0)]
    assert timeline.timeline.ghost is None
    assert timeline.pane.selected_id == 3


@pytest.mark.parametrize(("title", "due"), [(RETRY, day(4, 1)), (GATE, day(4, 1)), (DUAL, day(6, 15))])
def test_a_mark_lands_on_the_day_below_the_pointer(timeline: TimelineRobot, title: str, due: date) -> None:
    timeline.drag(timeline.mark(title), timeline.at(title, due))
    assert timeline.wishes()[0][2] == due


def test_with_shift_what_depends_on_it_moves_along(timeline: TimelineRobot) -> None:
    start = timeline.mark(RETRY)
    timeline.press(start, SHIFT)
    timeline.go(by(start, days(timeline, 10)), SHIFT)
    assert {line.title: due for line, due in timeline.ghost.others} == {DUAL: day(5, 10), CUTOVER: day(6, 8)}
    assert timeline.ghost.told(TODAY) == ("Mon 30 March", "+10 d, 2 along")
    timeline.let_go(by(start, days(timeline, 10)), SHIFT)
    assert timeline.wishes() == [("moved", 3, day(3, 30), True, 0)]


def test_shift_counts_at_once_also_during_the_drag(timeline: TimelineRobot) -> None:
    start = timeline.mark(RETRY)
    timeline.press(start)
    timeline.go(by(start, days(timeline, 5)))
    # As systems send it: the press comes without the modifier, the release with it.
    QTest.keyPress(timeline.timeline, Qt.Key.Key_Shift)
    assert len(timeline.ghost.others) == 2
    QTest.keyRelease(timeline.timeline, Qt.Key.Key_Shift, SHIFT)
    assert timeline.ghost.others == ()


def test_escape_ends_a_drag_without_a_change(timeline: TimelineRobot) -> None:
    start = timeline.mark(RETRY)
    timeline.press(start)
    timeline.go(by(start, 60))
    timeline.key(Qt.Key.Key_Escape)
    assert timeline.timeline.ghost is None
    timeline.let_go(by(start, 60))
    assert timeline.wishes() == []
    # And back to its own day there is nothing to move.
    timeline.press(start)
    timeline.go(by(start, 60))
    timeline.go(start)
    timeline.let_go(start)
    assert timeline.wishes() == []


def test_what_is_reached_is_not_dragged_and_the_time_goes_instead(timeline: TimelineRobot) -> None:
    first = timeline.board.axis.origin
    start = timeline.mark(FROZEN)
    timeline.drag(start, by(start, days(timeline, 10)))
    assert timeline.wishes() == [("refused", 1, "It is achieved. Reopen it first.")]
    assert timeline.board.axis.origin == pytest.approx(first - 10, abs=0.5)


def test_nothing_is_moved_where_nothing_may_be(timeline: TimelineRobot) -> None:
    timeline.pane.show_state(replace(design(), editable=False))
    timeline.drag(timeline.mark(RETRY), by(timeline.mark(RETRY), 80))
    timeline.double_click(timeline.at(RETRY, day(5, 20)))
    assert timeline.wishes() == []


def test_dragging_near_the_edge_goes_on_in_time(timeline: TimelineRobot) -> None:
    start = timeline.mark(GATE)
    edge = by(start, timeline.board.axis.right - 5 - start.x())
    timeline.press(start)
    timeline.go(by(start, 20))
    timeline.go(edge)
    assert timeline.timeline.pointer.edge.active
    begun = shown = timeline.board.axis.origin
    due = timeline.ghost.due
    QTest.qWait(120)
    assert timeline.board.axis.origin > shown
    assert timeline.ghost.due > due
    timeline.key(Qt.Key.Key_Escape)
    assert not timeline.timeline.pointer.edge.active
    # Taken back, it shows the span in which it was begun.
    assert timeline.board.axis.origin == begun


def test_a_day_of_another_year_is_told_with_its_year_while_a_mark_is_dragged_there() -> None:
    assert Ghost(design().lines[0], date(2027, 1, 16)).told(TODAY) == ("Sat 16 January 2027", "+365 d")


def test_dragging_the_ground_pans(timeline: TimelineRobot) -> None:
    start = timeline.at(FROZEN, day(5, 1))
    timeline.drag(start, by(start, days(timeline, -30)))
    assert timeline.board.axis.first == day(1, 31)
    assert timeline.news("span_changed")[-1] == (day(1, 31), 188)


def test_dragging_the_ground_down_scrolls(timeline: TimelineRobot) -> None:
    timeline.pane.show_state(crowd(100))
    settle()
    timeline.press(QPoint(600, 400))
    timeline.go(QPoint(600, 300))
    assert timeline.pane.area.verticalScrollBar().value() == 100


def test_the_wheel_with_ctrl_zooms_around_the_pointer(timeline: TimelineRobot) -> None:
    at = timeline.at(RETRY, day(5, 10))
    timeline.wheel(at, QPoint(0, 120), CTRL)
    assert timeline.board.axis.days == round(188 / 1.2)
    assert timeline.board.axis.day_at(at.x()) == day(5, 10)
    for _ in range(20):
        timeline.wheel(at, QPoint(0, 120), CTRL)
    assert timeline.board.axis.days == LEAST_DAYS
    timeline.wheel(at, QPoint(0, -120), CTRL)
    assert timeline.board.axis.days > LEAST_DAYS


def test_the_wheel_over_the_head_zooms(timeline: TimelineRobot) -> None:
    timeline.wheel(QPoint(500, 10), QPoint(0, -120), over=timeline.pane.head)
    assert timeline.board.axis.days == round(188 * 1.2)


@pytest.mark.parametrize(("turned", "held"), [(QPoint(0, -120), SHIFT), (QPoint(-120, 0), Qt.KeyboardModifier(0))])
def test_the_wheel_aside_pans(timeline: TimelineRobot, turned: QPoint, held: Qt.KeyboardModifier) -> None:
    first = timeline.board.axis.first
    timeline.wheel(timeline.mark(RETRY), turned, held)
    assert timeline.board.axis.first > first
    timeline.wheel(QPoint(500, 10), turned * -1, held, timeline.pane.head)
    assert timeline.board.axis.first == first


def test_a_plain_wheel_is_left_to_the_scroll_area(timeline: TimelineRobot) -> None:
    shown = timeline.board.axis
    assert not timeline.wheel(QPoint(600, 200), QPoint(0, -120))
    assert timeline.board.axis == shown
    assert timeline.wheel(QPoint(600, 200), QPoint(0, -120), SHIFT)


def test_the_pill_of_a_today_out_of_sight_brings_it_back(timeline: TimelineRobot) -> None:
    head = timeline.pane.head
    for _ in range(30):
        timeline.wheel(timeline.mark(RETRY), QPoint(0, -120), SHIFT)
    assert not timeline.board.axis.sees(timeline.board.today)
    QTest.mouseClick(head, Qt.MouseButton.LeftButton, pos=head.pill().center().toPoint())
    assert timeline.board.axis.sees(timeline.board.today)
    shown = timeline.board.axis
    QTest.mousePress(head, Qt.MouseButton.LeftButton, pos=QPoint(500, 10))
    QTest.mouseMove(head, QPoint(450, 10))
    QTest.mouseRelease(head, Qt.MouseButton.LeftButton, pos=QPoint(450, 10))
    assert timeline.board.axis.origin >= shown.origin


def test_a_click_selects_and_a_double_click_opens(timeline: TimelineRobot) -> None:
    timeline.click(timeline.title(DUAL))
    assert timeline.news("selected") == [(4,)]
    timeline.click(timeline.mark(GATE))
    assert timeline.news("selected") == [(18,)]
    timeline.double_click(timeline.title(DUAL))
    timeline.double_click(timeline.mark(GATE))
    assert timeline.wishes() == [("opened", 4), ("opened", 18)]


def test_a_double_click_on_empty_time_creates_there(timeline: TimelineRobot) -> None:
    timeline.double_click(timeline.at(FROZEN, day(5, 6)))
    lane = next(row for row in timeline.board.rows.all if row.group.role is PM)
    timeline.double_click(QPoint(timeline.at(FROZEN, day(4, 2)).x(), round(lane.middle)))
    assert timeline.wishes() == [("created", IT, 1, day(5, 6)), ("created", PM, None, day(4, 2))]


def test_a_click_on_the_project_folds_and_unfolds_it(timeline: TimelineRobot) -> None:
    place = QPoint(40, timeline.title(FROZEN).y())
    timeline.click(place)
    assert timeline.wishes() == [("fold_changed", GroupKey(IT, 1), True)]
    assert [row.kind.value for row in timeline.board.rows.all][:3] == ["lane", "group", "milestone"]
    timeline.click(place)
    assert timeline.wishes() == [("fold_changed", GroupKey(IT, 1), False)]
    assert len(timeline.board.rows.walked) == 26


def test_a_mark_of_a_folded_group_can_be_dragged_too(timeline: TimelineRobot) -> None:
    timeline.pane.show_state(replace(design(), folded=frozenset({GroupKey(IT, 1)})))
    row = timeline.board.rows.walked[0]
    at = QPoint(round(timeline.board.axis.x(day(4, 30))), round(row.middle))
    timeline.drag(at, by(at, days(timeline, 4)))
    assert timeline.wishes() == [("moved", 4, day(5, 4), False, 0)]


def test_the_menu_is_that_of_the_milestone_or_of_the_empty_time_there(timeline: TimelineRobot) -> None:
    at = timeline.mark(GATE)
    timeline.menu(at)
    place = timeline.timeline.mapToGlobal(at)
    assert timeline.wishes() == [("menu_requested", 18, place, Spot(PM, 1, day(5, 22)))]
    empty = timeline.at(FROZEN, day(5, 6))
    timeline.menu(empty)
    assert timeline.wishes()[0][1:] == (None, timeline.timeline.mapToGlobal(empty), Spot(IT, 1, day(5, 6)))


def test_what_is_pointed_at_explains_itself(timeline: TimelineRobot) -> None:
    tips = timeline.timeline.pointer.tips
    timeline.go(timeline.mark(RETRY), button=Qt.MouseButton.NoButton)
    assert timeline.timeline.cursor().shape() == Qt.CursorShape.SizeHorCursor
    QTest.qWait(700)
    assert tips.text == (
        "Retry queue in staging\nDue Fri 20 March, 7 days later than its baseline\n"
        "In progress, 86\N{NO-BREAK SPACE}% by percent"
    )
    timeline.press(timeline.mark(RETRY))
    assert tips.text == ""


def test_the_span_of_the_state_counts_when_it_is_another_one(timeline: TimelineRobot) -> None:
    timeline.pane.show_days(92)
    kept = timeline.board.axis
    timeline.pane.show_state(replace(design(), selected=4))
    assert timeline.board.axis == kept
    timeline.pane.show_state(replace(design(), days=365, first_day=day(1, 1) - timedelta(days=31)))
    assert (timeline.board.axis.first, timeline.board.axis.days) == (date(2025, 12, 1), 365)
    assert timeline.news("span_changed") == [(kept.first, kept.days)]


def test_without_a_first_day_today_is_in_sight_at_first_and_the_place_stays(timeline: TimelineRobot) -> None:
    pane = TimelinePane()
    pane.show_state(replace(design(), first_day=None, days=182))
    board = pane.timeline.board
    assert board is not None
    assert board.axis.first == day(1, 1)
    pane.deleteLater()
    timeline.pane.show_state(replace(design(), first_day=day(6, 1)))
    timeline.pane.show_state(replace(design(), first_day=None, days=365))
    assert timeline.board.axis.days == 365
    assert timeline.board.axis.day_at((timeline.board.axis.left + timeline.board.axis.right) / 2) == day(9, 3)


def test_what_is_selected_elsewhere_comes_into_sight(timeline: TimelineRobot) -> None:
    state = replace(crowd(200), first_day=day(1, 1))
    timeline.pane.show_state(state)
    last = timeline.board.rows.walked[-1].line
    timeline.pane.show_state(replace(state, selected=last.id))
    settle()
    mark = timeline.mark(last.title)
    assert timeline.timeline.visibleRegion().contains(mark)
    assert timeline.news("selected") == []
