"""Learning items: courses, books, articles, talks and practice."""

from __future__ import annotations

from dataclasses import dataclass, field
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
