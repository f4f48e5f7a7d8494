"""Skill levels then and now, from a history that is never overwritten."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careercruise_desktop.domain.skills import Skill, SkillAssessment


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
    """

    skill: Skill
    then: int
    now: int
    compared: bool
    assessments: tuple[int, ...]
    by_others: int = 0


def growth(skill: Skill, assessments: Iterable[SkillAssessment], first: date, last: date) -> Growth | None:
    """The skill's level then and now by own ratings; None when it was never rated up to `last`.

    Example: rated 2 before the period and 3, then 4 inside it gives then 2, now 4.
    """
    known = sorted((each for each in assessments if each.day <= last), key=lambda each: (each.day, each.id))
    own = [each for each in known if each.person_id is None]
    if not own:
        return None
    before = [each for each in own if each.day <= first]
    start, end = (before or own)[-1 if before else 0], own[-1]
    others = sum(1 for each in known if each.person_id is not None and each.day >= first)
    return Growth(skill, start.level, end.level, start.id != end.id, tuple({start.id: 0, end.id: 0}), others)
