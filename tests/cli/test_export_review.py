"""`careercruise export review` as it is typed."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from careercruise_desktop.storage.store import Store
from tests.cli.terminal import Terminal
from tests.cli.test_export import run, text_of
from tests.conftest import FixedClock
from tests.factories import TODAY
from tests.portfolio_career import career


def test_a_quarter_is_written_as_pdf_and_as_a_page(
    store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    career(store)
    target = tmp_path / "q4.pdf"
    assert run(data_dir, "review", str(target), "--from", "2025-10-01", "--to", "2025-12-31") == 0
    said = capsys.readouterr()
    assert said.out.startswith(f"{target}: ")
    assert said.err == ""
    text = text_of(target)
    assert "Q4 2025: 1 October – 31 December 2025" in text
    assert "The charts as tables" in text
    page = tmp_path / "days.html"
    assert run(data_dir, "review", str(page), "--from", "2026-01-05", "--to", "2026-03-19", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["format"], told["pages"]) == ("review", "html", None)
    assert (told["from"], told["to"], told["bytes"]) == ("2026-01-05", TODAY.isoformat(), page.stat().st_size)
    assert "<h1>Review</h1>" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--from", "2026-02-01", "--to", "2026-01-01"), "The period must start before it ends"),
        (
            (
                "--from",
                "2099-01-01",
            ),
            "still to come",
        ),
        (
            ("--from", "2025-10-01", "--to", "2025-12-31"),
            "There is nothing to review: nothing is recorded for 1 October",
        ),
    ],
)
def test_what_cannot_be_reviewed_is_said_and_nothing_is_written(
    store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    target = tmp_path / "review.pdf"
    assert run(data_dir, "review", str(target), *words) != 0
    assert said in capsys.readouterr().err
    assert not target.exists()


def test_another_ending_is_refused_before_anything_is_read(
    store: Store, data_dir: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data_dir, "review", "review.docx") == 2
    assert "it has to end in .pdf or .html" in capsys.readouterr().err


def test_without_days_it_is_the_last_whole_quarter_of_the_day_that_it_is(
    store: Store, clock: FixedClock, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    career(store)
    said = Terminal(store, clock, capsys).json("export", "review", str(tmp_path / "last.html"))
    assert (said["from"], said["to"]) == ("2025-10-01", "2025-12-31")


def test_it_needs_no_window(store: Store, data_dir: Path, tmp_path: Path) -> None:
    career(store)
    store.close()
    code = (
        "import sys; from careercruise_desktop.app import main; code = main(sys.argv[1:]);"
        "sys.exit(code or any(name.startswith(('PySide6', 'pyqtgraph', 'numpy', 'typst')) for name in sys.modules))"
    )
    target = tmp_path / "review.pdf"
    words = ("--data-dir", str(data_dir), "export", "review", str(target), "--from", "2025-04-01")
    assert subprocess.run([sys.executable, "-c", code, *words], check=False).returncode == 0
    assert target.read_bytes().startswith(b"%PDF-")
