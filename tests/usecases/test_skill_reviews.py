"""Spaced review: skills are due, answered, and due again later."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.skills import ReviewAnswer, SkillAssessment, SkillReview
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.skill_reviews import SkillReviews
from tests.conftest import FixedClock
from tests.factories import TODAY, skill
from tests.usecases.keeping import all_of, kept, labels

DAY = 24 * 60


@pytest.fixture
def reviews(store: Store, clock: FixedClock) -> SkillReviews:
    return SkillReviews(store, clock)


def assessed(store: Store, name: str, days: int, **more: object) -> int:
    key = int(kept(store, skill(name=name, **more)).id)
    kept(store, SkillAssessment(skill_id=key, day=TODAY - timedelta(days=days), level=3))
    return key


def test_a_skill_is_due_two_weeks_after_it_was_first_assessed(store: Store, reviews: SkillReviews) -> None:
    assessed(store, "Young", 13)
    assessed(store, "Away", 50, archived=True)
    kept(store, skill(name="Never"))
    assert reviews.due_reviews() == ()
    ripe, older = assessed(store, "Ripe", 14), assessed(store, "Older", 20)
    kept(store, SkillAssessment(skill_id=ripe, day=TODAY, level=4))
    assert [(one.skill_id, one.days, one.last) for one in reviews.due_reviews()] == [(older, 6, None), (ripe, 0, None)]
    assert [one.name for one in reviews.due_reviews(1)] == ["Older"]


def test_each_answer_says_when_the_next_look_is_due(store: Store, reviews: SkillReviews, clock: FixedClock) -> None:
    key = assessed(store, "Python", 14)
    (due,) = reviews.due_reviews()
    assert {answer.value: (day - TODAY).days for answer, day in due.next.items()} == {
        "again": 7,
        "good": 28,
        "easy": 42,
    }
    assert reviews.review(key, ReviewAnswer.GOOD).interval == 28
    assert reviews.due_reviews() == ()
    clock.forward(28 * DAY)
    (due,) = reviews.due_reviews()
    assert (due.last, due.due, due.days) == (TODAY, TODAY + timedelta(days=28), 0)
    assert reviews.review(key, ReviewAnswer.EASY).interval == 84
    assert reviews.review(key, ReviewAnswer.AGAIN).interval == 7
    assert [one.interval for one in all_of(store, SkillReview)] == [28, 84, 7]
    assert labels(store)[0] == "Review skill"
    store.undo()
    assert [one.interval for one in all_of(store, SkillReview)] == [28, 84]


def test_intervals_end_at_a_year(store: Store, reviews: SkillReviews, clock: FixedClock) -> None:
    key, found = assessed(store, "Python", 14), []
    for _ in range(5):
        found.append(reviews.review(key, ReviewAnswer.EASY).interval)
        clock.forward(found[-1] * DAY)
    assert found == [42, 126, 365, 365, 365]


def test_another_answer_on_the_same_day_counts_instead(store: Store, reviews: SkillReviews) -> None:
    key = assessed(store, "Python", 14)
    answers = (ReviewAnswer.EASY, ReviewAnswer.EASY, ReviewAnswer.GOOD)
    assert [reviews.review(key, answer).interval for answer in answers] == [42, 42, 28]
    assert reviews.due_reviews() == ()


def test_what_was_never_assessed_cannot_be_reviewed(store: Store, reviews: SkillReviews) -> None:
    key = kept(store, skill()).id
    with pytest.raises(Refused, match="Assess the skill first"):
        reviews.review(key, ReviewAnswer.GOOD)
    with pytest.raises(Refused, match="no longer exists"):
        reviews.review(99, ReviewAnswer.GOOD)
    assert all_of(store, SkillReview) == []
