"""Target roles, begun and shaped; where one stands for them, and the next steps made in one act."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careercruise_desktop.domain.career import CareerStep, RequiredCompetence, TargetRole
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.feedback import FeedbackRequest, RequestRecipient
from careercruise_desktop.domain.figures.readiness import Missing, Standing
from careercruise_desktop.domain.learning import LearningItem, LearningKind, LearningStatus
from careercruise_desktop.domain.profile import Position
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.skills import LevelDescriptor, Skill, SkillAssessment, SkillKind
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.career_path import CareerPath, NewStep, StepKind
from careercruise_desktop.usecases.target_roles import TargetRoles
from tests.conftest import FixedClock
from tests.factories import TODAY, entry, person, skill
from tests.usecases.keeping import all_of, kept, labels


@pytest.fixture
def roles(store: Store, clock: FixedClock) -> TargetRoles:
    return TargetRoles(store, clock)


@pytest.fixture
def path(store: Store, clock: FixedClock) -> CareerPath:
    return CareerPath(store, clock)


@pytest.fixture
def competence(store: Store, roles: TargetRoles) -> RequiredCompetence:
    """A role of one's own that requires level 4 of leadership."""
    role = roles.begin("Head of platform")
    return roles.require(role.id, "Leadership", 4)


class TestRoles:
    def test_a_starting_point_brings_its_levels_and_the_skills_that_are_missing(
        self, store: Store, roles: TargetRoles
    ) -> None:
        known = kept(store, skill(name="leadership", kind=SkillKind.SOFT))
        role = roles.begin("technical pm", date(2027, 1, 1))
        asked = {one.skill_id: one.level for one in all_of(store, RequiredCompetence)}
        assert (len(asked), asked[known.id], role.summary) == (11, 4, "Both roles, one accountable person")
        kinds = {one.name: one.kind for one in all_of(store, Skill)}
        assert (kinds["Risk management"], kinds["Partnership"]) == (SkillKind.PROJECT_MANAGEMENT, SkillKind.SOFT)
        assert len(all_of(store, LevelDescriptor)) == 10 * 5
        assert [one.title for one in roles.starting_points()] == ["CIO", "CPO"]
        store.undo()
        assert [one.name for one in all_of(store, Skill)] == ["leadership"]

    def test_a_title_is_one_roles(self, store: Store, roles: TargetRoles) -> None:
        roles.begin("Own role")
        for name in ("own ROLE", " "):
            with pytest.raises(Refused) as refused:
                roles.begin(name)
            assert refused.value.field == "title"
        assert len(all_of(store, TargetRole)) == 1

    def test_what_is_required_is_raised_and_released(
        self, store: Store, roles: TargetRoles, competence: RequiredCompetence
    ) -> None:
        assert roles.raise_bar(competence.id, 5).level == 5
        with pytest.raises(Refused, match="from 1 to 5"):
            roles.raise_bar(competence.id, 6)
        with pytest.raises(Refused, match="required already"):
            roles.require(competence.target_role_id, "leadership")
        kept(store, CareerStep(required_competence_id=competence.id, title="Lead the guild"))
        roles.release(competence.id)
        assert (all_of(store, RequiredCompetence), all_of(store, CareerStep)) == ([], [])
        store.undo()
        assert len(all_of(store, CareerStep)) == 1

    def test_a_role_is_put_away(self, roles: TargetRoles, path: CareerPath, competence: RequiredCompetence) -> None:
        roles.archive(competence.target_role_id)
        assert path.roles() == ()
        roles.restore(competence.target_role_id)
        assert [(one.title, one.reached, one.n) for one in path.roles()] == [("Head of platform", 0, 1)]


