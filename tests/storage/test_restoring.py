"""Putting a backup back: what it takes over, what it keeps, what it refuses."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import stat
import threading
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import backup, connections
from careercruise_desktop.storage.names import RECORDED, SCHEMA_VERSION
from careercruise_desktop.storage.restoring import Outcome, content, restore
from careercruise_desktop.storage.store import Store
from tests.conftest import Prepare
from tests.factories import at, entry, task
from tests.storage import children
from tests.storage.anything import fill
from tests.storage.test_backup import damage
from tests.storage.test_durability import HOLDER

NOW = datetime.fromisoformat("2026-03-19T11:12:00")


@pytest.fixture
def folder(data_dir: Path) -> Path:
    return data_dir / "backups"


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with records of every kind, for the tests that begin with some."""
    return prepare(fill) if "kept" in request.fixturenames else new_profile


@pytest.fixture
def kept(store: Store, folder: Path) -> Path:
    """A backup of a file with records of every kind; two tasks were added since."""
    made = backup.make(store.path, folder, NOW - timedelta(hours=3), backup.START)
    assert made is not None
    for title in ("since one", "since two"):
        with store.write("Add task") as desk:
            desk.add(task(title=title))
    return made.path


def records(path: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: connection.execute(f"SELECT * FROM {name} ORDER BY id").fetchall() for name in RECORDED}


def titles(store: Store) -> set[str]:
    with store.read() as reader:
        return {found.title for found in reader.find(Task)}


def back(store: Store, chosen: Path, folder: Path, *, through: bool = True) -> Outcome:
    return restore(store.path, chosen, folder, NOW, store if through else None)


def changed(path: Path, change: Callable[[sqlite3.Connection], object]) -> Path:
    """A copy of a backup with a change of somebody's in it."""
    copy = path.with_name("somebodys.db")
    copy.write_bytes(path.read_bytes())
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        change(connection)
    return copy


class TestRestoring:
    @pytest.mark.parametrize("through", [True, False], ids=["in the open window", "beside it"])
    def test_the_file_holds_what_the_backup_holds(self, store: Store, kept: Path, folder: Path, through: bool) -> None:
        before = kept.read_bytes()
        outcome = back(store, kept, folder, through=through)
        assert records(store.path) == records(kept)
        assert outcome.content.counts == content(kept).counts
        assert "since one" not in titles(store)
        assert kept.read_bytes() == before

    def test_it_can_be_taken_back_by_restoring_what_was_there(self, store: Store, kept: Path, folder: Path) -> None:
        present = records(store.path)
        outcome = back(store, kept, folder)
        assert outcome.before is not None
        assert outcome.before.name == "career-2026-03-19-111200-before-restore.db"
        back(store, outcome.before, folder)
        assert records(store.path) == present
        assert store.undo().label == "Add task"
        assert "since two" not in titles(store)

    def test_the_window_hears_that_everything_may_have_changed_and_goes_on(
        self, store: Store, kept: Path, folder: Path
    ) -> None:
        heard: list[Change] = []
        store.subscribe(heard.append)
        back(store, kept, folder)
        assert heard == [Change("", frozenset())]
        with store.write("Go on") as desk:
            desk.add(task(title="after"))
            desk.add(entry())
        assert "after" in titles(store)
        assert [change.label for change in heard] == ["", "Go on"]
        store.poll()
        assert len(heard) == 2

    def test_a_second_window_hears_it_at_its_next_poll(self, store: Store, kept: Path, folder: Path) -> None:
        other = Store.open(store.path, lambda: 1_773_000_000)
        other.poll()
        heard: list[Change] = []
        other.subscribe(heard.append)
        back(store, kept, folder)
        other.poll()
        assert heard == [Change("", frozenset())]
        assert titles(other) == titles(store)
        other.close()

    def test_it_is_heard_even_if_both_files_have_seen_as_many_acts(
        self, store: Store, tmp_path: Path, folder: Path
    ) -> None:
        twin = Store.open(tmp_path / "twin" / "career.db", lambda: 1_773_000_000)
        for each, title in ((store, "mine"), (twin, "theirs")):
            with each.write("Add task") as desk:
                desk.add(task(title=title))
        twin.close()
        other = Store.open(store.path, lambda: 1_773_000_000)
        other.poll()
        heard: list[Change] = []
        other.subscribe(heard.append)
        back(store, twin.path, folder)
        other.poll()
        assert heard == [Change("", frozenset())]
        assert titles(other) == {"theirs"}
        other.close()

    def test_another_thread_reads_the_new_content(self, store: Store, kept: Path, folder: Path) -> None:
        found: list[set[str]] = []
        step = threading.Barrier(2)

        def look() -> None:
            found.append(titles(store))
            step.wait()
            step.wait()
            found.append(titles(store))

        thread = threading.Thread(target=look)
        thread.start()
        step.wait()
        back(store, kept, folder)
        step.wait()
        thread.join()
        assert "since one" in found[0]
        assert "since one" not in found[1]

    def test_into_a_folder_whose_data_file_is_gone(self, store: Store, kept: Path, folder: Path) -> None:
        store.close()
        store.path.unlink()
        outcome = restore(store.path, kept, folder, NOW)
        assert outcome.before is None
        assert records(store.path) == records(kept)
        Store.open(store.path, lambda: 1_773_000_000).close()

    def test_a_journal_beside_a_missing_file_is_not_rolled_into_the_backup(
        self, store: Store, kept: Path, folder: Path
    ) -> None:
        store.close()
        page = store.path.read_bytes()[:4096]
        store.path.unlink()
        journal = store.path.with_name("career.db-journal")
        journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7\xff\xff\xff\xff" + b"\0" * 500 + page * 3)
        restore(store.path, kept, folder, NOW)
        assert records(store.path) == records(kept)
        assert not journal.exists() or journal.stat().st_size == 0
        assert list(folder.glob("damaged-*-journal"))

    @pytest.mark.parametrize("through", [True, False], ids=["in the open window", "beside it"])
    def test_over_a_damaged_file_which_is_moved_aside_as_it_is(
        self, store: Store, kept: Path, folder: Path, through: bool
    ) -> None:
        damage(store.path)
        digest = hashlib.sha256(store.path.read_bytes()).hexdigest()
        outcome = back(store, kept, folder, through=through)
        assert outcome.before == folder / "damaged-2026-03-19-111200.db"
        assert hashlib.sha256(outcome.before.read_bytes()).hexdigest() == digest
        assert records(store.path) == records(kept)
        if through:
            with store.write("Go on") as desk:
                desk.add(task(title="after"))
            assert "after" in titles(store)

    @pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
    def test_every_file_is_for_the_person_only(self, store: Store, kept: Path, folder: Path) -> None:
        kept.chmod(0o644)
        mask = os.umask(0)
        try:
            back(store, kept, folder)
            store.close()
            store.path.unlink()
            restore(store.path, kept, folder, NOW)
        finally:
            os.umask(mask)
        kept.chmod(0o600)
        for each in (*folder.iterdir(), store.path):
            assert stat.S_IMODE(each.stat().st_mode) == 0o600, each.name
        assert not list(store.path.parent.glob(".workshop*"))


