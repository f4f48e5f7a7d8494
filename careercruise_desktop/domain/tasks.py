"""Tasks: work that waits for a time block or for a person."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record
from .roles import Role


class TaskStatus(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    DELEGATED = "delegated"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Task(Record):
    """A piece of work. `minutes` is its estimate (None = not estimated), `position` its place by hand."""

    title: str
    role: Role
    status: TaskStatus = TaskStatus.OPEN
    project_id: int | None = None
    milestone_id: int | None = None
    minutes: int | None = None
    due: date | None = None
    created: date
    finished: date | None = None
    position: int = 0
    note: str = ""