class TestStanding:
    def test_levels_are_reached_missing_or_not_known(self, store: Store, roles: TargetRoles, path: CareerPath) -> None:
        role = roles.begin("Own role")
        keys = [roles.require(role.id, name, 3).skill_id for name in ("Reached", "Gap", "Never", "By others")]
        ana = kept(store, person()).id
        for key, day, level, by in (
            (keys[0], date(2024, 1, 1), 2, None), (keys[0], TODAY, 3, None), (keys[1], TODAY, 1, None),
            (keys[3], TODAY, 5, ana),
        ):  # fmt: skip
            kept(store, SkillAssessment(skill_id=key, day=day, level=level, person_id=by))
        kept(store, entry(skills=frozenset({keys[0]})))
        page = path.page(role.id)
        found = {page.names[one.required.skill_id]: one for one in page.readiness.competences}
        assert {name: (one.standing, one.gap, one.now, one.then, one.n) for name, one in found.items()} == {
            "Reached": (Standing.REACHED, 0, 3, 2, 1),
            "Gap": (Standing.GAP, 2, 1, None, 0),
            "Never": (Standing.NEVER_ASSESSED, 3, None, None, 0),
            "By others": (Standing.NEVER_ASSESSED, 3, None, None, 0),
        }
        assert found["Reached"].missing == ()
        assert found["Gap"].missing == (Missing.LEVEL, Missing.EVIDENCE, Missing.STEP)
        assert [(one.reached, one.n) for one in path.roles()] == [(1, 4)]
        assert (page.pace.gained, page.pace.n) == (1, 1)

    def test_an_empty_role_has_nothing_to_reach(self, roles: TargetRoles, path: CareerPath) -> None:
        page = path.page(roles.begin("Empty").id)
        assert (page.readiness.n, page.steps, page.pace.open_steps) == (0, {}, 0)
        with pytest.raises(Refused, match="no longer exists"):
            path.page(99)


