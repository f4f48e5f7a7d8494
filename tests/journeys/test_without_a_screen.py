"""`make run` where there is no screen does the whole main job, and says where the files are."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from steps import offscreen

from tests.installed import ROOT


def test_the_main_job_is_done_offscreen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(offscreen, "venv_python", lambda: Path(sys.executable))
    out = tmp_path / "out"
    assert offscreen.main_job(out) == 0
    said, complaints = capfd.readouterr()
    assert [line for line in complaints.splitlines() if not line.startswith("Written: ")] == []
    for name in offscreen.MADE.values():
        assert (out / name).exists()
        assert str(out / name) in said.partition("Done.")[2]
    assert (out / "portfolio.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / "project.pdf").read_bytes().startswith(b"%PDF-")
    assert (out / "project.md").read_text("utf-8").startswith("# Payments gateway migration\n")
    views = {path.stem.partition("-")[2] for path in (out / "views").glob("*.png")}
    assert {"milestones", "milestones-table", "milestones-board", "milestones-project"} <= views
    assert {"skills", "skills-learning", "skills-path", "skills-review"} <= views
    assert [name for name in ("trends", "views", "views/dark") if not all_drawn(out / name)] == []
    assert {"code review", "steering committee", "retry queue"} <= logged_titles(out / "data")


def all_drawn(folder: Path) -> bool:
    """Whether a folder holds pictures, and all of them show something."""
    pictures = [QImage(str(path)) for path in folder.glob("*.png")]
    return bool(pictures) and all(len(_colours(picture)) > 3 for picture in pictures)


def logged_titles(data: Path) -> set[str]:
    """The titles of all entries of a data folder."""
    exported = data / "entries.csv"
    line = [sys.executable, "-m", "careercruise_desktop", "--data-dir", str(data), "export", "entries", str(exported)]
    subprocess.run(line, cwd=ROOT, check=True, capture_output=True)
    with exported.open(encoding="utf-8-sig", newline="") as lines:
        return {row["title"] for row in csv.DictReader(lines)}


def _colours(picture: QImage) -> set[int]:
    """The colours down and across the middle of a picture; a card without records says so there."""
    down, across = picture.width() // 2, picture.height() // 2
    found = {picture.pixel(down, y) for y in range(picture.height())}
    return found | {picture.pixel(x, across) for x in range(picture.width())}
