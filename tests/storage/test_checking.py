"""Finding what is wrong with a data file, setting right what can be, and saving what can be read."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import backup
from careercruise_desktop.storage.checking import FaultKind, faults, quick_fault
from careercruise_desktop.storage.copying import record_counts
from careercruise_desktop.storage.grafting import graft
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.queries.summary import counted
from careercruise_desktop.storage.repair import repair
from careercruise_desktop.storage.restoring import restore
from careercruise_desktop.storage.salvage import salvage
from careercruise_desktop.storage.store import Store
from tests.conftest import Prepare
from tests.factories import TODAY, block, entry, task
from tests.storage.anything import fill
from tests.storage.test_backup import damage

NOW = datetime.fromisoformat("2026-03-19T11:12:00")

# What may go wrong behind our back, and what the check calls it.
MISHAPS = {
    "DELETE FROM day_figure WHERE day_number = (SELECT min(day_number) FROM day_figure)": FaultKind.DAYS,
    "UPDATE day_figure SET it_logged = it_logged + 7": FaultKind.DAYS,
    "UPDATE day_project_figure SET minutes = minutes + 7": FaultKind.DAYS,
    "INSERT INTO stale_day VALUES ('2026-03-19')": FaultKind.DAYS,
    "UPDATE search_index SET title = 'wrong'": FaultKind.SEARCH,
    "DELETE FROM search_index": FaultKind.SEARCH,
    "DELETE FROM search_index_data WHERE id > 1000": FaultKind.SEARCH,
    "DROP TRIGGER search_task_update": FaultKind.TRIGGERS,
    "CREATE TRIGGER spy AFTER INSERT ON task BEGIN DELETE FROM person; END": FaultKind.TRIGGERS,
    # Called like one that each writing connection makes for itself.
    "CREATE TRIGGER history_task_insert AFTER INSERT ON task BEGIN DELETE FROM person; END": FaultKind.TRIGGERS,
    "CREATE VIEW peek AS SELECT * FROM person": FaultKind.TRIGGERS,
    "DROP INDEX ix_task_open_due": FaultKind.INDEXES,
    "UPDATE task SET project_id = 99999": FaultKind.REFERENCES,
    "UPDATE contact SET person_id = 99999": FaultKind.REFERENCES,
}


@pytest.fixture
def folder(data_dir: Path) -> Path:
    return data_dir / "backups"


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with records of every kind, for the tests that begin with some."""
    return prepare(fill) if "full" in request.fixturenames else new_profile


@pytest.fixture
def full(store: Store) -> Store:
    with store.write("Log") as desk:
        desk.add(entry())
    return store


def tear(path: Path, words: bytes) -> None:
    """Overwrite every sixth page that holds the words, as a failing disk would."""
    content = bytearray(path.read_bytes())
    pages = [start for start in range(4096, len(content), 4096) if words in content[start : start + 4096]]
    for start in pages[::6]:
        content[start : start + 4096] = os.urandom(4096)
    path.write_bytes(content)


