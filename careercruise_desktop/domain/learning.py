"""Learning items: courses, books, talks and practice."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from .records import Record


class LearningKind(StrEnum):
    """How something is learned."""

    COURSE = "course"
    BOOK = "book"
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
    """Something learned from; `minutes` is the time spent so far."""

    title: str
    kind: LearningKind
    provider: str = ""
    minutes: int = 0
    status: LearningStatus = LearningStatus.PLANNED
    started: date | None = None
    finished: date | None = None
    skills: frozenset[int] = field(default=frozenset(), metadata={"link": "learning_skill"})
    note: str = ""
