"""An upgrade keeps everything, or leaves the file as it was."""

from __future__ import annotations

import hashlib
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import create_engine

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.migrations.upgrading import Plan, revisions, shipped, upgrade
from careercruise_desktop.storage.names import RECORDED, REVISION, SCHEMA_VERSION
from careercruise_desktop.storage.opening import statements, verify
from careercruise_desktop.storage.repair import rebuild
from careercruise_desktop.storage.store import Store
from tests.conftest import Prepare
from tests.storage.anything import fill
from tests.storage.test_schema import described

NEXT = SCHEMA_VERSION + 1
HEAD = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04}"
down_revision = "{REVISION}"

"""
GROW = """
def upgrade():
    from careercruise_desktop.storage.tables import leadership, projects

    op.add_column("task", sa.Column("energy", sa.Integer))
    # Said in full: what batch mode finds by looking lacks the unnamed checks.
    with op.batch_alter_table("project", recreate="always", copy_from=projects.project) as batch:
        batch.add_column(sa.Column("budget_note", sa.Text, nullable=False, server_default="none yet"))
"""


TRIGGERS = "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name)"


@dataclass
class Old:
    """A data file of the present version with records of every kind, and where its next version is described."""

    path: Path
    folder: Path

    def plan(self, body: str) -> Plan:
        (self.folder / "versions" / f"{NEXT:04}_next.py").write_text(HEAD + body, encoding="utf-8")
        return Plan(self.folder, shipped().triggers)

    def tables(self, *, columns: str = "*") -> dict[str, list[Any]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return {
                name: connection.execute(f"SELECT {columns} FROM {name} ORDER BY id").fetchall() for name in RECORDED
            }

    def one(self, sql: str) -> Any:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(sql).fetchone()[0]

    def digest(self) -> str:
        return hashlib.sha256(self.path.read_bytes()).hexdigest()


@pytest.fixture
def profile(request: pytest.FixtureRequest, new_profile: Path, prepare: Prepare) -> Path:
    """A data folder with records of every kind, for the tests that begin with some."""
    return prepare(fill) if "old" in request.fixturenames else new_profile


@pytest.fixture
def old(store: Store, tmp_path: Path) -> Old:
    with store.write("Delete the newest") as desk:
        desk.run("DELETE FROM project WHERE id = (SELECT max(id) FROM project)")
    store.close()
    folder = tmp_path / "migrations"
    shutil.copytree(shipped().folder / "versions", folder / "versions")
    return Old(store.path, folder)


def test_an_upgrade_keeps_every_row_and_makes_the_triggers_again(old: Old) -> None:
    before = old.tables()
    triggers = old.one(
        "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name)"
    )
    highest = old.one("SELECT seq FROM sqlite_sequence WHERE name = 'project'")

    upgrade(old.path, old.plan(GROW))

    after = old.tables()
    assert [row[: len(before["project"][0])] for row in after.pop("project")] == before.pop("project")
    assert [row[:-1] for row in after.pop("task")] == before.pop("task")
    assert after == before
    assert before["outcome_reading"], "rows that a project owns must be among the proof"
    assert old.one("SELECT DISTINCT budget_note FROM project") == "none yet"
    assert old.one("PRAGMA user_version") == NEXT
    assert old.one("SELECT version_num FROM alembic_version") == f"{NEXT:04}"
    assert old.one("SELECT seq FROM sqlite_sequence WHERE name = 'project'") == highest
    again = old.one(
        "SELECT group_concat(sql) FROM (SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name)"
    )
    assert again == triggers
    assert "STRICT" in old.one("SELECT sql FROM sqlite_schema WHERE name = 'project'")


def test_what_was_done_before_an_upgrade_can_be_undone_after_it(old: Old) -> None:
    upgrade(old.path, old.plan(GROW))
    reopened = Store(old.path, lambda: 1_800_000_000)
    count = old.one("SELECT count(*) FROM project")
    assert reopened.undo().label == "Delete the newest"
    assert old.one("SELECT count(*) FROM project") == count + 1
    reopened.close()


# As a file up to version 5 held them for every table. There the history was kept by triggers of the file itself.
_RECORDING = "(SELECT recording FROM history_state WHERE id = 1)"
_NAME = """replace(replace(replace(OLD."name", '\\', '\\\\'), '"', '\\"'), char(10), '\\n')"""
OWN_TRIGGERS = f"""
CREATE TRIGGER history_person_update AFTER UPDATE ON person WHEN {_RECORDING} BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image) VALUES ((SELECT step_id FROM history_state WHERE id = 1),
    'person', OLD.id, '{{' || '"id":' || coalesce(OLD."id", 'null') || ',' || '"name":' ||
    coalesce('"' || {_NAME} || '"', 'null') || '}}');
