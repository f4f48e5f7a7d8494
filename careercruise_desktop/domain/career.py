"""Target roles, the competences they require, and the next steps towards them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from .records import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetRole(Record):
    """A role to grow into."""

    title: str
    by_when: date | None = None
    summary: str = ""
    archived: bool = False
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredCompetence(Record):
    """A level (1 to 5) that a target role asks for."""

    target_role_id: int
    skill_id: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CareerStep(Record):
    """A next step towards a required competence: a task, a learning item, a request for feedback, or words only.

    `reached` of `goal` tells how far it is, counted in `unit` ("reports presented"); `done` is the day it was done.
    """

    required_competence_id: int
    title: str
    by_when: date | None = None
    task_id: int | None = None
    learning_item_id: int | None = None
    feedback_request_id: int | None = None
    goal: int | None = None
    reached: int = 0
    unit: str = ""
    done: date | None = None
