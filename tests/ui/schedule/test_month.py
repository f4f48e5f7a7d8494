"""The month: walked, moved about in, opened."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from careercruise_desktop.domain.schedule import CalendarEvent, TimeBlock
from careercruise_desktop.domain.spans import Span
from tests.factories import TODAY, ZONE, at, block, milestone, span
from tests.robots.inspector import InspectorRobot
from tests.robots.schedule import Schedule
from tests.robots.widgets import click, press, settle

MONDAY = date(2026, 3, 16)
TOMORROW = TODAY + timedelta(days=1)
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def month(room: Schedule) -> Schedule:
    room.desktop.given(block("09:00", "10:00", TOMORROW, title="One"), milestone(TODAY, title="Contract"))
    room.desktop.key(Qt.Key.Key_3)
    room.view.month.setFocus()
    return room


def test_the_month_is_walked_by_keys_and_opens_a_day(month: Schedule) -> None:
    grid = month.view.month
    assert grid.day == TODAY
    press(grid, Qt.Key.Key_Right)
    assert grid.day == TOMORROW
    assert grid.accessibleName() == "Friday 20 March, planned 1 h, 1 block"
    press(grid, Qt.Key.Key_Home)
    assert grid.day == MONDAY
    press(grid, Qt.Key.Key_End)
    assert grid.day == date(2026, 3, 22)
    press(grid, Qt.Key.Key_Down, 2)
    assert month.period == "April 2026"
    assert grid.day == date(2026, 4, 5)
    press(grid, Qt.Key.Key_PageUp)
    assert month.period == "March 2026"
    press(grid, Qt.Key.Key_Return)
    assert month.view.modes.value == "day"


def test_a_block_of_the_month_is_moved_by_keys(month: Schedule) -> None:
    grid = month.view.month
    press(grid, Qt.Key.Key_Right)
    press(grid, Qt.Key.Key_Space)
    assert grid.accessibleName() == "One, IT, planned, Friday 09:00 to 10:00"
    press(grid, Qt.Key.Key_Down, modifier=ALT)
    month.desktop.rest()
    (moved,) = month.desktop.kept(TimeBlock)
    assert moved.when == span("09:00", "10:00", TOMORROW + timedelta(days=7))
    assert grid.day == TOMORROW + timedelta(days=7)


def test_a_block_of_the_month_is_dragged_to_another_day(month: Schedule) -> None:
    grid = month.view.month
    (item,) = grid.cell_of(TOMORROW).items
    begun = item[1].center().toPoint()
    end = grid.cell_of(TOMORROW - timedelta(days=2)).box.center().toPoint()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=begun)
    for spot in (begun + QPoint(-20, 0), end, end):
        QTest.mouseMove(grid, spot)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    month.desktop.rest()
    (moved,) = month.desktop.kept(TimeBlock)
    assert moved.when == span("09:00", "10:00", TOMORROW - timedelta(days=2))


def test_a_click_in_the_month_selects_and_a_double_click_opens_the_day(month: Schedule) -> None:
    grid = month.view.month
    spot = grid.cell_of(MONDAY).box.center().toPoint()
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    assert grid.day == MONDAY
    QTest.mouseDClick(grid, Qt.MouseButton.LeftButton, pos=spot)
    settle()
    assert month.period == "Monday 16 March 2026, week 12"


def test_the_month_shows_three_titles_and_how_many_more(month: Schedule) -> None:
    month.desktop.given(*(block("11:00", "12:00", MONDAY, title=f"Block {number}") for number in range(6)))
    cell = month.view.month.cell_of(MONDAY)
    assert len(cell.items) == 3
    assert cell.more == 3
    due = month.view.month.cell_of(TODAY)
    assert [pin.title for pin, _ in due.pins] == ["Contract"]


def test_a_time_that_the_clocks_jump_over_is_taken_later_and_said(month: Schedule) -> None:
    month.desktop.given(block("02:30", "03:30", TODAY, title="Switch-over"))
    grid = month.view.month
    (item, *_) = (item for item, _ in grid.cell_of(TODAY).items if item.title == "Switch-over")
    grid.moved.emit(item.key, date(2026, 3, 29), False)
    month.desktop.rest()
    moved = next(one for one in month.desktop.kept(TimeBlock) if one.title == "Switch-over")
    assert moved.when == Span.lasting(at("03:00", date(2026, 3, 29)), 60)
    assert month.desktop.toast.endswith("The clocks jump over 02:30 on Sun 29 March; 03:00 is taken.")


def test_the_menu_of_a_day_plans_on_it(month: Schedule) -> None:
    month.view.month.menu_requested.emit(None, QPoint(300, 300), MONDAY + timedelta(days=7))
    assert month.offers == ["Show this day", "New block on this day"]
    month.choose("New block on this day")
    assert {one.when.day for one in month.desktop.kept(TimeBlock)} == {TOMORROW, MONDAY + timedelta(days=7)}


def test_the_month_shows_whole_days_and_leads_to_what_is_due(month: Schedule) -> None:
    month.desktop.given(
        CalendarEvent(
            title="Leave", when=Span(at("00:00", MONDAY).at, at("00:00", TODAY).at, ZONE), all_day=True, source="Own",
            source_id="1",
        )
    )  # fmt: skip
    grid = month.view.month
    assert [pin.title for pin, _ in grid.cell_of(MONDAY).pins] == ["Leave"]
    assert grid.cell_of(TODAY).pins[0][0].title == "Contract"
    click(grid, grid.cell_of(TODAY).pins[0][1].center().toPoint())
    month.desktop.rest()
    assert InspectorRobot(month.desktop).text("title") == "Contract"
