"""A change of a repeating block reaches as far as the person says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.ui.schedule.state import ItemKey
from tests.factories import TODAY, ZONE, at, block
from tests.robots.schedule import Schedule
from tests.robots.widgets import press

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)
DAILY = "FREQ=DAILY;COUNT=4"


def clock_of(moment: Moment) -> str:
    return f"{moment.wall:%H:%M}"


@pytest.fixture
def repeating(room: Schedule) -> TimeBlock:
    (made,) = room.desktop.given(block("09:00", "10:00", TOMORROW - timedelta(days=4), title="Stand-up", repeat=DAILY))
    assert isinstance(made, TimeBlock)
    return made


def stand_ups(room: Schedule) -> list[str]:
    """Day and start of every stand-up on screen."""
    shown = [Moment(item.start, ZONE) for item in room.items if item.title == "Stand-up"]
    return [f"{moment.day.day} {clock_of(moment)}" for moment in shown]


def test_every_time_of_a_repeat_is_shown(room: Schedule, repeating: TimeBlock) -> None:
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00", "19 09:00"]
    assert all(item.repeats for item in room.items)


def test_moving_one_time_of_a_repeat_asks_how_far_it_reaches_and_no_answer_changes_nothing(
    room: Schedule, repeating: TimeBlock
) -> None:
    key = ItemKey("time_block", repeating.id, TODAY - timedelta(days=1))
    room.view.grid.moved.emit(key, at("10:00", key.day).at, False)
    assert room.offers == ["Only this one", "This and following", "All"]
    press(room.view.menu, Qt.Key.Key_Escape)  # type: ignore[arg-type]
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00", "19 09:00"]
    assert room.desktop.kept(TimeBlock) == [repeating]


def test_it_is_asked_beside_the_drop_which_stays_in_sight(room: Schedule, repeating: TimeBlock) -> None:
    key, grid = ItemKey("time_block", repeating.id, TODAY), room.view.grid.grid
    noon = at("12:00", TODAY - timedelta(days=1)).at
    to = room.place(TODAY - timedelta(days=1), noon)
    room.drag(room.spot(key), QPoint(to.x(), to.y() + 12))
    ghost, menu = grid.ghost, room.view.menu
    assert ghost is not None
    assert ghost.start == noon
    assert menu is not None
    box = grid.board.boxes(ghost.lane, ghost.start, ghost.end)[0][1]  # type: ignore[union-attr]
    assert abs(grid.mapFromGlobal(menu.pos()).y() - box.top) < 20
    press(menu, Qt.Key.Key_Escape)
    assert grid.ghost is None


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("Only this one", ["16 09:00", "17 09:00", "18 10:00", "19 09:00"]),
        ("This and following", ["16 09:00", "17 09:00", "18 10:00", "19 10:00"]),
        ("All", ["16 10:00", "17 10:00", "18 10:00", "19 10:00"]),
    ],
)
def test_a_repeat_moves_as_far_as_the_person_says(
    room: Schedule, repeating: TimeBlock, answer: str, expected: list[str]
) -> None:
    key = ItemKey("time_block", repeating.id, TODAY - timedelta(days=1))
    room.view.grid.moved.emit(key, at("10:00", key.day).at, False)
    room.choose(answer)
    assert stand_ups(room) == expected
    room.desktop.undo()
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00", "19 09:00"]


def test_one_time_of_a_repeat_is_deleted_by_key_and_answer(room: Schedule, repeating: TimeBlock) -> None:
    key = ItemKey("time_block", repeating.id, TODAY)
    room.view.grid.select(key)
    room.focus_grid()
    room.desktop.key(Qt.Key.Key_Delete)
    room.choose("Only this one")
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00"]


def test_keys_are_asked_at_the_block_and_an_answer_is_given_by_keys(room: Schedule, repeating: TimeBlock) -> None:
    key = ItemKey("time_block", repeating.id, TODAY)
    room.view.grid.select(key)
    room.focus_grid()
    room.desktop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = room.view.menu
    assert menu is not None
    box = next(placed.box for placed in room.view.grid.grid.board.of(key))  # type: ignore[union-attr]
    # The screen of the tests is narrower than the window, so that only the height says where it was wanted.
    assert box.top <= room.view.grid.grid.mapFromGlobal(menu.pos()).y() < box.bottom
    press(menu, Qt.Key.Key_Down)
    press(menu, Qt.Key.Key_Return)
    room.desktop.rest()
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00", "19 09:15"]
