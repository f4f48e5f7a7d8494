"""careercruise undo, redo and history, alone and beside an open window."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from careercruise_desktop.app import main
from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.tasks import Task
from careercruise_desktop.storage.store import Store
from tests.conftest import FixedClock
from tests.factories import task

Run = Callable[..., int]


@pytest.fixture
def run(data_dir: Path) -> Run:
    return lambda *words: main(["--data-dir", str(data_dir), *words])


@pytest.fixture
def filled(store: Store, clock: FixedClock) -> Store:
    for title in ("one", "two"):
        with store.write(f"Add {title}") as desk:
            desk.add(task(title=title))
        clock.forward(5)
    return store


def titles(store: Store) -> list[str]:
    with store.read() as reader:
        return [each.title for each in reader.find(Task)]


def test_the_last_acts_are_listed_newest_first(run: Run, filled: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("history") == 0
    assert capsys.readouterr().out.splitlines() == [
        "2026-03-19T11:17:00+01:00  Add two",
        "2026-03-19T11:12:00+01:00  Add one",
    ]


def test_the_list_as_data(run: Run, filled: Store, capsys: pytest.CaptureFixture[str]) -> None:
    filled.undo()
    assert run("--json", "history", "--limit", "1") == 0
    (step,) = json.loads(capsys.readouterr().out)
    assert (step["kind"], step["label"], step["undone"], step["rows"]) == ("step", "Add two", True, 1)
    assert step["at"] == "2026-03-19T11:17:00+01:00"


def test_an_empty_history_says_so(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("history") == 0
    assert capsys.readouterr().out == "Nothing was done yet.\n"
    assert run("--json", "history") == 0
    assert json.loads(capsys.readouterr().out) == []


@pytest.mark.parametrize("limit", ["0", "-1", "many"])
def test_a_limit_that_makes_no_sense_is_a_usage_error(run: Run, limit: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("history", f"--limit={limit}") == 2
    assert "a whole number from 1 to 999999999 is needed" in capsys.readouterr().err


def test_undo_and_redo_say_what_they_did(run: Run, filled: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("undo") == 0
    assert capsys.readouterr().out == "Undone: Add two\n"
    assert titles(filled) == ["one"]
    assert run("--json", "redo") == 0
    data = json.loads(capsys.readouterr().out)
    assert (data["verb"], data["label"]) == ("redo", "Add two")
    assert data["records"] == [{"kind": "task", "id": 2}]
    assert titles(filled) == ["one", "two"]


def test_nothing_to_take_back_is_one_clear_line(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("undo") == 1
    assert run("redo") == 1
    assert capsys.readouterr().err == "There is nothing to undo.\nThere is nothing to redo.\n"


@pytest.mark.parametrize("how", ["in this program", "in a program of its own"])
def test_an_open_window_hears_what_a_terminal_took_back(run: Run, filled: Store, how: str) -> None:
    heard: list[Change] = []
    filled.subscribe(heard.append)
    filled.poll()
    if how == "in this program":
        assert run("undo") == 0
    else:
        words = ["--data-dir", str(filled.path.parent), "undo"]
        subprocess.run([sys.executable, "-m", "careercruise_desktop", *words], check=True, capture_output=True)
    filled.poll()
    assert [(change.verb, change.label) for change in heard] == [("undo", "Add two")]
    assert titles(filled) == ["one"]