class TestRefusals:
    """Nothing has changed when a restore is refused."""

    @pytest.fixture(autouse=True)
    def _unchanged(self, store: Store, kept: Path) -> Any:
        before, names = records(store.path), {each.name for each in store.path.parent.iterdir()}
        yield
        assert records(store.path) == before
        assert {each.name for each in store.path.parent.iterdir()} <= names | {"backups"}

    def test_the_data_file_itself(self, store: Store, folder: Path) -> None:
        with pytest.raises(Unreadable, match="the data file itself"):
            back(store, store.path, folder)

    def test_a_file_that_is_not_there(self, store: Store, folder: Path) -> None:
        with pytest.raises(Unreadable, match="no such file"):
            back(store, folder / "nothing.db", folder)

    def test_a_newer_file(self, store: Store, kept: Path, folder: Path) -> None:
        newer = changed(kept, lambda each: each.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}"))
        with pytest.raises(Unreadable, match=f"data version {SCHEMA_VERSION + 1}"):
            back(store, newer, folder)

    def test_a_file_of_another_program(self, store: Store, kept: Path, folder: Path) -> None:
        foreign = changed(kept, lambda each: each.execute("PRAGMA application_id = 7"))
        with pytest.raises(Unreadable, match="not a CareerCruise data file"):
            back(store, foreign, folder)

    def test_a_text(self, store: Store, folder: Path) -> None:
        letter = folder / "letter.db"
        letter.write_text("Dear Ana,\n" * 900)
        with pytest.raises(Unreadable, match="not a CareerCruise data file"):
            back(store, letter, folder)

    def test_a_damaged_backup_without_a_note(self, store: Store, kept: Path, folder: Path) -> None:
        kept.with_name(kept.name + ".sha256").unlink()
        damage(kept)
        with pytest.raises(Unreadable, match="it is damaged"):
            back(store, kept, folder)

    def test_a_backup_that_has_changed_since_it_was_made(self, store: Store, kept: Path, folder: Path) -> None:
        with closing(sqlite3.connect(kept)) as connection:
            connection.execute("UPDATE task SET title = 'smuggled'")
            connection.commit()
        with pytest.raises(Unreadable, match="has changed since it was made"):
            back(store, kept, folder)

    def test_a_file_whose_tables_are_not_ours(self, store: Store, kept: Path, folder: Path) -> None:
        odd = changed(kept, lambda each: each.execute("ALTER TABLE contact RENAME COLUMN note TO remark"))
        with pytest.raises(Unreadable, match=r"tables are not those of CareerCruise \(contact\)"):
            back(store, odd, folder)

    def test_a_data_file_that_somebody_else_is_using(
        self, store: Store, kept: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(connections, "BUSY_SECONDS", 0.05)
        monkeypatch.setattr("careercruise_desktop.storage.copying.BUSY_SECONDS", 0.05)
        store.close()
        holder = children.start(HOLDER.replace("EXCLUSIVE", "IMMEDIATE"), store.path)
        assert children.line(holder) == "held"
        with pytest.raises(Unreadable, match="another program is using it"):
            restore(store.path, kept, folder, NOW)
        children.end(holder)


class TestWhatComesAlong:
    def test_foreign_triggers_views_and_tables_are_left_out_and_ours_made_again(
        self, store: Store, kept: Path, folder: Path
    ) -> None:
        def smuggle(connection: sqlite3.Connection) -> None:
            connection.execute("CREATE TRIGGER spy AFTER INSERT ON task BEGIN DELETE FROM person; END")
            connection.execute('CREATE VIEW "odd ""name" AS SELECT * FROM person')
            connection.execute("CREATE TABLE luggage (id INTEGER)")
            connection.execute("DROP TRIGGER search_task_update")
            connection.execute("DROP TRIGGER search_person_delete")
            connection.execute("CREATE TRIGGER search_person_delete AFTER DELETE ON person BEGIN SELECT 1; END")

        back(store, changed(kept, smuggle), folder)
        with closing(sqlite3.connect(store.path)) as found, closing(sqlite3.connect(kept)) as good:
            schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
            assert found.execute(schema).fetchall() == good.execute(schema).fetchall()
        with store.write("Delete people") as desk:
            desk.run("DELETE FROM person")
        store.undo()
        assert records(store.path)["person"] == records(kept)["person"]

    def test_references_that_lead_nowhere_are_mended(self, store: Store, kept: Path, folder: Path) -> None:
        def loosen(connection: sqlite3.Connection) -> None:
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("UPDATE task SET project_id = 9999 WHERE id = 1")
            connection.execute("UPDATE contact SET person_id = 9999 WHERE id = 1")

        back(store, changed(kept, loosen), folder)
        with store.read() as reader:
            assert reader.rows("PRAGMA foreign_key_check") == []
            assert reader.number("SELECT count(*) FROM task WHERE id = 1 AND project_id IS NULL") == 1
            assert reader.number("SELECT count(*) FROM contact WHERE id = 1") == 0

    def test_an_older_backup_is_upgraded_in_a_copy(
        self, store: Store, kept: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        upgraded: list[Path] = []

        def upgrade(path: Path) -> None:
            upgraded.append(path)
            with closing(sqlite3.connect(path)) as connection:
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

        monkeypatch.setattr("careercruise_desktop.storage.restoring.upgrade", upgrade)
        older = changed(kept, lambda each: each.execute(f"PRAGMA user_version = {SCHEMA_VERSION - 1}"))
        before = older.read_bytes()
        back(store, older, folder)
        assert older.read_bytes() == before
        assert len(upgraded) == 1
        assert records(store.path) == records(kept)


def test_content_says_what_a_file_holds_and_when_it_was_last_changed(store: Store, kept: Path) -> None:
    found = content(store.path, live=True)
    assert found.counts["task"] == len(records(store.path)["task"])
    assert found.last_act == at("11:12").at
    assert found.version == SCHEMA_VERSION


def test_a_kill_in_the_middle_of_a_restore_leaves_the_file_as_it_was(store: Store, kept: Path, folder: Path) -> None:
    present = records(store.path)
    store.close()
    child = children.start(
        """
        import sys, time
        from datetime import datetime
        from pathlib import Path
        from careercruise_desktop.storage import restoring

        def slowly(source, target):
            def half_way(status, left, all):
                if left < all / 2:
                    print("half way", flush=True)
                    time.sleep(60)
            target.execute("PRAGMA cache_spill = ON")
            target.execute("PRAGMA cache_size = 1")
            source.backup(target, pages=3, progress=half_way)

        restoring.pour = slowly
        restoring.restore(Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), datetime.now())
        """,
        store.path, kept, folder,
    )  # fmt: skip
    assert children.line(child) == "half way"
    assert store.path.with_name("career.db-journal").stat().st_size > 0, "the kill must come while it is half done"
    child.send_signal(signal.SIGKILL)
    children.end(child)
    Store.open(store.path, lambda: 1_773_000_000).close()
    assert records(store.path) == present
