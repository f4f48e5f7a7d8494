"""Next steps that are offered for a gap, and made as they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.career import CareerStep
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.learning import LearningKind
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.career_path import CareerPath, StepKind
from careercruise_desktop.usecases.step_proposals import StepProposals
from careercruise_desktop.usecases.target_roles import TargetRoles
from tests.conftest import FixedClock
from tests.factories import TODAY, person, skill
from tests.usecases.keeping import all_of, kept

MAKES = [StepKind.TASK, StepKind.LEARNING, StepKind.DELEGATION, StepKind.FEEDBACK]


@pytest.fixture
def offered(store: Store, clock: FixedClock) -> StepProposals:
    return StepProposals(store, clock)


@pytest.fixture
def roles(store: Store, clock: FixedClock) -> TargetRoles:
    return TargetRoles(store, clock)


@pytest.mark.parametrize(
    ("now", "level", "n"), [(None, 4, 4), (1, 2, 4), (3, 4, 4), (4, 4, 0), (5, 4, 0)]
)  # fmt: skip
def test_the_next_level_is_offered_in_each_way(
    store: Store, offered: StepProposals, roles: TargetRoles, now: int | None, level: int, n: int
) -> None:
    competence = roles.require(roles.begin("Own").id, "Leadership", 4)
    if now is not None:
        kept(store, SkillAssessment(skill_id=competence.skill_id, day=TODAY, level=now))
    found = offered.proposals(competence.id)
    assert (found.skill, found.now, found.level) == ("Leadership", now, level)
    assert [step.makes for step in found.steps] == MAKES[:n]
    assert found.looks_like
    assert all(f"level {level} (" in step.title or "Hand over" in step.title for step in found.steps)


@pytest.mark.parametrize(
    ("by_when", "day"),
    [
        (None, TODAY + timedelta(days=91)),
        (TODAY + timedelta(days=30), TODAY + timedelta(days=30)),
        (TODAY + timedelta(days=400), TODAY + timedelta(days=91)),
        (date(2025, 1, 1), TODAY + timedelta(days=91)),
    ],
)
def test_a_step_is_for_a_quarter_and_not_after_the_role(
    offered: StepProposals, roles: TargetRoles, by_when: date | None, day: date
) -> None:
    competence = roles.require(roles.begin("Own", by_when).id, "Leadership", 4)
    assert {step.by_when for step in offered.proposals(competence.id).steps} == {day}


def test_each_is_made_as_it_is_offered(
    store: Store, clock: FixedClock, offered: StepProposals, roles: TargetRoles
) -> None:
    kept(store, skill())
    competence = roles.require(roles.begin("Own").id, "Python", 5)
    steps = offered.proposals(competence.id).steps
    assert steps[1].learning is LearningKind.PRACTICE
    path, ana = CareerPath(store, clock), kept(store, person()).id
    for step in steps:
        if step.makes is StepKind.DELEGATION:
            with pytest.raises(Refused, match="Choose the person"):
                path.add_step(competence.id, step)
        path.add_step(competence.id, replace(step, person_id=ana))
    assert [one.title for one in all_of(store, CareerStep)] == [
        "Python: a piece of own work at level 5 (shapes the field)",
        "Python: learn what level 5 (shapes the field) asks for",
        "Hand over routine work to make time for Python",
        "What would show you that I am at level 5 (shapes the field) in Python?",
    ]
    with pytest.raises(Refused, match="no longer exists"):
        offered.proposals(99)
