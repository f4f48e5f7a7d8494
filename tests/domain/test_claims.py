"""Claims: what they count, what they say, and what they keep quiet about."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from careercruise_desktop.domain.certificates import Certificate
from careercruise_desktop.domain.claims import (
    Basis,
    Claim,
    Frame,
    ProjectCost,
    certificates_held,
    client_feedback,
    delegation_accepted,
    hours_by_role,
    milestones_on_time,
    projects_within_budget,
    skills_grown,
    team_morale,
)
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.feedback import Feedback, FeedbackSource
from careercruise_desktop.domain.figures.levels import Growth
from careercruise_desktop.domain.figures.morale import Mood
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.roles import Role
from tests.factories import TODAY, milestone, project, skill

YEAR = Period(date(2025, 4, 1), TODAY)
FRAME = Frame(YEAR, TODAY)
BARE = Frame(YEAR, TODAY, figures=False)
NAMES = {Role.IT: "IT", Role.PM: "PM"}


def kept(number: int, late_by: int = 0, due: date = date(2025, 9, 1)) -> Milestone:
    return milestone(due, id=number, achieved=due + timedelta(days=late_by))


def made(claim: Claim | None) -> Claim:
    assert claim is not None
    return claim


def delegation(number: int, *, first_time: bool | None = True, returned: date | None = TODAY) -> Delegation:
    return Delegation(
        id=number, task_id=number, person_id=1, since=date(2025, 5, 1), returned=returned, accepted_first=first_time
    )


def answer(number: int, rating: int, source: FeedbackSource = FeedbackSource.CLIENT, day: date = TODAY) -> Feedback:
    return Feedback(id=number, day=day, source=source, leadership=rating, delivery=rating)


def cost(number: int, actual: str, budget: str = "100000", currency: str = "EUR") -> ProjectCost:
    return ProjectCost(project(id=number, currency=currency), Decimal(budget), Decimal(actual), 1)


def test_milestones_on_time_names_the_late_one_and_how_late() -> None:
    claim = made(milestones_on_time([kept(1), kept(2), kept(3, late_by=19)], FRAME))
    assert claim.sentence == "2 of 3 milestones on time"
    assert claim.details == ("1 late, by 19 days", "n = 3, interval 21 to 94\N{NO-BREAK SPACE}%")
    assert claim.rows == (1, 2, 3)
    assert claim.failures == (3,)


def test_an_open_overdue_milestone_counts_as_late_and_one_ahead_does_not_count() -> None:
    overdue, ahead = milestone(date(2026, 3, 9), id=1), milestone(date(2026, 3, 19), id=2)
    claim = made(milestones_on_time([overdue, ahead, kept(3)], FRAME))
    assert claim.value == "1 of 2"
    assert claim.details[0] == "1 late, by 10 days, 1 open"


def test_a_cancelled_milestone_and_one_outside_the_period_are_left_out() -> None:
    cancelled = milestone(date(2025, 9, 1), id=1, cancelled=date(2025, 8, 1))
    claim = made(milestones_on_time([cancelled, kept(2), kept(3, due=date(2024, 9, 1))], FRAME))
    assert claim.rows == (2,)


def test_what_is_late_by_no_more_than_the_tolerance_is_on_time_and_the_rule_says_so() -> None:
    milestones = [kept(1), kept(2, late_by=1), kept(3, late_by=19)]
    claim = made(milestones_on_time(milestones, Frame(YEAR, TODAY, tolerance=2)))
    assert (claim.value, claim.failures) == ("2 of 3", (3,))
    assert "no more than 2 working days after that date" in claim.rule


def test_below_three_there_is_a_count_and_no_percentage() -> None:
    claim = made(milestones_on_time([kept(1), kept(2, late_by=2)], FRAME))
    assert claim.value == "1 of 2"
    assert "%" not in "".join(claim.details)


@given(st.lists(st.tuples(st.integers(0, 500), st.none() | st.integers(-30, 60)), max_size=30))
def test_every_counted_milestone_is_a_hit_or_a_failure(rows: list[tuple[int, int | None]]) -> None:
    milestones = []
    for number, (day, late) in enumerate(rows, start=1):
        due = YEAR.first + timedelta(days=day)
        milestones.append(milestone(due, id=number) if late is None else kept(number, late_by=late, due=due))
    claim = milestones_on_time(milestones, FRAME)
    if claim is None:
        assert all(each.baseline_due > TODAY or each.achieved is None for each in milestones)
        return
    hits = int(claim.value.split(" of ")[0])
    assert claim.n == len(claim.rows) == hits + len(claim.failures)
    assert set(claim.failures) <= set(claim.rows)
    assert claim.share == hits / claim.n


def test_nothing_logged_gives_no_claim() -> None:
    assert milestones_on_time([], FRAME) is None
    assert projects_within_budget([], FRAME) is None
    assert hours_by_role({Role.IT: 0, Role.PM: 0}, [], NAMES, FRAME) is None
    assert delegation_accepted([], FRAME) is None
    assert client_feedback([], FRAME) is None
    assert team_morale([], FRAME) is None
    assert skills_grown([], FRAME) is None
    assert certificates_held([], FRAME) is None


def test_a_project_at_its_budget_is_within_it_and_one_cent_over_is_not() -> None:
    claim = made(projects_within_budget([cost(1, "100000"), cost(2, "100000.01"), cost(3, "80000")], FRAME))
    assert claim.value == "2 of 3"
    assert claim.failures == (2,)
    assert claim.details[0] == "280 of 300 kEUR in all"


def test_different_currencies_are_not_added_up() -> None:
    claim = made(projects_within_budget([cost(1, "1"), cost(2, "1", currency="SEK")], FRAME))
    assert claim.details[0] == "none over budget"


def test_hours_say_the_share_of_each_role() -> None:
    claim = made(hours_by_role({Role.IT: 165, Role.PM: 90}, [7, 8, 9], NAMES, FRAME))
    assert claim.value == "4 h 15"
    assert claim.details == ("65\N{NO-BREAK SPACE}% IT, 35\N{NO-BREAK SPACE}% PM", "n = 3 entries")
    assert claim.rows == (7, 8, 9)


def test_delegation_counts_what_came_back_with_a_verdict() -> None:
    rows = [
        delegation(1),
        delegation(2, first_time=False),
        delegation(3, returned=None, first_time=None),
        delegation(4, returned=date(2024, 1, 1)),
        delegation(5),
    ]
    claim = made(delegation_accepted(rows, FRAME))
    assert claim.value == "2 of 3"
    assert claim.rows == (1, 2, 5)
    assert claim.failures == (2,)


def test_client_feedback_takes_clients_of_the_period_only() -> None:
    rows = [
        answer(1, 5),
        answer(2, 4),
        answer(3, 2),
        answer(4, 1, FeedbackSource.TEAM),
        answer(5, 1, day=date(2024, 1, 1)),
        Feedback(id=6, day=TODAY, source=FeedbackSource.CLIENT, quote="no rating"),
    ]
    claim = made(client_feedback(rows, FRAME))
    assert claim.sentence == "3.7 of 5 rated by clients"
    assert claim.details == ("answers from 2.0 to 5.0", "n = 3 answers")
    assert claim.failures == (3,)


def test_two_client_answers_are_counted_and_not_averaged() -> None:
    claim = made(client_feedback([answer(1, 5), answer(2, 1)], FRAME))
    assert claim.sentence == "2 ratings by clients"
    assert "3.0" not in "".join((claim.value, *claim.details))


def test_morale_says_both_ends_and_also_a_fall() -> None:
    course = [Mood(date(2025, 4, 1), "Q2 25", 7.9, 12, (1, 2)), Mood(date(2026, 1, 1), "Q1 26", 6.1, 9, (3,))]
    claim = made(team_morale(course, FRAME))
    assert claim.sentence == "7.9 to 6.1 team morale, scale of 10"
    assert claim.rows == (1, 2, 3)
    assert claim.failures == (3,)
    assert team_morale(course[:1], FRAME) is None


def test_skills_grown_is_a_stated_claim_that_names_those_that_fell() -> None:
    growths = [
        Growth(skill(id=1), 2, 4, True, (1, 2)),
        Growth(skill(id=2), 3, 3, True, (3, 4)),
        Growth(skill(id=3), 4, 3, True, (5, 6)),
        Growth(skill(id=4), 4, 4, False, (7,)),
    ]
    claim = made(skills_grown(growths, FRAME))
    assert claim.value == "1 of 3"
    assert claim.failures == (3,)
    assert claim.basis is Basis.STATED


def test_a_certificate_counts_until_the_day_it_expires() -> None:
    rows = [
        Certificate(id=1, name="A", expires=TODAY),
        Certificate(id=2, name="B", expires=TODAY - timedelta(days=1)),
        Certificate(id=3, name="C", earned=TODAY + timedelta(days=1)),
    ]
    claim = made(certificates_held(rows, FRAME))
    assert claim.rows == (1,)
    assert claim.failures == (2,)
    assert claim.details[0] == "1 expired"


def test_without_figures_no_claim_holds_money_or_a_percentage() -> None:
    claims = [
        made(milestones_on_time([kept(1), kept(2), kept(3, late_by=19)], BARE)),
        made(projects_within_budget([cost(1, "90000"), cost(2, "120000")], BARE)),
        made(hours_by_role({Role.IT: 165, Role.PM: 90}, [1], NAMES, BARE)),
        made(delegation_accepted([delegation(n) for n in range(1, 6)], BARE)),
    ]
    for claim in claims:
        said = " ".join((claim.value, claim.label, *claim.details))
        assert "%" not in said
        assert "EUR" not in said
