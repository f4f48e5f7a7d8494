"""New records and copies, delegations, and everything that is shown of a record."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from careercruise_desktop.domain.career import TargetRole
from careercruise_desktop.domain.delegation import Delegation
from careercruise_desktop.domain.errors import Refused
from careercruise_desktop.domain.milestones import Milestone
from careercruise_desktop.domain.people import Person
from careercruise_desktop.domain.projects import Project
from careercruise_desktop.domain.roles import Role
from careercruise_desktop.domain.schedule import TimeBlock
from careercruise_desktop.domain.skills import Skill
from careercruise_desktop.domain.tasks import Task, TaskStatus
from careercruise_desktop.storage.store import Store
from careercruise_desktop.usecases.delegations import Delegations
from careercruise_desktop.usecases.kinds import KINDS
from careercruise_desktop.usecases.records import Records
from careercruise_desktop.usecases.sheets import Sheets
from tests.conftest import FixedClock
from tests.factories import TODAY, block, milestone, person, project, skill, task
from tests.usecases.keeping import all_of, kept, labels

# What is made by verbs of its own.
ELSEWHERE = {
    "timer", "milestone_move", "outcome_reading", "profile", "calendar_event", "attachment", "skill_review",
    "technology", "career_step", "credit", "credit_rule",
}  # fmt: skip
NEXT_WEEK = TODAY + timedelta(days=7)


@pytest.fixture
def records(store: Store, clock: FixedClock) -> Records:
    return Records(store, clock)


@pytest.fixture
def sheets(store: Store, clock: FixedClock) -> Sheets:
    return Sheets(store, clock)


class TestNew:
    @pytest.mark.parametrize("kind", sorted(KINDS))
    def test_every_kind_begins_as_a_record_that_may_be_kept_or_says_where_it_is_made(
        self, store: Store, records: Records, kind: str
    ) -> None:
        owners = kept(store, task()), kept(store, person()), kept(store, skill())
        role = kept(store, TargetRole(title="CIO"))
        given: dict[str, dict[str, Any]] = {
            "delegation": {"task_id": owners[0].id, "person_id": owners[1].id},
            "contact": {"person_id": owners[1].id},
            "skill_assessment": {"skill_id": owners[2].id, "level": 3},
            "profile_link": {"url": "example.com"},
            "required_competence": {"skill_id": owners[2].id, "target_role_id": role.id},
        }
        if kind in ELSEWHERE:
            with pytest.raises(Refused, match="made in another place"):
                records.add(kind)
            return
        record = records.add(kind, **given.get(kind, {}))
        assert record.id
        assert record in all_of(store, KINDS[kind].type)

    def test_new_names_get_numbers_where_they_must_differ(self, records: Records) -> None:
        names = [getattr(records.add("skill"), "name", "") for _ in range(3)]
        assert names == ["New skill", "New skill 2", "New skill 3"]
        codes = [getattr(records.add("project", name="Payments gateway"), "code", "") for _ in range(2)]
        assert codes == ["payments", "payments-2"]

    def test_choosing_an_unknown_name_makes_it_and_refers_to_it_in_one_act(
        self, store: Store, records: Records
    ) -> None:
        known = kept(store, block())
        records.choose_new("time_block", known.id, "project_id", "Service desk")
        (made,) = all_of(store, Project)
        assert (made.name, made.code) == ("Service desk", "service")
        assert all_of(store, TimeBlock)[0].project_id == made.id
        store.undo()
        assert all_of(store, Project) == []
        assert all_of(store, TimeBlock) == [known]

    def test_a_name_that_exists_in_another_case_is_taken(self, store: Store, records: Records) -> None:
        python = kept(store, skill())
        known = kept(store, block(role=Role.PM))
        records.choose_new("time_block", known.id, "skills", "PYTHON")
        records.choose_new("time_block", known.id, "skills", "Steering")
        assert [(one.name, one.kind.value) for one in all_of(store, Skill)] == [
            ("Python", "technical"),
            ("Steering", "project management"),
        ]
        assert python.id in all_of(store, TimeBlock)[0].skills

    def test_a_copy_begins_anew(self, store: Store, records: Records) -> None:
        goal = kept(store, milestone(due=NEXT_WEEK, baseline_due=TODAY, achieved=TODAY, progress=100))
        copy = records.duplicate("milestone", goal.id)
        assert isinstance(copy, Milestone)
        assert (copy.baseline_due, copy.achieved, copy.progress, copy.title) == (NEXT_WEEK, None, 0, goal.title)
        python = kept(store, skill())
        assert getattr(records.duplicate("skill", python.id), "name", "") == "Python 2"
        with pytest.raises(Refused, match="no second profile"):
            records.duplicate("profile", 0)

    def test_deleting_is_one_step_that_comes_back(self, store: Store, records: Records) -> None:
        goal = kept(store, skill())
        records.add("skill_assessment", skill_id=goal.id, level=4)
        records.remove("skill", goal.id)
        assert labels(store)[0] == "Delete skill"
        assert all_of(store, Skill) == []
        store.undo()
        assert all_of(store, Skill) == [goal]


class TestDelegation:
    def test_delegating_is_one_act_with_a_follow_up_in_a_week(
        self, store: Store, clock: FixedClock, records: Records
    ) -> None:
        ana = kept(store, person())
        work = kept(store, task(minutes=120))
        Delegations(store, clock).delegate(work.id, ana.id)
        (out,) = all_of(store, Delegation)
        assert (out.person_id, out.since, out.follow_up, out.freed_minutes) == (ana.id, TODAY, date(2026, 3, 26), 120)
        assert all_of(store, Task)[0].status is TaskStatus.DELEGATED
        store.undo()
        assert (all_of(store, Delegation), all_of(store, Task)) == ([], [work])

    def test_a_name_that_is_unknown_is_made_with_it(self, store: Store, clock: FixedClock) -> None:
        work = kept(store, task())
        Delegations(store, clock).delegate(work.id, "Tomasz Nowak")
        Delegations(store, clock).delegate(work.id, "tomasz nowak")
        assert [one.name for one in all_of(store, Person)] == ["Tomasz Nowak"]
        assert len(all_of(store, Delegation)) == 1

    def test_another_day_another_person_takes_it_over(self, store: Store, clock: FixedClock) -> None:
        ana, luca = kept(store, person()), kept(store, person(name="Luca Moretti"))
        work = kept(store, task())
        cases = Delegations(store, clock)
        cases.delegate(work.id, ana.id)
        clock.forward(24 * 60)
        cases.delegate(work.id, luca.id)
        first, second = all_of(store, Delegation)
        assert (first.taken_back, second.person_id, second.waiting) == (date(2026, 3, 20), luca.id, True)

    def test_what_came_back_is_done_and_what_did_not_is_out_again(
        self, store: Store, clock: FixedClock, records: Records
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        out = Delegations(store, clock).delegate(work.id, ana.id)
        with pytest.raises(Refused, match="when it came back"):
            records.change("delegation", out.id, accepted_first=True)
        records.change("delegation", out.id, returned=TODAY)
        records.change("delegation", out.id, accepted_first=True)
        assert (all_of(store, Task)[0].status, all_of(store, Task)[0].finished) == (TaskStatus.DONE, TODAY)
        records.change("delegation", out.id, returned=None)
        assert all_of(store, Task)[0].status is TaskStatus.DELEGATED
        assert all_of(store, Delegation)[0].accepted_first is None

    @pytest.mark.parametrize(
        ("status", "returned", "taken_back"),
        [(TaskStatus.DONE, TODAY, None), (TaskStatus.OPEN, None, TODAY), (TaskStatus.DROPPED, None, TODAY)],
    )
    def test_a_task_that_is_no_longer_delegated_waits_for_nobody(
        self,
        store: Store,
        clock: FixedClock,
        records: Records,
        status: TaskStatus,
        returned: date | None,
        taken_back: date | None,
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        Delegations(store, clock).delegate(work.id, ana.id)
        records.change("task", work.id, status=status)
        (out,) = all_of(store, Delegation)
        assert (out.returned, out.taken_back) == (returned, taken_back)

    def test_delegated_needs_a_person(self, store: Store, records: Records) -> None:
        work = kept(store, task())
        with pytest.raises(Refused, match="Choose the person"):
            records.change("task", work.id, status=TaskStatus.DELEGATED)

    def test_taking_back_opens_the_task(self, store: Store, clock: FixedClock) -> None:
        ana, work = kept(store, person()), kept(store, task())
        cases = Delegations(store, clock)
        with pytest.raises(Refused, match="with nobody"):
            cases.take_back(work.id)
        cases.delegate(work.id, ana.id)
        cases.take_back(work.id)
        assert all_of(store, Task)[0].status is TaskStatus.OPEN
        assert all_of(store, Delegation)[0].taken_back == TODAY


class TestSheets:
    def test_a_sheet_names_everything_the_record_refers_to(self, store: Store, sheets: Sheets) -> None:
        pay, python = kept(store, project()), kept(store, skill())
        known = kept(store, block(project_id=pay.id, skills=frozenset({python.id})))
        names = sheets.sheet("time_block", known.id).names
        assert names["project", pay.id].name == "Payments gateway migration"
        assert names["skill", python.id].name == "Python"

    def test_a_delegation_is_shown_on_the_sheet_of_its_task(
        self, store: Store, clock: FixedClock, sheets: Sheets
    ) -> None:
        ana, work = kept(store, person()), kept(store, task())
        out = Delegations(store, clock).delegate(work.id, ana.id)
        sheet = sheets.sheet("delegation", out.id)
        assert (sheet.kind, sheet.record.id, sheet.related) == ("task", work.id, (out,))

    def test_the_levels_of_a_skill_come_newest_first(self, store: Store, records: Records, sheets: Sheets) -> None:
        goal = kept(store, skill())
        records.add("skill_assessment", skill_id=goal.id, level=2, day=date(2025, 1, 1))
        records.add("skill_assessment", skill_id=goal.id, level=4)
        records.add("skill_assessment", skill_id=goal.id, level=3, day=date(2025, 9, 1))
        assert [getattr(one, "level", 0) for one in sheets.sheet("skill", goal.id).related] == [4, 3, 2]

    def test_archived_things_are_not_offered_but_keep_their_name(
        self, store: Store, records: Records, sheets: Sheets
    ) -> None:
        pay = kept(store, project())
        known = kept(store, block(project_id=pay.id))
        assert [choice.detail for choice in sheets.choices("project")] == ["#payments"]
        records.change("project", pay.id, archived=True)
        assert sheets.choices("project") == []
        assert sheets.sheet("time_block", known.id).names["project", pay.id].name == pay.name
