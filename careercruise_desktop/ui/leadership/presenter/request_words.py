"""What the page of a request says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.feedback import FeedbackSource
from careercruise_desktop.domain.forms import LANGUAGES
from careercruise_desktop.domain.people import initials
from careercruise_desktop.ui.leadership.asking.state import PersonState, RequestState

from .feedback_words import dimension_label

if TYPE_CHECKING:
    from datetime import date

    from careercruise_desktop.usecases.feedback_requests import Addressee, RequestStatus

_SPEAKS = {
    FeedbackSource.CLIENT: "a client", FeedbackSource.TEAM: "the team", FeedbackSource.MANAGER: "a manager",
    FeedbackSource.PEER: "a peer", FeedbackSource.SELF: "oneself",
}  # fmt: skip
READABLE = (
    "Whoever receives an answer can read it, and a mail says who sent it. Have the answers put into a shared folder, or"
    " collected by a colleague."
)
_PRIVACY = (
    "Who of them has answered is not kept, nor in which order. From {least} answers on they are shown together,"
    " once the round is closed."
)


def request_state(status: RequestStatus, today: date) -> RequestState:
    """A request and how it stands."""
    request = status.request
    due = f"due {words.day_near(request.due, today)}" if request.due is not None else "no last day"
    about = [status.project] if status.project and status.project != status.title else []
    second = " \N{MIDDLE DOT} ".join([*about, f"asked {words.day_near(request.asked, today)}", due])
    return RequestState(
        id=request.id,
        title=status.title,
        second=second[:1].upper() + second[1:],
        standing=status.sentence,
        dots=(status.standing.answers, status.standing.asked or 0),
        late=status.overdue > 0,
        facts=facts(status),
        people=tuple(person_state(each, status, today) for each in status.people),
        anonymous=request.anonymous,
        open=status.open,
        privacy=f"{_PRIVACY.format(least=request.least)} {READABLE}" if request.anonymous else "",
    )


def facts(status: RequestStatus) -> tuple[str, ...]:
    """What the form asks, in short lines."""
    request = status.request
    rated = words.listed([dimension_label(name).lower() for name in request.asked_dimensions])
    lines = [f"To rate: {rated}" if rated else "Nothing to rate", "What helped most, and what to do differently"]
    lines += [*request.asked_questions]
    lines.append(f"In {LANGUAGES.get(request.language, request.language)}, asked as {_SPEAKS[request.source]}")
    return tuple(lines)


def person_state(each: Addressee, status: RequestStatus, today: date) -> PersonState:
    """Somebody who was asked; in a round without names nothing is known of an answer."""
    waits = status.open and not status.request.anonymous and each.answered is None
    if status.request.anonymous:
        said = ""
    elif each.answered is not None:
        said = f"answered {words.day_near(each.answered, today)}"
    else:
        said = f"reminded {words.day_near(each.reminded, today)}" if each.reminded is not None else "waiting"
    return PersonState(each.person_id, each.name, initials(each.name), said, each.answered is not None, waits)
