"""A search while it is typed, over 20,000 notes of about 1 kB, against a key press's time."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from measure import Figure, calls

from careercruise_desktop.domain.journal import JournalEntry, JournalKind
from careercruise_desktop.storage.search import search
from careercruise_desktop.storage.store import Store

NOTES = 20_000
WORDS = [f"{stem}{ending}" for stem in ("plan", "deploy", "review", "index", "shard") for ending in "abcdefghijkl"]
TYPED = {
    "a word of every note": "every",
    "a word of every note and one of half": "every note half",
    "the beginning of many words": "plan",
    "one letter": "p",
    "a word of every note and a letter": "every p",
    "a word of half of the notes": "half",
    "a word of one note": "rare",
    "three words": "plana deploya reviewb",
    "a word of no note": "nothing",
    "sixteen words": " ".join(f"{stem}{ending}" for stem in ("plan", "deploy", "review", "index") for ending in "abcd"),
}


def figures() -> Iterator[Figure]:
    """Each kind of search by its time."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "career.db", lambda: 1_773_915_120)
        with store.write("Many") as desk:
            desk.add_all(note(number) for number in range(1, NOTES + 1))
        for name, text in TYPED.items():
            yield Figure(name, _taken(store, text), 50)
        store.close()


def note(number: int) -> JournalEntry:
    """`every` is in each of them, `half` in half of the bodies, `rare` in one."""
    body = " ".join(WORDS[(number * 7 + step * step) % len(WORDS)] for step in range(150))
    more = f"{'half' if number % 2 else 'other'} {'rare' if number == NOTES // 2 - 1 else ''}"
    return JournalEntry(
        id=number, day=date(2026, 1, 1), kind=JournalKind.WIN, title=f"every note {WORDS[number % 60]}",
        body=f"{body} {more}",
    )  # fmt: skip


def _taken(store: Store, text: str) -> float:
    def look() -> None:
        with store.read() as reader:
            search(reader, text, 50)

    (taken,) = calls(look)
    return taken
