"""Leadership feedback: ratings by dimension, quotes, and what may be quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Any

from .errors import Refused
from .people import Relation
from .records import Record

LEAST_ANSWERS = 5
FEWEST_ANSWERS = 3
DIMENSIONS = ("leadership", "partnership", "problem_solving", "communication", "delivery")


class FeedbackSource(StrEnum):
    """Who speaks."""

    CLIENT = "client"
    TEAM = "team"
    MANAGER = "manager"
    PEER = "peer"
    SELF = "self"


# Who speaks where nobody is named, or who was named is there no more.
SOMEONE = {
    FeedbackSource.CLIENT: "Someone from the client",
    FeedbackSource.TEAM: "Someone from the team",
    FeedbackSource.MANAGER: "A manager",
    FeedbackSource.PEER: "A peer",
    FeedbackSource.SELF: "Self review",
}


def speaks_as(relation: Relation) -> FeedbackSource:
    """As what a person gives feedback: a sponsor speaks as a client does."""
    return FeedbackSource.CLIENT if relation is Relation.SPONSOR else FeedbackSource(relation.value)


class Consent(StrEnum):
    """What the person agreed to."""

    NO = "no"
    ANONYMOUS = "anonymous"
    BY_NAME = "by name"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback(Record):
    """One answer by somebody who is known: ratings 1 to 5 (None = not rated), a quote and the consent to use it.

    Attributes:
        quote: what helped most, in their words.
        improve: what to do differently.
        action: what one changed after it, and `action_on` the day of that; None while it is only intended.
        journal_entry_id: the journal entry that tells of it.
    """

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
    action_on: date | None = None
    journal_entry_id: int | None = None

    @property
    def ratings(self) -> dict[str, int]:
        """The dimensions that were rated."""
        found = {name: getattr(self, name) for name in DIMENSIONS}
        return {name: value for name, value in found.items() if value is not None}

    @property
    def is_blank(self) -> bool:
        """Whether nobody is named and nothing was said: there is only a day and who speaks."""
        return self == Feedback(id=self.id, day=self.day, source=self.source)


def rated(answer: Feedback, ratings: Mapping[str, int]) -> Feedback:
    """The answer with its ratings, by dimension; the others stay as they are."""
    return replace(answer, **dict[str, Any](ratings))


def fit_feedback(answer: Feedback, today: date) -> None:
    """Look whether feedback can be kept, whoever types it in.

    Raises:
        Refused: it has no source, its day is still to come, or oneself is said to be another person.
    """
    if not isinstance(answer.source, FeedbackSource):
        raise Refused("Say who speaks: a client, the team, the manager, a peer or oneself.", "source")
    if answer.day > today:
        raise Refused("Feedback cannot come from a day that is still to come.", "day")
    if answer.source is FeedbackSource.SELF and answer.person_id is not None:
        raise Refused("Feedback by oneself comes from nobody else. Choose another source.", "person_id")
    if answer.action_on is not None and not answer.day <= answer.action_on <= today:
        raise Refused("What was changed after it lies between its day and today.", "action_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackAnswer(Record):
    """What was answered to a question of one's own; it goes with its feedback."""

    feedback_id: int
    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRequest(Record):
    """Feedback asked for, once: the same questions to one person or to several.

    Attributes:
        asked: the day on which it was asked.
        title: what it is about; "" takes the project or the person.
        source: as what they are asked.
        dimensions: what they are asked to rate.
        questions: questions of one's own, one a line.
        language: of the form, two letters.
        anonymous: whether answers carry no name. They are then sealed: no row, no day and no order of theirs is kept.
        gone: how many of an anonymous round were asked and have been deleted since; their answers may still come.
        least: how many anonymous answers it takes before anything of them is shown, never under 3.
        due: the day by which an answer is hoped for.
        closed: the day from which no answer is accepted any more; None while it is open.
        token: names it in forms and answers; "" while no form was written.
        key: the secret that signs its forms and answers, in hexadecimal digits.
    """

    asked: date
    title: str = ""
    source: FeedbackSource = FeedbackSource.CLIENT
    project_id: int | None = None
    dimensions: str = " ".join(DIMENSIONS)
    questions: str = ""
    language: str = "en"
    anonymous: bool = False
    gone: int = 0
    least: int = LEAST_ANSWERS
    due: date | None = None
    closed: date | None = None
    token: str = ""
    key: str = ""

    @property
    def asked_dimensions(self) -> tuple[str, ...]:
        """The dimensions that are asked for, in their order."""
        wanted = self.dimensions.split()
        return tuple(name for name in DIMENSIONS if name in wanted)

    @property
    def asked_questions(self) -> tuple[str, ...]:
        """The questions of one's own."""
        return tuple(line.strip() for line in self.questions.splitlines() if line.strip())


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestRecipient(Record):
    """Somebody who was asked.

    Attributes:
        token: names the person's own form; "" in an anonymous round, where all have the same one.
        reminded: the last day on which a reminder was taken to be sent.
        answered: the day of the answer; never known in an anonymous round.
    """

    request_id: int
    person_id: int
    token: str = ""
    reminded: date | None = None
    answered: date | None = None
