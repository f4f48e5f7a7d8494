"""Spaced review: when to look at a skill again, farther apart the better it is still known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from careercruise_desktop.domain.skills import REVIEW_CAP, ReviewAnswer, SkillAssessment, SkillReview

FIRST_INTERVAL = 14
AGAIN_INTERVAL = 7
_TIMES = {ReviewAnswer.GOOD: 2, ReviewAnswer.EASY: 3}


class Due(NamedTuple):
    """A skill that is to be reviewed from a day on; `interval` is what led to that day, in days."""

    skill_id: int
    day: date
    interval: int


def next_interval(answer: ReviewAnswer, interval: int = FIRST_INTERVAL) -> int:
    """The days to the next review after an answer: again 7, good twice the last interval, easy three times, cap 365.

    Examples: a first review answered good gives 28, then easy 84, then again 7.
    """
    if answer is ReviewAnswer.AGAIN:
        return AGAIN_INTERVAL
    return min(REVIEW_CAP, max(1, interval) * _TIMES[answer])


def review_due(skill_id: int, assessments: Iterable[SkillAssessment], reviews: Iterable[SkillReview]) -> Due | None:
    """When a skill is to be reviewed: an interval after its last review, or 14 days after it was first assessed.

    Only assessments by oneself begin it; None without one and without a review. Rows of other skills are passed over;
    of two reviews on one day the later one counts.
    """
    done = max(
        (each for each in reviews if each.skill_id == skill_id), key=lambda each: (each.day, each.id), default=None
    )
    if done is not None:
        return Due(skill_id, done.day + timedelta(days=done.interval), done.interval)
    own = (each.day for each in assessments if each.skill_id == skill_id and each.person_id is None)
    first = min(own, default=None)
    return None if first is None else Due(skill_id, first + timedelta(days=FIRST_INTERVAL), FIRST_INTERVAL)


def reviewed(due: Due, day: date, answer: ReviewAnswer) -> SkillReview:
    """The review of a skill on a day, with the interval to the next one."""
    return SkillReview(skill_id=due.skill_id, day=day, answer=answer, interval=next_interval(answer, due.interval))


def due_by(found: Iterable[Due | None], today: date) -> list[Due]:
    """Of the skills with a review, those that are due by today, the longest waiting first."""
    return sorted((each for each in found if each is not None and each.day <= today), key=lambda each: (each.day, each))
