"""The form that goes out to a person: what it asks, and the marks by which its answer is known again.

A form is one file that works without a server. Its signature says which questions of which request it asks; its seal
key lets the page seal an answer, so that one that was changed on its way is found out. Both are made with the request's
key, which never leaves the program.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .errors import Refused
from .feedback import DIMENSIONS, FEWEST_ANSWERS, LEAST_ANSWERS
from .text import one_line, title

SCHEMA = "careercruise-answer"
VERSION = 1
LANGUAGES = {"en": "English", "de": "Deutsch", "fr": "Français", "sv": "Svenska"}

QUESTIONS_MOST = 12
QUESTION_LIMIT = 300
MOST_LEAST = 50

TOKEN = re.compile(r"[0-9a-f]{32}")
DIGEST = re.compile(r"[0-9a-f]{64}")


class FormKind(StrEnum):
    """What a form asks for."""

    FEEDBACK = "feedback"
    PULSE = "pulse"


class Health(StrEnum):
    """How a part of the work goes, as a member of the team says it."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpec:
    """One form for one recipient, or for all of an anonymous round.

    Attributes:
        kind: feedback on the asker, or the pulse of a team; a pulse is always anonymous.
        request: the request's token, 32 hexadecimal digits.
        recipient: the recipient's token, "" in an anonymous round.
        key: the request's secret, 64 hexadecimal digits; it is never written into the form.
        title: what the round is called.
        asker: who asks.
        addressee: the recipient's name, "" in an anonymous round.
        project: name of the project it is about, or "".
        dimensions: which of `DIMENSIONS` are rated.
        questions: own questions, answered in free text.
        health: questions answered by green, yellow or red.
        comment: the question for a free comment on a pulse, "" for the usual one of the language.
        language: one of `LANGUAGES`.
        due: the day until which answers are asked for.
        anonymous: no name goes with the answer.
        least: from how many answers on an anonymous round is shown.
    """

    kind: FormKind
    request: str
    key: str
    title: str
    asker: str
    recipient: str = ""
    addressee: str = ""
    project: str = ""
    dimensions: tuple[str, ...] = ()
    questions: tuple[str, ...] = ()
    health: tuple[str, ...] = ()
    comment: str = ""
    language: str = "en"
    due: date | None = None
    anonymous: bool = False
    least: int = LEAST_ANSWERS

    def __post_init__(self) -> None:
        """Clean the texts.

        Raises:
            Refused: a rule does not hold; the field is named.
        """
        tidy = {
            "title": title(self.title),
            "asker": title(self.asker, "name of who asks"),
            "addressee": one_line(self.addressee, "recipient"),
            "project": one_line(self.project, "project"),
            "comment": one_line(self.comment, "comment question", limit=QUESTION_LIMIT),
            "questions": _asked(self.questions, "questions"),
            "health": _asked(self.health, "health"),
        }
        for name, value in tidy.items():
            object.__setattr__(self, name, value)
        _check_marks(self)
        _check_asked(self)


def canonical(value: object) -> bytes:
    """Plain data as the one JSON text that both sides make of it: keys sorted, no blanks, nothing but ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False).encode("ascii")


def signature(spec: FormSpec) -> str:
    """What stands in the form for its request, its recipient and all that it asks: 64 hexadecimal digits."""
    asked = {
        "schema": SCHEMA,
        "version": VERSION,
        "kind": spec.kind.value,
        "request": spec.request,
        "recipient": spec.recipient,
        "anonymous": spec.anonymous,
        "dimensions": list(spec.dimensions),
        "questions": list(spec.questions),
        "health": list(spec.health),
        "comment": spec.comment,
        "language": spec.language,
    }
    return hmac_hex(spec.key, canonical(asked))


def seal_key(spec: FormSpec) -> str:
    """The key with which the form seals its answer: 64 hexadecimal digits, of no use for any other form."""
    return hmac_hex(spec.key, f"seal:{spec.request}{spec.recipient}".encode("ascii"))


def hmac_hex(key: str, data: bytes) -> str:
    """HMAC-SHA256 of the data with a key of hexadecimal digits, as hexadecimal digits."""
    return hmac.new(bytes.fromhex(key), data, hashlib.sha256).hexdigest()


def _asked(questions: tuple[str, ...], field: str) -> tuple[str, ...]:
    try:
        lines = [one_line(each, "question", limit=QUESTION_LIMIT) for each in questions]
    except Refused as refusal:
        raise Refused(refusal.rule, field) from None
    asked = tuple(line for line in lines if line)
    if len(asked) > QUESTIONS_MOST:
        raise Refused(f"A form has at most {QUESTIONS_MOST} questions of a kind; these are {len(asked)}.", field)
    twice = next((line for line, count in Counter(asked).items() if count > 1), None)
    if twice is not None:
        raise Refused(f"The question “{twice}” is asked twice.", field)
    return asked


def _check_marks(spec: FormSpec) -> None:
    if not TOKEN.fullmatch(spec.request) or (spec.recipient and not TOKEN.fullmatch(spec.recipient)):
        raise ValueError("a token is 32 hexadecimal digits")
    if not DIGEST.fullmatch(spec.key):
        raise ValueError("a request's key is 64 hexadecimal digits")
    if spec.anonymous and (spec.recipient or spec.addressee):
        raise Refused("An anonymous form names no recipient.", "recipient")
    if not spec.anonymous and not spec.recipient:
        raise Refused("A form that is not anonymous needs its recipient.", "recipient")
    if spec.kind is FormKind.PULSE and not spec.anonymous:
        raise Refused("A pulse is always anonymous.", "anonymous")
    if spec.anonymous and not FEWEST_ANSWERS <= spec.least <= MOST_LEAST:
        raise Refused(f"Answers are shown from {FEWEST_ANSWERS} to {MOST_LEAST} of them on.", "least")
    if spec.language not in LANGUAGES:
        raise Refused(f"A form's language is one of {', '.join(LANGUAGES)}.", "language")


def _check_asked(spec: FormSpec) -> None:
    if len(set(spec.dimensions)) < len(spec.dimensions) or not set(spec.dimensions) <= set(DIMENSIONS):
        raise Refused(f"Dimensions are {', '.join(DIMENSIONS)}, each once.", "dimensions")
    wrong = (spec.health or spec.comment) if spec.kind is FormKind.FEEDBACK else (spec.dimensions or spec.questions)
    if wrong:
        raise Refused("Ratings and own questions belong to feedback, health and comment to a pulse.", "kind")
