"""Asking for feedback: whom, what and until when; the forms, the reminders, and how each request stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from careercruise_desktop.domain import words
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import (
    FeedbackRequest,
    RequestRecipient,
)
from careercruise_desktop.domain.forms import FormSpec
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.text import one_line
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.reader import Reader
from careercruise_desktop.system.child import UNWATCHED, Watch

from .answers import COMING, Goes, close_sealed, sealed_go
from .form_files import Written, mail, write_forms
from .form_specs import new_key, new_token, request_spec
from .new_requests import NewRequest, check_people, request_of
from .request_status import Addressee, RequestStatus, statuses, waiting
from .standings import request_title, standing_of
from .usecase import UseCase

__all__ = ["Addressee", "Asked", "FeedbackRequests", "Goes", "NewRequest", "RequestStatus", "statuses"]

STAYS_CLOSED = (
    "A round without names stays closed. Were it opened again, the next answer could be read off its figures."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A request that was made; `remarks` is what is worth knowing about it."""

    request: FeedbackRequest
    remarks: tuple[str, ...] = ()


class FeedbackRequests(UseCase):
    """The verbs of asking. Each raises Refused where the request is gone, Unreadable where nothing is saved."""

    def make(self, new: NewRequest) -> Asked:
        """Ask people: one act. Its forms are written afterwards.

        Raises:
            Refused: nobody is asked, fewer than three without names, the day has passed, a question cannot be asked,
                or the people speak as different ones and nobody said as what.
        """
        check_people(new)
        with self._store.write("Ask for feedback") as desk:
            people = [desk.get(Person, key) for key in dict.fromkeys(new.people)]
            request = desk.add(request_of(desk, new, people, self.today))
            recipients = [
                desk.add(
                    RequestRecipient(
                        request_id=request.id, person_id=each.id, token="" if request.anonymous else new_token()
                    )
                )
                for each in people
            ]
            # What cannot be asked is refused here, not when the forms are written.
            request_spec(desk, request, None if request.anonymous else recipients[0])
        few = f"Only {len(people)} are asked, and results of fewer than {new.least} are not shown by themselves."
        return Asked(request, (few,) if new.anonymous and len(people) < new.least else ())

    def also(self, key: int, people: Sequence[int]) -> tuple[int, ...]:
        """Ask more people the same; returns the ids of those who had not been asked.

        Raises:
            Refused: the request is closed.
        """
        with self._store.write("Ask more people") as desk:
            request = desk.get(FeedbackRequest, key)
            if request.closed is not None:
                raise Refused("This request is closed. Make a new one.", "people")
            known = {each.person_id for each in desk.find(RequestRecipient, request_id=key)}
            added = tuple(desk.get(Person, each).id for each in dict.fromkeys(people) if each not in known)
            for each in added:
                token = "" if request.anonymous else new_token()
                desk.add(RequestRecipient(request_id=key, person_id=each, token=token))
            return added

    def write_forms(self, key: int, folder: Path, watch: Watch = UNWATCHED) -> Written:
        """Write the forms of those who have not answered into a folder, or the one form of a round without names.

        Work for a worker.

        Raises:
            Refused: the request is closed, everybody has answered, the profile has no name, or it was cancelled.
            Unreadable: a form cannot be written.
        """
        self._give_tokens(key)
        with self._store.read() as reader:
            specs = self._specs(reader, key)
        return write_forms(specs, folder, watch)

    def mail(self, key: int, person_id: int | None = None, *, again: bool = False) -> str:
        """The words to copy into the mail to somebody, or to all of a round without names; `again` reminds.

        Raises:
            Refused: the person was not asked, or several were and nobody is named.
        """
        with self._store.read() as reader:
            request = reader.get(FeedbackRequest, key)
            return mail(_mail_spec(reader, request, person_id), self.today, again=again)

    def reminded(self, key: int, person_id: int | None = None) -> None:
        """Keep that a reminder went out today: to somebody, or to all who have not answered."""
        with self._store.write("Remind of feedback") as desk:
            for each in desk.find(RequestRecipient, request_id=desk.get(FeedbackRequest, key).id):
                if person_id in {None, each.person_id} and each.answered is None:
                    desk.save(replace(each, reminded=self.today))

    def change(self, key: int, *, title: str, due: date | None) -> FeedbackRequest:
        """Change what is no part of the question: title and last day."""
        name = one_line(title, "title", limit=200)
        with self._store.write("Edit request for feedback", merge=f"request:{key}") as desk:
            return desk.save(replace(desk.get(FeedbackRequest, key), title=name, due=due))

    def close(self, key: int) -> FeedbackRequest:
        """Take no more answers. Without names that is for good, and no step of the history."""
        with self._store.read() as reader:
            request = reader.get(FeedbackRequest, key)
        if request.closed is not None:
            return request
        if not request.anonymous:
            with self._store.write("Close request for feedback") as desk:
                return desk.save(replace(desk.get(FeedbackRequest, key), closed=self.today))
        with self._store.write_unrecorded(sealed=True) as desk:
            close_sealed(desk, desk.get(FeedbackRequest, key), self.today)
            return desk.get(FeedbackRequest, key)

    def reopen(self, key: int) -> FeedbackRequest:
        """Take answers again.

        Raises:
            Refused: it is a round without names.
        """
        with self._store.write("Reopen request for feedback") as desk:
            request = desk.get(FeedbackRequest, key)
            if request.anonymous:
                raise Refused(STAYS_CLOSED)
            return desk.save(replace(request, closed=None))

    def what_goes(self, key: int) -> Goes:
        """What goes when a request is removed, in sentences."""
        with self._store.read() as reader:
            request = reader.get(FeedbackRequest, key)
            standing, answers = standing_of(reader, request), ask.answers_to(reader, key)
        lines = [f"Who was asked: {words.plural(standing.asked or 0, 'person', 'people')}"]
        if answers:
            lines.append(f"The feedback that came stays: {words.plural(answers, 'answer', 'answers')}")
        if request.anonymous and standing.answers:
            lines.insert(0, sealed_go(standing.answers))
        if request.closed is None:
            lines.append(COMING)
        return Goes(tuple(lines), standing.answers if request.anonymous else 0)

    def remove(self, key: int) -> FeedbackRequest:
        """Remove a request and who was asked; feedback that came stays, sealed answers stay while undo is possible."""
        with self._store.write("Remove request for feedback") as desk:
            request = desk.get(FeedbackRequest, key)
            desk.remove(FeedbackRequest, key)
            sealed.mark_removed(desk, request.token)
            return request

    def status(self, key: int) -> RequestStatus:
        """How a request stands."""
        with self._store.read() as reader:
            return statuses(reader, [reader.get(FeedbackRequest, key)], self.today)[0]

    def waiting(self) -> tuple[RequestStatus, ...]:
        """The requests that wait for answers, those due first."""
        with self._store.read() as reader:
            return waiting(reader, self.today)

    def closed(self, limit: int = 50) -> tuple[RequestStatus, ...]:
        """The requests that were closed, the last ones first; rounds without names only where nobody answered."""
        with self._store.read() as reader:
            return statuses(reader, ask.closed_requests(reader, limit), self.today)

    def _give_tokens(self, key: int) -> None:
        """Requests that were made elsewhere, as a next step, get what their forms need."""
        with self._store.read() as reader:
            request = reader.get(FeedbackRequest, key)
            bare = [] if request.anonymous else reader.find(RequestRecipient, request_id=key, token="")
        if request.token and not bare:
            return
        with self._store.write("Make forms") as desk:
            if not request.token:
                request = desk.save(replace(request, token=new_token(), key=new_key()))
            for each in bare:
                desk.save(replace(each, token=new_token()))

    def _specs(self, reader: Reader, key: int) -> list[FormSpec]:
        request = reader.get(FeedbackRequest, key)
        if request.closed is not None:
            raise Refused(f"“{request_title(reader, request)}” is closed. Nobody could answer a form of it.")
        if request.anonymous:
            return [request_spec(reader, request)]
        waiting = [each for each in reader.find(RequestRecipient, request_id=key) if each.answered is None]
        if not waiting:
            raise Refused("Nobody is left to be asked. Add people to the request first.")
        return [request_spec(reader, request, each) for each in waiting]


def _mail_spec(reader: Reader, request: FeedbackRequest, person_id: int | None) -> FormSpec:
    """The form that a mail is about; a mail can be written before its form is."""
    ready = request if request.token else replace(request, token=new_token(), key=new_key())
    if request.anonymous:
        return request_spec(reader, ready)
    found = reader.find(RequestRecipient, request_id=request.id)
    chosen = [each for each in found if each.person_id == person_id] if person_id is not None else found
    if len(chosen) != 1:
        raise Refused("Choose somebody who was asked.", "person_id")
    return request_spec(reader, ready, replace(chosen[0], token=chosen[0].token or new_token()))
