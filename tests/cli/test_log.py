"""`careercruise log`: prints what it saved, or one clear line about what is not clear."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from careercruise_desktop.domain.entries import TimeEntry
from careercruise_desktop.storage.store import Store
from tests import factories
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.installed import ROOT


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    with store.write("Set up") as desk:
        desk.add(factories.project())
        desk.add(factories.skill())
        desk.add(factories.person())
    return Terminal(store, clock, capsys)


def test_an_entry_prints_its_documented_keys(terminal: Terminal) -> None:
    assert terminal.json("log", "2h code review #payments @it +python yesterday 14:00") == {
        "kind": "entry", "id": 1, "title": "code review", "role": "it", "project": "payments", "day": "2026-03-18",
        "start": "2026-03-18T14:00:00+01:00", "end": "2026-03-18T16:00:00+01:00", "minutes": 120, "skills": ["Python"],
        "note": "", "source": "typed",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1h30 x @pm", {"kind": "entry", "start": None, "end": None, "minutes": 90, "day": "2026-03-19",
                        "project": None}),
        ("plan: deep work @it 14:00-16:00", {
            "kind": "block", "title": "deep work", "start": "2026-03-19T14:00:00+01:00",
            "end": "2026-03-19T16:00:00+01:00", "minutes": 120, "repeat": None, "status": "planned"}),
        ("todo: report @pm 1h !fri", {
            "kind": "task", "title": "report", "role": "pm", "project": None, "minutes": 60, "due": "2026-03-20",
            "status": "open", "person": None, "follow_up": None}),
        ("delegate to Ana: vacuum #payments @it !fri", {
            "kind": "task", "status": "delegated", "person": "Ana Ferreira", "follow_up": "2026-03-20"}),
        ("delegate to Ana: runbook @it 1h30", {
            "kind": "task", "status": "delegated", "minutes": 90, "due": None, "follow_up": "2026-03-26"}),
        ("plan: review #payments @pm fri 9:00 1h30", {
            "kind": "block", "project": "payments", "role": "pm", "start": "2026-03-20T09:00:00+01:00", "minutes": 90}),
        ("milestone: cut-over @it !2026-04-01", {
            "kind": "milestone", "title": "cut-over", "baseline_due": "2026-04-01", "due": "2026-04-01",
            "achieved": None, "status": "planned", "slip_days": 0}),
        ("learned: probes +python @it 30m", {
            "kind": "journal", "journal_kind": "learned", "title": "probes", "day": "2026-03-19", "minutes": 30,
            "skills": ["Python"], "role": "it"}),
        ("feedback from Ana: calm", {
            "kind": "feedback", "source": "team", "person": "Ana Ferreira", "quote": "calm", "ratings": {},
            "consent": "no"}),
        ("met Ana: lunch", {"kind": "contact", "person": "Ana Ferreira", "note": "lunch", "day": "2026-03-19"}),
        ("start retry queue @it +python", {
            "kind": "timer", "title": "retry queue", "start": "2026-03-19T11:12:00+01:00", "skills": ["Python"]}),
    ],
)  # fmt: skip
def test_every_kind_prints_its_shape(terminal: Terminal, line: str, expected: dict[str, Any]) -> None:
    printed = terminal.json("log", line)
    assert printed["id"] == 1
    assert {key: printed[key] for key in expected} == expected


def test_without_json_it_says_one_calm_sentence(terminal: Terminal) -> None:
    assert terminal.run("log", "2h code review #payments @it") == (
        "Logged 2 h: code review (Payments gateway migration).\n"
    )
    assert terminal.run("log", "1h", "more", "review", "#payments") == (
        "Logged 1 h: more review (Payments gateway migration)."
        " Role it, as your last entry in Payments gateway migration.\n"
    )
    assert terminal.run("log", "2h x @it #new +rust", "--create") == "Logged 2 h: x (New). New: New and rust.\n"
    assert terminal.run("log", "met Ana:") == "Noted a talk with Ana Ferreira.\n"


def test_a_milestone_says_what_stayed_in_its_title_and_what_is_new(terminal: Terminal) -> None:
    terminal.run("log", "milestone: API contract frozen 2h #orders @it !2026-04-17", "--create")
    assert terminal.out == "Milestone added, due Fri 17 April: API contract frozen 2h (Orders). New: Orders.\n"
    assert terminal.err == "A milestone has a date only: “2h” stays in its title.\n"
    terminal.run("log", "milestone: kick-off #payments @pm !2026-03-02")
    assert (terminal.code, terminal.err) == (0, "This date has passed.\n")


def test_what_is_not_clear_saves_nothing_and_is_one_line(terminal: Terminal, store: Store) -> None:
    for line, complaint in (
        ("review @it", "How long? Add a duration such as 2h, or from and to such as 9:00-10:30."),
        (
            "start retry queue #orders",
            "No project “orders” yet. Which role? Add @it or @pm. To make it, add --create.",
        ),
        ("2h x #paymnts @it", "No project “paymnts”. Did you mean #payments? To make it, add --create."),
        ("2h x @it !fri", "Logged work has no due date."),
        ("2h x", "Which role? Add @it or @pm."),
        ("tomorrow 2h x @it", "That is still to come. Begin with plan: to plan it."),
        ("milestone: API contract frozen #payments @it", "By when? Add a due date such as !fri or !2026-04-01."),
        ("milestone: API contract frozen #orders @it !fri", "No project “orders” yet. To make it, add --create."),
        ("milestone: frozen #payments @it +python !fri", "A milestone has no skills. Take “+python” out"),
    ):
        assert terminal.run("log", line) == ""
        assert terminal.code == 1
        assert terminal.err.startswith(complaint)
        assert terminal.err.count("\n") == 1
    terminal.run("log", "2h x #new", "--create")
    assert (terminal.code, terminal.err) == (1, "Which role? Add @it or @pm.\n")
    with store.read() as reader:
        assert reader.find(TimeEntry) == []


def test_remarks_go_to_stderr_and_do_not_spoil_the_output(terminal: Terminal) -> None:
    printed = terminal.json("log", "2:30 1h deploy\x07 @it 26.10.2025")
    assert printed["title"] == "deploy"
    assert terminal.err.splitlines() == [
        "1 unreadable character left out.",
        "02:30 comes twice on Sun 26 October; the first is taken. Type 02:30 CET for the second.",
    ]


def test_without_a_line_it_is_a_usage_error(terminal: Terminal) -> None:
    terminal.run("log")
    assert terminal.code == 2
    assert "TEXT" in terminal.err


def careercruise(data: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The program as a process of its own, as a script calls it."""
    return subprocess.run(
        [sys.executable, "-m", "careercruise_desktop", "--data-dir", str(data), *words],
        cwd=ROOT, env={**os.environ, "TZ": "UTC", "PYTHONUTF8": "1"}, capture_output=True, text=True, check=False,
        encoding="utf-8",
    )  # fmt: skip


