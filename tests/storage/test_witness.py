"""The state of the data: the same for everybody as long as nobody has written, another after every write."""

from __future__ import annotations

import threading
from pathlib import Path

from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.store import Store
from careercruise_desktop.storage.witness import State, Witness
from tests.factories import task
from tests.storage.children import run, start


def known(store: Store) -> State:
    with store.read() as reader:
        found = reader.state()
    assert found is not None
    return found


def add(store: Store) -> None:
    with store.write("Add") as desk:
        desk.add(task())


def test_the_state_stays_while_nobody_writes_whoever_asks(store: Store) -> None:
    found: list[State | None] = [known(store)]
    thread = threading.Thread(target=lambda: found.append(known(store)))
    thread.start()
    thread.join()
    with store.read() as reader:
        reader.find(Task)
        found.append(reader.state())
    assert len({*found}) == 1


def test_every_write_makes_it_greater_with_a_step_or_without(store: Store) -> None:
    found = [known(store)]
    add(store)
    found.append(known(store))
    store.undo()
    found.append(known(store))
    store.redo()
    found.append(known(store))
    with store.write_unrecorded() as desk:
        desk.run("DELETE FROM task")
    found.append(known(store))
    other = Store.open(store.path, lambda: 0)
    add(other)
    other.close()
    found.append(known(store))
    assert found == sorted({*found})


def test_what_another_program_writes_makes_it_greater(store: Store) -> None:
    before = known(store)
    run(
        """
        import sqlite3, sys
        connection = sqlite3.connect(sys.argv[1])
        connection.execute("UPDATE history_state SET act = act + 1")
        connection.commit()
        """,
        store.path,
    )
    assert known(store) > before


def test_it_is_not_told_while_another_program_writes(store: Store) -> None:
    witness = Witness(store.path)
    before = witness.state()
    child = start(
        """
        import sqlite3, sys
        connection = sqlite3.connect(sys.argv[1])
        connection.execute("BEGIN EXCLUSIVE")
        print("writing", flush=True)
        sys.stdin.readline()
        """,
        store.path,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "writing\n"
    assert witness.state() is None
    child.communicate("go\n", timeout=60)
    assert witness.state() == before
    witness.close()


def test_another_file_in_its_place_is_another_state(store: Store, tmp_path: Path) -> None:
    other = Store.open(tmp_path / "other" / "career.db", lambda: 0)
    other.close()
    before = known(store)
    with store.replacing() as connections:
        connections.let_go()
        # Somebody asks before the other file is there.
        assert known(store) > before
        other.path.replace(store.path)
    found = known(store)
    assert found.opened == before.opened + 2
    add(store)
    assert known(store) > found
