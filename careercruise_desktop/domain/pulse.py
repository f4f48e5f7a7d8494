"""The team's pulse, and the leadership actions that it may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseRound(Record):
    """A round of answers from a team or a project; `asked` is how many people could answer."""

    day: date
    team: str = ""
    project_id: int | None = None
    asked: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseAnswer(Record):
    """One anonymous answer, 0 to 10."""

    pulse_round_id: int
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthCount(Record):
    """How many answered green, yellow and red to one health question."""

    pulse_round_id: int
    question: str
    green: int = 0
    yellow: int = 0
    red: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class LeadershipAction(Record):
    """Something done as a leader, and what it should change."""

    day: date
    title: str
    expected: str = ""
    project_id: int | None = None
