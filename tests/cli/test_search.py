"""`careercruise search`: words of any kind, found anywhere."""

from __future__ import annotations

import pytest

from careercruise_desktop.storage.store import Store
from tests import factories
from tests.cli.terminal import Terminal
from tests.conftest import FixedClock


@pytest.fixture
def terminal(store: Store, clock: FixedClock, capsys: pytest.CaptureFixture[str]) -> Terminal:
    with store.write("Set up") as desk:
        desk.add(factories.entry(title="Retry queue", note="first line\nwith c++ and more"))
        desk.add(factories.task(title="Document the retry queue"))
        desk.add(factories.project())
    return Terminal(store, clock, capsys)


def test_hits_are_an_array(terminal: Terminal) -> None:
    rows = terminal.json("search", "retr", "queue")
    assert sorted((row["kind"], row["id"], row["title"]) for row in rows) == [
        ("entry", 1, "Retry queue"), ("task", 1, "Document the retry queue"),
    ]  # fmt: skip
    (hit,) = terminal.json("search", "c++")
    assert hit["snippet"] == "first line with c++ and more"
    assert len(terminal.json("search", "queue", "--limit", "1")) == 1


def test_hits_are_a_table_for_people(terminal: Terminal) -> None:
    assert terminal.run("search", "kestrel") == "Nothing was found.\n"
    assert " ".join(terminal.run("search", "more").split()) == "entry 1 Retry queue first line with c++ and more"
    assert " ".join(terminal.run("search", "document").split()) == "task 1 Document the retry queue"


@pytest.mark.parametrize("words", ["AND", '"', "NEAR(a b)", "*", "-x", "title:retry", "\ud800", "e-mail", "node.js"])
def test_no_words_are_an_error(terminal: Terminal, words: str) -> None:
    terminal.run("search", "--", words)
    assert (terminal.code, terminal.err) == (0, "")
