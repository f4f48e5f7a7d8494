"""Every look at planned blocks sees each time of a repeating one."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from subprocess import run

import pytest

from careercruise_desktop.domain.blockkey import BlockKey
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.storage.queries import blocks as ask
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.lists import Filters, Lists
from careercruise_desktop.usecases.quicklog import QuickLog
from careercruise_desktop.usecases.schedule import Schedule
from careercruise_desktop.usecases.today import TodayCase
from careercruise_desktop.usecases.trends.behind import PAGE
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, span

DAY = timedelta(days=1)
MONDAY = date(2026, 3, 16)


@pytest.fixture
def review(store: Store) -> TimeBlock:
    """Code review on every weekday from 9 to 10, for two years."""
    with store.write("Plan") as desk:
        return desk.add(block("09:00", "10:00", date(2024, 3, 18), repeat="FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"))


def test_today_shows_the_time_of_its_day(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    case = TodayCase(store, clock)
    (planned,) = case.state().planned
    assert (planned.id, planned.span, planned.unlogged) == (review.id, span("09:00", "10:00"), True)
    assert case.state(TODAY + 2 * DAY).planned == ()
    assert case.state(TODAY + 4 * DAY).planned[0].span.day == TODAY + 4 * DAY


def test_the_banner_names_the_newest_time_without_work_and_counts_the_others(
    store: Store, clock: FixedClock, review: TimeBlock
) -> None:
    def unlogged() -> tuple[date, int] | None:
        found = TodayCase(store, clock).state().unlogged
        return (found.span.day, found.more) if found else None

    # Thursday 12 March to Thursday 19 March: six working days.
    assert unlogged() == (TODAY, 5)
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY, block_id=review.id))
        desk.add(entry("09:05", "10:00", TODAY - DAY))
    assert unlogged() == (TODAY - 2 * DAY, 3)
    # Before the time of the day is over it is not missed.
    clock.moment = at("09:30", TODAY + DAY)
    assert unlogged() == (TODAY - 2 * DAY, 2)
    clock.moment = at("10:30", TODAY + DAY)
    assert unlogged() == (TODAY + DAY, 3)


def test_the_banner_needs_no_act_to_see_days_that_have_come(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    clock.forward(21 * 1440)
    before = store.path.read_bytes()
    found = TodayCase(store, clock).state().unlogged
    assert found is not None
    assert (found.span, found.more) == (span("09:00", "10:00", TODAY + 21 * DAY), 5)
    assert store.path.read_bytes() == before


def test_a_repeat_that_went_is_no_longer_missed_though_the_summary_waits(store: Store, clock: FixedClock) -> None:
    with store.write("Plan") as desk:
        known = desk.add(block(day=TODAY - 300 * DAY, repeat="FREQ=DAILY"))
    store.catch_up()
    with store.write("Delete") as desk:
        desk.remove(TimeBlock, known.id)
    assert TodayCase(store, clock).state().unlogged is None


def test_the_week_and_a_new_block_know_the_times(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    schedule = Schedule(store, clock)
    assert [row.key for row in schedule.week()] == [BlockKey(review.id, MONDAY + step * DAY) for step in range(5)]
    made = schedule.new_block(TODAY + DAY)
    assert made.when == span("10:00", "11:00", TODAY + DAY)
    assert schedule.new_block(TODAY + 2 * DAY).when == span("08:30", "09:30", TODAY + 2 * DAY)


def test_blocks_are_found_by_the_instants_that_they_share(store: Store, review: TimeBlock) -> None:
    with store.write("Plan") as desk:
        night = desk.add(block("23:00", "23:30", MONDAY, title="Night", repeat="FREQ=DAILY"))
        far = desk.add(
            block(title="Far", when=span("09:00", "10:00", MONDAY, "Pacific/Auckland"), repeat="FREQ=DAILY;COUNT=5")
        )
        once = desk.add(block("22:00", "23:10", TODAY, title="Once"))
    with store.read() as reader:

        def found(first: str, last: str) -> list[tuple[int, date]]:
            rows = ask.blocks_in(reader, at(first).at, at(last).at)
            return [(row.id, row.when.day) for row in rows]

        assert found("09:59", "10:00") == [(review.id, TODAY)]
        assert found("10:00", "11:00") == []
        assert found("23:05", "23:06") == [(once.id, TODAY), (night.id, TODAY)]
        # Friday 9:00 in Auckland is Thursday 21:00 in Stockholm.
        assert found("21:00", "21:10") == [(far.id, TODAY + DAY)]


def test_one_time_is_read_by_its_key(store: Store, review: TimeBlock) -> None:
    with store.read() as reader:
        found = ask.block(reader, BlockKey(review.id, TODAY))
        assert found is not None
        assert (found.when, found.repeats, found.key) == (span("09:00", "10:00"), True, BlockKey(review.id, TODAY))
        assert ask.block(reader, BlockKey(review.id, TODAY + 2 * DAY)) is None
        assert ask.block(reader, BlockKey(99, TODAY)) is None


def test_an_ended_repeat_is_gone_after_its_last_day(store: Store) -> None:
    with store.write("Plan") as desk:
        desk.add(block(day=MONDAY, repeat="FREQ=DAILY;UNTIL=20260318"))
        desk.add(block("11:00", "12:00", day=MONDAY, repeat="FREQ=DAILY;COUNT=4"))
    with store.read() as reader:
        rows = ask.blocks_between(reader, MONDAY, MONDAY + 6 * DAY)
    assert [row.when.day.day for row in rows if row.when.minutes == 60] == [16, 16, 17, 17, 18, 18, 19]


@pytest.mark.parametrize("text", ["freq=daily;until=20260318", "FREQ=DAILY;UNTIL=2026-03-18", "FREQ=DAILY;COUNT=3"])
def test_a_rule_may_be_written_in_any_way(store: Store, text: str) -> None:
    with store.write("Plan") as desk:
        desk.add(block(day=MONDAY, repeat=text))
    with store.read() as reader:
        assert [row.when.day.day for row in ask.blocks_between(reader, MONDAY + DAY, date.max)] == [17, 18]


def test_lists_say_what_became_of_each_time(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY - DAY, block_id=review.id))
    rows = Lists(store, clock).blocks(Filters(first=MONDAY, last=TODAY + DAY))
    assert [(row.when.day.day, row.status) for row in rows] == [
        (20, "planned"), (19, "missed"), (18, "on time"), (17, "missed"), (16, "missed"),
    ]  # fmt: skip
    assert Lists(store, clock).blocks(Filters(role=Role.PM)) == []
    assert len(Lists(store, clock).blocks(Filters(id=review.id, last=TODAY, limit=3))) == 3


def test_trends_count_and_list_each_time(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY - DAY, block_id=review.id))
    case = TrendsCase(store, clock)
    period = Period(TODAY - timedelta(days=363), TODAY)
    question, place = Question(period), Place(period.first, period.last)
    points = case.figure("plan_accuracy", question).named("accuracy").points
    assert (sum(point.n for point in points), [point.value for point in points][-2:]) == (259, [0, 1 / points[-1].n])
    first = case.behind("plan_accuracy", question, place)
    assert (first.total, len(first.rows)) == (259, PAGE)
    last = case.behind("plan_accuracy", question, place, 4 * PAGE)
    assert [(row.day, row.state) for row in last.rows[-2:]] == [
        (TODAY - 2 * DAY, "missed"), (TODAY - DAY, "on time"),
    ]  # fmt: skip


def test_a_typed_entry_fills_the_time_of_its_day(store: Store, clock: FixedClock, review: TimeBlock) -> None:
    quick = QuickLog(store, clock)
    assert quick.read("09:00-10:00 code review @it").block_id == review.id
    with store.write("Plan") as desk:
        other = desk.add(block("09:00", "10:00", TODAY, title="Pairing"))
        desk.add(entry("09:00", "10:00", TODAY - DAY, block_id=review.id))
    # The work of yesterday does not fill today's time.
    assert quick.read("09:00-10:00 code review @it").block_id == review.id
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY, block_id=review.id))
    assert quick.read("09:00-10:00 code review @it").block_id == other.id


def test_today_needs_no_dateutil_where_nothing_repeats() -> None:
    code = (
        "import sys, pathlib, tempfile\n"
        "from careercruise_desktop.storage.store import Store\n"
        "from careercruise_desktop.usecases.today import TodayCase\n"
        "from tests.factories import at\n"
        "class Clock:\n"
        "    def now(self): return at('11:12')\n"
        "store = Store.open(pathlib.Path(tempfile.mkdtemp()) / 'data' / 'career.db', lambda: at('11:12').at)\n"
        "TodayCase(store, Clock()).state()\n"
        "assert 'dateutil' not in sys.modules\n"
        "assert 'careercruise_desktop.storage.occurrences' not in sys.modules\n"
    )
    run([sys.executable, "-c", code], check=True)
