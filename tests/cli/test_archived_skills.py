"""Skills in the archive: left out of lists, marked where they are asked for, taken out by a line that names one."""

from __future__ import annotations

import pytest

from careercruise_desktop.storage.store import Store
from tests import factories
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    with store.write("Set up") as desk:
        desk.add(factories.skill(archived=True))
        desk.add(factories.skill(name="Bash"))
    return Terminal(store, clock, capsys)


def test_a_list_leaves_them_out_and_marks_them_where_they_are_asked_for(terminal: Terminal) -> None:
    assert [row["name"] for row in terminal.json("list", "skills")] == ["Bash"]
    found = terminal.json("list", "skills", "--archived")
    assert [(row["name"], row["archived"]) for row in found] == [("Bash", False), ("Python", True)]
    assert "Python (archived)" in terminal.run("list", "skills", "--archived")


def test_a_line_says_that_it_is_in_the_archive_and_takes_it_out_when_told(terminal: Terminal) -> None:
    terminal.run("log", "learned: generators +python 1h")
    assert terminal.code == 1
    assert "The skill “Python” is in the archive. To take it out, add --create." in terminal.err
    assert "Taken out of the archive: Python." in terminal.run("log", "learned: generators +python 1h", "--create")
    assert [row["name"] for row in terminal.json("list", "skills")] == ["Bash", "Python"]
