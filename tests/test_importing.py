"""Importing a module does nothing but define names, and nobody pays for a library that they do not use."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.import_order import order
from tests.installed import ROOT
from tests.survey import PACKAGE, modules

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")

# What a room may load while it is imported, by the longest prefix that fits. Everything not named loads none of it.
MAY_LOAD: dict[str, set[str]] = {
    "": set(),
    "storage.tables": {"sqlalchemy"},
    "storage.dialects": {"sqlalchemy"},
    "storage.migrations": {"sqlalchemy", "alembic"},
    "storage.occurrences": {"dateutil"},
    "importers": {"dateutil", "icalendar", "recurring_ical_events"},
    "exporters": {"typst", "jinja2", "dateutil", "icalendar"},
    "ui": {"PySide6"},
    "ui.charts": {"PySide6", "pyqtgraph", "numpy"},
    "ui.trends": {"PySide6", "pyqtgraph", "numpy"},
    "ui.drawing": {"PySide6", "pyqtgraph", "numpy"},
}


@dataclass(frozen=True)
class Report:
    """What importing one module did."""

    module: str
    error: str
    did: list[str]
    heavy: list[str]
    objects: list[str]
    threads: list[str]


@pytest.fixture(scope="session")
def reports(tmp_path_factory: pytest.TempPathFactory) -> list[Report]:
    """One report a module, each imported in a process that has imported nothing but what it needs."""
    place = tmp_path_factory.mktemp("nowhere")
    ours = modules()
    drawing = [name for name in ours if name.startswith(f"{PACKAGE}.ui")]
    silent = [name for name in ours if name not in drawing]
    found = _probe(place, silent) + _probe(place, drawing, "--qt")
    assert sorted(report.module for report in found) == ours
    return found


def _probe(place: Path, names: list[str], *words: str) -> list[Report]:
    script = Path(__file__).with_name("import_probe.py")
    variables = {
        **os.environ, "HOME": str(place), "TMPDIR": str(place), "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1",
    }  # fmt: skip
    ended = subprocess.run(
        [sys.executable, str(script), *words, *names],
        cwd=place, env=variables, input=json.dumps(order(names)), capture_output=True, text=True, check=True,
    )  # fmt: skip
    return [Report(**json.loads(line)) for line in ended.stdout.splitlines()]


def complain(found: dict[str, object], remedy: str) -> None:
    assert not found, f"{remedy}\n  " + "\n  ".join(f"{name}: {what}" for name, what in found.items())


def test_each_module_can_be_imported_first(reports: list[Report]) -> None:
    complain(
        {report.module: report.error for report in reports if report.error},
        "This module works only after another one was imported, or not at all: mend its imports.",
    )


def test_importing_touches_nothing(reports: list[Report]) -> None:
    complain(
        {report.module: report.did for report in reports if report.did},
        "Importing must not write, connect or start anything: do it in a function that somebody calls.",
    )


def test_importing_makes_no_objects_of_qt_or_the_database(reports: list[Report]) -> None:
    complain(
        {report.module: report.objects for report in reports if report.objects},
        "These are made at import time, before there is an application: make them where they are used.",
    )


def test_importing_starts_no_thread(reports: list[Report]) -> None:
    complain(
        {report.module: report.threads for report in reports if report.threads},
        "Start the thread in a function that somebody calls.",
    )


def test_nobody_loads_a_library_that_belongs_to_another_room(reports: list[Report]) -> None:
    too_much = {report.module: sorted(set(report.heavy) - _allowed(report.module)) for report in reports}
    complain(
        {module: heavy for module, heavy in too_much.items() if heavy},
        "Every start of this module waits for these libraries: reach for their room late, through its registry.",
    )


def _allowed(module: str) -> set[str]:
    room = module.removeprefix(PACKAGE).lstrip(".")
    fitting = [prefix for prefix in MAY_LOAD if not prefix or room == prefix or room.startswith(f"{prefix}.")]
    return MAY_LOAD[max(fitting, key=len)]
