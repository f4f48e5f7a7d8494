"""Feedback that is typed in by hand: begun empty, and gone again where nothing was typed."""

from __future__ import annotations

from typing import NamedTuple

from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries.feedback import Wanted

from .records import Records
from .usecase import UseCase


class Begun(NamedTuple):
    """An answer that was begun: its id, and the step of the history that added it (0: one that was there already)."""

    id: int
    step: int


class TypedFeedback(UseCase):
    """Begins an answer, so that it can be filled in where any record is, and leaves none behind that is empty."""

    def begin(self) -> Begun:
        """An answer of today to be filled in; the one that was begun before and holds nothing yet, where there is one.

        Raises:
            Unreadable: nothing can be saved.
        """
        today = self.today
        with self._store.read() as reader:
            newest = ask.newest(reader, Wanted(first=today, last=today), 1)
        if newest and self.untouched(newest[0]):
            return Begun(newest[0].id, 0)
        made = Records(self._store, self._clock).add("feedback")
        step, _ = self._store.next_steps()
        return Begun(made.id, step.id if step is not None else 0)

    def untouched(self, one: Feedback) -> bool:
        """Whether an answer is still as it began."""
        return one.is_blank and one.source is FeedbackSource.CLIENT and one.day == self.today

    def leave(self, begun: Begun) -> bool:
        """Take an answer away that is left as it began; whether there was one.

        Where beginning it was the last act it is undone, so that nothing of it is left among what can be taken back.

        Raises:
            Unreadable: nothing can be saved.
        """
        with self._store.read() as reader:
            one = reader.look(Feedback, begun.id)
        if one is None or not self.untouched(one):
            return False
        step, _ = self._store.next_steps()
        if step is not None and step.id == begun.step:
            self._store.undo()
        else:
            Records(self._store, self._clock).remove("feedback", begun.id)
        return True
