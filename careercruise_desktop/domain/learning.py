"""Learning items: courses, books, articles, talks and practice."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from .records import Record


class LearningKind(StrEnum):
    """How something is learned."""

    COURSE = "course"
    BOOK = "book"
    ARTICLE = "article"
    TALK = "talk"
    PRACTICE = "practice"


class LearningStatus(StrEnum):
    """How far it is."""

    PLANNED = "planned"
    DOING = "doing"
    DONE = "done"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningItem(Record):
    """Something learned from.

    `minutes` is the time spent that was not logged as entries of the item, `estimate` the minutes it is to take,
    `cost` what it cost in `currency` (ISO 4217). `position` is its place in the reading list.
    """

    title: str
    kind: LearningKind
    provider: str = ""
    minutes: int = 0
    estimate: int | None = None
    cost: Decimal | None = None
    currency: str = "EUR"
    url: str = ""
    position: int = 0
    status: LearningStatus = LearningStatus.PLANNED
    started: date | None = None
    finished: date | None = None
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "learning_skill"})
    note: str = ""


def as_status(item: LearningItem, status: LearningStatus, day: date) -> LearningItem:
    """The item with a status, and the days that follow from it; a day that stands already stays.

    Args:
        item: the item.
        status: how far it is now.
        day: the day on which it got so far.
    """
    match status:
        case LearningStatus.PLANNED:
            return replace(item, status=status, started=None, finished=None)
        case LearningStatus.DOING:
            return replace(item, status=status, started=item.started or day, finished=None)
        case LearningStatus.STOPPED:
            return replace(item, status=status, finished=None)
        case LearningStatus.DONE:
            return replace(item, status=status, finished=item.finished or day)


def worked_on(item: LearningItem, day: date) -> LearningItem:
    """The item after work on it: what was planned is under way, and it began no later than that day."""
    if item.status is LearningStatus.PLANNED:
        return as_status(replace(item, started=None), LearningStatus.DOING, day)
    if item.started is not None and day < item.started:
        return replace(item, started=day)
    return item
