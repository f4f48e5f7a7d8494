"""Skill levels then and now, by oneself and by others, from a history that is never overwritten."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import ceil, floor
from typing import NamedTuple

from careercruise_desktop.domain.skills import Skill, SkillAssessment

from .ratings import RatingMean, rating_mean

ASSESS_AGAIN_DAYS = 91


@dataclass(frozen=True, slots=True)
class Growth:
    """A skill's own rating at both ends of a period.

    Attributes:
        skill: the skill.
        then: the level at the start of the period, or the first one inside it.
        now: the level at the end.
        compared: whether there are two ratings to compare.
        assessments: the ids of the ratings used.
        by_others: how many ratings by other people lie in the period.
        begun: the day of `then` where it lies inside the period: no level is known for its start. Else None.
    """

    skill: Skill
    then: int
    now: int
    compared: bool
    assessments: tuple[int, ...]
    by_others: int = 0
    begun: date | None = None


class Beside(StrEnum):
    """How the own level lies beside what others say."""

    OVER = "over"
    WITHIN = "within"
    UNDER = "under"


class LevelStep(NamedTuple):
    """The own level from a day on, until the next step."""

    day: date
    level: int


@dataclass(frozen=True, slots=True)
class LevelNow:
    """A skill's level on a day.

    Attributes:
        own: the latest assessment by oneself; None when there is none.
        others: the latest assessment by each other person, by level, then by day.
        spread: the mean of theirs with its interval; None below three, where only the ratings are honest.
    """

    own: SkillAssessment | None
    others: tuple[SkillAssessment, ...]
    spread: RatingMean | None

    @property
    def level(self) -> int | None:
        """The level: one's own word, and nobody else's; None while one has not assessed oneself."""
        return None if self.own is None else self.own.level

    @property
    def beside(self) -> Beside | None:
        """Over or under only if the own level lies outside the others' interval; None where there is none of both."""
        return beside(self.level, self.spread)

    @property
    def likely(self) -> tuple[int, int] | None:
        """The lowest and the highest whole level in the others' interval, so that nothing claims decimals.

        Where many agree so well that no whole level lies in it, the two around it. None where there is no interval.
        """
        if self.spread is None:
            return None
        low, high = ceil(self.spread.low), floor(self.spread.high)
        return (low, high) if low <= high else (high, low)


def beside(own: float | None, others: RatingMean | None) -> Beside | None:
    """How an own rating lies beside the others' interval; None where there is none of both."""
    if own is None or others is None:
        return None
    if others.low <= own <= others.high:
        return Beside.WITHIN
    return Beside.OVER if own > others.high else Beside.UNDER


def growth(skill: Skill, assessments: Iterable[SkillAssessment], first: date, last: date) -> Growth | None:
    """The skill's level then and now by own ratings; None when it was never rated up to `last`.

    Example: rated 2 before the period and 3, then 4 inside it gives then 2, now 4.
    """
    known = _known(assessments, last)
    own = _own(known)
    if not own:
        return None
    before = [each for each in own if each.day <= first]
    start, end = (before or own)[-1 if before else 0], own[-1]
    others = sum(1 for each in known if each.person_id is not None and each.day >= first)
    used = tuple({start.id: 0, end.id: 0})
    return Growth(skill, start.level, end.level, start.id != end.id, used, others, None if before else start.day)


def level_now(assessments: Iterable[SkillAssessment], today: date) -> LevelNow:
    """The level of one skill on a day, from its assessments in any order; of two on one day the later one counts.

    Example: 5 by oneself and 2, 4, 4, 5, 5 by five others is over: their interval is 2.8 to 4.6, levels 3 to 4.
    """
    known = _known(assessments, today)
    own = _own(known)
    latest = {each.person_id: each for each in known if each.person_id is not None}
    others = tuple(sorted(latest.values(), key=lambda each: (each.level, each.day, each.id)))
    return LevelNow(own[-1] if own else None, others, rating_mean(each.level for each in others))


def level_on(assessments: Iterable[SkillAssessment], day: date) -> int | None:
    """The own level on a day; None when one had not assessed oneself by then."""
    own = _own(_known(assessments, day))
    return own[-1].level if own else None


def level_steps(assessments: Iterable[SkillAssessment], first: date, last: date) -> tuple[LevelStep, ...]:
    """How the own level went from `first` to `last`: a step for each day with an assessment, the last one of it.

    What was known before counts from `first` on; what was not known begins with its first assessment.
    """
    steps: dict[date, int] = {}
    for each in _own(_known(assessments, last)):
        steps[max(each.day, first)] = each.level
    return tuple(LevelStep(day, level) for day, level in steps.items())


def assess_again_on(own: SkillAssessment | None) -> date | None:
    """The day from which to offer to assess a skill again; None while it never was: then it is offered at once."""
    return None if own is None else own.day + timedelta(days=ASSESS_AGAIN_DAYS)


def _known(assessments: Iterable[SkillAssessment], last: date) -> list[SkillAssessment]:
    return sorted((each for each in assessments if each.day <= last), key=lambda each: (each.day, each.id))


def _own(known: Sequence[SkillAssessment]) -> list[SkillAssessment]:
    return [each for each in known if each.person_id is None]
