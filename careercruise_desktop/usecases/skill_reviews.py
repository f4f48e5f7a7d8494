"""Spaced review: skills that are due for a look, and what one found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.figures.reviews import Due, due_by, next_interval, review_due, reviewed
from careercruise_desktop.domain.skills import ReviewAnswer, Skill, SkillReview
from careercruise_desktop.storage.queries import skills as ask

from .usecase import UseCase


@dataclass(frozen=True, slots=True)
class DueReview:
    """A skill that is due for a look.

    Attributes:
        skill_id: the skill.
        name: its name.
        due: the day it was due.
        days: how many days ago that was, 0 for today.
        last: the day of the last review; None before the first.
        next: the day of the next look after each answer, were it given today.
    """

    skill_id: int
    name: str
    due: date
    days: int
    last: date | None
    next: dict[ReviewAnswer, date]


class SkillReviews(UseCase):
    """The verbs of reviews."""

    def due_reviews(self, limit: int | None = None) -> tuple[DueReview, ...]:
        """The skills in use that are due by today, the longest waiting first, at most so many.

        Raises:
            Unreadable: the data file cannot be read.
        """
        today = self.today
        with self._store.read() as reader:
            names = ask.names(reader)
            assessed, looked = ask.assessments(reader), ask.reviews(reader)
        due = due_by((review_due(key, assessed.get(key, ()), looked.get(key, ())) for key in names), today)
        return tuple(
            DueReview(
                one.skill_id,
                names[one.skill_id],
                one.day,
                (today - one.day).days,
                looked[one.skill_id][-1].day if one.skill_id in looked else None,
                {answer: _next(one, answer, today) for answer in ReviewAnswer},
            )
            for one in due[:limit]
        )

    def review(self, skill_id: int, answer: ReviewAnswer) -> SkillReview:
        """Keep what a look at a skill found today; the next one is due `interval` days later.

        Another answer on the same day counts instead of the first one: it does not stretch the interval once more.

        Raises:
            Refused: the skill is gone, or was never assessed: there is nothing to look at again.
            Unreadable: the data file cannot be written.
        """
        with self._store.write("Review skill") as desk:
            skill = desk.get(Skill, skill_id)
            assessed = ask.assessments(desk, skill.id).get(skill.id, ())
            before = [each for each in ask.reviews(desk, skill.id).get(skill.id, ()) if each.day < self.today]
            due = review_due(skill.id, assessed, before)
            if due is None:
                raise Refused("Assess the skill first: there is no level to look at again.", "level")
            return desk.add(checked(reviewed(due, self.today, answer)))


def _next(due: Due, answer: ReviewAnswer, today: date) -> date:
    return today + timedelta(days=next_interval(answer, due.interval))
