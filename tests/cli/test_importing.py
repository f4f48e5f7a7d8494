"""`careercruise import` as it is typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from careercruise_desktop.storage.store import Store
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.importers.calendars import calendar, event


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(store, clock, capsys)


@pytest.fixture
def team(tmp_path: Path) -> Path:
    path = tmp_path / "team.ics"
    path.write_bytes(calendar(event("RRULE:FREQ=WEEKLY;COUNT=2"), event(uid="odd", start="")))
    return path


def test_it_says_what_came_in_and_what_did_not(terminal: Terminal, team: Path) -> None:
    assert terminal.run("import", str(team)) == (
        "Team: 2 new, 1 skipped\n"
        "  line 12: “Stand-up” was left out: it has no start.\n"
        "Read: 19 Mar 2025 – 18 Sep 2027.\n"
    )
    assert (terminal.code, terminal.err) == (0, "")
    assert "Team: 2 unchanged, 1 skipped\n" in terminal.run("import", str(team))
    assert terminal.run("history").count("Import calendar Team") == 1


def test_a_dry_run_only_looks_and_speaks_json(terminal: Terminal, team: Path) -> None:
    said = terminal.json("import", str(team), "--dry-run")
    assert said == {
        "kind": "import",
        "dry_run": True,
        "from": "2025-03-19",
        "to": "2027-09-18",
        "new": 2,
        "changed": 0,
        "removed": 0,
        "unchanged": 0,
        "skipped": 1,
        "calendars": [
            {
                "name": "Team",
                "paths": [str(team)],
                "new": 2,
                "changed": 0,
                "removed": 0,
                "unchanged": 0,
                "skipped": 1,
                "problems": ["line 12: “Stand-up” was left out: it has no start."],
            }
        ],
        "failed": [],
    }
    assert terminal.json("import", str(team), "--format", "ics")["new"] == 2


def test_a_file_that_cannot_be_read_is_a_failure_with_one_clear_line(terminal: Terminal, tmp_path: Path) -> None:
    page = tmp_path / "page.ics"
    page.write_text("<html>")
    assert terminal.run("import", str(page)) == ""
    assert terminal.code == 1
    assert terminal.err.startswith(f"{page}: this is a web page")
    assert terminal.err.count("\n") == 1


def test_of_a_folder_the_good_files_come_in_and_the_bad_one_is_named(
    terminal: Terminal, team: Path, tmp_path: Path
) -> None:
    page = tmp_path / "page.ics"
    page.write_text("<html>")
    assert "Team: 2 new" in terminal.run("import", str(tmp_path))
    assert terminal.code == 1
    assert f"{page}: this is a web page" in terminal.err
    assert "Nothing was removed" in terminal.err


def test_an_unknown_format_makes_no_sense(terminal: Terminal, team: Path) -> None:
    terminal.run("import", str(team), "--format", "tarot")
    assert terminal.code == 2
    assert "tarot" in terminal.err
