"""The cards of levels, learning, feedback, morale and delegation, each with a worked example."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.change import Way
from careercruise_desktop.domain.learning import LearningItem, LearningKind
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.pulse import LeadershipAction, PulseAnswer, PulseRound
from careercruise_desktop.domain.skills import SkillAssessment, SkillKind
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.trends.card import Place
from careercruise_desktop.usecases.trends.question import Question
from careercruise_desktop.usecases.trends.usecase import TrendsCase
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, person, project, skill, task
from tests.usecases.trends.asking import YEAR, given

WHOLE = Place(YEAR.period.first, YEAR.period.last)


@pytest.fixture
def case(store: Store, clock: FixedClock) -> TrendsCase:
    return TrendsCase(store, clock)


def test_levels_are_means_by_kind_as_they_stood(case: TrendsCase, store: Store) -> None:
    given(store, skill(id=1), skill(id=2, name="Go"), skill(id=3, name="Leadership", kind=SkillKind.SOFT))
    for key, day, level in ((1, date(2024, 5, 1), 2), (1, date(2025, 9, 9), 4), (2, date(2025, 12, 3), 3)):
        given(store, SkillAssessment(skill_id=key, day=day, level=level))
    given(store, SkillAssessment(skill_id=3, day=date(2025, 12, 3), level=5, person_id=None))
    found = case.figure("skill_levels", YEAR)
    assert (found.value, found.n) == (4, 3)
    technical = {point.first: (point.value, point.n) for point in found.named("technical").points}
    assert [technical[date(2025, month, 1)] for month in (8, 9, 12)] == [(2, 1), (4, 1), (3.5, 2)]
    assert found.named("project_management").known == ()
    growth = found.beside[0]
    assert (growth.value, growth.n) == (2, 1)
    assert case.figure("skill_levels", replace(YEAR, compare=True)).before == 2
    then = case.behind("skill_levels", YEAR, Place(date(2025, 9, 1), date(2025, 9, 30), "technical"))
    assert [(row.title, row.right, row.state) for row in then.rows] == [
        ("Python", "level\N{NO-BREAK SPACE}4", "leads others"),
    ]  # fmt: skip


def test_learning_is_logged_time_and_what_was_typed_at_finished_items(case: TrendsCase, store: Store) -> None:
    given(
        store,
        LearningItem(id=1, title="A course", kind=LearningKind.COURSE, minutes=90, finished=date(2026, 2, 3)),
        entry("09:00", "10:30", date(2026, 2, 2), learning_item_id=1, title="Lesson"),
        entry("09:00", "10:00", date(2026, 3, 2), learning_item_id=1),
        entry("09:00", "10:00", date(2026, 3, 3)),
        entry("09:00", "10:00", date(2025, 2, 3), learning_item_id=1),
    )
    found = case.figure("learning_hours", replace(YEAR, compare=True))
    assert (found.value, found.n, found.before, found.before_n) == (240, 3, 60, 1)
    months = {point.first: (point.value, point.n) for point in found.named("minutes").points}
    assert [months[date(2026, month, 1)] for month in (1, 2, 3)] == [(0, 0), (180, 2), (60, 1)]
    behind = case.behind("learning_hours", YEAR, Place(date(2026, 2, 1), date(2026, 2, 28)))
    assert [(row.kind, row.title, row.minutes) for row in behind.rows] == [
        ("time_entry", "Lesson", 90), ("learning_item", "A course", 90),
    ]  # fmt: skip
    assert behind.minutes == 180


def test_feedback_has_a_mean_with_an_interval_from_three_ratings_on(case: TrendsCase, store: Store) -> None:
    given(store, person(id=1), project(id=1))
    for day, rating in ((5, 2), (6, 4), (7, 4), (8, 5), (9, 5)):
        given(
            store,
            Feedback(day=date(2026, 2, day), source=FeedbackSource.TEAM, person_id=1, project_id=1, delivery=rating),
        )
    given(store, Feedback(day=date(2026, 2, 9), source=FeedbackSource.SELF, delivery=1, leadership=1))
    given(store, Feedback(day=date(2025, 5, 9), source=FeedbackSource.CLIENT, delivery=5))
    found = case.figure("feedback", replace(YEAR, project_id=1))
    delivery = next(one for one in found if one.key == "feedback_delivery")
    assert (delivery.value, delivery.n) == (4, 5)
    assert (delivery.low, delivery.high) == (pytest.approx(2.797, abs=0.001), pytest.approx(4.552, abs=0.001))
    quarter = delivery.series[0].points[-1]
    assert (quarter.first, quarter.n, quarter.value, quarter.part) == (date(2026, 1, 1), 5, 4, True)
    assert [point.n for point in delivery.series[0].points] == [0, 0, 0, 0, 5]
    leadership = next(one for one in found if one.key == "feedback_leadership")
    assert (leadership.value, leadership.n) == (None, 0)
    rows = case.behind("feedback", replace(YEAR, project_id=1), replace(WHOLE, series="delivery")).rows
    assert [(row.title, row.right) for row in rows] == [("Ana Ferreira", each) for each in ("2", "4", "4", "5", "5")]
    assert case.behind("feedback", YEAR, replace(WHOLE, series="leadership")).rows == ()


def pulses(store: Store) -> None:
    for key, (day, scores) in enumerate(
        {date(2025, 9, 8): (6, 6, 6, 6, 6, 5), date(2026, 2, 9): (8, 8, 9, 8, 9)}.items()
    ):
        given(store, PulseRound(id=key + 1, day=day, asked=9))
        given(store, *(PulseAnswer(pulse_round_id=key + 1, score=score) for score in scores))


def test_morale_has_its_rounds_its_interval_and_the_actions(case: TrendsCase, store: Store) -> None:
    pulses(store)
    given(store, LeadershipAction(day=date(2025, 11, 3), title="Weekly demo"))
    found = case.figure("morale", YEAR)
    assert (found.value, found.n) == (pytest.approx(77 / 11), 11)
    points = found.named("morale").points
    assert [(point.first, point.n, point.value) for point in points] == [
        (date(2025, 9, 8), 6, pytest.approx(35 / 6)), (date(2026, 2, 9), 5, pytest.approx(8.4)),
    ]  # fmt: skip
    assert all(point.low is not None and point.low < (point.value or 0) for point in points)
    assert [(mark.day, mark.number, mark.label) for mark in found.marks] == [(date(2025, 11, 3), 1, "Weekly demo")]
    assert found.halves is not None
    assert (found.halves.way, found.halves.before_n, found.halves.after_n) == (Way.UP, 6, 5)
    enps = found.beside[0]
    assert (enps.value, enps.n, enps.note) == (None, 5, "fewer than ten answers")
    behind = case.behind("morale", YEAR, Place(date(2025, 9, 1), date(2025, 12, 31)))
    assert [(row.kind, row.day) for row in behind.rows] == [
        ("pulse_round", date(2025, 9, 8)), ("leadership_action", date(2025, 11, 3)),
    ]  # fmt: skip


def test_a_team_that_is_too_small_is_not_told(case: TrendsCase, store: Store) -> None:
    given(store, PulseRound(id=1, day=date(2026, 2, 9), asked=4))
    given(store, *(PulseAnswer(pulse_round_id=1, score=score) for score in (8, 9, 3, 8)))
    found = case.figure("morale", YEAR)
    assert (found.value, found.named("morale").points) == (None, ())
    assert case.behind("morale", YEAR, WHOLE).rows == ()


def test_delegation_tells_what_came_back(case: TrendsCase, store: Store) -> None:
    given(store, person(id=1), project(id=1), *(task(id=key, title=f"Task {key}") for key in (1, 2, 3)), task(id=4))
    back = {"person_id": 1, "since": date(2026, 1, 12)}
    given(
        store,
        Delegation(
            task_id=1, freed_minutes=120, own_minutes=15, returned=date(2026, 2, 2), accepted_first=True, **back
        ),
        Delegation(task_id=2, freed_minutes=60, returned=date(2026, 3, 3), accepted_first=False, **back),
        Delegation(task_id=3, freed_minutes=30, own_minutes=10, taken_back=date(2026, 3, 3), **back),
        Delegation(task_id=4, person_id=1, since=TODAY - timedelta(days=9)),
    )
    found = {one.key: one for one in case.figure("delegation", YEAR)}
    assert (found["delegation"].value, found["delegation"].n) == (180, 2)
    assert (found["delegation_payback"].value, found["delegation_payback"].n) == (155, 3)
    first = found["delegation_first_time"]
    assert (first.hits, first.n, first.value, first.note) == (1, 2, None, "1 of 2, too few for a share")
    assert (found["delegation_stale"].value, found["delegation_stale"].n) == (1, 1)
    months = {point.first: point.value for point in found["delegation"].named("freed_minutes").points}
    assert [months[date(2026, month, 1)] for month in (1, 2, 3)] == [None, 120, 60]
    march = Place(date(2026, 3, 1), TODAY)
    rows = case.behind("delegation", YEAR, replace(march, series="payback")).rows
    assert [(row.title, row.state) for row in rows] == [
        ("Task 2", "Ana Ferreira · after another round"), ("Task 3", "Ana Ferreira · taken back"),
    ]  # fmt: skip
    assert [row.title for row in case.behind("delegation", YEAR, march).rows] == ["Task 2"]
    for name in ("payback", "first_time", "on_time"):
        behind = case.behind("delegation", YEAR, Place(YEAR.period.first, TODAY, name))
        assert behind.total == found[f"delegation_{name}"].n
    assert [row.state for row in case.behind("delegation", YEAR, replace(WHOLE, series="stale")).rows] == [
        "Ana Ferreira · out",
    ]  # fmt: skip
    past = replace(YEAR, period=YEAR.period.stepped(-1))
    assert {one.key: one for one in case.figure("delegation", past)}["delegation_stale"].note == "told for today only"


def test_the_enps_of_many_years_is_that_of_the_newest_round(case: TrendsCase, store: Store) -> None:
    for key, day in enumerate((date(2019, 5, 6), date(2021, 3, 1), date(2020, 2, 3)), 1):
        given(store, PulseRound(id=key, day=day, asked=12))
        given(store, *(PulseAnswer(pulse_round_id=key, score=score) for score in (10,) * (8 + key) + (0,) * (4 - key)))
    enps = case.figure("morale", Question(Period(date(2018, 1, 1), TODAY))).beside[0]
    assert (enps.n, enps.value) == (12, pytest.approx(100 * (10 - 2) / 12))
