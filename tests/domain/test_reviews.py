"""When a skill is to be looked at again."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.checks import checked
from careercruise_desktop.domain.figures.reviews import Due, due_by, next_interval, review_due, reviewed
from careercruise_desktop.domain.skills import ReviewAnswer, SkillAssessment, SkillReview
from tests.factories import TODAY

AGAIN, GOOD, EASY = ReviewAnswer.AGAIN, ReviewAnswer.GOOD, ReviewAnswer.EASY
FIRST = date(2026, 1, 1)


def assessed(day: date, person: int | None = None, skill: int = 1) -> SkillAssessment:
    return SkillAssessment(skill_id=skill, day=day, level=3, person_id=person)


def review(day: date, interval: int, number: int = 1, skill: int = 1) -> SkillReview:
    return SkillReview(id=number, skill_id=skill, day=day, answer=GOOD, interval=interval)


@pytest.mark.parametrize(
    ("answer", "before", "after"),
    [
        (AGAIN, 14, 7),
        (GOOD, 14, 28),
        (EASY, 14, 42),
        (AGAIN, 365, 7),
        (GOOD, 7, 14),
        (GOOD, 200, 365),
        (EASY, 122, 365),
    ],
)
def test_an_answer_sets_the_next_interval(answer: ReviewAnswer, before: int, after: int) -> None:
    assert next_interval(answer, before) == after


def test_the_first_review_comes_two_weeks_after_the_first_own_level() -> None:
    rows = [assessed(FIRST + timedelta(days=40)), assessed(FIRST), assessed(date(2025, 1, 1), person=3)]
    assert review_due(1, rows, []) == Due(1, date(2026, 1, 15), 14)
    assert review_due(1, rows[2:], []) is None
    assert review_due(2, rows, []) is None


def test_the_latest_review_sets_the_day_and_of_two_on_one_day_the_later_one() -> None:
    rows = [review(FIRST, 28, 1), review(TODAY, 56, 3), review(TODAY, 7, 2), review(TODAY, 300, 9, skill=2)]
    assert review_due(1, [assessed(FIRST)], rows) == Due(1, TODAY + timedelta(days=56), 56)


def test_what_is_due_waits_in_order() -> None:
    late, now, ahead = Due(3, FIRST, 14), Due(1, TODAY, 28), Due(2, TODAY + timedelta(days=1), 14)
    assert due_by([ahead, None, now, late], TODAY) == [late, now]


@given(st.lists(st.sampled_from(ReviewAnswer), max_size=40))
def test_reviews_come_within_a_year_whatever_the_answers(answers: list[ReviewAnswer]) -> None:
    reviews: list[SkillReview] = []
    for number, answer in enumerate(answers, 1):
        due = review_due(1, [assessed(FIRST)], reviews)
        assert due is not None
        made = checked(reviewed(due, due.day, answer))
        assert made.interval == 7 or answer is not AGAIN
        reviews.append(SkillReview(id=number, skill_id=1, day=made.day, answer=answer, interval=made.interval))
    due = review_due(1, [assessed(FIRST)], reviews)
    assert due is not None
    assert 7 <= due.interval <= 365
