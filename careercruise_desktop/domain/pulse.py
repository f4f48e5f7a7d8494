"""The team's pulse, and the leadership actions that it may follow."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .errors import Refused
from .feedback import LEAST_ANSWERS
from .records import Record

STILL_TO_COME = "An action that is still to come is planned as a block or a task."


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseRound(Record):
    """A round of answers from a team or a project.

    Attributes:
        asked: how many people could answer.
        questions: health questions in one's own words, one a line.
        language, least, due, closed, token, key: as of a request for feedback; its form carries no name.
    """

    day: date
    team: str = ""
    project_id: int | None = None
    asked: int | None = None
    questions: str = ""
    language: str = "en"
    least: int = LEAST_ANSWERS
    due: date | None = None
    closed: date | None = None
    token: str = ""
    key: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PulseAnswer(Record):
    """One anonymous answer that was typed in, 0 to 10; those that came by form are sealed."""

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


def fit_action(action: LeadershipAction, today: date) -> None:
    """Look whether an action can be kept, whoever types it in.

    Raises:
        Refused: its day is still to come.
    """
    if action.day > today:
        raise Refused(STILL_TO_COME, "day")
