"""The grid of days under the keys, and as a screen reader finds it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.spans import HOUR, MINUTE, moment
from careercruise_desktop.ui.schedule.state import ItemKey, Lane
from careercruise_desktop.ui.theme.theme import theme
from careercruise_desktop.ui.widgets import speech
from tests.robots.schedule_grid import GridRobot
from tests.robots.widgets import colors, press, settle

from .weeks import MONDAY, P, week

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT, CTRL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
DRILL, ORLA, TOMASZ = "Replica failover drill", "Orla steering committee", "1:1 with Tomasz"
QUARTER = 15 * MINUTE


@pytest.fixture
def drill(robot: GridRobot) -> ItemKey:
    """The drill is selected, and the grid has the focus."""
    robot.focus()
    key = robot.key_of(DRILL)
    robot.pane.select(key)
    robot.told.clear()
    return key


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was told to a screen reader."""
    told: list[str] = []
    monkeypatch.setattr(speech, "say", lambda widget, text: told.append(text))
    return told


def current(robot: GridRobot) -> str:
    found = robot.board.item(robot.grid.choice.current)
    return found.title if found is not None else ""


def test_coming_by_tab_means_what_is_going_on_now(robot: GridRobot) -> None:
    robot.focus()
    assert current(robot) == "Retry queue: idempotency keys"
    assert robot.pane.selected == ()


@pytest.mark.parametrize(("key", "title", "lane"), [
    (Key.Key_Up, ORLA, Lane.PLANNED),
    (Key.Key_Down, TOMASZ, Lane.PLANNED),
    # The lanes stand side by side: left of the planned one is the logged one of the day before.
    (Key.Key_Left, "Kestrel weekly call", Lane.LOGGED),
    (Key.Key_Right, "Retry queue: idempotency keys", Lane.LOGGED),
    (Key.Key_Home, "Stand-up", Lane.PLANNED),
    (Key.Key_End, "Tracing lab", Lane.PLANNED),
])  # fmt: skip
def test_keys_walk_over_the_blocks(robot: GridRobot, drill: ItemKey, key: Qt.Key, title: str, lane: Lane) -> None:
    robot.key(key)
    (selected,) = robot.pane.selected
    found = robot.board.item(selected)
    assert found is not None
    assert (found.title, found.lane) == (title, lane)


def test_walking_ends_at_the_ends(robot: GridRobot) -> None:
    robot.focus()
    robot.pane.select(robot.key_of("Week plan and risk log"))
    robot.key(Key.Key_Up)
    robot.key(Key.Key_Left)
    assert current(robot) == "Week plan and risk log"


def test_every_item_can_be_walked_to(robot: GridRobot) -> None:
    robot.focus()
    robot.pane.select(robot.key_of("Week plan and risk log"))
    met: set[ItemKey] = set()
    before: tuple[ItemKey, ...] = ()
    while robot.pane.selected != before:
        for _ in range(9):
            robot.key(Key.Key_Up)
        for _ in range(9):
            met.update(robot.pane.selected)
            robot.key(Key.Key_Down)
        before = robot.pane.selected
        robot.key(Key.Key_Right)
    assert met == {placed.item.key for placed in robot.board.placed}


def test_walking_into_a_folded_day_opens_it(robot: GridRobot) -> None:
    robot.pane.show_state(week([(4, P, "it", "Friday", "", 600, 660), (5, P, "it", "Saturday", "", 600, 660)]))
    robot.focus()
    robot.pane.select(robot.key_of("Friday"))
    robot.key(Key.Key_Right)
    assert current(robot) == "Saturday"
    assert not robot.board.frame.places[5].folded


@pytest.mark.parametrize(("key", "start"), [
    (Key.Key_Up, 14 * 60), (Key.Key_Down, 14 * 60 + 30),
])  # fmt: skip
def test_alt_and_up_or_down_move_by_a_quarter(robot: GridRobot, drill: ItemKey, key: Qt.Key, start: int) -> None:
    robot.key(key, ALT)
    assert robot.wishes() == [("moved", drill, robot.at(3, start), False)]


def test_quick_presses_add_up_before_the_days_are_shown_anew(robot: GridRobot, drill: ItemKey) -> None:
    for _ in range(3):
        robot.key(Key.Key_Down, ALT)
    assert [one[2] for one in robot.wishes()] == [robot.at(3, 14 * 60 + minute) for minute in (30, 45, 60)]


def test_alt_and_left_or_right_move_by_a_day_also_out_of_the_week(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Right, ALT)
    assert robot.wishes() == [("moved", drill, robot.at(4, 14 * 60 + 15), False)]
    for _ in range(5):
        robot.key(Key.Key_Left, ALT)
    sunday = moment(date(2026, 3, 15), 14 * 60 + 15, "Europe/Stockholm").at
    assert robot.wishes()[-1] == ("moved", drill, sunday, False)


