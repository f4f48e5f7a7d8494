"""A milestone as lists, timeline, table and board show it: its dates, and what follows from them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .milestones import MilestoneStatus, ProgressMethod
from .roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class MilestoneLine:
    """One milestone with its project's and owner's name, its status, and why it is at risk.

    Attributes:
        project: the short name of its project, or "".
        code: the code of its project, or "".
        start: when work on it begins, in odd data after it is due; where nobody said, the day that the bar begins with.
        assumed: nobody said when it begins.
        progress: per cent, counted by its method.
        risks: a sentence for each rule that puts it at risk ("API contract frozen, on which it depends, is overdue").
        owner: the name of the person who owns it; "" for oneself.
        depends_on: ids of the milestones that must be reached before.
        moves: how often its date was moved.
        reason: the one word that the last move was given, or "".
    """

    id: int
    title: str
    role: Role
    project_id: int | None
    project: str = ""
    code: str = ""
    start: date
    baseline_due: date
    due: date
    achieved: date | None = None
    cancelled: date | None = None
    created: date
    status: MilestoneStatus
    risks: tuple[str, ...] = ()
    progress: int = 0
    method: ProgressMethod = ProgressMethod.PERCENT
    weight: int = 1
    owner: str = ""
    depends_on: frozenset[int] = frozenset()
    moves: int = 0
    reason: str = ""
    assumed: bool = False

    @property
    def open(self) -> bool:
        """Neither achieved nor cancelled."""
        return self.achieved is None and self.cancelled is None

    @property
    def ends(self) -> date:
        """The day its mark stands at: achieved, cancelled, or due."""
        return self.achieved or self.cancelled or self.due

    @property
    def slip_days(self) -> int:
        """Calendar days from the baseline to the achieved or present date; negative when early."""
        return ((self.achieved or self.due) - self.baseline_due).days
