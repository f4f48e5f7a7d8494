"""Any sequence of acts over any tables can be taken back to the start and done again to the end."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.storage import replay
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.repair import rebuild
from careercruise_desktop.storage.store import Store
from tests.storage.anything import BY_TABLE, KINDS, add, ids, make, text

Tables = dict[str, list[tuple[Any, ...]]]
LONG_RUN = replay.LONG_RUN
SEEDS = st.integers(0, 2**32 - 1)
WORDS = {"title", "note", "name", "summary", "body", "quote"}
# A memory disk where there is one: the machine tests the history, not the disk.
DISK = "/dev/shm" if Path("/dev/shm").is_dir() else None


class HalfWayError(Exception):
    """An act that fails in the middle."""


@cache
def new_file() -> bytes:
    """A data file as the first start leaves it: to make its tables for each run would take a good part of the time."""
    with tempfile.TemporaryDirectory(dir=DISK, prefix="careercruise-machine-") as folder:
        path = Path(folder) / "career.db"
        Store.open(path, lambda: 1_770_000_000).close()
        return path.read_bytes()


class History(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(dir=DISK, prefix="careercruise-machine-"))
        (self.folder / "career.db").write_bytes(new_file())
        self.now = 1_770_000_000
        self.heard: list[Change] = []
        self.open()
        # What the tables held after each step that can be taken back; `at` is where we are.
        self.states: list[Tables] = [self.tables()]
        self.steps: list[int] = [0]
        self.at = 0

    def open(self) -> None:
        self.store = Store.open(self.folder / "career.db", lambda: self.now)
        self.store.subscribe(self.heard.append)

    def teardown(self) -> None:
        try:
            self.there_and_back()
        finally:
            replay.LONG_RUN = LONG_RUN
            self.store.close()
            shutil.rmtree(self.folder)

    def there_and_back(self) -> None:
        while self.at:
            self.undo()
        while self.at < len(self.states) - 1:
            self.redo()
        # The search index and the day summary are what a rebuild from nothing gives.
        self.store.catch_up()
        before = _derived(self.store)
        with self.store.write_unrecorded() as desk:
            rebuild(desk)
        assert _derived(self.store) == before

    @initialize(seed=SEEDS, long_run=st.sampled_from([2, LONG_RUN]))
    def begin_with_something(self, seed: int, long_run: int) -> None:
        random = Random(seed)
        # What takes the quick way only from many rows on shall take it here too.
        replay.LONG_RUN = long_run
        # Parents first, so that most kinds find what they refer to.
        for _ in range(2):
            self.act(lambda desk: [add(desk, kind, random) for kind in KINDS])

    @rule(seed=SEEDS, count=st.integers(1, 4))
    def add(self, seed: int, count: int) -> None:
        random = Random(seed)
        self.act(lambda desk: [add(desk, random.choice(KINDS), random) for _ in range(count)])

    @rule(seed=SEEDS, count=st.integers(1, 4), merge=st.booleans())
    def change(self, seed: int, count: int, merge: bool) -> None:
        random = Random(seed)
        self.act(lambda desk: [_save(desk, random) for _ in range(count)], "typing" if merge else "")

    @rule(seed=SEEDS, count=st.integers(1, 3))
    def delete(self, seed: int, count: int) -> None:
        random = Random(seed)
        self.act(lambda desk: [_remove(desk, random) for _ in range(count)])

    @rule(seed=SEEDS)
    def change_in_bulk(self, seed: int) -> None:
        random = Random(seed)
        self.act(lambda desk: _bulk(desk, random))

    @rule(seed=SEEDS)
    def everything_at_once(self, seed: int) -> None:
        random = Random(seed)
        deeds = (_save, _remove, _bulk, lambda desk, r: add(desk, r.choice(KINDS), r))
        self.act(lambda desk: [random.choice(deeds)(desk, random) for _ in range(8)])

    @rule(seed=SEEDS)
    def fail_half_way(self, seed: int) -> None:
        random = Random(seed)

        def deed(desk: Desk) -> None:
            for _ in range(3):
                random.choice((_save, _remove, _bulk))(desk, random)
            raise HalfWayError

        self.act(deed)

    @rule(seed=SEEDS)
    def break_a_rule_of_the_schema(self, seed: int) -> None:
        random = Random(seed)

        def deed(desk: Desk) -> None:
            _save(desk, random)
            desk.add(Setting(key="same", value="1"))
            desk.add(Setting(key="same", value="2"))

        self.act(deed)

    @rule()
    def do_nothing(self) -> None:
        before = len(self.heard)
        self.act(lambda desk: desk.run("UPDATE task SET title = title"))
        assert len(self.heard) == before

    @precondition(lambda self: self.at > 0)
    @rule()
    def undo(self) -> None:
        change = self.store.undo()
        assert (change.verb, change.step) == ("undo", self.steps[self.at])
        self.at -= 1
        assert self.tables() == self.states[self.at]

    @precondition(lambda self: self.at < len(self.states) - 1)
    @rule()
    def redo(self) -> None:
        change = self.store.redo()
        self.at += 1
        assert (change.verb, change.step) == ("redo", self.steps[self.at])
        assert self.tables() == self.states[self.at]

    @rule(days=st.integers(0, 6), look=st.booleans())
    def let_days_pass(self, days: int, look: bool) -> None:
        self.now += days * 86_400
        if look:
            self.store.catch_up()

    @rule()
    def start_the_program_again(self) -> None:
        self.store.close()
        self.open()

    @invariant()
    def references_hold(self) -> None:
        with self.store.read() as reader:
            assert reader.rows("PRAGMA foreign_key_check") == []

    def act(self, deed: Callable[[Desk], object], merge: str = "") -> None:
        """Do it and follow it in the model."""
        self.now += 3 if merge else 60
        before, heard = self.states[self.at], len(self.heard)
        try:
            with self.store.write("Act", merge=merge) as desk:
                deed(desk)
        except (HalfWayError, Refused):
            assert self.tables() == before
            assert len(self.heard) == heard
            return
        after = self.tables()
        if len(self.heard) == heard:
            assert after == before
            return
        step = self.heard[-1].step
        del self.states[self.at + 1 :], self.steps[self.at + 1 :]
        if step == self.steps[self.at]:
            self.states[self.at] = after
            return
        self.states.append(after)
        self.steps.append(step)
        self.at += 1

    def tables(self) -> Tables:
        with self.store.read() as reader:
            return {table: reader.rows(f'SELECT * FROM "{table}" ORDER BY id') for table in RECORDED}


def _derived(store: Store) -> Tables:
    tables = {
        "day_figure": "day_number", "search_index": "rowid", "stale_day": "day", "stale_repeat": "id",
        "repeat_days": "id", "stale_text": "doc",
        # Not its ids: a day that is worked out again has new ones.
        "day_project_figure": "day_number, project_id, role, minutes, entries, planned, kept, blocks",
    }  # fmt: skip
    with store.read() as reader:
        columns = {name: key if "," in key else f"{key}, *" for name, key in tables.items()}
        return {name: reader.rows(f"SELECT {columns[name]} FROM {name} ORDER BY {key}") for name, key in tables.items()}


def _some(desk: Desk, random: Random) -> tuple[type, int] | None:
    full = [table for table in BY_TABLE if table in RECORDED and ids(desk, table)]
    if not full:
        return None
    table = random.choice(full)
    return BY_TABLE[table], random.choice(ids(desk, table))


def _save(desk: Desk, random: Random) -> None:
    found = _some(desk, random)
    if found is not None:
        kind, key = found
        record = make(kind, desk, random)
        if record is not None:
            try:
                desk.save(replace(record, id=key))
            except sqlite3.IntegrityError as error:
                if "UNIQUE" not in str(error):
                    raise


def _remove(desk: Desk, random: Random) -> None:
    found = _some(desk, random)
    if found is not None:
        desk.remove(*found)


def _bulk(desk: Desk, random: Random) -> None:
    table = random.choice(RECORDED)
    columns = [row[1] for row in desk.rows(f'PRAGMA table_info("{table}")') if row[1] in WORDS]
    if not columns or random.random() < 0.2:
        desk.run(f'DELETE FROM "{table}" WHERE id % 3 = ?', (random.randint(0, 2),))
        return
    column = random.choice(columns)
    try:
        desk.run(f'UPDATE "{table}" SET "{column}" = "{column}" || ?', (text(column, random),))
    except sqlite3.IntegrityError as error:
        if "UNIQUE" not in str(error):
            raise


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
