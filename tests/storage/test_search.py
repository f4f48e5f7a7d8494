"""Search: any text is words, never syntax; found by how words begin, best first, at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.storage.search import MARK_OFF, MARK_ON, Hit, match_words, search
from careercruise_desktop.storage.store import Store
from tests import factories
from tests.factories import TODAY


def note(title: str, body: str = "") -> JournalEntry:
    return JournalEntry(day=TODAY, kind=JournalKind.SOLVED, title=title, body=body)


def found(store: Store, text: str, limit: int = 50) -> list[Hit]:
    with store.read() as reader:
        return search(reader, text, limit)


def titles(store: Store, text: str) -> list[str]:
    return [hit.title for hit in found(store, text)]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("c++", "C++ build"), ("C", "C++ build"), ("c#", "C# review"), ("node.js", "node.js upgrade"),
        ("e-mail", "e-mail bounces"), ("AND", "this AND that"), ("or", "NEAR or far"), ("near", "NEAR or far"),
        ('"quoted"', "a quoted word"), ('say "quoted', "say the quoted word"), ("café", "Cafe rewrite"),
        ("dedup", "deduplicate events"), ("ano", "another AnÖther"), ("10.0.0.1", "host 10.0.0.1 down"),
        ("title:x", "title: x marks"), ("star*", "star * ratings"), ("(paren", "(paren) theses"), ("50%", "50 % done"),
        ("日本", "日本 kickoff"), ("retry queue", "queue that we retry"),
    ],
)  # fmt: skip
def test_ordinary_words_are_found_as_typed(store: Store, typed: str, title: str) -> None:
    with store.write("Notes") as desk:
        desk.add(note(title))
        desk.add(note("something else entirely"))
    assert titles(store, typed) == [title]


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """20,000 documents of about 1 kB; the word `every` is in each, `rare` in one, `half` in half of the bodies."""
    path: Path = tmp_path_factory.mktemp("many") / "career.db"
    opened = Store.open(path, lambda: 1_773_915_120)
    words = [f"{stem}{ending}" for stem in ("plan", "deploy", "review", "index", "shard") for ending in "abcdefghijkl"]

    def document(number: int) -> JournalEntry:
        body = " ".join(words[(number * 7 + step * step) % len(words)] for step in range(150))
        more = f"{'half' if number % 2 else 'other'} {'rare' if number == 9_999 else ''}"
        return JournalEntry(
            id=number, day=date(2026, 1, 1), kind=JournalKind.WIN, title=f"every note {words[number % 60]}",
            body=f"{body} {more}",
        )  # fmt: skip

    with opened.write("Many") as desk:
        desk.add_all(document(number) for number in range(1, 20_001))
    yield opened
    opened.close()


@given(st.one_of(st.text(max_size=80), st.text("\"*()^:-+#{}|\\ 'aANDORNEAR\x00\ud800", max_size=40)))
@example("\ud800 lone")
@example("NEAR(a b, 5)")
@example("title : every")
@example("-every")
@example('every" OR "1')
@example("\u0001\u0002")
@example("🫠 𞤀 \u2fff")
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_text_is_an_error(many: Store, text: str) -> None:
    assert len(found(many, text, 5)) <= 5


def test_all_words_must_occur_and_titles_count_most(store: Store) -> None:
    with store.write("Notes") as desk:
        desk.add(note("Weekly report", "the retry queue again"))
        desk.add(note("Retry queue"))
        desk.add(note("Queue", "nothing"))
        desk.add(factories.task(title="Retry queue to staging"))
    hits = found(store, "retry queue")
    assert [hit.title for hit in hits][-1] == "Weekly report"
    assert {(hit.kind, hit.id) for hit in hits} == {("journal_entry", 1), ("journal_entry", 2), ("task", 1)}
    assert MARK_ON + "retry" + MARK_OFF in hits[-1].snippet


def test_the_index_follows_every_change_and_undo(store: Store) -> None:
    with store.write("Add") as desk:
        task = desk.add(factories.task(title="Failover runbook"))
    assert titles(store, "runbook") == ["Failover runbook"]
    with store.write("Delete") as desk:
        desk.remove(type(task), task.id)
    assert titles(store, "runbook") == []
    store.undo()
    assert titles(store, "runbook") == ["Failover runbook"]


def test_nothing_to_look_for_finds_nothing(store: Store) -> None:
    for text in ("", "   ", '"', "*", "- . ,", "\x00"):
        assert match_words(text) == ""
        assert found(store, text) == []


def test_a_single_letter_is_a_beginning_only_while_it_is_typed() -> None:
    assert match_words("a plan b") == '"a" "plan"* "b"*'


def test_what_is_almost_everywhere_still_gives_titles_first(many: Store) -> None:
    hits = found(many, "every")
    assert len(hits) == 50
    assert hits[0].id == 20_000
    by_title = found(many, "every plana")
    assert all("plana" in hit.title for hit in by_title)
    half = found(many, "half")
    assert (len(half), half[0].id) == (50, 19_999)
    assert [hit.id for hit in found(many, "rare")] == [9_999]
