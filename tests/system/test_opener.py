"""Opening a file with the system's program."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.system import opener

Started = list[tuple[list[str], dict[str, Any]]]

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the way of Linux")


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Started:
    found: Started = []

    class Program:
        def __init__(self, words: list[str], **more: Any) -> None:
            found.append((words, more))

        def wait(self) -> int:
            return 0

    monkeypatch.setattr(subprocess, "Popen", Program)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}" if name == "xdg-open" else None)
    return found


def test_the_path_is_one_word_and_no_shell_sees_it(started: Started, tmp_path: Path) -> None:
    odd = tmp_path / "-rf; $(reboot).pdf"
    odd.touch()
    opener.open_path(odd)
    words, more = started[0]
    assert words == ["/usr/bin/xdg-open", str(odd)]
    assert not more.get("shell")


def test_a_relative_path_becomes_absolute(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("-x").touch()
    opener.open_path(Path("-x"))
    assert started[0][0][1] == str(tmp_path / "-x")


def test_what_is_not_there_is_not_opened(started: Started, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        opener.open_path(tmp_path / "nothing")
    assert started == []


def test_a_system_without_an_opener_says_so(started: Started, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    with pytest.raises(OSError, match="no xdg-open"):
        opener.open_path(tmp_path)
