"""Planning in free time."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import CalendarEvent
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.schedule import Schedule
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, span

TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def schedule(store: Store, clock: FixedClock) -> Schedule:
    return Schedule(store, clock)


def test_a_new_block_is_in_the_next_free_time(store: Store, schedule: Schedule) -> None:
    with store.write("Set up") as desk:
        desk.add(block("11:30", "12:15"))
        desk.add(block("13:00", "14:00", TODAY - timedelta(days=7), repeat="FREQ=WEEKLY"))
        meeting = {"title": "Standup", "source": "work"}
        desk.add(CalendarEvent(when=span("14:30", "15:20"), source_id="1", **meeting))
        desk.add(CalendarEvent(when=span("00:00", "23:59"), source_id="2", all_day=True, **meeting))
    assert schedule.new_block().when == span("15:30", "16:30")


def test_another_day_begins_with_its_working_hours(schedule: Schedule) -> None:
    assert schedule.new_block(TOMORROW).when == span("08:30", "09:30", TOMORROW)
    assert schedule.new_block(TOMORROW).when == span("09:30", "10:30", TOMORROW)


def test_a_full_day_takes_its_last_hour(store: Store, schedule: Schedule, clock: FixedClock) -> None:
    clock.moment = at("23:20")
    assert schedule.new_block().when.first == at("23:00")


def test_a_day_with_another_length_ends_when_it_ends(schedule: Schedule, clock: FixedClock) -> None:
    autumn = date(2026, 10, 25)
    clock.moment = at("23:20", autumn)
    assert schedule.new_block().when.first == at("23:00", autumn)


def test_the_role_behind_its_target_is_planned(store: Store, schedule: Schedule) -> None:
    assert schedule.new_block().role is Role.IT
    with store.write("Log") as desk:
        desk.add(entry("08:00", "10:00"))
    assert schedule.new_block().role is Role.PM


def test_a_week_has_each_time_of_a_repeat(store: Store, schedule: Schedule) -> None:
    with store.write("Set up") as desk:
        desk.add(block(repeat="FREQ=DAILY"))
    assert [row.when.day.day for row in schedule.week()] == [19, 20, 21, 22]
