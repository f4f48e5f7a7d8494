"""The matrix in words."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from careercruise_desktop.domain import words
from careercruise_desktop.domain.figures.freshness import long_unused, unused_for
from careercruise_desktop.domain.figures.levels import Beside
from careercruise_desktop.domain.skills import LEVELS, SkillKind
from careercruise_desktop.ui.skills.matrix.state import GroupState, MatrixState, RowState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from careercruise_desktop.domain.figures.levels import LevelStep
    from careercruise_desktop.usecases.skill_matrix import Hours, Matrix, SkillLine

KIND_NAMES = {
    SkillKind.TECHNICAL: "Technical", SkillKind.PROJECT_MANAGEMENT: "Project management", SkillKind.SOFT: "Soft skills",
}  # fmt: skip
_POINTS = 27
_YEAR = 365
_BESIDE = {
    Beside.OVER: "above what others see", Beside.WITHIN: "as others see it", Beside.UNDER: "below what others see",
}  # fmt: skip


def matrix_state(matrix: Matrix, today: date, chosen: int) -> MatrixState:
    """The matrix as it is shown."""
    groups = tuple(
        GroupState(KIND_NAMES[group.kind], tuple(_row(line, today) for line in group.lines)) for group in matrix.groups
    )
    counted = words.plural(matrix.n, "skill", "skills")
    return MatrixState(
        head=f"{matrix.n:,} archived" if matrix.archived else counted,
        groups=groups,
        foot="" if matrix.archived else f"{matrix.below_target:,} below target",
        chosen=chosen,
        archived=matrix.archived,
    )


def hours_words(hours: Hours) -> str:
    """The time with a skill ("42 h in 17 entries, 6 h learned"), or that there is none."""
    parts = []
    if hours.entries:
        parts.append(f"{words.duration(hours.logged)} in {words.plural(hours.entries, 'entry', 'entries')}")
    if hours.learned:
        parts.append(f"{words.duration(hours.learned)} learned")
    return ", ".join(parts) or "No hours logged"


def last_used_words(last: date | None, today: date) -> str:
    """When a skill was last used, in a few more words ("12 days ago, 7 Mar")."""
    if last is None:
        return "Never used"
    days = (today - last).days
    if days <= 1:
        return "Used today" if days <= 0 else "Used yesterday"
    return f"Used {days:,} days ago, {words.day_short(last, today)}"


def level_words(level: int | None) -> str:
    """A level with its meaning ("4, leads others")."""
    return f"{level}, {LEVELS[level]}" if level else "Not assessed yet"


def beside_words(beside: Beside) -> str:
    """How the own level lies beside what others say."""
    return _BESIDE[beside]


def _row(line: SkillLine, today: date) -> RowState:
    said = _said(line, today)
    return RowState(
        id=line.id,
        name=line.name,
        level=line.level or 0,
        target=line.target or 0,
        freshness=line.freshness or 0.0,
        points=_points(line.points, today),
        used=unused_for(line.last_used, today),
        stale=long_unused(line.last_used, today),
        tip=f"{line.name}: {'. '.join(said)}",
        spoken=f"{line.name}, {', '.join(part[:1].lower() + part[1:] for part in said)}",
    )


def _said(line: SkillLine, today: date) -> list[str]:
    """Level, target, what others say, the year, last use, hours."""
    said = [f"Level {level_words(line.level)}" if line.level else level_words(None)]
    if line.target:
        said.append(f"Target {line.target}{'' if line.below_target else ', reached'}")
    if line.beside is not None:
        said.append(f"{_BESIDE[line.beside][:1].upper()}{_BESIDE[line.beside][1:]}")
    if len(line.points) > 1:
        said.append(f"{line.points[0].level} to {line.points[-1].level} within a year")
    said.append(last_used_words(line.last_used, today))
    if line.hours is not None:
        said.append(hours_words(line.hours))
    if line.level and line.assess_due:
        said.append("Time to assess it again")
    return said


def _points(steps: Sequence[LevelStep], today: date) -> tuple[float | None, ...]:
    """The level at even steps over a year; None before it was known."""
    found: list[float | None] = []
    level, at = None, 0
    for day in _days(today):
        while at < len(steps) and steps[at].day <= day:
            level, at = float(steps[at].level), at + 1
        found.append(level)
    return tuple(found)


@lru_cache(maxsize=1)
def _days(today: date) -> tuple[date, ...]:
    """The days of the points of a year."""
    return tuple(today - timedelta(days=round(_YEAR * back / (_POINTS - 1))) for back in reversed(range(_POINTS)))
