"""A change of a repeating block reaches as far as the person says."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

from careercruise_desktop.domain.schedule import BlockKey, TimeBlock
from careercruise_desktop.domain.spans import Moment
from careercruise_desktop.ui.schedule.state import ItemKey
from tests.factories import TODAY, ZONE, at, block, entry
from tests.robots.repeats import RepeatRobot
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


def test_a_time_that_was_moved_alone_stays_what_the_keys_mean(room: Schedule, repeating: TimeBlock) -> None:
    room.view.grid.select(ItemKey("time_block", repeating.id, TODAY))
    room.focus_grid()
    room.desktop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    room.choose("Only this one")
    own = next(one for one in room.desktop.kept(TimeBlock) if one.series_id)
    grid = room.view.grid.grid
    assert grid.choice.keys == (ItemKey("time_block", own.id, TODAY),)
    assert grid.choice.current == grid.choice.keys[0]
    room.focus_grid()
    room.desktop.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    room.desktop.rest()
    assert stand_ups(room)[-1] == "19 09:30"
    room.desktop.key(Qt.Key.Key_Delete)
    room.desktop.rest()
    assert stand_ups(room) == ["16 09:00", "17 09:00", "18 09:00"]


def test_a_time_that_was_resized_with_the_following_ones_stays_selected(room: Schedule, repeating: TimeBlock) -> None:
    key = ItemKey("time_block", repeating.id, TODAY - timedelta(days=1))
    room.view.grid.select(key)
    room.view.grid.resized.emit(key, at("09:00", key.day).at, at("09:30", key.day).at)
    room.choose("This and following")
    new = next(one for one in room.desktop.kept(TimeBlock) if one.id != repeating.id)
    assert room.view.grid.selected == (ItemKey("time_block", new.id, key.day),)


def test_a_change_in_the_inspector_keeps_the_same_time_selected_on_the_grid(
    room: Schedule, repeating: TimeBlock
) -> None:
    inspector = RepeatRobot(room.desktop)
    yesterday = TODAY - timedelta(days=1)
    room.view.grid.select(ItemKey("time_block", repeating.id, yesterday))
    room.presenter._doing.open(ItemKey("time_block", repeating.id, yesterday))
    inspector.enter("when.start", "10:00")
    room.desktop.rest()
    own = next(one for one in room.desktop.kept(TimeBlock) if one.series_id)
    assert room.view.grid.selected == (ItemKey("time_block", own.id, yesterday),)


def test_a_block_that_no_longer_repeats_is_the_one_selected(room: Schedule, repeating: TimeBlock) -> None:
    """Not the first time of its series, which a key would then delete."""
    yesterday = TODAY - timedelta(days=1)
    room.view.grid.select(ItemKey("time_block", repeating.id, yesterday))
    context = room.desktop.session.context
    assert context is not None
    context.bus.occurrence_requested.emit(BlockKey(repeating.id, yesterday))
    room.desktop.rest()
    RepeatRobot(room.desktop).choose("repeat", "Never")
    room.desktop.rest()
    own = next(one for one in room.desktop.kept(TimeBlock) if one.when.day == yesterday)
    assert room.view.grid.selected == (ItemKey("time_block", own.id, yesterday),)


def test_what_is_opened_elsewhere_comes_into_sight_and_is_selected(room: Schedule, repeating: TimeBlock) -> None:
    far = TODAY + timedelta(days=70)
    plan, work = room.desktop.given(
        block("20:00", "21:00", far, title="Release"), entry("07:00", "08:00", TODAY - timedelta(days=30))
    )
    context = room.desktop.session.context
    assert context is not None
    context.bus.record_requested.emit("time_block", plan.id)
    room.desktop.rest()
    assert room.item("Release").key == ItemKey("time_block", plan.id, far)
    assert room.view.grid.selected == (room.item("Release").key,)
    assert room.desktop.session.panels.inspector.isVisible()
    context.bus.record_requested.emit("time_entry", work.id)
    room.desktop.rest()
    assert room.view.grid.selected == (ItemKey("time_entry", work.id, TODAY - timedelta(days=30)),)
    context.bus.occurrence_requested.emit(BlockKey(repeating.id, TODAY))
    room.desktop.rest()
    assert room.view.grid.selected == (ItemKey("time_block", repeating.id, TODAY),)
    room.presenter.choose("month")
    context.bus.record_requested.emit("time_block", plan.id)
    room.desktop.rest()
    assert room.period == "May 2026"


def test_a_time_that_was_changed_by_itself_keeps_the_sign_of_its_repeat(room: Schedule, repeating: TimeBlock) -> None:
    key = ItemKey("time_block", repeating.id, TODAY - timedelta(days=1))
    room.view.grid.moved.emit(key, at("10:00", key.day).at, False)
    room.choose("Only this one")
    signs = {(item.repeats, item.varied, item.recurs) for item in room.items}
    assert signs == {(True, False, True), (False, True, True)}
    (changed,) = [item for item in room.items if item.varied]
    assert changed.name.endswith("changed, one time of a repeat")
