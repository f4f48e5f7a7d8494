"""The longest notes and pastes with the worst in them: read in a time that grows with their length, not faster."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import traps
from measure import Figure, calls

from careercruise_desktop.domain.markdown.pasting import from_html
from careercruise_desktop.domain.markdown.reading import parsed
from careercruise_desktop.domain.pieces import piece_around
from careercruise_desktop.domain.text import NOTE_LIMIT

PASTE = 200_000
RUNS = 3
# Twice the text may take a little more than twice the time, never four times.
GROWTH = 3.0
SHORT_MS = 10.0


def figures() -> Iterator[Figure]:
    """Each text at its full length against its first half's time; a short one says more about the clock than us."""
    for name, text in traps.notes(NOTE_LIMIT).items():
        yield _grown(f"note of {name}", parsed, text, traps.notes(NOTE_LIMIT // 2)[name])
    for name, text in traps.pages(PASTE).items():
        yield _grown(f"page of {name}", from_html, text, traps.pages(PASTE // 2)[name])
    text = "the retry of ä " * 7_000
    yield _grown("the piece around a word", lambda note: piece_around(note, ["the"]), text, text[: len(text) // 2])


def _grown(name: str, read: Callable[[str], object], whole: str, half: str) -> Figure:
    taken, floor = calls(lambda: read(whole), lambda: read(half), runs=RUNS)
    return Figure(name, taken, GROWTH, max(floor, SHORT_MS))
