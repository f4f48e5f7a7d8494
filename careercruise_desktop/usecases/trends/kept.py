"""Figures that were read already, for as long as they are true."""

from __future__ import annotations

import threading
from collections.abc import Hashable
from datetime import date
from typing import Any, NamedTuple

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.storage.witness import State

from .question import Question

# One click leads to five lengths of a period, and an earlier and a later one; each may be set beside the one before.
MOST = 16


class Page(NamedTuple):
    """What is kept for a question: its figures by their cards, and what is `known` whatever is asked."""

    figures: dict[str, Figure]
    known: dict[Hashable, Any]


class Kept:
    """The figures of a few questions, all of one state of the data and of one day; any thread may ask.

    Nothing is ever taken out of a page or changed in it: who still writes to the page of a state that is over writes
    to what nobody asks for any more.
    """

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._lock = threading.Lock()
        self._state: State | None = None
        self._today = date.min
        self._pages: dict[Question, Page] = {}
        self._known: dict[Hashable, Any] = {}

    def forget(self) -> None:
        """Drop everything."""
        with self._lock:
            self._drop()

    def page(self, question: Question, state: State | None, today: date) -> Page:
        """The page of a question; whatever is read in the same view of the data is put there.

        Another state of the data, or another day, drops all that was kept. The question that nobody has asked for the
        longest makes room for a new one.
        """
        with self._lock:
            if state is None or (self._state is not None and state < self._state):
                return Page({}, {})
            if (state, today) != (self._state, self._today):
                self._drop()
                self._state, self._today = state, today
            page = self._pages.pop(question, None) or Page({}, self._known)
            while len(self._pages) >= self._most:
                del self._pages[next(iter(self._pages))]
            self._pages[question] = page
            return page

    def _drop(self) -> None:
        # Not emptied: who reads of what is over goes on with that.
        self._pages, self._known = {}, {}
