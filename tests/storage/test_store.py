"""Acts, their history and the news of them."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest

from careercruise_desktop.domain.changes import Change, Touched
from careercruise_desktop.domain.errors import Refused, Unreadable
from careercruise_desktop.domain.notes import Draft
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import pool
from careercruise_desktop.storage.store import Store
from tests.conftest import FixedClock
from tests.factories import entry, project, task
from tests.storage import children
from tests.storage.acts import add, heard_by, labels, titles


@pytest.fixture
def beside(store: Store, clock: FixedClock) -> Iterator[Store]:
    """The same file, opened a second time as another program would."""
    other = Store.open(store.path, lambda: clock.now().at)
    yield other
    other.close()


class TestActs:
    def test_an_act_is_in_the_file_when_it_returns(self, store: Store) -> None:
        add(store, "Durable")
        with closing(sqlite3.connect(store.path)) as connection:
            assert connection.execute("SELECT title FROM task").fetchall() == [("Durable",)]

    def test_an_act_that_fails_leaves_nothing(self, store: Store) -> None:
        heard = heard_by(store)
        with pytest.raises(ZeroDivisionError), store.write("Fail") as desk:
            desk.add(task(position=1 // len(desk.find(Task, id=desk.add(task()).id)[0].note)))
        assert titles(store) == []
        assert labels(store) == []
        assert heard == []
        add(store)
        assert len(heard) == 1

    def test_an_act_that_changed_nothing_leaves_no_step_and_no_news(self, store: Store) -> None:
        kept = add(store)
        heard = heard_by(store)
        with store.write("Touch") as desk:
            desk.save(kept)
            desk.run("UPDATE task SET title = title")
        with store.write("Nothing at all"):
            pass
        assert labels(store) == ["Add task"]
        assert heard == []

    def test_what_the_history_does_not_keep_is_written_without_a_step(self, store: Store) -> None:
        with store.write("Keep a draft") as desk:
            desk.add(Draft(place="journal", text="half a sentence"))
        with store.read() as reader:
            assert [draft.text for draft in reader.find(Draft)] == ["half a sentence"]
        assert labels(store) == []

    def test_a_broken_rule_of_the_schema_is_refused_in_words(self, store: Store) -> None:
        with store.write("Add project") as desk:
            desk.add(project(code="payments"))
        with pytest.raises(Refused, match="another project with this code"), store.write("Again") as desk:
            desk.add(project(code="payments"))

    def test_an_act_inside_an_act_is_a_mistake_of_ours(self, store: Store) -> None:
        with store.write("Outer"), pytest.raises(RuntimeError, match="inside another act"), store.write("Inner"):
            pass
        add(store)

    def test_an_act_inside_a_read_is_a_mistake_of_ours(self, store: Store) -> None:
        with store.read(), pytest.raises(RuntimeError, match="inside a read"), store.write("Wait for oneself"):
            pass
        add(store)

    def test_a_second_thread_that_cannot_write_in_time_is_told_to_retry(
        self, store: Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(pool, "BUSY_SECONDS", 0.05)
        complaints: list[str] = []

        def second() -> None:
            try:
                add(store)
            except Unreadable as error:
                complaints.append(str(error))

        with store.write("Long import"):
            thread = threading.Thread(target=second)
            thread.start()
            thread.join()
        assert len(complaints) == 1
        assert "nothing was saved. Retry in a moment." in complaints[0]

    def test_readers_do_not_wait_for_a_long_act(self, store: Store) -> None:
        with store.write("Import") as desk:
            desk.add_all(task(id=number, note="x" * 2_000) for number in range(1, 3_000))
            assert titles(store) == []
        assert len(titles(store)) == 2_999

    def test_a_closed_store_is_not_opened_again_by_a_late_reader(self, store: Store) -> None:
        store.close()
        with pytest.raises(RuntimeError, match="was closed"), store.read():
            pass


class TestNews:
    def test_an_act_of_another_program_is_heard_at_the_next_poll(self, store: Store, beside: Store) -> None:
        heard = heard_by(store)
        kept = add(beside, label="From elsewhere")
        assert heard == []
        store.poll()
        assert heard == [Change("From elsewhere", frozenset({Touched("task", kept.id)}), "do", heard[0].step)]
        store.poll()
        assert len(heard) == 1

    def test_undo_by_another_program_is_heard_as_such(self, store: Store, beside: Store) -> None:
        add(store)
        heard = heard_by(store)
        beside.undo()
        store.poll()
        assert [change.verb for change in heard] == ["undo"]

    def test_a_program_of_its_own_is_heard(self, store: Store) -> None:
        heard = heard_by(store)
        children.run(
            """
            import sys
            from pathlib import Path
            from careercruise_desktop.storage.store import Store
            from tests.factories import task
            store = Store.open(Path(sys.argv[1]), lambda: 1_773_000_000)
            with store.write("From a terminal") as desk:
                desk.add(task(title="Terminal"))
            store.close()
            """,
            store.path,
        )
        store.poll()
        assert [change.label for change in heard] == ["From a terminal"]
        assert titles(store) == ["Terminal"]

    def test_several_acts_are_heard_in_their_order(self, store: Store, beside: Store) -> None:
        heard = heard_by(store)
        for label in ("one", "two", "three"):
            add(beside, label=label)
        store.poll()
        assert [change.label for change in heard] == ["one", "two", "three"]

    def test_what_others_did_just_before_an_own_act_is_heard_with_it(self, store: Store, beside: Store) -> None:
        heard = heard_by(store)
        add(beside, label="theirs")
        add(store, label="ours")
        store.poll()
        assert [change.label for change in heard] == ["theirs", "ours"]

    def test_an_act_that_is_no_longer_in_the_history_is_still_news(self, store: Store, beside: Store) -> None:
        add(store, "kept", "Before")
        heard = heard_by(store)
        beside.undo()
        add(beside, "new", "After")
        store.poll()
        assert any(not change.rows for change in heard), "without rows: anything may have changed"
        assert "After" in [change.label for change in heard]

    def test_own_acts_are_told_once(self, store: Store) -> None:
        heard = heard_by(store)
        add(store)
        store.undo()
        store.redo()
        store.poll()
        assert [change.verb for change in heard] == ["do", "undo", "redo"]

    def test_a_poll_hears_what_came_while_another_thread_wrote(self, store: Store, beside: Store) -> None:
        heard = heard_by(store)
        store.poll()
        worker = threading.Thread(target=lambda: add(store, label="worker"))
        worker.start()
        worker.join()
        for number in range(6):
            add(beside, label=f"theirs {number}")
            store.poll()
        assert [change.label for change in heard] == ["worker", *(f"theirs {number}" for number in range(6))]

    def test_nobody_is_told_after_they_stopped_listening(self, store: Store) -> None:
        heard: list[Change] = []
        stop: Callable[[], None] = store.subscribe(heard.append)
        stop()
        stop()
        add(store)
        assert heard == []


class TestDerived:
    def test_the_day_summary_follows_each_act_and_its_undo(self, store: Store) -> None:
        def logged() -> int:
            with store.read() as reader:
                return reader.number("SELECT sum(it_logged + pm_logged) FROM day_figure")

        with store.write("Log") as desk:
            desk.add(entry("09:00", "10:30"))
        assert logged() == 90
        store.undo()
        assert logged() == 0
        store.redo()
        assert logged() == 90
