"""The grid of days under the mouse."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.spans import HOUR
from careercruise_desktop.ui.schedule.grid.corners import tick_box
from careercruise_desktop.ui.schedule.grid.head import sums_style, targets
from careercruise_desktop.ui.schedule.state import Lane
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets.painting import text_width
from tests.robots.schedule_grid import GridRobot
from tests.robots.widgets import colors, settle

from .weeks import MONDAY, L, Pin, column, state, week

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NOON = 12 * 60
DRILL = "Replica failover drill"
FRIDAY = 4


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


def test_the_tick_stays_while_the_days_are_shown_anew(robot: GridRobot) -> None:
    robot.grid.hover(robot.placed("Code review"))
    with_tick = robot.painted().toImage()
    shown = week()
    robot.pane.show_state(shown._replace(present=shown.present + 1))
    assert robot.painted().toImage() == with_tick
    robot.pane.show_state(week([]))
    robot.pane.show_state(shown)
    assert robot.painted().toImage() != with_tick


def test_high_contrast_outlines_the_fills_of_project_management(
    robot: GridRobot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def painted() -> int:
        robot.pane.show_state(week([], MONDAY))
        robot.pane.show_state(week([(0, L, "pm", "", "", 600, 700)]))
        settle()
        return colors(robot.grid.grab().toImage()).get(theme().color("pm_mark").name(), 0)

    before = painted()
    monkeypatch.setattr(type(theme()), "high_contrast", True)
    assert painted() > before + 100


def test_now_is_brought_into_sight_and_what_is_in_sight_stays(robot: GridRobot) -> None:
    bar, line = robot.pane.area.verticalScrollBar(), robot.board.line
    assert line is not None
    first = bar.value()
    bar.setValue(bar.maximum())
    robot.pane.show_now()
    assert bar.value() == first
    bar.setValue(first + 40)
    robot.pane.show_now()
    assert bar.value() == first + 40


def test_the_working_hours_are_brought_into_sight_where_now_is_not_shown(robot: GridRobot) -> None:
    bar = robot.pane.area.verticalScrollBar()
    first = bar.value()
    robot.pane.show_state(week([], MONDAY + timedelta(days=7))._replace(now=None))
    bar.setValue(bar.maximum())
    robot.pane.show_now()
    assert bar.value() == first


def test_late_in_the_evening_the_line_of_now_is_in_sight(robot: GridRobot) -> None:
    robot.pane.show_state(week()._replace(now=(robot.at(3, 23 * 60), "23:00")))
    robot.pane.hide()
    robot.pane.show()
    settle()
    bar, line = robot.pane.area.verticalScrollBar(), robot.board.line
    assert line is not None
    assert bar.value() < line < bar.value() + robot.pane.area.viewport().height()


def test_the_sums_of_all_days_are_set_alike(robot: GridRobot) -> None:
    styles = set()
    for width in range(600, 1200, 40):
        robot.pane.resize(width, 740)
        settle()
        style = sums_style(robot.board)
        styles.add(style)
        for day, place in zip(robot.board.state.columns, robot.board.frame.places, strict=True):
            if style is not None and not place.folded:
                assert text_width(style.text(day), style.role) < place.width - 50
    assert None in styles
    assert len(styles) == 4


def test_both_roles_of_an_overbooked_day_stand_in_its_bar(robot: GridRobot) -> None:
    day = week().columns[FRIDAY]
    bars = day.bars._replace(it_planned=9 * 60, pm_planned=165)
    columns = [*week().columns[:FRIDAY], day._replace(bars=bars, overbooked=225), *week().columns[FRIDAY + 1 :]]
    robot.pane.show_state(week()._replace(columns=tuple(columns)))
    place = robot.board.frame.places[FRIDAY]
    seen = set(colors(robot.pane.head.grab(QRect(place.left + 1, 33, place.width - 2, 4)).toImage()))
    assert {theme().color(token).name() for token in ("it_line", "pm_line", "warn")} <= seen
