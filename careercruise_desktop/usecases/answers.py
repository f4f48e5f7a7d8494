"""Answers that come back: matched to what was asked, checked, and taken once.

A named answer becomes feedback, in one act that can be taken back. One without a name is sealed outside the history:
no day, no order and no step of it is kept, and nothing takes it out again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain import words
from careercruise_desktop.domain.answers import (
    Answer,
    already_accepted,
    check_answer,
    closed_request,
    read_answer,
    unknown_recipient,
    unknown_request,
)
from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Unreadable
from careercruise_desktop.domain.feedback import (
    SOMEONE,
    Consent,
    Feedback,
    FeedbackAnswer,
    FeedbackRequest,
    RequestRecipient,
    rated,
)
from careercruise_desktop.domain.figures.suppression import Standing
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.domain.sealed import taken_apart
from careercruise_desktop.storage.desk import Desk
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.queries.closing import Table, close_for_good
from careercruise_desktop.storage.reader import Reader

from .form_specs import pulse_spec, request_spec
from .standings import pulse_title, request_title, standing_of
from .usecase import UseCase

COMING = "Answers that are still to come are refused"


@dataclass(frozen=True, slots=True)
class Accepted:
    """An answer that was taken, or would be.

    Attributes:
        title: what it answers.
        person: who answered; "" where no name is kept.
        standing: how its round stands with it ("2 of 4 in, shown from 5").
        feedback: the record that was made of it; None where no name is kept, and of a look that kept nothing.
        closed: whether it was the last one, so that its round is closed now.
    """

    title: str
    person: str
    standing: str
    feedback: Feedback | None = None
    closed: bool = False

    @property
    def sentence(self) -> str:
        """What happened, in words."""
        who = f" from {self.person}" if self.person else ""
        return f"Answer{who} to “{words.shortened(self.title)}”: {self.standing}"


@dataclass(frozen=True, slots=True)
class Goes:
    """What goes with a request or a pulse, in sentences, before it is removed.

    `sealed` is how many answers without names are among it.
    """

    lines: tuple[str, ...]
    sealed: int = 0


class _Match(NamedTuple):
    """What an answer belongs to."""

    asked: FeedbackRequest | PulseRound
    recipient: RequestRecipient | None
    title: str
    person: str
    standing: Standing

    @property
    def sealed(self) -> bool:
        """Whether it is kept without a name."""
        return self.recipient is None


class Answers(UseCase):
    """Takes in what the forms save."""

    def look(self, content: bytes | str) -> Accepted:
        """What `accept` would do; nothing is changed.

        Raises:
            Refused: as `accept`.
            Unreadable: as `accept`.
        """
        answer = read_answer(content)
        with self._store.read() as reader:
            found = _matched(reader, answer)
        return _said(found, self.today)

    def accept(self, content: bytes | str) -> Accepted:
        """Take in an answer: the bytes of its file, or the text that was pasted from a mail.

        Raises:
            Refused: what it answers is not here, is closed, or was answered; it was changed, is of another form, or
                holds a value that it may not.
            Unreadable: it is no answer, or the data file cannot be written.
        """
        answer = read_answer(content)
        with self._store.read() as reader:
            found = _matched(reader, answer)
        return self._seal(answer) if found.sealed else self._keep(answer, found.person)

    def clean_up(self) -> int:
        """Remove sealed answers whose round is gone and cannot be brought back; returns how many parts went.

        For a worker, once after the start.

        Raises:
            Unreadable: the data file cannot be read.
        """
        with self._store.read() as reader:
            if not sealed.unnamed(reader):
                return 0
        try:
            with self._store.write_unrecorded(patient=False) as desk:
                return sealed.clean_up(desk)
        except Unreadable:
            # Somebody else is writing: next time.
            return 0

    def _keep(self, answer: Answer, person: str) -> Accepted:
        with self._store.write(f"Take in feedback from {words.shortened(person)}") as desk:
            found = _matched(desk, answer)
            asked, recipient = found.asked, found.recipient
            if not isinstance(asked, FeedbackRequest) or recipient is None:
                raise unknown_request()
            kept = desk.add(checked(rated(_feedback(answer, asked, recipient, self.today), answer.ratings)))
            for each in answer.texts:
                desk.add(checked(FeedbackAnswer(feedback_id=kept.id, question=each.question, answer=each.answer)))
            desk.save(replace(recipient, answered=self.today))
            if with_it(found.standing).all_in:
                desk.save(replace(asked, closed=self.today))
            return _said(found, self.today, kept)

    def _seal(self, answer: Answer) -> Accepted:
        with self._store.write_unrecorded(sealed=True) as desk:
            found = _matched(desk, answer)
            sealed.accept(desk, answer.mark)
            sealed.keep(desk, answer.request, *taken_apart(answer))
            if with_it(found.standing).all_in:
                close_sealed(desk, found.asked, self.today)
        return _said(found, self.today)


def close_sealed(desk: Desk, asked: FeedbackRequest | PulseRound, today: date) -> None:
    """Close a round without names, for good; inside a write that the history does not keep."""
    table: Table = "pulse_round" if isinstance(asked, PulseRound) else "feedback_request"
    close_for_good(desk, table, asked.id, asked.token, today)


def sealed_go(answers: int) -> str:
    """What is said before answers without a name go with their round."""
    what = words.plural(answers, "answer", "answers")
    goes, them = ("goes", "it") if answers == 1 else ("go", "them")
    return f"{what} without a name {goes} with it. Undo brings {them} back only as long as the history holds this step"


def with_it(standing: Standing) -> Standing:
    """How a round stands with one answer more."""
    return replace(standing, answers=standing.answers + 1)


def _matched(reader: Reader, answer: Answer) -> _Match:
    """What an answer belongs to, with everything checked.

    Raises:
        Refused: it is not to be taken.
    """
    asked = _asked(reader, answer.request)
    recipient: RequestRecipient | None = None
    if isinstance(asked, PulseRound):
        spec, title = pulse_spec(reader, asked), pulse_title(reader, asked)
    else:
        recipient = None if asked.anonymous else _recipient(reader, asked, answer.recipient)
        spec, title = request_spec(reader, asked, recipient), request_title(reader, asked)
    check_answer(answer, spec)
    # Taken before closed: the last answer of a round, given once more, closed it.
    if sealed.accepted(reader, answer.mark) or (recipient is not None and recipient.answered is not None):
        raise already_accepted()
    if asked.closed is not None:
        raise closed_request(title)
    person = spec.addressee or (SOMEONE[asked.source] if isinstance(asked, FeedbackRequest) else "")
    return _Match(asked, recipient, title, person if recipient is not None else "", standing_of(reader, asked))


def _asked(reader: Reader, token: str) -> FeedbackRequest | PulseRound:
    kinds: tuple[type[FeedbackRequest] | type[PulseRound], ...] = (FeedbackRequest, PulseRound)
    for kind in kinds:
        found = reader.find(kind, token=token)
        if found and found[0].key:
            return found[0]
    raise unknown_request()


def _recipient(reader: Reader, request: FeedbackRequest, token: str) -> RequestRecipient:
    found = reader.find(RequestRecipient, request_id=request.id, token=token) if token else []
    if not found:
        raise unknown_recipient()
    return found[0]


def _feedback(answer: Answer, request: FeedbackRequest, recipient: RequestRecipient, today: date) -> Feedback:
    return Feedback(
        day=today,
        source=request.source,
        person_id=recipient.person_id,
        project_id=request.project_id,
        request_id=request.id,
        quote=answer.quote,
        improve=answer.improve,
        consent=answer.consent or Consent.NO,
    )


def _said(found: _Match, today: date, feedback: Feedback | None = None) -> Accepted:
    """What to tell of an answer, together with which the round stands as it does then."""
    after = with_it(found.standing)
    if found.sealed:
        told = replace(after, closed=today if after.all_in else None).sentence
    else:
        told = f"{after.answers} of {after.asked} in"
    return Accepted(found.title, found.person, told, feedback, after.all_in)
