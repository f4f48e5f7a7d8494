"""What `careercruise trends` writes into folders: what it keeps back, and what stands in its way."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from careercruise_desktop.app import main
from careercruise_desktop.domain.outcomes import OutcomeReading
from careercruise_desktop.domain.pulse import LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.storage.store import Store
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock
from tests.factories import milestone, project
from tests.usecases.trends.asking import given

FROM_TO = ("--from", "2025-12-01", "--to", "2026-03-19")


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    return Terminal(store, clock, capsys)


def secret(store: Store) -> None:
    """A confidential project with its indexes, a milestone, and a leadership action on it."""
    given(
        store,
        project(
            id=1, name="Kestrel ledger", code="nightjar", start=date(2025, 11, 3), confidential=True,
            baseline_finish=date(2026, 6, 30), budget=Decimal(1000),
        ),
        milestone(date(2026, 3, 9), achieved=date(2026, 3, 9), project_id=1),
        OutcomeReading(
            project_id=1, day=date(2026, 3, 15), planned_value=Decimal(500), earned_value=Decimal(450),
            actual_cost=Decimal(500),
        ),
        LeadershipAction(id=1, day=date(2026, 3, 2), title="Stopped the merger", project_id=1),
        LeadershipAction(id=2, day=date(2026, 3, 3), title="Retrospective"),
        PulseRound(id=1, day=date(2026, 3, 4), asked=9),
        *(PulseAnswer(pulse_round_id=1, score=score) for score in (8, 9, 7, 8, 9, 6)),
    )  # fmt: skip


def test_files_name_no_confidential_project_but_the_persons_own_look_does(
    store: Store, data_dir: Path, terminal: Terminal, tmp_path: Path
) -> None:
    secret(store)
    folder = tmp_path / "charts"
    words = ["--data-dir", str(data_dir), "trends", "--csv", str(folder), "--svg", str(folder), *FROM_TO]
    assert main(words) == 0
    files = {each.name: each.read_text(encoding="utf-8") for each in folder.iterdir()}
    told = [name for name, text in files.items() if re.search("nightjar|kestrel|merger", text, re.IGNORECASE)]
    assert told == []
    assert "Confidential project,2026-03-15" in files["cpi.csv"]
    assert "Confidential project," in files["milestones_on_time_by_project.csv"]
    assert "Confidential project" in files["cpi.svg"]
    assert terminal.json("trends", *FROM_TO)["cpi"]["points"][-1]["series"] == "nightjar"


def test_a_folder_in_the_way_of_one_file_keeps_all_from_being_written(
    store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    secret(store)
    for kind, name in (("csv", "morale.csv"), ("svg", "load.svg")):
        folder = tmp_path / kind
        (folder / name).mkdir(parents=True)
        tables = tmp_path / "tables"
        words = ["--data-dir", str(data_dir), "trends", "--csv", str(tables), f"--{kind}", str(folder), *FROM_TO]
        assert main(words) != 0
        assert f"{folder / name}: this is a folder. Nothing was written." in capsys.readouterr().err
        assert [each.name for each in folder.iterdir()] == [name]
        assert not tables.exists()
