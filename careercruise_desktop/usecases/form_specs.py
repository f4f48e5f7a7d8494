"""The form that a request or a pulse sends out, made of its record: the same one again when its answer comes back."""

from __future__ import annotations

import secrets

from careercruise_desktop.domain.feedback import FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.forms import FormKind, FormSpec
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.profile import Profile
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.storage.reader import Reader

from .form_words import day_in, unnamed

NOBODY = "The asker"


def new_token() -> str:
    """A token that names a request, a recipient or a pulse in files: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def new_key() -> str:
    """The secret of a request or a pulse: 64 hexadecimal digits."""
    return secrets.token_hex(32)


def asker(reader: Reader) -> str:
    """The name of who asks, or "" where the profile has none."""
    found = reader.find(Profile)
    return found[0].name.strip() if found else ""


def form_title(reader: Reader, request: FeedbackRequest) -> str:
    """What the form of a request is called: its title, else its project, else "Feedback" and the day it was asked.

    Nobody who is asked stands in it, for the others would read it, and oneself it would puzzle.
    """
    project = reader.look(Project, request.project_id)
    named = request.title or (project.name if project is not None else "")
    language = request.language or "en"
    return named or f"{unnamed(language, 'feedback')}, {day_in(language, request.asked)}"


def request_spec(reader: Reader, request: FeedbackRequest, recipient: RequestRecipient | None = None) -> FormSpec:
    """The form of a request for one recipient, or the one form of an anonymous round.

    Raises:
        Refused: what it asks cannot stand in a form.
    """
    person = reader.look(Person, recipient.person_id) if recipient is not None else None
    project = reader.look(Project, request.project_id)
    title = form_title(reader, request)
    return FormSpec(
        kind=FormKind.FEEDBACK,
        request=request.token,
        key=request.key,
        title=title,
        asker=asker(reader) or NOBODY,
        recipient=recipient.token if recipient is not None else "",
        addressee=person.name if person is not None else "",
        # Not said twice.
        project=project.name if project is not None and project.name != title else "",
        dimensions=request.asked_dimensions,
        questions=request.asked_questions,
        language=request.language or "en",
        due=request.due,
        anonymous=request.anonymous,
        least=request.least,
    )


def pulse_spec(reader: Reader, pulse: PulseRound) -> FormSpec:
    """The one form of a pulse.

    Raises:
        Refused: what it asks cannot stand in a form.
    """
    project = reader.look(Project, pulse.project_id)
    language = pulse.language or "en"
    about = pulse.team or (project.name if project is not None else unnamed(language, "team"))
    return FormSpec(
        kind=FormKind.PULSE,
        request=pulse.token,
        key=pulse.key,
        title=f"{about}, {day_in(language, pulse.day)}",
        asker=asker(reader) or NOBODY,
        project=project.name if project is not None and pulse.team else "",
        health=tuple(line.strip() for line in pulse.questions.splitlines() if line.strip()),
        language=language,
        due=pulse.due,
        anonymous=True,
        least=pulse.least,
    )
