"""Week templates: the shape of a week, to be laid over others."""

from __future__ import annotations

from dataclasses import dataclass

from .records import Record
from .roles import Role


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTemplate(Record):
    """A named shape of a week ("IT mornings, PM afternoons")."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TemplateBlock(Record):
    """One block of a template.

    Attributes:
        template_id: the template it belongs to.
        weekday: Monday = 0.
        start: minutes since 00:00 on the wall.
        minutes: its length.
    """

    template_id: int
    weekday: int
    start: int
    minutes: int
    title: str
    role: Role
    project_id: int | None = None
