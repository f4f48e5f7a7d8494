"""Threads that come and go share a few connections to the data file, and never one to another file."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.connections import connect
from careercruise_desktop.storage.pool import SPARE, Pool
from careercruise_desktop.storage.store import Store
from tests.storage.acts import add, titles

T = TypeVar("T")
FILES = Path("/proc/self/fd")


def in_thread(work: Callable[[], T]) -> T:
    """What comes of work that a thread of its own does."""
    found: list[T] = []
    thread = threading.Thread(target=lambda: found.append(work()))
    thread.start()
    thread.join()
    return found[0]


def open_files() -> int:
    """How many files this process has open."""
    return len(list(FILES.iterdir()))


def test_threads_one_after_another_read_over_one_connection(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def counted(path: Path, *, writer: bool) -> sqlite3.Connection:
        made.append(path)
        return connect(path, writer=writer)

    monkeypatch.setattr("careercruise_desktop.storage.pool.connect", counted)
    for number in range(1, 6):
        add(store, title=f"Task {number}")
        assert len(in_thread(lambda: titles(store))) == number
    assert len(made) == 2  # one to write, one to read


@pytest.mark.skipif(not FILES.is_dir(), reason="this system does not list open files")
def test_of_many_threads_at_once_few_leave_their_connection_open(store: Store) -> None:
    before = open_files()
    together = threading.Barrier(6)

    def look() -> None:
        with store.read() as reader:
            together.wait()
            reader.find(Task)

    threads = [threading.Thread(target=look) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert before < open_files() <= before + SPARE
    store.close()
    assert open_files() < before


def test_a_read_that_a_thread_has_left_open_goes_with_it(store: Store) -> None:
    connections = Pool(store.path)
    in_thread(lambda: connections.reader().execute("BEGIN").execute("SELECT * FROM task").fetchall())
    assert not in_thread(lambda: connections.reader().in_transaction)
    connections.close()


def test_a_connection_that_waits_is_not_used_for_another_file(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "other" / "career.db", lambda: 0)
    add(other, title="From the other file")
    other.close()
    in_thread(lambda: titles(store))
    with store.replacing() as connections:
        connections.let_go()
        other.path.replace(store.path)
    assert in_thread(lambda: titles(store)) == ["From the other file"]


def test_a_thread_that_comes_after_the_file_was_moved_is_told(store: Store, tmp_path: Path) -> None:
    in_thread(lambda: titles(store))
    store.path.replace(tmp_path / "moved.db")

    def look() -> str:
        with pytest.raises(Unreadable) as told:
            titles(store)
        return str(told.value)

    assert "moved or replaced while it was open" in in_thread(look)


@pytest.mark.skipif(not FILES.is_dir(), reason="this system does not list open files")
def test_a_connection_made_while_another_file_comes_ends_with_its_thread(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    connections = Pool(store.path)

    def late(path: Path, *, writer: bool) -> sqlite3.Connection:
        made = connect(path, writer=writer)
        connections.let_go()
        return made

    monkeypatch.setattr("careercruise_desktop.storage.pool.connect", late)
    before = open_files()
    in_thread(lambda: connections.reader().execute("SELECT * FROM task").fetchall())
    assert open_files() == before
