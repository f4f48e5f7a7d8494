"""Answers without a name, as they are kept: what was rated in one part, each text in a part of its own.

No part knows another one, its time or its place among the others, so a text is never put beside a rating.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple

from .answers import Answer
from .feedback import FeedbackSource
from .pulse import HealthCount

SAMPLE_TOKEN = "ca4ee4c0"  # with what the tokens of the sample's rounds begin
HELPED, DIFFERENTLY, COMMENT = "quote", "improve", "comment"  # texts that are no question of one's own


class Part(StrEnum):
    """What a kept part holds."""

    ANSWER = "answer"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class SealedAnswer:
    """What one of them rated: 1 to 5 by dimension, or 0 to 10 with a colour by health question."""

    ratings: Mapping[str, int]
    score: int | None = None
    health: Mapping[str, str] | None = None

    @property
    def content(self) -> str:
        """The answer as it is kept."""
        return _kept({"ratings": dict(self.ratings), "score": self.score, "health": dict(self.health or {})})


@dataclass(frozen=True, slots=True)
class SealedText:
    """What one of them wrote; `question` is one's own, or `HELPED`, `DIFFERENTLY` or `COMMENT`."""

    question: str
    text: str

    @property
    def content(self) -> str:
        """The text as it is kept."""
        return _kept({"question": self.question, "text": self.text})


def taken_apart(answer: Answer) -> tuple[SealedAnswer, tuple[SealedText, ...]]:
    """An answer as it is kept: there is always a rated part, so that answers can be counted."""
    health = {question: colour.value for question, colour in answer.health.items()}
    own = [(each.question, each.answer) for each in answer.texts]
    texts = [(HELPED, answer.quote), (DIFFERENTLY, answer.improve), (COMMENT, answer.comment), *own]
    return (
        SealedAnswer(answer.ratings, answer.score, health),
        tuple(SealedText(question, text) for question, text in texts if text.strip()),
    )


def answer_of(content: str) -> SealedAnswer:
    """The answer that was kept."""
    found = _read(content)
    return SealedAnswer(dict(found.get("ratings", {})), found.get("score"), dict(found.get("health", {})))


def text_of(content: str) -> SealedText:
    """The text that was kept."""
    found = _read(content)
    return SealedText(str(found.get("question", "")), str(found.get("text", "")))


class Kept(NamedTuple):
    """What was written down of the answers of a round to a question when it was closed.

    No words are in it, so that it tells nothing once its round is gone.

    Attributes:
        round: the token of the round.
        question: the key of the question.
        family: the key of what it may be put together with.
        answers: how many answered it.
        least: the minimum that the round promised.
        block: names the block that it belongs to; "" while it waits for others.
        total: how many answers the whole block has, 0 while it waits.
    """

    round: str
    question: str
    family: str
    answers: int
    least: int
    block: str = ""
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedRound:
    """A round without names.

    Attributes:
        token: names it; "" for a pulse that was typed in.
        day: of a pulse its day, of a request the day on which it was asked.
        closed: the day from which it takes no more answers; None while it is open.
        place: its place in the order of closing, 0 for those that were typed in.
        asked: how many were asked, None where that is not known.
        answers: what was rated, in no order that tells anything; empty while it is open.
        health: of a pulse that was typed in, the counts by health question.
        texts: what was written, in no such order; empty while it is open.
        count: how many have answered.
        kept: to which blocks its answers belong, as it was written down when it was closed.
    """

    id: int
    token: str
    title: str
    day: date
    closed: date | None
    place: int
    asked: int | None
    least: int
    count: int
    source: FeedbackSource = FeedbackSource.TEAM
    project_id: int | None = None
    team: str = ""
    answers: tuple[SealedAnswer, ...] = ()
    health: tuple[HealthCount, ...] = ()
    texts: tuple[SealedText, ...] = ()
    kept: tuple[Kept, ...] = ()


def _kept(value: dict[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _read(content: str) -> dict[str, Any]:
    found = json.loads(content)
    return found if isinstance(found, dict) else {}
