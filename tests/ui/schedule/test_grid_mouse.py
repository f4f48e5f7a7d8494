"""The grid of days under the mouse."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.spans import HOUR, MINUTE
from careercruise_desktop.ui.schedule.grid.drags import TO_COME, Kind
from careercruise_desktop.ui.schedule.grid.head import targets
from careercruise_desktop.ui.schedule.grid.overlay import tick_box
from careercruise_desktop.ui.schedule.state import ItemKey, Lane
from careercruise_desktop.ui.theme.theme import theme
from tests.robots.schedule_grid import GridRobot
from tests.robots.widgets import settle

from .weeks import MONDAY, P, Pin, column, item, state, week

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
    assert robot.wishes() == [("created", Lane.PLANNED, robot.at(FRIDAY, 16 * 60 + 45), robot.at(FRIDAY, 17 * 60 + 30))]


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


def test_a_click_selects_and_one_on_empty_space_deselects(robot: GridRobot) -> None:
    robot.click(robot.middle(DRILL))
    assert robot.told == [("selection_changed", (robot.key_of(DRILL),))]
    robot.click(robot.place(FRIDAY, 17 * 60 + 20))
    assert robot.pane.selected == ()
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(FRIDAY, 17 * 60 + 15))


def test_ctrl_click_adds_and_takes_away(robot: GridRobot) -> None:
    one, other = robot.key_of(DRILL), robot.key_of("Steering report")
    robot.click(robot.middle(DRILL))
    robot.click(robot.middle("Steering report"), CTRL)
    assert robot.pane.selected == (one, other)
    robot.click(robot.middle(DRILL), CTRL)
    assert robot.pane.selected == (other,)


def test_shift_click_extends_within_the_day(robot: GridRobot) -> None:
    robot.click(robot.middle("Orla steering committee"))
    robot.click(robot.middle("1:1 with Tomasz"), SHIFT)
    titles = ["Orla steering committee", DRILL, "1:1 with Tomasz"]
    assert robot.pane.selected == tuple(robot.key_of(title) for title in titles)
    robot.click(robot.middle("Steering report"), SHIFT)
    assert robot.pane.selected == (robot.key_of("Steering report"),)


def test_a_double_click_opens_an_item(robot: GridRobot) -> None:
    robot.double_click(robot.middle(DRILL))
    assert robot.wishes() == [("opened", robot.key_of(DRILL))]


def test_a_double_click_on_empty_space_creates_an_hour(robot: GridRobot) -> None:
    robot.double_click(robot.place(FRIDAY, 17 * 60 + 20))
    start = robot.at(FRIDAY, 17 * 60 + 15)
    assert robot.wishes() == [("created", Lane.PLANNED, start, start + HOUR)]


def test_a_double_click_just_before_now_logs_until_now(robot: GridRobot) -> None:
    robot.pane.show_state(week([]))
    robot.double_click(robot.place(3, 11 * 60, Lane.LOGGED, 2))
    assert robot.wishes() == [("created", Lane.LOGGED, robot.at(3, 11 * 60), robot.at(3, 11 * 60 + 10))]
    robot.double_click(robot.place(3, 14 * 60, Lane.LOGGED))
    assert robot.wishes() == []


def test_the_tick_logs_a_block_with_one_click(robot: GridRobot) -> None:
    tick = tick_box(robot.placed("Code review"))
    assert tick is not None
    at = tick.rect.center().toPoint()
    robot.point(at)
    QTest.qWait(700)
    assert robot.grid.pointer.tips.text == "Log as planned"
    robot.click(at)
    assert robot.wishes() == [("acted", (robot.key_of("Code review"),), "log")]
    assert robot.pane.selected == ()


def test_a_tooltip_says_what_has_no_room(robot: GridRobot) -> None:
    robot.point(robot.middle("Load test scripts", Lane.LOGGED))
    QTest.qWait(700)
    assert robot.grid.pointer.tips.text == "Load test scripts\n15:00 – 17:15, 2 h 15\nPortal"
    robot.point(robot.middle("Sprint retrospective"))
    QTest.qWait(700)
    assert robot.grid.pointer.tips.text == ""


def test_the_menu_opens_on_what_is_under_the_pointer(robot: GridRobot) -> None:
    at = robot.middle(DRILL)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, robot.grid.mapToGlobal(at))
    QApplication.sendEvent(robot.grid, event)
    ((name, key, place, _),) = robot.wishes()
    assert (name, key, place) == ("menu_requested", robot.key_of(DRILL), robot.grid.mapToGlobal(at))
    assert robot.pane.selected == (key,)
    empty = robot.place(FRIDAY, 17 * 60)
    QApplication.sendEvent(robot.grid, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, empty, QPoint(1, 1)))
    ((_, nothing, _, at_instant),) = robot.wishes()
    assert (nothing, at_instant) == (None, robot.at(FRIDAY, 17 * 60))


def test_a_folded_day_opens_on_a_click(robot: GridRobot) -> None:
    assert robot.board.frame.places[5].folded
    robot.click(QPoint(robot.board.frame.places[5].left + 10, 500))
    assert not robot.board.frame.places[5].folded
    fold = next(target for target in targets(robot.board) if target.fold)
    QTest.mouseClick(robot.pane.head, Qt.MouseButton.LeftButton, pos=fold.box.rect.center().toPoint())
    settle()
    assert robot.board.frame.places[5].folded


def test_the_head_opens_days_and_what_is_due(robot: GridRobot) -> None:
    for target in targets(robot.board):
        if target.column == 1:
            at = target.box.rect.center().toPoint()
            QTest.mouseClick(robot.pane.head, Qt.MouseButton.LeftButton, pos=at)
    settle()
    assert robot.wishes() == [("day_requested", date(2026, 3, 17)), ("pin_opened", "milestone", 7)]


def test_many_pins_share_three_rows_and_say_how_many_more(robot: GridRobot) -> None:
    pins = tuple(Pin("task", number, "it", f"Task {number}", "", "", f"Task {number}") for number in range(5))
    height = robot.pane.head.height()
    robot.pane.show_state(state([column(MONDAY, pins=pins)]))
    settle()
    assert robot.pane.head.height() == height + 48
    parts = robot.pane.head.parts
    assert [part.name for part in parts[1:]] == ["Task 0", "Task 1", "3 more on Monday 16 March"]


@pytest.mark.parametrize("words", [b"x", b"7", b"7 x", b""])
def test_what_is_no_task_is_not_welcome(robot: GridRobot, words: bytes) -> None:
    assert not robot.drag_task(words, robot.place(FRIDAY, 17 * 60))
    assert robot.wishes() == []


def test_a_task_is_dropped_at_a_time(robot: GridRobot) -> None:
    at = robot.place(FRIDAY, 17 * 60, down=4)
    assert robot.drag_task(b"7 90", at, drop=False)
    assert robot.ghost.kind is Kind.DROP
    assert robot.ghost.told == "17:00 – 18:30"
    assert robot.ghost.worry == "30 min over the day"
    assert robot.drag_task(b"7 90", at)
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


def test_ctrl_and_the_wheel_zoom_around_the_pointer(robot: GridRobot) -> None:
    bar = robot.pane.area.verticalScrollBar()
    at = robot.place(3, NOON)
    seen = at.y() - bar.value()
    for _ in range(3):
        place = robot.place(3, NOON)
        event = QWheelEvent(
            QPointF(place), QPointF(robot.grid.mapToGlobal(place)), QPoint(), QPoint(0, 120),
            Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(robot.grid, event)
        settle()
    assert robot.pane.hour_px > 95
    assert robot.grid.height() == robot.board.axis.height
    assert abs(robot.place(3, NOON).y() - bar.value() - seen) <= 2


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


def test_equal_days_repaint_nothing_and_others_only_what_differs(robot: GridRobot) -> None:
    painted: list[int] = []
    paint = robot.grid.paintEvent
    robot.grid.paintEvent = lambda event: (painted.append(event.rect().height()), paint(event))  # type: ignore[method-assign,assignment,func-returns-value]
    robot.pane.show_state(week())
    settle()
    assert painted == []
    shown = week()
    friday = shown.columns[FRIDAY]
    changed = friday._replace(items=(*friday.items[:-1], friday.items[-1]._replace(title="Retro")))
    robot.pane.show_state(shown._replace(columns=(*shown.columns[:FRIDAY], changed, *shown.columns[FRIDAY + 1 :])))
    settle()
    assert painted
    assert max(painted) < 2 * robot.grid.hour_px


def test_the_kept_picture_is_what_painting_anew_gives(robot: GridRobot) -> None:
    shown = week()
    robot.pane.show_state(week([], MONDAY))
    settle()
    robot.pane.show_state(shown)
    kept = robot.painted().toImage()
    for name in ("dark", "light"):
        theme().choose(name)
    assert robot.painted().toImage() == kept


def test_another_week_keeps_the_place_that_was_scrolled_to(robot: GridRobot) -> None:
    bar = robot.pane.area.verticalScrollBar()
    first = robot.place(0, 8 * 60).y() - bar.value()
    assert 0 <= first <= 20
    bar.setValue(300)
    robot.pane.show_state(week([], date(2026, 3, 23)))
    settle()
    assert bar.value() == 300


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
