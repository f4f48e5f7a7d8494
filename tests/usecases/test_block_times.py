"""Times of blocks: what stands for one now, which comes next, and the way back to the series."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.schedule import Scope, TimeBlock
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.block_acts import BlockActs
from careercruise_desktop.usecases.block_times import nearest_day
from careercruise_desktop.usecases.blocks import Blocks
from careercruise_desktop.usecases.entries import Entries
from careercruise_desktop.usecases.gathering import Gathering
from careercruise_desktop.usecases.sheets import Sheets
from careercruise_desktop.usecases.timer import TimerCase
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, span

FIRST = date(2026, 3, 5)
WEEK = timedelta(days=7)


def planned(store: Store, **more: object) -> TimeBlock:
    with store.write("Plan") as desk:
        return desk.add(block("09:00", "10:00", FIRST, **{"repeat": "FREQ=WEEKLY;BYDAY=TH", **more}))


def of(store: Store, key: int) -> TimeBlock:
    with store.read() as reader:
        return reader.get(TimeBlock, key)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, TODAY),
        ({"skipped": frozenset({TODAY})}, TODAY + WEEK),
        ({"repeat": ""}, FIRST),
        ({"repeat": "FREQ=WEEKLY;COUNT=2"}, FIRST + WEEK),
        ({"repeat": "FREQ=YEARLY"}, FIRST.replace(year=2027)),
        ({"repeat": "FREQ=MONTHLY;BYMONTHDAY=31", "skipped": frozenset({date(2026, 3, 31)})}, date(2026, 5, 31)),
        ({"repeat": "FREQ=WEEKLY;COUNT=2", "skipped": frozenset({FIRST, FIRST + WEEK})}, FIRST),
    ],
)
def test_the_nearest_time_is_the_next_one_or_else_the_last(
    store: Store, more: dict[str, object], expected: date
) -> None:
    assert nearest_day(planned(store, **more), TODAY) == expected


def test_a_sheet_shows_the_time_of_its_day_and_a_deleted_one_is_gone(store: Store, clock: FixedClock) -> None:
    made, sheets = planned(store), Sheets(store, clock)
    shown = sheets.sheet("time_block", made.id, TODAY)
    assert isinstance(shown.record, TimeBlock)
    assert (shown.record.when, shown.day, shown.series) == (span("09:00", "10:00"), TODAY, made)
    Blocks(store, clock).remove([BlockKey(made.id, TODAY)])
    with pytest.raises(Refused, match="no longer planned for that day"):
        sheets.sheet("time_block", made.id, TODAY)
    assert sheets.sheet("time_block", made.id, TODAY + timedelta(days=1)).day == TODAY + WEEK


def test_a_changed_time_is_found_by_the_day_that_it_stands_for(store: Store, clock: FixedClock) -> None:
    made = planned(store)
    moved = Blocks(store, clock).retime(BlockKey(made.id, TODAY), Scope.THIS, "day", TODAY + timedelta(days=1))
    shown = Sheets(store, clock).sheet("time_block", made.id, TODAY)
    assert (shown.record.id, shown.day) == moved.key
    assert shown.series is not None
    assert shown.series.id == made.id
    (found,) = Gathering(store, clock).read([("time_block", made.id, TODAY), ("time_entry", 99, TODAY)])
    assert (found.id, found.day, found.repeats) == (moved.key.id, TODAY + timedelta(days=1), False)


def test_a_time_that_went_back_to_its_series_takes_its_work_along(store: Store, clock: FixedClock) -> None:
    made = planned(store)
    own = Blocks(store, clock).change(BlockKey(made.id, TODAY), note="Guests")
    logged = Entries(store, clock).log_block(BlockKey(own.id, TODAY))
    TimerCase(store, clock).start_block(BlockKey(own.id, TODAY))
    assert BlockActs(store, clock).rejoin(own.id) == BlockKey(made.id, TODAY)
    assert of(store, made.id) == made
    with store.read() as reader:
        assert reader.get(type(logged), logged.id).block_id == made.id
    running = TimerCase(store, clock).running()
    assert running is not None
    assert running.block_id == made.id
    with pytest.raises(Refused, match="belongs to no series"):
        BlockActs(store, clock).rejoin(made.id)


def test_work_is_logged_for_times_that_are_there_and_for_no_others(store: Store, clock: FixedClock) -> None:
    made, log = planned(store), Entries(store, clock)
    for wrong in (TODAY - timedelta(days=1), FIRST - WEEK):
        with pytest.raises(Refused, match="no longer planned"):
            log.log_block(BlockKey(made.id, wrong))
    assert log.log_block(BlockKey(made.id, FIRST)).when == made.when
    with store.write("Log") as desk:
        desk.add(entry())
    assert len(Gathering(store, clock).read([("time_entry", 1, FIRST), ("time_entry", 2, TODAY)])) == 2
