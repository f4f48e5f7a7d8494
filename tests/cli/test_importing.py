"""`careercruise import` as it is typed."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.importers.readings_csv import COLUMNS
from careercruise_desktop.storage.store import Store
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import project
from tests.importers.calendars import calendar, event
from tests.usecases.asking import answer_to, asked


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
        "answers": [],
        "failed": [],
    }
    assert terminal.json("import", str(team), "--format", "ics")["new"] == 2


def test_an_answer_to_a_form_is_taken_in_once(terminal: Terminal, store: Store, tmp_path: Path) -> None:
    path = tmp_path / "answer.json"
    path.write_bytes(answer_to(store, asked(store, "Ana Berg", "Jonas Weber"), {"ratings": {"delivery": 4}}))
    dry = terminal.run("import", str(path), "--dry-run")
    assert dry == "Answer from Ana Berg to “Contract change”: 1 of 2 in\nNothing was changed: this was a dry run.\n"
    assert terminal.run("import", str(path)) == "Answer from Ana Berg to “Contract change”: 1 of 2 in\n"
    assert terminal.run("import", str(path)) == ""
    before = "this answer, or another version of it, was taken before; nothing was added."
    assert (terminal.code, terminal.err) == (1, f"{path}: {before}\n")
    request = asked(store, "A", "B", "C", "D", anonymous=True)
    path.write_bytes(answer_to(store, request, {"ratings": {"delivery": 4}}))
    found = terminal.json("import", str(path))["answers"]
    assert found == [
        {"path": str(path), "request": "Contract change", "person": "", "standing": "1 of 4 in, shown from 3"}
    ]


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


HEADER = "day,scope_done,scope_planned,planned_value,earned_value,actual_cost\n"


@pytest.fixture
def readings(tmp_path: Path, store: Store) -> Path:
    with store.write("Given") as desk:
        desk.add(project(start=date(2025, 11, 3)))
    path = tmp_path / "readings.csv"
    path.write_text(f"{HEADER}2026-02-15,35,68,98000,95000,90000\n2026-03-15,42,68,121400,113200,108600\n", "utf-8")
    return path


def kept(store: Store) -> list[int | None]:
    with store.read() as reader:
        return [each.scope_done for each in reader.find(OutcomeReading, order="day")]


def test_readings_of_a_project_come_in_once(terminal: Terminal, readings: Path, store: Store) -> None:
    assert terminal.run("import", str(readings), "--project", "#Payments") == "Payments gateway migration: 2 added\n"
    assert kept(store) == [35, 42]
    assert terminal.json("import", str(readings), "--project", "payments") == {
        "kind": "readings", "project": "payments", "dry_run": False, "added": 0, "replaced": 0, "unchanged": 2,
    }  # fmt: skip


def test_a_dry_run_of_readings_says_what_would_come_in(terminal: Terminal, readings: Path, store: Store) -> None:
    words = ("import", str(readings), "--project", "payments")
    assert terminal.run(*words, "--dry-run") == (
        "Payments gateway migration: 2 added. Nothing was changed: this was a dry run.\n"
    )
    assert kept(store) == []
    terminal.run(*words)
    readings.write_text(f"{HEADER}2026-03-15,44,68,121400,113200,108600\n", "utf-8")
    terminal.run(*words, "--dry-run")
    assert "To replace, add --replace." in terminal.err
    said = terminal.json(*words, "--dry-run", "--replace")
    assert (said["dry_run"], said["replaced"]) == (True, 1)
    assert kept(store) == [35, 42]


def test_the_columns_of_readings_are_told_by_help(terminal: Terminal) -> None:
    with pytest.raises(SystemExit):
        terminal.run("import", "--help")
    told = terminal.captured.readouterr().out
    assert all(column in told for column in COLUMNS)


def test_other_readings_of_the_same_day_are_replaced_only_when_that_is_said(
    terminal: Terminal, readings: Path, store: Store
) -> None:
    terminal.run("import", str(readings), "--project", "payments")
    readings.write_text(f"{HEADER}2026-03-15,44,68,121400,113200,108600\n", "utf-8")
    terminal.run("import", str(readings), "--project", "payments")
    assert (terminal.code, terminal.out) == (1, "")
    assert terminal.err == (
        "There is a reading of 15 Mar 2026 already. Replace it? Nothing was imported. To replace, add --replace.\n"
    )
    assert kept(store) == [35, 42]
    assert "1 replaced" in terminal.run("import", str(readings), "--project", "payments", "--replace")
    assert kept(store) == [35, 44]


def test_a_wrong_column_is_named_with_its_place_and_nothing_comes_in(
    terminal: Terminal, readings: Path, store: Store
) -> None:
    readings.write_text(f"{HEADER}2026-02-15,35,68,98000,95000,90000\n2026-03-15,many,68,1,1,1\n", "utf-8")
    terminal.run("import", str(readings), "--project", "payments")
    assert terminal.code == 1
    assert "line 3, column scope_done" in terminal.err
    assert kept(store) == []


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        ((), "Readings belong to a project. Say which one with --project CODE."),
        (("--project", "paymens"), "There is no project “paymens”. Did you mean payments?"),
        (("--project", "payments", "--format", "ics"), "leave --format out"),
    ],
)
def test_what_makes_no_sense_for_readings_is_said(
    terminal: Terminal, readings: Path, words: tuple[str, ...], complaint: str
) -> None:
    terminal.run("import", str(readings), *words)
    assert terminal.code == 1
    assert complaint in terminal.err


def test_only_readings_are_replaced(terminal: Terminal, team: Path) -> None:
    terminal.run("import", str(team), "--replace")
    assert (terminal.code, terminal.err) == (1, "Only readings are replaced: --replace goes with --project CODE.\n")
