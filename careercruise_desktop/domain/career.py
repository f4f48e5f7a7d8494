"""Target roles and the competences they require."""

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
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredCompetence(Record):
    """A level (1 to 5) that a target role asks for, and the next step towards it."""

    target_role_id: int
    skill_id: int
    level: int
    next_step: str = ""
    by_when: date | None = None
