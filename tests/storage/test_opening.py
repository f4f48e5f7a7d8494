"""Before a data file is used: promises about missing, foreign, newer and unfinished files."""

from __future__ import annotations

import hashlib
import os
import signal
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage import opening
from careercruise_desktop.storage.names import SCHEMA_VERSION
from careercruise_desktop.storage.opening import MARKER, DataMissing, SchemaBehind, create, prepare, statements
from careercruise_desktop.storage.store import Store
from tests.factories import task
from tests.storage import children

posix = pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")


@pytest.fixture
def path(data_dir: Path) -> Path:
    return data_dir / "career.db"


def opened(path: Path, *, fresh: bool = False) -> Store:
    return Store.open(path, lambda: 1_773_000_000, fresh=fresh)


def print_of(path: Path) -> tuple[str, int]:
    return hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime_ns


def setting(path: Path, pragma: str, value: int | None = None) -> int:
    with closing(sqlite3.connect(path)) as connection:
        if value is not None:
            connection.execute(f"PRAGMA {pragma} = {value}")
            connection.commit()
        return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


@contextmanager
def nobody_is_kept_out() -> Iterator[None]:
    """The most careless setting that a computer can have for the rights of new files."""
    before = os.umask(0)
    try:
        yield
    finally:
        os.umask(before)


class TestMissing:
    def test_a_first_start_makes_a_file(self, path: Path) -> None:
        opened(path).close()
        assert setting(path, "user_version") == SCHEMA_VERSION
        assert (path.parent / MARKER).exists()

    @pytest.mark.parametrize("left", ["nothing", "an empty file"])
    @pytest.mark.parametrize("sign", [MARKER, "backups/career-2026-03-18-083112-start.db"])
    def test_a_file_that_was_there_before_is_not_replaced_by_a_new_one(self, path: Path, left: str, sign: str) -> None:
        (path.parent / sign).parent.mkdir(parents=True)
        (path.parent / sign).touch()
        if left == "an empty file":
            path.touch()
        with pytest.raises(DataMissing, match=r"there was one before\. Restore a backup"):
            opened(path)
        assert not path.exists() or path.stat().st_size == 0

    def test_an_empty_file_where_nothing_was_before_becomes_a_data_file(self, path: Path) -> None:
        path.parent.mkdir(parents=True)
        path.touch()
        opened(path).close()
        assert path.stat().st_size > 0

    def test_the_person_may_decide_to_start_afresh(self, path: Path) -> None:
        opened(path).close()
        path.unlink()
        opened(path, fresh=True).close()
        assert path.stat().st_size > 0

    def test_a_marker_that_was_deleted_comes_back(self, path: Path) -> None:
        opened(path).close()
        (path.parent / MARKER).unlink()
        opened(path).close()
        assert (path.parent / MARKER).exists()

    def test_a_journal_that_lost_its_file_does_no_harm_to_the_new_one(self, path: Path) -> None:
        path.parent.mkdir(parents=True)
        path.with_name("career.db-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\0" * 5_000)
        opened(path).close()
        with closing(sqlite3.connect(path)) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


