"""The skill matrix: each skill with its level, target, what others see, its year, its hours and its last use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from careercruise_desktop.domain.figures.freshness import freshness
from careercruise_desktop.domain.figures.levels import (
    Beside,
    LevelNow,
    LevelStep,
    assess_again_on,
    level_now,
    level_steps,
)
from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.domain.skills import Skill, SkillAssessment, SkillKind
from careercruise_desktop.storage.queries import skills as ask
from careercruise_desktop.storage.reader import Row

from .usecase import UseCase

# The order of the groups.
_KINDS = (SkillKind.TECHNICAL, SkillKind.PROJECT_MANAGEMENT, SkillKind.SOFT)
_NO_HOURS = (0, 0)
# Beyond these the window would be held for longer than a frame.
_MANY_SKILLS, _MANY_LEVELS = 50, 1_000


class Choice(NamedTuple):
    """A skill that can be chosen."""

    id: int
    name: str
    kind: SkillKind


@dataclass(frozen=True, slots=True)
class Hours:
    """The time with a skill: minutes of `entries` logged with it, and minutes learned that were not logged."""

    logged: int
    entries: int
    learned: int

    @property
    def minutes(self) -> int:
        """Both together."""
        return self.logged + self.learned


@dataclass(frozen=True, slots=True)
class SkillLine:
    """One skill of the matrix.

    Attributes:
        id: its id.
        name: its name.
        kind: its group.
        target: the level to reach, or None.
        now: its level by oneself, what others say, and how both lie beside each other.
        points: the own level over the last year, a step for each change; the last one lasts until today.
        last_used: the last day of an entry, a journal entry or something learned with it; None for never.
        freshness: 0 to 1 by its half-life; None for never used.
        assess_again: the day from which a new assessment is offered; None while there is none.
        assess_due: whether that day has come, or there is no own level yet.
        hours: None where they were not asked for.
    """

    id: int
    name: str
    kind: SkillKind
    target: int | None
    now: LevelNow
    points: tuple[LevelStep, ...]
    last_used: date | None
    freshness: float | None
    assess_again: date | None
    assess_due: bool
    hours: Hours | None = None

    @property
    def level(self) -> int | None:
        """The level by oneself."""
        return self.now.level

    @property
    def beside(self) -> Beside | None:
        """Whether the own level lies outside what others say; None where too few of them said anything."""
        return self.now.beside

    @property
    def below_target(self) -> bool:
        """Whether there is a target that the level has not reached; a skill never assessed has not."""
        return self.target is not None and (self.level or 0) < self.target


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """The skills of a kind, by name."""

    kind: SkillKind
    lines: tuple[SkillLine, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """The skills by kind, in a fixed order; a kind without skills is left out.

    Attributes:
        groups: the kinds.
        n: how many skills.
        below_target: how many of them have a target that is not reached.
        archived: whether these are the skills that are put away.
    """

    groups: tuple[SkillGroup, ...]
    n: int
    below_target: int
    archived: bool = False

    @property
    def lines(self) -> tuple[SkillLine, ...]:
        """All lines in order."""
        return tuple(line for group in self.groups for line in group.lines)


class SkillMatrix(UseCase):
    """Reads the matrix. Each read raises Unreadable where the file cannot be read."""

    def matrix(self, *, archived: bool = False) -> Matrix:
        """The skills in use, or those put away, without their hours: quick, unless it `is_long`."""
        today = self.today
        with self._store.read() as reader:
            rows = ask.lines(reader, archived=archived)
            known = ask.assessments(reader)
        lines = [_line(row, known.get(row[0], ()), today) for row in rows]
        groups = tuple(
            SkillGroup(kind, found) for kind in _KINDS if (found := tuple(one for one in lines if one.kind is kind))
        )
        return Matrix(groups, len(lines), sum(one.below_target for one in lines), archived)

    def is_long(self) -> bool:
        """Whether there is so much to read that it is work for a worker: hundreds of skills, or of their levels."""
        with self._store.read() as reader:
            skills, levels = ask.counts(reader)
        return skills > _MANY_SKILLS or levels > _MANY_LEVELS

    def choices(self) -> tuple[Choice, ...]:
        """The skills in use by name: quick, however often they were used."""
        with self._store.read() as reader:
            found = reader.find(Skill, archived=False)
        return tuple(sorted((Choice(one.id, one.name, one.kind) for one in found), key=lambda one: one.name.casefold()))

    def hours(self) -> dict[int, Hours]:
        """The hours of each skill that has any, by its id: a sum over the whole log, to be read on a worker."""
        with self._store.read() as reader:
            worked, learned = ask.worked(reader), ask.learned(reader)
        return {
            key: Hours(*worked.get(key, _NO_HOURS), learned.get(key, 0))
            for key in sorted({*worked, *learned})
            if key in worked or learned[key]
        }


def with_hours(matrix: Matrix, hours: dict[int, Hours]) -> Matrix:
    """The matrix with the hours that were read beside it."""
    none = Hours(0, 0, 0)
    groups = tuple(
        replace(group, lines=tuple(replace(line, hours=hours.get(line.id, none)) for line in group.lines))
        for group in matrix.groups
    )
    return replace(matrix, groups=groups)


def _line(row: Row, known: Sequence[SkillAssessment], today: date) -> SkillLine:
    key, name, kind, target, half_life, used = row
    now = level_now(known, today)
    again = assess_again_on(now.own)
    last = date.fromisoformat(used) if used else None
    return SkillLine(
        id=key,
        name=name,
        kind=SkillKind(kind),
        target=target,
        now=now,
        points=level_steps(known, months_back(today, 12), today),
        last_used=last,
        freshness=freshness(last, today, half_life),
        assess_again=again,
        assess_due=again is None or again <= today,
    )
