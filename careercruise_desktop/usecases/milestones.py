"""Milestones: move, reach, depend, agree anew; each verb is one act of the history.

What is said about a move right after it (why, and that its dependents move too) joins the step of the move, so that
one undo takes back all of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import (
    Milestone,
    MilestoneMove,
    MilestoneReview,
    MoveReason,
    orderly,
)
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.text import title
from careercruise_desktop.storage.queries import milestones as ask

from .consequences import keep_move, with_consequences
from .milestone_states import as_achieved, as_in_progress, as_planned, not_cancelled, odd_days, open_one, standing
from .moving_along import (
    agree_anew,
    before_its_project,
    give_reason,
    last_move,
    left_behind,
    shift,
    still_open_before,
    still_waiting,
    waiting,
)
from .usecase import UseCase

Column = Literal["planned", "in progress", "at risk", "achieved"]
# What is said about a move within these seconds, with nothing done in between, is one step with it.
ANSWER_SECONDS = 600
AT_RISK_RULE = (
    "A milestone is at risk when something before it is late, more work than time is left, its date keeps drifting,"
    " or it is due within two days. That follows by itself and is never set by hand."
)


@dataclass(frozen=True, slots=True)
class Moved:
    """What moving a date did.

    Attributes:
        milestone: the milestone as it is now.
        days: by how many calendar days it moved, negative for earlier.
        move_id: the move that was kept, which waits for its reason; None where the date is back where it was today.
        moved: the ids of all whose dates changed, itself first.
        dependents: how many others depend on it, were left, and can be shifted by `shift_dependents`.
        remarks: what is allowed but worth saying ("It is due before the project starts, Mon 2 March.").
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

    @property
    def said(self) -> str:
        """The sentence and the remarks in one line, without a full stop at its end."""
        return ". ".join((self.sentence, *(remark.rstrip(".") for remark in self.remarks)))


