"""Short ways to ask for feedback in tests, and to answer as the forms' page does."""

from __future__ import annotations

from datetime import date
from typing import Any

from careercruise_desktop.domain.feedback import FeedbackRequest, FeedbackSource, RequestRecipient
from careercruise_desktop.domain.people import Person, Relation
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.form_specs import new_key, new_token, pulse_spec, request_spec
from tests.answer_files import answer_file
from tests.factories import TODAY

TEAM = ("Ana Ferreira", "Tomasz Nowak", "Sofia Lund", "Yusuf Demir")


def asked(store: Store, *names: str, relation: Relation = Relation.CLIENT, **more: Any) -> FeedbackRequest:
    """A request to people by name, with its tokens."""
    usual: dict[str, Any] = {"asked": TODAY, "title": "Contract change", "token": new_token(), "key": new_key()}
    if more.get("anonymous"):
        usual |= {"source": FeedbackSource.TEAM, "least": 3}
    with store.write("Ask") as desk:
        request = desk.add(FeedbackRequest(**{**usual, **more}))
        for name in names:
            person = desk.add(Person(name=name, relation=relation))
            token = "" if request.anonymous else new_token()
            desk.add(RequestRecipient(request_id=request.id, person_id=person.id, token=token))
    return request


def pulse_round(store: Store, *, day: date = TODAY, **more: Any) -> PulseRound:
    """A pulse that is asked by form."""
    usual: dict[str, Any] = {"team": "Payments", "least": 3, "token": new_token(), "key": new_key()}
    with store.write("Ask pulse") as desk:
        return desk.add(PulseRound(**{**usual, "day": day, **more}))


def answer_to(
    store: Store, asked: FeedbackRequest | PulseRound, answers: dict[str, Any], *, place: int = 0, nonce: int = 1
) -> bytes:
    """The answer file of the recipient at a place, or of somebody where no names are kept."""
    with store.read() as reader:
        if isinstance(asked, PulseRound):
            spec = pulse_spec(reader, asked)
        elif asked.anonymous:
            spec = request_spec(reader, asked)
        else:
            spec = request_spec(reader, asked, reader.find(RequestRecipient, request_id=asked.id)[place])
    return answer_file(spec, answers, nonce=f"{nonce:032x}")
