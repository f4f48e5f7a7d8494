"""Documents to render: a whole career once for all tests of a run, and small ones made to measure."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from careercruise_desktop.domain.document import Document, StoriesSection, Story
from careercruise_desktop.domain.portfolio import Audience, Portfolio, SectionKey
from careercruise_desktop.exporters.data import plain
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.portfolio import PortfolioCase
from tests.conftest import FixedClock
from tests.factories import at
from tests.portfolio_career import career

Fill = Callable[[Store], object]


def composed(fill: Fill = lambda _: None, *, evidence: bool = False) -> Document:
    clock = FixedClock(at("11:12"))
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "career.db", lambda: clock.now().at)
        try:
            fill(store)
            case = PortfolioCase(store, clock)
            return case.compose(Portfolio(audience=Audience.DUAL, hide_clients=False), evidence=evidence)
        finally:
            store.close()


@cache
def whole() -> Document:
    """The career of `portfolio_career`, with the rows behind each claim."""
    return composed(career, evidence=True)


@cache
def empty() -> Document:
    """What a fresh profile gives."""
    return composed()


def telling(*texts: str) -> Document:
    """A document that tells a story a text, unchanged by any composing."""
    stories = tuple(Story(text[:80], (("Situation", text), ("", text)), text[:80]) for text in texts)
    section = StoriesSection(key=SectionKey.STORIES, title="Stories", stories=stories)
    return replace(empty(), sections=(section,))


def data(document: Document) -> dict[str, object]:
    return plain(document)
