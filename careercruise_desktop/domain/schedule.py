"""Time blocks: what is planned, once or again and again."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from .blockkey import BlockKey
from .entries import TimeEntry
from .errors import Refused
from .records import Record
from .roles import Role
from .spans import HOUR, Span

if TYPE_CHECKING:
    from .figures.adherence import PlannedWork

__all__ = ["BlockKey", "CalendarEvent", "Scope", "TimeBlock", "block_span", "fulfils"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeBlock(Record):
    """A planned stretch of work for one role.

    Attributes:
        when: the planned stretch; of a repeating block its first time.
        repeat: an RFC 5545 recurrence rule in local wall time of the block's zone; "" for once.
        skipped: the local days that the rule gives and that are left out.
        series_id: for one time of a repeating block that was changed by itself: the repeating block.
        series_day: the day of that block's rule which this one stands for.
    """

    title: str
    role: Role
    when: Span
    project_id: int | None = None
    task_id: int | None = None
    milestone_id: int | None = None
    repeat: str = ""
    skipped: frozenset[date] = frozenset()
    series_id: int | None = None
    series_day: date | None = None
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "block_skill"})
    note: str = ""


class Scope(StrEnum):
    """How far a change of a repeating block reaches, from the time at which it was made."""

    THIS = "this one"
    FOLLOWING = "this and following"
    ALL = "all"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent(Record):
    """An appointment from an imported calendar: shown as an outline, never counted as work."""

    title: str
    when: Span
    all_day: bool = False
    source: str
    source_id: str


def block_span(when: Span) -> Span:
    """The span of a block, checked.

    Raises:
        Refused: it is longer than a day.
    """
    if when.end - when.start > 24 * HOUR:
        raise Refused("A block lasts at most 24 hours. Split it into one block a day.", "end")
    return when


def fulfils(block: PlannedWork, entry: TimeEntry) -> bool:
    """Whether the entry is the block's work: said so, or same role and at least half of the block covered."""
    if entry.block_id:
        return entry.block_id == block.id
    if not isinstance(entry.when, Span) or entry.role is not block.role:
        return False
    return 2 * block.when.overlap(entry.when) >= block.when.end - block.when.start
