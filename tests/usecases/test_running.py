"""What runs counts like the entry that it leaves when it is stopped, in the week, on Today and in the lists."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.records import Record
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import BlockKey
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.lists import Lists
from careercruise_desktop.usecases.timer import TimerCase
from careercruise_desktop.usecases.today import TodayCase
from careercruise_desktop.usecases.week import WeekCase
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry

MONDAY = TODAY - timedelta(days=TODAY.weekday())
YESTERDAY = TODAY - timedelta(days=1)


def given(store: Store, *records: Record) -> list[Record]:
    with store.write("Given") as desk:
        return [desk.add(record) for record in records]


def figures(store: Store, clock: FixedClock) -> list[object]:
    """What the week's days, its strip, Today and yesterday say of logged minutes and of what is owed."""
    week, today = WeekCase(store, clock).days(MONDAY, 7), TodayCase(store, clock)
    day, before = today.state(), today.state(YESTERDAY)
    return [
        [(one.sums.it_logged, one.sums.pm_logged, one.sums.twice) for one in week.days],
        (week.figures.balance.it, week.figures.balance.pm, week.figures.debt, week.figures.switches),
        (day.logged_minutes, before.logged_minutes),
        (day.week.balance.it, day.week.balance.pm, day.week.debt),
        [(one.key, one.status, one.unlogged) for shown in week.days for one in shown.planned],
        [row.status for row in Lists(store, clock).blocks()],
    ]


@pytest.mark.parametrize("start", [at("10:30"), at("22:10", YESTERDAY), at("22:10", MONDAY - timedelta(days=1))])
def test_every_figure_is_the_same_before_and_after_the_timer_is_stopped(
    store: Store, clock: FixedClock, start: object
) -> None:
    clock.moment = at("11:12") if start != at("22:10", MONDAY - timedelta(days=1)) else at("09:12", MONDAY)
    given(
        store, entry("10:45", "11:00", role=Role.PM), entry("22:00", "23:00", YESTERDAY, role=Role.PM),
        entry("21:00", "22:30", MONDAY - timedelta(days=1)), block("21:00", "22:00", YESTERDAY, title="Deep work"),
    )  # fmt: skip
    TimerCase(store, clock).start("Deep work", Role.IT, start=start)  # type: ignore[arg-type]
    running = figures(store, clock)
    TimerCase(store, clock).stop()
    assert figures(store, clock) == running


def test_a_timer_since_yesterday_is_on_today_and_counts_for_yesterday(store: Store, clock: FixedClock) -> None:
    TimerCase(store, clock).start("Deep work", Role.IT, start=at("22:12", YESTERDAY))
    today = TodayCase(store, clock).state()
    assert [(one.running, one.earlier) for one in today.logged] == [(True, True)]
    assert today.logged_minutes == 0
    assert today.week.balance.it == 13 * 60
    assert TodayCase(store, clock).state(YESTERDAY).logged_minutes == 13 * 60


def test_a_block_that_the_timer_runs_for_is_not_missed(store: Store, clock: FixedClock) -> None:
    linked, alike, other = given(
        store, block("09:00", "10:00"), block("10:00", "11:00", title="Pairing"), block("08:00", "08:30", title="Mail")
    )
    today = TodayCase(store, clock)
    TimerCase(store, clock).start_block(BlockKey(linked.id, TODAY))
    assert [one.unlogged for one in today.state().planned] == [True, False, True]
    asked = today.state().unlogged
    assert asked is not None
    assert (asked.id, asked.more) == (alike.id, 1)
    TimerCase(store, clock).start("Pairing", Role.IT)
    TimerCase(store, clock).start("pairing", Role.IT, start=at("10:58"))
    (day,) = WeekCase(store, clock).days(TODAY, 1).days
    assert {one.key.id: one.unlogged for one in day.planned}[alike.id] is False
    assert {row.id: row.status for row in Lists(store, clock).blocks()}[other.id] == "missed"
    assert {row.id: row.status for row in Lists(store, clock).blocks()}[alike.id] == "shifted"
