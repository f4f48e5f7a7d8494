"""What requests for feedback and pulses are called, and how they stand: all that a list of them needs."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.figures.suppression import Standing
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.pulse import PulseRound
from careercruise_desktop.storage.queries import sealed
from careercruise_desktop.storage.reader import Reader


def request_title(reader: Reader, request: FeedbackRequest) -> str:
    """What a request is called here: its title, else its project, else whom it asks; no name if it is anonymous."""
    if request.title:
        return request.title
    project = reader.look(Project, request.project_id)
    if project is not None:
        return project.name
    if not request.anonymous:
        recipients = reader.find(RequestRecipient, request_id=request.id)
        names = [each.name for each in reader.several(Person, [one.person_id for one in recipients]).values()]
        if names:
            return words.listed(names[:3]) if len(names) <= 3 else f"{names[0]} and {len(names) - 1} others"
    return f"Feedback, {words.day_short(request.asked, date.min)}"


def pulse_title(reader: Reader, pulse: PulseRound) -> str:
    """What a pulse is called: its team, else its project."""
    return f"{pulse_about(reader, pulse)}, {words.day_short(pulse.day, date.min)}"


def pulse_about(reader: Reader, pulse: PulseRound) -> str:
    """Whom a pulse asks: its team, else its project."""
    project = reader.look(Project, pulse.project_id)
    return pulse.team or (project.name if project is not None else "Team")


def standing_of(reader: Reader, asked: FeedbackRequest | PulseRound) -> Standing:
    """How a round stands: how many answered, of how many."""
    if isinstance(asked, PulseRound):
        return Standing(sealed.count(reader, asked.token), asked.asked, asked.least, asked.closed)
    recipients = reader.find(RequestRecipient, request_id=asked.id)
    if asked.anonymous:
        answered = sealed.count(reader, asked.token) if asked.token else 0
    else:
        answered = sum(each.answered is not None for each in recipients)
    return Standing(answered, len(recipients) + asked.gone or None, asked.least, asked.closed)
