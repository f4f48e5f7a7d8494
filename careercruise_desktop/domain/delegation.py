"""Delegations: a task given to a person, as one act with a follow-up date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation(Record):
    """One handing over of a task.

    Attributes:
        freed_minutes: the estimate that the person no longer has to do.
        own_minutes: what following up cost so far.
        returned: the day the work came back; None while it is out.
        accepted_first: whether it was accepted the first time; None until it came back.
        taken_back: the day it was taken back undone.
        heard: the last day on which anything about it changed here: asked again, follow-up minutes, the note, the
            follow-up date. None while it has only been handed over.
    """

    task_id: int
    person_id: int | None
    since: date
    follow_up: date | None = None
    freed_minutes: int | None = None
    own_minutes: int = 0
    returned: date | None = None
    accepted_first: bool | None = None
    taken_back: date | None = None
    heard: date | None = None
    note: str = ""

    @property
    def waiting(self) -> bool:
        """Whether the work is still out."""
        return self.returned is None and self.taken_back is None


def next_follow_up(today: date, days: int = 7) -> date:
    """The follow-up date when none is given: a week on, never on a weekend."""
    day = today + timedelta(days=days)
    return day + timedelta(days=(7 - day.weekday()) % 7 if day.weekday() >= 5 else 0)
