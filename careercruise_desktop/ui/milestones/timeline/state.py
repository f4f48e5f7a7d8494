"""What the timeline is given: lines ready to be shown, and how much of time is in sight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.milestone_lines import MilestoneLine
from careercruise_desktop.domain.roles import Role

QUARTER_DAYS, HALF_DAYS, YEAR_DAYS = 92, 182, 365


class GroupKey(NamedTuple):
    """Names the milestones of one project in one lane; no project is a group too."""

    role: Role
    project_id: int | None


class Spot(NamedTuple):
    """A place on the timeline where something new could stand."""

    role: Role
    project_id: int | None
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineState:
    """Milestones in two lanes on one axis.

    Attributes:
        lines: in the order in which they stand; those of a project in a lane are gathered where its first one is.
        role_names: how the person calls the roles, IT first.
        folded: the groups that show one row for all their milestones.
        selected: the id of the milestone that is selected.
        first_day: the day at the left edge; None shows today at first, with about a third of the span before it and
            from the beginning of a month on, and later leaves the timeline where it is.
        days: how many days are in sight, from a quarter to ten years. First day and days count when they differ from
            what was handed in before; else the timeline stays where the person went.
        editable: whether milestones can be moved, created, reached and deleted here.
    """

    today: date
    lines: tuple[MilestoneLine, ...] = ()
    role_names: tuple[str, str] = ("IT", "PM")
    folded: frozenset[GroupKey] = frozenset()
    selected: int | None = None
    first_day: date | None = None
    days: int = HALF_DAYS
    editable: bool = True

    def name_of(self, role: Role) -> str:
        """How the person calls a role."""
        return self.role_names[role is Role.PM]
