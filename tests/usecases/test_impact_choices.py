"""What the tab of impact offers: teams and projects, the next pulse, and the records behind a figure."""

from __future__ import annotations

from datetime import timedelta

import pytest

from careercruise_desktop.domain.periods import Period
from careercruise_desktop.domain.pulse import LeadershipAction
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.tasks import TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.impact import ImpactCase
from careercruise_desktop.usecases.impact_choices import ImpactChoices, LastPulse
from careercruise_desktop.usecases.pulse import NewPulse, PulseCase
from tests.conftest import FixedClock
from tests.factories import TODAY, milestone, project, task
from tests.usecases.keeping import kept

FEW = (8, 8, 9, 7, 8)


@pytest.fixture
def choices(store: Store, clock: FixedClock) -> ImpactChoices:
    return ImpactChoices(store, clock)


@pytest.fixture
def pulse(store: Store, clock: FixedClock) -> PulseCase:
    return PulseCase(store, clock)


def test_an_empty_profile_offers_nothing(choices: ImpactChoices) -> None:
    found = choices.read()
    assert (found.teams, found.projects, found.since, found.last) == ((), {}, None, LastPulse())


def test_teams_are_offered_last_first_and_projects_that_are_concerned(
    store: Store, choices: ImpactChoices, pulse: PulseCase
) -> None:
    for code in ("one", "two", "three"):
        kept(store, project(name=code.capitalize(), code=code))
    kept(store, milestone(role=Role.PM, project_id=1), LeadershipAction(day=TODAY, title="Retro", project_id=2))
    pulse.type_in(NewPulse(team="Payments", day=TODAY - timedelta(days=9)), FEW)
    pulse.type_in(NewPulse(team="Desk", day=TODAY - timedelta(days=2)), FEW)
    found = choices.read()
    assert found.teams == ("Desk", "Payments")
    assert found.projects == {1: "One", 2: "Two"}
    assert found.since == TODAY - timedelta(days=9)


def test_the_next_pulse_begins_with_the_last_one_and_the_health_questions_asked_last(
    choices: ImpactChoices, pulse: PulseCase
) -> None:
    pulse.ask(NewPulse(team="Payments", day=TODAY - timedelta(days=30), questions=("Pace",), language="de", least=4))
    assert choices.read().last == LastPulse("Payments", None, None, ("Pace",), "de", 4)
    counted = {"Learning": (5, 0, 0)}
    pulse.type_in(NewPulse(team="Payments", day=TODAY - timedelta(days=9), asked=7), FEW, counted)
    pulse.type_in(NewPulse(team="Payments", day=TODAY, asked=6), FEW)
    assert choices.read().last == LastPulse("Payments", None, 6, ("Learning",), "en", 5)


def test_projects_that_were_put_away_are_not_offered(store: Store, choices: ImpactChoices) -> None:
    kept(store, project(), project(name="Old", code="old", archived=True))
    assert [name for _, name in choices.projects()] == ["Payments gateway migration"]


def test_the_work_behind_a_bar_says_what_became_of_it(store: Store, clock: FixedClock, choices: ImpactChoices) -> None:
    kept(store, project())
    late, done = TODAY - timedelta(days=3), TaskStatus.DONE
    kept(
        store,
        task(title="Late", due=late, finished=TODAY, status=done, project_id=1),
        task(title="Open", due=late),
        task(title="In time", due=late, finished=late, status=done),
        task(title="Dropped", due=late, status=TaskStatus.DROPPED),
        task(title="Ahead", due=TODAY + timedelta(days=3)),
    )
    impact = ImpactCase(store, clock).of(Period(TODAY - timedelta(days=13), TODAY))
    (stretch,) = impact.work
    assert (stretch.done.hits, stretch.done.n) == (1, 3)
    rows = choices.work({*stretch.done.yes, *stretch.done.no})
    assert [(row.title, row.second, row.right) for row in rows] == [
        ("Late", "Payments gateway migration", "16 Mar, done 19 Mar"), ("Open", "", "16 Mar, open"),
        ("In time", "", "16 Mar"),
    ]  # fmt: skip


def test_the_milestones_behind_a_bar_are_told_by_what_was_promised_first(store: Store, choices: ImpactChoices) -> None:
    promised = TODAY - timedelta(days=20)
    kept(store, milestone(baseline_due=promised, achieved=TODAY))
    (row,) = choices.milestones({1})
    assert (row.kind, row.role, row.right) == ("milestone", Role.IT, "27 Feb, done 19 Mar")


def test_rounds_are_listed_without_anything_that_they_say(choices: ImpactChoices, pulse: PulseCase) -> None:
    pulse.type_in(NewPulse(team="Payments", day=TODAY), (1, 2))
    (row,) = choices.rounds({1})
    assert (row.kind, row.title, row.right, row.second) == ("pulse_round", "Payments", "19 Mar", "")
