"""Figures that were read already, for as long as they are true."""

from __future__ import annotations

import threading
from datetime import date

from careercruise_desktop.domain.figures.series import Figure
from careercruise_desktop.storage.witness import State

from .question import Question

# One click leads to five lengths of a period, and an earlier and a later one; each may be set beside the one before.
MOST = 16


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
        self._pages: dict[Question, dict[str, Figure]] = {}

    def forget(self) -> None:
        """Drop everything."""
        with self._lock:
            self._pages.clear()

    def page(self, question: Question, state: State | None, today: date) -> dict[str, Figure]:
        """The figures of a question by their cards; whatever is read in the same view of the data is put there.

        Another state of the data, or another day, drops all that was kept. The question that nobody has asked for the
        longest makes room for a new one.
        """
        with self._lock:
            if state is None or (self._state is not None and state < self._state):
                return {}
            if (state, today) != (self._state, self._today):
                self._pages.clear()
                self._state, self._today = state, today
            page = self._pages.pop(question, {})
            while len(self._pages) >= self._most:
                del self._pages[next(iter(self._pages))]
            self._pages[question] = page
            return page
