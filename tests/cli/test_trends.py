"""`careercruise trends` as it is typed."""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from xml.etree import ElementTree

import pytest

from careercruise_desktop.app import main
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.cards import CARDS
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import TODAY, block, entry, milestone, project
from tests.installed import ROOT

FROM_TO = ("--from", "2025-12-01", "--to", "2026-03-19")
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(store, clock, capsys)


@pytest.fixture
def logged(store: Store) -> Store:
    with store.write("Given") as desk:
        desk.add(entry("09:00", "12:00", TODAY))
        desk.add(entry("13:00", "14:00", TODAY, role=Role.PM))
        desk.add(block("09:00", "10:00", TODAY))
    return store


def test_every_figure_is_printed_with_its_period_and_number(logged: Store, terminal: Terminal) -> None:
    terminal.run("trends")
    head, *lines = terminal.out.splitlines()
    assert head == "24 March 2025 – 19 March 2026"
    figures = [line for line in lines if " n: " in line]
    assert len(figures) > len(CARDS)
    assert figures[0].split("  ")[0] == "Role balance"
    assert "75\N{NO-BREAK SPACE}%" in figures[0]
    assert "n: 2 entries" in figures[0]
    assert any(line.startswith("Plan accuracy") and "n/a" in line for line in figures)
    said = "Something was logged on 1 of 1 working day"
    assert any(line.startswith("Logged days  ") and said in line for line in lines)


def test_json_is_an_object_by_figure_name(logged: Store, terminal: Terminal) -> None:
    found = terminal.json("trends", *FROM_TO)
    assert {*CARDS, "role_debt", "focus_hours", "spi", "spi_t", "slip_reasons", "skill_growth", "enps"} <= set(found)
    assert all({"from", "to", "n", "value"} <= set(figure) for figure in found.values())
    balance = found["role_balance"]
    assert (balance["from"], balance["to"], balance["n"], balance["value"]) == ("2025-12-01", "2026-03-19", 2, 0.75)
    assert [point["value"] for point in balance["points"] if point["series"] == "it_minutes"][-1] == 180
    assert found["role_switches"]["value"] == 1
    assert found["plan_accuracy"]["value"] is None
    assert found["role_debt"]["value"] == -36
    assert found["interference"]["note"] == "not enough weeks"


def test_milestones_and_projects_have_their_figures(store: Store, terminal: Terminal) -> None:
    with store.write("Given") as desk:
        desk.add(project(start=date(2025, 11, 3), baseline_finish=date(2026, 6, 30), budget=Decimal(1000)))
        for day, achieved in ((2, 2), (9, 9), (16, 18)):
            desk.add(milestone(due=date(2026, 3, day), achieved=date(2026, 3, achieved), project_id=1))
        values = {"planned_value": Decimal(500), "earned_value": Decimal(450), "actual_cost": Decimal(500)}
        desk.add(OutcomeReading(project_id=1, day=date(2026, 3, 15), **values))
    found = terminal.json("trends", *FROM_TO)
    rate = found["milestones_on_time"]
    assert (rate["n"], rate["hits"], rate["value"], rate["low"], rate["high"]) == (3, 2, 0.6667, 0.2077, 0.9385)
    groups = [found[f"milestones_on_time_by_{by}"]["points"] for by in ("role", "project", "year")]
    assert [(point["series"], point["n"]) for points in groups for point in points] == [
        ("it", 3), ("payments", 3), ("2026", 3),
    ]  # fmt: skip
    assert (found["milestone_days_late"]["n"], found["milestone_days_late"]["value"]) == (1, 2)
    newest = found["cpi"]["points"][-1]
    assert (newest["series"], newest["to"], newest["value"]) == ("payments", "2026-03-15", 0.9)
    assert (found["spi"]["n"], found["spi"]["value"]) == (1, 0.9)
    assert found["spi_t"]["value"] == pytest.approx(0.93, abs=0.1)
    text = terminal.run("trends", *FROM_TO)
    assert "2 of 3, 95\N{NO-BREAK SPACE}% interval 21 – 94\N{NO-BREAK SPACE}%" in text
    assert "On time by role     IT 67\N{NO-BREAK SPACE}% (n 3)\n" in text


def test_figures_are_narrowed_and_compared(store: Store, terminal: Terminal) -> None:
    with store.write("Given") as desk:
        desk.add(project(id=1))
        desk.add(entry("09:00", "12:00", TODAY, project_id=1))
        desk.add(entry("13:00", "14:00", TODAY, role=Role.PM))
        desk.add(entry("09:00", "10:00", TODAY - timedelta(days=150)))
    assert terminal.json("trends", *FROM_TO, "--project", "payments")["role_balance"]["value"] == 1
    assert terminal.json("trends", *FROM_TO, "--role", "pm")["logged_days"]["points"][-1]["value"] == 60
    assert terminal.json("trends", *FROM_TO, "--compare")["logged_days"]["before"] == 1
    assert "for both roles" in terminal.run("trends", "--role", "pm")
    terminal.run("trends", "--project", "payment")
    assert (terminal.code, terminal.err) == (1, "There is no project “payment”. Did you mean payments?\n")


