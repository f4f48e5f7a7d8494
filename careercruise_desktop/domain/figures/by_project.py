"""A day by project and role: what was logged, planned and kept of each; together exactly what the whole day has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.spans import MINUTE, Span

from .elapsed import elapsed_each
from .work import Work

NO_PROJECT = 0


class _Of(Protocol):
    @property
    def project_id(self) -> int | None:
        """The project, if any."""
        ...


class Logged(Work, _Of, Protocol):
    """Work of a project or of none."""


class Planned(_Of, Protocol):
    """A time block."""

    @property
    def id(self) -> int:
        """The record's id."""
        ...

    @property
    def role(self) -> Role:
        """The role."""
        ...

    @property
    def when(self) -> Span:
        """The planned stretch."""
        ...


class ProjectDay(NamedTuple):
    """One project (0: none) in one role on a day; lengths in minutes, `blocks` and `entries` counted."""

    project_id: int
    role: Role
    minutes: int = 0
    entries: int = 0
    planned: int = 0
    kept: int = 0
    blocks: int = 0


def by_project(
    entries: Sequence[Logged], blocks: Iterable[Planned], kept_seconds: Mapping[int, int]
) -> list[ProjectDay]:
    """A day told apart, by project and role.

    Time that several entries cover counts for the one that was begun first, as it does for the whole day. Kept time is
    whole minutes of the whole day: each project gets what is full when its seconds are added to those before it.

    Args:
        entries: the work of the day.
        blocks: its plan.
        kept_seconds: seconds of each block, by its id, that were worked as planned.
    """
    found: defaultdict[tuple[int, Role], list[int]] = defaultdict(lambda: [0, 0, 0, 0, 0])
    for entry, minutes in zip(entries, elapsed_each(entries), strict=True):
        sums = found[entry.project_id or NO_PROJECT, entry.role]
        sums[0] += minutes
        sums[1] += 1
    for block in blocks:
        sums = found[block.project_id or NO_PROJECT, block.role]
        sums[2] += block.when.minutes
        sums[3] += kept_seconds.get(block.id, 0)
        sums[4] += 1
    days, before = [], 0
    for project, role in sorted(found, key=lambda key: (key[0], key[1].value)):
        minutes, count, planned, kept, plans = found[project, role]
        whole = (before + kept) // MINUTE - before // MINUTE
        before += kept
        days.append(ProjectDay(project, role, minutes, count, planned, whole, plans))
    return days
