"""Dragging on the grid of days: creating, moving, copying, resizing, dropping."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.spans import HOUR, MINUTE
from careercruise_desktop.ui.schedule.grid.drags import TO_COME, Kind
from careercruise_desktop.ui.schedule.state import ItemKey, Lane
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.schedule_grid import GridRobot, drag_task
from tests.robots.widgets import colors, settle

from .weeks import MONDAY, P, column, item, state, week

ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
NINE, NOON = 9 * 60, 12 * 60
DRILL = "Replica failover drill"
FRIDAY = 4


def by(point: QPoint, right: int = 0, down: int = 0) -> QPoint:
    return QPoint(point.x() + right, point.y() + down)


def hours(robot: GridRobot, count: float) -> int:
    return round(count * robot.grid.hour_px)


def test_dragging_over_empty_space_creates_a_block(robot: GridRobot) -> None:
    robot.drag(robot.place(FRIDAY, 17 * 60, down=3), robot.place(FRIDAY, 18 * 60, down=6))
    assert robot.wishes() == [("created", Lane.PLANNED, robot.at(FRIDAY, 17 * 60), robot.at(FRIDAY, 18 * 60))]


def test_it_may_be_dragged_upwards_and_snaps_to_a_quarter(robot: GridRobot) -> None:
    robot.drag(robot.place(FRIDAY, 17 * 60 + 40), robot.place(FRIDAY, 16 * 60 + 50))
    assert robot.wishes() == [("created", Lane.PLANNED, robot.at(FRIDAY, 16 * 60 + 45), robot.at(FRIDAY, 17 * 60 + 45))]


def test_alt_snaps_to_five_minutes(robot: GridRobot) -> None:
    robot.drag(robot.place(FRIDAY, 17 * 60 + 5, down=1), robot.place(FRIDAY, 17 * 60 + 55), ALT)
    assert robot.wishes() == [("created", Lane.PLANNED, robot.at(FRIDAY, 17 * 60 + 5), robot.at(FRIDAY, 17 * 60 + 55))]


def test_the_logged_lane_takes_what_is_past(robot: GridRobot) -> None:
    robot.drag(robot.place(0, 18 * 60, Lane.LOGGED, 2), robot.place(0, 19 * 60, Lane.LOGGED))
    assert robot.wishes() == [("created", Lane.LOGGED, robot.at(0, 18 * 60), robot.at(0, 19 * 60))]


def test_the_logged_lane_refuses_what_is_to_come_and_says_so(robot: GridRobot) -> None:
    robot.press(robot.place(FRIDAY, NINE, Lane.LOGGED))
    robot.go(robot.place(FRIDAY, 10 * 60, Lane.LOGGED))
    assert robot.ghost.refused
    assert robot.ghost.worry == TO_COME
    robot.let_go(robot.place(FRIDAY, 10 * 60, Lane.LOGGED))
    assert robot.wishes() == []
    # Also on weeks that do not hold this moment.
    robot.pane.show_state(week([], date(2026, 3, 30))._replace(now=None, present=robot.at(3, 660)))
    robot.drag(robot.place(0, NINE, Lane.LOGGED), robot.place(0, NOON, Lane.LOGGED))
    assert robot.wishes() == []


def test_moving_a_block_tells_its_new_start_while_it_is_dragged(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=hours(robot, 0.7)))
    assert robot.ghost.told == "15:00 – 16:30"
    assert robot.ghost.length == "1 h 30"
    robot.let_go(by(start, down=hours(robot, 0.7)))
    assert robot.wishes() == [("moved", robot.key_of(DRILL), robot.at(3, 15 * 60), False)]


def test_moving_reaches_other_days_and_keeps_the_place_that_was_taken(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.drag(start, QPoint(robot.place(0, 0).x(), start.y()))
    assert robot.wishes() == [("moved", robot.key_of(DRILL), robot.at(0, 14 * 60 + 15), False)]


def test_shift_moves_one_block_alone(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.drag(start, by(start, down=hours(robot, 1)), SHIFT)
    assert robot.wishes() == [("moved", robot.key_of(DRILL), robot.at(3, 15 * 60 + 15), True)]


def test_ctrl_copies(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=hours(robot, 3)), CTRL)
    assert robot.ghost.copied
    robot.let_go(by(start, down=hours(robot, 3)), CTRL)
    assert robot.wishes() == [("copied", robot.key_of(DRILL), robot.at(3, 17 * 60 + 15))]


def test_a_key_that_is_pressed_during_the_drag_counts_at_once(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=hours(robot, 1)))
    # As systems send it: the press comes without the modifier, the release with it.
    QTest.keyPress(robot.grid, Qt.Key.Key_Control)
    assert robot.ghost.copied
    QTest.keyRelease(robot.grid, Qt.Key.Key_Control, CTRL)
    assert not robot.ghost.copied


@pytest.mark.parametrize(("edge", "down", "start", "end"), [
    ("top", -0.5, 13 * 60 + 45, 15 * 60 + 45),
    ("bottom", 0.5, 14 * 60 + 15, 16 * 60 + 15),
    ("bottom", -5, 14 * 60 + 15, 14 * 60 + 30),
])  # fmt: skip
def test_both_ends_resize(robot: GridRobot, edge: str, down: float, start: int, end: int) -> None:
    box = robot.placed(DRILL).box
    at = QPoint(int(box.left) + 30, box.top + 1 if edge == "top" else box.bottom - 2)
    robot.point(at)
    assert robot.grid.cursor().shape() == Qt.CursorShape.SizeVerCursor
    robot.drag(at, by(at, down=hours(robot, down)))
    assert robot.wishes() == [("resized", robot.key_of(DRILL), robot.at(3, start), robot.at(3, end))]


def test_a_drag_of_less_than_four_pixels_is_a_click(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.drag(start, by(start, 3, 3))
    assert robot.wishes() == []
    assert robot.pane.selected == (robot.key_of(DRILL),)


def test_letting_go_where_it_began_changes_nothing(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=80))
    robot.go(start)
    robot.let_go(start)
    assert robot.wishes() == []


@pytest.mark.parametrize("title", ["Dentist call", "Retry queue: idempotency keys"])
def test_appointments_and_the_running_timer_stay_where_they_are(robot: GridRobot, title: str) -> None:
    lane = Lane.PLANNED if title == "Dentist call" else Lane.LOGGED
    start = robot.middle(title, lane)
    robot.drag(start, by(start, down=100))
    assert robot.wishes() == []


def test_escape_cancels_a_drag_at_any_moment(robot: GridRobot) -> None:
    before = robot.painted().toImage()
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=100))
    assert robot.grid.ghost is not None
    robot.key(Qt.Key.Key_Escape)
    assert robot.grid.ghost is None
    robot.go(by(start, down=200))
    robot.let_go(by(start, down=200))
    assert robot.wishes() == []
    robot.grid.hover(None)
    assert robot.painted().toImage() == before


def test_the_blocks_that_make_room_are_shown_and_asked_for_once_a_time(robot: GridRobot) -> None:
    follower = robot.item("1:1 with Tomasz")
    asked: list[tuple[ItemKey, int]] = []

    def preview(key: ItemKey, start: int) -> list[tuple[ItemKey, int, int]]:
        asked.append((key, start))
        return [(key, start, start + HOUR), (follower.key, follower.start + HOUR, follower.end + HOUR)]

    robot.pane.preview = preview
    start = robot.middle(DRILL)
    robot.press(start)
    for down in (20, 21, 22, 23):
        robot.go(by(start, down=down))
    assert asked == [(robot.key_of(DRILL), robot.at(3, 14 * 60 + 30))]
    assert robot.ghost.others == ((follower, follower.start + HOUR, follower.end + HOUR),)
    robot.go(by(start, down=40), SHIFT)
    assert robot.ghost.others == ()
    assert len(asked) == 1


def test_several_selected_blocks_move_together(robot: GridRobot) -> None:
    robot.click(robot.middle(DRILL))
    robot.click(robot.middle("1:1 with Tomasz"), CTRL)
    robot.click(robot.middle("Dentist call"), CTRL)
    start = robot.middle(DRILL)
    robot.drag(start, by(start, down=hours(robot, 1)))
    keys = (robot.key_of(DRILL), robot.key_of("1:1 with Tomasz"))
    assert robot.wishes() == [("moved_many", keys, HOUR)]


def test_an_overbooked_day_warns_while_dragging(robot: GridRobot) -> None:
    # Friday has 7 h 00 planned of 8 h; the drill is 1 h 30.
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(QPoint(robot.place(FRIDAY, 0).x(), start.y()))
    assert robot.ghost.worry == "30 min over the day"
    assert not robot.ghost.refused
    robot.go(by(start, down=40))
    assert robot.ghost.worry == ""


def test_what_is_over_already_counts_too(robot: GridRobot) -> None:
    day = robot.board.state.columns[FRIDAY]
    over = column(day.day, day.items, overbooked=60)
    robot.pane.show_state(state([over]))
    robot.press(robot.place(0, 17 * 60, down=2))
    robot.go(robot.place(0, 18 * 60))
    assert robot.ghost.worry == "2 h over the day"


@pytest.mark.parametrize("words", [b"x", b"7", b"7 x", b""])
def test_what_is_no_task_is_not_welcome(robot: GridRobot, words: bytes) -> None:
    assert not drag_task(robot, words, robot.place(FRIDAY, 17 * 60))
    assert robot.wishes() == []


def test_a_task_is_dropped_at_a_time(robot: GridRobot) -> None:
    at = robot.place(FRIDAY, 17 * 60, down=4)
    assert drag_task(robot, b"7 90", at, drop=False)
    assert robot.ghost.kind is Kind.DROP
    assert robot.ghost.told == "17:00 – 18:30"
    assert robot.ghost.worry == "30 min over the day"
    assert drag_task(robot, b"7 90", at)
    assert robot.wishes() == [("task_dropped", 7, robot.at(FRIDAY, 17 * 60), 90)]
    assert robot.grid.ghost is None


def test_dragging_near_the_edge_scrolls_only_as_long(robot: GridRobot) -> None:
    bar, edge = robot.pane.area.verticalScrollBar(), robot.grid.pointer.edge
    assert edge is not None
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=20))
    assert not edge.active
    before, bottom = bar.value(), bar.value() + robot.pane.area.viewport().height()
    robot.go(QPoint(start.x(), bottom - 4))
    assert edge.active
    QTest.qWait(200)
    assert bar.value() > before
    told = robot.ghost.told
    QTest.qWait(400)
    assert robot.ghost.told != told
    robot.key(Qt.Key.Key_Escape)
    assert not edge.active


def test_a_drag_that_begins_near_the_edge_scrolls_only_towards_it(robot: GridRobot) -> None:
    bar, edge = robot.pane.area.verticalScrollBar(), robot.grid.pointer.edge
    assert edge is not None
    bar.setValue(robot.place(FRIDAY, 17 * 60 + 30).y() - 15)
    start = QPoint(robot.place(FRIDAY, 17 * 60 + 30).x(), bar.value() + 20)
    robot.press(start)
    robot.go(by(start, down=6))
    assert not edge.active
    robot.go(by(start, down=-10))
    assert edge.active
    robot.go(by(start, down=60))
    robot.go(by(start, down=2))
    assert edge.active
    robot.key(Qt.Key.Key_Escape)


def test_what_is_dragged_is_what_the_keys_act_on_afterwards(robot: GridRobot) -> None:
    robot.click(robot.middle("Steering report"))
    drill, start = robot.key_of(DRILL), robot.middle(DRILL)
    robot.drag(start, by(start, down=66))
    assert robot.pane.selected == (drill,)
    robot.wishes()
    robot.key(Qt.Key.Key_Delete)
    assert robot.wishes() == [("acted", (drill,), "delete")]


def test_what_is_resized_is_selected(robot: GridRobot) -> None:
    box = robot.placed(DRILL).box
    end = QPoint(int(box.left) + 30, box.bottom - 2)
    robot.drag(end, by(end, down=33))
    assert robot.pane.selected == (robot.key_of(DRILL),)


def test_a_task_that_was_dropped_brings_the_keys_along(robot: GridRobot) -> None:
    robot.pane.head.setFocus()
    assert drag_task(robot, b"7 90", robot.place(FRIDAY, 17 * 60))
    assert robot.grid.hasFocus()


def test_what_a_drag_led_to_stays_while_it_is_asked_about(robot: GridRobot) -> None:
    asked: list[QPoint | None] = []
    robot.pane.moved.connect(lambda *_: asked.append(robot.pane.hold_change()))
    start = robot.middle(DRILL)
    robot.drag(start, by(start, down=66))
    (_, box), *_ = robot.board.boxes(Lane.PLANNED, robot.ghost.start, robot.ghost.end)
    assert asked[0] is not None
    place = robot.grid.mapFromGlobal(asked[0])
    assert 0 < place.x() - box.right < 12
    assert abs(place.y() - box.top) < 2
    robot.pane.drop_change()
    assert robot.grid.ghost is None
    # Without a drag it is asked beside what the keys mean.
    beside = robot.pane.hold_change()
    assert beside is not None
    assert abs(robot.grid.mapFromGlobal(beside).y() - robot.placed(DRILL).box.top) < 2


def test_a_drag_into_the_gap_of_the_clocks_goes_to_the_next_valid_time(robot: GridRobot) -> None:
    sunday = date(2026, 3, 29)
    night = item(sunday, (0, P, "it", "Night", "", 23 * 60, 23 * 60 + 30), 1)
    robot.pane.show_state(state([column(sunday, [night])]))
    robot.pane.area.verticalScrollBar().setValue(0)
    settle()
    start = robot.middle("Night")
    top = robot.placed("Night").box.top
    robot.drag(start, QPoint(start.x(), start.y() - top + round(2.4 * robot.grid.hour_px)))
    assert robot.wishes() == [("moved", night.key, robot.at(0, 3 * 60), False)]


def test_a_drag_ends_when_its_block_is_gone(robot: GridRobot) -> None:
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=40))
    robot.pane.show_state(week([]))
    robot.go(by(start, down=80))
    assert robot.grid.ghost is None
    robot.let_go(by(start, down=80))
    assert robot.wishes() == []


def test_a_resize_reaches_past_midnight(robot: GridRobot) -> None:
    late = item(MONDAY, (0, P, "it", "Late", "", 22 * 60, 23 * 60), 1)
    shown = week([])
    robot.pane.show_state(shown._replace(columns=(shown.columns[0]._replace(items=(late,)), *shown.columns[1:])))
    box = robot.placed("Late").box
    at = QPoint(int(box.left) + 30, box.bottom - 2)
    robot.drag(at, robot.place(1, 60))
    assert robot.wishes() == [("resized", late.key, late.start, robot.at(1, 60))]
    assert robot.at(1, 60) - late.start == 3 * 60 * MINUTE


def test_what_is_dragged_stays_below_the_pointer_while_the_wheel_scrolls(robot: GridRobot) -> None:
    bar = robot.pane.area.verticalScrollBar()
    start = robot.middle(DRILL)
    robot.press(start)
    robot.go(by(start, down=20))
    before = robot.ghost.start
    bar.setValue(bar.value() - hours(robot, 2))
    assert robot.ghost.start == before - 2 * HOUR


def test_a_stretch_over_the_hour_that_comes_twice_tells_its_ends_apart(robot: GridRobot) -> None:
    robot.pane.show_state(state([column(date(2026, 10, 25))]))
    robot.pane.area.verticalScrollBar().setValue(0)
    start = robot.at(0, 2 * 60)
    places = [robot.board.axis.y(0, at) for at in (start + 30 * MINUTE, start + HOUR + 30 * MINUTE)]
    x = robot.place(0, 0).x()
    robot.press(QPoint(x, round(places[0]) + 2))
    robot.go(QPoint(x, round(places[1])))
    assert (robot.ghost.told, robot.ghost.length) == ("02:30 CEST – 02:30 CET", "1 h")


def test_nothing_of_the_dragged_block_stays_at_its_old_place_but_its_outline(robot: GridRobot) -> None:
    robot.click(robot.middle(DRILL))
    start, box = robot.middle(DRILL), robot.placed(DRILL).box
    robot.press(start)
    robot.go(by(start, down=200))
    old = robot.grid.grab(box.around(4)).toImage()
    seen = colors(old)
    assert theme().color("accent").name() not in seen
    assert theme().color("text").name() not in seen
    robot.key(Qt.Key.Key_Escape)
    assert theme().color("accent").name() in colors(robot.grid.grab(box.around(4)).toImage())
