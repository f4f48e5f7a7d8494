"""One window a data folder, and how a second start raises it."""

from __future__ import annotations

import os
import select
import signal
import stat
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from careercruise_desktop.system import bell
from careercruise_desktop.system.bell import Bell, claim_or_ring, ring
from careercruise_desktop.system.lock import Lock, claim, held
from tests.storage import children

posix = pytest.mark.skipif(os.name != "posix", reason="local sockets and signals")

HOLDER = """
import sys, time
from pathlib import Path
from careercruise_desktop.system.lock import claim
from careercruise_desktop.system.bell import Bell
lock = claim(Path(sys.argv[1]))
bell = Bell(Path(sys.argv[1]))
print("held" if lock else "taken", flush=True)
time.sleep(60)
"""


@pytest.fixture
def path(data_dir: Path) -> Path:
    return data_dir / "window.lock"


@pytest.fixture
def mine(path: Path) -> Iterator[Lock]:
    lock = claim(path)
    assert lock is not None
    yield lock
    lock.release()


@pytest.fixture
def listening(mine: Lock, path: Path) -> Iterator[Bell]:
    found = Bell(path)
    yield found
    found.close()


class TestLock:
    def test_only_one_can_hold_it(self, mine: Lock, path: Path) -> None:
        assert claim(path) is None
        assert held(path)
        mine.release()
        assert not held(path)
        again = claim(path)
        assert again is not None
        again.release()

    def test_asking_does_not_take_it(self, path: Path) -> None:
        assert not held(path)
        assert not path.exists()
        lock = claim(path)
        assert lock is not None
        lock.release()
        assert not held(path)
        assert not held(path)

    def test_another_folder_has_another_lock(self, mine: Lock, tmp_path: Path) -> None:
        other = claim(tmp_path / "other" / "window.lock")
        assert other is not None
        other.release()

    def test_the_folder_and_the_file_are_private(self, mine: Lock, path: Path) -> None:
        assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
        assert stat.S_IMODE(path.stat().st_mode) == 0o600

    @posix
    def test_it_dies_with_the_process_however_that_ends(self, path: Path) -> None:
        child = children.start(HOLDER, path)
        assert children.line(child) == "held"
        assert claim(path) is None
        child.send_signal(signal.SIGKILL)
        children.end(child)
        lock = claim(path)
        assert lock is not None
        lock.release()

    @posix
    def test_a_program_that_we_start_does_not_keep_it(self, mine: Lock, path: Path) -> None:
        words = [sys.executable, "-c", "print('ready', flush=True); input()"]
        with subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, close_fds=False, text=True
        ) as child:
            assert children.line(child) == "ready"
            mine.release()
            assert not held(path)
            child.kill()


@posix
class TestBell:
    def test_a_second_start_rings_and_the_window_hears_it_once(self, listening: Bell, path: Path) -> None:
        assert listening.heard() is None
        assert claim_or_ring(path) is None
        number = listening.fileno()
        assert number is not None
        assert select.select([number], [], [], 1)[0] == [number]
        assert listening.heard() == ""
        assert listening.heard() is None

    def test_the_desktop_s_token_comes_along(
        self, listening: Bell, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "token-7")
        assert ring(path)
        assert listening.heard() == "token-7"

    def test_by_whichever_way_the_folder_is_reached(self, listening: Bell, path: Path, tmp_path: Path) -> None:
        (tmp_path / "other way").symlink_to(path.parent)
        assert ring(tmp_path / "other way" / path.name)
        assert listening.heard() == ""

    def test_many_rings_are_one_and_never_block(self, listening: Bell, path: Path) -> None:
        assert all(ring(path) for _ in range(2_000))
        assert listening.heard() == ""
        assert listening.heard() is None

    def test_the_socket_is_private_and_goes_with_the_window(
        self, mine: Lock, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        # A socket's name may not be long, and the folders of tests are.
        with tempfile.TemporaryDirectory(prefix="careercruise-run-") as folder:
            monkeypatch.setenv("XDG_RUNTIME_DIR", folder)
            listening = Bell(path)
            (found,) = Path(folder).iterdir()
            assert found.is_socket()
            assert stat.S_IMODE(found.stat().st_mode) & 0o077 == 0
            listening.close()
            assert not found.exists()
            assert not ring(path)

    def test_a_socket_that_a_crash_left_is_no_hindrance(self, path: Path) -> None:
        child = children.start(HOLDER, path)
        assert children.line(child) == "held"
        child.send_signal(signal.SIGKILL)
        children.end(child)
        assert not ring(path)
        lock = claim_or_ring(path)
        assert lock is not None
        again = Bell(path)
        assert ring(path)
        assert again.heard() == ""
        again.close()
        lock.release()

    def test_a_window_that_does_not_listen_finds_a_note(
        self, mine: Lock, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bell, "PATIENCE", 0.05)
        monkeypatch.setattr(bell, "_address", lambda lock: None)
        listening = Bell(path)
        assert listening.fileno() is None
        assert claim_or_ring(path) is None
        assert listening.heard() == ""
        assert listening.heard() is None
        listening.close()

    def test_a_folder_that_others_can_enter_is_not_used(
        self, mine: Lock, path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        shared = tmp_path / "shared"
        shared.mkdir(mode=0o777)
        shared.chmod(0o777)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(shared))
        listening = Bell(path)
        assert list(shared.iterdir()) == []
        assert ring(path), "the private temporary folder is used instead"
        listening.close()

    def test_a_window_that_is_just_closing_is_waited_for(self, mine: Lock, path: Path) -> None:
        child = children.start(
            """
            import sys
            from pathlib import Path
            from careercruise_desktop.system.bell import claim_or_ring
            print("ready", flush=True)
            lock = claim_or_ring(Path(sys.argv[1]))
            print("mine" if lock else "theirs", flush=True)
            """,
            path,
        )
        assert children.line(child) == "ready"
        time.sleep(0.1)
        mine.release()
        assert children.line(child) == "mine"
        children.end(child)

    def test_a_second_start_needs_neither_qt_nor_the_data(self, listening: Bell, path: Path) -> None:
        out = children.run(
            """
            import sys
            from pathlib import Path
            from careercruise_desktop.system.bell import claim_or_ring
            assert claim_or_ring(Path(sys.argv[1])) is None
            heavy = ("PySide6", "sqlite3", "careercruise_desktop.domain")
            print([name for name in sys.modules if name.startswith(heavy)])
            """,
            path,
        )
        assert out.splitlines() == ["[]"]
        assert listening.heard() == ""
