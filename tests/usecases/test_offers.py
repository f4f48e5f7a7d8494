"""What Today offers: one thing at a time, what has a day first, and nothing that was put off."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain import words
from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.certificates import Certificate, Credit, CreditRule
from careercruise_desktop.domain.learning import LearningItem, LearningStatus
from careercruise_desktop.domain.people import Contact, Relation
from careercruise_desktop.domain.skills import ReviewAnswer, SkillAssessment, SkillReview
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.career_path import CareerPath, NewStep, StepKind
from careercruise_desktop.usecases.nudges import Nudge, Nudges
from careercruise_desktop.usecases.offers import REVIEWS_A_DAY, Offers
from careercruise_desktop.usecases.pulse import PulseCase
from careercruise_desktop.usecases.target_roles import TargetRoles
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, person, skill
from tests.usecases.asking import asked, pulse_round
from tests.usecases.keeping import all_of, kept

DAY = 24 * 60


@pytest.fixture
def offers(store: Store, clock: FixedClock) -> Offers:
    return Offers(store, clock)


def assessed(store: Store, name: str, days: int) -> int:
    key = int(kept(store, skill(name=name)).id)
    kept(store, SkillAssessment(skill_id=key, day=TODAY - timedelta(days=days), level=3))
    return key


def offered(offers: Offers) -> Nudge:
    found = offers.current()
    assert found is not None
    return found


def test_nothing_is_offered_where_nothing_is_due(store: Store, offers: Offers) -> None:
    assessed(store, "Python", 3)
    kept(store, Certificate(name="CKA", expires=TODAY + timedelta(days=200)))
    assert offers.current() is None


def test_one_thing_is_offered_and_what_has_a_day_leads(store: Store, clock: FixedClock, offers: Offers) -> None:
    kept(store, Certificate(name="CKA", expires=TODAY + timedelta(days=43)))
    kept(store, entry(day=TODAY - timedelta(days=7)))
    kafka = assessed(store, "Kafka", 100)
    seen = []
    nudges = Nudges(store, clock)
    while (one := offers.current()) is not None:
        seen.append((one.kind, one.id))
        nudges.put_off(one)
    assert seen == [("certificate", 1), ("weekly_review", 0), ("review", kafka), ("assess", kafka)]
    clock.forward(13 * DAY)
    assert offers.current() is None
    clock.forward(DAY)
    assert offered(offers).kind == "certificate"


def test_a_certificate_says_when_it_ends_and_what_it_lacks(store: Store, clock: FixedClock, offers: Offers) -> None:
    ends = TODAY + timedelta(days=200)
    pmp = kept(store, Certificate(name="PMP", earned=date(2024, 1, 1), expires=ends, unit="PDU"))
    kept(store, CreditRule(certificate_id=pmp.id, least=60 * 60))
    kept(store, Credit(certificate_id=pmp.id, day=TODAY, minutes=48 * 60))
    one = offered(offers)
    assert one.title.replace("\N{NO-BREAK SPACE}", " ") == "PMP: 12 PDU still missing"
    assert one.reason == "Its credits are due by Mon 5 October."
    clock.forward(200 * DAY)
    assert offered(offers).title == "PMP expires today"
    assert "12\N{NO-BREAK SPACE}PDU are still missing" in offered(offers).reason
    clock.forward(DAY)
    assert offered(offers).title == "PMP expired 1 day ago"


def test_the_weekly_review_names_its_week(store: Store, offers: Offers) -> None:
    kept(store, entry(day=TODAY - timedelta(days=7)))
    one = offered(offers)
    assert (one.title, one.day) == ("Look back on last week", date(2026, 3, 9))
    assert one.reason == "9 Mar – 15 Mar: its figures beside three questions."


def test_a_look_at_a_skill_is_answered_and_the_next_one_follows(store: Store, offers: Offers) -> None:
    kafka, python = assessed(store, "Kafka", 50), assessed(store, "Python", 20)
    first = offered(offers)
    assert first.title == "How well do you still know Kafka?"
    assert (
        first.reason == "It is the first look since you assessed it. It comes back in 7, 28 or 42 days, by your answer."
    )
    assert offers.answer_review(first, ReviewAnswer.EASY).interval == 42
    assert [(one.skill_id, one.answer) for one in all_of(store, SkillReview)] == [(kafka, ReviewAnswer.EASY)]
    assert offered(offers).id == python


def test_no_more_than_three_looks_a_day_are_offered(store: Store, clock: FixedClock, offers: Offers) -> None:
    for name in "ABCDE":
        assessed(store, name, 30)
    for _ in range(REVIEWS_A_DAY):
        offers.answer_review(offered(offers), ReviewAnswer.GOOD)
    assert offers.current() is None
    clock.forward(DAY)
    assert offered(offers).name == "D"


def test_what_was_put_off_gives_way_to_the_next_skill(store: Store, clock: FixedClock, offers: Offers) -> None:
    assessed(store, "Kafka", 50)
    python = assessed(store, "Python", 20)
    Nudges(store, clock).put_off(offered(offers))
    assert offered(offers).id == python


def test_a_level_of_a_quarter_ago_is_offered_again(store: Store, clock: FixedClock, offers: Offers) -> None:
    key = assessed(store, "Kafka", 91)
    Nudges(store, clock).put_off(offered(offers))
    one = offered(offers)
    assert (one.kind, one.id) == ("assess", key)
    assert one.title == "Kafka: is level 3, independent, still right?"
    assert one.reason == "You assessed it 91 days ago."


def test_advice_comes_where_nothing_is_offered(store: Store, offers: Offers) -> None:
    terraform = kept(store, skill(name="Terraform", target_level=3))
    kept(store, entry(day=TODAY - timedelta(days=98), skills=frozenset({terraform.id})))
    assert offered(offers).kind == "skill"


def test_a_request_is_offered_once_its_day_has_passed_and_while_answers_are_missing(
    store: Store, clock: FixedClock, offers: Offers
) -> None:
    asked(store, "Ana Ferreira", due=TODAY)
    asked(store, "Sofia Lund", due=TODAY - timedelta(days=9), closed=TODAY)
    assert offers.current() is None
    late = asked(store, "Tomasz Nowak", title="Go-live", due=TODAY - timedelta(days=1))
    one = offered(offers)
    assert (one.kind, one.id) == ("feedback_request", late.id)
    assert one.title == "Go-live: 0 of 1 in, 1 day overdue"
    Nudges(store, clock).put_off(one)
    assert offers.current() is None


def step(store: Store, clock: FixedClock, kind: StepKind, days: int, title: str = "Read about risk") -> CareerStep:
    """A step towards a role, due in so many days."""
    roles = TargetRoles(store, clock)
    role = next(iter(all_of(store, TargetRole)), None) or roles.begin("Head of platform")
    known = all_of(store, RequiredCompetence)
    competence = known[0] if known else roles.require(role.id, "Risk", 3)
    new = NewStep(title=title, makes=kind, by_when=TODAY + timedelta(days=days))
    return CareerPath(store, clock).add_step(competence.id, new)


@pytest.mark.parametrize("kind", [StepKind.LEARNING, StepKind.FEEDBACK, StepKind.WORDS])
def test_a_next_step_is_offered_on_its_day_until_it_is_done(
    store: Store, clock: FixedClock, offers: Offers, kind: StepKind
) -> None:
    made = step(store, clock, kind, 2)
    assert offers.current() is None
    clock.forward(2 * DAY)
    one = offered(offers)
    assert (one.kind, one.id, one.title) == ("step", made.id, "Read about risk")
    assert one.reason == "A next step in Risk towards Head of platform, to be done today."
    clock.forward(DAY)
    assert offered(offers).reason.endswith(f"to be done by {words.day_long(TODAY + timedelta(days=2), TODAY)}.")
    CareerPath(store, clock).finish(made.id)
    assert offers.current() is None


def test_a_step_that_was_made_as_a_task_is_shown_as_the_task_alone(
    store: Store, clock: FixedClock, offers: Offers
) -> None:
    step(store, clock, StepKind.TASK, 0)
    assert offers.current() is None


def test_a_step_of_a_role_put_away_or_of_stopped_learning_is_not_offered(
    store: Store, clock: FixedClock, offers: Offers
) -> None:
    step(store, clock, StepKind.LEARNING, 0)
    (item,) = all_of(store, LearningItem)
    with store.write("Stop learning") as desk:
        desk.save(replace(item, status=LearningStatus.STOPPED))
    assert offers.current() is None
    step(store, clock, StepKind.WORDS, 0, "Ask about risk")
    assert offered(offers).title == "Ask about risk"
    TargetRoles(store, clock).archive(all_of(store, TargetRole)[0].id)
    assert offers.current() is None


def test_one_talk_a_day_is_offered_to_whom_it_is_longest_due(store: Store, clock: FixedClock, offers: Offers) -> None:
    ana = kept(store, person(cadence=14, organisation="Halden"))
    bo = kept(store, person(name="Bo Ek", relation=Relation.CLIENT, cadence=7))
    kept(store, person(name="Cleo Ray"), person(name="Dag Moe", cadence=7, archived=True))
    kept(store, Contact(person_id=ana.id, day=TODAY - timedelta(days=35)))
    kept(store, Contact(person_id=bo.id, day=TODAY - timedelta(days=6)))
    one = offered(offers)
    assert (one.kind, one.id, one.title) == ("person", ana.id, "Speak to Ana Ferreira – last talk 5 weeks ago")
    assert one.reason == "Team, Halden, meant to be every 14 days."
    clock.forward(2 * DAY)
    kept(store, Contact(person_id=ana.id, day=TODAY + timedelta(days=2)))
    assert offers.current() is None, "one talk was held today"
    clock.forward(DAY)
    assert offered(offers).title == "Speak to Bo Ek – last talk 9 days ago"
    Nudges(store, clock).put_off(offered(offers))
    kept(store, person(name="Eli Orr", cadence=30))
    assert offers.current() is None, "one was put off today"
    clock.forward(DAY)
    assert offered(offers).title == "Speak to Eli Orr – no talk is noted yet"


def test_a_pulse_is_offered_when_its_rhythm_asks_for_it_and_looked_after_when_it_is_late(
    store: Store, clock: FixedClock, offers: Offers
) -> None:
    for days in (27, 20, 13, 6):
        pulse_round(store, day=TODAY - timedelta(days=days), closed=TODAY - timedelta(days=days))
    pulse_round(store, team="Portal", day=TODAY - timedelta(days=90), closed=TODAY)
    assert offers.current() is None
    clock.forward(DAY)
    one = offered(offers)
    assert (one.kind, one.title) == ("pulse", "Weekly pulse of Payments is due")
    assert one.reason == "The last one was on Fri 13 March. It is usually every week."
    asked_now = pulse_round(store, day=TODAY + timedelta(days=1), due=TODAY + timedelta(days=3), asked=4)
    assert offers.current() is None
    clock.forward(4 * DAY)
    late = offered(offers)
    assert (late.kind, late.id) == ("pulse_round", asked_now.id)
    assert late.title == "Payments, 20 Mar 2026: 0 of 4 in, shown from 3, 2 days overdue"
    Nudges(store, clock).put_off(late)
    assert offers.current() is None
    PulseCase(store, clock).close(asked_now.id)
    clock.forward(30 * DAY)
    assert offers.current() is None, "a rhythm that was given up is not asked for"
