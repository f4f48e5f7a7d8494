"""The figures behind two claims: levels then and now, and the mood of a team."""

from __future__ import annotations

from datetime import date

from careercruise_desktop.domain.figures.levels import growth
from careercruise_desktop.domain.figures.morale import RoundSummary, moods
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.skills import SkillAssessment
from tests.factories import skill

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 19)


def rated(number: int, day: date, level: int, person: int | None = None) -> SkillAssessment:
    return SkillAssessment(id=number, skill_id=1, day=day, level=level, person_id=person)


def test_then_is_the_last_level_before_the_period_and_now_the_last_in_it() -> None:
    rows = [rated(1, date(2024, 1, 1), 1), rated(2, date(2025, 3, 1), 2), rated(3, date(2025, 6, 1), 3)]
    rows += [rated(4, date(2026, 1, 1), 4), rated(5, date(2026, 5, 1), 5)]
    found = growth(skill(id=1), rows, FIRST, LAST)
    assert found is not None
    assert (found.then, found.now, found.compared, found.assessments) == (2, 4, True, (2, 4))


def test_a_skill_first_rated_in_the_period_starts_from_there() -> None:
    found = growth(skill(id=1), [rated(1, date(2025, 6, 1), 3)], FIRST, LAST)
    assert found is not None
    assert (found.then, found.now, found.compared) == (3, 3, False)


def test_ratings_by_others_are_counted_and_never_taken_for_the_own_level() -> None:
    rows = [rated(1, date(2025, 1, 1), 2), rated(2, date(2025, 9, 1), 5, person=7)]
    found = growth(skill(id=1), rows, FIRST, LAST)
    assert found is not None
    assert (found.now, found.by_others) == (2, 1)
    assert growth(skill(id=1), rows[1:], FIRST, LAST) is None


def test_rounds_of_a_quarter_are_put_together_and_too_few_answers_stay_away() -> None:
    rounds = [
        RoundSummary(1, date(2025, 4, 10), 4, 28, block=2),
        RoundSummary(2, date(2025, 6, 10), 3, 21, block=2),
        RoundSummary(3, date(2025, 8, 10), 4, 40),
        RoundSummary(4, date(2025, 11, 10), 5, 45, block=1),
    ]
    found = moods(rounds)
    assert [(each.label, each.mean, each.n, each.rounds) for each in found] == [
        ("Q2 25", 7.0, 7, (1, 2)),
        ("Q4 25", 9.0, 5, (4,)),
    ]


def test_within_one_quarter_the_months_are_compared() -> None:
    rounds = [RoundSummary(1, date(2025, 4, 10), 5, 30, 1), RoundSummary(2, date(2025, 5, 10), 6, 48, 2)]
    assert [each.label for each in moods(rounds)] == ["Apr 25", "May 25"]


def test_a_round_without_a_block_counts_in_no_mood() -> None:
    rounds = [RoundSummary(1, date(2025, 4, 10), 6, 42, 1), RoundSummary(2, date(2025, 5, 10), 2, 2)]
    assert [(each.mean, each.n, each.rounds) for each in moods(rounds)] == [(7.0, 6, (1,))]


def test_which_rounds_count_together_does_not_follow_from_the_period() -> None:
    blocks = (1, 1, 0)
    rounds = [RoundSummary(key, date(2025, 3 + key, 10), 3, 21, block) for key, block in enumerate(blocks, 1)]
    assert [each.rounds for each in moods(rounds)] == [(1, 2)]
    assert moods(rounds, Period(date(2025, 5, 1), date(2025, 6, 30))) == ()
