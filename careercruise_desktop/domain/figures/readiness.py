"""How much of what a target role asks for is reached, on what evidence, and what is missing. It is no promise."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence
from careercruise_desktop.domain.periods import months_back
from careercruise_desktop.domain.skills import SkillAssessment

from .levels import level_on

MONTHS_COMPARED = 12
NO_PROMISE = "What you and others wrote down, beside what the role asks for. It does not promise that you get it."


class EvidenceKind(StrEnum):
    """What speaks for a level."""

    ENTRIES = "entries"
    JOURNAL = "journal"
    MILESTONES = "milestones"
    FEEDBACK = "feedback"
    CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The records of one kind that speak for a skill's level.

    Attributes:
        kind: which kind.
        n: how many.
        newest: the day of the newest one; None without any.
        minutes: what was logged with it, or told of in the journal, in minutes; 0 for kinds that take no time.
        rows: the ids of the records, newest first.
    """

    kind: EvidenceKind
    n: int
    newest: date | None
    minutes: int = 0
    rows: tuple[int, ...] = ()


class Missing(StrEnum):
    """What a competence still lacks."""

    ASSESSMENT = "no level by yourself"
    LEVEL = "level"
    EVIDENCE = "no evidence"
    RECENT = "no evidence within a year"
    STEP = "no next step"


class Standing(StrEnum):
    """Where a competence stands."""

    REACHED = "reached"
    GAP = "gap"
    NEVER_ASSESSED = "never assessed"


@dataclass(frozen=True, slots=True)
class Competence:
    """A required level beside one's own.

    Attributes:
        required: what the role asks for.
        now: the own level; None while one never assessed oneself.
        then: the own level a year ago; None where there was none.
        evidence: what speaks for it, the kinds without any left out.
        steps: its next steps, open ones first, by day.
        missing: what it still lacks, the weightiest first.
    """

    required: RequiredCompetence
    now: int | None
    then: int | None
    evidence: tuple[Evidence, ...]
    steps: tuple[CareerStep, ...]
    missing: tuple[Missing, ...]

    @property
    def gap(self) -> int:
        """The levels that are missing; 0 when it is reached, all of them while it was never assessed."""
        return max(0, self.required.level - (self.now or 0))

    @property
    def standing(self) -> Standing:
        """Reached, a gap, or never assessed."""
        if self.now is None:
            return Standing.NEVER_ASSESSED
        return Standing.GAP if self.gap else Standing.REACHED

    @property
    def n(self) -> int:
        """How many records speak for it."""
        return sum(each.n for each in self.evidence)

    @property
    def newest(self) -> date | None:
        """The day of the newest record that speaks for it."""
        return max((each.newest for each in self.evidence if each.newest is not None), default=None)


class Pace(NamedTuple):
    """How the required skills moved in twelve months, over those assessed at both ends.

    Attributes:
        gained: levels gained, less those lost.
        n: how many required skills were assessed at both ends.
        missing: levels still missing where one has assessed oneself.
        under_way: open steps that were begun.
        open_steps: open steps.
    """

    gained: int
    n: int
    missing: int
    under_way: int
    open_steps: int


@dataclass(frozen=True, slots=True)
class Readiness:
    """The competences of a target role: `reached` of `n`, told as a count and never as a share."""

    competences: tuple[Competence, ...]

    @property
    def n(self) -> int:
        """How many competences the role asks for."""
        return len(self.competences)

    @property
    def reached(self) -> tuple[Competence, ...]:
        """Those whose level is reached."""
        return tuple(each for each in self.competences if each.standing is Standing.REACHED)

    @property
    def gaps(self) -> tuple[Competence, ...]:
        """Those with a gap, the widest first."""
        found = (each for each in self.competences if each.standing is Standing.GAP)
        return tuple(sorted(found, key=lambda each: -each.gap))

    @property
    def unknown(self) -> tuple[Competence, ...]:
        """Those that one never assessed: neither reached nor a gap."""
        return tuple(each for each in self.competences if each.standing is Standing.NEVER_ASSESSED)


def competence(
    required: RequiredCompetence,
    assessments: Iterable[SkillAssessment],
    evidence: Iterable[Evidence],
    steps: Iterable[CareerStep],
    today: date,
) -> Competence:
    """A required competence as it stands today.

    Args:
        required: what the role asks for.
        assessments: those of its skill, by oneself and by others; only one's own make the level.
        evidence: what speaks for the skill, one value a kind.
        steps: the next steps towards it.
        today: the day.
    """
    known = list(assessments)
    year_ago = months_back(today, MONTHS_COMPARED)
    now = level_on(known, today)
    speaks = tuple(each for each in evidence if each.n)
    in_order = tuple(sorted(steps, key=_step_order))
    newest = max((each.newest for each in speaks if each.newest is not None), default=None)
    lacks: list[Missing] = []
    if now is None:
        lacks.append(Missing.ASSESSMENT)
    elif now < required.level:
        lacks.append(Missing.LEVEL)
    if not speaks:
        lacks.append(Missing.EVIDENCE)
    elif newest is None or newest <= year_ago:
        lacks.append(Missing.RECENT)
    if Missing.LEVEL in lacks and not any(step.done is None for step in in_order):
        lacks.append(Missing.STEP)
    return Competence(required, now, level_on(known, year_ago), speaks, in_order, tuple(lacks))


def pace(competences: Sequence[Competence], begun: Iterable[int] = ()) -> Pace:
    """How the required skills moved in a year, and how many of the open steps were begun.

    Args:
        competences: the competences of a role.
        begun: the ids of steps of which other records know that they were begun (a task with time logged, a learning
            item that is under way); a step with anything reached is begun by itself.

    Example: 2 to 4 and 3 to 3 gain 2 over n = 2; a skill first assessed this year does not count, for it has no level
    of a year ago.
    """
    both = [(each.then, each.now) for each in competences if each.then is not None and each.now is not None]
    started = frozenset(begun)
    open_steps = [step for each in competences for step in each.steps if step.done is None]
    return Pace(
        gained=sum(now - then for then, now in both),
        n=len(both),
        missing=sum(each.gap for each in competences if each.now is not None),
        under_way=sum(1 for step in open_steps if step.reached > 0 or step.id in started),
        open_steps=len(open_steps),
    )


def step_share(step: CareerStep) -> float | None:
    """How far a step is, 0 to 1: 1 when it is done; None for one without a goal, which is done or not."""
    if step.done is not None:
        return 1.0
    return None if step.goal is None else min(1.0, step.reached / step.goal)


def _step_order(step: CareerStep) -> tuple[bool, date, int]:
    return step.done is not None, step.by_when or date.max, step.id
