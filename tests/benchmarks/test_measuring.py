"""The benchmarks measure what they say, and a figure over its limit is a failure."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest
import run as runner
from measure import MIB, Figure, calls, process, processes


def test_a_figure_is_judged_by_its_ratio_to_the_floor() -> None:
    assert Figure("log", ours=140, floor=100, limit=1.4).kept
    assert not Figure("log", ours=141, floor=100, limit=1.4).kept


def test_a_figure_without_a_floor_is_judged_by_itself() -> None:
    assert Figure("act", ours=16, limit=16).kept
    assert not Figure("act", ours=16.1, limit=16).kept


def test_ways_to_do_something_are_compared() -> None:
    slow, quick = calls(lambda: time.sleep(0.004), lambda: None, runs=3)
    assert slow >= 4 > quick


def test_a_process_is_measured_as_a_whole() -> None:
    command = [sys.executable, "-c", "import time; kept = bytearray(60_000_000); time.sleep(0.05)"]
    (used,) = processes(command, runs=1)
    assert used.wall >= 50
    assert used.memory > 57 or not hasattr(os, "wait4")


def test_a_command_that_fails_says_what_it_printed() -> None:
    with pytest.raises(RuntimeError, match="no such luck"):
        process([sys.executable, "-c", "import sys; sys.exit('no such luck')"])


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of benchmarks of its own."""
    monkeypatch.setattr(runner, "HERE", tmp_path)
    monkeypatch.syspath_prepend(tmp_path)
    return tmp_path


def test_the_table_shows_what_is_over_its_limit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bench_table_one.py").write_text(
        "from measure import Figure\n"
        "def figures():\n"
        "    yield Figure('first paint', 350, 1.25, 290)\n"
        "    yield Figure('one act', 21.5, 16)\n"
    )
    assert runner.main([]) == 1
    said = capsys.readouterr().out.splitlines()
    assert said[1] == "table one"
    assert said[3].split() == ["first", "paint", "350.0", "ms", "290.0", "ms", "1.21", "1.25"]
    assert said[4].split() == ["one", "act", "21.5", "ms", "16", "ms", "OVER"]


def test_one_that_fails_does_not_hide_the_others(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "bench_broken_one.py").write_text("def figures():\n    raise LookupError('no data')\n")
    (folder / "bench_sound_one.py").write_text(
        f"from measure import Figure\ndef figures():\n    yield Figure('memory', 80, 100, unit={MIB!r})\n"
    )
    assert runner.main([]) == 1
    said = capsys.readouterr().out
    assert "bench_broken_one failed: LookupError: no data" in said
    assert "80.0 MiB" in said
    assert runner.main(["sound"]) == 0
    assert runner.main(["nothing like it"]) == 2