END;
CREATE TRIGGER history_person_insert AFTER INSERT ON person WHEN {_RECORDING} BEGIN
    INSERT INTO history_row (step_id, kind, row_id, image)
    VALUES ((SELECT step_id FROM history_state WHERE id = 1), 'person', NEW.id, NULL);
END;
"""
STEP = "INSERT INTO history_step (id, label, at, merge_key, undone, act) VALUES (?1, ?2, 1800000000, '', 0, ?1)"


@pytest.mark.parametrize("version", range(1, SCHEMA_VERSION))
def test_a_file_of_any_version_becomes_like_a_new_one_and_keeps_its_history(
    version: int, tmp_path: Path, new_profile: Path
) -> None:
    path = tmp_path / "old.db"
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as bound, Operations.context(MigrationContext.configure(bound)):
        for each in revisions(shipped().folder, None)[:version]:
            each.module.upgrade()
        for statement in statements(OWN_TRIGGERS):
            bound.exec_driver_sql(statement)
        bound.exec_driver_sql("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        bound.exec_driver_sql(f"INSERT INTO alembic_version VALUES ('{version:04}')")
    engine.dispose()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(STEP, (1, "A"))
        connection.execute("UPDATE history_state SET recording = 1, step_id = 1, act = 1")
        connection.execute("INSERT INTO person (name, relation) VALUES ('Ann \"A\"', 'team')")
        connection.execute(STEP, (2, "B"))
        connection.execute("UPDATE history_state SET step_id = 2, act = 2")
        connection.execute("UPDATE person SET name = 'Bo'")
        connection.execute("UPDATE history_state SET recording = 0")
        connection.commit()

    upgrade(path)

    assert described(path) == described(next(new_profile.rglob("career.db")))
    store = Store(path, lambda: 1_800_000_000)
    with store.write("C") as desk:
        desk.run("UPDATE person SET name = 'Cy'")
    seen = []
    for _ in range(3):
        store.undo()
        with store.read() as reader:
            seen.append(reader.rows("SELECT name FROM person"))
    assert seen == [[("Bo",)], [('Ann "A"',)], []]
    store.close()


def test_an_upgrade_that_is_not_needed_changes_nothing(old: Old) -> None:
    digest = old.digest()
    upgrade(old.path)
    assert old.digest() == digest


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ('def upgrade():\n    op.execute("DELETE FROM task WHERE id = 1")\n', "would lose rows of task"),
        ('def upgrade():\n    op.execute("DROP TABLE contact")\n', "would lose rows of contact"),
        ('def upgrade():\n    op.execute("UPDATE contact SET person_id = 999")\n', "would break references"),
        ('def upgrade():\n    op.execute("UPDATE no_such_table SET a = 1")\n', "could not be upgraded"),
        ('def upgrade():\n    op.add_column("task", sa.Column("x", sa.Text))\n    raise ValueError\n', "ValueError"),
    ],
    ids=["loses rows", "drops a table", "breaks references", "wrong SQL", "fails half way"],
)  # fmt: skip
def test_an_upgrade_that_fails_leaves_the_file_as_it_was(old: Old, body: str, why: str) -> None:
    digest, before = old.digest(), old.tables()
    with pytest.raises(Unreadable, match=why):
        upgrade(old.path, old.plan(body))
    assert old.digest() == digest
    assert old.tables() == before
    verify(old.path)


def test_a_table_may_be_dropped_when_the_revision_says_so(old: Old) -> None:
    body = 'DROPPED = ("dismissal",)\n\ndef upgrade():\n    op.execute("DROP TABLE dismissal")\n'
    kept = [each for each in statements(shipped().triggers) if "dismissal" not in each]
    old.plan(body)
    upgrade(old.path, Plan(old.folder, "\n".join(kept)))
    assert old.one("SELECT count(*) FROM sqlite_schema WHERE name = 'dismissal'") == 0
    assert old.one("PRAGMA user_version") == NEXT


def test_a_kill_in_the_middle_of_an_upgrade_is_rolled_back_at_the_next_start(old: Old, tmp_path: Path) -> None:
    before, sign = old.tables(), tmp_path / "half way"
    old.plan(
        GROW.replace("def upgrade", "def grow")
        + f"""
