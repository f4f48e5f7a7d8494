"""`careercruise export` as it is typed."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from careercruise_desktop.app import main
from careercruise_desktop.domain.portfolio import Audience, SectionKey
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.portfolio import PortfolioCase
from tests.conftest import FixedClock
from tests.factories import block
from tests.portfolio_career import career
from tests.project_career import payments

FROM_TO = ("--from", "2025-04-01", "--to", "2026-03-19")


@pytest.fixture
def filled(store: Store) -> Store:
    career(store)
    return store


def text_of(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(path.read_bytes())).pages).split())


def run(data_dir: Path, *words: str) -> int:
    return main(["--data-dir", str(data_dir), "export", *words])


def test_the_portfolio_is_written_and_its_figures_are_those_that_were_logged(
    filled: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "career.pdf"
    assert run(data_dir, "portfolio", str(target), *FROM_TO) == 0
    text = text_of(target)
    assert "Mara Lindqvist" in text
    assert "9 of 11 milestones on time" in text
    assert "Kestrel Logistics AB" in text
    said = capsys.readouterr()
    assert said.out.startswith(f"{target}: 4 pages, ")
    assert said.err == ""


def test_options_hide_clients_and_figures_and_add_the_evidence(
    filled: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "career.html"
    hiding = ("--hide-clients", "--hide-figures", "--evidence", "--json")
    assert run(data_dir, "portfolio", str(target), *FROM_TO, *hiding) == 0
    text = target.read_text(encoding="utf-8").split("<body>")[1]
    assert "Kestrel" not in text
    assert "Halden" not in text
    assert "kEUR" not in text
    assert "Runbook part 5" in text
    assert json.loads(capsys.readouterr().out) == {
        "kind": "portfolio",
        "path": str(target),
        "bytes": target.stat().st_size,
        "format": "html",
        "pages": None,
        "warnings": [],
    }


def test_what_was_chosen_in_the_window_holds_until_it_is_overruled(
    filled: Store, clock: FixedClock, data_dir: Path, tmp_path: Path
) -> None:
    case = PortfolioCase(filled, clock)
    case.choose_privacy(Audience.DUAL, hide_clients=True, hide_figures=False)
    case.show_section(Audience.DUAL, SectionKey.SKILLS, shown=False)
    target = tmp_path / "career.pdf"
    assert run(data_dir, "portfolio", str(target), *FROM_TO) == 0
    assert "Kestrel" not in text_of(target)
    assert "Skills, then and now" not in text_of(target)
    assert run(data_dir, "portfolio", str(target), *FROM_TO, "--no-hide-clients") == 0
    assert "Kestrel" in text_of(target)


def test_the_log_is_written_as_csv(
    filled: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "log.csv"
    assert run(data_dir, "entries", str(target), "--from", "2026-03-18", "--to", "2026-03-19", "--json") == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    assert {row["day"] for row in rows} == {"2026-03-18", "2026-03-19"}
    assert json.loads(capsys.readouterr().out)["entries"] == len(rows) == 4


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["portfolio", "career.docx"], "it has to end in .pdf or .html"),
        (["portfolio", "career"], "it has to end in .pdf or .html"),
        (["entries", "log.json"], "it has to end in .csv"),
        (["portfolio", "career.pdf", "--audience", "executive"], "no edition for “executive”; choose dual"),
        (["portfolio", "career.pdf", "--from", "yesterday"], "“yesterday” is no day"),
        (["horoscope", "x.pdf"], "invalid choice: 'horoscope'"),
        ([], "required: portfolio|review|project|entries|calendar"),
        (["portfolio"], "required: OUT.pdf|.html"),
    ],
)
def test_what_makes_no_sense_is_said_in_one_line_and_nothing_is_opened(
    data_dir: Path, capsys: pytest.CaptureFixture[str], words: list[str], said: str
) -> None:
    assert run(data_dir, *words) == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1
    assert not data_dir.exists()


def test_what_cannot_be_written_is_said_in_one_line(
    filled: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(data_dir, "portfolio", str(tmp_path / "none" / "career.pdf")) == 1
    assert run(data_dir, "entries", str(tmp_path / "none" / "log.csv")) == 1
    assert run(data_dir, "portfolio", str(tmp_path / "career.pdf"), "--from", "2026-03-01", "--to", "2026-02-01") == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert "this folder does not exist" in lines[0]
    assert "must start before it ends" in lines[2]


def test_characters_without_a_glyph_are_named_on_the_error_stream(
    store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    career(store)
    with store.write("Rename") as desk:
        desk.run("UPDATE profile SET name = '日本'")
    assert run(data_dir, "portfolio", str(tmp_path / "career.pdf")) == 0
    assert "日 (U+65E5)" in capsys.readouterr().err


def test_the_plan_is_written_for_other_calendars(
    filled: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with filled.write("Plan") as desk:
        desk.add(block(title="Retry queue", note="Only for me", repeat="FREQ=WEEKLY;COUNT=3"))
    target = tmp_path / "plan.ics"
    day = ("--from", "2026-03-19", "--to", "2026-03-19")
    assert run(data_dir, "calendar", str(target), *day) == 0
    text = target.read_text(encoding="utf-8")
    assert "SUMMARY:Retry queue" in text
    assert "Only for me" not in text
    assert capsys.readouterr().out.startswith(f"{target}: ")
    assert run(data_dir, "calendar", str(target), *day, "--notes", "--json") == 0
    said = json.loads(capsys.readouterr().out)
    assert said["events"] == target.read_text(encoding="utf-8").count("BEGIN:VEVENT")
    assert "Only for me" in target.read_text(encoding="utf-8")
    assert run(data_dir, "calendar", str(tmp_path / "plan.csv")) == 2


class TestProject:
    """`careercruise export project`."""

    def test_the_report_is_written_as_pdf_and_is_the_same_each_time(
        self, store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        payments(store)
        one, two = tmp_path / "one.pdf", tmp_path / "two.pdf"
        assert run(data_dir, "project", "payments", str(one)) == 0
        assert run(data_dir, "project", "#PAYMENTS", str(two)) == 0
        assert one.read_bytes() == two.read_bytes()
        text = text_of(one)
        for words in (
            "Payments gateway migration", "Scope, on track", "SPI 0.93", "Sandbox | certified", "waiting, scope",
            "Report to the *steering* group", "Found it before our auditors did", "20 March is firm", "Together",
        ):  # fmt: skip
            assert words in text
        assert "Please do not repeat this" not in text
        said = capsys.readouterr()
        assert said.out.startswith(f"{one}: 3 pages, ")
        assert said.err == ""

    def test_the_report_is_written_as_markdown(
        self, store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        payments(store)
        target = tmp_path / "report.MD"
        assert run(data_dir, "project", "payments", str(target), "--from", "2026-03-01", "--json") == 0
        text = target.read_text("utf-8")
        assert text.startswith("# Payments gateway migration\n\nKestrel Bank · #payments · Nov 2025 to Jun 2026\n")
        assert "Report to the \\*steering\\* group" in text
        assert "15 Feb 2026" not in text
        assert json.loads(capsys.readouterr().out) == {
            "kind": "report", "path": str(target), "bytes": target.stat().st_size, "project": "payments",
            "format": "md", "pages": None, "warnings": [],
        }  # fmt: skip

    def test_an_unknown_code_is_refused_and_the_nearest_one_offered(
        self, store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        payments(store)
        assert run(data_dir, "project", "paymets", str(tmp_path / "report.md")) == 1
        assert capsys.readouterr().err == "There is no project “paymets”. Did you mean payments?\n"
        assert list(tmp_path.glob("*.md")) == []

    def test_a_confidential_project_leaves_only_when_that_is_said(
        self, store: Store, data_dir: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        payments(store, confidential=True)
        target = tmp_path / "report.md"
        assert run(data_dir, "project", "payments", str(target)) == 1
        assert capsys.readouterr().err == (
            "The project “payments” is confidential. Nothing was written."
            " Add --confidential to write its report all the same.\n"
        )
        assert not target.exists()
        assert run(data_dir, "project", "payments", str(target), "--confidential") == 0

    def test_another_format_is_a_usage_error(self, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert run(data_dir, "project", "payments", "report.docx") == 2
        assert "it has to end in .pdf or .md" in capsys.readouterr().err