class Milestones(UseCase):
    """The verbs of milestones. Each raises Refused where the milestone is gone, Unreadable where nothing is saved."""

    def move(self, key: int, due: date, *, with_dependents: bool = False, goes_on: bool | None = None) -> Moved:
        """Let a milestone be due on another day; with what depends on it, where that is wanted.

        A start that is still to come goes with a date that is put before it. Whether the move goes on with the one
        before it, as one step of the history, is a matter of seconds where it is not said by `goes_on`.

        Open milestones that depend on it, directly or not, shift by the same days, their start too, so that what
        followed something before still does.

        Raises:
            Refused: it is achieved or cancelled, or a date would leave the years that are known.
        """
        today = self.today
        label = "Move milestone and what depends on it" if with_dependents else "Move milestone"
        within = ANSWER_SECONDS if goes_on else 0
        with self._store.write(label, merge=_dates(key), within=within, fresh=goes_on is False) as desk:
            before = open_one(desk.get(Milestone, key))
            days = (due - before.due).days
            if not days:
                return Moved(before, 0, None, ())
            left = 0 if with_dependents else left_behind(desk, before, days)
            move = keep_move(desk, before, due, today)
            after = desk.save(orderly(before, checked(replace(before, due=due)), today))
            along = shift(desk, before, days, today) if with_dependents else ()
            remarks = before_its_project(desk, after, today) + odd_days(before, after, today)
            return Moved(after, days, move, (key, *along), left, remarks)

    def shift_dependents(self, key: int, days: int) -> tuple[int, ...]:
        """Let what depends on a milestone move as it did; returns the ids that moved.

        Right after the move it is one step of the history with it; a reason that was given holds for them, too.

        Raises:
            Refused: a date would leave the years that are known.
        """
        with self._store.write("Move what depends on it", merge=_dates(key), within=ANSWER_SECONDS) as desk:
            present, move = desk.get(Milestone, key), last_move(desk, key)
            found = shift(desk, replace(present, due=present.due - timedelta(days=days)), days, self.today)
            if move is not None and move.reason is not None:
                give_reason(desk, move, move.reason)
            return found

    def explain(self, move_id: int, reason: MoveReason | None) -> None:
        """Say in one word why a date moved; it holds for what moved along, too. None takes the word back.

        Raises:
            Refused: the move was taken back.
        """
        with self._store.read() as reader:
            known = reader.look(MilestoneMove, move_id)
        if known is None:
            raise Refused("That move was taken back.", "reason")
        with self._store.write("Reason of a move", merge=_dates(known.milestone_id), within=ANSWER_SECONDS) as desk:
            give_reason(desk, desk.get(MilestoneMove, move_id), reason)

    def rebaseline(self, key: int, reason: str) -> Milestone:
        """Make the present date the promise; the old one stays on record with the reason.

        Raises:
            Refused: there is no reason, the date is the promise already, or it is achieved or cancelled.
        """
        why = title(reason, "reason")
        with self._store.write("Re-baseline milestone") as desk:
            before = open_one(desk.get(Milestone, key))
            if before.due == before.baseline_due:
                raise Refused("Its date is the one that was promised. Move it first.", "due")
            return agree_anew(desk, before, why, self.today)

    def achieve(self, key: int, day: date | None = None) -> Acted:
        """It was reached, today where no day is given; its progress stays as it was typed.

        Raises:
            Refused: the day is still to come, or it is cancelled.
        """
        reached = day or self.today
        return self._act(key, "Achieve milestone", lambda before: replace(not_cancelled(before), achieved=reached))

    def reopen(self, key: int) -> Acted:
        """It was not reached after all."""
        return self._act(key, "Reopen milestone", lambda before: replace(before, achieved=None))

    def cancel(self, key: int) -> Acted:
        """It is no longer wanted, from today on; it counts neither as reached nor as late.

        Raises:
            Refused: it is achieved.
        """
        today = self.today

        def cancelled(before: Milestone) -> Milestone:
            if before.achieved is not None:
                raise Refused("It is achieved. Reopen it first.", "cancelled")
            return replace(before, cancelled=before.cancelled or today)

        return self._act(key, "Cancel milestone", cancelled)

    def restore(self, key: int) -> Acted:
        """It is wanted after all."""
        return self._act(key, "Restore milestone", lambda before: replace(before, cancelled=None))

    def start(self, key: int, day: date | None = None) -> Acted:
        """Work on it begins, today where no day is given.

        Raises:
            Refused: the day is after the day it is due, or it is achieved or cancelled.
        """
        today = self.today
        begun = day or today

        def started(before: Milestone) -> Milestone:
            return replace(open_one(before), start=begun)

        return self._act(key, "Start milestone", started)

    def depend(self, key: int, on: int) -> Milestone:
        """Let it wait for another one.

        Raises:
            Refused: they would wait for each other; the loop is named.
        """
        return self._change(
            key, "Let a milestone wait", lambda before: replace(before, depends_on=before.depends_on | {on})
        )

    def release(self, key: int, on: int) -> Milestone:
        """Let it no longer wait for another one."""
        return self._change(
            key, "Let a milestone no longer wait", lambda before: replace(before, depends_on=before.depends_on - {on})
        )

    def review(self, project_id: int) -> int:
        """The dates of a project's open milestones are confirmed today: points of the trend chart; returns how many.

        Raises:
            Refused: the project has no open milestone, or is gone.
        """
        today = self.today
        with self._store.write("Confirm dates") as desk:
            desk.get(Project, project_id)
            found = ask.open_of(desk, project_id)
            if not found:
                raise Refused("This project has no open milestone.")
            for milestone in found:
                known = desk.find(MilestoneReview, milestone_id=milestone.id, day=today)
                if known:
                    desk.save(replace(known[0], due=milestone.due))
                else:
                    desk.add(MilestoneReview(milestone_id=milestone.id, day=today, due=milestone.due))
            return len(found)

    def set_progress(self, key: int, percent: int) -> Milestone:
        """How much of it is done, in per cent; it counts where its method is percent.

        Raises:
            Refused: it is not between 0 and 100.
        """
        return self._edit(key, progress=percent)

    def set_weight(self, key: int, weight: int) -> Milestone:
        """Its share of the project.

        Raises:
            Refused: it is not between 1 and 100.
        """
        return self._edit(key, weight=weight)

    def board(self, key: int, column: Column) -> Acted:
        """What putting it into a column of the board means for its dates.

        Planned takes back that it began or was reached, and lets it begin when it was to before it was begun today; in
        progress begins it today where nothing says it began; achieved is reached today.

        Raises:
            Refused: at risk follows from the dates and is never set by hand.
        """
        if column == "at risk":
            raise Refused(AT_RISK_RULE)
        today = self.today
        label = f"Put milestone under {column}"
        if column == "planned":
            with self._store.read() as reader:
                earlier = ask.start_before(reader, key)
            return self._act(key, label, lambda before: as_planned(before, today, earlier))
        put = {"in progress": as_in_progress, "achieved": as_achieved}[column]
        return self._act(key, label, lambda before: put(before, today))

    def waited(self, key: int) -> str:
        """Who waits for a milestone that is to be deleted: `“Test” waited for it`; "" where nobody does."""
        with self._store.read() as reader:
            found = reader.look(Milestone, key)
            return waiting(reader, found, "waited", "waited") if found is not None else ""

    def _act(self, key: int, label: str, change: Callable[[Milestone], Milestone]) -> Acted:
        today = self.today
        with self._store.write(label) as desk:
            before = desk.get(Milestone, key)
            after = desk.save(with_consequences(desk, before, checked(change(before)), today))
            remarks = still_open_before(desk, after) + still_waiting(desk, after)
            if after.achieved != before.achieved:
                remarks += odd_days(before, after, today)
            return Acted(after, standing(before, after, today), remarks)

    def _change(self, key: int, label: str, change: Callable[[Milestone], Milestone], merge: str = "") -> Milestone:
        with self._store.write(label, merge=merge) as desk:
            before = desk.get(Milestone, key)
            return desk.save(with_consequences(desk, before, checked(change(before)), self.today))

    def _edit(self, key: int, **values: Any) -> Milestone:  # noqa: ANN401 - each field has its own type
        """Change a field as the inspector does, so that the acts of both go on with each other."""
        merge = f"milestone:{key}:{' '.join(sorted(values))}"
        return self._change(key, "Edit milestone", lambda before: replace(before, **values), merge)


def _dates(key: int) -> str:
    """Moves of one milestone, here as in the inspector, and what is said about them go on with each other."""
    return f"milestone:{key}:due"