def upgrade():
    import pathlib, time
    grow()
    # Push the changes out of memory and into the file, as a big upgrade would.
    op.execute("PRAGMA cache_spill = 1")
    op.execute("PRAGMA cache_size = 1")
    op.execute("UPDATE time_entry SET note = note || 'half'")
    op.execute("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 3000)"
               " SELECT i, hex(randomblob(200)) AS x FROM n")
    pathlib.Path({str(sign)!r}).touch()
    time.sleep(60)
"""
    )
    program = (
        "from pathlib import Path\n"
        "from careercruise_desktop.storage.migrations.upgrading import Plan, revisions, shipped, upgrade\n"
        f"upgrade(Path({str(old.path)!r}), Plan(Path({str(old.folder)!r}), shipped().triggers))\n"
    )
    child = subprocess.Popen([sys.executable, "-c", program])
    deadline = time.monotonic() + 30
    while not sign.exists() and child.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    assert sign.exists()
    journal = old.path.with_name(old.path.name + "-journal")
    assert journal.stat().st_size > 0, "the kill must come while a change is half done"
    child.send_signal(signal.SIGKILL)
    child.wait()

    Store.open(old.path, lambda: 0).close()
    assert old.tables() == before
    assert old.one("PRAGMA user_version") == SCHEMA_VERSION
    assert old.one("PRAGMA integrity_check") == "ok"


def test_blocks_of_the_first_version_keep_their_ids_their_entries_and_their_skills(tmp_path: Path) -> None:
    path = tmp_path / "career.db"
    script = (shipped().folder / "versions" / "0001_tables.sql").read_text(encoding="utf-8")
    when = "'2026-03-19', 60, 1773907200, 1773910800, 'Europe/Stockholm', '2026-03-19T09:00', '2026-03-19T10:00'"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        columns = "title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall"
        for kind in ("time_block", "time_block", "time_entry"):
            connection.execute(f"INSERT INTO {kind} ({columns}) VALUES ('Stand-up', 'pm', {when})")
        connection.execute("DELETE FROM time_block WHERE id = 1")
        connection.execute("UPDATE time_entry SET block_id = 2")
        connection.execute("UPDATE time_block SET repeat = 'FREQ=DAILY', skipped = '2026-03-20'")
        connection.execute("INSERT INTO skill (name, kind) VALUES ('Facilitation', 'soft')")
        connection.execute("INSERT INTO block_skill (time_block_id, skill_id) VALUES (2, 1)")
        connection.execute("INSERT INTO task (title, role, status, created) VALUES ('Ask', 'it', 'open', '2026-03-01')")
        for note in ("Twice a week", "Gone"):
            connection.execute(
                "INSERT INTO delegation (task_id, since, own_minutes, note) VALUES (1, '2026-03-02', 15, ?)", (note,)
            )
        connection.execute("DELETE FROM delegation WHERE id = 2")
        connection.commit()

    upgrade(path)

    with closing(sqlite3.connect(path)) as connection:
        row = connection.execute("SELECT id, title, repeat, skipped, series_id FROM time_block").fetchall()
        assert row == [(2, "Stand-up", "FREQ=DAILY", "2026-03-20", None)]
        assert connection.execute("SELECT block_id FROM time_entry").fetchall() == [(2,)]
        assert connection.execute("SELECT time_block_id, skill_id FROM block_skill").fetchall() == [(2, 1)]
        kept = connection.execute("SELECT id, task_id, since, own_minutes, heard, note FROM delegation").fetchall()
        assert kept == [(1, 1, "2026-03-02", 15, None, "Twice a week")]
        assert connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'delegation'").fetchone() == (2,)


def test_an_upgrade_from_the_first_version_counts_anew_what_was_counted_twice(tmp_path: Path) -> None:
    path = tmp_path / "career.db"
    script = (shipped().folder / "versions" / "0001_tables.sql").read_text(encoding="utf-8")
    columns = "title, role, day, minutes, start_at, end_at, zone, start_wall, end_wall"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        for day, start in ((18, 1773820800), (19, 1773907200), (19, 1773909000)):
            connection.execute(
                f"INSERT INTO time_entry ({columns}) VALUES ('Work', 'it', ?, 60, ?, ?, 'Europe/Stockholm', '', '')",
                (f"2026-03-{day}", start, start + 3600),
            )
        connection.execute("DELETE FROM stale_day")
        connection.execute("INSERT INTO day_figure (day_number, day, it_logged) VALUES (739694, '2026-03-19', 120)")
        connection.commit()

    upgrade(path)

    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT day, it_logged FROM day_figure").fetchall() == [("2026-03-19", 90)]
        by_project = connection.execute("SELECT project_id, role, minutes, entries FROM day_project_figure").fetchall()
        assert by_project == [(0, "it", 90, 2)]


def test_an_upgrade_keeps_the_journal_the_one_step_of_each_gap_and_what_search_finds(tmp_path: Path) -> None:
    path = tmp_path / "career.db"
    script = (shipped().folder / "versions" / "0001_tables.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(script)
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        connection.execute("INSERT INTO skill (name, kind) VALUES ('Leadership', 'soft'), ('Go', 'technical')")
        connection.execute("INSERT INTO target_role (title) VALUES ('CIO')")
        connection.execute(
            "INSERT INTO required_competence (target_role_id, skill_id, level, next_step, by_when)"
            " VALUES (1, 1, 4, 'Lead the audit', '2026-06-01'), (1, 2, 3, '', NULL)"
        )
        words = "'2026-03-19', 'win', 'Audit', 'Closed', 'S', 'T', 'A', 'Two findings'"
        columns = "day, kind, title, body, situation, task, action, result"
        connection.execute(f"INSERT INTO journal_entry ({columns}) VALUES ({words})")
        connection.execute(
            "INSERT INTO attachment (journal_entry_id, name, sha256, size) VALUES (1, 'report.pdf', ?, 3)", ("0" * 64,)
        )
        # The words as the program of that version has kept them: without tags, and no names of files.
        connection.execute("INSERT INTO search_index (rowid, title, body) VALUES (71, 'Audit', 'Closed')")
        connection.execute("DELETE FROM stale_text")
        connection.commit()

    upgrade(path)

    with closing(sqlite3.connect(path)) as connection:
        entry = connection.execute(f"SELECT {columns}, tags, written_at FROM journal_entry").fetchone()
        assert entry == ("2026-03-19", "win", "Audit", "Closed", "S", "T", "A", "Two findings", "", None)
        found = connection.execute("SELECT rowid FROM search_index WHERE search_index MATCH 'findings OR report'")
        assert {row[0] for row in found} == {1 * 64 + 7, 1 * 64 + 20}
        steps = connection.execute("SELECT required_competence_id, title, by_when FROM career_step").fetchall()
        assert steps == [(1, "Lead the audit", "2026-06-01")]
        dimensions = connection.execute("SELECT name, dimension FROM skill ORDER BY id").fetchall()
        assert dimensions == [("Leadership", "leadership"), ("Go", "")]
        assert connection.execute("SELECT name FROM attachment").fetchall() == [("report.pdf",)]
        texts = connection.execute("SELECT title, body FROM search_index WHERE rowid IN (71, 84)").fetchall()
        rebuild(Desk(connection))
        again = connection.execute("SELECT title, body FROM search_index WHERE rowid IN (71, 84)").fetchall()
        assert texts == again, "what a check would put together"
