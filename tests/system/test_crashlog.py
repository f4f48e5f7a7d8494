"""What is kept of a crash: enough to find it, nothing that the person wrote."""

from __future__ import annotations

import os
import stat
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercruise_desktop.system import logs
from careercruise_desktop.system.crashlog import CRASHES, FAULTS, CrashLog, described, rotate
from tests.storage import children

SECRET = "Salary talk with Ana"


@pytest.fixture
def folder(data_dir: Path) -> Path:
    return data_dir / "logs"


@pytest.fixture
def log(folder: Path) -> Iterator[CrashLog]:
    kept = CrashLog(folder, {"CareerCruise": "0.1.0", "Qt": "6.11.3"})
    yield kept
    kept.stop()


def failing(secret: str) -> None:
    try:
        raise KeyError(secret)
    except KeyError as error:
        raise ValueError(f"cannot save {secret!r}") from error


def crash(secret: str = SECRET) -> BaseException:
    try:
        failing(secret)
    except ValueError as error:
        return error
    raise AssertionError


class TestReport:
    def test_it_tells_versions_kinds_and_places(self, log: CrashLog, folder: Path) -> None:
        report = log.record(crash())
        assert "CareerCruise: 0.1.0\nQt: 6.11.3\nPython: " in report
        assert "builtins.KeyError" in report
        assert report.index("builtins.KeyError") < report.index("builtins.ValueError")
        assert "test_crashlog.py:" in report
        assert "in failing" in report
        assert report in (folder / CRASHES).read_text()

    def test_it_holds_no_word_of_the_person_and_no_name_of_their_folders(self, log: CrashLog, folder: Path) -> None:
        report = log.record(crash())
        for secret in (SECRET, "Salary", str(Path.home()), os.fspath(Path(__file__).parent)):
            assert secret not in report
            assert secret not in (folder / CRASHES).read_text()

    def test_an_error_that_leads_to_itself_ends(self) -> None:
        error = ValueError()
        error.__cause__ = error
        assert len(list(described(error))) == 1

    def test_endless_recursion_is_shortened(self, log: CrashLog) -> None:
        def deeper() -> None:
            deeper()

        try:
            deeper()
        except RecursionError as error:
            report = log.record(error)
        assert report.count("\n") < 100
        assert "more" in report

    @pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
    def test_the_files_are_private(self, log: CrashLog, folder: Path) -> None:
        mask = os.umask(0)
        try:
            log.start()
            log.record(crash())
        finally:
            os.umask(mask)
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {each.name: stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {
            CRASHES: 0o600,
            FAULTS: 0o600,
        }

    def test_it_rotates(self, folder: Path) -> None:
        folder.mkdir(parents=True)
        path = folder / CRASHES
        for content in ("first", "second", "third", "fourth"):
            path.write_text(content)
            rotate(path, largest=1, kept=2)
        assert sorted(each.name for each in folder.iterdir()) == ["crash.1.txt", "crash.2.txt"]
        assert (folder / "crash.1.txt").read_text() == "fourth"

    def test_a_place_that_cannot_be_written_hides_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        kept = CrashLog(tmp_path / "file" / "logs", {})
        assert "builtins.ValueError" in kept.record(crash())
        assert kept.start() == ""
        kept.stop()


class TestWatching:
    def test_an_error_that_nobody_catches_is_kept_and_told(
        self, log: CrashLog, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        told: list[str] = []
        log.start(told.append)
        error = crash()
        sys.excepthook(type(error), error, error.__traceback__)
        assert len(told) == 1
        assert told[0] in (folder / CRASHES).read_text()
        assert SECRET not in capsys.readouterr().err

    def test_one_of_a_thread_too(self, log: CrashLog, capsys: pytest.CaptureFixture[str]) -> None:
        told: list[str] = []
        log.start(told.append)
        thread = threading.Thread(target=failing, args=(SECRET,))
        thread.start()
        thread.join()
        assert "in failing" in told[0]

    def test_control_c_is_no_crash(self, log: CrashLog, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        told: list[str] = []
        log.start(told.append)
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
        assert told == []
        assert not (folder / CRASHES).exists()

    @pytest.mark.skipif(os.name != "posix", reason="signals")
    def test_what_a_hard_crash_left_is_found_at_the_next_start(self, log: CrashLog, folder: Path) -> None:
        child = children.start(
            """
            import ctypes, sys
            from pathlib import Path
            from careercruise_desktop.system.crashlog import CrashLog
            CrashLog(Path(sys.argv[1]), {}).start()
            ctypes.string_at(0)
            """,
            folder,
        )
        child.communicate(timeout=30)
        assert child.returncode < 0
        assert "Segmentation fault" in log.start()
        assert "Segmentation fault" in (folder / CRASHES).read_text()
        log.stop()
        assert log.start() == ""


class TestLog:
    @pytest.fixture(autouse=True)
    def _stop(self) -> Iterator[None]:
        yield
        logs.stop()

    def test_numbers_are_written_and_texts_are_not(self, folder: Path, expected_log: object) -> None:
        logger = logs.start(folder)
        logger.propagate = False
        logger.warning("%d records of %s took %.1f s", 7, SECRET, 1.25)
        logger.error("failed", exc_info=crash())
        text = (folder / logs.FILE).read_text()
        assert "7 records of ‹str› took 1.2 s" in text
        assert "builtins.ValueError" in text
        assert SECRET not in text
        logger.propagate = True

    @pytest.mark.skipif(os.name != "posix", reason="rights as on Unix")
    def test_every_file_is_private(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(logs, "LARGEST", 200)
        mask = os.umask(0)
        try:
            logger = logs.start(folder)
            logger.propagate = False
            for number in range(20):
                logger.warning("line %d", number)
            logger.propagate = True
        finally:
            os.umask(mask)
        files = list(folder.iterdir())
        assert len(files) == 1 + logs.KEPT
        assert {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
