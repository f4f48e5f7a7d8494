"""One history: labels, merging, undo and redo, what survives and what is forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from careercruise_desktop.domain.changes import Touched
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.settings import Setting
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import history
from careercruise_desktop.storage.names import RECORDED
from careercruise_desktop.storage.store import Store
from tests.conftest import FixedClock
from tests.factories import block, project, skill, task
from tests.storage.acts import add, heard_by, labels, titles

DAY = 24 * 60


def test_quick_successive_edits_are_one_step(store: Store, clock: FixedClock) -> None:
    kept = add(store, "a")
    for title in ("ab", "abc", "abcd"):
        clock.forward(0.1)
        with store.write("Edit title", merge=f"title {kept.id}") as desk:
            desk.save(replace(kept, title=title))
    assert titles(store) == ["abcd"]
    assert labels(store) == ["Edit title", "Add task"]
    assert store.steps(1)[0].rows == 1
    store.undo()
    assert titles(store) == ["a"]
    store.redo()
    assert titles(store) == ["abcd"]


@pytest.mark.parametrize("between", ["time", "another act", "undo and redo", "another key"])
def test_edits_are_no_longer_one_step_after(store: Store, clock: FixedClock, between: str) -> None:
    kept = add(store, "a")
    with store.write("Edit", merge="title") as desk:
        desk.save(replace(kept, title="b"))
    if between == "time":
        clock.forward((history.MERGE_SECONDS + 1) / 60)
    elif between == "another act":
        add(store, "other")
    elif between == "undo and redo":
        store.undo()
        store.redo()
    with store.write("Edit", merge="note" if between == "another key" else "title") as desk:
        desk.save(replace(kept, title="c"))
    store.undo()
    assert titles(store)[0] == "b"


def test_a_merged_act_tells_only_of_its_own_rows(store: Store) -> None:
    one, two = add(store, "one"), add(store, "two")
    heard = heard_by(store)
    for kept in (one, two):
        with store.write("Shift", merge="drag") as desk:
            desk.save(replace(kept, note="shifted"))
    assert [change.rows for change in heard] == [{Touched("task", one.id)}, {Touched("task", two.id)}]
    assert heard[0].step == heard[1].step


def test_undo_brings_back_what_a_delete_took_along(store: Store) -> None:
    with store.write("Add") as desk:
        python = desk.add(skill())
        kept = desk.add(block(skills=frozenset({python.id})))
    with store.write("Delete skill") as desk:
        desk.remove(type(python), python.id)
    with store.read() as reader:
        assert reader.get(type(kept), kept.id).skills == frozenset()
    store.undo()
    with store.read() as reader:
        assert reader.get(type(kept), kept.id).skills == {python.id}


def test_a_step_is_taken_back_in_reverse_and_done_again_in_its_order(store: Store) -> None:
    with store.write("Add both") as desk:
        owner = desk.add(project())
        kept = desk.add(task(project_id=owner.id))
    for _ in range(2):
        store.undo()
        assert titles(store) == []
        store.redo()
        with store.read() as reader:
            assert reader.get(Task, kept.id) == kept


def test_a_link_that_changes_is_news_of_its_owner(store: Store) -> None:
    with store.write("Add") as desk:
        python, kept = desk.add(skill()), desk.add(block())
    heard = heard_by(store)
    with store.write("Link") as desk:
        desk.save(replace(kept, skills=frozenset({python.id})))
    assert Touched("time_block", kept.id) in heard[0].rows


def test_a_new_act_forgets_what_was_undone(store: Store) -> None:
    add(store, "one", "First")
    store.undo()
    add(store, "two", "Second")
    with pytest.raises(Refused, match="nothing to redo"):
        store.redo()
    assert labels(store) == ["Second"]


@pytest.mark.parametrize("note", ["plain", "tab\there", 'quote " and \\ and \n'])
def test_a_long_act_is_taken_back_and_done_again_wholly(store: Store, note: str) -> None:
    def rows() -> list[Task]:
        with store.read() as reader:
            return reader.find(Task)

    with store.write("Import") as desk:
        desk.add_all(task(id=number, title=f"{number}", note=note, minutes=None) for number in range(1, 200))
    full = rows()
    with store.write("Delete all") as desk:
        desk.run("DELETE FROM task")
    with store.write("Add one") as desk:
        desk.add(task(title="after"))
    after = rows()
    for _ in range(2):
        store.undo()
        assert rows() == []
        store.undo()
        assert rows() == full
        store.undo()
        assert rows() == []
        store.redo()
        assert rows() == full
        store.redo()
        store.redo()
        assert rows() == after


def test_what_records_is_there_again_after_an_act_that_was_rolled_back(store: Store) -> None:
    with pytest.raises(Refused), store.write("Fail") as desk:
        desk.add_all([task(title="never", project_id=99)])
    add(store, "one")
    store.undo()
    assert titles(store) == []
    store.redo()
    assert titles(store) == ["one"]


@pytest.mark.parametrize(
    "sql",
    [
        "INSERT INTO task (title, role, status, created) VALUES ('two', 'it', 'open', '2026-03-19')",
        "INSERT OR IGNORE INTO task (title, role, status, created) VALUES ('two', 'it', 'open', '2026-03-19')",
        "INSERT INTO main.task (title, role, status, created) VALUES ('two', 'it', 'open', '2026-03-19')",
        "REPLACE INTO task (title, role, status, created) VALUES ('two', 'it', 'open', '2026-03-19')",
        "UPDATE task SET title = 'two'",
        "update task set title = 'two'",
        "UPDATE TASK SET title = 'two'",
        "UPDATE \"task\" SET title = 'two'",
        'UPDATE "main"."task" SET title = \'two\'',
        "UPDATE OR IGNORE task SET title = 'two'",
        "UPDATE task AS t SET title = 'two'",
        "-- why\nUPDATE task SET title = 'two'",
        "DELETE FROM task",
        "DELETE FROM Task WHERE id > 0",
        "WITH known AS (SELECT id FROM task) DELETE FROM task WHERE id IN known",
    ],
)
def test_the_first_statement_of_a_program_is_kept_however_it_is_written(
    store: Store, clock: FixedClock, sql: str
) -> None:
    add(store, "one")
    store.close()
    again = Store.open(store.path, lambda: clock.now().at)
    with again.write("Run") as desk:
        desk.run(sql)
    assert titles(again) != ["one"]
    again.undo()
    assert titles(again) == ["one"]
    again.close()


def test_the_first_removal_of_a_program_keeps_what_goes_along(store: Store, clock: FixedClock) -> None:
    with store.write("Given") as desk:
        kept = desk.add(skill())
        about = desk.add(project())
        desk.add(block(skills=frozenset({kept.id}), project_id=about.id))
    store.close()
    for kind, key in ((Skill, kept.id), (Project, about.id)):
        again = Store.open(store.path, lambda: clock.now().at)
        with again.write("Remove") as desk:
            before = desk.rows("SELECT * FROM block_skill"), desk.find(kind), desk.find(TimeBlock)
            desk.remove(kind, key)
        again.undo()
        with again.read() as reader:
            assert (reader.rows("SELECT * FROM block_skill"), reader.find(kind), reader.find(TimeBlock)) == before
        again.close()


def test_nothing_that_is_recorded_goes_along_with_what_is_not(store: Store) -> None:
    with store.read() as reader:
        owners = {row[2] for table in RECORDED for row in reader.rows(f'PRAGMA foreign_key_list("{table}")')}
    assert owners <= set(RECORDED)


def test_nothing_that_records_lies_in_the_file_where_each_reader_would_read_through_it(store: Store) -> None:
    add(store, "one")
    with store.read() as reader:
        (kept,) = reader.rows("SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%history_row%'")
        assert kept == (0,)
        (own,) = reader.rows("SELECT count(*) FROM temp.sqlite_schema")
        assert own == (0,)
    assert labels(store) == ["Add task"]


def test_nothing_to_undo_is_said(store: Store) -> None:
    with pytest.raises(Refused, match="nothing to undo"):
        store.undo()


def test_the_history_survives_a_restart(store: Store, clock: FixedClock) -> None:
    add(store, "one", "First")
    add(store, "two", "Second")
    store.undo()
    store.close()
    again = Store.open(store.path, lambda: clock.now().at)
    undo, redo = again.next_steps()
    assert undo is not None
    assert redo is not None
    assert (undo.label, redo.label) == ("First", "Second")
    again.redo()
    assert titles(again) == ["one", "two"]
    again.close()


def test_steps_older_than_the_setting_are_forgotten(store: Store, clock: FixedClock) -> None:
    with store.write("Keep less") as desk:
        desk.set_option("history_days", 30)
    clock.forward(20 * DAY)
    add(store, "one", "First")
    clock.forward(20 * DAY)
    add(store, "two", "Second")
    assert labels(store) == ["Second", "First"]
    assert titles(store) == ["one", "two"]


def test_a_setting_that_is_no_number_does_not_stop_anybody_from_writing(store: Store) -> None:
    with store.write("Odd") as desk:
        desk.add(Setting(key="history_days", value="soon"))
    add(store)


def test_the_number_of_steps_is_capped(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(history, "KEPT_STEPS", 5)
    for number in range(9):
        add(store, f"task {number}", f"Act {number}")
    assert labels(store) == [f"Act {number}" for number in (8, 7, 6, 5, 4)]
    for _ in range(5):
        store.undo()
    assert titles(store) == [f"task {number}" for number in range(4)]


def test_the_number_of_row_changes_is_capped_but_never_the_last_act(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "KEPT_ROWS", 10)
    add(store, "small", "Small")
    with store.write("Large") as desk:
        desk.add_all(task(id=number) for number in range(100, 130))
    assert labels(store) == ["Large"]
    store.undo()
    assert titles(store) == ["small"]


def test_text_with_every_awkward_character_comes_back(store: Store) -> None:
    awkward = 'quote " back \\ slash\nnew\r\nline\ttab \x01 \x7f \u2028 {"a": null} é 日本 \U0001f680 \' %s'
    kept = add(store, awkward)
    with store.write("Delete") as desk:
        desk.remove(Task, kept.id)
    store.undo()
    assert titles(store) == [awkward]


def test_long_runs_of_changes_come_back_in_any_mixture(store: Store) -> None:
    """Changed, gone and new rows of one kind in one act, more of each than are swapped one by one."""
    with store.write("Add") as desk:
        for number in range(150):
            desk.add(task(title=f"Task {number}", note="First"))
    before = all_tasks(store)
    with store.write("Change all, remove some, add others") as desk:
        desk.run("UPDATE task SET note = 'Sëcond ' || char(10) || id, minutes = NULL WHERE id <= 100")
        desk.run("DELETE FROM task WHERE id > 90 AND id <= 145")
        for number in range(60):
            desk.add(task(title=f"Other {number}"))
        desk.run("UPDATE task SET title = title || ' again' WHERE id <= 60")
    after = all_tasks(store)
    for _ in range(2):
        store.undo()
        assert all_tasks(store) == before
        store.redo()
        assert all_tasks(store) == after


def all_tasks(store: Store) -> list[tuple[object, ...]]:
    with store.read() as reader:
        return reader.rows("SELECT * FROM task ORDER BY id")
