"""The day summary counts repeating blocks, whatever is done to them, and lets no act pay for the years."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Moment, Span
from careercruise_desktop.storage import connections
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import summary
from careercruise_desktop.storage.queries.blocks import blocks_between
from careercruise_desktop.storage.queries.today import missed_blocks
from careercruise_desktop.storage.repair import rebuild
from careercruise_desktop.storage.salvage import salvage
from careercruise_desktop.storage.store import Store
from tests.conftest import FixedClock
from tests.factories import TODAY, at, block, entry, span

Figures = list[tuple[object, ...]]
DAY = timedelta(days=1)
RULES = (
    "FREQ=DAILY", "FREQ=DAILY;COUNT=40", "FREQ=DAILY;COUNT=60", "FREQ=DAILY;UNTIL=20260301",
    "FREQ=DAILY;UNTIL=20260401", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=9", "FREQ=MONTHLY;BYDAY=-1FR", "",
)  # fmt: skip


def figures(store: Store) -> Figures:
    with store.read() as reader:
        return [
            *reader.rows("SELECT * FROM day_figure ORDER BY day_number"),
            *reader.rows(
                "SELECT day_number, project_id, role, minutes, entries, planned, kept, blocks FROM day_project_figure"
                " ORDER BY day_number, project_id, role"
            ),
        ]


def rebuilt(store: Store) -> Figures:
    """What a rebuild from nothing gives."""
    with store.write_unrecorded() as desk:
        rebuild(desk)
    return figures(store)


def planned_days(store: Store) -> list[date]:
    with store.read() as reader:
        rows = reader.rows("SELECT day FROM day_figure WHERE it_planned + pm_planned > 0 ORDER BY day")
    return [date.fromisoformat(day) for (day,) in rows]


def daily(store: Store, first: date, **more: object) -> TimeBlock:
    with store.write("Plan") as desk:
        return desk.add(block("09:00", "10:00", first, **{"repeat": "FREQ=DAILY", **more}))


def deeds() -> tuple[Callable[[Desk, TimeBlock, Random], object], ...]:
    def day(random: Random) -> date:
        return TODAY - timedelta(days=random.randint(-10, 90))

    return (
        lambda desk, one, random: desk.save(replace(one, repeat=random.choice(RULES))),
        lambda desk, one, random: desk.save(replace(one, skipped=one.skipped ^ {day(random)})),
        lambda desk, one, random: desk.save(
            replace(one, repeat=random.choice(RULES), skipped=frozenset({day(random), day(random)}))
        ),
        lambda desk, one, random: desk.save(replace(one, when=span("13:00", "13:45", day(random)))),
        lambda desk, one, random: desk.save(replace(one, title=random.choice(("Code review", "Stand-up")))),
        lambda desk, one, random: desk.save(replace(one, note=str(random.random()))),
        lambda desk, one, random: desk.save(replace(one, role=one.role.other)),
        lambda desk, one, random: desk.add(entry(day=day(random), block_id=random.choice((one.id, None)))),
        lambda desk, one, random: desk.add(block("08:00", "09:00", day(random), repeat=random.choice(RULES))),
        lambda desk, one, random: desk.remove(TimeBlock, one.id),
    )


@pytest.mark.parametrize("seed", range(25))
def test_after_any_acts_the_summary_is_what_a_rebuild_gives(store: Store, clock: FixedClock, seed: int) -> None:
    random = Random(seed)
    daily(store, TODAY - timedelta(days=60))
    for _ in range(14):
        with store.read() as reader:
            blocks = reader.find(TimeBlock)
        if random.random() < 0.2 and store.next_steps()[0]:
            store.undo()
        elif random.random() < 0.2 and store.next_steps()[1]:
            store.redo()
        elif random.random() < 0.15:
            clock.forward(random.randint(1, 5) * 1440)
        elif blocks:
            with store.write("Do") as desk:
                random.choice(deeds())(desk, random.choice(blocks), random)
        if random.random() < 0.3:
            store.catch_up()
    store.catch_up()
    assert figures(store) == rebuilt(store)
    with store.read() as reader:
        known = summary.counted(reader)
        last = date.fromordinal(known.through)
        planned = {row.when.day for row in blocks_between(reader, date(2025, 1, 1), last)}
    assert (known.first, known.last) == (0, 0)
    assert planned == {day for day in planned_days(store) if day <= last}


def test_an_act_works_out_the_newest_days_and_leaves_the_rest(store: Store) -> None:
    daily(store, TODAY - timedelta(days=3_000))
    first, *newest = planned_days(store)
    assert first == TODAY - timedelta(days=3_000)
    assert newest == [TODAY - timedelta(days=29 - step) for step in range(31)]
    store.catch_up()
    assert planned_days(store)[0] == TODAY - timedelta(days=3_000)
    assert len(planned_days(store)) == 3_002
    assert figures(store) == rebuilt(store)


def test_days_that_have_come_are_counted_with_the_next_act_or_look(store: Store, clock: FixedClock) -> None:
    daily(store, TODAY)
    assert planned_days(store) == [TODAY, TODAY + DAY]
    clock.forward(2 * 1440)
    assert planned_days(store) == [TODAY, TODAY + DAY]
    store.catch_up()
    assert planned_days(store) == [TODAY + step * DAY for step in range(4)]
    clock.forward(1440)
    with store.write("Log") as desk:
        desk.add(entry(day=TODAY))
    assert planned_days(store) == [TODAY + step * DAY for step in range(5)]


def test_a_clock_that_jumped_ahead_and_back_leaves_nothing_wrong(store: Store, clock: FixedClock) -> None:
    daily(store, TODAY)
    clock.moment = Moment(clock.moment.at + 400 * 86_400, clock.moment.zone)
    store.catch_up()
    clock.moment = Moment(clock.moment.at - 400 * 86_400, clock.moment.zone)
    daily(store, TODAY - DAY, title="Stand-up")
    store.catch_up()
    assert figures(store) == rebuilt(store)


def test_what_was_salvaged_or_upgraded_is_counted_again(store: Store, tmp_path: Path) -> None:
    daily(store, TODAY - timedelta(days=90))
    store.catch_up()
    saved = salvage(store.path, tmp_path / "backups", datetime.fromisoformat("2026-03-19T11:12:00")).saved.path
    shutil.copyfile(saved, tmp_path / "career.db")
    other = Store.open(tmp_path / "career.db", lambda: at("11:12").at)
    try:
        other.catch_up()
        assert figures(other) == figures(store) != []
    finally:
        other.close()


def test_where_another_program_writes_the_summary_stays_as_it_is(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
    daily(store, TODAY - timedelta(days=90))
    before = figures(store)
    with closing(sqlite3.connect(store.path, isolation_level=None)) as another:
        another.execute("BEGIN IMMEDIATE")
        other = Store.open(store.path, lambda: at("11:12").at)
        other.catch_up()
        other.close()
    assert figures(store) == before
    store.catch_up()
    assert len(figures(store)) == len(before) + 2 * 60


def test_looking_where_nothing_repeats_writes_nothing(store: Store) -> None:
    with store.write("Plan") as desk:
        desk.add(block())
    before = store.path.read_bytes()
    store.catch_up()
    assert store.path.read_bytes() == before


def test_a_day_left_out_is_no_longer_planned_and_only_that_day_is_worked_out(store: Store) -> None:
    first = TODAY - timedelta(days=3_000)
    known = daily(store, first)
    store.catch_up()
    gone = TODAY - timedelta(days=2_000)
    with store.write("Skip") as desk:
        desk.save(replace(known, skipped=frozenset({gone})))
    assert gone not in planned_days(store)
    with store.read() as reader:
        assert summary.counted(reader).first == 0
    store.undo()
    assert gone in planned_days(store)


def test_an_earlier_end_makes_only_the_days_after_it_stale(store: Store) -> None:
    known = daily(store, TODAY - timedelta(days=3_000))
    store.catch_up()
    with store.write("End") as desk:
        desk.save(replace(known, repeat=f"FREQ=DAILY;UNTIL={TODAY - 5 * DAY:%Y%m%d}"))
    with store.read() as reader:
        assert summary.counted(reader).first == 0
    assert planned_days(store)[-1] == TODAY - 5 * DAY


def test_the_summary_says_which_days_it_lacks(store: Store, clock: FixedClock) -> None:
    def lacks(first: date, last: date) -> tuple[date, date] | None:
        with store.read() as reader:
            return summary.uncounted(reader, first, last)

    assert lacks(date.min, date.max) is None
    daily(store, TODAY - timedelta(days=100))
    assert lacks(date.min, TODAY) == (TODAY - timedelta(days=100), TODAY - timedelta(days=30))
    assert lacks(TODAY - 7 * DAY, TODAY) is None
    clock.forward(3 * 1440)
    assert lacks(TODAY - 7 * DAY, TODAY + 3 * DAY) == (TODAY + 2 * DAY, TODAY + 3 * DAY)
    store.catch_up()
    assert lacks(date.min, TODAY + 3 * DAY) is None


def test_an_entry_of_a_repeat_counts_for_the_time_of_its_day_only(store: Store) -> None:
    known = daily(store, TODAY - 2 * DAY)
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY - DAY, title="Anything", block_id=known.id))
    with store.read() as reader:
        rows: dict[str, int] = dict(reader.rows("SELECT day, kept FROM day_figure WHERE it_planned > 0"))
        missed = dict(missed_blocks(reader, TODAY - 5 * DAY, TODAY))
    assert rows[(TODAY - DAY).isoformat()] == 60
    assert missed == {TODAY - 2 * DAY: [known.id], TODAY: [known.id]}


def test_an_entry_of_a_repeat_on_a_day_without_a_time_is_unplanned(store: Store) -> None:
    known = daily(store, TODAY - 2 * DAY, skipped=frozenset({TODAY - DAY}))
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:00", TODAY - DAY, block_id=known.id, role=Role.IT))
    with store.read() as reader:
        row = reader.one("SELECT it_planned, unplanned FROM day_figure WHERE day = ?", ((TODAY - DAY).isoformat(),))
    assert row == (0, 1)


def test_time_that_entries_share_counts_once_for_the_one_begun_first(store: Store) -> None:
    with store.write("Log") as desk:
        desk.add(entry("09:00", "10:30"))
        desk.add(entry("10:00", "11:00", role=Role.PM))
        desk.add(entry("10:00", "10:15"))
    with store.read() as reader:
        assert reader.one("SELECT it_logged, pm_logged, entries FROM day_figure") == (90, 30, 3)


def kept(store: Store) -> list[tuple[object, ...]]:
    with store.read() as reader:
        return reader.rows("SELECT day, kept, on_time FROM day_figure WHERE it_planned + pm_planned > 0 ORDER BY day")


@pytest.mark.parametrize("repeat", ["", "FREQ=DAILY;COUNT=2"])
def test_what_is_logged_after_midnight_counts_for_the_block_that_goes_on(store: Store, repeat: str) -> None:
    days = [TODAY - 5 * DAY] if not repeat else [TODAY - 5 * DAY, TODAY - 4 * DAY]
    with store.write("Plan") as desk:
        night = desk.add(block(when=Span.lasting(at("22:00", days[0]), 240), repeat=repeat)).id
    for day in days:
        with store.write("Log") as desk:
            desk.add(entry(when=Span.lasting(at("22:00", day), 120), block_id=night))
    assert kept(store) == [(day.isoformat(), 120, 1) for day in days]
    with store.write("Log what followed") as desk:
        after = [desk.add(entry("00:00", "02:00", day + DAY, block_id=night)).id for day in days]
    assert kept(store) == [(day.isoformat(), 240, 1) for day in days]
    known = figures(store)
    assert known == rebuilt(store)
    with store.write("Take it back") as desk:
        for key in after:
            desk.remove(TimeEntry, key)
    assert kept(store) == [(day.isoformat(), 120, 1) for day in days]
