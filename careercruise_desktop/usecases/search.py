"""Search over everything that has words."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.storage.search import MARK_OFF, MARK_ON, search

from .round_texts import round_texts, text_with
from .usecase import UseCase


class SearchRow(NamedTuple):
    """A record that was found.

    Attributes:
        kind: its table's name ("time_entry").
        id: its key.
        title: its title.
        snippet: a piece of its text on one line.
        marks: where the matches stand in the snippet, as (start, end).
    """

    kind: str
    id: int
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]


class Search(UseCase):
    """Finds records by their words."""

    def search(self, text: str, limit: int = 50) -> list[SearchRow]:
        """The best matches, best first; any text is safe, words are found by how they begin.

        Behind them stand rounds without names in which the words were written, as far as that is shown.
        """
        with self._store.read() as reader:
            hits = search(reader, text, limit)
            said = ((one, text_with(one.texts, text)) for one in round_texts(reader))
            rows = [SearchRow("feedback_request", one.id, one.title, words, ()) for one, words in said if words]
        return [*(SearchRow(hit.kind, hit.id, hit.title, *_marked(hit.snippet)) for hit in hits), *rows][:limit]


def _marked(snippet: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet without its marks and line breaks, and where the marks stood."""
    text = ""
    marks: list[tuple[int, int]] = []
    for piece in " ".join(snippet.split()).split(MARK_ON):
        found, closed, rest = piece.partition(MARK_OFF)
        if closed:
            marks.append((len(text), len(text) + len(found)))
        text += found + rest
    return text, tuple(marks)
