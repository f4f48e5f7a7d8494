"""Saved means on disk: kills, full disks, read-only places, locks and failing disks."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import connections
from careercruise_desktop.storage.names import SEARCH_STRIDE
from careercruise_desktop.storage.store import Store
from tests.factories import task
from tests.storage import children

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs Linux")

# Each act adds two tasks and moves one; it says so only when the act has returned.
WRITER = """
import itertools, sys
from pathlib import Path
from careercruise_desktop.storage.store import Store
from tests.factories import task
store = Store.open(Path(sys.argv[1]), lambda: 1_773_000_000)
first = int(sys.argv[2])
print("ready", flush=True)
for number in itertools.count(first):
    with store.write(f"Act {number}") as desk:
        one = desk.add(task(title=f"{number} one", note="x" * 3_000))
        two = desk.add(task(title=f"{number} two"))
        desk.run("UPDATE task SET position = ? WHERE id = ?", (number, one.id))
    print(number, flush=True)
"""


def test_nothing_that_was_acknowledged_is_lost_by_a_kill_and_nothing_is_half_done(data_dir: Path) -> None:
    random = Random(20_260_319)
    path = data_dir / "career.db"
    Store.open(path, lambda: 0).close()
    acknowledged: list[int] = []
    for turn in range(14):
        child = children.start(WRITER, path, turn * 1_000)
        assert children.line(child) == "ready"
        acknowledged += [int(children.line(child)) for _ in range(random.randint(0, 4))]
        time.sleep(random.uniform(0, 0.006))
        child.send_signal(signal.SIGKILL)
        out, error = child.communicate()
        assert not error
        acknowledged += [int(line) for line in out.splitlines() if line]
        check(path, acknowledged)
    assert len(acknowledged) >= 14, "the kills must come between and inside of acts"


def check(path: Path, acknowledged: list[int]) -> None:
    store = Store.open(path, lambda: 1_773_000_000)
    with store.read() as reader:
        assert reader.one("PRAGMA integrity_check") == ("ok",)
        tasks = reader.find(Task)
        found = {task.title: task.position for task in tasks}
        assert len(found) == len(tasks), "an act is there twice"
        numbers = {int(title.split()[0]) for title in found}
        assert set(acknowledged) <= numbers
        assert all(f"{number} two" in found and found[f"{number} one"] == number for number in numbers)
        indexed = {doc // SEARCH_STRIDE for (doc,) in reader.rows("SELECT rowid FROM search_index")}
        assert indexed == {task.id for task in tasks}
        assert reader.number("SELECT recording FROM history_state") == 0
    if numbers:
        assert store.undo().label == f"Act {max(numbers)}"
        assert store.redo().label == f"Act {max(numbers)}"
    store.close()


@contextlib.contextmanager
def small_disk() -> Iterator[Path]:
    """A disk of its own of two megabytes; skips where the computer does not let us make one."""
    folder = Path(tempfile.mkdtemp(prefix="careercruise-disk-"))
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=2m,mode=700", "tmpfs", folder], check=False, capture_output=True
    )
    try:
        if mounted.returncode:
            pytest.skip("this computer does not let us make a small disk")
        yield folder
    finally:
        if not mounted.returncode:
            subprocess.run(["umount", "--lazy", folder], check=False)
        folder.rmdir()


def saved(store: Store, title: str, size: int = 10) -> None:
    with store.write("Write") as desk:
        desk.add(task(title=title))
        desk.add(task(title=title + " too", note="x" * size))


def titles(store: Store) -> list[str]:
    with store.read() as reader:
        return [found.title for found in reader.find(Task)]


@linux
class TestFullDisk:
    def test_an_act_on_a_full_disk_says_so_saves_nothing_and_works_when_there_is_room(self) -> None:
        with small_disk() as disk:
            store = Store.open(disk / "data" / "career.db", lambda: 1_773_000_000)
            saved(store, "before")
            (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 40_960))
            with pytest.raises(Unreadable, match=r"the disk is full, nothing was saved\. Free some space, then retry"):
                saved(store, "after", 150_000)
            assert titles(store) == ["before", "before too"]
            assert [step.label for step in store.steps(9)] == ["Write"]
            (disk / "filler").unlink()
            saved(store, "after", 150_000)
            assert titles(store) == ["before", "before too", "after", "after too"]
            store.close()

    def test_undo_on_a_full_disk_does_not_happen_half(self) -> None:
        with small_disk() as disk:
            store = Store.open(disk / "data" / "career.db", lambda: 1_773_000_000)
            with store.write("Write much") as desk:
                desk.add_all(task(id=number, note="x" * 3_000) for number in range(1, 60))
            with store.write("Delete all") as desk:
                desk.run("DELETE FROM task")
            (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 4_096))
            with pytest.raises(Unreadable, match="the disk is full"):
                store.undo()
            assert titles(store) == []
            (disk / "filler").unlink()
            store.undo()
            assert len(titles(store)) == 59
            store.close()

    def test_a_first_start_on_a_full_disk_leaves_nothing_that_looks_like_data(self) -> None:
        with small_disk() as disk:
            (disk / "filler").write_bytes(b"x" * (shutil.disk_usage(disk).free - 65_536))
            with pytest.raises(Unreadable, match="the disk is full"):
                Store.open(disk / "data" / "career.db", lambda: 0)
            (disk / "filler").unlink()
            store = Store.open(disk / "data" / "career.db", lambda: 1_773_000_000)
            saved(store, "room")
            store.close()


FAILING = """
import resource, sys
from pathlib import Path
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.storage.store import Store
from tests.factories import task
path = Path(sys.argv[1])
store = Store.open(path, lambda: 1_773_000_000)
def act(title):
    with store.write("Write") as desk:
        desk.add(task(title=title, note="x" * 200_000))
