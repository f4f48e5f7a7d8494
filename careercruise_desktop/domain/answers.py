"""The answer that comes back from a form: read as data from a stranger, checked against what was asked, never executed.

`read_answer` knows the file alone; `check_answer` holds it against the form that it says it comes from. Whether the
request is known and open, and whether the answer was taken before, the caller knows; the sentences for that are here.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Mapping
from dataclasses import dataclass

from .answer_file import MOST_BYTES, NOT_WHOLE, TEXT_LIMIT, opened
from .armour import marked
from .errors import Refused, Unreadable
from .feedback import DIMENSIONS, Consent
from .forms import DIGEST, QUESTIONS_MOST, TOKEN, FormKind, FormSpec, Health, canonical, hmac_hex, seal_key, signature
from .text import clean

__all__ = ["MOST_BYTES", "TEXT_LIMIT", "Answer", "QuestionAnswer", "check_answer", "read_answer"]

MARKS = {"request": TOKEN, "nonce": TOKEN, "signature": DIGEST, "seal": DIGEST}
TOP = frozenset({"schema", "version", "kind", "recipient", "answers", *MARKS})
PARTS = {
    FormKind.FEEDBACK: frozenset({"ratings", "texts", "quote", "improve", "consent"}),
    FormKind.PULSE: frozenset({"score", "health", "comment"}),
}
CHANGED = "This answer is not complete, or was changed after it was saved."


@dataclass(frozen=True, slots=True)
class QuestionAnswer:
    """An own question and what was answered to it."""

    question: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one answer file says; its texts are cleaned.

    Attributes:
        recipient: token of who was asked, "" in an anonymous round.
        ratings: 1 to 5 by dimension; those not in it were not rated.
        texts: the answered ones of the own questions.
        consent: None when the form did not ask (anonymous rounds, pulses).
        score: 0 to 10, or None.
        sealed: the bytes that the seal stands for.
    """

    kind: FormKind
    request: str
    recipient: str
    signature: str
    nonce: str
    seal: str
    sealed: bytes
    ratings: Mapping[str, int]
    texts: tuple[QuestionAnswer, ...]
    quote: str
    improve: str
    consent: Consent | None
    score: int | None
    health: Mapping[str, Health]
    comment: str

    @property
    def mark(self) -> str:
        """By what an answer is known to be the same one again; it tells nothing about the answer or its time."""
        return hashlib.sha256(f"{self.request}{self.nonce}".encode("ascii")).hexdigest()

    @property
    def empty(self) -> bool:
        """Whether nothing was answered."""
        said = (self.ratings, self.texts, self.quote, self.improve, self.health, self.comment)
        return self.score is None and not any(said)


def read_answer(content: bytes | str) -> Answer:
    """The answer in a file, or in a text that was pasted.

    Raises:
        Unreadable: it is no answer file, it is damaged, or a newer program made it.
        Refused: a value is out of range or too long, or nothing was answered.
    """
    data = opened(content)
    try:
        return _answer(data)
    except Unreadable as error:
        if not marked(content):
            raise
        raise Unreadable("", NOT_WHOLE) from error


def _answer(data: Mapping[str, object]) -> Answer:
    kind, answers = data.get("kind"), data.get("answers")
    if not isinstance(kind, str) or kind not in set(FormKind) or not isinstance(answers, dict):
        raise Unreadable("", "This answer file is damaged: what kind of answer it holds cannot be read.")
    form = FormKind(kind)
    _only(data, TOP)
    _only(answers, PARTS[form])
    answer = Answer(
        kind=form,
        **_marks(data),
        sealed=canonical({name: value for name, value in data.items() if name != "seal"}),
        ratings=_ratings(answers.get("ratings", {})),
        texts=_texts(answers.get("texts", [])),
        quote=_text(answers.get("quote", ""), "what helped most"),
        improve=_text(answers.get("improve", ""), "what to do differently"),
        consent=_consent(answers.get("consent")),
        score=_score(answers.get("score")),
        health=_health(answers.get("health", {})),
        comment=_text(answers.get("comment", ""), "the comment"),
    )
    if answer.empty:
        raise Refused("Nothing was answered in this file.")
    return answer


def check_answer(answer: Answer, spec: FormSpec) -> None:
    """Hold an answer against the form it says it comes from: the one of its request and its recipient.

    Raises:
        Refused: it was made with another form, or changed after it was saved, or answers what was not asked.
    """
    if not hmac.compare_digest(answer.signature, signature(spec)) or answer.recipient != spec.recipient:
        raise Refused("This answer was made with another form than the one of this request, or with other questions.")
    if not hmac.compare_digest(answer.seal, hmac_hex(seal_key(spec), answer.sealed)):
        raise Refused(CHANGED)
    asked = (
        answer.kind is spec.kind
        and answer.ratings.keys() <= set(spec.dimensions)
        and {each.question for each in answer.texts} <= set(spec.questions)
        and answer.health.keys() <= set(spec.health)
        and (answer.consent is None or not spec.anonymous)
    )
    if not asked:
        raise Refused("This answer answers what the form did not ask.")