def test_shift_too_leaves_the_following_blocks(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Right, ALT | SHIFT)
    assert robot.wishes() == [("moved", drill, robot.at(4, 14 * 60 + 15), True)]


def test_ctrl_and_alt_put_a_copy_there(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Right, CTRL | ALT)
    assert robot.wishes() == [("copied", drill, robot.at(4, 14 * 60 + 15))]


@pytest.mark.parametrize(("key", "held", "start", "end"), [
    (Key.Key_Down, SHIFT, 0, 1), (Key.Key_Up, SHIFT, 0, -1),
    (Key.Key_Down, SHIFT | ALT, 1, 0), (Key.Key_Up, SHIFT | ALT, -1, 0),
])  # fmt: skip
def test_shift_resizes(
    robot: GridRobot, drill: ItemKey, key: Qt.Key, held: Qt.KeyboardModifier, start: int, end: int
) -> None:
    shown = robot.item(DRILL)
    robot.key(key, held)
    assert robot.wishes() == [("resized", drill, shown.start + start * QUARTER, shown.end + end * QUARTER)]


def test_nothing_becomes_shorter_than_five_minutes(robot: GridRobot, drill: ItemKey, said: list[str]) -> None:
    for _ in range(8):
        robot.key(Key.Key_Up, SHIFT)
    assert robot.wishes()[-1][3] == robot.item(DRILL).start + QUARTER
    assert said


def test_what_cannot_be_moved_says_so(robot: GridRobot, said: list[str]) -> None:
    robot.focus()
    robot.pane.select(robot.key_of("Dentist call"))
    robot.told.clear()
    robot.key(Key.Key_Down, ALT)
    robot.key(Key.Key_Down, SHIFT)
    assert robot.wishes() == []
    assert said == ["This cannot be moved here"] * 2


def test_logged_time_is_not_moved_into_what_is_to_come(robot: GridRobot, said: list[str]) -> None:
    robot.focus()
    robot.pane.select(robot.key_of("Milestone review", Lane.LOGGED))
    robot.told.clear()
    robot.key(Key.Key_Right, ALT)
    assert robot.wishes() == []
    assert said == ["Not yet: this time is still to come"]


def test_several_move_together(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Down, CTRL | SHIFT)
    assert robot.pane.selected == (drill, robot.key_of(TOMASZ))
    robot.told.clear()
    robot.key(Key.Key_Down, ALT)
    robot.key(Key.Key_Right, ALT)
    keys = (drill, robot.key_of(TOMASZ))
    assert robot.wishes() == [("moved_many", keys, QUARTER), ("moved_many", keys, 24 * HOUR)]


@pytest.mark.parametrize(("key", "act"), [(Key.Key_D, "log"), (Key.Key_S, "timer"), (Key.Key_Delete, "delete")])
def test_letters_act_on_what_is_selected(robot: GridRobot, drill: ItemKey, key: Qt.Key, act: str) -> None:
    robot.key(key)
    assert robot.wishes() == [("acted", (drill,), act)]


def test_enter_opens_and_space_selects_or_not(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Return)
    assert robot.wishes() == [("opened", drill)]
    robot.key(Key.Key_Space)
    assert robot.pane.selected == ()
    assert current(robot) == DRILL
    robot.key(Key.Key_Space)
    assert robot.pane.selected == (drill,)


@pytest.mark.parametrize(("key", "held"), [(Key.Key_Menu, NONE), (Key.Key_F10, SHIFT)])
def test_the_menu_key_opens_the_menu_of_the_block(
    robot: GridRobot, drill: ItemKey, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    robot.key(key, held)
    ((name, meant, place, _),) = robot.wishes()
    assert (name, meant) == ("menu_requested", drill)
    assert place == robot.grid.mapToGlobal(robot.middle(DRILL))


def test_escape_leaves_the_blocks_for_the_time_cursor(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Escape)
    assert robot.pane.selected == ()
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(3, 14 * 60 + 15))
    robot.key(Key.Key_Down)
    robot.key(Key.Key_Down, CTRL)
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(3, 15 * 60 + 30))
    robot.key(Key.Key_Right)
    assert robot.pane.cursor_time() == (Lane.LOGGED, robot.at(3, 15 * 60 + 30))
    robot.key(Key.Key_Right)
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(4, 15 * 60 + 30))
    robot.key(Key.Key_Space)
    assert current(robot) == "Sprint retrospective"
    assert robot.pane.cursor_time() is None


