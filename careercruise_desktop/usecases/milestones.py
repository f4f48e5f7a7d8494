"""Milestones: move, reach, depend, agree anew; each verb is one act of the history.

What is said about a move right after it (why, and that its dependents move too) joins the step of the move, so that
one undo takes back all of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from careercruise_desktop.domain.milestones import Milestone, MoveReason, ProgressMethod

from .usecase import UseCase

Column = Literal["planned", "in progress", "at risk", "achieved"]


@dataclass(frozen=True, slots=True)
class Moved:
    """What moving a date did.

    Attributes:
        milestone: the milestone as it is now.
        days: by how many calendar days it moved, negative for earlier.
        move_id: the move that was kept, which waits for its reason; None where the date is back where it was today.
        moved: the ids of all whose dates changed, itself first.
        dependents: how many others depend on it, were left, and can be shifted by `shift_dependents`.
        remarks: what is allowed but worth saying ("It is due before the project starts, Mon 2 March").
    """

    milestone: Milestone
    days: int
    move_id: int | None
    moved: tuple[int, ...]
    dependents: int = 0
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Acted:
    """What another act did.

    Attributes:
        milestone: the milestone as it is now.
        sentence: what it means for its dates ("Achieved today, 3 days later than promised").
        remarks: what is allowed but worth saying.
    """

    milestone: Milestone
    sentence: str
    remarks: tuple[str, ...] = ()


class Milestones(UseCase):
    """The verbs of milestones. Each raises Refused where the milestone is gone, Unreadable where nothing is saved."""

    def move(self, key: int, due: date, *, with_dependents: bool = False) -> Moved:
        """Let a milestone be due on another day; with what depends on it, where that is wanted.

        Open milestones that depend on it, directly or not, shift by the same days, their start too, so that what
        followed something before still does.

        Raises:
            Refused: it is achieved or cancelled.
        """
        raise NotImplementedError

    def shift_dependents(self, key: int, days: int) -> tuple[int, ...]:
        """Let what depends on a milestone move as it did; returns the ids that moved.

        Right after the move it is one step of the history with it.
        """
        raise NotImplementedError

    def explain(self, move_id: int, reason: MoveReason | None) -> None:
        """Say in one word why a date moved; it holds for what moved along, too. None takes the word back.

        Raises:
            Refused: the move was taken back.
        """
        raise NotImplementedError

    def rebaseline(self, key: int, reason: str) -> Milestone:
        """Make the present date the promise; the old one stays on record with the reason.

        Raises:
            Refused: there is no reason, the date is the promise already, or it is achieved or cancelled.
        """
        raise NotImplementedError

    def achieve(self, key: int, day: date | None = None) -> Acted:
        """It was reached, today where no day is given; its progress stays as it was typed.

        Raises:
            Refused: the day is still to come, or it is cancelled.
        """
        raise NotImplementedError

    def reopen(self, key: int) -> Acted:
        """It was not reached after all."""
        raise NotImplementedError

    def cancel(self, key: int) -> Acted:
        """It is no longer wanted, from today on; it counts neither as reached nor as late."""
        raise NotImplementedError

    def restore(self, key: int) -> Acted:
        """It is wanted after all."""
        raise NotImplementedError

    def start(self, key: int, day: date | None = None) -> Acted:
        """Work on it began, today where no day is given.

        Raises:
            Refused: the day is after the day it is due, or it is achieved or cancelled.
        """
        raise NotImplementedError

    def depend(self, key: int, on: int) -> Milestone:
        """Let it wait for another one.

        Raises:
            Refused: they would wait for each other; the loop is named.
        """
        raise NotImplementedError

    def release(self, key: int, on: int) -> Milestone:
        """Let it no longer wait for another one."""
        raise NotImplementedError

    def review(self, project_id: int) -> int:
        """The dates of a project's open milestones are confirmed today: points of the trend chart; returns how many.

        Raises:
            Refused: the project has no open milestone, or is gone.
        """
        raise NotImplementedError

    def set_progress(self, key: int, percent: int) -> Milestone:
        """How much of it is done, in per cent; it counts where its method is percent.

        Raises:
            Refused: it is not between 0 and 100.
        """
        raise NotImplementedError

    def set_method(self, key: int, method: ProgressMethod) -> Milestone:
        """How its progress counts."""
        raise NotImplementedError

    def set_weight(self, key: int, weight: int) -> Milestone:
        """Its share of the project.

        Raises:
            Refused: it is not between 1 and 100.
        """
        raise NotImplementedError

    def board(self, key: int, column: Column) -> Acted:
        """What putting it into a column of the board means for its dates.

        Planned takes back that it began or was reached; in progress begins it today where nothing says it began;
        achieved is reached today.

        Raises:
            Refused: at risk follows from the dates and is never set by hand.
        """
        raise NotImplementedError
