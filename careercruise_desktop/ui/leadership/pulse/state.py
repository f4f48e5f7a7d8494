"""What the forms of a pulse begin with, and what they tell."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.feedback import LEAST_ANSWERS


class BeginState(NamedTuple):
    """What a form begins with, from the pulse before.

    Attributes:
        today: the present day.
        team: the name of the team.
        project_id: the project that it is about; None for none.
        asked: how many can answer; None where nobody said.
        questions: the health questions.
        language: of the form, by its two letters.
        least: from how many answers on anything is shown.
        due: until when answers are hoped for.
        projects: those that a pulse can be about.
        languages: those that a form can be in.
        people: how many could answer last, by the name of the team.
        given: a round that was typed in and is to be corrected; None for a new one.
    """

    today: date
    team: str = ""
    project_id: int | None = None
    asked: int | None = None
    questions: tuple[str, ...] = ()
    language: str = "en"
    least: int = LEAST_ANSWERS
    due: date | None = None
    projects: tuple[tuple[int, str], ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    people: tuple[tuple[str, int], ...] = ()
    given: PulseTyped | None = None


class FactState(NamedTuple):
    """A fact about the team; `before` stands before the value, in fewer colours."""

    name: str
    value: str
    before: str = ""


class RoundState(NamedTuple):
    """One round.

    Attributes:
        title: its team or project, and its day.
        standing: how many answered.
        facts: what may be told of it.
        note: what was noted about it.
        out: whether answers are waited for.
        typed: whether it was typed in, so that it can be corrected.
    """

    id: int
    title: str
    standing: str
    facts: tuple[FactState, ...]
    note: str
    out: bool
    typed: bool = False


class HealthTyped(NamedTuple):
    """How many said green, yellow and red to a question."""

    question: str
    green: int
    yellow: int
    red: int


class PulseTyped(NamedTuple):
    """A round that was typed in; `key` is the id of the one that it corrects, 0 for none."""

    day: date
    team: str
    project_id: int | None
    asked: int | None
    scores: tuple[int, ...]
    health: tuple[HealthTyped, ...]
    note: str
    key: int = 0


class PulseWanted(NamedTuple):
    """A round that is to be sent."""

    team: str
    project_id: int | None
    asked: int | None
    questions: tuple[str, ...]
    language: str
    due: date | None
    least: int
