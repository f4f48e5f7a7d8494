"""What is asked, before anything is: the request that it would make, with all that cannot be asked refused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import (
    DIMENSIONS,
    FEWEST_ANSWERS,
    LEAST_ANSWERS,
    FeedbackRequest,
    FeedbackSource,
    speaks_as,
)
from careercruise_desktop.domain.forms import MOST_LEAST
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.text import one_line
from careercruise_desktop.storage.reader import Reader

from .form_specs import new_key, new_token

TITLE_MOST = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class NewRequest:
    """What is asked, of whom.

    Attributes:
        people: the ids of those who are asked.
        source: as what they speak; None takes it from their relation, which must then be the same for all.
        title: what it is called; "" takes the project or the names.
        questions: questions of one's own.
    """

    people: tuple[int, ...]
    source: FeedbackSource | None = None
    title: str = ""
    project_id: int | None = None
    dimensions: tuple[str, ...] = DIMENSIONS
    questions: tuple[str, ...] = ()
    language: str = "en"
    due: date | None = None
    anonymous: bool = False
    least: int = LEAST_ANSWERS


def check_people(new: NewRequest) -> None:
    """Look whether enough are asked.

    Raises:
        Refused: nobody is, or fewer than three without names.
    """
    if not new.people:
        raise Refused("Choose whom to ask.", "people")
    if new.anonymous and len(set(new.people)) < FEWEST_ANSWERS:
        raise Refused(f"Without names at least {FEWEST_ANSWERS} must be asked.", "people")


def request_of(reader: Reader, new: NewRequest, people: Sequence[Person], today: date) -> FeedbackRequest:
    """The request that would be made; nothing is kept.

    Raises:
        Refused: its last day has passed, its title is too long, its project is gone, or the people know one in
            different ways and nobody said as what they speak. The field is named.
    """
    if new.due is not None and new.due < today:
        raise Refused("That day has passed. Choose today or a later one.", "due")
    if not FEWEST_ANSWERS <= new.least <= MOST_LEAST:
        raise Refused(f"Answers are shown from {FEWEST_ANSWERS} to {MOST_LEAST} of them on.", "least")
    if new.project_id is not None:
        reader.get(Project, new.project_id)
    sources = {speaks_as(each.relation) for each in people} or {FeedbackSource.CLIENT}
    if new.source is None and len(sources) > 1:
        raise Refused("These people know you in different ways. Choose as what they are asked.", "source")
    lines = (one_line(each, "question", limit=10_000) for each in new.questions)
    return FeedbackRequest(
        asked=today,
        title=one_line(new.title, "title", limit=TITLE_MOST),
        source=new.source or sources.pop(),
        project_id=new.project_id,
        dimensions=" ".join(name for name in DIMENSIONS if name in new.dimensions),
        questions="\n".join(line for line in lines if line),
        language=new.language,
        anonymous=new.anonymous,
        least=new.least,
        due=new.due,
        token=new_token(),
        key=new_key(),
    )
