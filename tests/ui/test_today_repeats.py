"""Today with blocks that repeat: what is done is done to the time of that day, and to no other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from careercruise_desktop.domain.entries import TimeEntry, Timer
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.ui.today.state import Look
from careercruise_desktop.ui.today.tile import TileButton
from careercruise_desktop.ui.today.view import TodayView
from careercruise_desktop.ui.widgets.menu import Menu
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, span
from tests.robots.desktop import Desktop
from tests.robots.widgets import click, settle

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def daily(desktop: Desktop) -> TimeBlock:
    """A block of each day from the day before yesterday on, in the morning."""
    (made,) = desktop.given(block("08:30", "09:00", TODAY - timedelta(days=2), title="Stand-up", repeat="FREQ=DAILY"))
    assert isinstance(made, TimeBlock)
    return made


def page(desktop: Desktop) -> TodayView:
    found = desktop.window.page
    assert isinstance(found, TodayView)
    return found


def tile(desktop: Desktop, known: TimeBlock) -> TileButton:
    found = page(desktop).timeline.tile("time_block", known.id)
    assert found is not None
    return found


def days(desktop: Desktop) -> list[date]:
    return sorted(one.when.day for one in desktop.kept(TimeEntry))


def offered(desktop: Desktop, button: TileButton) -> Menu:
    """The menu that a right click opens."""
    place = button.rect().center()
    QApplication.sendEvent(
        button, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, button.mapToGlobal(QPoint(place)))
    )
    settle()
    return next(menu for menu in desktop.window.findChildren(Menu) if menu.isVisible())


def choose(desktop: Desktop, button: TileButton, text: str) -> None:
    menu = offered(desktop, button)
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    desktop.rest()


def test_each_day_has_its_own_time_and_d_logs_it(desktop: Desktop, daily: TimeBlock) -> None:
    button = tile(desktop, daily)
    assert button.tile.look is Look.UNLOGGED
    button.setFocus()
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    (logged,) = desktop.kept(TimeEntry)
    assert (logged.block_id, logged.when) == (daily.id, span("08:30", "09:00"))
    assert tile(desktop, daily).tile.look is Look.PLANNED
    desktop.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    assert tile(desktop, daily).tile.look is Look.UNLOGGED, "yesterday's time is still not logged"
    tile(desktop, daily).setFocus()
    desktop.key(Qt.Key.Key_D)
    desktop.rest()
    assert days(desktop) == [YESTERDAY, TODAY]


def test_a_click_opens_the_time_of_that_day(desktop: Desktop, daily: TimeBlock) -> None:
    desktop.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    click(tile(desktop, daily))
    shown = desktop.session.panels.inspector.shown
    assert shown is not None
    assert (shown.id, shown.day) == (daily.id, YESTERDAY)


def test_deleting_takes_this_time_away_and_no_other(desktop: Desktop, daily: TimeBlock) -> None:
    tile(desktop, daily).setFocus()
    desktop.key(Qt.Key.Key_Delete)
    desktop.rest()
    (kept,) = desktop.kept(TimeBlock)
    assert (kept.skipped, desktop.toast) == ({TODAY}, "Block deleted")
    assert page(desktop).timeline.tile("time_block", daily.id) is None
    desktop.undo()
    assert tile(desktop, daily).isVisible()


def test_the_banner_asks_for_one_time_after_the_other(desktop: Desktop, daily: TimeBlock) -> None:
    asked = []
    for answer in (0, 2, 0):
        banner = page(desktop).day_head.banner
        assert banner is not None
        asked.append(banner.sentence)
        click(banner.buttons[answer])
        desktop.rest()
    assert [sentence.split(",")[1].strip() for sentence in asked] == [
        "today 08:30 – 09:00", "yesterday 08:30 – 09:00", "Tue 08:30 – 09:00",
    ]  # fmt: skip
    assert page(desktop).day_head.banner is None
    assert days(desktop) == [TODAY - timedelta(days=2), TODAY]
    (kept,) = desktop.kept(TimeBlock)
    assert kept.skipped == {YESTERDAY}


def test_a_time_is_adjusted_in_the_quick_log_and_counts_for_its_block(desktop: Desktop, daily: TimeBlock) -> None:
    choose(desktop, tile(desktop, daily), "Adjust and log")
    assert desktop.session.panels.quick_log.text.startswith("Stand-up")
    desktop.key(Qt.Key.Key_Return)
    desktop.rest()
    (logged,) = desktop.kept(TimeEntry)
    assert (logged.when, logged.block_id) == (span("08:30", "09:00"), daily.id)


def test_a_timer_at_a_repeated_block_fulfils_todays_time(desktop: Desktop, daily: TimeBlock, clock: FixedClock) -> None:
    choose(desktop, tile(desktop, daily), "Start timer here")
    assert [one.block_id for one in desktop.kept(Timer)] == [daily.id]
    clock.forward(20)
    desktop.key(Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    desktop.rest()
    assert days(desktop) == [TODAY]
    assert tile(desktop, daily).tile.look is Look.PLANNED
    desktop.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    desktop.rest()
    assert tile(desktop, daily).tile.look is Look.UNLOGGED


def test_entries_that_share_time_are_marked_and_count_once(desktop: Desktop) -> None:
    one, two = desktop.given(entry("08:00", "09:00"), entry("08:30", "09:30"))
    marked = [page(desktop).timeline.tile("time_entry", known.id) for known in (one, two)]
    assert all(button is not None and button.tile.warned for button in marked)
    assert page(desktop).day_head.accessibleName() == "Planned nothing yet, logged 1 h 30"