act("before")
unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
resource.setrlimit(resource.RLIMIT_FSIZE, (path.stat().st_size + 4_096, unlimited[1]))
try:
    act("after")
except Unreadable as error:
    print(error)
with store.read() as reader:
    print(reader.rows("SELECT title FROM task"))
resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
act("after")
with store.read() as reader:
    print(reader.rows("SELECT title FROM task"))
    print(reader.one("PRAGMA integrity_check"))
store.close()
"""


@linux
def test_an_act_on_a_failing_disk_says_so_saves_nothing_and_works_afterwards(data_dir: Path) -> None:
    said, between, after, check = children.run(FAILING, data_dir / "career.db").splitlines()
    assert said.endswith(
        "the disk reports an error, nothing was saved. Check the disk and its cable, then retry."
    ) or said.endswith("the disk is full, nothing was saved. Free some space, then retry.")
    assert between == "[('before',)]"
    assert after == "[('before',), ('after',)]"
    assert check == "('ok',)"


READ_ONLY = (
    """
import sys
from pathlib import Path
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.storage.store import Store
from careercruise_desktop.storage import writing  # before the rights are given up
from tests.factories import task
"""
    + children.AS_NOBODY
    + """
path, what = Path(sys.argv[1]), sys.argv[2]
store = Store.open(path, lambda: 1_773_000_000)
def act(title):
    with store.write("Write") as desk:
        desk.add(task(title=title))
act("before")
if "reopen" in what:
    store.close()
if "file" in what:
    path.chmod(0o400)
if "folder" in what:
    path.with_name("career.db-journal").unlink(missing_ok=True)
    path.parent.chmod(0o500)
if "reopen" in what:
    store = Store.open(path, lambda: 1_773_000_000)
try:
    act("after")
    print("no error")
except Unreadable as error:
    print(error)
with store.read() as reader:
    print(reader.rows("SELECT title FROM task"))
path.parent.chmod(0o700)
path.chmod(0o600)
if "reopen" in what:
    store.close()
    store = Store.open(path, lambda: 1_773_000_000)
act("after")
with store.read() as reader:
    print(reader.rows("SELECT title FROM task"))
store.close()
"""
)


@pytest.fixture
def anybodys_folder() -> Iterator[Path]:
    """A folder that nobody may write, outside of the private ones of the tests."""
    folder = Path(tempfile.mkdtemp(prefix="careercruise-rights-"))
    if os.geteuid() == 0:
        os.chown(folder, children.NOBODY, children.NOBODY)
    yield folder
    shutil.rmtree(folder)


@linux
@pytest.mark.parametrize("what", ["the folder", "the file, reopened", "the folder and the file, reopened"])
def test_a_read_only_place_can_be_read_refuses_acts_and_works_when_it_may_be_written(
    anybodys_folder: Path, what: str
) -> None:
    said, between, after = children.run(READ_ONLY, anybodys_folder / "data" / "career.db", what).splitlines()
    assert "nothing was saved." in said
    assert "read-only" in said or "cannot be opened" in said
    assert between == "[('before',)]"
    assert after == "[('before',), ('after',)]"


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("held", flush=True)
sys.stdin.readline()
connection.execute("ROLLBACK")
print("free", flush=True)
"""


def test_a_file_that_another_program_holds_is_said_and_works_when_it_lets_go(
    data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "BUSY_SECONDS", 0.1)
    store = Store.open(data_dir / "career.db", lambda: 1_773_000_000)
    saved(store, "before")
    holder = children.start(HOLDER, store.path)
    assert children.line(holder) == "held"
    with pytest.raises(Unreadable, match=r"another program is using it, nothing was saved\. Retry in a moment"):
        saved(store, "after")
    with pytest.raises(Unreadable, match=r"another program is using it\. Retry"):
        titles(store)
    assert holder.stdin is not None
    holder.stdin.write("\n")
    holder.stdin.flush()
    assert children.line(holder) == "free"
    saved(store, "after")
    assert titles(store) == ["before", "before too", "after", "after too"]
    store.close()
    children.end(holder)


def test_a_writer_keeps_to_the_modes_that_make_saved_mean_saved(data_dir: Path) -> None:
    Store.open(data_dir / "career.db", lambda: 0).close()
    connection = connections.connect(data_dir / "career.db", writer=True)
    modes = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "trusted_schema")
    }
    connection.close()
    assert modes == {"journal_mode": "truncate", "synchronous": 2, "foreign_keys": 1, "trusted_schema": 0}


def test_a_file_that_another_program_has_put_into_wal_mode_is_taken_back(data_dir: Path) -> None:
    path = data_dir / "career.db"
    store = Store.open(path, lambda: 1_773_000_000)
    store.close()
    with closing(sqlite3.connect(path)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
    store = Store.open(path, lambda: 1_773_000_000)
    saved(store, "again")
    store.close()
    assert sorted(each.name for each in path.parent.iterdir()) == [
        "career.db",
        "career.db-journal",
        "careercruise.marker",
    ]