def behind_our_back(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute(sql)


def kinds(path: Path, folder: Path) -> set[FaultKind]:
    return {fault.kind for fault in faults(path, folder)}


def records(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in RECORDED}


class TestChecking:
    def test_a_file_in_order_has_no_faults(self, full: Store, folder: Path) -> None:
        backup.make(full.path, folder, NOW, backup.START)
        assert faults(full.path, folder) == []
        assert quick_fault(full.path) is None

    def test_days_that_a_changed_repeat_has_left_for_later_are_no_fault(self, full: Store, folder: Path) -> None:
        backup.make(full.path, folder, NOW, backup.START)
        with full.write("Plan") as desk:
            desk.add(block(day=TODAY - timedelta(days=400), repeat="FREQ=DAILY"))
        with full.read() as reader:
            assert counted(reader).first > 0
        assert faults(full.path, folder) == []
        full.catch_up()
        assert faults(full.path, folder) == []

    @pytest.mark.parametrize(("sql", "kind"), MISHAPS.items())
    def test_each_mishap_is_found_by_its_name_without_touching_the_file(
        self, full: Store, folder: Path, sql: str, kind: FaultKind
    ) -> None:
        full.catch_up()  # a day that is to be worked out again anyway cannot be wrong
        behind_our_back(full.path, sql)
        before = hashlib.sha256(full.path.read_bytes()).hexdigest()
        assert kind in kinds(full.path, folder)
        assert hashlib.sha256(full.path.read_bytes()).hexdigest() == before

    def test_damage_is_found_by_both_looks_without_touching_the_file(self, full: Store, folder: Path) -> None:
        full.close()
        damage(full.path)
        before = hashlib.sha256(full.path.read_bytes()).hexdigest()
        assert kinds(full.path, folder) == {FaultKind.DAMAGE}
        found = quick_fault(full.path)
        assert found is not None
        assert found.kind is FaultKind.DAMAGE
        assert not found.repairable
        assert hashlib.sha256(full.path.read_bytes()).hexdigest() == before

    def test_a_destroyed_head_is_damage_too(self, full: Store, folder: Path) -> None:
        full.close()
        full.path.write_bytes(b"\xff" * 100 + full.path.read_bytes()[100:])
        assert kinds(full.path, folder) == {FaultKind.DAMAGE}
        assert quick_fault(full.path) is not None

    def test_tables_that_are_not_ours_are_named(self, full: Store, folder: Path) -> None:
        behind_our_back(full.path, "ALTER TABLE contact RENAME COLUMN note TO remark")
        (fault,) = faults(full.path, folder)
        assert (fault.kind, fault.repairable) == (FaultKind.TABLES, False)
        assert "contact" in fault.text

    def test_a_backup_that_has_changed_is_named(self, full: Store, folder: Path) -> None:
        made = backup.make(full.path, folder, NOW, backup.START)
        assert made is not None
        with made.path.open("ab") as file:
            file.write(b"x")
        (fault,) = faults(full.path, folder)
        assert made.path.name in fault.text

    @pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
    def test_files_that_others_can_read_are_named(self, full: Store, folder: Path) -> None:
        full.path.chmod(0o640)
        (fault,) = faults(full.path, folder)
        assert (fault.kind, str(full.path) in fault.text) == (FaultKind.RIGHTS, True)


class TestRepairing:
    @pytest.mark.parametrize("through", [True, False], ids=["in the open window", "beside it"])
    def test_all_that_can_be_worked_out_again_is(self, full: Store, folder: Path, through: bool) -> None:
        before = records(full.path)
        for sql, kind in MISHAPS.items():
            if kind is not FaultKind.REFERENCES:
                behind_our_back(full.path, sql)
        repair(full.path, full if through else None)
        assert faults(full.path, folder) == []
        assert records(full.path) == before
        with full.write("Go on") as desk:
            desk.add(task(title="after the repair"))
        full.undo()
        assert records(full.path) == before

    def test_references_that_lead_nowhere_are_cleared_and_orphans_dropped(self, full: Store, folder: Path) -> None:
        behind_our_back(full.path, "UPDATE task SET project_id = 99999 WHERE id = 1")
        behind_our_back(full.path, "UPDATE contact SET person_id = 99999 WHERE id = 1")
        repair(full.path)
        assert faults(full.path, folder) == []
        with full.read() as reader:
            assert reader.get(Task, 1).project_id is None
            assert reader.number("SELECT count(*) FROM contact WHERE id = 1") == 0

    def test_a_repair_is_news_to_an_open_window(self, full: Store) -> None:
        heard: list[object] = []
        full.subscribe(heard.append)
        repair(full.path)
        full.poll()
        assert len(heard) == 1


class TestSalvaging:
    def test_what_can_be_read_of_a_damaged_file_is_saved_into_a_new_one(self, store: Store, folder: Path) -> None:
        fill(store)
        with store.write("Log much") as desk:
            desk.add_all(task(id=number, title=f"task {number}", note="x" * 500) for number in range(100, 1_500))
        store.close()
        whole = records(store.path)
        tear(store.path, b"x" * 400)
        before = hashlib.sha256(store.path.read_bytes()).hexdigest()

        saved = salvage(store.path, folder, NOW)

        assert hashlib.sha256(store.path.read_bytes()).hexdigest() == before
        assert saved.saved.path == folder / "career-2026-03-19-111200-salvaged.db"
        assert faults(saved.saved.path, folder / "none") == []
        found = records(saved.saved.path)
        for table, rows in found.items():
            lost = set(rows) - set(whole[table])
            assert not lost or table in {"contact", "delegation"} or all(None in row for row in lost), table
        assert "task" in saved.torn
        assert 500 < len(found["task"]) < len(whole["task"])

        restore(store.path, saved.saved.path, folder, NOW)
        again = Store.open(store.path, lambda: 1_773_000_000)
        with again.write("Go on") as desk:
            assert desk.add(task()).id > 1_499, "no id is ever given out twice"
        again.close()

    @pytest.mark.parametrize(
        "place", ["CREATE TRIGGER search_task_update", "CREATE TABLE time_entry", "CREATE TABLE calendar_event"]
    )
    def test_a_torn_list_of_tables_is_lent_by_a_backup_and_keeps_no_row_back(
        self, full: Store, folder: Path, place: str
    ) -> None:
        backup.make(full.path, folder, NOW, backup.START)
        with full.write("Since the backup") as desk:
            desk.add_all(task(id=number, title=f"since {number}", note="x" * 900) for number in range(500, 600))
            desk.run("DELETE FROM dismissal")
        full.close()
        whole = records(full.path)
        tear(full.path, place.encode())
        assert kinds(full.path, folder) == {FaultKind.DAMAGE}
        saved = salvage(full.path, folder, NOW)
        assert saved.torn == ()
        assert records(saved.saved.path) == whole

    def test_without_a_backup_the_tables_that_are_still_known_are_saved(self, full: Store, folder: Path) -> None:
        full.close()
        whole = records(full.path)
        tear(full.path, b"CREATE TABLE time_entry")
        saved = salvage(full.path, folder, NOW)
        assert "time_entry" in saved.torn
        found = records(saved.saved.path)
        assert found["skill"] == whole["skill"]
        assert found["time_entry"] == []

    def test_a_backup_whose_list_lies_elsewhere_lends_nothing(self, full: Store, folder: Path) -> None:
        made = backup.make(full.path, folder, NOW, backup.START)
        assert made is not None
        full.close()
        assert graft(full.path, made.path)
        with closing(sqlite3.connect(made.path, isolation_level=None)) as connection:
            connection.execute("VACUUM")
        before = full.path.read_bytes()
        assert not graft(full.path, made.path)
        assert full.path.read_bytes() == before

    def test_a_whole_file_is_saved_wholly(self, full: Store, folder: Path) -> None:
        saved = salvage(full.path, folder, NOW)
        assert (saved.torn, saved.mended) == ((), 0)
        assert records(saved.saved.path) == records(full.path)
        with closing(sqlite3.connect(saved.saved.path)) as connection:
            assert saved.saved.counts == record_counts(connection)
            assert connection.execute(
                "SELECT count(*) FROM day_figure WHERE day = ?", (TODAY.isoformat(),)
            ).fetchone() == (1,)

    def test_what_is_beyond_reading_says_so(self, full: Store, folder: Path) -> None:
        full.close()
        full.path.write_bytes(os.urandom(40_000))
        with pytest.raises(Unreadable, match=r"damaged beyond reading\. Restore a backup"):
            salvage(full.path, folder, NOW)
        assert not list(folder.glob("*salvaged*"))
