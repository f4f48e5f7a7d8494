"""How requests for feedback stand: who was asked, how many answered, and which are late."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.figures.suppression import Standing
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.storage.queries import feedback as ask
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.reader import Reader

from .standings import request_title


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who was asked; `answered` is never known in a round without names."""

    person_id: int
    name: str
    answered: date | None
    reminded: date | None


@dataclass(frozen=True, slots=True)
class RequestStatus:
    """How a request stands.

    Attributes:
        title: what it is called.
        project: the name of its project, or "".
        standing: how many answered, of how many.
        people: who was asked, by name.
        overdue: how many days ago its last day was, 0 while it has not passed or nothing is missing.
    """

    request: FeedbackRequest
    title: str
    project: str
    standing: Standing
    people: tuple[Addressee, ...]
    overdue: int = 0

    @property
    def open(self) -> bool:
        """Whether answers are waited for."""
        return self.request.closed is None

    @property
    def sentence(self) -> str:
        """How it stands: `2 of 4 in, shown from 5`, `1 of 3 in`, `2 days overdue`."""
        if self.request.anonymous:
            said = self.standing.sentence
        elif self.standing.asked is None:
            said = "Nobody is asked" if self.open else "Closed, nobody is asked any more"
        elif self.open:
            said = f"{self.standing.answers} of {self.standing.asked} in"
        else:
            said = f"Closed with {self.standing.answers} of {self.standing.asked} in"
        return f"{said}, {words.plural(self.overdue, 'day', 'days')} overdue" if self.overdue else said


def waiting(reader: Reader, today: date) -> tuple[RequestStatus, ...]:
    """The requests that wait for answers, those due first."""
    return statuses(reader, ask.open_requests(reader), today)


def late(reader: Reader, today: date) -> tuple[RequestStatus, ...]:
    """The requests whose last day has passed with answers of somebody missing."""
    return tuple(each for each in waiting(reader, today) if each.overdue and each.people)


def statuses(reader: Reader, requests: Sequence[FeedbackRequest], today: date) -> tuple[RequestStatus, ...]:
    """How requests stand, in the order given."""
    keys = [each.id for each in requests]
    recipients: dict[int, list[RequestRecipient]] = {key: [] for key in keys}
    for one in ask.recipients(reader, keys):
        recipients[one.request_id].append(one)
    people = reader.several(Person, [one.person_id for group in recipients.values() for one in group])
    projects = reader.several(Project, [each.project_id for each in requests if each.project_id is not None])
    counts = sealed.counts(reader) if any(each.anonymous for each in requests) else {}
    found = []
    for each in requests:
        group = recipients[each.id]
        answered = sum(one.answered is not None for one in group)
        in_now = counts.get(each.token, 0) if each.anonymous else answered
        standing = Standing(in_now, len(group) + each.gone or None, each.least, each.closed)
        late = each.due is not None and each.closed is None and not standing.all_in and each.due < today
        found.append(
            RequestStatus(
                each,
                request_title(reader, each),
                projects[each.project_id].name if each.project_id in projects else "",
                standing,
                _addressees(group, people),
                (today - each.due).days if late and each.due is not None else 0,
            )
        )
    return tuple(found)


def _addressees(group: Sequence[RequestRecipient], people: dict[int, Person]) -> tuple[Addressee, ...]:
    found = [
        Addressee(one.person_id, people[one.person_id].name, one.answered, one.reminded)
        for one in group
        if one.person_id in people
    ]
    return tuple(sorted(found, key=lambda each: (each.name.casefold(), each.person_id)))
