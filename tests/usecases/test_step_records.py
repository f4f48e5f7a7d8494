"""A next step ends, begins again and goes together with what it was made as; roles are copied and come back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest
from careercruise_desktop.domain.learning import LearningItem, LearningStatus
from careercruise_desktop.domain.skills import SkillAssessment
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.career_path import CareerPath, NewStep, StepKind
from careercruise_desktop.usecases.learning import Learning
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.step_proposals import StepProposals
from careercruise_desktop.usecases.target_roles import TargetRoles
from careercruise_desktop.usecases.tasks import Tasks
from tests.conftest import FixedClock
from tests.factories import TODAY, person
from tests.usecases.keeping import all_of, kept, labels

RECORDS: dict[StepKind, type[Task | LearningItem | FeedbackRequest]] = {
    StepKind.TASK: Task, StepKind.LEARNING: LearningItem, StepKind.DELEGATION: Task, StepKind.FEEDBACK: FeedbackRequest,
}  # fmt: skip


@pytest.fixture
def roles(store: Store, clock: FixedClock) -> TargetRoles:
    return TargetRoles(store, clock)


@pytest.fixture
def path(store: Store, clock: FixedClock) -> CareerPath:
    return CareerPath(store, clock)


@pytest.fixture
def competence(store: Store, roles: TargetRoles) -> RequiredCompetence:
    """A role of one's own that requires level 4 of leadership, of which one has 3."""
    found = roles.require(roles.begin("Head of platform").id, "Leadership", 4)
    kept(store, SkillAssessment(skill_id=found.skill_id, day=TODAY, level=3))
    return found


def made(store: Store, path: CareerPath, competence: RequiredCompetence, kind: StepKind) -> CareerStep:
    to = kept(store, person(name="Ana")).id if kind is StepKind.DELEGATION else None
    return path.add_step(competence.id, NewStep(title="Do it", makes=kind, person_id=to))


def is_done(path: CareerPath, competence: RequiredCompetence) -> bool:
    (state,) = path.page(competence.target_role_id).steps.values()
    return state.step.done is not None


@pytest.mark.parametrize("kind", RECORDS)
def test_what_a_step_was_made_as_is_done_and_reopened_with_it_in_one_act(
    store: Store, path: CareerPath, competence: RequiredCompetence, kind: StepKind
) -> None:
    step = made(store, path, competence, kind)
    before = all_of(store, RECORDS[kind])
    path.finish(step.id)
    (after,) = all_of(store, RECORDS[kind])
    over = {Task: TaskStatus.DONE, LearningItem: LearningStatus.DONE}
    assert getattr(after, "status", None) == over.get(RECORDS[kind])
    assert (getattr(after, "finished", None) or getattr(after, "closed", None)) == TODAY
    assert is_done(path, competence)
    store.undo()
    assert all_of(store, RECORDS[kind]) == before
    assert not is_done(path, competence)
    path.finish(step.id)
    path.finish(step.id, done=False)
    assert not is_done(path, competence)
    (again,) = all_of(store, RECORDS[kind])
    assert (getattr(again, "finished", None), getattr(again, "answered", None)) == (None, None)


def test_a_step_is_done_when_its_record_is_and_open_again_with_it(
    store: Store, clock: FixedClock, path: CareerPath, competence: RequiredCompetence
) -> None:
    task = made(store, path, competence, StepKind.TASK).task_id or 0
    Tasks(store, clock).finish(task)
    assert is_done(path, competence)
    Tasks(store, clock).reopen(task)
    assert not is_done(path, competence)


def test_what_was_given_up_is_not_done(
    store: Store, clock: FixedClock, path: CareerPath, competence: RequiredCompetence
) -> None:
    task = made(store, path, competence, StepKind.TASK)
    Tasks(store, clock).drop(task.task_id or 0)
    item = made(store, path, competence, StepKind.LEARNING)
    Learning(store, clock).set_status(item.learning_item_id or 0, LearningStatus.STOPPED)
    steps = path.page(competence.target_role_id).steps
    assert [(one.step.done, one.status) for one in steps.values()] == [(None, "dropped"), (None, "stopped")]
    path.finish(task.id)
    assert path.page(competence.target_role_id).steps[task.id].step.done == TODAY


def test_counting_to_the_end_finishes_the_task_too(
    store: Store, path: CareerPath, competence: RequiredCompetence
) -> None:
    step = path.add_step(competence.id, NewStep(title="Do it", makes=StepKind.TASK, goal=2, unit="times"))
    path.count(step.id, 1)
    assert all_of(store, Task)[0].status is TaskStatus.OPEN
    path.count(step.id, 2)
    assert all_of(store, Task)[0].status is TaskStatus.DONE