def unknown_request() -> Refused:
    """The refusal of an answer to a request that is not in this data file."""
    return Refused("This answer belongs to a request that is not here, or no longer.")


def unknown_recipient() -> Refused:
    """The refusal of an answer whose recipient was not asked in its request."""
    return Refused("This answer comes from somebody who was not asked in this request.")


def closed_request(title: str) -> Refused:
    """The refusal of an answer to a request that was closed."""
    return Refused(f"“{title}” is closed and takes no more answers.")


def already_accepted() -> Refused:
    """The refusal of an answer that was taken before, or of one whose mark was: what it said is not known any more."""
    return Refused("This answer, or another version of it, was taken before; nothing was added.")


def _only(found: Mapping[str, object], known: frozenset[str]) -> None:
    unknown = next((name for name in found if name not in known), None)
    if unknown is not None:
        raise Unreadable("", f"This answer file holds something that no form writes: “{_brief(unknown)}”.")


def _marks(data: Mapping[str, object]) -> dict[str, str]:
    marks: dict[str, str] = {}
    for name, pattern in MARKS.items():
        value = data.get(name)
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise Unreadable("", f"This answer file is damaged: its {name} cannot be read.")
        marks[name] = value
    recipient = data.get("recipient")
    if not isinstance(recipient, str) or (recipient and not TOKEN.fullmatch(recipient)):
        raise Unreadable("", "This answer file is damaged: its recipient cannot be read.")
    return {**marks, "recipient": recipient}


def _ratings(value: object) -> dict[str, int]:
    ratings: dict[str, int] = {}
    for name, rating in _named(value, "ratings").items():
        if name not in DIMENSIONS:
            raise Refused(f"“{_brief(name)}” is no dimension that can be rated.", "ratings")
        ratings[name] = _whole(rating, f"The rating of {name.replace('_', '-')}", 1, 5)
    return ratings


def _score(value: object) -> int | None:
    return None if value is None else _whole(value, "The score", 0, 10)


def _whole(value: object, what: str, low: int, high: int) -> int:
    # A truth value is a whole number to Python, but not to a person.
    if not isinstance(value, int) or isinstance(value, bool):
        raise Refused(f"{what} is no whole number; it must be between {low} and {high}.")
    if not low <= value <= high:
        raise Refused(f"{what} is {_number(value)}; it must be between {low} and {high}.")
    return value


def _health(value: object) -> dict[str, Health]:
    found: dict[str, Health] = {}
    for question, colour in _named(value, "health").items():
        if not isinstance(colour, str) or colour not in set(Health):
            raise Refused(f"The answer to “{_brief(question)}” must be green, yellow or red.", "health")
        found[question] = Health(colour)
    return found


def _consent(value: object) -> Consent | None:
    if value is None:
        return None
    if not isinstance(value, str) or value not in set(Consent):
        raise Refused("The consent must be no, anonymous or by name.", "consent")
    return Consent(value)


def _texts(value: object) -> tuple[QuestionAnswer, ...]:
    if not isinstance(value, list) or len(value) > QUESTIONS_MOST:
        raise Refused(f"The answers to the questions must be a list of at most {QUESTIONS_MOST}.", "texts")
    texts: dict[str, str] = {}
    for each in value:
        if not isinstance(each, dict) or each.keys() != {"question", "answer"}:
            raise Refused("Each answer in text must hold its question and its answer.", "texts")
        question = each["question"]
        if not isinstance(question, str) or question in texts:
            raise Refused("Each question can be answered once, in text.", "texts")
        texts[question] = _text(each["answer"], f"the answer to “{_brief(question)}”")
    return tuple(QuestionAnswer(question, text) for question, text in texts.items() if text)


def _text(value: object, what: str) -> str:
    if not isinstance(value, str):
        raise Refused(f"{what[0].upper()}{what[1:]} is no text.")
    if len(value) > TEXT_LIMIT:
        size = f"{len(value):,} characters; at most {TEXT_LIMIT:,} are taken"
        raise Refused(f"{what[0].upper()}{what[1:]} has {size}.")
    return clean(value, lines=True).text.strip()


def _named(value: object, what: str) -> dict[str, object]:
    if not isinstance(value, dict) or len(value) > QUESTIONS_MOST:
        raise Refused(f"The part “{what}” must be answers by name, at most {QUESTIONS_MOST}.", what)
    return value


def _brief(text: str) -> str:
    """A name from the file, short and safe enough for a sentence."""
    line = " ".join(clean(text).text.split()).replace(". ", " ")
    return line if len(line) <= 60 else f"{line[:59]}…"


def _number(value: int) -> str:
    return str(value) if abs(value) < 10**9 else "far out of range"