def test_tables_are_written_without_qt(logged: Store, data_dir: Path, tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "tables"
    code = (
        "import sys; from careercruise_desktop.app import main;"
        f"code = main(['--data-dir', {str(data_dir)!r}, 'trends', '--csv', {str(folder)!r}, *{FROM_TO!r}]);"
        "sys.exit(code or 10 * any(name in sys.modules for name in ('PySide6', 'pyqtgraph', 'numpy')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    written = {path.stem for path in folder.iterdir()}
    assert {*CARDS, "figures", "role_debt", "focus_hours", "spi", "slip_reasons", "feedback_delivery"} <= written
    with (folder / "figures.csv").open(encoding="utf-8", newline="") as stream:
        assert {row["figure"]: row["n"] for row in csv.DictReader(stream)}["role_balance"] == "2"
    with (folder / "role_balance.csv").open(encoding="utf-8", newline="") as stream:
        assert list(csv.DictReader(stream))[-1]["it_minutes"] == "180"
    assert "Written: " in done.stderr


def test_pictures_and_drawings_are_written_without_a_display(logged: Store, data_dir: Path, tmp_path: Path) -> None:
    with logged.write("Given") as desk:
        desk.add(project(id=1))
        desk.add(entry("09:00", "11:00", TODAY - timedelta(days=1), project_id=1))
        desk.add(entry("09:00", "10:00", TODAY - timedelta(days=150), project_id=1, role=Role.PM))
    folder = tmp_path / "charts"
    narrowed = ("--project", "payments", "--role", "it", "--compare")
    words = ["--data-dir", str(data_dir), "trends", "--png", str(folder), "--svg", str(folder), *narrowed, *FROM_TO]
    done = subprocess.run(
        [sys.executable, "-m", "careercruise_desktop", *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert sorted(path.name for path in folder.iterdir()) == sorted(
        f"{key}.{kind}" for key in CARDS for kind in ("png", "svg")
    )
    for key in CARDS:
        assert (folder / f"{key}.png").read_bytes().startswith(b"\x89PNG")
    words_in = [element.text for element in ElementTree.parse(folder / "role_balance.svg").iter(f"{SVG}text")]
    assert {"Role balance", "IT", "target"} <= set(words_in)
    told = " ".join(filter(None, words_in))
    assert "for both roles" in told
    assert "n: 1 entry" in told
    assert "100 % IT from 0 %" in told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("--from", "2026-03-02", "--to", "2026-03-01"), "The period must start before it ends."),
        (("--from", "2026-05-01", "--to", "2026-05-02"), "This period is still to come."),
        (("--csv", "{file}/inside"), "this folder cannot be made"),
        (("--from", "0001-01-01", "--to", "0001-02-01"), "Nothing can be told of days so early."),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    terminal: Terminal, tmp_path: Path, words: tuple[str, ...], complaint: str
) -> None:
    file = tmp_path / "file"
    file.touch()
    terminal.run("trends", *(word.replace("{file}", str(file)) for word in words))
    assert terminal.code == 1
    assert complaint in terminal.err
    assert terminal.err.count("\n") == 1


def test_a_day_that_is_none_is_a_usage_error(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(data_dir), "trends", "--from", "soon"]) == 2
    assert "“soon” is no day; write it as 2026-03-19" in capsys.readouterr().err


def test_a_folder_without_a_name_is_refused(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(data_dir), "trends", "--csv", ""]) == 2
    assert "give the folder to write into" in capsys.readouterr().err


def test_a_period_that_is_asked_for_is_never_stretched(logged: Store, terminal: Terminal) -> None:
    with logged.write("Older") as desk:
        desk.add(entry(day=TODAY - timedelta(days=9)))
    days = ("--from", "2026-03-18", "--to", "2026-03-19")
    found = terminal.json("trends", *days, "--compare")["logged_days"]
    assert (found["from"], found["to"], found["before_from"], found["before_to"]) == (
        "2026-03-18", "2026-03-19", "2026-03-11", "2026-03-12",
    )  # fmt: skip
    over = terminal.json("trends", "--from", "2026-03-17", "--to", "2026-03-18", "--compare")["logged_days"]
    assert (over["before_from"], over["before_to"]) == ("2026-03-15", "2026-03-16")
    assert terminal.json("trends", "--from", "0026-01-01", "--compare")["logged_days"]["from"] == "2026-03-10"


def test_a_period_that_ends_in_the_future_is_shown_up_to_today(terminal: Terminal) -> None:
    assert terminal.run("trends", "--to", "2027-06-30") == terminal.run("trends")


def test_a_role_may_be_typed_in_large_letters_and_else_both_are_named(
    logged: Store, terminal: Terminal, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = [terminal.json("trends", "--role", role)["logged_days"]["points"][-1]["value"] for role in ("PM", "pm")]
    assert typed == [60, 60]
    assert main(["--data-dir", str(data_dir), "trends", "--role", "boss"]) == 2
    assert "“boss” is no role; give it or pm" in capsys.readouterr().err