class TestForeign:
    def test_a_newer_file_is_refused_with_the_version_it_needs_and_not_touched(self, path: Path) -> None:
        create(path)
        setting(path, "user_version", SCHEMA_VERSION + 6)
        before = print_of(path)
        with pytest.raises(
            Unreadable, match=rf"data version {SCHEMA_VERSION + 6}, this program reads {SCHEMA_VERSION}"
        ):
            opened(path)
        assert print_of(path) == before

    def test_an_older_file_asks_for_its_upgrade_and_is_not_touched(self, path: Path) -> None:
        create(path)
        setting(path, "user_version", SCHEMA_VERSION - 1)
        before = print_of(path)
        with pytest.raises(SchemaBehind):
            opened(path)
        assert print_of(path) == before

    def test_a_database_of_another_program_is_refused_and_not_touched(self, path: Path) -> None:
        path.parent.mkdir(parents=True)
        with closing(sqlite3.connect(path)) as connection:
            connection.execute("CREATE TABLE photo (id INTEGER)")
        before = print_of(path)
        with pytest.raises(Unreadable, match="not a CareerCruise data file"):
            opened(path)
        assert print_of(path) == before

    @pytest.mark.parametrize(
        "content", [b"hello, I am a letter\n" * 400, b"\0" * 4096, b"SQLite format 3\0" + b"\xff" * 5_000]
    )
    def test_what_is_no_database_is_refused_and_not_touched(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True)
        path.write_bytes(content)
        before = print_of(path)
        with pytest.raises(Unreadable):
            opened(path)
        assert print_of(path) == before

    def test_a_folder_in_the_file_s_place_is_said(self, path: Path) -> None:
        path.mkdir(parents=True)
        (path / "x").touch()
        with pytest.raises(Unreadable, match="cannot be opened"):
            opened(path)

    def test_a_python_with_an_old_sqlite_is_told_what_it_needs(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(opening, "OLDEST_SQLITE", (99, 1, 0))
        with pytest.raises(Unreadable, match=r"99\.1\.0 or newer is needed"):
            prepare(path)
        assert not path.exists()


class TestCrashes:
    def test_two_first_starts_at_once_make_one_file_that_keeps_what_both_wrote(self, path: Path) -> None:
        code = """
            import sys
            from pathlib import Path
            from careercruise_desktop.storage.store import Store
            from tests.factories import task
            print("ready", flush=True)
            sys.stdin.readline()
            store = Store.open(Path(sys.argv[1]), lambda: 1_773_000_000)
            with store.write("First words") as desk:
                desk.add(task(title=sys.argv[2]))
            store.close()
        """
        crowd = [children.start(code, path, number) for number in range(4)]
        assert all(children.line(each) == "ready" for each in crowd)
        for each in crowd:
            assert each.stdin is not None
            each.stdin.write("go\n")
            each.stdin.flush()
        for each in crowd:
            _, error = each.communicate(timeout=30)
            assert each.returncode == 0, error
        store = opened(path)
        with store.read() as reader:
            assert sorted(found.title for found in reader.find(Task)) == ["0", "1", "2", "3"]
        store.close()

    def test_a_kill_while_the_first_file_is_made_leaves_nothing_half_done(self, path: Path) -> None:
        child = children.start(
            """
            import sys, time
            from pathlib import Path
            from careercruise_desktop.storage import opening
            def slow(part, whole=opening.schema):
                if part == "triggers":
                    print("half way", flush=True)
                    time.sleep(60)
                return whole(part)
            opening.schema = slow
            opening.prepare(Path(sys.argv[1]))
            """,
            path,
        )
        assert children.line(child) == "half way"
        child.send_signal(signal.SIGKILL)
        children.end(child)
        store = opened(path)
        with store.write("Start") as desk:
            desk.add(task())
        store.undo()
        store.close()

    def test_what_a_crash_left_half_done_is_rolled_back_at_the_next_start(self, path: Path) -> None:
        store = opened(path)
        with store.write("Keep") as desk:
            desk.add(task(title="kept"))
        store.close()
        child = children.start(
            """
            import sqlite3, sys, time
            connection = sqlite3.connect(sys.argv[1], isolation_level=None)
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("BEGIN")
            connection.execute("UPDATE task SET title = 'half'")
            connection.execute("CREATE TABLE filler AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
                               " LIMIT 3000) SELECT i, hex(randomblob(200)) AS x FROM n")
            print("half way", flush=True)
            time.sleep(60)
            """,
            path,
        )
        assert children.line(child) == "half way"
        child.send_signal(signal.SIGKILL)
        children.end(child)
        assert path.with_name("career.db-journal").stat().st_size > 0
        store = opened(path)
        with store.read() as reader:
            assert [found.title for found in reader.find(Task)] == ["kept"]
            assert reader.one("PRAGMA integrity_check") == ("ok",)
        store.close()

    @pytest.mark.parametrize("replaced", [False, True], ids=["moved away", "replaced by another"])
    @pytest.mark.parametrize("written", [False, True], ids=["only read so far", "written before"])
    def test_a_file_that_is_no_longer_in_its_place_takes_no_more_acts(
        self, path: Path, written: bool, replaced: bool
    ) -> None:
        store = opened(path)
        if written:
            with store.write("Before") as desk:
                desk.add(task())
        moved = path.rename(path.with_name("elsewhere.db"))
        if replaced:
            path.write_bytes(moved.read_bytes())
        before = (moved.read_bytes(), path.read_bytes() if replaced else None)
        said = r"moved or replaced while it was open, nothing was saved\. Start CareerCruise again"
        with pytest.raises(Unreadable, match=said), store.write("Too late") as desk:
            desk.add(task())
        assert (moved.read_bytes(), path.read_bytes() if replaced else None) == before
        store.close()


@posix
class TestRights:
    def test_everything_is_for_the_person_only_whatever_the_system_s_habit(self, tmp_path: Path) -> None:
        path = tmp_path / "missing" / "above" / "data" / "career.db"
        seen: dict[str, int] = {}
        with nobody_is_kept_out():
            store = opened(path)
            with store.write("Large enough for a journal") as desk:
                desk.add_all(task(id=number, note="x" * 3_000) for number in range(1, 500))
                seen = {each.name: stat.S_IMODE(each.stat().st_mode) for each in path.parent.iterdir()}
            store.close()
        assert seen == {"career.db": 0o600, "career.db-journal": 0o600, MARKER: 0o600}
        made = [path.parent, *path.parents[1:3]]
        assert [stat.S_IMODE(folder.stat().st_mode) for folder in made] == [0o700] * 3

    def test_an_empty_folder_that_others_could_enter_is_closed(self, tmp_path: Path) -> None:
        folder = tmp_path / "data"
        folder.mkdir()
        folder.chmod(0o755)
        opened(folder / "career.db").close()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700

    def test_a_folder_with_other_things_in_it_keeps_its_rights(self, tmp_path: Path) -> None:
        folder = tmp_path / "shared"
        folder.mkdir()
        folder.chmod(0o755)
        (folder / "letter.txt").touch()
        opened(folder / "career.db").close()
        assert stat.S_IMODE(folder.stat().st_mode) == 0o755
        assert stat.S_IMODE((folder / "career.db").stat().st_mode) == 0o600

    def test_a_file_that_others_could_read_is_closed_at_the_next_start(self, path: Path) -> None:
        opened(path).close()
        path.chmod(0o644)
        opened(path).close()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_script_falls_into_its_statements_even_inside_triggers() -> None:
    table = "-- a; remark\nCREATE TABLE a (b TEXT DEFAULT ';');\n\n"
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\nEND;\n"
    found = list(statements(table + trigger))
    assert len(found) == 2
    assert found[1].endswith("END;")
