"""careercruise backup, restore and check."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.app import main
from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.store import Store
from careercruise_desktop.system import lock
from careercruise_desktop.usecases.attachments import Attachments, Owner
from tests.conftest import FixedClock
from tests.factories import task
from tests.storage.anything import fill
from tests.storage.test_backup import damage

Run = Callable[..., int]


@pytest.fixture
def run(data_dir: Path) -> Run:
    """Run a command on the test's data folder; returns the exit code."""
    return lambda *words: main(["--data-dir", str(data_dir), *words])


@pytest.fixture
def filled(store: Store) -> Store:
    """A data file with three tasks, which no program has open."""
    for title in ("one", "two", "three"):
        with store.write("Add task") as desk:
            desk.add(task(title=title))
    store.close()
    return store


def titles(path: Path) -> list[str]:
    store = Store.open(path, lambda: 1_773_000_000)
    with store.read() as reader:
        found = [each.title for each in reader.find(Task)]
    store.close()
    return found


def said(capsys: pytest.CaptureFixture[str]) -> Any:
    return json.loads(capsys.readouterr().out)


class TestBackup:
    def test_it_prints_where_it_lies(
        self, run: Run, filled: Store, data_dir: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run("backup") == 0
        (made,) = (data_dir / "backups").glob("*.db")
        assert capsys.readouterr().out.startswith(f"Backed up 3 records to {made} (")

    def test_it_writes_where_it_is_told(
        self, run: Run, filled: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run("--json", "backup", str(tmp_path / "mine.db")) == 0
        data = said(capsys)
        assert (data["kind"], data["id"], data["records"], data["counts"]) == ("backup", "mine.db", 3, {"task": 3})
        assert data["sha256"] == hashlib.sha256((tmp_path / "mine.db").read_bytes()).hexdigest()
        assert titles(tmp_path / "mine.db") == ["one", "two", "three"]

    def test_nothing_to_keep_is_one_clear_line(
        self, run: Run, data_dir: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert run("backup") == 1
        assert capsys.readouterr() == ("", "There is no data yet.\n")
        assert not data_dir.exists()

    def test_it_works_while_the_window_is_open(self, run: Run, store: Store) -> None:
        with store.write("Add task") as desk:
            desk.add(task())
        held = lock.claim(store.path.parent / "window.lock")
        assert held is not None
        assert run("backup") == 0
        held.release()


class TestRestore:
    def test_it_says_what_it_did_and_how_to_go_back(
        self, run: Run, filled: Store, data_dir: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run("backup")
        (made,) = (data_dir / "backups").glob("*.db")
        run("undo")
        capsys.readouterr()
        assert run("restore", made.name) == 0
        out = capsys.readouterr().out
        assert f"Restored {made}: 3 records." in out
        assert [line.split() for line in out.splitlines() if line.startswith("task")] == [["task", "2", "3"]]
        assert titles(filled.path) == ["one", "two", "three"]
        back = out.splitlines()[-1].removeprefix("To go back: careercruise ").split()
        assert run(*back, "--yes") == 0
        assert titles(filled.path) == ["one", "two"]

    def test_as_data(self, run: Run, filled: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        run("backup", str(tmp_path / "mine.db"))
        capsys.readouterr()
        assert run("--json", "restore", str(tmp_path / "mine.db")) == 0
        data = said(capsys)
        assert (data["kind"], data["counts"]) == ("restore", {"task": 3})
        assert Path(data["before"]).exists()

    def test_it_says_which_attached_files_are_elsewhere(
        self, run: Run, filled: Store, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with closing(Store.open(filled.path, lambda: clock.now().at)) as store:
            with store.write("Set up") as desk:
                key = desk.add(Certificate(name="PMP")).id
            Attachments(store, clock).attach_content(Owner("certificate", key), "pmp.txt", b"proof")
        assert run("backup", str(tmp_path / "mine.db")) == 0
        place = filled.path.parent / "attachments"
        told = f"1 attached file is not in the backup. To keep them too, copy {place}."
        assert told.replace("them", "it") in capsys.readouterr().err
        assert run("restore", str(tmp_path / "mine.db")) == 0
        assert "attached file" not in capsys.readouterr().out
        shutil.rmtree(place)
        assert run("restore", str(tmp_path / "mine.db")) == 0
        assert "1 attached file is missing or changed: put back the folder" in capsys.readouterr().out

    def test_it_helps_where_the_data_file_is_missing(
        self, run: Run, filled: Store, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run("backup")
        (made,) = (filled.path.parent / "backups").glob("*.db")
        filled.path.unlink()
        assert run("history") == 1
        assert "In a terminal: careercruise restore FILE" in capsys.readouterr().err
        assert run("restore", str(made)) == 0
        assert titles(filled.path) == ["one", "two", "three"]

    def test_it_asks_a_person_and_no_is_no(
        self, run: Run, filled: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run("backup")
        (made,) = (filled.path.parent / "backups").glob("*.db")
        run("undo")
        for stream in ("stdin", "stdout"):
            monkeypatch.setattr(f"sys.{stream}.isatty", lambda: True, raising=False)
        answers = iter(["n", "y"])
        monkeypatch.setattr("builtins.input", lambda _: next(answers))
        assert run("restore", made.name) == 1
        assert capsys.readouterr().err == "Nothing was restored.\n"
        assert titles(filled.path) == ["one", "two"]
        assert run("restore", made.name) == 0
        assert titles(filled.path) == ["one", "two", "three"]

    @pytest.mark.parametrize(
        ("name", "why"),
        [
            ("nothing.db", "there is no such file"),
            (".", "not a file that can be read as a backup"),
            ("letter.txt", "not a CareerCruise data file"),
        ],
    )
    def test_what_cannot_be_restored_is_one_clear_line(
        self, run: Run, filled: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, why: str
    ) -> None:
        (tmp_path / "letter.txt").write_text("Dear Ana\n" * 900)
        assert run("restore", str(tmp_path / name)) == 1
        out, error = capsys.readouterr()
        assert out == ""
        assert why in error
        assert error.count("\n") == 1

    def test_not_while_the_window_has_the_data_open(
        self, run: Run, filled: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        run("backup", str(tmp_path / "mine.db"))
        held = lock.claim(filled.path.parent / "window.lock")
        assert held is not None
        assert run("restore", str(tmp_path / "mine.db")) == 1
        assert "has this data open in its window" in capsys.readouterr().err
        held.release()


class TestCheck:
    def test_it_tells_which_attached_files_are_missing_or_changed(
        self, run: Run, filled: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with closing(Store.open(filled.path, lambda: clock.now().at)) as store:
            with store.write("Set up") as desk:
                key = desk.add(Certificate(name="PMP")).id
            use = Attachments(store, clock)
            kept = [use.attach_content(Owner("certificate", key), f"{n}.txt", f"proof {n}".encode()) for n in range(3)]
        place = filled.path.parent / "attachments"
        paths = [place / one.attachment.sha256[:2] / one.attachment.sha256 for one in kept]
        assert run("check") == 0
        assert "3 attached files, as attached." in capsys.readouterr().out
        paths[0].unlink()
        paths[1].chmod(0o600)
        paths[1].write_bytes(b"PROOF 1")
        assert run("check") == 1
        said_so = capsys.readouterr().out
        assert f"3 attached files: 1 missing, 1 changed. Put back the folder {place}, or attach again." in said_so
        assert run("--json", "check") == 1
        assert said(capsys)["attached"] == {"n": 3, "vanished": 1, "changed": 1}

    def test_a_whole_file(self, run: Run, filled: Store, capsys: pytest.CaptureFixture[str]) -> None:
        run("backup")
        capsys.readouterr()
        assert run("check") == 0
        assert capsys.readouterr().out.startswith("The data file is whole.\n1 backup, the newest is career-")
        assert run("--json", "check") == 0
        assert said(capsys)["whole"] is True

    def test_what_is_wrong_and_setting_it_right(
        self, run: Run, filled: Store, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with closing(sqlite3.connect(filled.path, isolation_level=None)) as connection:
            connection.execute("DELETE FROM search_index")
        assert run("check") == 1
        out = capsys.readouterr().out
        assert "The search index does not say what the records say." in out
        assert "careercruise check --repair" in out
        assert run("check", "--repair") == 0
        assert "Set right: The search index" in capsys.readouterr().out
        assert run("check") == 0

    def test_a_damaged_file_is_saved_elsewhere_and_can_be_gone_on_with(
        self, run: Run, store: Store, capsys: pytest.CaptureFixture[str]
    ) -> None:
        fill(store)
        store.close()
        damage(store.path)
        assert run("check") == 1
        assert "damaged" in capsys.readouterr().out
        assert run("check", "--repair") == 1
        out = capsys.readouterr().out
        assert "The damaged file was not changed." in out
        command = next(line for line in out.splitlines() if line.startswith("To go on with them: careercruise "))
        assert run(*command.removeprefix("To go on with them: careercruise ").split()) == 0
        capsys.readouterr()
        # Which rows can be saved depends on where the damage lies; attachments among them have no files in this test.
        run("--json", "check")
        assert said(capsys)["whole"] is True

    def test_a_newer_file_is_refused_with_the_version_it_needs(
        self, run: Run, filled: Store, capsys: pytest.CaptureFixture[str]
    ) -> None:
        with closing(sqlite3.connect(filled.path)) as connection:
            connection.execute("PRAGMA user_version = 99")
        assert run("check") == 1
        assert "data version 99" in capsys.readouterr().err


def test_a_backup_into_a_folder_that_is_not_there_says_so(
    run: Run, filled: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("backup", str(tmp_path / "gone" / "x.db")) == 1
    assert f"the folder {tmp_path / 'gone'} does not exist" in capsys.readouterr().err
