"""Blocks that repeat: a week of them, however long ago they began, and what an act pays for them.

The data file lies in memory where the system offers that, so that the disk's sync is not in the figures.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from measure import Figure, calls

from careercruise_desktop.domain import recurrence
from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.domain.recurrence import choices
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.spans import Span, moment
from careercruise_desktop.storage import occurrences
from careercruise_desktop.storage.queries.blocks import blocks_between
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system.clock import use_shipped_zones

MEMORY = Path("/dev/shm")
ZONE = "Europe/Stockholm"
MONDAY = date(2026, 11, 16)
NOW = moment(MONDAY + timedelta(days=3), 600, ZONE).at
RULES, RUNS = 50, 41


def figures() -> Iterator[Figure]:
    """A week of fifty rules with nothing kept from before, of old ones against new ones, and an act beside them."""
    use_shipped_zones()
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        stores = {years: _store(Path(folder) / str(years), years) for years in (0, 1, 20)}
        for store in stores.values():
            store.catch_up()
        new, old = calls(_cold(stores[1]), _cold(stores[20]), runs=RUNS)
        yield Figure(f"a week of {RULES} rules of 20 years, cold", old, 5)
        yield Figure("the same, to rules of this year", old, 1.5, new)
        yield Figure("the same, once more", calls(lambda: _week(stores[20]), runs=RUNS)[0], 2)
        bare, beside = _acts(stores[0]), _acts(stores[20])
        yield Figure("log an entry beside them, to none", beside, 2.5, bare)
        for store in stores.values():
            store.close()
        yield Figure("a changed rule of 20 years, in its act", _changed(_store(Path(folder) / "act", 20)), 100)
        yield Figure("the rest of its days, on a worker", _caught_up(_store(Path(folder) / "late", 20)), 10_000)


def _store(folder: Path, years: int) -> Store:
    """A data file with the rules, begun that many years ago; none for 0."""
    store = Store.open(folder / "career.db", lambda: NOW)
    random = Random(7)
    with store.write("Plan") as desk:
        for number in range(RULES if years else 0):
            first = MONDAY - timedelta(days=years * 365 - random.randint(0, 200))
            rule = choices(first)[number % len(choices(first))]
            when = Span.lasting(moment(first, random.randint(480, 1020), ZONE), 45)
            desk.add(TimeBlock(title=f"Block {number}", role=random.choice(list(Role)), when=when, repeat=str(rule)))
    return store


def _week(store: Store) -> None:
    with store.read() as reader:
        blocks_between(reader, MONDAY, MONDAY + timedelta(days=6))


def _cold(store: Store) -> Callable[[], None]:
    def run() -> None:
        for kept in (occurrences.times, occurrences.days, occurrences.last_day, recurrence.rule_of):
            kept.cache_clear()
        _week(store)

    return run


def _acts(store: Store) -> float:
    def run() -> None:
        with store.write("Log") as desk:
            when = Span.lasting(moment(MONDAY + timedelta(days=3), 540, ZONE), 30)
            desk.add(TimeEntry(title="Work", role=Role.IT, when=when))

    return calls(run, runs=RUNS)[0]


def _changed(store: Store) -> float:
    taken = []
    for run in range(9):
        began = time.perf_counter_ns()
        with store.write("Rename") as desk:
            desk.run("UPDATE time_block SET title = ? WHERE id = 1", (f"Block {run}",))
        taken.append((time.perf_counter_ns() - began) / 1e6)
    store.close()
    return statistics.median(taken)


def _caught_up(store: Store) -> float:
    began = time.perf_counter_ns()
    store.catch_up()
    taken = (time.perf_counter_ns() - began) / 1e6
    store.close()
    return taken
