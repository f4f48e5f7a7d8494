"""`careercruise sample` fills an empty profile, and only an empty one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from careercruise_desktop.app import main
from careercruise_desktop.storage.store import Store
from tests import factories


def test_it_says_what_it_added(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(data_dir), "sample", "--years", "1"]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Added ")
    assert "planned blocks" in said.out
    assert said.err == ""


def test_json_counts_every_kind(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(data_dir), "sample", "--years", "1", "--seed", "9", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["kind"], told["years"], told["seed"]) == ("sample", 1, 9)
    assert told["total"] == sum(told["records"].values())
    store = Store.open(data_dir / "career.db", lambda: 0)
    with store.read() as reader:
        assert told["records"]["time_entry"] == reader.number("SELECT count(*) FROM time_entry")
    store.close()


def test_a_profile_in_use_is_refused_with_one_line(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = Store.open(data_dir / "career.db", lambda: 0)
    with store.write("Add") as desk:
        desk.add(factories.task())
    store.close()
    assert main(["--data-dir", str(data_dir), "sample"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "records of your own (1 task)" in said.err


@pytest.mark.parametrize(
    "words", [["--years", "0"], ["--years", "21"], ["--years", "two"], ["--years"], ["--seed", "-1"], ["--speed", "1"]]
)
def test_arguments_out_of_range_are_a_usage_error(
    data_dir: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(["--data-dir", str(data_dir), "sample", *words]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (data_dir / "career.db").exists()


def test_undo_takes_it_back(data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data-dir", str(data_dir), "sample", "--years", "1"]) == 0
    assert main(["--data-dir", str(data_dir), "undo"]) == 0
    assert "Add sample data" in capsys.readouterr().out
    assert main(["--data-dir", str(data_dir), "sample", "--years", "1"]) == 0