class TestSteps:
    @pytest.mark.parametrize(
        ("makes", "kind"),
        [
            (StepKind.TASK, Task),
            (StepKind.LEARNING, LearningItem),
            (StepKind.FEEDBACK, FeedbackRequest),
            (StepKind.DELEGATION, Delegation),
        ],
    )
    def test_a_step_is_made_with_its_record_in_one_act(
        self, store: Store, path: CareerPath, competence: RequiredCompetence, makes: StepKind, kind: type[Task]
    ) -> None:
        ana, due = kept(store, person()).id, TODAY + timedelta(days=30)
        step = path.add_step(competence.id, NewStep(title="Lead the guild", makes=makes, by_when=due, person_id=ana))
        (made,) = all_of(store, kind)
        led_to = made.task_id if isinstance(made, Delegation) else made.id
        assert [step.task_id, step.learning_item_id, step.feedback_request_id].count(led_to) == 1
        if isinstance(made, Task):
            assert (made.title, made.role, made.due, made.status) == ("Lead the guild", Role.PM, due, TaskStatus.OPEN)
        if isinstance(made, LearningItem):
            assert made.skills == frozenset({competence.skill_id})
        if isinstance(made, FeedbackRequest):
            assert (made.questions, made.due) == ("Lead the guild", due)
            assert [(one.request_id, one.person_id) for one in all_of(store, RequestRecipient)] == [(made.id, ana)]
        if isinstance(made, Delegation):
            assert (made.person_id, all_of(store, Task)[0].status) == (ana, TaskStatus.DELEGATED)
        assert labels(store)[0] == "Add next step"
        store.undo()
        assert (all_of(store, kind), all_of(store, CareerStep)) == ([], [])

    def test_nobody_can_be_delegated_to(self, store: Store, path: CareerPath, competence: RequiredCompetence) -> None:
        with pytest.raises(Refused) as refused:
            path.add_step(competence.id, NewStep(title="Hand over", makes=StepKind.DELEGATION))
        assert refused.value.field == "person_id"
        assert (all_of(store, Task), all_of(store, CareerStep)) == ([], [])

    def test_counting_up_to_the_goal_finishes_a_step(self, path: CareerPath, competence: RequiredCompetence) -> None:
        step = path.add_step(competence.id, NewStep(title="Report", goal=3, unit="reports presented"))
        assert [path.count(step.id, reached).done for reached in (1, 3, 2)] == [None, TODAY, None]
        assert path.finish(step.id).done == TODAY
        assert path.finish(step.id, done=False).done is None
        with pytest.raises(Refused, match="What is reached"):
            path.count(step.id, -1)

    def test_a_step_is_as_far_as_what_it_was_made_as(
        self, store: Store, path: CareerPath, competence: RequiredCompetence
    ) -> None:
        words = path.add_step(competence.id, NewStep(title="Think"))
        lab = path.add_step(competence.id, NewStep(title="Lab", makes=StepKind.LEARNING))
        task = path.add_step(competence.id, NewStep(title="Do", makes=StepKind.TASK, role=Role.IT))
        kept(store, entry(task_id=task.task_id), entry(learning_item_id=lab.learning_item_id))
        with store.write("Learn") as desk:
            item = desk.get(LearningItem, lab.learning_item_id or 0)
            desk.run("UPDATE learning_item SET minutes = 30, estimate = 240 WHERE id = ?", (item.id,))
        page = path.page(competence.target_role_id)
        state = {one.step.title: (one.spent, one.estimate, one.begun, one.step.done) for one in page.steps.values()}
        assert state == {
            "Think": (None, None, False, None), "Lab": (90, 240, True, None), "Do": (60, None, True, None),
        }  # fmt: skip
        assert (page.pace.open_steps, page.pace.under_way) == (3, 2)
        with store.write("Finish") as desk:
            done = (LearningStatus.DONE.value, "2026-03-18", lab.learning_item_id)
            desk.run("UPDATE learning_item SET status = ?, finished = ? WHERE id = ?", done)
        page = path.page(competence.target_role_id)
        assert page.steps[lab.id].step.done == date(2026, 3, 18)
        assert page.pace.open_steps == 2
        path.drop(words.id)
        assert [one.title for one in all_of(store, CareerStep)] == ["Lab", "Do"]

    def test_what_is_to_learn_goes_to_the_end_of_the_reading_list_with_its_estimate(
        self, store: Store, path: CareerPath, competence: RequiredCompetence
    ) -> None:
        kept(store, LearningItem(title="First", kind=LearningKind.BOOK, position=4))
        path.add_step(
            competence.id,
            NewStep(title="Lab", makes=StepKind.LEARNING, estimate=720, learning=LearningKind.PRACTICE),
        )
        path.add_step(competence.id, NewStep(title="Do", makes=StepKind.TASK, estimate=90))
        (_, lab), (task,) = all_of(store, LearningItem), all_of(store, Task)
        assert (lab.estimate, lab.kind, lab.position, task.minutes) == (720, LearningKind.PRACTICE, 5, 90)

    def test_a_step_is_changed_in_words_day_and_goal_only(
        self, store: Store, path: CareerPath, competence: RequiredCompetence
    ) -> None:
        step = path.add_step(competence.id, NewStep(title="Report", makes=StepKind.TASK))
        wanted = replace(step, title="Present", by_when=TODAY, goal=4, unit="reports", task_id=None, reached=9)
        assert path.change_step(wanted) == replace(wanted, task_id=step.task_id, reached=0)
        for wrong, field in ((replace(step, title=" "), "title"), (replace(step, goal=0), "goal")):
            with pytest.raises(Refused) as refused:
                path.change_step(wrong)
            assert refused.value.field == field
        assert labels(store)[0] == "Edit next step"


def test_the_path_so_far_is_the_posts_newest_first(store: Store, path: CareerPath) -> None:
    assert path.so_far() == ()
    kept(
        store,
        Position(title="Junior", employer="Tarn", start=date(2015, 1, 1), finish=date(2018, 1, 1)),
        Position(title="Lead", employer="Halden", start=date(2023, 1, 1), role=Role.PM),
        Position(title="Engineer", employer="Nordvik", start=date(2018, 2, 1), finish=date(2022, 12, 1)),
    )
    assert [(one.title, one.employer, one.role) for one in path.so_far()] == [
        ("Lead", "Halden", Role.PM), ("Engineer", "Nordvik", None), ("Junior", "Tarn", None),
    ]  # fmt: skip


@pytest.mark.parametrize("asked", [True, False])
def test_feedback_is_under_way_once_somebody_is_asked(
    store: Store, path: CareerPath, competence: RequiredCompetence, asked: bool
) -> None:
    ana = kept(store, person()).id if asked else None
    path.add_step(competence.id, NewStep(title="What do you see?", makes=StepKind.FEEDBACK, person_id=ana))
    assert path.page(competence.target_role_id).pace.under_way == int(asked)
