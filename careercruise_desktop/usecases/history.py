"""The history of acts: what was done, taking it back, doing it again."""

from __future__ import annotations

from dataclasses import dataclass

from careercruise_desktop.domain.changes import Change
from careercruise_desktop.domain.spans import Moment

from .usecase import UseCase

# A window takes back about ten rows a millisecond; beyond this it would be felt.
LONG_ROWS = 100
_SAMPLE = "sample_range"


@dataclass(frozen=True, slots=True)
class Step:
    """One act of the history.

    Attributes:
        id: its number.
        label: the act in words ("Move block").
        at: when it was done.
        undone: whether it was taken back.
        rows: how many row changes it holds.
    """

    id: int
    label: str
    at: Moment
    undone: bool
    rows: int


@dataclass(frozen=True, slots=True)
class NextSteps:
    """The labels of what undo and redo would do now; "" where there is nothing."""

    undo: str
    redo: str


class History(UseCase):
    """One history for the window and the command line; it survives a restart."""

    def undo(self) -> Change:
        """Take back the last act.

        Raises:
            Refused: there is nothing to take back, or a round would go with the answers without names that it holds.
            Unreadable: the data file cannot be written.
        """
        return self._with_sample(self._store.undo())

    def redo(self) -> Change:
        """Do the last act again that was taken back.

        Raises:
            Refused: there is nothing to do again, or a round would go with the answers without names that it holds.
            Unreadable: the data file cannot be written.
        """
        return self._with_sample(self._store.redo())

    def _with_sample(self, change: Change) -> Change:
        """The sealed answers of the sample come and go with it, for the history does not keep them."""
        if _SAMPLE in change.kinds:
            from .sample.sealing import align

            with self._store.write_unrecorded(sealed=True) as desk:
                align(desk, self.today)
        return change

    def next(self) -> NextSteps:
        """What undo and redo would do now."""
        undo, redo = self._store.next_steps()
        return NextSteps(undo.label if undo else "", redo.label if redo else "")

    def is_long(self, *, redo: bool = False) -> bool:
        """Whether the next undo (or redo) changes so many rows that it is work for a worker."""
        step = self._store.next_steps()[1 if redo else 0]
        return step is not None and step.rows > LONG_ROWS

    def steps(self, limit: int = 50) -> list[Step]:
        """The newest acts, newest first."""
        zone, found = self._clock.now().zone, self._store.steps(limit)
        return [Step(step.id, step.label, Moment(step.at, zone), step.undone, step.rows) for step in found]