@pytest.mark.parametrize("kind", RECORDS)
def test_a_step_goes_alone_or_with_what_it_was_made_as(
    store: Store, path: CareerPath, competence: RequiredCompetence, kind: StepKind
) -> None:
    step = made(store, path, competence, kind)
    path.drop(step.id)
    assert (len(all_of(store, CareerStep)), len(all_of(store, RECORDS[kind]))) == (0, 1)
    store.undo()
    path.drop(step.id, with_made=True)
    assert (len(all_of(store, CareerStep)), len(all_of(store, RECORDS[kind]))) == (0, 0)
    assert not all_of(store, Delegation)
    store.undo()
    assert (len(all_of(store, CareerStep)), len(all_of(store, RECORDS[kind]))) == (1, 1)


def test_nothing_is_offered_twice(
    store: Store, clock: FixedClock, path: CareerPath, competence: RequiredCompetence
) -> None:
    kept(store, person(name="Ana"))
    offered = StepProposals(store, clock)
    seen = []
    while steps := offered.proposals(competence.id).steps:
        seen.append(steps[0].makes)
        kept_step = path.add_step(competence.id, replace(steps[0], person_id=1))
        if steps[0].makes is StepKind.TASK:
            path.finish(kept_step.id)
    assert seen == list(RECORDS)
    assert not offered.proposals(competence.id).reached


def test_a_role_is_copied_with_what_it_requires(
    store: Store, roles: TargetRoles, path: CareerPath, competence: RequiredCompetence
) -> None:
    path.add_step(competence.id, NewStep(title="Do it"))
    made = [roles.copy(competence.target_role_id) for _ in range(2)]
    assert [one.title for one in made] == ["Head of platform 2", "Head of platform 3"]
    page = path.page(made[0].id)
    assert ([one.required.level for one in page.readiness.competences], page.steps) == ([4], {})
    roles.raise_bar(page.readiness.competences[0].required.id, 5)
    assert path.page(competence.target_role_id).readiness.competences[0].required.level == 4
    assert labels(store)[1] == "Copy target role"


def test_a_role_that_was_put_away_is_listed_and_comes_back(
    store: Store, roles: TargetRoles, path: CareerPath, competence: RequiredCompetence
) -> None:
    roles.archive(competence.target_role_id)
    assert [one.title for one in roles.put_away()] == ["Head of platform"]
    assert path.roles() == ()
    with pytest.raises(Refused, match="put away: bring it back"):
        roles.begin("head of Platform")
    roles.restore(competence.target_role_id)
    assert roles.put_away() == ()
    assert [(one.title, one.n) for one in path.roles()] == [("Head of platform", 1)]


@pytest.mark.parametrize("level", [0, 6, -1])
def test_a_level_outside_one_to_five_is_refused_at_every_door(
    store: Store, clock: FixedClock, roles: TargetRoles, competence: RequiredCompetence, level: int
) -> None:
    before = all_of(store, RequiredCompetence)
    for door in (
        lambda: roles.require(competence.target_role_id, "Python", level),
        lambda: roles.raise_bar(competence.id, level),
        lambda: Records(store, clock).change("required_competence", competence.id, level=level),
    ):
        with pytest.raises(Refused, match="from 1 to 5"):
            door()
    assert all_of(store, RequiredCompetence) == before


def test_a_lowered_bar_is_reached(roles: TargetRoles, path: CareerPath, competence: RequiredCompetence) -> None:
    assert path.roles()[0].reached == 0
    roles.raise_bar(competence.id, 3)
    assert path.roles()[0].reached == 1
    assert path.page(competence.target_role_id).readiness.gaps == ()


def test_a_renamed_starting_point_is_offered_again_and_two_roles_never_share_a_title(
    store: Store, clock: FixedClock, roles: TargetRoles
) -> None:
    role = roles.begin("CIO", date(2020, 1, 1))
    assert "CIO" not in [one.title for one in roles.starting_points()]
    Records(store, clock).change("target_role", role.id, title="Head of IT")
    assert "CIO" in [one.title for one in roles.starting_points()]
    roles.begin("CIO")
    second = Records(store, clock).duplicate("target_role", role.id)
    assert isinstance(second, TargetRole)
    assert second.title == "Head of IT 2"
    assert sum(one.target_role_id == second.id for one in all_of(store, RequiredCompetence)) == 12
    with pytest.raises(Refused):
        Records(store, clock).change("target_role", role.id, title="cio")
    assert sorted(one.title for one in all_of(store, TargetRole)) == ["CIO", "Head of IT", "Head of IT 2"]


def test_work_planned_on_the_task_of_a_step_counts_for_its_skill(
    store: Store, clock: FixedClock, path: CareerPath, competence: RequiredCompetence
) -> None:
    step = made(store, path, competence, StepKind.TASK)
    planned = Tasks(store, clock).plan(step.task_id or 0)
    assert planned.block.skills == {competence.skill_id}
    item = made(store, path, competence, StepKind.LEARNING)
    assert [(one.id, one.skills) for one in all_of(store, LearningItem)] == [
        (item.learning_item_id, frozenset({competence.skill_id}))
    ]
