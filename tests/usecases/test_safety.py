"""Keeping the data safe, as the window and the command line ask for it."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import opening
from careercruise_desktop.storage.migrations import upgrading
from careercruise_desktop.storage.names import REVISION, SCHEMA_VERSION
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system import lock
from careercruise_desktop.system.paths import Paths
from careercruise_desktop.usecases.safety import DataMissing, FaultKind, Safety, SchemaBehind
from tests.conftest import FixedClock
from tests.factories import at, task
from tests.storage.anything import fill
from tests.storage.test_backup import damage

DAY = 24 * 60


@pytest.fixture
def paths(data_dir: Path) -> Paths:
    return Paths(data_dir)


@pytest.fixture
def safety(paths: Paths, clock: FixedClock, store: Store) -> Safety:
    """Of the window: with the open data file."""
    return Safety(paths, clock, store)


@pytest.fixture
def from_terminal(paths: Paths, clock: FixedClock) -> Safety:
    """Of the command line: with the folder only."""
    return Safety(paths, clock)


def add(store: Store, title: str) -> None:
    with store.write("Add task") as desk:
        desk.add(task(title=title))


def titles(store: Store) -> list[str]:
    with store.read() as reader:
        return [found.title for found in reader.find(Task)]


class TestDaily:
    def test_the_first_start_of_a_day_makes_one_backup(self, safety: Safety, store: Store, clock: FixedClock) -> None:
        add(store, "one")
        made = safety.daily_backup()
        assert made is not None
        assert made.path.name == "career-2026-03-19-111200-start.db"
        clock.forward(60)
        assert safety.daily_backup() is None
        clock.forward(DAY)
        assert safety.daily_backup() is not None
        assert [each.reason for each in safety.backups()] == ["start", "start"]

    def test_an_empty_profile_and_a_missing_file_need_none(self, safety: Safety, store: Store, paths: Paths) -> None:
        assert safety.daily_backup() is None
        store.close()
        paths.database.unlink()
        assert safety.daily_backup() is None
        assert not paths.database.exists()

    def test_a_year_of_starts_leaves_a_rotation_not_a_heap(
        self, safety: Safety, store: Store, clock: FixedClock
    ) -> None:
        add(store, "one")
        for _ in range(40):
            clock.forward(DAY)
            safety.daily_backup()
        assert len(safety.backups()) < 25
        assert safety.backups()[0].made.date() == clock.now().day
        notes = {each.name for each in safety.backups()[0].path.parent.glob("*.sha256")}
        assert notes == {each.path.name + ".sha256" for each in safety.backups()}, "notes go with their backups"


class TestByHand:
    def test_among_the_others(self, safety: Safety, store: Store) -> None:
        add(store, "one")
        assert safety.back_up_now().path.name == "career-2026-03-19-111200-manual.db"

    def test_nothing_to_keep_is_said(self, safety: Safety) -> None:
        with pytest.raises(Refused, match="nothing to back up"):
            safety.back_up_now()

    @pytest.mark.parametrize("place", ["stick/mine.db", "stick"])
    def test_where_the_person_wants_it(self, safety: Safety, store: Store, tmp_path: Path, place: str) -> None:
        add(store, "one")
        (tmp_path / "stick").mkdir()
        made = safety.back_up_now(tmp_path / place)
        assert made.path.parent == tmp_path / "stick"
        assert safety.backups() == []
        add(store, "two")
        again = safety.back_up_now(made.path)
        assert again.sha256 != made.sha256

    def test_something_else_is_never_replaced(self, safety: Safety, store: Store, tmp_path: Path) -> None:
        add(store, "one")
        letter = tmp_path / "letter.txt"
        letter.write_text("Dear Ana")
        with pytest.raises(Refused, match="is not a CareerCruise file and is not replaced"):
            safety.back_up_now(letter)
        with pytest.raises(Refused, match="the data file itself"):
            safety.back_up_now(store.path)
        assert letter.read_text() == "Dear Ana"

    def test_before_an_import_one_is_kept_outside_the_rotation(self, safety: Safety, store: Store) -> None:
        assert safety.back_up_before_import() is None
        add(store, "one")
        made = safety.back_up_before_import()
        assert made is not None
        assert made.reason == "before-import"


class TestRestoring:
    def test_both_sides_are_shown_before(self, safety: Safety, store: Store, clock: FixedClock) -> None:
        add(store, "one")
        made = safety.back_up_now()
        clock.forward(DAY)
        add(store, "two")
        compared = safety.compare(made.path)
        assert compared.present is not None
        assert (compared.present.counts, compared.chosen.counts) == ({"task": 2}, {"task": 1})
        assert compared.present.last_act == clock.now().at
        assert compared.chosen.last_act == at("11:12").at
        assert compared.backup.made == at("11:12").wall

    def test_a_missing_or_damaged_side_is_shown_as_such(self, safety: Safety, store: Store, paths: Paths) -> None:
        add(store, "one")
        made = safety.back_up_now()
        store.close()
        paths.database.write_bytes(b"\xff" * 5_000)
        assert safety.compare(made.path).present is None
        paths.database.unlink()
        assert safety.compare(made.path).present is None

    def test_through_the_window_and_back(self, safety: Safety, store: Store, clock: FixedClock) -> None:
        add(store, "one")
        made = safety.back_up_now()
        add(store, "two")
        outcome = safety.restore(made.path)
        assert titles(store) == ["one"]
        assert outcome.before is not None
        clock.forward(1)
        safety.restore(outcome.before)
        assert titles(store) == ["one", "two"]

    def test_a_terminal_may_not_while_the_window_has_the_data_open(
        self, from_terminal: Safety, safety: Safety, store: Store, paths: Paths
    ) -> None:
        add(store, "one")
        made = safety.back_up_now()
        held = lock.claim(paths.lock)
        assert held is not None
        with pytest.raises(Refused, match="has this data open in its window"):
            from_terminal.restore(made.path)
        held.release()
        from_terminal.restore(made.path)

    def test_a_missing_file_comes_back(self, from_terminal: Safety, safety: Safety, store: Store, paths: Paths) -> None:
        add(store, "one")
        made = safety.back_up_now()
        store.close()
        paths.database.unlink()
        with pytest.raises(DataMissing):
            from_terminal.check()
        from_terminal.restore(from_terminal.found(made.path.name))
        assert from_terminal.check().faults == ()

    def test_a_backup_is_found_by_its_name_or_its_path(self, safety: Safety, store: Store, tmp_path: Path) -> None:
        add(store, "one")
        made = safety.back_up_now()
        assert safety.found(made.path.name) == made.path
        assert safety.found(str(made.path)) == made.path
        assert safety.found("nothing.db") == Path("nothing.db")


class TestTheStart:
    def test_a_whole_file_is_nothing_to_tell_of(self, safety: Safety, store: Store) -> None:
        add(store, "one")
        assert safety.check_at_start() is None

    def test_damage_comes_with_the_newest_good_backup(
        self, safety: Safety, store: Store, clock: FixedClock, paths: Paths
    ) -> None:
        fill(store)
        safety.daily_backup()
        clock.forward(DAY)
        good = safety.daily_backup()
        clock.forward(DAY)
        bad = safety.daily_backup()
        assert good is not None
        assert bad is not None
        damage(bad.path)
        store.close()
        damage(paths.database)
        found = safety.check_at_start()
        assert found is not None
        assert (found.fault.kind, found.offer) == (FaultKind.DAMAGE, good)

    def test_a_foreign_trigger_is_told_and_a_repair_takes_it_out(
        self, safety: Safety, store: Store, paths: Paths
    ) -> None:
        add(store, "one")
        with closing(sqlite3.connect(paths.database)) as connection:
            connection.execute("CREATE TRIGGER spy AFTER INSERT ON task BEGIN DELETE FROM person; END")
        found = safety.check_at_start()
        assert found is not None
        assert "spy" in found.fault.text
        repaired = safety.repair()
        assert ([fault.kind for fault in repaired.cured], repaired.left) == ([FaultKind.TRIGGERS], ())
        assert repaired.before is not None
        assert safety.check_at_start() is None


class TestRepairing:
    def test_a_whole_file_is_left_alone(self, safety: Safety, store: Store, paths: Paths) -> None:
        add(store, "one")
        before = paths.database.read_bytes()
        repaired = safety.repair()
        assert (repaired.cured, repaired.left, repaired.before) == ((), (), None)
        assert paths.database.read_bytes() == before

    def test_rights_that_others_have_are_taken_away(self, safety: Safety, store: Store, paths: Paths) -> None:
        add(store, "one")
        paths.database.chmod(0o644)
        safety.back_up_now().path.chmod(0o644)
        assert [fault.kind for fault in safety.check().faults] == [FaultKind.RIGHTS] * 2
        assert safety.repair().left == ()
        assert safety.check().faults == ()

    def test_of_a_damaged_file_what_can_be_read_is_saved_elsewhere(
        self, from_terminal: Safety, store: Store, paths: Paths
    ) -> None:
        fill(store)
        store.close()
        damage(paths.database)
        before = paths.database.read_bytes()
        repaired = from_terminal.repair()
        assert paths.database.read_bytes() == before
        assert repaired.salvaged is not None
        from_terminal.restore(repaired.salvaged.saved.path)
        assert from_terminal.check().faults == ()

    def test_a_terminal_may_not_while_the_window_has_the_data_open(
        self, from_terminal: Safety, store: Store, paths: Paths
    ) -> None:
        add(store, "one")
        with closing(sqlite3.connect(paths.database)) as connection:
            connection.execute("CREATE TABLE x (y)")
            connection.execute("DROP INDEX ix_task_open_due")
        held = lock.claim(paths.lock)
        assert held is not None
        with pytest.raises(Refused, match="open in its window"):
            from_terminal.repair()
        held.release()


def test_an_older_file_is_upgraded_after_a_backup_outside_the_rotation(
    from_terminal: Safety, store: Store, paths: Paths, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(store, "one")
    store.close()
    folder = tmp_path / "migrations"
    shutil.copytree(upgrading.shipped().folder / "versions", folder / "versions")
    newer = SCHEMA_VERSION + 1
    (folder / "versions" / f"{newer:04}_more.py").write_text(
        f"import sqlalchemy as sa\nfrom alembic import op\nrevision = '{newer:04}'\ndown_revision = '{REVISION}'\n\n"
        "def upgrade():\n    op.add_column('task', sa.Column('energy', sa.Integer))\n"
    )
    plan = upgrading.Plan(folder, upgrading.shipped().triggers)
    monkeypatch.setattr(upgrading, "shipped", lambda: plan)
    monkeypatch.setattr(opening, "SCHEMA_VERSION", newer)
    with pytest.raises(SchemaBehind):
        Store.open(paths.database, lambda: 0)
    window = lock.claim(paths.lock)
    assert window is not None
    with pytest.raises(Refused, match="open in its window: close it first"):
        from_terminal.upgrade()
    assert from_terminal.backups() == []
    window.release()
    made = from_terminal.upgrade()
    assert made is not None
    assert made.reason == "before-migration"
    again = Store.open(paths.database, lambda: 0)
    assert titles(again) == ["one"]
    again.close()
