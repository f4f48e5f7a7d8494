"""What was written without names, as far as it is shown: it stands in no index, so a search reads it here."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.figures.voices import voices
from careercruise_desktop.storage.queries import rounds
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.storage.search import words_of

from .feedback import told_round
from .standings import request_title

LINE = 80


class RoundTexts(NamedTuple):
    """A closed round without names of which texts are shown: the id of its request, and the day of closing."""

    id: int
    title: str
    closed: date
    texts: tuple[str, ...]


def round_texts(reader: Reader) -> list[RoundTexts]:
    """The rounds with texts that are shown; what too few wrote is none of them."""
    known = voices(rounds.request_rounds(reader))
    requests = reader.several(FeedbackRequest, [each.id for each in known.rounds])
    found = []
    for each in known.rounds:
        _, shown = told_round(known, each.id)
        texts = tuple(text for some in shown.values() for text in some)
        if texts and each.closed is not None:
            found.append(RoundTexts(each.id, request_title(reader, requests[each.id]), each.closed, texts))
    return found


def text_with(texts: Sequence[str], typed: str) -> str:
    """The first text that holds all the words that were typed, shortened to one line; "" for none."""
    wanted = [word.casefold() for word in words_of(typed)]
    fits = (text for text in texts if wanted and all(word in text.casefold() for word in wanted))
    return words.shortened(" ".join(next(fits, "").split()), LINE)