def test_an_empty_week_has_a_time_cursor_to_begin_with(robot: GridRobot) -> None:
    robot.pane.show_state(week([]))
    robot.focus()
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(3, 11 * 60))
    for _ in range(80):
        robot.key(Key.Key_Up)
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(3, 0))
    robot.key(Key.Key_Return)
    assert robot.wishes() == []


def test_pages_step_and_ctrl_zooms(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_PageDown)
    robot.key(Key.Key_PageUp)
    assert robot.wishes() == [("stepped", 1), ("stepped", -1)]
    robot.key(Key.Key_Plus, CTRL)
    assert robot.pane.hour_px > 66
    for _ in range(9):
        robot.key(Key.Key_Minus, CTRL)
    assert robot.pane.hour_px == 40
    robot.key(Key.Key_0, CTRL)
    assert robot.pane.hour_px == 66


def test_what_the_keys_mean_is_brought_into_sight(robot: GridRobot, drill: ItemKey) -> None:
    bar = robot.pane.area.verticalScrollBar()
    bar.setValue(0)
    robot.key(Key.Key_Down)
    box = robot.placed(TOMASZ).box
    assert bar.value() < box.top
    assert box.bottom < bar.value() + robot.pane.area.viewport().height()


def test_a_moved_block_stays_selected_on_its_new_day(robot: GridRobot, drill: ItemKey) -> None:
    robot.key(Key.Key_Right, ALT)
    shown = week()
    moved = robot.item(DRILL)
    moved = moved._replace(
        key=moved.key._replace(day=shown.columns[4].day), start=moved.start + 24 * HOUR, end=moved.end + 24 * HOUR
    )
    thursday = tuple(one for one in shown.columns[3].items if one.key != drill)
    columns = list(shown.columns)
    columns[3], columns[4] = (
        columns[3]._replace(items=thursday),
        columns[4]._replace(items=(*columns[4].items, moved)),
    )
    robot.pane.show_state(shown._replace(columns=tuple(columns)))
    assert robot.pane.selected == (moved.key,)
    robot.pane.show_state(week([]))
    assert robot.pane.selected == ()
    assert robot.told[-1] == ("selection_changed", ())


def test_letters_that_mean_nothing_here_are_for_the_room(robot: GridRobot, drill: ItemKey) -> None:
    heard: list[int] = []
    robot.pane.keyPressEvent = lambda event: heard.append(event.key())  # type: ignore[method-assign]
    for key in (Key.Key_N, Key.Key_T, Key.Key_1):
        QTest.keyClick(robot.grid, key)
    assert heard == [Key.Key_N, Key.Key_T, Key.Key_1]
    assert robot.wishes() == []


def test_the_ring_is_there_for_keys_only(robot: GridRobot) -> None:
    def ringed() -> bool:
        settle()
        return theme().color("accent").name() in colors(robot.grid.grab().toImage())

    robot.pane.show_state(week([(1, P, "it", "Alone", "", 600, 700)])._replace(now=None))
    robot.grid.setFocus(Qt.FocusReason.MouseFocusReason)
    assert not ringed()
    robot.pane.head.setFocus()
    robot.focus()
    assert ringed()
    robot.pane.head.setFocus()
    assert not ringed()


def test_the_head_is_one_tab_stop_too(robot: GridRobot, said: list[str]) -> None:
    head = robot.pane.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    settle()
    press(head, Key.Key_Right, 2)
    press(head, Key.Key_Return)
    assert said[-1] == "Contract change due, overdue"
    assert robot.wishes() == [("pin_opened", "milestone", 7)]
    press(head, Key.Key_Home)
    press(head, Key.Key_Return)
    assert robot.wishes() == [("day_requested", MONDAY)]


def test_the_time_cursor_is_painted_for_the_keys_only_and_never_over_words(robot: GridRobot) -> None:
    robot.pane.show_state(week([(3, P, "it", "Long work", "", 14 * 60, 17 * 60)]))
    box = robot.placed("Long work").box
    words = QRect(int(box.left) + 8, box.top, int(box.width) - 16, 80)
    robot.pane.put_cursor(Lane.PLANNED, robot.at(3, 14 * 60 + 15))
    robot.grid.hover(None)
    before, gutter = robot.grid.grab(words).toImage(), QRect(0, box.top, 48, 60)
    unlabelled = robot.grid.grab(gutter).toImage()
    robot.focus()
    robot.key(Qt.Key.Key_Down)
    assert robot.pane.cursor_time() == (Lane.PLANNED, robot.at(3, 14 * 60 + 30))
    assert robot.grid.grab(words).toImage() == before
    assert robot.grid.grab(gutter).toImage() != unlabelled
    robot.pane.head.setFocus()
    assert robot.grid.grab(gutter).toImage() == unlabelled
