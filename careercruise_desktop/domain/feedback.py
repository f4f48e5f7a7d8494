"""Leadership feedback: ratings by dimension, quotes, and what may be quoted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .records import Record

DIMENSIONS = ("leadership", "partnership", "problem_solving", "communication", "delivery")


class FeedbackSource(StrEnum):
    """Who speaks."""

    CLIENT = "client"
    TEAM = "team"
    MANAGER = "manager"
    PEER = "peer"
    SELF = "self"


class Consent(StrEnum):
    """What the person agreed to."""

    NO = "no"
    ANONYMOUS = "anonymous"
    BY_NAME = "by name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Record):
    """One answer: ratings 1 to 5 (None = not rated), a quote and the consent to use it."""

    day: date
    source: FeedbackSource
    person_id: int | None = None
    project_id: int | None = None
    request_id: int | None = None
    leadership: int | None = None
    partnership: int | None = None
    problem_solving: int | None = None
    communication: int | None = None
    delivery: int | None = None
    quote: str = ""
    improve: str = ""
    consent: Consent = Consent.NO
    action: str = ""

    @property
    def ratings(self) -> dict[str, int]:
        """The dimensions that were rated."""
        found = {name: getattr(self, name) for name in DIMENSIONS}
        return {name: value for name, value in found.items() if value is not None}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRequest(Record):
    """Feedback asked for; `questions` is one question a line."""

    asked: date
    person_id: int | None = None
    project_id: int | None = None
    questions: str = ""
    due: date | None = None
    answered: date | None = None