def test_the_whole_process_logs_into_a_new_folder(tmp_path: Path) -> None:
    data = tmp_path / "new" / "folder"
    done = careercruise(data, "log", "2h code review #payments @it yesterday 14:00", "--create", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    saved = json.loads(done.stdout)
    assert (saved["title"], saved["project"], saved["minutes"]) == ("code review", "payments", 120)
    assert saved["start"].endswith("T14:00:00+00:00")
    assert date.today() - date.fromisoformat(saved["day"]) <= timedelta(days=2)  # noqa: DTZ011 - midnight may pass
    listed = careercruise(data, "list", "entries", "--json")
    assert json.loads(listed.stdout) == [saved]
    refused = careercruise(data, "log", "review")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("How long?")


def test_logging_imports_neither_qt_nor_sqlalchemy(tmp_path: Path) -> None:
    code = (
        "import sys; from careercruise_desktop.app import main;"
        f"assert main(['--data-dir', {str(tmp_path / 'data')!r}, 'log', '1h x @it']) == 0;"
        "heavy = {'difflib', 'PySide6', 'sqlalchemy', 'alembic', 'numpy'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_day_that_passes_24_hours_is_remarked(terminal: Terminal) -> None:
    terminal.run("log", "20h migration @it yesterday")
    assert terminal.err == ""
    terminal.run("log", "5h review @pm yesterday")
    assert terminal.code == 0
    assert "then has 25 h, more than 24 hours." in terminal.err


def test_stop_alone_stops_the_timer_and_logs_its_time(terminal: Terminal) -> None:
    terminal.run("log", "stop")
    assert terminal.code == 1
    assert "No timer is running." in terminal.err
    terminal.run("log", "start retry queue #payments @it 10:30")
    stopped = terminal.json("log", "Stop")
    assert (stopped["kind"], stopped["title"], stopped["project"]) == ("entry", "retry queue", "payments")
    assert terminal.json("log", "stop losses review 1h @pm")["title"] == "stop losses review"
